"""Finding -> what is asked, and what each source says of it, with the reasons at the claims that they are about."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reconcile.model import Claim, Finding, Pair
from reconcile.terminal.safe import safe
from reconcile.terminal.signs import COLOURS, NAMES, sign
from reconcile.terminal.toll import because, hung
from reconcile.terminal.words import context, origin_width
from reconcile.views.bars import bar, scale
from reconcile.views.book import Book
from reconcile.views.evidence import Why, alike, differing, grouped, parts, placed, reasons, worst
from reconcile.views.visible import visible
from reconcile.views.wording import noted, origin, written

_REASONS = 4
_LEAST, _NAMED = 2, 3


def block(finding: Finding, book: Book, *, ascii_only: bool, bars: int, told_above: bool = False) -> RenderableType:
    """Lay out a finding of two or more sources; its reasons are left out where the table of the toll has told them."""
    relation = worst(finding)
    head = Text()
    head.append(NAMES[relation], style=COLOURS[relation])
    head.append("  ")
    head.append(visible(finding.question), style="bold")
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
) -> Table:
    on = scale(claims, ascii_only=ascii_only, width=bars) if bars else None
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
    table.add_column("source", style="cyan", max_width=22, overflow="fold")
    if figured := any(c.value for c in claims):
        table.add_column("value", max_width=20, overflow="fold")
    if on:
        table.add_column("bar", no_wrap=True)
    table.add_column("words", ratio=1)
    if bars:
        table.add_column("origin", width=origin_width(claims, bars), style="italic", overflow="fold")
    for claim, *again in alike(grouped(claims)):
        article = book.articles[claim.source]
        sources = sorted({c.source for c in (claim, *again)})
        repeat = f" {'x' if ascii_only else '×'}{len(again) + 1}" if again else ""
        row: list[RenderableType] = [safe(f"  {claim.source}{repeat}" if len(sources) == 1 else f"  {len(sources)} sources")]
        if figured:
            row.append(safe(written(claim, article), "bold"))
        if on:
            row.append(bar(claim.interval, on))
        words = context(claim, article, apart=differing(claim, claims) if marked else frozenset[str]())
        if len(sources) > 1:
            named = "all sources" if len(sources) == len(book.articles) else ", ".join(sources)
            words.append("\n").append_text(safe(f"in {named}", "cyan"))
        told = [w for c in (claim, *again) for w in whys.get(c.id, ())]
        hangs = (hung(_among(claims, w, book), w, indent=0, ascii_only=ascii_only) for w in told)
        row.append(Group(words, *hangs) if told else words)
        if bars:
            row.append(safe(origin(claim)))
        elif claim.attribution:
            words.append("\n").append_text(safe(f"({origin(claim)})", "italic"))
        table.add_row(*row)
    return table


def _among(claims: list[Claim], why: Why, book: Book) -> Text:
    """Tell a reason, with the sources it sets a claim beside where there is more than one that could be meant."""
    shown = because(why, book)
    beside = sorted({book.source(i) for i in why.beside})
    if len({c.source for c in claims}) > _LEAST:
        named = ", ".join(beside[:_NAMED]) + (f" and {len(beside) - _NAMED} more" if len(beside) > _NAMED else "")
        shown.append_text(safe(f" (beside {named})", "dim"))
    return shown
