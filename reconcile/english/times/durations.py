"""Tokens -> durations and clock times."""

import re
from typing import TYPE_CHECKING

from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, day, weekday_near
from reconcile.english.times.words import Words, amount
from reconcile.english.tokens import Sentence

if TYPE_CHECKING:
    from datetime import date

_FACTOR = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}
_WEEKDAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]?([0-5]\d)\Z")
_ZONES = frozenset("gmt utc bst est edt cst cdt mst mdt pst pdt cet cest ist".split())
_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}


def value(number: float, unit: str) -> str:
    """Return the TIMEX3 value of a duration: P4D, PT30M, P10Y for a decade, PXY for a vague number (0)."""
    if unit == "C" and number == 0:
        return "PXC"
    if unit in _FACTOR:
        number, unit = number * _FACTOR[unit][0], _FACTOR[unit][1]
    clock = "T" if unit.startswith("T") else ""
    letter = unit[-1]
    if number == 0:
        return f"P{clock}X{letter}"
    if number != int(number):
        smaller = {"H": ("M", 60), "M": ("S", 60) if clock else ("D", 30), "Y": ("M", 12), "D": ("H", 24), "W": ("D", 7)}.get(letter)
        if smaller and unit.startswith("T") and number > 1:
            return f"PT{int(number)}{letter}{round(number % 1 * smaller[1])}{smaller[0]}"
        if smaller:
            inner = "T" if clock or letter == "D" else ""
            return f"P{inner}{round(number * smaller[1])}{smaller[0]}"
    return f"P{clock}{int(number)}{letter}"


def duration(s: Sentence, i: int, w: Words) -> Timex | None:
    """Read "two years", "four-day", "several months", "half an hour", "the past three months", "a year and a half"."""
    told = amount(s, i)
    if told is None or told.end >= len(s.lows):
        return None
    at = told.end
    at += s.lows[at : at + 1] in (
        ("more",),
        ("full",),
        ("straight",),
        ("consecutive",),
        ("whole",),
        ("-",),
        ("additional",),
        ("long",),
        ("solid",),
        ("calendar",),
    )
    unit = w.spans.get(s.lows[at]) if at < len(s.lows) else None
    if unit is None or (unit == "Q" and s.lows[at - 1] == "-") or _not_a_time(s, i, at, told.form):
        return None
    number = told.value
    end = at + 1
    if s.lows[end : end + 3] == ("and", "a", "half"):
        number, end = number + 0.5, end + 3
    if number > 1e7:
        return None
    return Timex(_started(s, i), end, "DURATION", value(float(number), unit), "number and unit", amount=(told.start, told.end))


def _not_a_time(s: Sentence, i: int, at: int, form: str) -> bool:
    """Say whether a number and a unit word are no duration: ages, "a second blast", "one day", "a quarter of", "$5 a day"."""
    word, after = s.lows[at], s.lows[at + 1 : at + 3]
    if after == ("-", "old") and s.lows[at + 3 : at + 4] and s.lows[at + 3] in _LASTING:
        return False
    if after[:1] == ("old",) or after == ("-", "old") or (s.lows[i].isdecimal() and after[:1] == ("olds",)):
        return True
    if after == ("a", "day") and word in ("hour", "hours"):
        return True
    if form == "article" and s.lows[at + 1 : at + 4] == ("and", "a", "half"):
        return False
    if form == "article":
        if word in ("second", "minute", "quarter", "day") and not (
            word in ("minute", "day")
            and (
                after[:1] in (("later",), ("and",))
                or s.lows[i - 1 : i] in (("for",), ("in",), ("half",), ("than",), ("about",), ("within",))
            )
        ):
            return True
        return s.lows[i - 1 : i] not in (
            ("for",),
            ("in",),
            ("than",),
            ("about",),
            ("nearly",),
            ("almost",),
            ("over",),
            ("within",),
            ("least",),
            ("around",),
            ("after",),
            ("of",),
            ("just",),
            ("under",),
            ("take",),
            ("half",),
            ("to",),
            ("only",),
            ("an",),
            ("up",),
            ("lasted",),
            ("spent",),
            ("roughly",),
            ("every",),
        ) and word not in ("decade", "century")
    if s.lows[i] == "one" and word in ("day", "night") and s.lows[at - 1] != "-":
        return s.lows[i - 1 : i] not in (("for",), ("in",), ("than",), ("least",), ("just",), ("only",), ("about",))
    if word in ("second", "quarter") and s.lows[at - 1] != "-" and form != "vague":
        return True
    return s.lows[i] in ("some", "many", "few") and (word in ("day", "second", "year", "quarter", "month", "week") or s.lows[i] == "some")


