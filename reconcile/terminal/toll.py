"""The toll of one happening -> a table of who was hurt, by source, with the reasons at the lines that they are about."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reconcile.model import DISCREPANT, Claim, Finding
from reconcile.terminal.grid import Grid, Line
from reconcile.terminal.safe import safe
from reconcile.terminal.signs import COLOURS, sign
from reconcile.views.book import Book
from reconcile.views.evidence import Why, placed, standing
from reconcile.views.toll import Row, toll
from reconcile.views.wording import speaker, written

_LEAST, _LONGEST, _NAMED = 2, 3, 2
"""Sources for which a table is worth its room, reasons told below one line, and claims named in one."""


def toll_table(claims: Sequence[Claim], findings: Sequence[Finding], book: Book, *, ascii_only: bool) -> Iterator[RenderableType]:
    """Lay out the table of the toll: a line for each count of people, a column for each source that counts anybody."""
    rows = toll(claims, findings)
    sources = [s for s in book.articles if any(row.of(s) for row in rows)]
    if len(sources) < _LEAST:
        return
    states = standing([p for f in findings for p in f.pairs], book)
    spoken = {s for s in sources if len({_speaker(c) for row in rows for c in row.of(s)}) > 1}
    lines = tuple(
        Line(
            safe(row.name, "bold" if not row.depth else ""),
            tuple(_cell(row.of(s), states, book, named=s in spoken, ascii_only=ascii_only) for s in sources),
            tuple(_reasons(row, book, ascii_only=ascii_only)),
            row.depth,
        )
        for row in rows
    )
    yield Grid(tuple(safe(s) for s in sources), lines)


def _speaker(claim: Claim) -> str:
    return claim.attribution.source if claim.attribution else ""


def _cell(claims: Sequence[Claim], states: dict[str, str], book: Book, *, named: bool, ascii_only: bool) -> Text:
    if not claims:
        return Text(sign("", ascii_only=ascii_only), style="dim")
    shown = Text()
    for at, claim in enumerate(claims):
        shown.append("\n" if at else "")
        shown.append_text(marked(claim, states.get(claim.id), book, ascii_only=ascii_only))
        if named and claim.attribution:
            shown.append("\n")
            shown.append(speaker(claim), style="italic dim")
    return shown


def marked(claim: Claim, relation: str | None, book: Book, *, ascii_only: bool) -> Text:
    """Return what a claim says as it was written, after the sign of what it is to others."""
    shown = Text()
    if relation in COLOURS and relation != "part":
        shown.append(f"{sign('discrepancy' if relation in DISCREPANT else 'agreement', ascii_only=ascii_only)} ", style=COLOURS[relation])
    shown.append(written(claim, book.articles[claim.source]), style="bold")
    return shown


def _reasons(row: Row, book: Book, *, ascii_only: bool) -> Iterator[RenderableType]:
    told = [(bearer, why) for bearer, whys in placed(row.pairs).items() for why in whys]
    for bearer, why in told[:_LONGEST]:
        shown = because(why, book)
        shown.append_text(_beside(book.claims[bearer], why, book, ascii_only=ascii_only))
        yield hung(shown, why, indent=4 + 2 * row.depth, ascii_only=ascii_only)
    if len(told) > _LONGEST:
        yield Padding(Text(f"and {len(told) - _LONGEST} more, see explain", style="dim"), (0, 0, 0, 4))


def because(why: Why, book: Book) -> Text:
    """Tell a reason: the relation, the reason itself, and who stands behind both sides where that is one witness."""
    shown = Text.assemble((why.relation, COLOURS[why.relation]), ": ")
    shown.append_text(safe(why.reason))
    if why.one_witness:
        names = {speaker(book.claims[i]) for i in why.beside} - {""}
        shown.append(f"; both on the word of {names.pop() if len(names) == 1 else 'one witness'}", style="bold")
    return shown


def hung(told: Text, why: Why, *, indent: int, ascii_only: bool) -> RenderableType:
    """Hang a reason on its sign, so that its further lines stand under its first."""
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(Text(sign("why", ascii_only=ascii_only), style=COLOURS[why.relation]), told)
    return Padding(table, (0, 0, 0, indent))


def _beside(bearer: Claim, why: Why, book: Book, *, ascii_only: bool) -> Text:
    """Name the figures that a reason sets beside each other: "(vice dozens ≠ latimes 60+)"."""
    first, *others = dict.fromkeys(
        f"{c.source} {written(c, book.articles[c.source])}" for c in (bearer, *(book.claims[i] for i in why.beside))
    )
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return safe(f" ({first} {sign('discrepancy', ascii_only=ascii_only)} {', '.join(others[:_NAMED])}{more})", "dim")
