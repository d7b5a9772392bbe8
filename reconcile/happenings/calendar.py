"""TIMEX3 value -> the day as a person writes it."""

import re

from reconcile.happenings.days import Days, days

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DECADE = re.compile(r"(\d{3})X")
_WEEKDAY = re.compile("XXXX-WXX-[1-7]")
_MONTH, _YEAR = 27, 365
_FIRST_YEAR = 1000
"""Years before this one stand for one that is not known."""


def day_in_words(timex: str | None) -> str | None:
    """Return "15 April 2017", "April 2017", "2017", "Saturday", "overnight to 15 April 2017"; None where no day is known."""
    told = days(timex)
    if told is None:
        decade = _DECADE.fullmatch(timex or "")
        return f"the {decade[1]}0s" if decade else None
    if told.floating and not told.single:
        return "the weekend"
    if told.floating and _WEEKDAY.match(timex or ""):
        name = _WEEKDAYS[told.first.weekday()]
        return f"{name} night" if told.night else name
    return _placed(told).removesuffix(f" {told.first.year}") if told.first.year < _FIRST_YEAR else _placed(told)


def _placed(told: Days) -> str:
    first, last = told.first, told.last
    month = f"{_MONTHS[first.month - 1]} {first.year}"
    if told.length >= _YEAR:
        return str(first.year)
    if told.length > _MONTH and first.day == 1:
        return month
    if not told.single:
        return (
            f"{first.day} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
            if first.month == last.month
            else f"week of {first.day} {month}"
        )
    return f"night of {first.day} {month}" if told.night else f"{first.day} {month}"
