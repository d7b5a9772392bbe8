"""Reading -> duration mentions."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.cardinals import whole
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.english.units import TIMES
from reconcile.english.when import measured, throughout
from reconcile.english.words.lemmas import lemma
from reconcile.model import About, Interval, Number, Value

_UNITS = TIMES | {"quarter", "fortnight"}
_LONGER = {"decade": 10, "century": 100}
"""Years in what durations are not counted in."""


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every duration: its interval in the unit as written, its TIMEX3 value, and what lasted so long ("campaign").

    Decades and centuries are told in years, half an hour in minutes.
    """
    for i, sentence in enumerate(reading.sentences):
        for timex in reading.times[i]:
            if timex.type == "DURATION":
                yield _mention(reading, i, sentence, timex)


def _mention(reading: Reading, i: int, s: Sentence, timex: Timex) -> Mention:
    numeral = _numeral(timex, reading.numerals[i])
    life = s.lows[timex.end : timex.end + 2] == ("to", "life")
    span = s.between(min(timex.start, numeral.start if numeral else timex.start), timex.end - 1 + 2 * life)
    number = s.between(timex.amount[0], timex.amount[1] - 1) if timex.amount else None
    told = (lemma(w.removesuffix("long"), "NNS") for w in s.lows[timex.start : timex.end])
    unit, interval = next((unit for unit in told if unit in _UNITS), None), _interval(s, timex, numeral)
    if interval and numeral and throughout(reading.parse(i), numeral):
        interval = Interval(interval.stated, interval.stated, interval.stated)
    if timex.unit and timex.number:
        unit, interval, number = timex.unit, _exactly(whole(timex.number), numeral), span
    if interval and life:
        interval = evolve(interval, low=interval.low or interval.high, high=None)
    if interval and unit in _LONGER:
        unit, interval = "year", _times(interval, _LONGER[unit], f"a {unit} is {_LONGER[unit]} years")
    if interval and unit == "hour" and interval.stated == _HALF:
        unit, interval = "minute", _times(interval, 60, "half an hour is 30 minutes")
    if s.lows[timex.end - 2 : timex.end] == ("or", "two"):
        interval, number = Interval(None if s.lows[timex.start - 1] == "within" else 1, 2), span
    return Mention(span, i, Value(interval, unit, timex.value), About(what=measured(reading.parse(i), timex)), number)


def _exactly(many: Number, numeral: Numeral | None) -> Interval:
    """Return the interval of a length in two units, open as the figure of the first is: "more than 2 hours 15 minutes"."""
    first = numeral.interval if numeral else Interval(many, many)
    low, high = (None if end is None else many for end in (first.low, first.high))
    return Interval(low, high, many, first.approx)


_HALF = 0.5


def _times(interval: Interval, many: int, rule: str) -> Interval:
    low, high = (None if end is None else whole(end * many) for end in (interval.low, interval.high))
    return evolve(interval, low=low, high=high, rule=rule)


def _numeral(timex: Timex, numerals: tuple[Numeral, ...]) -> Numeral | None:
    first, last = timex.amount or (0, 0)
    beside = (n for n in numerals if n.core < last and first < n.stop)
    return next((n for n in beside if not (timex.number or 0) % 1 or n.interval.stated == timex.number), None)


def _interval(s: Sentence, timex: Timex, numeral: Numeral | None) -> Interval | None:
    if numeral:
        return numeral.interval
    if timex.number and timex.number % 1:
        return Interval(timex.number, timex.number, timex.number)
    if timex.number and s.lows[timex.end - 1].endswith("long"):
        return _one(s, timex.start, always=True)
    if timex.amount is None:
        return Interval(1, 1, 1) if timex.number == 1 and s.lows[timex.end - 1] in _UNITS else None
    first = timex.amount[0]
    return _one(s, first, always=s.lows[first] == "one" or s.lows[timex.end - 1] in _APART) if s.lows[first] in _ONE else None


_APART = frozenset({"after", "before", "later", "earlier"})
_ONE = frozenset({"a", "an", "one"})


def _one(s: Sentence, first: int, *, always: bool) -> Interval | None:
    """Read the bound before "a year": "more than a year" is 1 and longer. Without one "a year" states no figure, save from another time: "a day after"."""
    before = s.lows[max(0, first - 2) : first]
    approx = bool({"about", "nearly", "almost", "around", "roughly"} & set(before))
    open_end = before in (("more", "than"), ("at", "least")) or before[-1:] == ("over",)
    closed_end = before == ("less", "than") or before[-1:] == ("under",)
    if not (always or approx or open_end or closed_end):
        return None
    return Interval(None if closed_end else 1, None if open_end else 1, 1, approx)
