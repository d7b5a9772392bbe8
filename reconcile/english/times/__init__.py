"""Sentences -> time expressions with their TIMEX3 values."""

import re
from collections.abc import Iterator

from attrs import evolve

from reconcile.english.times import business, dates, durations, relative, specials, values, weekdays, years
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, known_day
from reconcile.english.times.words import Words, words
from reconcile.english.tokens import Sentence

_LONGEST = 5


def times(sentences: tuple[Sentence, ...], published: str | None) -> tuple[tuple[Timex, ...], ...]:
    """Find the time expressions of every sentence of an article, one tuple a sentence, left to right, none overlapping.

    `published` is the document date, an ISO date or date-time, to which "Saturday" and "last month" are relative; without it what depends
    on it stays open (XXXX).
    """
    book = words()
    now = Moment(known_day(published))
    found = []
    for sentence in sentences:
        here, now = _sentence(sentence, book, now)
        found.append(here)
    return tuple(found)


def _sentence(s: Sentence, w: Words, now: Moment) -> tuple[tuple[Timex, ...], Moment]:
    if s.vocabulary.isdisjoint(w.anchors) and not any(len(t) >= 4 and t[0] in "12" and t[:4].isdecimal() for t in s.lows):
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
    if timex.type == "DATE" and len(timex.value) >= 10 and (told := known_day(timex.value)):
        return evolve(now, told=told)
    if re.match(r"\d{4}-Q\d", timex.value) and (timex.rule or "").startswith("quarter") and timex.value <= values.quarter(now.today):
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
    yield dates.further_day(s, i, now)
    yield durations.clock(s, i, now)
    yield years.decade(s, i)
    yield relative.ago(s, i, w, now)
    yield durations.duration(s, i, w)
    yield years.bare_year(s, i)
    yield relative.quarter_at(s, i, now)


_COUNTS = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
    " seventy eighty ninety several few some half couple many dozen".split()
)
_NO_NOUNS = frozenset("and or of in that which to at was is were on by with from into".split())
_ORDINALS = frozenset("first second third fourth twentieth nineteenth".split())


def _worded(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Iterator[Timex | None]:
    if word in w.firsts:
        yield _phrase(s, i, w)
    if word in w.weekdays:
        yield weekdays.weekday(s, i, w, now)
    if word in w.months:
        yield dates.month_day(s, i, w, now)
    if word in ("yesterday", "today", "tomorrow", "tonight", "overnight"):
        yield relative.simple(s, i, now)
    if word in ("this", "last", "next", "past", "previous", "coming", "current", "same", "upcoming"):
        if i + 1 < len(s.lows) and s.lows[i + 1] in w.weekdays:
            yield weekdays.weekday(s, i + 1, w, now)
        yield relative.this(s, i, w, now)
    if word in _COUNTS:
        yield relative.ago(s, i, w, now)
        yield durations.duration(s, i, w)
        yield years.worded_year(s, i)
    if (
        word == "current"
        and i + 1 < len(s.words)
        and s.words[i + 1].islower()
        and s.lows[i + 1] not in w.spans
        and s.lows[i + 1] not in _NO_NOUNS
    ):
        yield Timex(i, i + 1, "DATE", "PRESENT_REF", "fixed phrase")
    if word in w.spans and not word.endswith("s") and s.lows[i + 1 : i + 3] == ("-", "long"):
        yield Timex(i, i + 3, "DURATION", durations.value(1, w.spans[word]), "one unit")
    if word in _ORDINALS:
        yield relative.quarter_at(s, i, now)
    if word == "'":
        yield years.decade(s, i)
    if word in ("years", "months", "weeks", "days", "decades", "hours", "centuries", "minutes"):
        yield durations.plural(s, i, w)
    if word in ("thanksgiving", "halloween", "christmas"):
        yield relative.holiday(s, i, now)
    yield specials.special(s, i, word, w, now)
    yield business.business(s, i, word, w, now)


def _phrase(s: Sentence, i: int, w: Words) -> Timex | None:
    for length in range(min(_LONGEST, len(s.lows) - i), 0, -1):
        told = w.phrases.get(s.lows[i : i + length])
        if told and not (s.lows[i + length - 1] == "past" and _counted_next(s, i + length, w)):
            return Timex(i, i + length, told[1], told[0], "fixed phrase")
    return None


def _counted_next(s: Sentence, i: int, w: Words) -> bool:
    """Say whether "the past" goes on with a span of time: "the past three months"."""
    return any(t in w.spans or t in w.seasons for t in s.lows[i : i + 3])


__all__ = ["Timex", "times"]
