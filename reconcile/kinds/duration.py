"""Reading -> duration mentions."""

from collections.abc import Iterator

from reconcile.english.courses import COURSES
from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.model import About, Interval, Value


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every duration: its interval in the unit as written, its TIMEX3 value, and the noun that it measures ("campaign")."""
    for i, sentence in enumerate(reading.sentences):
        for timex in reading.times[i]:
            if timex.type == "DURATION":
                yield _mention(sentence, i, timex, reading.numerals[i])


def _mention(s: Sentence, i: int, timex: Timex, numerals: tuple[Numeral, ...]) -> Mention:
    start, number = timex.start, None
    interval: Interval | None = None
    if timex.amount:
        first, last = timex.amount
        number = s.between(first, last - 1)
        numeral = next((n for n in numerals if n.core < last and first < n.stop), None)
        if numeral:
            interval, start = numeral.interval, min(start, numeral.start)
        elif s.lows[first] == "half":
            interval = Interval(0.5, 0.5, 0.5)
    unit = next((u for w in s.lows[timex.start : timex.end] if (u := _unit(w))), None)
    after = s.lows[timex.end] if timex.end < len(s.lows) else ""
    what = after if after.isalpha() and len(after) > 3 and "-" in s.lows[timex.start : timex.end] else None
    what = what or _lasting(s, start)
    return Mention(s.between(start, timex.end - 1), i, Value(interval, unit, timex.value), About(what=what, when=None), number)


_LASTED = frozenset("lasted lasts lasting continued raged dragged".split())
_REACH = 10


def _lasting(s: Sentence, start: int) -> str | None:
    """Name what "lasted" a duration: the siege or battle before the verb, in its clause."""
    verb = next((i for i in range(start - 1, max(-1, start - 4), -1) if s.lows[i] in _LASTED), None)
    if verb is None:
        return None
    before = range(verb - 1, max(-1, verb - _REACH), -1)
    clause = [s.lows[i] for i in before if not any(s.lows[j] in (",", ";", ".") for j in range(i, verb))]
    return next((word for word in reversed(clause) if word in COURSES), None)


def _unit(word: str) -> str | None:
    for name in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "fortnight"):
        if word in (name, f"{name}s"):
            return name
    return "century" if word in ("century", "centuries") else None
