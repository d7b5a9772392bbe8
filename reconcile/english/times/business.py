"""Tokens -> the years and quarters of business news: the fiscal year, the quarter ended Sept. 30, the year-earlier quarter."""

from attrs import evolve

from reconcile.english.times import durations, relative, values
from reconcile.english.times.dates import day_at
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, known_day
from reconcile.english.times.words import Words, ordinal
from reconcile.english.tokens import Sentence

_HALF_QUARTER = 45
"""Days from a quarter's middle to its end: a fiscal quarter is named after the calendar's that holds its middle."""


def business(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    """Read "the full year", "year-earlier", "the quarter ended Sept. 30", "the latest quarter" at token `i`."""
    if word == "year":
        return _year_earlier(s, i, w, now)
    if word == "the" and (found := _the_year(s, i, now)):
        return found
    return _quarter(s, i, word, w, now)


def _the_year(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read "for the year ended March 31" as a year's length; "for the full year", "the first nine months of the year" as the document's."""
    fiscal = s.lows[i + 1 : i + 2] in (("fiscal",), ("full",))
    at = i + 1 + fiscal
    if s.lows[at : at + 1] != ("year",):
        return None
    if s.lows[at + 1 : at + 2] in (("ended",), ("ending",)):
        return Timex(i, at + 1, "DURATION", "P1Y", "a year's length")
    if (
        fiscal
        or s.lows[i - 2 : i] in (("months", "of"), ("rest", "of"), ("half", "of"))
        or (s.lows[i - 1 : i] == ("for",) and s.lows[at + 1 : at + 2] in ((",",), (".",), ("of",)))
    ):
        return Timex(i, at + 1, "DATE", values.year(now.today), "the year of the document date")
    return None


def _year_earlier(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "year-earlier" and "year-ago", with the quarter or the months they go with."""
    if s.lows[i + 1 : i + 3] not in (("-", "earlier"), ("-", "ago")):
        return None
    if (told := ordinal(s, i + 3)) and s.lows[told[1] : told[1] + 1] == ("quarter",):
        return Timex(i, told[1] + 1, "DATE", f"{values.year(now.today, -1)}-Q{told[0]}", "quarter of the year before")
    if length := durations.duration(s, i + 3, w):
        return evolve(length, start=i)
    value = relative.year_before(now.quarter) if now.quarter else values.year(now.today, -1)
    return Timex(i, i + 3, "DATE", value, "the year before")


def _quarter(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    at = i + (word == "the") + (s.lows[i + 1 : i + 2] == ("fiscal",))
    if s.lows[at : at + 1] == ("quarter",) and s.lows[at + 1 : at + 2] in (("ended",), ("ending",)) and (last := day_at(s, at + 2, w, now)):
        middle = values.shifted(known_day(last.value), -_HALF_QUARTER)
        return Timex(i, at + 1, "DATE", values.quarter(middle), "quarter by the day on which it ended")
    if word != "the":
        return None
    after = s.lows[i + 1 : i + 3]
    if after in (("latest", "quarter"), ("latest", "period")):
        return Timex(i, i + 3, "DATE", now.quarter or values.quarter(now.today, -1), "the quarter last ended")
    if after[:1] != ("quarter",) or not now.quarter or s.lows[i + 2 : i + 3] == ("-",):
        return None
    if s.lows[i + 2 : i + 5] in (("a", "year", "ago"), ("a", "year", "earlier")):
        return Timex(i, i + 5, "DATE", relative.year_before(now.quarter), "the quarter a year before")
    return Timex(i, i + 2, "DATE", now.quarter, "the quarter told before")
