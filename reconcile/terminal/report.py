"""Report -> rich renderables, the worst first."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from reconcile.model import VERDICTS, Claim, Finding, Pair, Report
from reconcile.terminal.matrix import matrix
from reconcile.terminal.safe import safe
from reconcile.terminal.words import context, origin_width
from reconcile.views.bars import WIDTH, bar, scale
from reconcile.views.evidence import differing, grouped, idle, is_said, parts, reasons, worst
from reconcile.views.visible import visible
from reconcile.views.wording import TITLES, noted, origin, value

_COLOURS = {
    "conflict": "bold red",
    "framing": "bold magenta",
    "update": "bold yellow",
    "scope": "bold blue",
    "agree": "bold green",
    "part": "green",
}
_NAMES = {"conflict": "CONFLICT", "framing": "FRAMING", "update": "UPDATE", "scope": "SCOPE", "agree": "AGREEMENT", "part": "PART"}
_REASONS = 4
_LINES, _NAMED = 25, 3
"""Statements that several sources tell which are listed, and sources that are named beside one."""


def render(report: Report, *, ascii_only: bool = False, matrix_too: bool = True, bars: int = WIDTH) -> RenderableType:
    """Lay out a report: the case and a line that sums up, discrepancies, agreements with their parts, what only one source says."""
    return Group(*_sections(report, ascii_only=ascii_only, matrix_too=matrix_too, bars=bars))


def _sections(report: Report, *, ascii_only: bool, matrix_too: bool, bars: int) -> Iterator[RenderableType]:
    yield from _header(report, ascii_only=ascii_only)
    for verdict, title in list(TITLES.items())[:-1]:
        found = [f for f in report.findings if f.verdict == verdict and (verdict == "discrepancy" or not is_said(f))]
        if found:
            yield Text()
            yield Rule(f"{title} ({len(found)})", align="left", style="dim", characters="-" if ascii_only else "─")
            for finding in found:
                yield _finding(finding, report, ascii_only=ascii_only, bars=bars)
    yield from _told_alike(report, ascii_only=ascii_only)
    yield from _single(report, ascii_only=ascii_only, bars=bars)
    if matrix_too and len(report.articles) > 1:
        yield from matrix(report, ascii_only=ascii_only)


def _told_alike(report: Report, *, ascii_only: bool) -> Iterator[RenderableType]:
    """List what several sources say in words, a line each, that which most sources say first."""
    sources = {c.id: c.source for c in report.claims}
    found = [(f, sorted({sources[i] for i in f.claims})) for f in report.findings if f.verdict == "agreement" and is_said(f)]
    if not found:
        return
    yield Text()
    yield Rule(f"What several sources tell ({len(found)})", align="left", style="dim", characters="-" if ascii_only else "─")
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False)
    for finding, told in sorted(found, key=lambda f: -len(f[1]))[:_LINES]:
        names = ", ".join(told) if len(told) <= _NAMED else f"{len(told)} sources"
        table.add_row(safe(f"  {finding.question}"), safe(names, "cyan"), safe(f"[{finding.id}]", "dim"))
    yield table
    if len(found) > _LINES:
        yield Text(f"  and {len(found) - _LINES} more (see: reconcile compare --format html)", style="dim")


def _header(report: Report, *, ascii_only: bool) -> Iterator[RenderableType]:
    counts = {v: sum(f.verdict == v for f in report.findings) for v in VERDICTS}
    summary = Text()
    summary.append(_many(counts["discrepancy"], "discrepancy", "discrepancies"), style="bold red" if counts["discrepancy"] else "bold")
    for text in (
        _many(counts["agreement"], "agreement"),
        _many(counts["part"], "part of a whole", "parts of a whole"),
        f"{sum(f.verdict == 'single-source' and not is_said(f) for f in report.findings)} said by one source only",
    ):
        summary.append(f" {'-' if ascii_only else '·'} {text}")
    yield summary
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False)
    for article in report.articles:
        date = f"{article.published.value[:16]} ({article.published.origin})" if article.published else "undated"
        outlet = article.outlet.value if article.outlet else ""
        extra = f"{_many(len(article.aside), 'passage')} set aside" if article.aside else ""
        table.add_row(safe(article.source, "bold"), safe(outlet), safe(date, "dim"), safe(extra, "dim"))
    yield table
    for article in report.articles:
        for passage in article.aside:
            words = article.text[passage.span.start : passage.span.end]
            more = "…" if len(words) > 70 and not ascii_only else ""
            yield _indented(safe(f"set aside in {article.source}, {passage.reason}: {words[:70]}{more}", "dim"))
        for note in article.notes:
            yield _indented(safe(f"{article.source}: {note}", "dim"))
    for skipped in report.skipped:
        yield _indented(safe(f"not read: {skipped.file}: {skipped.reason}", "yellow"))


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))


def _many(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _finding(finding: Finding, report: Report, *, ascii_only: bool, bars: int) -> RenderableType:
    claims = {c.id: c for c in report.claims}
    relation = worst(finding)
    head = Text()
    head.append(_NAMES[relation], style=_COLOURS[relation])
    head.append("  ")
    head.append(visible(finding.question), style="bold")
    witness = "one origin" if finding.origins == 1 else f"{finding.origins} origins"
    head.append(f"  {'-' if ascii_only else '·'} {witness}{'' if not finding.grade else ', ' + finding.grade}  [{finding.id}]", style="dim")
    body: list[RenderableType] = [
        head,
        *(_indented(_reason(r, ascii_only=ascii_only)) for r in reasons(finding, _REASONS)),
        *(_indented(safe(n, "italic")) for n in noted(finding)),
    ]
    beside = parts(finding)
    told = [claims[i] for i in finding.claims if i not in beside]
    body.append(_table(told, report, ascii_only=ascii_only, bars=bars, marked=finding.verdict == "discrepancy" and finding.kind != "act"))
    if beside and len(beside) < len(finding.claims):
        body.append(Text("  beside them, as a whole or a part:", style="dim"))
        body.append(_table([claims[i] for i in finding.claims if i in beside], report, ascii_only=ascii_only, bars=bars))
    return Padding(Group(*body), (1, 0, 0, 0))


def _reason(pair: Pair, *, ascii_only: bool) -> Text:
    shown = Text()
    shown.append(pair.relation, style=_COLOURS[pair.relation])
    shown.append(f" {'-' if ascii_only else '—'} {visible(pair.reason)}")
    if pair.same_origin:
        shown.append("; one and the same origin", style="italic")
    return shown


def _table(claims: list[Claim], report: Report, *, ascii_only: bool, bars: int, marked: bool = False) -> Table:
    articles = {a.source: a for a in report.articles}
    on = scale(claims, ascii_only=ascii_only, width=bars)
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
    table.add_column("source", style="cyan", max_width=22, overflow="fold")
    table.add_column("value", max_width=20, overflow="fold")
    if on:
        table.add_column("bar", no_wrap=True)
    table.add_column("words", ratio=1)
    table.add_column("origin", width=origin_width(claims, bars), style="italic", overflow="fold")
    for claim, *again in grouped(claims):
        repeat = f" {'x' if ascii_only else '×'}{len(again) + 1}" if again else ""
        row: list[RenderableType] = [safe(f"  {claim.source}{repeat}"), safe(value(claim), "bold")]
        if on:
            row.append(bar(claim.interval, on))
        apart = differing(claim, claims) if marked else frozenset[str]()
        table.add_row(*row, context(claim, articles[claim.source], apart=apart), safe(origin(claim)))
    return table


def _single(report: Report, *, ascii_only: bool, bars: int) -> Iterator[RenderableType]:
    known = {c.id: c for c in report.claims}
    found = [f for f in report.findings if f.verdict == "single-source" and not is_said(f) and not idle(known[f.claims[0]])]
    said = sum(f.verdict == "single-source" and is_said(f) for f in report.findings)
    if not found and not said:
        return
    claims, notes = {c.id: c for c in report.claims}, {f.claims[0]: noted(f) for f in found}
    yield Text()
    yield Rule(f"{TITLES['single-source']} ({len(found)})", align="left", style="dim", characters="-" if ascii_only else "─")
    for source, group in groupby(
        sorted((claims[f.claims[0]] for f in found), key=lambda c: (c.source, c.span.start)), key=lambda c: c.source
    ):
        yield safe(source, "bold cyan")
        articles = {a.source: a for a in report.articles}
        table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, expand=True)
        table.add_column("kind", style="dim", no_wrap=True)
        table.add_column("value", max_width=22, overflow="fold")
        told = list(group)
        table.add_column("words", ratio=1)
        table.add_column("origin", width=origin_width(told, bars), style="italic", overflow="fold")
        for claim in told:
            words = context(claim, articles[source], reach=40)
            for note in notes[claim.id]:
                words.append(f"\n{visible(note)}", style="italic")
            table.add_row(f"  {claim.kind}", safe(value(claim), "bold"), words, safe(origin(claim)))
        yield table
    if said:
        yield Text(f"  and {said} statements in words (see: reconcile claims)", style="dim")
