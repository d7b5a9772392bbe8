"""Candidate pair -> ruling."""

from reconcile.judge.authors import compare_authors
from reconcile.judge.counts import compare_counts
from reconcile.judge.dates import compare_dates, day_told
from reconcile.judge.desk import Desk
from reconcile.judge.measures import compare_measures
from reconcile.judge.ruling import Ruling, Told, told
from reconcile.judge.statements import compare_manners, compare_statements
from reconcile.match import Candidate, Topic
from reconcile.match.states import standing


def figures_told(topic: Topic) -> Told:
    """Return every figure of a topic, alone and in its state, for dates every day, with the articles that tell it; none that only may be."""
    claims = [c for c in topic.claims if c.frame is None or c.frame.modal is None]
    alone = [(c, c.interval.figure if c.interval else day_told(c)) for c in claims]
    return told([*alone, *((c, standing(c)) for c in claims)])


def rule(candidate: Candidate, topic: Topic, desk: Desk, figures: Told) -> Ruling | None:
    """Rule on a candidate pair by the kind of its topic; `figures` holds what figures_told gives of it."""
    kind = topic.key.kind
    if kind == "casualty":
        return compare_counts(candidate.left, candidate.right, desk)
    if kind == "act":
        return compare_statements(candidate, desk)
    if kind == "author":
        return compare_authors(candidate.left, candidate.right, desk)
    if kind == "manner":
        return compare_manners(candidate.left, candidate.right, desk)
    return compare_dates(candidate, desk, figures) if kind == "date" else compare_measures(candidate, desk, figures)
