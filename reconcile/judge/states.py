"""Two counts of people in one state -> their relation: "179 people were rescued" and "368 had been rescued", "carrying 459 people" and "475 on board"."""

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.english.words.classes import noun_class
from reconcile.judge.desk import Desk
from reconcile.judge.moments import later, one_witness, replaces
from reconcile.judge.places import fits
from reconcile.judge.ruling import INCLUDED, LATER, SAME_FIGURE, VERSIONS, Ruling, Told, two_things
from reconcile.match.intervals import intersects
from reconcile.match.measured import are_two
from reconcile.match.states import standing
from reconcile.model import Claim, Interval

_FAR = 3.0
"""A figure this many times as high rather counts others."""
_FALLEN = Ruling("conflict", "people in one state, and the later account has the lower figure")
_DIFFERENT = Ruling("conflict", "people in one state, counted differently: the figures cannot both be right")


def compare_states(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk, told: Told) -> Ruling | None:
    """Rule on two counts of people who are told of in one state; None where they may be of different people.

    A class of people within another ("325 students", "475 people") counts a part.
    """
    if a.part_of or b.part_of or two_things(standing(a), standing(b), told):
        return None
    people = population_relation(_who(a, desk.words), _who(b, desk.words), desk.words)
    if people == "equal":
        return _same(a, b, left, right, desk)
    part, whole, small, large = (a, b, left, right) if people == "part" else (b, a, right, left)
    if people not in ("part", "whole") or not fits(small, large) or (small.figure or 0) >= (large.figure or 0):
        return None
    return Ruling("part", f"{part.label} are a part of {whole.label or 'the people'}")


def _who(claim: Claim, words: Lexicon) -> tuple[str, ...]:
    """Return the class of the people that a claim counts, or their noun where no class is known of it."""
    label, kinds = (claim.label or "").lower(), words.lookup("who")
    return (kinds.get(label) or kinds.get(label.rpartition(" ")[2]) or claim.about.what or "person",)


def _same(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    if intersects(left, right, desk.settings.rounding):
        return Ruling("agree", SAME_FIGURE if (left.low, left.high) == (right.low, right.high) else INCLUDED)
    low, high = sorted((left.figure or 0, right.figure or 0))
    if left.stated is None or right.stated is None or 1 in (low, high) or high > _FAR * low or _narrowed(a, b, left, right):
        return None
    if desk.tolls.versions(a, b):
        return VERSIONS
    if replaces(a, right.stated, desk) or replaces(b, left.stated, desk):
        return Ruling("update", "the text says that the figure changed")
    order = later(a, b, desk) if desk.main(a) else 0
    grows = (order < 0) == ((left.figure or 0) < (right.figure or 0))
    if order and (grows or one_witness(a, b, desk)):
        return LATER
    return _FALLEN if order else _DIFFERENT


_PLACING = frozenset("in at near on off from outside around".split())
_NO_PLACE = frozenset({"time", "event", "act", "state", "phenomenon", "process"})


def _narrowed(a: Claim, b: Claim, left: Interval, right: Interval) -> bool:
    """Say whether one figure may be that of a place only: both name a place, and two, or only the smaller figure's clause names one."""
    one, other = _places(a), _places(b)
    if one and other:
        return any(are_two(one[prep], other[prep]) for prep in one.keys() & other.keys())
    few = one if (left.figure or 0) < (right.figure or 0) else other
    return bool(few.keys() - {"from"})


def _places(claim: Claim) -> dict[str, tuple[str, ...]]:
    """Return the places that a clause of an act names, by their prepositions."""
    if claim.frame is None or claim.frame.state is None or not claim.frame.state.role:
        return {}
    return {prep: words for prep, words in claim.frame.around if prep in _PLACING and noun_class(words[0]) not in _NO_PLACE}
