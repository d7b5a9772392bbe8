"""Reading -> distance mentions."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.english.clauses import clause, complement
from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.parse import Parse
from reconcile.english.places import name
from reconcile.english.reading import Reading
from reconcile.english.units import LENGTHS, restated, unit_after, with_bound
from reconcile.model import About, Interval, Value

_POINTS = {"north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW", "southeast": "SE", "southwest": "SW"}
_POINTS |= {f"{word}ern": point for word, point in _POINTS.items()} | {f"{word}ward": point for word, point in _POINTS.items()}
_EXTENTS = {
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "long": "length",
    "wide": "width",
    "thick": "thickness",
    "away": "distance",
}
_LYING = frozenset("be lie stand sit locate situate".split())
_TIES = frozenset("from of off outside".split())
_REACH = 6
"""Units after a length in which the bearing and the place are looked for."""


@frozen
class Course:
    """Where a distance leads: the point of the compass with its tokens (half open), and the place."""

    bearing: str | None
    start: int
    end: int
    to: str | None


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every distance: a length with what it measures, from and to where, and the bearing.

    The value is in the unit as written. A distance said again in another unit, "10 kilometres (6 miles)", is marked "restated". A bearing
    from a place after a distance is a claim of its own, with no length.
    """
    for i in range(len(reading.sentences)):
        told = reading.numerals[i]
        heights = {n: over for n in told if (over := _inches(reading, i, n)) is not None}
        for numeral in told:
            if numeral in heights:
                yield _height(reading, i, numeral, heights[numeral])
            elif numeral not in heights.values():
                yield from _measured(reading, i, numeral)


def _inches(reading: Reading, i: int, n: Numeral) -> Numeral | None:
    """Return the inches over a height in feet: the 9 of "6-foot-9", "5 feet 8 inches"."""
    s, words = reading.sentences[i], reading.lexicon
    unit = unit_after(s, n.end, words)
    if unit is None or unit.name != "foot" or not isinstance(n.interval.stated, int):
        return None
    tied = s.lows[unit.end : unit.end + 1] in (("-",), (",",))
    over = next((m for m in reading.numerals[i] if m.start == unit.end + tied), None)
    if over is None or not isinstance(over.interval.stated, int) or not 0 <= over.interval.stated < _FOOT:
        return None
    again = unit_after(s, over.end, words)
    told = again.name == "inch" if again else s.lows[unit.end] == "-"
    return over if told else None


_FOOT = 12


def _height(reading: Reading, i: int, n: Numeral, over: Numeral) -> Mention:
    s = reading.sentences[i]
    unit = unit_after(s, over.end, reading.lexicon)
    end = unit.end if unit and unit.name == "inch" else over.stop
    inches = _FOOT * int(n.interval.stated or 0) + int(over.interval.stated or 0)
    low, high = (None if edge is None else inches for edge in (n.interval.low, n.interval.high))
    value = Value(Interval(low, high, inches, n.interval.approx), "inch")
    return Mention(s.between(n.start, end - 1), i, value, About(what="height"), s.between(n.core, over.stop - 1), s.words[end - 1])


def _measured(reading: Reading, i: int, n: Numeral) -> Iterator[Mention]:
    s = reading.sentences[i]
    unit = unit_after(s, n.end, reading.lexicon)
    if unit is None or unit.name not in LENGTHS or n.role in ("money", "percent") or (unit.name == "inch" and s.lows[n.end] == "-"):
        return
    p = reading.parse(i)
    course = _course(p, unit.end)
    start = _told_of(p, n) if course.to or course.bearing else None
    start = start if start != course.to else None
    about = About(what=_what(p, n, unit.end, course), distance_from=start, distance_to=course.to, bearing=course.bearing)
    first = restated(s, n, reading.numerals[i], reading.lexicon)
    marks = ("restated",) if first else ()
    number = s.between(n.core, n.stop - 1)
    yield Mention(
        s.between(n.start, max(unit.end, n.end) - 1),
        i,
        Value(with_bound(n.interval, first), unit.name),
        about,
        number,
        s.words[unit.end - 1],
        marks=marks,
    )
    if course.bearing and course.to and not marks:
        lead = About(what="direction", distance_from=start, distance_to=course.to, bearing=course.bearing)
        yield Mention(s.between(course.start, course.end - 1), i, None, lead)


def _course(p: Parse, at: int) -> Course:
    """Read "southwest of Aleppo", "(34 miles) to the south", "away from Homs" after a length that ends before token `at`."""
    k = p.places[at - 1]
    ties = (
        j for j in range(max(k, 0) + 1, min(len(p.sorts), k + _REACH)) if p.is_verb(j) or (p.sorts[j] == "x" and p.units.heads[j] != "to")
    )
    tie = next(ties, len(p.sorts) - 1)
    points = [i for i in range(at, p.units.groups[tie].start) if p.sentence.lows[i] in _POINTS][:2]
    held = p.sorts[tie] == "x" and p.units.heads[tie] in (_TIES if not points else ("of", "from"))
    to = name(p, complement(p, tie)) if held else None
    if not points:
        return Course(None, at, at, to)
    joined = "".join(p.sentence.lows[i] for i in points)
    end = p.units.groups[tie + 1].end if to else points[-1] + 1
    return Course(_POINTS.get(joined, _POINTS[p.sentence.lows[points[0]]]), points[0], end, to)


def _told_of(p: Parse, n: Numeral) -> str | None:
    """Return the place that a distance is told of: the subject of "lies", the name right before a comma."""
    k = p.places[n.core]
    if k < 1:
        return None
    before = k - 1
    if p.is_verb(before) and p.units.heads[before] in _LYING:
        return name(p, clause(p, before).subject)
    return name(p, before - 1) if p.sorts[before] == "," and before and p.sorts[before - 1] == "p" else None


def _what(p: Parse, n: Numeral, end: int, course: Course) -> str | None:
    """Name what a length is of: the noun that it describes ("a 511-mile border"), "30 metres high", "a depth of 10 km"."""
    k = p.places[n.stop - 1]
    told = p.sentence.lows[end : end + 2]
    if extent := next((_EXTENTS[word] for word in told if word in _EXTENTS), None):
        return extent
    if k >= 0 and p.sentence.lows[n.end : n.end + 1] == ("-",) and p.units.groups[k].head >= end:
        return p.units.heads[k]
    held = k > 1 and p.sorts[k - 1] == "x" and p.units.heads[k - 1] == "of" and p.sorts[k - 2] == "n"
    return p.units.heads[k - 2] if held else "distance" if course.bearing else None
