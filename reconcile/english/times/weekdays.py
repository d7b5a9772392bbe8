"""Tokens -> weekdays: Saturday, last Wednesday, Monday night, Monday, Oct. 26."""

from datetime import date

from attrs import evolve

from reconcile.english.times.dates import day_at, day_month, month_day
from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, day, shifted, weekday_near
from reconcile.english.times.words import Words
from reconcile.english.tokens import Sentence

_PARTS = {"morning": "", "afternoon": "", "evening": "TEV", "night": "", "noon": ""}


def weekday(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "Saturday", "Saturday night", "last Wednesday", and "Monday, Oct. 26" with its date."""
    number = w.weekdays[s.lows[i]]
    if len(s.lows[i]) < 4 and (not s.words[i][0].isupper() or (s.lows[i] in ("sun", "sat", "wed", "mon") and not _dated(s, i, w))):
        return None
    if s.lows[i].endswith("days") and s.lows[i + 1 : i + 2] != ("'s",) and s.lows[i] not in w.weekdays:
        return None
    if dated := _with_date(s, i, w, now) or _after_date(s, i, now):
        return evolve(dated, note=_misfit(dated.value, number, s.words[i]))
    if (
        s.lows[i].endswith("days")
        and s.lows[i + 1 : i + 2] != ("best",)
        and s.words[i].endswith("s")
        and s.lows[i][:-1] in w.weekdays
        and s.lows[i - 1 : i] == ("on",)
    ):
        return Timex(i, i + 1, "SET", f"XXXX-WXX-{number + 1}", "every such weekday")
    start = i
    found = weekday_near(now.today, number, tense(s, i))
    before = s.lows[i - 1] if i else ""
    if before in ("last", "next", "this", "past", "previous", "following", "coming"):
        start = i - 1
        found = _told(now.today, number, before)
    end = i + 1
    part = s.lows[end] if end < len(s.lows) else ""
    if part in _PARTS:
        return Timex(start, end + 1, "DATE", day(found) + (_PARTS[part] if found else ""), "weekday nearest the document date")
    if before in ("early", "late", "earlier", "later") and start == i:
        start = i - 1
    return Timex(start, end, "DATE", day(found), "weekday nearest the document date")


def _with_date(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "Friday, April 24", "Friday 24 April", "Friday the 24th of April", "Friday morning (April 24)"."""
    at = i + 1 + (s.lows[i + 1 : i + 2] in ((",",), (".",)))
    at += s.lows[at : at + 1] == ("the",)
    bracket = at + (at < len(s.lows) and s.lows[at] in _PARTS)
    if s.lows[bracket : bracket + 1] == ("(",):
        dated = day_at(s, bracket + 1, w, now)
        closed = dated is not None and s.lows[dated.end : dated.end + 1] == (")",)
        return Timex(i, dated.end + 1, dated.type, dated.value, "weekday with its date") if dated and closed else None
    dated = month_day(s, at, w, now) if at < len(s.lows) and s.lows[at] in w.months else day_month(s, at, w, now)
    return Timex(i, dated.end, dated.type, dated.value, "weekday with its date") if dated else None


def _after_date(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read the weekday of "April 24 (Friday)" as that day."""
    if now.told is None or i < 2 or s.lows[i - 1 : i + 2 : 2] != ("(", ")") or not s.lows[i - 2].isdecimal():
        return None
    return Timex(i, i + 1, "DATE", day(now.told), "weekday of the date before it")


def _dated(s: Sentence, i: int, w: Words) -> bool:
    near = s.lows[i + 1 : i + 5]
    return any(t in w.months for t in near) or any(t.isdecimal() for t in near[:2])


def _told(today: date | None, number: int, how: str) -> date | None:
    if today is None:
        return None
    back = (today.weekday() - number) % 7
    if how in ("next", "coming", "following"):
        return shifted(today, 7 - back if back else 7)
    if how == "this":
        return shifted(today, number - today.weekday())
    return shifted(today, -(back or 7))


def _misfit(value: str, number: int, name: str) -> str | None:
    try:
        told = date.fromisoformat(value[:10])
    except ValueError:
        return None
    if told.weekday() == number:
        return None
    return f"{name} is named with {told.isoformat()}, which was a {told:%A}"
