"""Two counts of people -> whether they can belong to one toll."""

from reconcile.english.names import same_name
from reconcile.english.populations import population_relation
from reconcile.judge.desk import Desk
from reconcile.match.contexts import alike
from reconcile.match.origins import origin_key
from reconcile.model import Claim

_LIKE_WORDS = 0.75
"""Likeness of the words around two counts that stand beside their articles' tolls above which they may be of one group."""


def of_one_toll(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether two counts can belong to one toll: neither article counts other people beside it, or both count them in like words."""
    beside = [c.id in desk.beside for c in (a, b)]
    if not any(beside):
        return True
    left, right = a.interval, b.interval
    same = left is not None and right is not None and (left.low, left.high) == (right.low, right.high) and left.stated != 1
    if same and population_relation(a.about.who, b.about.who, desk.words) == "equal":
        return True
    return all(beside) and alike(desk.contexts.of(a), desk.contexts.of(b)) >= _LIKE_WORDS and not (_tells(a, b, desk) or _tells(b, a, desk))


def _tells(claim: Claim, other: Claim, desk: Desk) -> bool:
    """Say whether a count's article gives the figure of the other for the same people as well, so that it counts two groups of them."""
    if other.interval is None or other.interval.stated == 1:
        return False
    ends = other.interval.low, other.interval.high
    return any(
        c.interval is not None
        and c.id != claim.id
        and (c.interval.low, c.interval.high) == ends
        and c.about.outcome == other.about.outcome
        and population_relation(c.about.who, other.about.who, desk.words) == "equal"
        and _of_two_groups(claim, c)
        for c in desk.counts(claim)
    )


def _of_two_groups(one: Claim, other: Claim) -> bool:
    """Say whether two figures of one article are neither states of one toll nor two accounts of it."""
    if {"rose", "earlier", "headline"} & {*one.marks, *other.marks}:
        return False
    places = [c.about.place for c in (one, other)]
    if None not in places and not same_name(str(places[0]), str(places[1])):
        return True
    return (
        one.attribution is None or other.attribution is None or origin_key(one.attribution.source) == origin_key(other.attribution.source)
    )
