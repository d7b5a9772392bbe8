"""Report -> its findings by happening, in the order in which a person reads them."""

from collections import Counter, defaultdict

from attrs import evolve, frozen

from reconcile.model import VERDICTS, Finding, Happening, Report
from reconcile.views.book import Book

_BEHIND = frozenset({"total", "background"})
_STATED = frozenset({"act", "attribution"})
DIFFER, AGREE, PARTS, STATED, ALONE = (
    "Where they differ",
    "Where they agree",
    "Parts of a whole",
    "What is stated alike",
    "What only one source says",
)
HEADINGS = (DIFFER, AGREE, PARTS, STATED, ALONE)
"""The headings under a happening, in the order in which they are told."""


@frozen
class Section:
    """The findings on one happening, None where a report names none; a folded one is told in a line."""

    happening: Happening | None
    findings: tuple[Finding, ...]
    folded: bool = False

    def under(self, heading: str) -> tuple[Finding, ...]:
        """Return the findings that stand under a heading."""
        return tuple(f for f in self.findings if heading_of(f) == heading)


def heading_of(finding: Finding) -> str:
    """Return the heading under which a finding stands: statements told alike stand after the figures that agree."""
    if finding.verdict == "agreement" and finding.kind in _STATED:
        return STATED
    return dict(zip(VERDICTS, (DIFFER, AGREE, PARTS, ALONE), strict=True))[finding.verdict]


def sections(report: Report, book: Book) -> tuple[Section, ...]:
    """Group findings by happening, in the report's order of happenings.

    Folded are totals, what lies behind, and whatever but the main one only one source tells of; never all.
    """
    order = {h.id: at for at, h in enumerate(report.happenings)}
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        events = Counter(book.claims[i].event or "" for i in finding.claims)
        home = min(events, key=lambda e: (-events[e], order.get(e, len(order))))
        found[order.get(home, len(order))].append(finding)
    told = [Section(h, tuple(found[at])) for at, h in enumerate((*report.happenings, None)) if at in found]
    folds = [_folds(s) for s in told]
    if folds and all(folds):
        folds = [False, *folds[1:]]
    ordered = [evolve(s, folded=fold) for s, fold in zip(told, folds, strict=True)]
    return tuple(sorted(ordered, key=lambda s: s.folded))


def _folds(section: Section) -> bool:
    role = section.happening.role if section.happening else "main"
    return role in _BEHIND or (role != "main" and all(f.verdict == "single-source" for f in section.findings))
