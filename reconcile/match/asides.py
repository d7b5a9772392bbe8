"""Counts of one article on one question -> those that are beside its toll: of other people than those it first counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import ANYONE, population_relation
from reconcile.match.intervals import ends
from reconcile.match.origins import origin_key
from reconcile.match.parts import Part
from reconcile.model import Claim, Interval

_NEAR = 1.15
"""Two figures of one article that lie nearer than this are two states of one toll."""
_FAR = 10
"""Two accounts of one toll do not differ more than this many times."""
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
    return frozenset(found | {r.id for i in found for r in repeats.get(i, ())})


def _apart(wholes: list[Claim], words: Lexicon) -> list[Claim]:
    """Return the counts that another of the same people, told before, leaves no room for."""
    first: list[Claim] = []
    apart = []
    for claim in wholes:
        home = next((f for f in first if population_relation(f.about.who, claim.about.who, words) == "equal"), None)
        toll = next((f for f in first if set(f.about.who) <= ANYONE and (_size(f) or 0) < (_size(claim) or 0)), None)
        if any(told is not None and _rivals(told, claim) for told in (home, toll)):
            apart.append(claim)
        elif home is None:
            first.append(claim)
    return apart


def _rivals(one: Claim, other: Claim) -> bool:
    """Say whether an article gives two figures, the `other` after the `one`, that are no states of one toll and no two accounts of it."""
    if _CHANGING & {*one.marks, *other.marks} or one.interval is None or other.interval is None or one.sentence == other.sentence:
        return False
    own = other.attribution is None or (
        one.attribution is not None and origin_key(one.attribution.source) == origin_key(other.attribution.source)
    )
    (least, low), (high, _) = sorted((_room(one.interval), _room(other.interval)))
    return high > _NEAR * low if own else least > 0 and high > _FAR * low


def _room(told: Interval) -> tuple[float, float]:
    """Return the ends of a figure with the room that its words leave: "dozens" is said of twice as many and of half, "at least 9" of 18."""
    low, high = ends(told, _ROUNDED)
    if told.stated is None:
        low = low / _VAGUE
    return low, max(abs(low) * _VAGUE, high * _VAGUE) if told.stated is None else low * _VAGUE if told.high is None else high


def _with(
    apart: list[Claim], others: list[Claim], wholes: list[Claim], repeats: Mapping[str, tuple[Claim, ...]], parts: Mapping[str, Part]
) -> set[str]:
    """Return the counts that go with those set apart: their parts, and what is told in a sentence with them and no other whole."""
    ids = {i for c in apart for i in (c.id, *(r.id for r in repeats.get(c.id, ())))}
    told = [(a, c.sentence) for a in apart for c in (a, *repeats.get(a.id, ()))]
    kept = {(w.sentence, w.about.who) for w in wholes if w not in apart}
    sentences = {sentence for a, sentence in told if (sentence, a.about.who) not in kept}
    return {c.id for c in others if (part.of if (part := parts.get(c.id)) else None) in ids or c.sentence in sentences}


def _size(claim: Claim) -> float | None:
    return claim.interval.figure if claim.interval else None
