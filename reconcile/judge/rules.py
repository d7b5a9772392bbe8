"""Candidate pair -> ruling."""

from reconcile.intervals import figure
from reconcile.judge.counts import compare_counts
from reconcile.judge.desk import Desk
from reconcile.judge.measures import compare_dates, compare_measures
from reconcile.judge.ruling import Ruling
from reconcile.judge.statements import compare_deeds, compare_manners, compare_statements
from reconcile.match import Candidate, Topic


def figures_told(topic: Topic) -> frozenset[tuple[str, float]]:
    """Return every (source, figure) of a topic."""
    figures = ((c.source, figure(c.interval)) for c in topic.claims if c.interval)
    return frozenset((source, f) for source, f in figures if f is not None)


def rule(candidate: Candidate, topic: Topic, desk: Desk, told: frozenset[tuple[str, float]]) -> Ruling | None:
    """Rule on a candidate pair by the kind of its topic; `told` holds what figures_told gives of it."""
    kind = topic.key.kind
    if kind == "casualty":
        return compare_counts(candidate.left, candidate.right, desk)
    if kind == "act":
        return compare_statements(candidate, desk)
    if kind == "deed":
        return compare_deeds(candidate.left, candidate.right, topic.key.what, desk)
    if kind == "manner":
        return compare_manners(candidate.left, candidate.right, desk)
    return compare_dates(candidate) if kind == "date" else compare_measures(candidate, desk, told)
