"""Tokens -> times told relative to another: yesterday, last month, three days ago, a year earlier, this week."""

from datetime import date
from typing import TYPE_CHECKING

from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, day, month, nth_weekday, quarter, shifted, week, year
from reconcile.english.times.words import Words, amount, ordinal
from reconcile.english.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

OPENERS = ('"', "'", "``", "“")
"""Marks after which two capitals are a title: "This Week"."""
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "overnight": 0}
_PARTS = {"morning": "", "afternoon": "", "evening": "TEV", "night": "TNI"}
_THIS = {"this": 0, "last": -1, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "current": 0, "same": 0, "upcoming": 1}


def simple(s: Sentence, i: int, now: Moment) -> Timex:
    """Read "yesterday", "today", "yesterday afternoon", "tonight", "overnight"; parts of the day resolve to the day, evenings and nights keep their mark."""
    word = s.lows[i]
    found = shifted(now.today, _DAYS[word])
    end = i + 1
    part = s.lows[end] if end < len(s.lows) else ""
    suffix = ""
    if part in _PARTS and word in ("yesterday", "tomorrow"):
        suffix, end = _PARTS[part], end + 1
    elif word == "tonight":
        suffix = "TNI"
    start = i - 1 if i and s.lows[i - 1] in ("late", "early", "later", "earlier") else i
    return Timex(start, end, "DATE" if not suffix else "TIME", day(found) + (suffix if found else ""), "relative to the document date")


