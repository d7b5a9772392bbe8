"""Parse, call, print, exit."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, Optional

import typer

if TYPE_CHECKING:
    from reconcile.engines import Engine
    from reconcile.gazetteer import Gazetteer
    from reconcile.model import Article, Skipped
    from reconcile.settings import Settings

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Compare what several articles claim about one event: where they agree, where they differ, and on whose word.",
    epilog="Exit codes: 0 no discrepancy, 1 at least one (compare), 2 wrong use or nothing readable.",
)


class ClaimsFormat(StrEnum):
    """What `claims` prints."""

    text = "text"
    jsonl = "jsonl"


class CompareFormat(StrEnum):
    """What `compare` prints."""

    text = "text"
    json = "json"


class Convention(StrEnum):
    """Which interval a vague number gets."""

    literal = "literal"
    acled = "acled"
    airwars = "airwars"


class EngineName(StrEnum):
    """How articles are worked through."""

    serial = "serial"
    processes = "processes"


Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Article files, or folders of them (a case); a case may hold sources.toml.")
]
ConventionOption = Annotated[
    Convention, typer.Option(help="The interval of a vague number: dozens is 24..99 (literal), 12 (acled), 12..24 (airwars).")
]
LexiconOption = Annotated[
    Optional[list[Path]], typer.Option("--lexicon", metavar="FILE", help="A TOML file of words to add; may be given more than once.")
]
GazetteerOption = Annotated[
    bool, typer.Option("--gazetteer", help="Note how far apart named places lie in a straight line (needs the extra: reconcile[places]).")
]
EngineOption = Annotated[EngineName, typer.Option(help="serial, or a pool of processes; the output is the same.")]
JobsOption = Annotated[Optional[int], typer.Option(min=1, help="Worker processes (default: one for each processor).")]


@contextmanager
def _reporting() -> Iterator[None]:
    """Turn the errors a user can mend into a line and exit code 2; a closed pipe is no error."""
    from reconcile.errors import ReconcileError

    try:
        yield
        sys.stdout.flush()
    except ReconcileError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - stays open to swallow the interpreter's last flush
        raise typer.Exit(0) from None


def _prepare(
    paths: list[Path], convention: Convention, lexicon: list[Path] | None, threshold: float | None = None
) -> tuple["Settings", tuple["Article", ...], tuple["Skipped", ...]]:
    """Read settings and articles; name what could not be read. Stops with exit code 2 where nothing could."""
    from reconcile.read import read
    from reconcile.read.words import read_words
    from reconcile.settings import Settings

    words = read_words(lexicon or [])
    settings = Settings(convention.value, words=words) if threshold is None else Settings(convention.value, threshold, words=words)
    found = read(paths)
    for skipped in found.skipped:
        sys.stderr.write(f"reconcile: {_visible(skipped.file)}: {_visible(skipped.reason)}\n")
    if not found.articles:
        _fail("nothing readable; give article files (.txt) or folders that hold some")
    return settings, found.articles, found.skipped


def _engine(name: EngineName, jobs: int | None, articles: int) -> "Engine":
    if name is EngineName.processes:
        from reconcile.engines.processes import Processes

        chosen: Engine = Processes(jobs)
    else:
        from reconcile.engines import serial

        chosen = serial
    if sys.stderr.isatty() and articles > _MANY:
        from reconcile.terminal import watched

        return watched(chosen)
    return chosen


def _gazetteer(wanted: bool) -> Optional["Gazetteer"]:
    from reconcile.gazetteer import load

    return load() if wanted else None


_MANY = 20
"""Articles from which on progress is shown."""


def _fail(message: str) -> NoReturn:
    sys.stderr.write(f"reconcile: {_visible(message)}\n")
    raise typer.Exit(2)


def _visible(text: str) -> str:
    """Make control characters visible, so that no file name or article can move the terminal."""
    return "".join(ch if ch.isprintable() or ch == "\n" else ch.encode("unicode_escape").decode() for ch in text)


def _show_version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        typer.echo(f"reconcile {version('reconcile')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    pass


@app.command(epilog="Examples:  reconcile claims article.txt   ·   reconcile claims case/ --format jsonl > claims.jsonl")
def claims(
    paths: Paths,
    format: Annotated[
        ClaimsFormat, typer.Option("--format", help="text to read, jsonl for programs: one claim a line.")
    ] = ClaimsFormat.text,
    convention: ConventionOption = Convention.literal,
    lexicon: LexiconOption = None,
    engine: EngineOption = EngineName.serial,
    jobs: JobsOption = None,
) -> None:
    """List every claim of each article: what is counted, measured, dated or said, and its place in the text."""
    from functools import partial

    from reconcile.extract import extract

    with _reporting():
        settings, articles, skipped = _prepare(paths, convention, lexicon)
        found = _engine(engine, jobs, len(articles))(partial(extract, settings=settings), articles)
        if format is ClaimsFormat.jsonl:
            from reconcile.exports.json import claim_json, dumps

            for claim in (c for group in found for c in group):
                print(dumps(claim_json(claim)))  # noqa: T201 - what the command is for
        else:
            from reconcile.terminal import show_claims

            show_claims(articles, [c for group in found for c in group], skipped)


@app.command(
    epilog="Examples:  reconcile compare case/   ·   reconcile compare a.txt b.txt --format json   ·   reconcile compare case/ --only conflict,framing"
)
def compare(
    paths: Paths,
    format: Annotated[CompareFormat, typer.Option("--format", help="text to read, json for programs.")] = CompareFormat.text,
    convention: ConventionOption = Convention.literal,
    threshold: Annotated[Optional[float], typer.Option(min=0.0, max=1.0, help="Least score of two claims put side by side.")] = None,
    only: Annotated[Optional[str], typer.Option(help="Show only these relations or verdicts, such as conflict,framing.")] = None,
    min_severity: Annotated[
        Optional[str], typer.Option(help="Show only what is at least as grave: conflict, framing, update, scope, agree, part.")
    ] = None,
    sort: Annotated[str, typer.Option(help="severity, question or source.")] = "severity",
    fail_on: Annotated[str, typer.Option(help="Exit with 1 where one of these relations or verdicts is found.")] = "discrepancy",
    lexicon: LexiconOption = None,
    gazetteer: GazetteerOption = False,
    engine: EngineOption = EngineName.serial,
    jobs: JobsOption = None,
) -> None:
    """Compare the articles: discrepancies first, then agreements, then what only one source has."""
    from reconcile.pipeline import reconcile
    from reconcile.select import fails, names, select

    with _reporting():
        wanted, failing = names(only), names(fail_on)
        settings, articles, skipped = _prepare(paths, convention, lexicon, threshold)
        report = reconcile(articles, settings, _engine(engine, jobs, len(articles)), skipped, _gazetteer(gazetteer))
        shown = select(report, wanted, min_severity, sort)
        if format is CompareFormat.json:
            from reconcile.exports.json import dumps, report_json

            print(dumps(report_json(shown), indent=1))  # noqa: T201 - what the command is for
        else:
            from reconcile.terminal import show

            show(shown)
    if fails(report, failing):
        raise typer.Exit(1)


@app.command(epilog="Examples:  reconcile explain 4dc1db728351 case/   ·   the ids stand in brackets in the report of compare")
def explain(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a finding or claim, or the beginning of it; of a pair, left:right.")
    ],
    paths: Paths,
    convention: ConventionOption = Convention.literal,
    lexicon: LexiconOption = None,
    gazetteer: GazetteerOption = False,
) -> None:
    """Say in plain words why a verdict was given: the evidence, how it was read, why it was put side by side, on whose word."""
    from reconcile.pipeline import reconcile

    with _reporting():
        settings, articles, skipped = _prepare(paths, convention, lexicon)
        report = reconcile(articles, settings, skipped=skipped, known=_gazetteer(gazetteer))
        from reconcile.terminal import console
        from reconcile.terminal.explain import explain as explained

        console().print(explained(report, wanted))


@app.command()
def schema() -> None:
    """Print the JSON Schema of what claims and compare print."""
    from reconcile.exports.json import dumps
    from reconcile.exports.schema import SCHEMA

    print(dumps(SCHEMA, indent=1))  # noqa: T201 - what the command is for


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    app(prog_name="reconcile")
