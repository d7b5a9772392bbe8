"""Article text -> the day it was published, and how that was told."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from reconcile.model import Fact

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}\b",
        rf"(?<=[a-z])(?P<m>{'|'.join(_MONTHS)})\s+{_DAY}\s*,?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+(?P<d>\d\d){_YEAR}\b",
        rf"\b{_DAY}\s+{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_DAY}-{_MONTH}-{_YEAR}\b",
        r"(?<![\d.:/-])(?P<y>(?:19|20)\d\d)\s?(?P<mark>[./-])\s?(?P<m>\d\d)\s?(?P=mark)\s?(?P<d>\d\d)\b",
        r"(?<![\d.:/-])(?P<a>\d{1,2})\s?(?P<mark>[./-])\s?(?P<b>\d{1,2})\s?(?P=mark)\s?(?P<y>(?:19|20)\d\d)\b",
    )
)
_SHORT = re.compile(r"(?<![\d.:/-])(?P<a>\d{1,2})\s?(?P<mark>/)\s?(?P<b>\d{1,2})\s?/\s?(?P<y>\d\d)\b(?!\s?[/\d])")
"""A day with two figures for the year: read where a line says that it is one, or is little else."""
_TWEET = re.compile(r"\(@\w+\)\s*,?\s*(?=[A-Z])")
_TOLD = re.compile(r"(?:published|updated|posted|date|last modified|created|filed|issued)\W", re.IGNORECASE)
_DATELINE = re.compile(rf"^[A-Z][A-Z .'/-]{{2,40}}(?:,[^,\n]{{2,30}})?,\s+{_MONTH}\s+{_DAY}\b", re.IGNORECASE | re.MULTILINE)
_CLOCK = re.compile(r"[\W\d]*(?:[ap]\W*m\W*)?(?:[a-z]{3}\W*)?", re.IGNORECASE)
_LATER = re.compile(r"\b20\d\d\b")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_TIED = re.compile(r"\b(?:on|until|till|since|by|of|for|the|from|before|after)\s+\Z", re.IGNORECASE)
_HEAD, _TOP, _NEAR = 1500, 250, 14


def _date(found: re.Match[str]) -> date | None:
    told = found.groupdict()
    year = int(told["y"]) + (2000 if len(told["y"]) < len("2000") else 0)
    if "a" not in told:
        return _safe(year, int(told["m"]) if told["m"].isdecimal() else _number(told["m"]), int(told["d"]))
    a, b = int(told["a"]), int(told["b"])
    orders = (_safe(year, a, b), _safe(year, b, a))
    return next((day for day in (orders if told["mark"] == "/" else orders[::-1]) if day), None)


def _number(month: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3].lower()))


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dates(text: str, forms: Iterable[re.Pattern[str]] = _FORMS) -> list[tuple[int, int, date]]:
    return sorted((m.start(), m.end(), day) for form in forms for m in form.finditer(text) if (day := _date(m)))


def document_date(text: str) -> Fact | None:
    """Tell the document date from the text itself.

    In this order: a line that says so ("Published July 5 2016"), a line near the top that is little else than a date or closes a title with
    one, a tweet's date, the only full date in the text, a day named with a year told once. Impossible dates (32 April) are passed over. None
    where the text does not tell.
    """
    for start, end, day in _dates(text[:_HEAD], (*_FORMS, _SHORT)):
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        if _TOLD.search(text[max(line_start, start - 40) : start]):
            return Fact(day.isoformat(), "the text's own date line")
        if len(line.strip()) <= (end - start) + 25:
            return Fact(day.isoformat(), "a date line")
        titled = not text[:line_start].strip() and _CLOCK.fullmatch(line, end - line_start)
        if (start - line_start <= _NEAR or titled) and line_start < 400 and text[end - 4 : end].isdecimal():
            return Fact(day.isoformat(), "the date at the head of the text")
    return _inside(text)


def _inside(text: str) -> Fact | None:
    everywhere = _dates(text[:200_000])
    dateline = _DATELINE.search(text[:_HEAD])
    if dateline and everywhere:
        year = Counter(day.year for _, _, day in everywhere).most_common(1)[0][0]
        if told := _safe(year, _number(dateline["m"]), int(dateline["d"])):
            return Fact(told.isoformat(), "the dateline, its year from the text")
    for _, end, day in everywhere:
        if _TWEET.search(text[max(0, end - 60) : end]):
            return Fact(day.isoformat(), "the date of a tweet in the text")
    days = {day for _, _, day in everywhere}
    if len(days) == 1:
        day = days.pop()
        return Fact(day.isoformat(), "the only full date in the text") if _is_own(text, everywhere[0][0], day) else None
    return _named_day(text)


def _is_own(text: str, start: int, day: date) -> bool:
    """Say whether the only full date in a text is its own: at its head, or on the weekday that the text speaks of; no later year is named."""
    if any(int(year) > day.year for year in _LATER.findall(text)):
        return False
    if start <= _TOP and _TIED.search(text, 0, start) is None:
        return True
    named = Counter(m[0].lower() for m in _WEEKDAY.finditer(text) if not start - _NEAR < m.end() <= start)
    return bool(named) and named.most_common(1)[0][0] == _WEEKDAYS[day.weekday()]


_BARE = re.compile(rf"\b(?:posted|published|tweeted|dated)\s+(?:on\s+)?{_MONTH}\s+{_DAY}\b(?!\s*,?\s*\d{{4}})", re.IGNORECASE)


def _named_day(text: str) -> Fact | None:
    """Take a day that the text says something was posted on; its year stays open (XXXX) where no year is told."""
    found = _BARE.search(text[:20_000])
    if not found:
        return None
    day = _safe(2000, _number(found["m"]), int(found["d"]))
    return Fact(f"XXXX-{day.month:02}-{day.day:02}", "a day named in the text, without its year") if day else None