def this(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "this week", "last month", "next year", "the last decade", "last night", "this summer", "last quarter", "earlier this year"."""
    by, at = _THIS[s.lows[i]], i + 1
    if at >= len(s.lows):
        return None
    word = s.lows[at]
    if s.words[i][0].isupper() and s.words[at][0].isupper() and i and s.lows[i - 1] in OPENERS:
        return None
    start = i - 1 if i and s.lows[i - 1] in ("the", "earlier", "later", "early", "late") else i
    if word in _PARTS:
        found = shifted(now.today, by) if by < 0 else now.today
        kind = "TIME" if _PARTS[word] else "DATE"
        return (
            Timex(i, at + 1, kind, day(found) + (_PARTS[word] if found else ""), "part of a day near the document date")
            if s.lows[i] in ("this", "last")
            else None
        )
    if word in w.seasons:
        return Timex(i, at + 1, "DATE", _season(now.today, w.seasons[word], by, s, i), "season near the document date")
    if word == "weekend":
        return Timex(start, at + 1, "DATE", f"{week(shifted(now.today, 7 * by - 3 * (by == 0)))}-WE", "weekend near the document date")
    if word == "decade" and s.lows[i] == "past":
        return Timex(start, at + 1, "DURATION", "P10Y", "a decade's length")
    if word in ("week", "month", "year", "quarter", "decade", "day", "century") and s.lows[i] not in ("same", "upcoming"):
        if (
            s.lows[at + 1 : at + 2] == ("'s",)
            and s.lows[at + 2 : at + 3]
            and (told := ordinal(s, at + 2))
            and s.lows[told[1] : told[1] + 1] == ("quarter",)
        ):
            return Timex(i, told[1] + 1, "DATE", f"{year(now.today, by)}-Q{told[0]}", "quarter of a named year")
        return Timex(start, at + 1, "DATE", _unit(word, now.today, by), "relative to the document date")
    if s.lows[i] == "same" and word in ("day", "week", "month", "year") and start < i:
        return Timex(start, at + 1, "DATE", day(now.told) if word == "day" else _unit(word, now.told, 0), "the time told before")
    return None


def _unit(word: str, base: date | None, by: int) -> str:
    if word == "day":
        return day(shifted(base, by))
    if word == "week":
        return week(shifted(base, 7 * by))
    if word == "month":
        return month(base, by)
    if word == "quarter":
        return quarter(base, by)
    if word == "decade":
        return f"{year(base, 10 * by)[:3]}X" if base else "XXXX"
    if word == "century":
        return f"{year(base, 100 * by)[:2]}XX" if base else "XXXX"
    return year(base, by)


def _season(today: date | None, season: str, by: int, s: Sentence, i: int) -> str:
    if today is None:
        return f"XXXX-{season}"
    months = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
    told = today.year
    if by < 0 and months[season] >= today.month - 2:
        told -= 1
    if by > 0 and months[season] <= today.month:
        told += 1
    if s.lows[i] == "past":
        told = today.year if months[season] < today.month else today.year - 1
    return f"{told}-{season}"


def season(today: date | None, name: str, told: str) -> str:
    """Return the season nearest to the document date in the direction of the tense."""
    if today is None:
        return f"XXXX-{name}"
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    return f"{today.year + (told == 'future' and first + 2 < today.month) - (told != 'future' and first > today.month)}-{name}"


def ago(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "three days ago", "a year earlier", "two weeks later", "the day before", and durations from a number and a span of time."""
    told = amount(s, i)
    if told is None or told.end >= len(s.lows):
        return None
    at = told.end
    at += s.lows[at : at + 1] in (("more",), ("full",), ("straight",), ("consecutive",), ("whole",), ("-",), ("additional",), ("long",))
    unit = w.spans.get(s.lows[at]) if at < len(s.lows) else None
    if unit is None:
        return None
    after = s.lows[at + 1 : at + 2]
    if after == ("-",) and s.lows[at + 2 : at + 3] in (("ago",), ("earlier",), ("old",)):
        at, after = at + 1, s.lows[at + 2 : at + 3]
    if after in (("ago",), ("earlier",), ("before",), ("previously",)) or (after == ("later",)):
        return _counted(i, at, told.value, unit, after[0], now)
    return None


def _counted(i: int, at: int, number: float, unit: str, how: str, now: Moment) -> Timex | None:
    base = now.today if how == "ago" else now.told or now.today
    sign = 1 if how == "later" else -1
    if how in ("before", "earlier", "ago") and unit == "Y" and now.quarter and number == 1:
        return Timex(i, at + 2, "DATE", year_before(now.quarter), "a year before the quarter told before")
    if number == 0:
        return Timex(i, at + 2, "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "vague")
    if number > 5_000 or number != int(number):
        return None
    count = int(number) * sign
    values = {
        "D": lambda: day(shifted(base, count)), "W": lambda: week(shifted(base, 7 * count)), "F": lambda: week(shifted(base, 14 * count)),
        "M": lambda: month(base, count), "Q": lambda: quarter(base, count), "Y": lambda: year(base if how == "ago" else now.today, count),
        "E": lambda: year(base, 10 * count), "C": lambda: year(base, 100 * count),
    }  # fmt: skip
    if unit not in values:
        return Timex(i, at + 2, "TIME", day(base), "hours or minutes from the time told")
    return Timex(i, at + 2, "DATE", values[unit](), f"counted {how}")


def year_before(told: str) -> str:
    """Return the same quarter of the year before."""
    return f"{int(told[:4]) - 1}{told[4:]}" if told[:4].isdecimal() else told


def quarter_at(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read "the third quarter", "third-quarter", "the fourth quarter of 1990", "the second half": in the year nearest the document date."""
    told = ordinal(s, i)
    if told is None or told[0] > 4 or told[1] >= len(s.lows):
        return None
    at = told[1] + (s.lows[told[1]] == "-")
    if s.lows[at : at + 1] not in (("quarter",), ("quarters",)) or not (at < len(s.lows)):
        return None
    start = i - (s.lows[i - 1 : i] in (("the",), ("fiscal",))) if i else i
    start -= s.lows[start - 1 : start] == ("the",) if start else 0
    after = at + 1 + (s.lows[at + 1 : at + 2] == ("of",))
    if after < len(s.lows) and s.lows[after].isdecimal() and len(s.lows[after]) == 4:
        return Timex(start, after + 1, "DATE", f"{s.lows[after]}-Q{told[0]}", "quarter and year")
    before = s.lows[start - 1] if start else ""
    if before.isdecimal() and len(before) == 4:
        return Timex(start - 1, at + 1, "DATE", f"{before}-Q{told[0]}", "quarter and year")
    if s.lows[max(0, i - 2) : i] == ("year", "-") or s.lows[max(0, i - 3) : i] == ("year", "-", "earlier"):
        return Timex(start, at + 1, "DATE", f"{year(now.today, -1)}-Q{told[0]}", "quarter of the year before")
    return Timex(start, at + 1, "DATE", _nearest_quarter(now.today, told[0], tense(s, i)), "quarter nearest the document date")


def _nearest_quarter(today: date | None, number: int, told: str) -> str:
    if today is None:
        return f"XXXX-Q{number}"
    current = (today.month - 1) // 3 + 1
    of_year = today.year - (number > current and told != "future" and number - current > 1) + (number < current - 2 and told == "future")
    return f"{of_year}-Q{number}"


def holiday(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read the holidays of fixed or reckoned days: Christmas, New Year's Day, Thanksgiving, Halloween, Independence Day."""
    base = now.today
    number = s.lows[i + 1 : i + 2]
    named: dict[str, Callable[[int], date]] = {
        "thanksgiving": lambda y: nth_weekday(y, 11, 3, 4),
        "halloween": lambda y: date(y, 10, 31),
        "christmas": lambda y: date(y, 12, 24 if number == ("eve",) else 25),
    }
    if s.lows[i] in named and s.words[i][0].isupper():
        end = i + 1 + (number in (("day",), ("eve",)))
        if base is None:
            return Timex(i, end, "DATE", "XXXX-XX-XX", "holiday")
        found = min(
            (named[s.lows[i]](y) for y in (base.year - 1, base.year, base.year + 1) if 0 < y < 9999), key=lambda d: abs((d - base).days)
        )
        return Timex(i, end, "DATE", found.isoformat(), "holiday nearest the document date")
    return None
