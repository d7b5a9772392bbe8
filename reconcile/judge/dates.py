"""Two dates of one happening -> their relation."""

import re

from attrs import frozen

from reconcile.happenings.dated import HOUR_ALONE
from reconcile.happenings.days import Days, days, gap
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling, Told, two_things
from reconcile.match import Candidate
from reconcile.match.measured import measured, one_act
from reconcile.model import Claim

_CLOCK = re.compile(r"T(\d\d)(?::?(\d\d))?(?::\d\d)?(Z?)$")
_PART = re.compile(r"T(MO|MI|AF|EV|NI|DT)$")
_PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 19), "EV": (16, 24), "NI": (17, 30), "DT": (5, 20)}
"""Hours that a part of a day can mean, those past midnight counted on."""
_DAY, _HOUR = 1440, 60
_NEAR, _APART = 20, 60
"""Minutes within which two clocks agree, and from which they cannot both be right; whole or hedged hours get half an hour more."""
_ZONES = 30
"""Minutes by which time zones lie apart."""
_HEDGED = re.compile(r"\b(?:about|around|approximately|some|roughly|shortly|just|nearly|almost|late|early)\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:as of|by|since|until|till|before|after|from|between)\s+(?:\w+\s+)?$", re.IGNORECASE)
_REACH = 20
_YEARLESS = re.compile(r"XXXX(?=-\d\d)")
_NO_YEAR = "0004"
"""Stands for a year that neither date tells: a leap year that no article is of."""
_WEEKEND, _MONTH, _COARSE = 2, 28, 31
"""Times as many days as the other that a date may have and say the same: a month beside a day of it, and not a year."""


@frozen
class Clock:
    """A time of day in minutes from midnight; `universal` where it is told in GMT, `slack` what its wording leaves open."""

    minute: int
    universal: bool
    slack: int


def compare_dates(candidate: Candidate, desk: Desk, told: Told) -> Ruling | None:
    """Rule on two dates of one happening: the same day, another day, another hour; None where they say nothing about each other.

    `told` holds every day of the topic: two that one article tells on one word are of two things.
    """
    a, b = candidate.left, candidate.right
    left, right = _calendar(a, b)
    if left is None or right is None or not dict(candidate.features)["measured"]:
        return None
    apart = gap(left, right)
    if apart is None:
        return None
    if apart:
        clear = (
            _grain(left) == _grain(right) <= _COARSE
            and not (HOUR_ALONE.fullmatch(a.text) or HOUR_ALONE.fullmatch(b.text))
            and _one_act(a, b, desk)
            and not two_things(left.first, right.first, told)
        )
        return Ruling("conflict", f"one happening, told of two days: {spelled(left)} and {spelled(right)}") if clear else None
    finer, coarser = sorted((left, right), key=lambda d: d.length)
    if left.first > right.last or right.first > left.last or coarser.length > _COARSE * finer.length:
        return None
    near = finer.length == coarser.length or (coarser.length <= _WEEKEND and dict(candidate.features)["measured"] >= 1)
    return _hours(a, b, left, right, desk) if near or one_act(measured(a), measured(b)) else None


def _grain(told: Days) -> int:
    """Return how many days are told, as many for any month."""
    return _COARSE if _MONTH <= told.length <= _COARSE else told.length


def day_told(claim: Claim) -> object:
    """Return the day of a date claim, None where it tells none."""
    found = days(claim.value.timex) if claim.kind == "date" and claim.value else None
    return found.first if found and found.single else None


def _calendar(a: Claim, b: Claim) -> tuple[Days | None, Days | None]:
    """Return the days of two dates; one without its year is taken in the year of the other."""
    left, right = ((c.value.timex if c.value else None) or "" for c in (a, b))
    year = next((t[:4] for t in (left, right) if t[:4].isdecimal()), _NO_YEAR)
    return days(_YEARLESS.sub(year, left)), days(_YEARLESS.sub(year, right))


def _one_act(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether both tell plainly when one thing happened to the same: the same act or kind, and somebody or something in both."""
    if a.frame is None or b.frame is None or a.frame.negated or b.frame.negated or a.frame.modal or b.frame.modal:
        return False
    one, other = measured(a), measured(b)
    return one_act(one, other) and bool(one.parties & other.parties) and not (_bounded(a, desk) or _bounded(b, desk))


def _bounded(claim: Claim, desk: Desk) -> bool:
    """Say whether a word before a date makes it an end of a stretch: "since Friday"."""
    text = desk.contexts.texts[claim.source]
    return bool(_BOUND.search(text[max(0, claim.span.start - _REACH) : claim.span.start] + claim.text.split()[0] + " "))


def _hours(a: Claim, b: Claim, left: Days, right: Days, desk: Desk) -> Ruling | None:
    """Rule on two times of one day; where only one tells the hour, or the zones are not known, the day counts."""
    one, other = _clock(a, desk), _clock(b, desk)
    finer = min((left, right), key=lambda d: (d.length, d.floating))
    same = Ruling("agree", f"the same {'day' if finer.single else 'time'}: {spelled(finer)}")
    if one is None or other is None:
        clock, part = (one, _part(b)) if one else (other, _part(a))
        within = clock is None or part is None or clock.universal or _within(clock, part)
        return same if within else None
    if one.universal != other.universal:
        over = (one.minute - other.minute) % _ZONES
        return Ruling("agree", "the same hour, in two time zones") if min(over, _ZONES - over) <= one.slack + other.slack else None
    apart = abs(one.minute - other.minute + _DAY * (0 if left.floating or right.floating else (left.first - right.first).days))
    slack = one.slack + other.slack
    if apart <= _NEAR + slack:
        return Ruling("agree", "the same hour" if apart else "the same time of day")
    same_act = measured(a).act == measured(b).act is not None and _one_act(a, b, desk)
    return Ruling("conflict", "one happening, told of two hours") if apart >= _APART + slack and same_act else None


def _clock(claim: Claim, desk: Desk) -> Clock | None:
    found = _CLOCK.search((claim.value.timex if claim.value else None) or "")
    if not found:
        return None
    text = desk.contexts.texts[claim.source]
    hedged = bool(_HEDGED.search(text[max(0, claim.span.start - _REACH) : claim.span.end])) or _bounded(claim, desk)
    whole = int(found[2] or 0) == 0
    return Clock(int(found[1]) * _HOUR + int(found[2] or 0), bool(found[3]), _HOUR // 2 * (hedged + whole))


def _part(claim: Claim) -> str | None:
    found = _PART.search((claim.value.timex if claim.value else None) or "")
    return found[1] if found else None


def _within(clock: Clock, part: str) -> bool:
    first, last = _PARTS[part]
    return any(first <= hour <= last for hour in (clock.minute / _HOUR, clock.minute / _HOUR + 24))


_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def spelled(told: Days) -> str:
    """Return days as a person writes them: Saturday 25 April 2015, Saturday, April 2015, 2015."""
    day, month = told.first, _MONTHS[told.first.month - 1]
    if told.floating:
        return _WEEKDAYS[day.weekday()] if told.single else "the weekend"
    if told.single and day.year == int(_NO_YEAR):
        return f"{day.day} {month}"
    if told.single:
        return f"{_WEEKDAYS[day.weekday()]} {day.day} {month} {day.year}"
    if (day.month, day.day, told.last.month, told.last.day) == (1, 1, 12, 31):
        return str(day.year)
    if day.day == 1 and told.length > 27 and day.month == told.last.month:
        return month if day.year == int(_NO_YEAR) else f"{month} {day.year}"
    return f"{day.day} {month} to {told.last.day} {_MONTHS[told.last.month - 1]} {told.last.year}"
