"""Candidate pair -> ruling."""

from reconcile.intervals import figure
from reconcile.judge.counts import compare_counts
from reconcile.judge.dates import compare_dates, day_told
from reconcile.judge.desk import Desk
from reconcile.judge.frames import compare_acts
from reconcile.judge.measures import compare_measures
from reconcile.judge.ruling import Ruling, Told, told
from reconcile.match import Candidate, Topic


def figures_told(topic: Topic) -> Told:
    """Return every figure of a topic, for dates every day, with the articles that tell it."""
    return told((c, figure(c.interval) if c.interval else day_told(c)) for c in topic.claims)


def rule(candidate: Candidate, desk: Desk, figures: Told) -> Ruling | None:
    """Rule on a candidate pair by the kind of its claims; `figures` holds what figures_told gives of its topic."""
    kind = candidate.left.kind
    if kind == "casualty":
        return compare_counts(candidate.left, candidate.right, desk)
    if kind == "act":
        return compare_acts(candidate.left, candidate.right, desk)
    return compare_dates(candidate, desk, figures) if kind == "date" else compare_measures(candidate, desk, figures)
