"""Candidate pair -> ruling."""

from reconcile.intervals import figure
from reconcile.judge.counts import compare_counts
from reconcile.judge.desk import Desk
from reconcile.judge.frames import compare_acts
from reconcile.judge.measures import compare_dates, compare_measures
from reconcile.judge.ruling import Ruling
from reconcile.match import Candidate, Topic


def figures_told(topic: Topic) -> frozenset[tuple[str, float]]:
    """Return every (source, figure) of a topic."""
    figures = ((c.source, figure(c.interval)) for c in topic.claims if c.interval)
    return frozenset((source, f) for source, f in figures if f is not None)


def rule(candidate: Candidate, desk: Desk, told: frozenset[tuple[str, float]]) -> Ruling | None:
    """Rule on a candidate pair by the kind of its claims; `told` holds what figures_told gives of its topic."""
    kind = candidate.left.kind
    if kind == "casualty":
        return compare_counts(candidate.left, candidate.right, desk)
    if kind == "act":
        return compare_acts(candidate.left, candidate.right, desk)
    return compare_dates(candidate) if kind == "date" else compare_measures(candidate, desk, told)
