"""Sentences -> time expressions with their TIMEX3 values."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import evolve

from reconcile.english.times import dates, durations, relative, values
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment
from reconcile.english.times.words import Words, ordinal, words
from reconcile.english.tokens import Sentence

_LONGEST = 5


def times(sentences: tuple[Sentence, ...], published: str | None) -> tuple[tuple[Timex, ...], ...]:
    """Find the time expressions of every sentence of an article, one tuple a sentence, left to right, none overlapping.

    `published` is the document date, an ISO date or date-time, to which "Saturday" and "last month" are relative; without it what depends
    on it stays open (XXXX).
    """
    book = words()
    now = Moment(_day(published))
    found = []
    for sentence in sentences:
        here, now = _sentence(sentence, book, now)
        found.append(here)
    return tuple(found)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _sentence(s: Sentence, w: Words, now: Moment) -> tuple[tuple[Timex, ...], Moment]:
    if s.vocabulary.isdisjoint(w.anchors) and not any(len(t) >= 4 and t[0] in "12" and t[:4].isdigit() for t in s.lows):
        return (), now
    found: list[Timex] = []
    i = 0
    while i < len(s.lows):
        word = s.lows[i]
        if not ("0" <= word[0] <= "9" or word in w.beginners):
            i += 1
            continue
        timex = next(iter(_at(s, i, w, now)), None)
        if timex is None or (found and timex.end <= found[-1].end):
            i += 1
            continue
        if found and timex.start < found[-1].end:
            timex = evolve(timex, start=found[-1].end)
        if timex.start < timex.end:
            found.append(timex)
            now = _after(timex, now)
        i = max(timex.end, i + 1)
    return tuple(found), now


def _after(timex: Timex, now: Moment) -> Moment:
    """Remember the day and the quarter told last: "a day earlier" and "a year earlier" are relative to them."""
    if timex.type == "DATE" and len(timex.value) >= 10 and (told := _day(timex.value)):
        return evolve(now, told=told)
    if re.match(r"\d{4}-Q\d", timex.value) and (timex.rule or "").startswith("quarter"):
        return evolve(now, quarter=timex.value)
    return now


def _at(s: Sentence, i: int, w: Words, now: Moment) -> Iterator[Timex]:
    """Yield the readings of the expression that begins at token `i`, the surest first."""
    word = s.lows[i]
    first = word[0]
    tries = _digits(s, i, w, now) if "0" <= first <= "9" else _worded(s, i, word, w, now)
    yield from (t for t in tries if t is not None)


def _digits(s: Sentence, i: int, w: Words, now: Moment) -> Iterator[Timex | None]:
    yield dates.numeric(s, i)
    yield dates.day_month(s, i, w, now)
    yield durations.clock(s, i, now)
    yield dates.decade(s, i)
    yield relative.ago(s, i, w, now)
    yield durations.duration(s, i, w)
    yield dates.bare_year(s, i)
    yield relative.quarter_at(s, i, now)


_COUNTS = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
    " seventy eighty ninety several few some half couple many dozen".split()
)
_ORDINALS = frozenset("first second third fourth twentieth nineteenth".split())


def _worded(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Iterator[Timex | None]:
    if word in w.firsts:
        yield _phrase(s, i, w)
    if word in w.weekdays:
        yield dates.weekday(s, i, w, now)
    if word in w.months:
        yield dates.month_day(s, i, w, now)
    if word in ("yesterday", "today", "tomorrow", "tonight", "overnight"):
        yield relative.simple(s, i, now)
    if word in ("this", "last", "next", "past", "previous", "coming", "current", "same", "upcoming"):
        if i + 1 < len(s.lows) and s.lows[i + 1] in w.weekdays:
            yield dates.weekday(s, i + 1, w, now)
        yield relative.this(s, i, w, now)
    if word in _COUNTS:
        yield relative.ago(s, i, w, now)
        yield durations.duration(s, i, w)
        yield dates.worded_year(s, i)
    if word == "current" and s.lows[i + 1 : i + 2] and s.lows[i + 1] not in w.spans:
        yield Timex(i, i + 1, "DATE", "PRESENT_REF", "fixed phrase")
    if word in w.spans and s.lows[i + 1 : i + 3] == ("-", "long"):
        yield Timex(i, i + 3, "DURATION", durations.value(1, w.spans[word]), "one unit")
    if word in _ORDINALS:
        yield relative.quarter_at(s, i, now)
    if word == "'":
        yield dates.decade(s, i)
    if word in ("years", "months", "weeks", "days", "decades", "hours", "centuries", "minutes"):
        yield durations.plural(s, i, w)
    if word in ("thanksgiving", "halloween", "christmas"):
        yield relative.holiday(s, i, now)
    yield _special(s, i, word, w, now)


def _phrase(s: Sentence, i: int, w: Words) -> Timex | None:
    for length in range(min(_LONGEST, len(s.lows) - i), 0, -1):
        told = w.phrases.get(s.lows[i : i + length])
        if told and not (s.lows[i + length - 1] == "past" and _counted_next(s, i + length, w)):
            return Timex(i, i + length, told[1], told[0], "fixed phrase")
    return None


def _business_year(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read "for the year ended March 31" as a year's length; "for the full year", "the first nine months of the year" as the document's."""
    fiscal = s.lows[i + 1 : i + 2] in (("fiscal",), ("full",))
    at = i + 1 + fiscal
    if s.lows[at : at + 1] != ("year",):
        return None
    if s.lows[at + 1 : at + 2] in (("ended",), ("ending",)):
        return Timex(i, at + 1, "DURATION", "P1Y", "a year's length")
    if fiscal or s.lows[i - 2 : i] in (("months", "of"), ("rest", "of"), ("half", "of")) or (s.lows[i - 1 : i] == ("for",) and s.lows[at + 1 : at + 2] in ((",",), (".",), ("of",))):
        return Timex(i, at + 1, "DATE", values.year(now.today), "the year of the document date")
    return None


