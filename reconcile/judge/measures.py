"""Two measured or dated claims -> their relation."""

import re

from reconcile.contexts import oriented, subject
from reconcile.english.names import fold, same_name
from reconcile.english.units import factor_between, offset_between, plural
from reconcile.english.when import lasts
from reconcile.intervals import agree_when_converted, figure, intersects
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import INCLUDED, LATER, SAME_FIGURE, VERSIONS, Ruling
from reconcile.match import Candidate
from reconcile.model import Claim, Interval

_SURE = 0.8
"""Least score at which two different figures are called a conflict: a false discrepancy costs more than a missed one."""


def compare_measures(candidate: Candidate, desk: Desk, told: frozenset[tuple[str, float]] = frozenset()) -> Ruling | None:
    """Rule on two quantities, distances or durations; None where they say nothing about each other.

    `told` holds the (source, figure) of every claim of the topic: two figures that one source tells both are of two things.
    """
    a, b = candidate.left, candidate.right
    left, right = a.interval, b.interval
    if left is None or right is None or not a.value or not b.value:
        return _bearings(a, b) if a.kind == "distance" else _unnumbered(candidate)
    factor = factor_between(b.value.unit, a.value.unit)
    if factor is None:
        return None
    converted = a.value.unit != b.value.unit
    agrees = (
        agree_when_converted(left, right, factor, desk.settings.rounding, offset_between(b.value.unit, a.value.unit))
        if converted
        else intersects(left, right, desk.settings.rounding)
    )
    if agrees:
        return Ruling("agree", _told(left, right, converted=converted, units=(a.value.unit, b.value.unit)))
    if (a.source, figure(right)) in told or (b.source, figure(left)) in told:
        return None
    return _apart(candidate, left, right, desk)


def _told(left: Interval, right: Interval, *, converted: bool, units: tuple[str | None, str | None]) -> str:
    if converted:
        return f"the same within rounding, converted from {units[1]} to {units[0]}"
    return SAME_FIGURE if (left.low, left.high) == (right.low, right.high) else INCLUDED


def _apart(candidate: Candidate, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    a, b = candidate.left, candidate.right
    features = dict(candidate.features)
    if left.stated is None or right.stated is None or "restated" in (*a.marks, *b.marks):
        return None
    if a.about.what == b.about.what == "crowd":
        return Ruling("conflict", "one crowd, counted differently: the figures cannot both be right")
    if a.kind == "distance" and (subject(a) != subject(b) or not subject(a)):
        return None
    course = a.about.what == b.about.what and (a.about.what == "magnitude" or (a.kind == "duration" and lasts(a.about.what)))
    if features.get("measured", 0.0) < _SURE or features.get("context", 0.0) < (_COURSE if course else 0.6) or _qualified_apart(a, b, desk):
        return None
    low, high = sorted((figure(left) or 0.0, figure(right) or 0.0))
    if a.value and a.value.unit == "person":
        return Ruling("part", "one may count a part of the other") if candidate.score >= _SURE else None
    if high > 10 * low and a.kind != "duration":
        return None
    if desk.tolls.versions(a, b):
        return VERSIONS
    days = {desk.tolls.published.get(c.source, "")[:10] for c in (a, b)}
    if len(days) == 2 and "" not in days and a.kind == "quantity":
        return LATER
    return Ruling("conflict", "the same thing measured, and the figures cannot both be right")


_COURSE = 0.3
"""As the likeness of the words around where both name what an incident has one of: its siege or battle, its magnitude."""

_QUALIFIERS = re.compile(r"\b(?:aftershock|foreshock|water|sea|night|overnight|lowest|minimum|average|normal)")


def _qualified_apart(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether a word beside one figure tells that something else was measured: an aftershock, the water, the night."""
    told = [set(_QUALIFIERS.findall(desk.contexts.window(c))) for c in (a, b)]
    return a.about.what in ("temperature", "magnitude") and told[0] != told[1]


def _unnumbered(candidate: Candidate) -> Ruling | None:
    """Rule where one source counts what the other only speaks of: "at least 30 airstrikes" and "heavy airstrikes"."""
    a, b = candidate.left, candidate.right
    if a.kind != "quantity" or a.about.what != b.about.what or a.value is b.value is None:
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


def compare_dates(candidate: Candidate) -> Ruling | None:
    """Rule on two dates of one block: they name the same day, month or year."""
    a, b = candidate.left.value, candidate.right.value
    if not a or not b or not a.timex or not b.timex:
        return None
    if a.timex[:10] != b.timex[:10]:
        return None
    return Ruling("agree", f"the same date, {a.timex[:10]}")
