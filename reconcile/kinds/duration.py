"""Reading -> duration mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.english.units import TIMES
from reconcile.english.when import measured
from reconcile.english.words.lemmas import lemma
from reconcile.model import About, Interval, Value

_UNITS = TIMES | {"quarter", "fortnight"}


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every duration: its interval in the unit as written, its TIMEX3 value, and what lasted so long ("campaign")."""
    for i, sentence in enumerate(reading.sentences):
        for timex in reading.times[i]:
            if timex.type == "DURATION":
                numeral = _numeral(timex, reading.numerals[i])
                span = sentence.between(min(timex.start, numeral.start if numeral else timex.start), timex.end - 1)
                number = sentence.between(timex.amount[0], timex.amount[1] - 1) if timex.amount else None
                told = (lemma(w.removesuffix("long"), "NNS") for w in sentence.lows[timex.start : timex.end])
                value = Value(_interval(sentence, timex, numeral), next((unit for unit in told if unit in _UNITS), None), timex.value)
                yield Mention(span, i, value, About(what=measured(reading.parse(i), timex)), number)


def _numeral(timex: Timex, numerals: tuple[Numeral, ...]) -> Numeral | None:
    first, last = timex.amount or (0, 0)
    return next((n for n in numerals if n.core < last and first < n.stop and not (timex.number or 0) % 1), None)


def _interval(s: Sentence, timex: Timex, numeral: Numeral | None) -> Interval | None:
    if numeral:
        return numeral.interval
    if timex.number and (timex.number % 1 or s.lows[timex.end - 1].endswith("long")):
        exact = timex.number if timex.number % 1 else int(timex.number)
        return Interval(exact, exact, exact)
    return _one(s, timex.amount[0]) if timex.amount and s.lows[timex.amount[0]] in ("a", "an", "one") else None


def _one(s: Sentence, first: int) -> Interval | None:
    """Read the bound before "a year": "more than a year" is 1 and longer. Plain "a year" states no figure."""
    before = s.lows[max(0, first - 2) : first]
    approx = bool({"about", "nearly", "almost", "around", "roughly"} & set(before))
    open_end = before in (("more", "than"), ("at", "least")) or before[-1:] == ("over",)
    closed_end = before == ("less", "than") or before[-1:] == ("under",)
    if s.lows[first] != "one" and not (approx or open_end or closed_end):
        return None
    return Interval(None if closed_end else 1, None if open_end else 1, 1, approx)
