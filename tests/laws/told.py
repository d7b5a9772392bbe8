"""A report -> how it relates what was planned."""

from collections import Counter

from attrs import frozen

from laws.expected import Pairs
from laws.plan import Count, Deed, Held, Plan
from laws.write import Written, write
from reconcile.model import DISCREPANT, RELATIONS, Claim, Pair, Report
from reconcile.pipeline import reconcile

_KINDS = {Held: {"date"}, Count: {"casualty", "quantity"}, Deed: {"act", "attribution"}}
_UNPLANNED = -1


@frozen
class Outline:
    """What a report says apart from names, dates and places in texts: relations of what was planned, and its findings by kind and size."""

    pairs: Pairs
    findings: Counter[tuple[str, str, int]]

    @property
    def measured(self) -> Counter[tuple[str, str, int]]:
        """Return the findings that are no statements."""
        return Counter({found: times for found, times in self.findings.items() if found[0] not in ("act", "attribution")})


def outline(plan: Plan, written: Written | None = None) -> Outline:
    """Return the outline of a plan's report."""
    written = written or write(plan)
    report = reconcile(written.articles)
    return Outline(told(report, written, plan), Counter((f.kind, f.verdict, len(f.pairs)) for f in report.findings))


def told(report: Report, written: Written, plan: Plan) -> Pairs:
    """Return the relation that a report gives to each two things planned, the gravest where there are several.

    Other pairs are left out, discrepancies excepted: their claims are told as an unplanned thing of their sources.
    """
    known = {c.id: c for c in report.claims}
    found: Pairs = {}
    for pair in sorted((p for f in report.findings for p in f.pairs), key=_least_grave_first):
        one, other = sorted(_home(known[i], written, plan) for i in (pair.left, pair.right))
        if pair.relation in DISCREPANT or _UNPLANNED not in (one[1], other[1]):
            found[one, other] = pair.relation
    return found


def _least_grave_first(pair: Pair) -> int:
    return -RELATIONS.index(pair.relation)


def _home(claim: Claim, written: Written, plan: Plan) -> tuple[str, int]:
    home = written.home(claim.source, claim.number or claim.span)
    story = next((s for s in plan.stories if s.source == claim.source), None)
    return home if home and story and claim.kind in _KINDS[type(story.told[home[1]])] else (claim.source, _UNPLANNED)
