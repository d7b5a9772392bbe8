"""Finding -> what is asked, and what each source says of it, with the reasons at the claims that they are about."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reconcile.model import Claim, Finding, Pair
from reconcile.terminal.fitted import Fitted
from reconcile.terminal.safe import safe, titled
from reconcile.terminal.signs import COLOURS, NAMES, sign
from reconcile.terminal.toll import because, hung
from reconcile.terminal.words import context, origin_width
from reconcile.views.bars import bar, scale
from reconcile.views.book import Book
from reconcile.views.evidence import Why, alike, differing, grouped, parts, placed, reasons, worst
from reconcile.views.wording import noted, origin, written

_REASONS = 4
_LEAST, _NAMED = 2, 3
_SOURCE, _VALUE, _ROOM = 22, 20, 32
"""Columns that the names of sources and the figures take at most, and that words want at least."""


def block(finding: Finding, book: Book, *, ascii_only: bool, bars: int, told_above: bool = False) -> RenderableType:
    """Lay out a finding of two or more sources; its reasons are left out where the table of the toll has told them."""
    relation = worst(finding)
    head = Text()
    head.append(NAMES[relation], style=COLOURS[relation])
    head.append("  ")
    head.append(titled(finding.question, ascii_only=ascii_only), style="bold")
    witness = "one origin" if finding.origins == 1 else f"{finding.origins} origins"
    head.append(
        f"  {sign('', ascii_only=ascii_only)} {witness}{'' if not finding.grade else ', ' + finding.grade}  [{finding.id}]", style="dim"
    )
    body: list[RenderableType] = [head, *(Padding(safe(n, "italic"), (0, 0, 0, 2)) for n in noted(finding))]
    beside = parts(finding)
    told = [book.claims[i] for i in finding.claims if i not in beside]
    whys = {} if told_above else placed(_whys(finding))
    marked = finding.verdict == "discrepancy" and finding.kind != "act"
    body.append(_table(told, book, whys, ascii_only=ascii_only, bars=bars, marked=marked))
    if beside and len(beside) < len(finding.claims):
        body.append(Text("  beside them, as a whole or a part:", style="dim"))
        body.append(_table([book.claims[i] for i in finding.claims if i in beside], book, {}, ascii_only=ascii_only, bars=bars))
    return Padding(Group(*body), (1, 0, 0, 0))


def _whys(finding: Finding) -> list[Pair]:
    """Return the pairs whose reasons are told: all pairs of the few reasons that are chosen."""
    most = _REASONS if finding.verdict == "discrepancy" else _REASONS // 2
    chosen = {(p.relation, p.reason) for p in reasons(finding, most)}
    return [p for p in finding.pairs if (p.relation, p.reason) in chosen]


def _table(
    claims: list[Claim], book: Book, whys: dict[str, tuple[Why, ...]], *, ascii_only: bool, bars: int, marked: bool = False
) -> RenderableType:
    """Lay out what sources say; bars, then the column of speakers, give way where the words would have too little room."""
    rows = tuple(alike(grouped(claims)))
    figured = any(c.value for c in claims)
    shown = [written(c, book.articles[c.source]) for c, *_ in rows]
    taken = min(_SOURCE, max(len(c.source) for c in claims) + 5) + (min(_VALUE, max(map(len, shown))) if figured else 0) + 3
    said = origin_width(claims, bars)

    def at(width: int) -> Table:
        on = scale(claims, ascii_only=ascii_only, width=bars) if bars and width - taken - said - bars >= _ROOM else None
        beside = width - taken - said - (on.width if on else 0) >= _ROOM
        table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
        table.add_column("source", style="cyan", max_width=_SOURCE, overflow="fold")
        if figured:
            table.add_column("value", max_width=_VALUE, overflow="fold")
        if on:
            table.add_column("bar", no_wrap=True)
        table.add_column("words", ratio=1)
        if beside:
            table.add_column("origin", width=said, style="italic", overflow="fold")
        for group, figure in zip(rows, shown, strict=True):
            row = [_named(group, ascii_only=ascii_only), *([safe(figure, "bold")] if figured else [])]
            row += [bar(group[0].interval, on)] if on else []
            words = _words(group, book, differing(group[0], claims) if marked else frozenset[str](), speaker=not beside)
            told = [hung(_among(claims, w, book), w, indent=0, ascii_only=ascii_only) for c in group for w in whys.get(c.id, ())]
            table.add_row(*row, Group(words, *told) if told else words, *([safe(origin(group[0]))] if beside else []))
        return table

    return Fitted(at)


def _named(group: tuple[Claim, ...], *, ascii_only: bool) -> Text:
    """Name the source of a row, with how often it says it; or how many sources share the row."""
    sources = {c.source for c in group}
    repeat = f" {'x' if ascii_only else '×'}{len(group)}" if len(group) > 1 else ""
    return safe(f"  {group[0].source}{repeat}" if len(sources) == 1 else f"  {len(sources)} sources")


def _words(group: tuple[Claim, ...], book: Book, apart: frozenset[str], *, speaker: bool) -> Text:
    claim, sources = group[0], sorted({c.source for c in group})
    words = context(claim, book.articles[claim.source], apart=apart)
    if len(sources) > 1:
        named = "all sources" if len(sources) == len(book.articles) else ", ".join(sources)
        words.append("\n").append_text(safe(f"in {named}", "cyan"))
    if speaker and claim.attribution:
        words.append("\n").append_text(safe(f"({origin(claim)})", "italic"))
    return words


def _among(claims: list[Claim], why: Why, book: Book) -> Text:
    """Tell a reason, with the sources it sets a claim beside where there is more than one that could be meant."""
    shown = because(why, book)
    beside = sorted({book.source(i) for i in why.beside})
    if len({c.source for c in claims}) > _LEAST:
        named = ", ".join(beside[:_NAMED]) + (f" and {len(beside) - _NAMED} more" if len(beside) > _NAMED else "")
        shown.append_text(safe(f" (beside {named})", "dim"))
    return shown
