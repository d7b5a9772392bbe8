"""Two figures for the same people -> agreement, update or conflict."""

from reconcile.intervals import figure, intersects
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.model import Claim, Interval

_OVERTAKEN = 1.15
"""A lower bound is taken as overtaken where the other figure is more than this many times as high."""


def exceeds(x: float | None, y: float | None) -> bool:
    """Say whether a figure is so much the higher that a bound at the other was overtaken."""
    return x is not None and y is not None and x > _OVERTAKEN * y


def compare_figures(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling:
    """Rule on counts of the same people: agreement, update or conflict."""
    slack = desk.settings.rounding
    if intersects(left, right, slack):
        low, high = sorted((figure(left) or 0.0, figure(right) or 0.0))
        exact = left.stated is not None and right.stated is not None
        if not exact or high <= _OVERTAKEN * low or not _open(left, right):
            return Ruling("agree", _how_they_agree(left, right))
        if not unfolding(a, b):
            return Ruling("agree", "both can be right as written: a bound includes the other figure")
        return Ruling("update", f"a toll still changing: the bound at {low:g} was overtaken by {high:g}")
    return _differing(a, b, left, right, desk)


def _open(*intervals: Interval) -> bool:
    return any(i.high is None or i.low is None for i in intervals)


def _how_they_agree(left: Interval, right: Interval) -> str:
    if (left.low, left.high) == (right.low, right.high):
        return "the same figure"
    if left.approx or right.approx:
        return "the same figure within its rounding"
    return "both can be right as written: one figure includes the other"


def unfolding(a: Claim, b: Claim) -> bool:
    """Say whether the toll was still being counted: breaking news on the article's main incident."""
    return bool(a.event and ":main:" in a.event) and a.event == b.event and not _combat(a) and not _combat(b)


def _combat(claim: Claim) -> bool:
    return bool(set(claim.about.who) & {"militant", "rebel", "soldier", "combatant", "fighter", "attacker"})


def _differing(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling:
    if desk.tolls.versions(a, b):
        return Ruling("update", "two versions by one outlet: the later supersedes the earlier")
    if {"rose", "earlier"} & {*a.marks, *b.marks}:
        return Ruling("update", "the text says that the toll changed")
    if not unfolding(a, b):
        days = {desk.tolls.published.get(c.source, "")[:10] for c in (a, b)}
        if len(days) == 2 and "" not in days and a.event and ":main:" in a.event:
            return Ruling("update", "reported on different days: the later figure supersedes the earlier")
        return Ruling("conflict", "the same people, and the figures cannot both be right")
    killed = {"killed"} <= set(a.about.outcome) & set(b.about.outcome)
    if killed:
        return Ruling("update", "a toll still rising: the higher figure supersedes the lower")
    low_first = (figure(left) or 0.0) <= (figure(right) or 0.0)
    if {"missing", "trapped"} & set(a.about.outcome):
        low_first = not low_first
    order = desk.tolls.order(a, b)
    if order == 0 and desk.tolls.known(a, b):
        return Ruling("conflict", "the same dead are counted beside both figures, so neither is the older: they cannot both be right")
    if order and (order < 0) != low_first:
        return Ruling("conflict", "the dead counted beside the figures do not go with them: neither account supersedes the other")
    if {"missing", "trapped"} & set(a.about.outcome):
        return Ruling("update", "a count that falls as people are found: the lower figure supersedes the higher")
    return Ruling("update", "a toll still rising: the higher figure supersedes the lower")
