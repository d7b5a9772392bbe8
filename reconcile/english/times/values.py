"""Calendar arithmetic -> TIMEX3 values (TimeML 1.2.1, after ISO 8601)."""

from datetime import date, timedelta

from attrs import frozen


@frozen
class Moment:
    """What a time expression is relative to: the document date, and the day and quarter told last.

    `today` is None where the document date is not known: what depends on it then stays open (XXXX).
    """

    today: date | None
    told: date | None = None
    quarter: str | None = None


def known_day(published: str | None) -> date | None:
    """Return the day that an ISO date, date-time or TIMEX3 value begins with; None where it names none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def day(value: date | None) -> str:
    """Return a day, XXXX-XX-XX where it is not known."""
    return value.isoformat() if value else "XXXX-XX-XX"


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


def weekday_near(today: date | None, number: int, tense: str) -> date | None:
    """Return the day of a named weekday (Monday is 0): today where it is today, else the last one, or the next where the text looks ahead."""
    if today is None:
        return None
    back = (today.weekday() - number) % 7
    if back == 0:
        return today
    return shifted(today, 7 - back if tense == "future" else -back)


_LONG_PAST = 9
"""Months back from which a bare month is rather the coming one."""


def month_near(today: date | None, number: int, tense: str) -> str:
    """Return the month of that number nearest to the document date in the direction of the tense."""
    if today is None:
        return f"XXXX-{number:02}"
    behind = (today.month - number) % 12
    ahead = (number - today.month) % 12
    if tense == "future" or (tense == "" and behind > ahead) or (behind > _LONG_PAST and tense != "last"):
        return month(today, ahead)
    return month(today, -behind)


_NEAR = 45
"""Days within which a date named without its year is taken as meant, whatever the tense."""


def day_near(today: date | None, number: int, of_month: int, tense: str = "") -> str | None:
    """Return the month and day in the year nearest to the document date, farther ones in the direction of the tense; "ended" is never ahead.

    None where there is no such day.
    """
    if safe(2000, of_month, number) is None:
        return None
    if today is None:
        return f"XXXX-{of_month:02}-{number:02}"
    found = [d for y in (today.year - 1, today.year, today.year + 1) if (d := safe(y, of_month, number))]
    if tense == "ended":
        return max((d for d in found if d <= today), default=found[0]).isoformat() if found else None
    near = [d for d in found if abs((d - today).days) <= _NEAR]
    if not near and tense:
        near = [d for d in found if (d > today) == (tense == "future") and abs((d - today).days) <= 30 * _LONG_PAST] or found
    return min(near or found, key=lambda d: (abs((d - today).days), d)).isoformat() if found else None


def nth_weekday(of_year: int, of_month: int, weekday: int, nth: int) -> date:
    """Return the n-th weekday of a month; nth 0 is the last."""
    if nth:
        first = date(of_year, of_month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(of_year + of_month // 12, of_month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
