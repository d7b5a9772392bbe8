"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer


class ClaimsFormat(StrEnum):
    """What `claims` prints."""

    text = "text"
    jsonl = "jsonl"


class Convention(StrEnum):
    """Which interval a vague number gets."""

    literal = "literal"
    acled = "acled"
    airwars = "airwars"


class Color(StrEnum):
    """Whether the text report has colours."""

    auto = "auto"
    always = "always"
    never = "never"


class EngineName(StrEnum):
    """How articles are worked through."""

    serial = "serial"
    processes = "processes"


Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Article files, or folders of them (a case); a case may hold sources.toml.")
]
ConventionOption = Annotated[
    Optional[Convention],
    typer.Option(help="The interval of a vague number: dozens is 24..99 (literal, the default), 12 (acled), 12..24 (airwars)."),
]
LexiconOption = Annotated[
    Optional[list[Path]], typer.Option("--lexicon", metavar="FILE", help="A TOML file of words to add; may be given more than once.")
]
DateOption = Annotated[
    Optional[list[str]],
    typer.Option(
        "--date",
        metavar="[NAME=]DAY",
        help="The day of the article NAME, or of all that bear none: 2015-04-25. May be given more than once.",
    ),
]
SettingsOption = Annotated[
    Optional[Path],
    typer.Option(
        metavar="FILE", envvar="RECONCILE_SETTINGS", help="A TOML file with [compare] convention, threshold, rounding and [review.keys]."
    ),
]
GazetteerOption = Annotated[
    bool, typer.Option("--gazetteer", help="Note how far apart named places lie in a straight line (needs the extra: reconcile[places]).")
]
EngineOption = Annotated[EngineName, typer.Option(help="serial, or a pool of processes; the output is the same.")]
JobsOption = Annotated[Optional[int], typer.Option(min=1, help="Worker processes (default: one for each processor).")]
ThresholdOption = Annotated[Optional[float], typer.Option(min=0.0, max=1.0, help="Least score of two claims put side by side.")]
OnlyOption = Annotated[Optional[str], typer.Option(help="Show only these relations or verdicts, such as conflict,framing.")]
SeverityOption = Annotated[
    Optional[str], typer.Option(help="Show only what is at least as grave: conflict, framing, update, scope, agree, part.")
]
SortOption = Annotated[str, typer.Option(help="severity, question or source.")]
WidthOption = Annotated[Optional[int], typer.Option(min=40, help="Columns of the text report (default: the terminal's, or 160 in a pipe).")]
AsciiOption = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII signs only.")]
AllOption = Annotated[
    bool,
    typer.Option("--all", help="Fold nothing in the text report: what lies behind, totals, what one source tells of, passages set aside."),
]
ColorOption = Annotated[Color, typer.Option("--color", help="Colours: auto (where the output is a terminal), always or never.")]
PagerOption = Annotated[bool, typer.Option("--pager/--no-pager", help="Page a report that is longer than the terminal.")]
ReviewedOption = Annotated[bool, typer.Option("--reviewed-only", help="Show only findings that somebody has ruled on.")]
RulingsOption = Annotated[
    bool, typer.Option("--rulings/--no-rulings", help="Show what reviewers ruled on the case, beside the machine's verdict.")
]
OutputOption = Annotated[
    Optional[Path], typer.Option("--output", "-o", metavar="FILE", help="Where to write; - or nothing is standard output.")
]
TableOption = Annotated[str, typer.Option(help="For csv, tsv and parquet: findings, claims, happenings, sources or coverage.")]
BomOption = Annotated[bool, typer.Option("--bom", help="Begin UTF-8 text with a byte order mark, as older spreadsheets want it.")]
DbOption = Annotated[
    Optional[str],
    typer.Option(
        metavar="URL",
        envvar="RECONCILE_DB",
        help="Where a team keeps its decisions, such as postgresql+psycopg://… (default: in the case).",
    ),
]
