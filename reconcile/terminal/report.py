"""Report -> rich renderables: happening by happening, the main one first."""

from collections.abc import Iterator

from attrs import evolve, frozen
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from reconcile.model import Report
from reconcile.terminal.alone import alone, told_alone
from reconcile.terminal.findings import block
from reconcile.terminal.matrix import matrix
from reconcile.terminal.safe import safe
from reconcile.terminal.signs import sign
from reconcile.terminal.stated import stated
from reconcile.terminal.toll import toll_table
from reconcile.views.bars import NARROW
from reconcile.views.book import Book, book
from reconcile.views.evidence import trivial
from reconcile.views.sections import ALONE, DIFFER, HEADINGS, STATED, Section, sections
from reconcile.views.tally import many, tally
from reconcile.views.visible import visible
from reconcile.views.wording import moment

_FEW, _LISTED = 3, 8
_STYLES = {"discrepancy": "bold red", "agreement": "green", "part": "", "single-source": "dim"}
_LEGEND = (("agreement", "agrees with another"), ("discrepancy", "differs from as many as agree"), ("", "does not say"))
_ROLES = {"part": "part of it: ", "total": "", "background": "before it: "}


@frozen(eq=False)
class Heading:
    """The name of a happening with a line after it, or, where there is no room for that, on as many lines as it takes."""

    name: Text
    line: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        room = options.max_width - cell_len(self.name.plain)
        yield Rule(self.name, align="left", characters=self.line, style="bold") if room > _FEW else self.name


def render(report: Report, *, ascii_only: bool = False, everything: bool = False, bars: int = NARROW) -> RenderableType:
    """Lay out a report: the case and a line that sums up; each happening with its toll and findings; in a line each, what is folded."""
    return Group(*_parts(report, ascii_only=ascii_only, everything=everything, bars=bars))


def _parts(report: Report, *, ascii_only: bool, everything: bool, bars: int) -> Iterator[RenderableType]:
    own = book(report)
    found = sections(report, own)
    yield from _header(report, ascii_only=ascii_only, everything=everything)
    for section in (s for s in found if everything or not s.folded):
        yield from _section(section if everything else _telling(section, own), own, ascii_only=ascii_only, bars=bars)
    if any(f.verdict != "single-source" for f in report.findings):
        yield Text()
        yield Text("  ".join(f"{sign(s, ascii_only=ascii_only)} {words}" for s, words in _LEGEND), style="dim")
    folded = [s for s in found if s.folded]
    if folded and not everything:
        yield Text()
        yield Rule("Also told (--all shows it)", align="left", style="dim", characters=sign("rule", ascii_only=ascii_only))
        listed = [s for at, s in enumerate(folded) if at < _LISTED or not _alone(s)]
        yield from (Padding(_line(s, ascii_only=ascii_only), (0, 0, 0, 2)) for s in listed)
        if len(listed) < len(folded):
            yield Text(f"  and {len(folded) - len(listed)} more that one source tells of", style="dim")


def _telling(section: Section, own: Book) -> Section:
    """Leave out findings that only say of single things that each is one."""
    return evolve(section, findings=tuple(f for f in section.findings if not trivial(f, own)))


def _alone(section: Section) -> bool:
    return (
        all(f.verdict == "single-source" for f in section.findings)
        and section.happening is not None
        and len(section.happening.articles) == 1
    )