def _day_at(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read a day named with its month at token `i`."""
    if s.lows[i] in w.months:
        found = dates.month_day(s, i, w, now)
    else:
        found = dates.day_month(s, i, w, now)
    return found if found and _day(found.value) else None


def _counted_next(s: Sentence, i: int, w: Words) -> bool:
    """Say whether "the past" goes on with a span of time: "the past three months"."""
    return any(t in w.spans or t in w.seasons for t in s.lows[i : i + 3])


def _special(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    """Read what fits no family: "the day before", "the weekend", "that day", "year-earlier", "the quarter", "recent"."""
    after = s.lows[i + 1 : i + 3]
    if word == "the" and after[:1] == ("day",) and s.lows[i + 2 : i + 3] in (("before",), ("after",)):
        by = -1 if after[1] == "before" else 1
        return Timex(i, i + 3, "DATE", values.day(values.shifted(now.told or now.today, by)), "the day told before, shifted")
    if word in ("the", "that") and after in (("next", "day"), ("following", "day"), ("previous", "day"), ("same", "day")):
        by = {"next": 1, "following": 1, "previous": -1, "same": 0}[after[0]]
        return Timex(i, i + 3, "DATE", values.day(values.shifted(now.told or now.today, by)), "the day told before, shifted")
    if (word == "that" and after[:1] == ("day",)) or (word == "earlier" and after == ("in", "the") and s.lows[i + 3 : i + 4] == ("day",)):
        end = i + 2 if word == "that" else i + 4
        return Timex(i, end, "DATE", values.day(now.told or now.today), "the day told before")
    if word == "the" and after == ("next", "morning"):
        return Timex(i, i + 3, "DATE", values.day(values.shifted(now.told or now.today, 1)), "the day told before, shifted")
    if word == "the" and (year := _business_year(s, i, now)):
        return year
    if (
        word == "the"
        and after == ("end", "of")
        and s.lows[i + 3 : i + 5] in (("the", "month"), ("the", "year"), ("this", "year"), ("this", "month"))
    ):
        return Timex(
            i,
            i + 5,
            "DATE",
            values.month(now.today) if s.lows[i + 4] == "month" else values.year(now.today),
            "relative to the document date",
        )
    if word == "year" and after in (("'s", "end"), ("-", "end")):
        return Timex(i, i + 3, "DATE", values.year(now.today), "relative to the document date")
    if word == "the" and after[:1] == ("weekend",):
        return Timex(
            i,
            i + 2,
            "DATE",
            f"{values.week(values.shifted(now.today, -3))}-WE" if now.today else "XXXX-WXX-WE",
            "weekend of the document date",
        )
    if word == "later" and after == ("in", "the") and s.lows[i + 3 : i + 4] == ("day",):
        return Timex(i, i + 4, "DATE", values.day(now.told or now.today), "the day told before")
    if (word == "year" and after == ("-", "earlier")) or (word == "year" and after == ("-", "ago")):
        if (told := ordinal(s, i + 3)) and s.lows[told[1] : told[1] + 1] == ("quarter",):
            return Timex(i, told[1] + 1, "DATE", f"{values.year(now.today, -1)}-Q{told[0]}", "quarter of the year before")
        value = relative.year_before(now.quarter) if now.quarter else values.year(now.today, -1)
        return Timex(i, i + 3, "DATE", value, "the year before")
    if word == "the" and after == ("week", "of") and i + 3 < len(s.lows) and (of := _day_at(s, i + 3, w, now)):
        return Timex(i, of.end, "DATE", values.week(_day(of.value)), "the week of a day")
    if word == "the" and after[:1] == ("quarter",) and now.quarter and s.lows[i + 2 : i + 5] in (("a", "year", "ago"), ("a", "year", "earlier")):
        return Timex(i, i + 5, "DATE", relative.year_before(now.quarter), "the quarter a year before")
    if word == "the" and after[:1] == ("quarter",) and now.quarter:
        return Timex(i, i + 2, "DATE", now.quarter, "the quarter told before")
    if word == "the" and after in (("latest", "quarter"), ("latest", "period")):
        return Timex(i, i + 3, "DATE", now.quarter or values.quarter(now.today, -1), "the quarter last ended")
    if (
        word in w.seasons
        and i
        and s.lows[i - 1] in ("in", "of", "early", "late", "the")
        and dates.year_at(s, i + 1 + (after[:1] == ("of",)))
    ):
        at = i + 1 + (after[:1] == ("of",))
        return Timex(i, at + 1, "DATE", f"{s.lows[at]}-{w.seasons[word]}", "season and year")
    return None


__all__ = ["Timex", "times"]
