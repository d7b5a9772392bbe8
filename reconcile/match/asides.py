"""Counts of one article on one question -> those that are beside its toll: of other people than those it first counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import ANYONE, population_relation
from reconcile.match.intervals import figure, intersects
from reconcile.match.origins import origin_key
from reconcile.match.parts import Part
from reconcile.model import Claim, Interval

_NEAR = 1.15
"""Two figures of one article that lie nearer than this are two states of one toll."""
_ROUNDED = 0.1
_VAGUE = 2
_CHANGING = frozenset({"rose", "earlier", "headline", "total", "so-far", "restated"})
"""Marks of figures that one toll has by turns."""


def asides(claims: Iterable[Claim], repeats: Mapping[str, tuple[Claim, ...]], parts: Mapping[str, Part], words: Lexicon) -> frozenset[str]:
    """Find the counts that are beside the toll, by claim id.

    An article that gives two figures for people of one class, on one word and without saying that the one became the other, counts two groups of
    people; the one that it tells first is what it is about. What is told as a part of a figure, or in its sentence, goes with it.
    """
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    found: set[str] = set()
    for group in by_source.values():
        wholes = [c for c in group if c.id not in parts and _size(c) is not None]
        wholes.sort(key=lambda c: min((c.span, *(r.span for r in repeats.get(c.id, ())))))
        apart = _apart(wholes, words)
        found |= {c.id for c in apart} | _with(apart, [c for c in group if c not in apart], wholes, repeats, parts)
    return frozenset(found)


def _apart(wholes: list[Claim], words: Lexicon) -> list[Claim]:
    """Return the counts that another of the same people, told before, leaves no room for."""
    first: list[Claim] = []
    apart = []
    for claim in wholes:
        home = next((f for f in first if population_relation(f.about.who, claim.about.who, words) == "equal"), None)
        toll = next((f for f in first if set(f.about.who) <= ANYONE), None)
        if (home is not None and _rivals(home, claim)) or (
            home is None and toll is not None and (_size(claim) or 0) > (_size(toll) or 0) and _rivals(toll, claim)
        ):
            apart.append(claim)
        elif home is None:
            first.append(claim)
    return apart


def _rivals(one: Claim, other: Claim) -> bool:
    """Say whether one voice gives two figures, the `other` after the `one`, that are no states of one toll."""
    if _CHANGING & {*one.marks, *other.marks} or one.interval is None or other.interval is None:
        return False
    if other.attribution and (one.attribution is None or origin_key(one.attribution.source) != origin_key(other.attribution.source)):
        return False
    low, high = sorted((_size(one) or 0, _size(other) or 0))
    return high > _NEAR * low and not intersects(_room(one.interval), _room(other.interval), _ROUNDED)


def _room(told: Interval) -> Interval:
    """Return a figure with the room that its words leave: "dozens" is said of twice as many, and of half."""
    if told.stated is not None or told.low is None or told.high is None:
        return told
    return evolve(told, low=told.low / _VAGUE, high=told.high * _VAGUE)


def _with(
    apart: list[Claim], others: list[Claim], wholes: list[Claim], repeats: Mapping[str, tuple[Claim, ...]], parts: Mapping[str, Part]
) -> set[str]:
    """Return the counts that go with those set apart: their parts, and what is told in a sentence with them and no other whole."""
    ids = {i for c in apart for i in (c.id, *(r.id for r in repeats.get(c.id, ())))}
    sentences = {c.sentence for a in apart for c in (a, *repeats.get(a.id, ()))} - {w.sentence for w in wholes if w not in apart}
    return {c.id for c in others if (part.of if (part := parts.get(c.id)) else None) in ids or c.sentence in sentences}


def _size(claim: Claim) -> float | None:
    return figure(claim.interval) if claim.interval else None
