"""A report and the rulings of others -> a session over what they split on, all their rulings in view."""

from collections.abc import Iterable

from reconcile.model import Report
from reconcile.review.agreement import agreement
from reconcile.review.applied import applied
from reconcile.review.decision import Decision
from reconcile.review.log import ordered
from reconcile.review.session import Session, begin, case

TAG = "adjudication"


def adjudication(report: Report, log: Iterable[Decision], reviewer: str, tool: str) -> Session:
    """Return the adjudicator's session: the findings with a pair on which others split, each with what every one of them ruled."""
    told = ordered(log)
    others = tuple(d for d in told if d.reviewer != reviewer)
    split = {pair for pair, _ in agreement(others, measured=False).splits}
    only = frozenset(f.id for f in report.findings if any((p.left, p.right) in split for p in f.pairs))
    return begin(case(applied(report, others), only), reviewer, tool, told, (TAG,))
