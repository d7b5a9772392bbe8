"""A noun group -> the people counted in it."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import of
from reconcile.english.numerals import Numeral, counted
from reconcile.english.parse import Parse
from reconcile.english.people import People, could_name, people
from reconcile.model import Interval

_ZERO = Interval(0, 0, 0)
_ONE = Interval(1, 1, 1)
_TWO = Interval(2, 2, 2)
_MEASURES = frozenset("group team band gang body corpse remains total number majority crowd dozen batch contingent estimate life rest member".split())
_AS_MANY = frozenset("many some most several few all any each both half numerous none rest neither".split())
_SOLE = frozenset("a an another one his her their its the this that our my your".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


@frozen(eq=False)
class Count:
    """People counted, by token indexes (half open): the mention `start..end`, the figure `core..stop`, both -1 where no word gives one.

    `interval` is None where people are spoken of without a number; `unit` is the noun group that is counted, `people` who they are, where that
    is told. `form`: that of the numeral, or zero, sole, uncounted, rest.
    """

    unit: int
    start: int
    core: int
    stop: int
    end: int
    interval: Interval | None
    people: People | None
    form: str


def count(p: Parse, unit: int, words: Lexicon) -> Count | None:
    """Count the people that a noun group names; None where it names no people, or a pronoun."""
    if not p.is_noun(unit) or p.sorts[unit] in "yeom":
        return None
    g, lows = p.units.groups[unit], p.sentence.lows
    inner, numeral = of(p, unit), p.numeral(unit)
    who = people(p, unit, words)
    part = inner is not None and (p.sorts[unit] in "cd" or lows[g.start] in _AS_MANY or p.units.heads[unit] in _AS_MANY)
    end = g.end
    if inner is not None and p.is_noun(inner):
        if p.units.heads[unit] in _MEASURES and numeral is None and p.units.heads[unit] != "rest":
            return count(p, inner, words)
        if part:
            who, end = people(p, inner, words), p.units.groups[inner].end
    zero = lows[g.start] in ("no", "nobody", "none") or (lows[g.start - 1 : g.start] == ("not",) and g.start > 0)
    if zero:
        return Count(unit, g.start, g.start, g.start + 1, end, _ZERO, who, "zero")
    if numeral and _counts(p, numeral):
        return Count(unit, min(numeral.start, g.start), numeral.core, numeral.stop, end, counted(numeral), who, numeral.form)
    return _unnumbered(p, unit, end, who)


def _counts(p: Parse, n: Numeral) -> bool:
    stated = n.interval.stated
    return n.role == "count" and n.form != "fraction" and not isinstance(stated, float) and (stated is None or stated >= 0)


def _unnumbered(p: Parse, unit: int, end: int, who: People | None) -> Count | None:
    g, lows, head = p.units.groups[unit], p.sentence.lows, p.units.heads[unit]
    first = lows[g.start]
    if "both" in (first, *lows[max(0, g.start - 1) : g.start]):
        return Count(unit, g.start, g.start, g.start + 1, end, _TWO, who, "sole")
    if head == "couple":
        return Count(unit, g.start, g.start, g.start + 1, end, _TWO, None, "sole")
    if who and who.single and p.tags[g.head] != "NNS":
        core = g.start if first in _SOLE and end - g.start > 1 else -1
        return Count(unit, g.start, core, core + 1 if core >= 0 else -1, end, _ONE, who, "sole")
    if head in _ORDINALS and first in ("a", "an", "the"):
        return Count(unit, g.start, g.start, g.start + 1, end, _ONE, None, "sole")
    if p.sorts[unit] == "p" and could_name(p, unit):
        return Count(unit, g.start, -1, -1, end, _ONE, People(("person",), g.start, g.end, single=True), "name")
    if head == "rest":
        return Count(unit, g.start, g.start, g.end, end, None, who, "rest")
    if who is None and p.sorts[unit] not in "d" and head not in ("other", *_AS_MANY):
        return None
    return Count(unit, g.start, -1, -1, end, None, who, "uncounted")
