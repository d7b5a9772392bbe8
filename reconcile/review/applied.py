"""A report and the log of decisions -> the report with every ruling that stands."""

from collections.abc import Iterable

from attrs import evolve

from reconcile.model import Finding, Report, Review
from reconcile.review.anchors import anchors
from reconcile.review.decision import Decision
from reconcile.review.log import Pair, in_force


def applied(report: Report, log: Iterable[Decision]) -> Report:
    """Set beside each finding what reviewers ruled on it: decisions in force on all of its pairs that still stand on their evidence."""
    told, known = in_force(log), anchors(report)
    stands = {d.hash: known.state(d).state == "stands" for own in told.values() for d in own.values()}
    return evolve(report, findings=tuple(_reviewed(f, told, stands) for f in report.findings))


def _reviewed(finding: Finding, told: dict[str, dict[Pair, Decision]], stands: dict[str, bool]) -> Finding:
    found = []
    for reviewer, own in sorted(told.items()):
        ruled = {own.get((p.left, p.right)) for p in finding.pairs}
        decision = ruled.pop() if len(ruled) == 1 else None
        if decision and stands[decision.hash] and decision.ruling != "skip":
            found.append(
                Review(
                    reviewer,
                    decision.at,
                    decision.ruling,
                    decision.relation,
                    decision.because,
                    decision.value,
                    decision.claim,
                    decision.note,
                    decision.bulk,
                )
            )
    return evolve(finding, reviews=tuple(found)) if found else finding
