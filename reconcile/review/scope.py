"""A log that several cases share -> the decisions of one of them."""

from collections.abc import Iterable

from reconcile.review.decision import Decision
from reconcile.review.session import Case


def of_case(log: Iterable[Decision], over: Case) -> tuple[Decision, ...]:
    """Return the decisions made under a case's name or on claims that it has, and what takes them back; all of them where the case has no name.

    A log in a case's own folder is that case's, whatever the folder is called. Decisions of older versions have no name.
    """
    if not over.name:
        return tuple(log)
    kept: dict[str, Decision] = {}
    for d in log:
        own = d.case == over.name if d.case else any(e.claim in over.known.claims for e in d.evidence)
        if own or d.undoes in kept or any(e.claim in over.known.claims for e in d.evidence):
            kept[d.hash] = d
    return tuple(kept.values())
