"""Tokens -> the times of no family: the day before, the week of a day, the weekend, the end of the month, early summer."""

from reconcile.english.times import relative, values
from reconcile.english.times.dates import day_at
from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, known_day
from reconcile.english.times.weekdays import weekday
from reconcile.english.times.words import Words
from reconcile.english.times.years import year_at
from reconcile.english.tokens import Sentence


def special(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    """Read what fits no family: "the day before", "that day", "the weekend", "the week of March 6", "early summer"."""
    if word in w.seasons:
        return _season(s, i, word, w, now)
    return _day(s, i, word, w, now) or _span(s, i, word, w, now)


def _day(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    after, told = s.lows[i + 1 : i + 3], now.told or now.today
    if word == "the" and after[:1] == ("day",) and s.lows[i + 2 : i + 3] in (("before",), ("after",)):
        by = -1 if after[1] == "before" else 1
        at = i + 3 + (s.lows[i + 3 : i + 4] in (("last",), ("next",), ("this",)))
        if at < len(s.lows) and s.lows[at] in w.weekdays and (base := weekday(s, at, w, now)) and (of := known_day(base.value)):
            return Timex(i, base.end, "DATE", values.day(values.shifted(of, by)), "the day beside a weekday")
        return Timex(i, i + 3, "DATE", values.day(values.shifted(told, by)), "the day told before, shifted")
    if word in ("the", "that") and after in (("next", "day"), ("following", "day"), ("previous", "day"), ("same", "day")):
        by = {"next": 1, "following": 1, "previous": -1, "same": 0}[after[0]]
        return Timex(i, i + 3, "DATE", values.day(values.shifted(told, by)), "the day told before, shifted")
    if (word == "that" and after[:1] == ("day",)) or (word == "earlier" and after == ("in", "the") and s.lows[i + 3 : i + 4] == ("day",)):
        end = i + 2 if word == "that" else i + 4
        return Timex(i, end, "DATE", values.day(told), "the day told before")
    if word == "the" and after == ("next", "morning"):
        return Timex(i, i + 3, "DATE", values.day(values.shifted(told, 1)), "the day told before, shifted")
    if word == "later" and after == ("in", "the") and s.lows[i + 3 : i + 4] == ("day",):
        return Timex(i, i + 4, "DATE", values.day(told), "the day told before")
    return None


def _span(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    after = s.lows[i + 1 : i + 3]
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
    if word == "the" and after == ("week", "of") and (of := day_at(s, i + 3, w, now)):
        return Timex(i, of.end, "DATE", values.week(known_day(of.value)), "the week of a day")
    return None


def _season(s: Sentence, i: int, word: str, w: Words, now: Moment) -> Timex | None:
    after = s.lows[i + 1 : i + 3]
    if word in w.seasons and i and s.lows[i - 1] in ("in", "of", "early", "late", "the") and year_at(s, i + 1 + (after[:1] == ("of",))):
        at = i + 1 + (after[:1] == ("of",))
        return Timex(i, at + 1, "DATE", f"{s.lows[at]}-{w.seasons[word]}", "season and year")
    if (
        word in w.seasons
        and word != "fall"
        and i
        and s.lows[i - 1] in ("early", "late", "mid", "in", "during")
        and after[:1] not in (("-",), ("of",))
    ):
        return Timex(
            i - (s.lows[i - 1] not in ("in", "during")),
            i + 1,
            "DATE",
            relative.season(now.today, w.seasons[word], tense(s, i)),
            "season nearest the document date",
        )
    return None
