"""TIMEX3 value -> the day it begins on, and how a person writes it."""

import re
from datetime import date

from attrs import frozen

from reconcile.happenings.calendar import day_in_words
from reconcile.happenings.days import period

_MONTHS = "January February March April May June July August September October November December".split()
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}
_CALENDAR = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>[\dA-Z:]+))?)?|-W(?P<week>\d\d)|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI))?",
    re.ASCII,
)
_SEASONS = {
    "Q1": (1, "first quarter of"),
    "Q2": (4, "second quarter of"),
    "Q3": (7, "third quarter of"),
    "Q4": (10, "fourth quarter of"),
    "H1": (1, "first half of"),
    "H2": (7, "second half of"),
    "SP": (3, "spring"),
    "SU": (6, "summer"),
    "FA": (9, "autumn"),
    "WI": (12, "winter"),
}


@frozen(order=True)
class Day:
    """A place in the calendar: the first day of it, the value, the words for it; `wide` where it is more than a day."""

    first: date
    timex: str
    words: str
    wide: bool


def placed(timex: str) -> Day | None:
    """Place a TIMEX3 value in the calendar; None where it names no day, week, month, quarter or year there."""
    found = _CALENDAR.fullmatch(timex)
    if not found:
        return None
    year = int(found["year"])
    try:
        if found["week"]:
            first = date.fromisocalendar(year, int(found["week"]), 1)
            return Day(first, timex, f"week of {_spelled(first)}", wide=True)
        if found["part"]:
            month, words = _SEASONS[found["part"]]
            return Day(date(year, month, 1), timex, f"{words} {year}", wide=True)
        first = date(year, int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return None
    if found["day"]:
        time = found["time"]
        return Day(first, timex, _spelled(first) + (f", {_PARTS.get(time, time)}" if time else ""), wide=False)
    return Day(first, timex, f"{_MONTHS[first.month - 1]} {year}" if found["month"] else str(year), wide=True)


def _spelled(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def spelled(timex: str) -> str:
    """Return a document date or TIMEX3 value as a person writes it: 25 April 2015; as it stands where it is none."""
    day = placed(timex[:10]) or placed(timex)
    return day.words if day else timex


@frozen(order=True)
class Stretch:
    """When something happened: its first and last day, the words for it; `wide` where it is more than a day, or may be."""

    first: date
    last: date
    words: str
    wide: bool


def stretch(timex: str | None, *, wide: bool = False) -> Stretch | None:
    """Place a time of a happening in the calendar; None where only a weekday, or nothing, is known of it."""
    told = period(timex)
    if told is None:
        return None
    return Stretch(*told, day_in_words(timex) or spelled(timex or ""), wide or told[0] != told[1])


def gap(before: Stretch, after: Stretch) -> str:
    """Return how much later something was, where that is known to the day and worth telling: 5 days later, 3 years later."""
    if before.wide or after.wide:
        return ""
    days = (after.first - before.first).days
    for size, unit in ((365, "year"), (61, "month"), (3, "day")):
        if days >= size:
            count = days * 12 // 365 if unit == "month" else days // size if unit == "year" else days
            return f"{count} {unit}{'' if count == 1 else 's'} later"
    return ""
