"""Two figures for the same people -> agreement, update or conflict."""

from reconcile.english.populations import fighters
from reconcile.judge.desk import Desk
from reconcile.judge.moments import counted_apart, later, one_witness, replaces
from reconcile.judge.ruling import INCLUDED, LATER, RISING, SAME_FIGURE, VERSIONS, Ruling
from reconcile.match.intervals import ends, intersects
from reconcile.model import Claim, Interval

_OVERTAKEN = 1.15
"""A figure this many times as high is no longer that of one moment."""

_BOUND = 1.35
"""A bound is taken as overtaken where the other figure is more than this many times as high: "at least 9" by 14."""

_ROUNDED_DOWN = 2.0
"""As much for "more than 50", which leaves its figure out and is how a higher one is rounded down."""


def exceeds(x: float | None, y: float | None) -> bool:
    """Say whether a figure is so much the higher that both cannot be of one moment."""
    return x is not None and y is not None and x > _OVERTAKEN * y


def compare_figures(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule on counts of the same people: agreement, update or conflict; None where one article counts both, and so two groups of people."""
    slack = desk.settings.rounding
    if not intersects(left, right, slack):
        return None if desk.tolls.two_things(a, b) else _differing(a, b, left, right, desk)
    low, high = sorted((left, right), key=_size)
    if not _overtaken(low, high):
        return Ruling("agree", _how_they_agree(left, right))
    if not unfolding(a, b, desk):
        return Ruling("agree", "both can be right as written: a bound includes the other figure")
    return Ruling("update", f"a toll still changing: the bound at {low.figure or 0:g} was overtaken by {high.figure or 0:g}")


def _size(interval: Interval) -> tuple[float, float, float]:
    """Return what figures are ordered by: "more than 50" is above 50."""
    return (interval.figure or 0.0, *ends(interval))


def _overtaken(low: Interval, high: Interval) -> bool:
    """Say whether the figures lie so far apart that a bound, though it includes the other figure, is that of an earlier moment."""
    if low.stated is None or high.stated is None or not _open(low, high):
        return False
    return high.stated > (_ROUNDED_DOWN if _more_than(low) else _BOUND) * low.stated


def _open(*intervals: Interval) -> bool:
    return any(i.high is None or i.low is None for i in intervals)


def _how_they_agree(left: Interval, right: Interval) -> str:
    if (left.low, left.high) == (right.low, right.high):
        return SAME_FIGURE
    if left.approx or right.approx:
        return "the same figure within its rounding"
    return INCLUDED


def unfolding(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether the toll was still being counted: breaking news on the article's main incident."""
    return desk.main(a) and a.event == b.event and fighters(desk.words).isdisjoint((*a.about.who, *b.about.who))


_FALLEN = "the later account has the lower figure, and nothing says that the earlier was corrected"


def _replaced(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> bool:
    """Say whether one account tells the other's figure as one that no longer stands."""
    one, other = left.stated, right.stated
    return (other is not None and replaces(a, other, desk)) or (one is not None and replaces(b, one, desk))


def _differing(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling:
    """Rule on figures for the same people that cannot both be right: whether one supersedes the other."""
    if desk.tolls.versions(a, b):
        return VERSIONS
    if {"rose", "earlier"} & {*a.marks, *b.marks} or _replaced(a, b, left, right, desk):
        return Ruling("update", "the text says that the toll changed")
    order = later(a, b, desk)
    lower_first = _size(left) <= _size(right)
    falls = bool({"missing", "trapped"} & set(a.about.outcome))
    grows = bool(order) and (order < 0) == lower_first
    main = desk.main(a)
    if order and main and not grows and not falls:
        return LATER if one_witness(a, b, desk) else Ruling("conflict", _FALLEN)
    if not unfolding(a, b, desk):
        return LATER if order and main else Ruling("conflict", "the same people, and the figures cannot both be right")
    if order and falls and grows:
        return LATER
    if not order and (against := _outright(a, b, left, right, desk)):
        return against
    if {"killed"} <= set(a.about.outcome) & set(b.about.outcome):
        return RISING
    return _beside_the_dead(a, b, desk, lower_first=lower_first != falls, falls=falls)


def _outright(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where two witnesses stand against each other, or one says outright that there were more than the other counts."""
    if left.stated is None or right.stated is None:
        return None
    low, high = sorted((left, right), key=_size)
    if counted_apart(a, b, desk):
        return Ruling("conflict", "two witnesses counted the same people differently, and neither account is the later")
    if _more_than(high) and low.low == low.high and not low.approx:
        return Ruling("conflict", f"one says that there were more than {high.figure:g}, the other counts {low.figure:g}")
    return None


def _more_than(interval: Interval) -> bool:
    """Say whether a bound leaves its own figure out: "more than 50" and not "at least 50", which is how a count that goes on is told."""
    return interval.high is None and interval.low is not None and interval.stated is not None and interval.low > interval.stated


def _beside_the_dead(a: Claim, b: Claim, desk: Desk, *, lower_first: bool, falls: bool) -> Ruling:
    """Rule on counts of the hurt or missing by the dead that are counted beside them: tolls told together grow together."""
    order = desk.tolls.order(a, b)
    if order == 0 and desk.tolls.known(a, b):
        return Ruling("conflict", "the same dead are counted beside both figures, so neither is the older: they cannot both be right")
    if order and (order < 0) != lower_first:
        return Ruling("conflict", "the dead counted beside the figures do not go with them: neither account supersedes the other")
    return Ruling("update", "a count that falls as people are found: the lower figure supersedes the higher") if falls else RISING
