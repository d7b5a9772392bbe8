"""Reading -> duration mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.english.when import measured
from reconcile.model import About, Interval, Value


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every duration: its interval in the unit as written, its TIMEX3 value, and the noun that it measures ("campaign")."""
    for i, sentence in enumerate(reading.sentences):
        for timex in reading.times[i]:
            if timex.type == "DURATION":
                yield _mention(sentence, i, timex, reading.numerals[i], measured(reading.parse(i), timex))


def _mention(s: Sentence, i: int, timex: Timex, numerals: tuple[Numeral, ...], lasting: str | None) -> Mention:
    start, number = timex.start, None
    interval: Interval | None = None
    if timex.amount:
        first, last = timex.amount
        number = s.between(first, last - 1)
        numeral = next((n for n in numerals if n.core < last and first < n.stop), None)
        if timex.number and timex.number % 1:
            interval = Interval(timex.number, timex.number, timex.number)
        elif numeral:
            interval, start = numeral.interval, min(start, numeral.start)
        elif s.lows[first] in ("a", "an", "one"):
            interval = _one(s, first)
    unit = next((u for w in s.lows[timex.start : timex.end] if (u := _unit(w))), None)
    return Mention(s.between(start, timex.end - 1), i, Value(interval, unit, timex.value), About(what=lasting, when=None), number)


def _one(s: Sentence, first: int) -> Interval | None:
    """Read the bound before "a year": "more than a year" is 1 and longer. Plain "a year" states no figure."""
    before = s.lows[max(0, first - 2) : first]
    approx = bool({"about", "nearly", "almost", "around", "roughly"} & set(before))
    open_end = before in (("more", "than"), ("at", "least")) or before[-1:] == ("over",)
    closed_end = before == ("less", "than") or before[-1:] == ("under",)
    if s.lows[first] != "one" and not (approx or open_end or closed_end):
        return None
    return Interval(None if closed_end else 1, None if open_end else 1, 1, approx)


def _unit(word: str) -> str | None:
    for name in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "fortnight"):
        if word in (name, f"{name}s"):
            return name
    return "century" if word in ("century", "centuries") else None
