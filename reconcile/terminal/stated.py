"""Statements that several sources tell -> a line each."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reconcile.model import Finding
from reconcile.terminal.safe import safe, titled
from reconcile.views.book import Book

_LINES, _NAMED = 25, 3
"""Statements that are listed, and sources that are named beside one."""


def stated(findings: Sequence[Finding], book: Book, *, ascii_only: bool) -> Iterator[RenderableType]:
    """List what several sources say in words, that which most of them say first."""
    if not findings:
        return
    told = [(f, sorted({book.source(i) for i in f.claims})) for f in findings]
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False)
    for finding, sources in sorted(told, key=lambda t: -len(t[1]))[:_LINES]:
        names = ", ".join(sources) if len(sources) <= _NAMED else f"{len(sources)} sources"
        table.add_row(safe(f"  {titled(finding.question, ascii_only=ascii_only)}"), safe(names, "cyan"), safe(f"[{finding.id}]", "dim"))
    yield table
    if len(told) > _LINES:
        yield Text(f"  and {len(told) - _LINES} more (see: reconcile compare --format html)", style="dim")
