"""Calendar arithmetic -> TIMEX3 values (TimeML 1.2.1, after ISO 8601)."""

import re
from datetime import date, timedelta

_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d")


def known_day(published: str | None) -> date | None:
    """Return the day that an ISO date, date-time or TIMEX3 value begins with; None where it names none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def day_of(value: str) -> str | None:
    """Return the day that a value begins with, one of no known year too (XXXX-WXX-6); None where it names no day."""
    found = _DAY.match(value)
    return found[0] if found else None


def day(value: date | None) -> str:
    """Return a day, XXXX-XX-XX where it is not known."""
    return value.isoformat() if value else "XXXX-XX-XX"


def beside(value: str | None, days: int) -> str:
    """Return the day so many days on from a day's value; a weekday of no known week is that many weekdays on."""
    if value and value.startswith("XXXX-WXX-"):
        return f"XXXX-WXX-{(int(value[-1]) - 1 + days) % 7 + 1}"
    return day(shifted(known_day(value), days)) if days or not value else value


def safe(year: int, month: int, number: int) -> date | None:
    """Return the date, or None where the calendar has none such (32 April)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(value: date | None, days: int) -> date | None:
    """Return the day so many days on; None past the ends of the calendar."""
    try:
        return value + timedelta(days=days) if value else None
    except OverflowError:
        return None


def stretch(unit: str, base: date | None, by: int = 0) -> str:
    """Return the day, week, month, quarter, year, decade or century of a day, so many of them on."""
    if unit == "D":
        return day(shifted(base, by))
    if unit in ("W", "F"):
        return week(shifted(base, 7 * by * (2 if unit == "F" else 1)))
    if unit == "WE":
        return f"{week(shifted(base, 7 * by - 3 * (not by)))}-WE"
    if unit == "M":
        return month(base, by)
    if unit == "Q":
        return quarter(base, by)
    years = year(base, by * {"E": 10, "C": 100}.get(unit, 1))
    return f"{years[:3]}X" if unit == "E" else f"{years[:2]}XX" if unit == "C" else years


def week(value: date | None) -> str:
    """Return the ISO week of a day: 2015-W17."""
    if value is None:
        return "XXXX-WXX"
    year, number, _ = value.isocalendar()
    return f"{year}-W{number:02}"


def month(value: date | None, by: int = 0) -> str:
    """Return the month of a day, so many months on."""
    if value is None:
        return "XXXX-XX"
    index = value.year * 12 + value.month - 1 + by
    return f"{index // 12:04}-{index % 12 + 1:02}" if 12 <= index < 120000 else "XXXX-XX"


def year(value: date | None, by: int = 0) -> str:
    """Return the year of a day, so many years on."""
    return f"{value.year + by:04}" if value and 0 < value.year + by < 10000 else "XXXX"


def quarter(value: date | None, by: int = 0) -> str:
    """Return the quarter of a day, so many quarters on: 1989-Q3."""
    if value is None:
        return "XXXX-QX"
    index = value.year * 4 + (value.month - 1) // 3 + by
    return f"{index // 4:04}-Q{index % 4 + 1}"


def weekday_near(today: date | None, number: int, tense: str) -> str:
    """Return the day of a named weekday (Monday is 0): today where it is today, else the last one, or the next where the text looks ahead.

    What was said on the weekday after was said the next day: an article keeps the date that it first bore.
    """
    if today is None:
        return f"XXXX-WXX-{number + 1}"
    back = (today.weekday() - number) % 7
    ahead = tense == "future" or (tense == "said" and back == _TOMORROW)
    return day(today if back == 0 else shifted(today, 7 - back if ahead else -back))


_TOMORROW = 6
"""Days back to the weekday of tomorrow."""


def weekday_by(today: date | None, number: int, step: int) -> str:
    """Return a named weekday of this week (0), the last (-1) or the next one (1)."""
    if today is None:
        return f"XXXX-WXX-{number + 1}"
    back = (today.weekday() - number) % 7
    return day(shifted(today, -(back or 7) if step < 0 else (7 - back) if step else number - today.weekday()))


_LONG_PAST = 9
"""Months within which a date named without its year lies, whatever else its verb says."""


def month_near(today: date | None, number: int, tense: str) -> str:
    """Return the last month of that number before the document date, or the next one where the verb looks ahead."""
    if today is None:
        return f"XXXX-{number:02}"
    return month(today, (number - today.month) % 12 if tense == "future" else -((today.month - number) % 12))


_JUST_PAST = 2
"""Months back that "last March" does not mean: it is that of the year before."""


def month_by(today: date | None, number: int, step: int) -> str:
    """Return the month of that number that "last" (-1), "this" (0) or "next" (1) points to."""
    if today is None or not step:
        return f"{year(today)}-{number:02}"
    away = (number - today.month) % 12 if step > 0 else (today.month - number) % 12
    return month(today, step * (away + 12 * (step < 0 and away <= _JUST_PAST)))


_NEAR = 45
"""Days within which a date named without its year is taken as meant, whatever the tense."""


def day_near(today: date | None, number: int, of_month: int, tense: str) -> str | None:
    """Return the month and day in the year nearest to the document date, farther ones in the direction of the tense; "ended" is never ahead.

    None where there is no such day.
    """
    if safe(2000, of_month, number) is None:
        return None
    if today is None:
        return f"XXXX-{of_month:02}-{number:02}"
    found = [d for y in (today.year - 1, today.year, today.year + 1) if (d := safe(y, of_month, number))]
    near = [d for d in found if abs((d - today).days) <= _NEAR and not (tense == "ended" and d > today)]
    if not near and tense:
        near = [d for d in found if (d > today) == (tense == "future") and abs((d - today).days) <= 30 * _LONG_PAST] or found
        near = [d for d in near if d <= today] or [d for d in found if d <= today] if tense in ("ended", "past", "said") else near
    return min(near or found, key=lambda d: (abs((d - today).days), d)).isoformat() if found else None


_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_near(today: date | None, name: str, tense: str) -> str:
    """Return the season nearest to the document date in the direction of the tense; "last" is not the one of these months."""
    if today is None:
        return f"XXXX-{name}"
    first = _SEASONS[name]
    if tense == "this":
        return f"{today.year}-{name}"
    if tense == "future":
        return f"{today.year + (first + 2 < today.month)}-{name}"
    return f"{today.year - (first > today.month - (2 if tense == 'last' else 0))}-{name}"


def quarter_near(today: date | None, number: int, tense: str) -> str:
    """Return the quarter of that number nearest to the document date in the direction of the tense."""
    if today is None:
        return f"XXXX-Q{number}"
    current = (today.month - 1) // 3 + 1
    return f"{today.year - (number > current + 1 and tense != 'future') + (number < current - 2 and tense == 'future')}-Q{number}"


def holiday_near(today: date | None, rule: str) -> str:
    """Return the day of a holiday nearest to the document date: "12-25", or "11-4-3" for the fourth Thursday of November."""
    if today is None:
        return f"XXXX-{rule}" if rule.count("-") == 1 else "XXXX-XX-XX"
    month, *rest = [int(p) for p in rule.split("-")]
    years = [y for y in (today.year - 1, today.year, today.year + 1) if 0 < y < 10000]
    days = [date(y, month, rest[0]) if len(rest) == 1 else nth_weekday(y, month, rest[1], rest[0]) for y in years]
    return min(days, key=lambda d: abs((d - today).days)).isoformat()


def nth_weekday(of_year: int, of_month: int, weekday: int, nth: int) -> date:
    """Return the n-th weekday of a month, from 1."""
    first = date(of_year, of_month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