def _section(section: Section, own: Book, *, ascii_only: bool, bars: int) -> Iterator[RenderableType]:
    dash = sign("rule", ascii_only=ascii_only)
    yield Text()
    if section.happening:
        name = Text.assemble((_ROLES.get(section.happening.role, ""), "dim"), (_capital(visible(section.happening.label)), "bold"))
        yield Heading(name, "=" if ascii_only else "━")
        own_sources = section.happening.articles
        every = len(own_sources) == len(own.articles) > _FEW
        yield safe(f"told by all {len(own_sources)} sources" if every else f"told by {', '.join(own_sources)}", "dim")
    hurt = own.of_event(section.happening.id if section.happening else None)
    toll = (
        list(toll_table(hurt, section.findings, own, ascii_only=ascii_only)) if any(f.kind == "casualty" for f in section.findings) else []
    )
    yield from toll
    for heading in HEADINGS:
        found = section.under(heading)
        if heading == ALONE:
            yield from _matrix(section, own, ascii_only=ascii_only)
            kept = told_alone(found, own, section.happening.when if section.happening else None)
            if kept or found:
                yield Text()
                yield Rule(f"{heading} ({len(kept)})", align="left", style="dim", characters=dash)
            yield from alone(found, kept, own, bars=bars)
        elif found:
            yield Text()
            yield Rule(f"{heading} ({len(found)})", align="left", style="dim", characters=dash)
            if heading == STATED:
                yield from stated([f for f in found if not f.reviews], own, ascii_only=ascii_only)
                found = tuple(f for f in found if f.reviews)
            for finding in found:
                above = heading == DIFFER and finding.kind == "casualty" and bool(toll)
                yield block(finding, own, ascii_only=ascii_only, bars=bars, told_above=above)


def _matrix(section: Section, own: Book, *, ascii_only: bool) -> Iterator[RenderableType]:
    laid = list(matrix(section.findings, own, ascii_only=ascii_only))
    if laid:
        yield Text()
        yield Rule("Who says what", align="left", style="dim", characters=sign("rule", ascii_only=ascii_only))
        yield from laid


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _line(section: Section, *, ascii_only: bool) -> Text:
    """Tell a folded happening in a line: what it is, who tells of it, and what is found there."""
    happening = section.happening
    sources = happening.articles if happening else ()
    role, label = (_ROLES.get(happening.role, ""), visible(happening.label)) if happening else ("", "the rest")
    shown = Text.assemble((role, "dim"), (label, "bold"))
    told = [(", ".join(sources[:_FEW]) + (f" and {len(sources) - _FEW} more" if len(sources) > _FEW else ""), "dim")]
    for words, style in [*told, *((words, _STYLES[verdict]) for verdict, words in tally(section.findings).short)]:
        shown.append(f" {sign('', ascii_only=ascii_only)} ", style="dim")
        shown.append_text(safe(words, style))
    return shown


def _header(report: Report, *, ascii_only: bool, everything: bool) -> Iterator[RenderableType]:
    between = f" {sign('', ascii_only=ascii_only)} "
    summary = Text(between).join(
        Text(words, style="" if words.startswith("0 ") else _STYLES[verdict]) for verdict, words in tally(report.findings).whole
    )
    yield summary
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False)
    bare = [a for a in report.articles if not (a.outlet or a.published)]
    for article in report.articles if len(bare) <= _FEW else (a for a in report.articles if a not in bare):
        published = article.published
        date = f"{moment(published.value[:16], published.value)} ({published.origin})" if published else "undated"
        outlet = article.outlet.value if article.outlet else ""
        table.add_row(safe(article.source, "bold"), safe(outlet), safe(date, "dim"))
    if table.row_count:
        yield table
    aside = [(article, passage) for article in report.articles for passage in article.aside]
    if aside and not everything:
        yield Text(f"{many(len(aside), 'passage')} set aside, such as captions and links (--all lists them)", style="dim")
    for article, passage in aside if everything else ():
        words = article.text[passage.span.start : passage.span.end]
        more = "…" if len(words) > 70 and not ascii_only else ""
        yield _indented(safe(f"set aside in {article.source}, {passage.reason}: {words[:70]}{more}", "dim"))
    for note, sources in _notes(report).items():
        named = ", ".join(sources) if len(sources) <= _FEW else f"{', '.join(sources[:_FEW])} and {len(sources) - _FEW} more"
        yield _indented(safe(f"{named}: {note}", "dim"))
    for skipped in report.skipped:
        yield _indented(safe(f"not read: {skipped.file}: {skipped.reason}", "yellow"))


def _notes(report: Report) -> dict[str, list[str]]:
    """Return what is noted on articles with their sources; what is said of several but for their names is said once."""
    found: dict[str, list[str]] = {}
    for article in report.articles:
        for note in article.notes:
            found.setdefault(note.replace(f"{article.source}=", "NAME="), []).append(article.source)
    return {note if len(own) > 1 else note.replace("NAME=", f"{own[0]}="): own for note, own in found.items()}


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))
