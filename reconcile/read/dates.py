"""Article text -> the day it was published, and how that was told."""

import re
from collections import Counter
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
        rf"\b{_DAY}\s+{_MONTH},?\s+{_YEAR}\b",
        r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
        r"\b(?P<d>\d\d)[./-](?P<m>\d\d)[./-](?P<y>(?:19|20)\d\d)\b",
        rf"\b{_DAY}-{_MONTH}-{_YEAR}\b",
    )
)
_TWEET = re.compile(r"\(@\w+\)\s*,?\s*(?=[A-Z])")
_TOLD = re.compile(r"(?:published|updated|posted|date|last modified|filed|issued)\W", re.IGNORECASE)
_DATELINE = re.compile(rf"^[A-Z][A-Z .'/-]{{2,40}}(?:,[^,\n]{{2,30}})?,\s+{_MONTH}\s+{_DAY}\b", re.IGNORECASE | re.MULTILINE)
_HEAD = 1500


def _date(found: re.Match[str]) -> date | None:
    month = found["m"].lower()
    number = int(month) if month.isdecimal() else next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
    try:
        return date(int(found["y"]), number, int(found["d"]))
    except ValueError:
        return None


def _dates(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, date]]:
    stop = len(text) if end is None else end
    found = [(m.start(), m.end(), day) for form in _FORMS for m in form.finditer(text, start, stop) if (day := _date(m))]
    return sorted(found)


def document_date(text: str) -> Fact | None:
    """Tell the document date from the text itself.

    In this order: a line that says so ("Published July 5 2016"), a line near the top that is little else than a date, a tweet's date, the
    only full date in the text, a day named with a year told once. Impossible dates (32 April) are passed over. None where the text does
    not tell.
    """
    top = _dates(text, 0, _HEAD)
    for start, end, day in top:
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        if _TOLD.search(text[max(line_start, start - 40) : start]):
            return Fact(day.isoformat(), "the text's own date line")
        if len(line.strip()) <= (end - start) + 25:
            return Fact(day.isoformat(), "a date line")
        if start - line_start <= 14 and line_start < 400:
            return Fact(day.isoformat(), "the date at the head of the text")
    dateline = _DATELINE.search(text[:_HEAD])
    everywhere = _dates(text[:200_000])
    if dateline:
        years = Counter(day.year for _, _, day in everywhere)
        told = _with_year(dateline, years.most_common(1)[0][0]) if years else None
        if told:
            return Fact(told.isoformat(), "the dateline, its year from the text")
    for _, end, day in everywhere:
        if _TWEET.search(text[max(0, end - 60) : end]):
            return Fact(day.isoformat(), "the date of a tweet in the text")
    days = {day for _, _, day in everywhere}
    if len(days) == 1:
        return Fact(days.pop().isoformat(), "the only full date in the text")
    return _named_day(text)


def _with_year(found: re.Match[str], year: int) -> date | None:
    number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(found["m"].lower()[:3]))
    try:
        return date(year, number, int(found["d"]))
    except ValueError:
        return None


_BARE = re.compile(
    rf"\b(?:posted|published|tweeted|dated|filed|released|taken|made)\s+(?:on\s+)?{_MONTH}\s+{_DAY}\b(?!\s*,?\s*\d{{4}})", re.IGNORECASE
)


def _named_day(text: str) -> Fact | None:
    """Take a day that the text says something was posted on; its year stays open (XXXX) where no year is told."""
    found = _BARE.search(text[:20_000])
    if not found:
        return None
    day = _with_year(found, 2000)
    return Fact(f"XXXX-{day.month:02}-{day.day:02}", "a day named in the text, without its year") if day else None
