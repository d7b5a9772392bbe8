"""A report and all rulings -> a session over the splits that nobody else settled, the rulings of all in view."""

from collections.abc import Iterable

from reconcile.model import Report
from reconcile.review.agreement import agreement
from reconcile.review.anchors import anchors
from reconcile.review.applied import applied
from reconcile.review.decision import Decision
from reconcile.review.log import ADJUDICATION, as_voice, ordered, voice
from reconcile.review.session import Session, begin, case

TAG = ADJUDICATION


def adjudication(report: Report, log: Iterable[Decision], reviewer: str, tool: str, name: str = "") -> Session:
    """Return the adjudicator's session: the findings on which reviewers split, with what each of them ruled, the adjudicator too.

    What another adjudicator settled is not asked again; what this one settled stays, as it can be changed.
    """
    told = ordered(log)
    rulings = tuple(d for d in told if voice(d) != as_voice(reviewer, (TAG,)))
    splits = agreement(report.findings, told, anchors(report), measured=False).splits
    only = frozenset(s.finding.id for s in splits if not s.settled or reviewer in dict(s.settled))
    return begin(case(applied(report, rulings), only, name=name), reviewer, tool, told, (TAG,))
