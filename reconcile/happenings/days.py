"""TIMEX3 value -> the days that it can mean."""

import re
from datetime import date, timedelta

from attrs import evolve, frozen

_DAY = re.compile(r"(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(?![\d])")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_WEEKDAY = re.compile(r"XXXX-WXX-(?:([1-7])|WE)")
_NIGHT = ("TNI", "TEV")
_SEVEN, _SATURDAY, _WEEKEND = 7, 5, 2
_WEEKDAYS, _SOME_YEAR = 1, 4
"""Years before all articles: days of which only the weekday is known lie in the first week of the one, those without their year in the other, a leap year."""


@frozen(order=True)
class Days:
    """A stretch of days, both ends included; `floating` where only the weekday is known, `yearless` where the year is not.

    `night` tells that an evening or night is meant, which reaches into the next day.
    """

    first: date
    last: date
    night: bool = False

    @property
    def floating(self) -> bool:
        """Say whether only the weekday is known."""
        return self.first.year == _WEEKDAYS

    @property
    def yearless(self) -> bool:
        """Say whether day and month are known, and not the year."""
        return self.first.year == _SOME_YEAR

    @property
    def single(self) -> bool:
        """Say whether it is one day."""
        return self.first == self.last

    @property
    def length(self) -> int:
        """Return how many days it has."""
        return (self.last - self.first).days + 1

    @property
    def timex(self) -> str:
        """Return the TIMEX3 value: the day, month or year that it is, else its first day."""
        if self.floating:
            return f"XXXX-WXX-{self.first.isoweekday() if self.single else 'WE'}"
        year = "XXXX" if self.yearless else f"{self.first.year:04}"
        if self == _calendar_year(self.first.year) and not self.yearless:
            return year
        month = f"{year}-{self.first.month:02}"
        return (
            month if (self.first.day, (self.last + timedelta(days=1)).day) == (1, 1) and not self.single else f"{month}-{self.first.day:02}"
        )


def period(timex: str | None) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 value, or None where it names no calendar period."""
    found = days(timex)
    return (found.first, found.last) if found and not found.floating and not found.yearless else None


def days(timex: str | None) -> Days | None:
    """Return the days of a TIMEX3 value (ISO 8601 dates and weeks, parts of days as in TimeML); None where it names none."""
    told = timex or ""
    if floating := _WEEKDAY.match(told):
        day = date(_WEEKDAYS, 1, int(floating[1] or _SATURDAY + 1))
        return Days(day, day if floating[1] else day + timedelta(days=1), told.endswith(_NIGHT))
    if told.startswith(("P", "FUTURE")):
        return None
    try:
        if week := _WEEK.match(told):
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return Days(monday + timedelta(days=_SATURDAY if week[3] else 0), monday + timedelta(days=_SEVEN - 1))
        return _calendar(_DAY.match(told), told)
    except ValueError:
        return None


def _calendar(found: re.Match[str] | None, told: str) -> Days | None:
    if not found:
        return None
    if found[1] == "XXXX" and not found[2]:
        return None
    year, month, day = (_SOME_YEAR if found[1] == "XXXX" else int(found[1])), int(found[2] or 0), int(found[3] or 0)
    if day:
        return Days(date(year, month, day), date(year, month, day), told.endswith(_NIGHT))
    if month:
        after = date(year + month // 12, month % 12 + 1, 1)
        return Days(date(year, month, 1), after - timedelta(days=1))
    return _calendar_year(year)


def _calendar_year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def gap(one: Days, other: Days) -> int | None:
    """Return how many days lie from `one` to `other`: 0 where they meet, negative where `other` is the earlier; None where nobody can tell.

    Of weekdays alone the nearer way round the week counts; an evening or night meets the day after it.
    """
    if one.yearless != other.yearless and not (one.floating or other.floating):
        one, other = _alike(one, other)
    if one.floating or other.floating:
        if other.yearless or one.yearless or max(one.length, other.length) > _WEEKEND:
            return None
        ahead = (other.first.weekday() - one.last.weekday()) % _SEVEN
        back = (one.first.weekday() - other.last.weekday()) % _SEVEN
        meet = {one.first.weekday(), one.last.weekday()} & {other.first.weekday(), other.last.weekday()}
        apart = 0 if meet else ahead if ahead <= back else -back
    elif other.first > one.last:
        apart = (other.first - one.last).days
    elif one.first > other.last:
        apart = -(one.first - other.last).days
    else:
        apart = 0
    return 0 if (apart == 1 and one.night) or (apart == -1 and other.night) else apart


def _alike(one: Days, other: Days) -> tuple[Days, Days]:
    """Put days without a year into the year that brings them nearest to the others."""
    if one.yearless:
        return _alike(other, one)[::-1]
    ways = [moved for y in (-1, 0, 1) if (moved := _moved(other, one.first.year + y))]
    return one, min(ways, key=lambda d: abs((d.first - one.first).days), default=one)


def _moved(those: Days, year: int) -> Days | None:
    """Put days into a year; None for 29 February of a year without one."""
    try:
        return evolve(those, first=those.first.replace(year=year), last=those.last.replace(year=year + those.last.year - those.first.year))
    except ValueError:
        return None
