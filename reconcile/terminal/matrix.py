"""Findings -> what each source says on each question that two or more answer."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from reconcile.model import Finding
from reconcile.terminal.grid import Grid, Line
from reconcile.terminal.safe import safe
from reconcile.terminal.signs import sign
from reconcile.terminal.toll import marked
from reconcile.views.book import Book
from reconcile.views.evidence import standing

_LEAST = 2


def matrix(findings: Sequence[Finding], book: Book, *, ascii_only: bool) -> Iterator[RenderableType]:
    """Lay out what sources say, by question. An empty cell is an omission, and no discrepancy."""
    found = [f for f in findings if f.verdict != "single-source" and f.kind not in ("casualty", "act", "attribution")]
    if len(found) < _LEAST:
        return
    sources = [s for s in book.articles if any(book.source(i) == s for f in found for i in f.claims)]
    yield Grid(
        tuple(safe(s) for s in sources),
        tuple(Line(safe(f.question), tuple(_cell(f, s, book, ascii_only=ascii_only) for s in sources)) for f in found),
    )


def _cell(finding: Finding, source: str, book: Book, *, ascii_only: bool) -> Text:
    """Return what a source says of a question: each value once, after its sign."""
    states = standing(finding.pairs, book)
    own = [book.claims[i] for i in finding.claims if book.source(i) == source]
    paired = [c for c in own if c.id in states] or own
    told = {t.plain: t for t in (marked(c, states.get(c.id), book, ascii_only=ascii_only) for c in paired)}
    return Text("\n").join(told.values()) if told else Text(sign("", ascii_only=ascii_only), style="dim")
