"""Reading -> duration mentions."""

from collections.abc import Iterator

from reconcile.english.clauses import clause
from reconcile.english.mention import Mention
from reconcile.english.parse import Parse
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.units import TIMES
from reconcile.english.words.lemmas import lemma
from reconcile.model import About, Interval, Value

_LASTING = frozenset("last continue rage drag endure".split())
_PRISONS = frozenset("prison jail bars custody".split())
_UNITS = TIMES | {"quarter", "fortnight"}


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every duration: its interval in the unit as written, its TIMEX3 value, and the noun that it measures ("campaign")."""
    for i, sentence in enumerate(reading.sentences):
        told = [t for t in reading.times[i] if t.type == "DURATION"]
        for timex in told:
            yield _mention(reading.parse(i), i, timex)
        if "life" in sentence.vocabulary and not _PRISONS.isdisjoint(sentence.vocabulary):
            yield from _for_life(reading.parse(i), i)


def _mention(p: Parse, i: int, timex: Timex) -> Mention:
    s, start, number = p.sentence, timex.start, None
    interval: Interval | None = None
    if timex.amount:
        first, last = timex.amount
        number = s.between(first, last - 1)
        numeral = next((n for n in p.numerals if n.core < last and first < n.stop), None)
        if numeral:
            interval, start = numeral.interval, min(start, numeral.start)
        elif s.lows[first] == "half":
            interval = Interval(0.5, 0.5, 0.5)
    unit = next((u for w in s.lows[timex.start : timex.end] if (u := lemma(w, "NNS")) in _UNITS), None)
    value = Value(interval, unit, timex.value)
    return Mention(s.between(start, timex.end - 1), i, value, About(what=_what(p, timex), when=None), number)


def _what(p: Parse, timex: Timex) -> str | None:
    """Name what takes that long: the head that "a three-day siege" describes, the subject of what "lasted" so long."""
    unit = p.places[timex.end - 1]
    if unit >= 0 and "-" in p.sentence.lows[timex.start : timex.end] and p.units.groups[unit].head >= timex.end:
        return p.units.heads[unit]
    verb = next((v for v in range(unit - 1, -1, -1) if p.is_verb(v)), None)
    if verb is None or p.units.heads[verb] not in _LASTING:
        return None
    subject = clause(p, verb).subject
    return p.units.heads[subject] if subject is not None and p.sorts[subject] == "n" else None


def _for_life(p: Parse, i: int) -> Iterator[Mention]:
    """Yield "life in prison": a length of time that has no figure."""
    for k, sort in enumerate(p.sorts[:-2]):
        if sort == "n" and p.units.heads[k] == "life" and p.units.heads[k + 1] in ("in", "behind") and p.units.heads[k + 2] in _PRISONS:
            g = p.units.groups[k]
            yield Mention(p.sentence.between(g.start, p.units.groups[k + 2].end - 1), i, Value(None, "year"), About(what="sentence"))
