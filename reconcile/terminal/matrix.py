"""Report -> the coverage matrix: which source says, contradicts or leaves out what."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from reconcile.model import Report
from reconcile.terminal.safe import safe
from reconcile.views.coverage import coverage
from reconcile.views.evidence import is_said

_LEAST = 2
_NAMED, _LONGEST = 4, 16
"""Sources, and code points of a name, up to which names head the columns; beyond, numbers with a legend do, so that no name is cut."""
_SIGNS = {"discrepancy": ("≠", "!"), "agreement": ("✓", "+"), "part": ("⊂", "p"), "": ("·", ".")}
_STYLES = {"discrepancy": "red", "agreement": "green", "part": "green", "": "dim"}


def matrix(report: Report, *, ascii_only: bool) -> Iterator[RenderableType]:
    """Lay out the findings of two or more sources by source. An empty cell is an omission, and no discrepancy."""
    found = [(f, states) for f, states in coverage(report) if f.verdict == "discrepancy" or not is_said(f)]
    if len(found) < _LEAST:
        return
    yield Text()
    yield Rule("Who says what", align="left", style="dim", characters="-" if ascii_only else "─")
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=True, header_style="dim")
    numbered = len(report.articles) > _NAMED or max(len(a.source) for a in report.articles) > _LONGEST
    table.add_column("", max_width=46, overflow="fold")
    for number, article in enumerate(report.articles, 1):
        table.add_column(safe(str(number) if numbered else article.source), justify="center", no_wrap=True)
    for finding, states in found:
        table.add_row(safe(f"  {finding.question}"), *(Text(_SIGNS[s][ascii_only], style=_STYLES[s]) for s in states))
    if numbered:
        yield safe("  " + "  ".join(f"{number} {a.source}" for number, a in enumerate(report.articles, 1)), "dim")
    yield table
    says, differs, part, out = (_SIGNS[k][ascii_only] for k in ("agreement", "discrepancy", "part", ""))
    yield Text(f"  {says} agrees with another  {differs} differs from another  {part} says a part  {out} does not say", style="dim")
