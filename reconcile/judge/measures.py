"""Two measured or dated claims -> their relation."""

import re

from reconcile.english.names import fold, same_name
from reconcile.english.units import factor_between, offset_between, plural
from reconcile.english.words.classes import noun_class
from reconcile.happenings.days import days, gap
from reconcile.happenings.kinds import kinds_of
from reconcile.judge.desk import Desk
from reconcile.judge.occasions import two_occasions
from reconcile.judge.penalties import compare_penalties, feared_and_given
from reconcile.judge.ruling import INCLUDED, SAME_FIGURE, VERSIONS, Ruling, Told, nearer, two_things
from reconcile.judge.states import compare_states
from reconcile.match import Candidate
from reconcile.match.contexts import oriented
from reconcile.match.intervals import agree_when_converted, intersects, scaled
from reconcile.match.measured import is_count, measured, one_act, one_subject, others, parties
from reconcile.match.states import one_state
from reconcile.model import Claim, Interval

_SURE = 0.8
"""Least score at which two different figures are called a conflict: a false discrepancy costs more than a missed one."""


def compare_measures(candidate: Candidate, desk: Desk, told: Told) -> Ruling | None:
    """Rule on two quantities, distances or durations; None where they say nothing about each other.

    `told` holds every figure of the topic: two that one article tells on one word are of two things.
    """
    a, b = candidate.left, candidate.right
    left, right = a.interval, b.interval
    if feared_and_given(a, b):
        return compare_penalties(a, b)
    if left is None or right is None or not a.value or not b.value:
        return _bearings(a, b) if a.kind == "distance" else _unmeasured(candidate) if a.kind == "duration" else _unnumbered(candidate)
    counts = is_count(a) and is_count(b)
    factor = 1.0 if counts else factor_between(b.value.unit, a.value.unit)
    if factor is None or _two_places(a, b):
        return None
    converted = a.value.unit != b.value.unit and not counts
    offset, rounding = offset_between(b.value.unit, a.value.unit), desk.settings.rounding
    if counts and _in_one_state(a, b, desk) and (found := compare_states(a, b, left, right, desk, told)):
        return found
    agrees = agree_when_converted(left, right, factor, rounding, offset) if converted else intersects(left, right, rounding)
    if agrees:
        return (
            Ruling("agree", _told(left, right, converted=converted, units=(a.value.unit, b.value.unit)))
            if _one_figure(candidate, desk)
            else None
        )
    if a.about.what != "crowd" and two_things(left.figure, right.figure, told):
        return None
    if a.kind == "quantity" and not counts and nearer(a, b, told):
        return None
    return _apart(candidate, left, scaled(right, factor, offset) if converted else right, desk)


