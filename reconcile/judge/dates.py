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
_NEAR, _APART = 15, 20
"""Minutes within which two clocks agree, and from which they cannot both be right, beside what their wording leaves open."""
_ROUND, _HEDGE, _SOON = 15, 30, 10
"""Minutes that a whole hour leaves open, one that is hedged, and "shortly" before or after it."""
_ZONES = 30
"""Minutes by which time zones lie apart."""
_HEDGED = re.compile(r"\b(?:about|around|approximately|some|roughly|nearly|almost|late|early)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SHORTLY = re.compile(r"\b(?:shortly|just|soon|right|moments|immediately)\s+(?:(after|past)|before)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:as of|by|since|until|till|before|after|past|from|between)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ZONE = re.compile(r"\b[A-Z]{1,3}T\b")
_REACH = 20
_YEARLESS = re.compile(r"XXXX(?=-\d\d)")
_NO_YEAR = "0004"
"""Stands for a year that neither date tells: a leap year that no article is of."""
_WEEKEND, _MONTH, _COARSE = 2, 28, 31
"""Times as many days as the other that a date may have and say the same: a month beside a day of it, and not a year."""


@frozen
class Clock:
    """A time of day in minutes from midnight: the first and the last that its wording allows; `universal` where it is told in GMT."""

    first: int
    last: int
    universal: bool

    def apart(self, other: "Clock", later: int = 0) -> int:
        """Return the minutes between two times, `later` added to this one: 0 where they meet."""
        return max(0, self.first + later - other.last, other.first - self.last - later)


def compare_dates(candidate: Candidate, desk: Desk, told: Told) -> Ruling | None:
    """Rule on two dates of one happening: the same day, another day, another hour; None where they say nothing about each other.

    `told` holds every day of the topic: two that one article tells on one word are of two things.
    """
    a, b = candidate.left, candidate.right
    left, right = _calendar(a, b)
    if left is None or right is None or not (dict(candidate.features)["measured"] or _one_clock(a, b)):
        return None
    apart = gap(left, right)
    if apart is None:
        return None
    if apart:
        clear = (
            _grain(left) == _grain(right) <= _COARSE
            and not any(HOUR_ALONE.fullmatch(c.text) or (c.value and c.value.timex and c.value.timex.endswith("Z")) for c in (a, b))
            and _one_act(a, b)
            and not (_bounded(a, desk) or _bounded(b, desk))
            and not two_things(left.first, right.first, told)
        )
        return Ruling("conflict", f"one happening, told of two days: {spelled(left)} and {spelled(right)}") if clear else None
    finer, coarser = sorted((left, right), key=lambda d: d.length)
    if left.first > right.last or right.first > left.last or coarser.length > _COARSE * finer.length:
        return None
    one_kind = dict(candidate.features)["measured"] >= 1 and (coarser.length <= _WEEKEND or _grain(coarser) == _COARSE)
    near = finer.length == coarser.length or one_kind
    return _hours(a, b, left, right, desk) if near or one_act(measured(a), measured(b)) else None


def _one_clock(a: Claim, b: Claim) -> bool:
    """Say whether two dates tell the same minute: what is told of it in two ways is one thing, "she was crossing when a car came" and "what happened"."""
    one, other = (c.value.timex if c.value else None for c in (a, b))
    return one == other and _CLOCK.search(one or "") is not None


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


def _one_act(a: Claim, b: Claim) -> bool:
    """Say whether both tell plainly when one thing happened to the same: the same act or kind, and somebody or something in both."""
    if a.frame is None or b.frame is None or a.frame.negated or b.frame.negated or a.frame.modal or b.frame.modal:
        return False
    one, other = measured(a), measured(b)
    taking = [{word for words in clause.roles for word in words} for clause in (one, other)]
    return one_act(one, other) and not taking[0].isdisjoint(taking[1])


def _bounded(claim: Claim, desk: Desk) -> bool:
    """Say whether a word before a date makes it an end of a stretch: "since Friday"."""
    before = _before(claim, desk)
    return bool(_BOUND.search(before)) and not _SHORTLY.search(before)


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
        apart = min(one.apart(other, shift) for shift in range(-_DAY, _DAY + 1, _ZONES))
        return Ruling("agree", "the same hour, in two time zones") if apart <= _SOON else None
    apart = one.apart(other, _DAY * (0 if left.floating or right.floating else (left.first - right.first).days))
    if apart <= _NEAR:
        return Ruling("agree", "the same hour" if one != other else "the same time of day")
    zones = apart % _HOUR == 0 and bool(_ZONE.search(a.text)) != bool(_ZONE.search(b.text))
    conflict = apart >= _APART and not (zones or _bounded(a, desk) or _bounded(b, desk)) and _one_act(a, b)
    return Ruling("conflict", "one happening, told of two hours") if conflict and measured(a).act == measured(b).act is not None else None


def _clock(claim: Claim, desk: Desk) -> Clock | None:
    found = _CLOCK.search((claim.value.timex if claim.value else None) or "")
    if not found:
        return None
    at = int(found[1]) * _HOUR + int(found[2] or 0)
    before = _before(claim, desk)
    if soon := _SHORTLY.search(before):
        return Clock(at, at + _SOON, bool(found[3])) if soon[1] else Clock(at - _SOON, at, bool(found[3]))
    slack = _HEDGE if _HEDGED.search(before) or _BOUND.search(before) else 0 if at % _HOUR else _ROUND
    return Clock(at - slack, at + slack, bool(found[3]))


def _before(claim: Claim, desk: Desk) -> str:
    """Return the words before a time, with its own first one: "shortly after 9"."""
    text = desk.contexts.texts[claim.source]
    return text[max(0, claim.span.start - _REACH) : claim.span.start] + claim.text.split()[0] + " "


def _part(claim: Claim) -> str | None:
    found = _PART.search((claim.value.timex if claim.value else None) or "")
    return found[1] if found else None


def _within(clock: Clock, part: str) -> bool:
    first, last = (hour * _HOUR for hour in _PARTS[part])
    return any(first <= clock.last + day and clock.first + day <= last for day in (0, _DAY))


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