_LASTING = frozenset(
    "truce ceasefire war conflict campaign siege strike dispute insurgency rebellion conflict crisis protest standoff occupation embargo ban operation offensive battle feud talks movement"
    " government administration alliance agreement deal rule regime uprising civil blockade lockdown investigation inquiry slump".split()
)
"""Nouns of what lasts: "an 8-month-old truce" gives how long, "an 8-month-old boy" an age."""


def _started(s: Sentence, i: int) -> int:
    """Include "the past", "the first", "last", "the next" before a duration."""
    start = i
    if start and s.lows[start - 1] in ("past", "last", "next", "first", "previous", "final", "coming", "following"):
        start -= 1
    if start and s.lows[start - 1] == "the":
        start -= 1
    return start


_VAGUE = frozenset("years months weeks days decades hours minutes centuries".split())
_BEFORE = frozenset("for in recent of past few after over coming last take took taken within many these next".split())


def plural(s: Sentence, i: int, w: Words) -> Timex | None:
    """Read a bare plural: "for years", "in recent months", "hundreds of years"."""
    before = s.lows[i - 1] if i else ""
    if s.lows[i + 1 : i + 3] == ("-", "long") and s.lows[i] in _VAGUE:
        return Timex(i, i + 3, "DURATION", value(0, w.spans[s.lows[i]]), "vague number of units")
    if s.lows[i] in _VAGUE and s.lows[i + 1 : i + 2] == ("ago",):
        return Timex(i, i + 2, "DATE", "PAST_REF", "vague")
    if s.lows[i] not in _VAGUE or before not in _BEFORE or before == "of" or s.lows[i + 1 : i + 2] == ("-",):
        return None
    unit = w.spans[s.lows[i]]
    start = i - 1 if before in ("recent", "past", "coming", "last", "many", "few", "next") else i
    if s.lows[start - 1 : start] == ("the",):
        start -= 1
    if s.lows[i + 1 : i + 2] in (("ago",), ("earlier",), ("later",), ("before",)):
        return Timex(start, i + 2, "DATE", "PAST_REF", "vague")
    return Timex(start, i + 1, "DURATION", value(0, unit), "vague number of units")


def clock(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read "0737 GMT", "6 a.m.", "1:56pm", "14:30 GMT" as a time of the day told in the sentence, else of the document date."""
    hour: int | None = None
    minute, at = 0, i + 1
    text = s.lows[i]
    if not text[0].isdecimal() or len(text) > 5:
        return None
    if s.lows[at : at + 1] == (":",) and at + 1 < len(s.lows) and s.lows[at + 1].isdecimal() and len(s.lows[at + 1]) == 2 and len(text) < 3:
        hour, minute, at = int(text), int(s.lows[at + 1]), at + 2
    elif (
        len(text) in (3, 4)
        and (found := _CLOCK.match(text))
        and s.lows[at : at + 1]
        and (s.lows[at] in _ZONES or s.lows[at] in ("hours", "hrs"))
    ) or ((found := _CLOCK.match(text)) and "." in text):
        hour, minute = int(found[1]), int(found[2])
    elif text.isdecimal() and len(text) < 3:
        hour = int(text)
    if hour is None or hour > 23 or minute > 59:
        return None
    return _on_the_clock(s, i, at, hour, minute, now)


def _on_the_clock(s: Sentence, i: int, at: int, hour: int, minute: int, now: Moment) -> Timex | None:
    word = s.lows[at] if at < len(s.lows) else ""
    if word in _HALVES and (True) and hour <= 12:
        hour = hour % 12 + _HALVES[word]
        at += 1
        word = s.lows[at] if at < len(s.lows) else ""
    elif word not in _ZONES and at != i + 3 and word not in ("hours", "hrs", "o'clock"):
        return None
    zone = "Z" if word in ("gmt", "utc") else ""
    if word in _ZONES or word in ("hours", "hrs", "o'clock", "local"):
        at += 1
    base: date | None = now.told or now.today
    if at < len(s.lows) and s.lows[at] in _WEEKDAYS and s.words[at][0].isupper():
        base = weekday_near(now.today, _WEEKDAYS[s.lows[at]], tense(s, i))
        at += 1
    return Timex(i, at, "DATE", f"{day(base)}T{hour:02}:{minute:02}{zone}", "clock time of the day told")