def _in_one_state(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether two claims count all the people who are told of in one state; crowds are compared by their places."""
    people = all(c.value and c.value.unit == "person" and c.about.what != "crowd" for c in (a, b))
    return people and one_state(a, b) and not any(_beside(c, desk) or _some(c, desk) for c in (a, b))


def _two_places(a: Claim, b: Claim) -> bool:
    """Say whether two crowds are told of two places."""
    one, other = a.about.place, b.about.place
    return a.about.what == b.about.what == "crowd" and bool(one and other) and not _one_place(one, other)


def _one_figure(candidate: Candidate, desk: Desk) -> bool:
    """Say whether values that meet are one: of one thing, and the same figure or told in like words.

    People of one happening may have two names ("1,000 members", "1,000 worshippers"), if their figure is not one that falls together by chance.
    """
    a, b = candidate.left, candidate.right
    features = dict(candidate.features)
    units = {None if is_count(c) else c.value.unit for c in (a, b) if c.value}
    same = len(units) == 1 and a.interval and b.interval and a.interval.figure == b.interval.figure
    people = all(c.value and c.value.unit == "person" for c in (a, b))
    if a.about.what == b.about.what == "crowd":
        return True
    if _beside(a, desk) != _beside(b, desk) and (people or not same):
        return False
    alike = features["context"] >= _CLAUSE
    if a.about.what == b.about.what == "age":
        return alike or bool(_aged(a) & _aged(b))
    if features["measured"] >= _THING:
        return bool(same) or len(units) > 1 or alike
    number = a.interval.stated if a.interval and b.interval and b.interval.stated is not None else None
    if people and number in (None, 1):
        return bool(same) and features["context"] >= _SURE
    return bool(same) and (people or None not in units) and (alike or (number or 0) >= _NO_CHANCE)


_NO_CHANCE = 20
"""From which on the same figure twice in one happening is of one thing."""
_FAR = 3.0
"""A figure this many times as high is rather of something else."""
_THING, _CLAUSE = 0.8, 0.5
"""From which likeness the things measured are one, and the clauses tell of one thing."""


def _told(left: Interval, right: Interval, *, converted: bool, units: tuple[str | None, str | None]) -> str:
    if converted:
        return f"the same within rounding, converted from {units[1]} to {units[0]}"
    return SAME_FIGURE if (left.low, left.high) == (right.low, right.high) else INCLUDED


_OTHERS = re.compile(r"\b(?:another|others?|more(?! than)|further|additional|remaining|rest|extra)\b", re.IGNORECASE)


def _beside(claim: Claim, desk: Desk) -> bool:
    """Say whether a figure counts others beside those already told of: "three other rifles", "another 11 buses"."""
    text = desk.contexts.texts[claim.source]
    return bool(_OTHERS.search(text[max(claim.sentence.start, claim.span.start - _NEAR) : claim.span.end]))


_SOME = re.compile(r"\b(?:first|last|next|past|previous|final)\b", re.IGNORECASE)


def _some(claim: Claim, desk: Desk) -> bool:
    """Say whether a figure counts some of many: "his first two seasons", "five of his rebounds"."""
    text = desk.contexts.texts[claim.source]
    return bool(_SOME.search(text[max(claim.sentence.start, claim.span.start - _NEAR) : claim.span.end])) or " of " in claim.text


_NEAR = 10
"""Code points before a figure in which "a further" can stand."""


def _apart(candidate: Candidate, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    a, b = candidate.left, candidate.right
    features = dict(candidate.features)
    if a.about.what == b.about.what == "crowd":
        if not (a.about.place and b.about.place) and features["context"] < _CLAUSE:
            return None
        return Ruling("conflict", "one crowd, counted differently: the figures cannot both be right")
    if left.stated is None or right.stated is None or "restated" in (*a.marks, *b.marks):
        return None
    one, other = measured(a), measured(b)
    between = one.placed and one.words == other.words and len(one.words) > 1
    if features["measured"] < _SURE or not (between or features["context"] >= _CLAUSE) or _qualified_apart(a, b, desk):
        return None
    low, high = sorted((left.figure or 0.0, right.figure or 0.0))
    if high > _FAR * low or not (between or (_comparable(a, b, left, right, features["context"]) and not two_occasions(a, b, desk))):
        return None
    if _some(a, desk) or _some(b, desk):
        return None
    if _beside(a, desk) or _beside(b, desk):
        return _parts(a, b, left, right, desk)
    if desk.tolls.versions(a, b):
        return VERSIONS
    return Ruling("conflict", "the same thing measured, and the figures cannot both be right")


def _comparable(a: Claim, b: Claim, left: Interval, right: Interval, alike: float) -> bool:
    """Say whether two figures that differ must be of one thing: told as they were, not as they can be; counts of a noun that takes part in the clause."""
    one, other = measured(a), measured(b)
    if any(c.frame and (c.frame.modal or c.frame.negated) for c in (a, b)):
        return False
    if a.value and a.value.unit == "magnitude":
        return abs((left.figure or 0) - (right.figure or 0)) < _ONE_QUAKE
    if a.about.what == "age":
        return bool(_aged(a) & _aged(b))
    if a.kind == "duration" and one.head == other.head is not None:
        return alike >= _SURE or bool(kinds_of(one.head, verb=False))
    if _dated_apart(a, b) or others(one, other) or (a.kind == "distance" and one.head != other.head):
        return False
    if not is_count(a):
        return one_act(one, other) or one_subject(one, other)
    people = any(c.value and c.value.unit == "person" for c in (a, b))
    taking = all(c.frame and m.words & set(parties(c.frame)) for c, m in ((a, one), (b, other)))
    return one_act(one, other) and (taking or not people) and bool(one.head and other.head) and 1 not in (left.figure, right.figure)


_ONE_QUAKE = 0.5
"""Magnitudes that lie farther apart are of two quakes."""


def _dated_apart(a: Claim, b: Claim) -> bool:
    """Say whether the clauses of two figures bear days that cannot be one, and are not told of one day by mistake: shares that fell on Monday, and on Friday."""
    told = [[d for relation, timex in c.frame.when if not relation and (d := days(timex))] if c.frame else [] for c in (a, b)]
    return bool(told[0] and told[1]) and all(abs(gap(one, other) or 0) > 1 for one in told[0] for other in told[1])


def _aged(claim: Claim) -> frozenset[str]:
    """Return the names of the one whose age is told: "36-year-old Ida Holm"."""
    groups = (claim.frame.doer, claim.frame.done) if claim.frame else ()
    return frozenset(word for words in groups if "old" in words for word in words if noun_class(word) is None)


def _parts(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where one counts others beside some that are told of before: they are a part of a larger count of all."""
    for part, whole, few, many in ((a, b, left, right), (b, a, right, left)):
        if _beside(part, desk) and not _beside(whole, desk) and (few.high or 0) < (many.low or 0):
            return Ruling("part", f"one counts a part: {part.text}")
    return None


_QUALIFIERS = re.compile(r"\b(?:aftershock|foreshock|water|sea|night|overnight|lowest|minimum|average|normal)")


def _qualified_apart(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether a word beside one figure tells that something else was measured: an aftershock, the water, the night."""
    told = [set(_QUALIFIERS.findall(desk.contexts.window(c))) for c in (a, b)]
    return a.about.what in ("temperature", "magnitude") and told[0] != told[1]


def _unmeasured(candidate: Candidate) -> Ruling | None:
    """Rule on two durations without a figure: "decades" and "decades", life in prison and life in prison."""
    a, b = candidate.left, candidate.right
    features = dict(candidate.features)
    alike = a.value == b.value and a.interval is b.interval is None and _LIFE.search(a.text) == _LIFE.search(b.text) is None
    life = bool(_LIFE.search(a.text) and _LIFE.search(b.text))
    one = features["measured"] >= _THING or features["context"] >= _CLAUSE
    return Ruling("agree", "told alike, without a figure") if (alike or life) and one else None


_LIFE = re.compile(r"\blife\b", re.IGNORECASE)


def _unnumbered(candidate: Candidate) -> Ruling | None:
    """Rule where one source counts what the other only speaks of ("at least 30 airstrikes" and "heavy airstrikes"), or both speak of it alike."""
    a, b = candidate.left, candidate.right
    features = dict(candidate.features)
    if a.kind == "quantity" and a.value is b.value is None:
        alike = features["measured"] >= _THING and features["context"] >= _CLAUSE
        return Ruling("agree", f"neither gives a number, and both speak of {plural(a.about.what or 'things')}") if alike else None
    if (
        a.kind != "quantity"
        or a.about.what != b.about.what
        or features["context"] < _CLAUSE
        or any(c.interval and c.interval.figure == 1 for c in (a, b))
    ):
        return None
    return Ruling("agree", f"one gives no number, and both speak of {plural(a.about.what or 'things')}")


def _bearings(a: Claim, b: Claim) -> Ruling | None:
    """Rule on two directions; those of two things, or from two places, say nothing about each other."""
    if a.value is not None or b.value is not None or not a.about.bearing or not b.about.bearing:
        return None
    (thing, place, one), (too, other_place, other) = oriented(a), oriented(b)
    if not one or not other or not _one_place(thing, too) or not _one_place(place, other_place):
        return None
    if one == other:
        return Ruling("agree", "the same direction")
    if one in other or other in one:
        return Ruling("agree", f"one tells the direction more closely: {one} and {other}")
    if a.about.distance_to == b.about.distance_to:
        one, other = a.about.bearing, b.about.bearing
    return Ruling("conflict", f"different directions from one place: {one} and {other}")


def _one_place(one: str | None, other: str | None) -> bool:
    return one == other if one is None or other is None else same_name(fold(one), fold(other))
