"""A noun group -> the people counted in it."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import QUANTIFIERS, named_after, of, of_them
from reconcile.english.numerals import Numeral, counted
from reconcile.english.numerals.wholes import Share, shares
from reconcile.english.parse import Parse
from reconcile.english.people import People, could_name, people
from reconcile.english.words.classes import noun_class, noun_classes
from reconcile.english.words.lemmas import lemma
from reconcile.model import Interval

_ZERO = Interval(0, 0, 0)
_ONE = Interval(1, 1, 1)
_TWO = Interval(2, 2, 2)
_MEASURES = frozenset(
    "group team band gang body corpse remains total number majority crowd dozen batch contingent estimate life rest member".split()
)
_SOLE = frozenset("a an another one his her their its the this that our my your".split())
_STRONG = (("strong",), ("member",), ("person",), ("man",))
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
    bare = numeral is not None and numeral.stop == g.end
    part = inner is not None and (bare or p.sorts[unit] in "cd" or lows[g.start] in QUANTIFIERS or p.units.heads[unit] in QUANTIFIERS)
    end = g.end
    if inner is not None and (p.is_noun(inner) or of_them(p, inner)):
        if p.units.heads[unit] in _MEASURES and numeral is None and p.units.heads[unit] != "rest":
            return count(p, inner, words)
        if part and of_them(p, inner):
            named = named_after(p, inner)
            who, end = (people(p, named, words), p.units.groups[named].end) if named is not None else (None, p.units.groups[inner].end)
        elif part:
            who, end = people(p, inner, words), p.units.groups[inner].end
    if share := _share(p, unit, words):
        whole = people(p, p.places[share.whole.core], words)
        return Count(unit, share.start, share.core, share.stop, end, share.interval, whole, "share") if whole else None
    if lows[g.start] in ("each", "every"):
        return None
    zero = lows[g.start] in ("no", "nobody", "none") or (lows[g.start - 1 : g.start] == ("not",) and g.start > 0)
    if zero:
        return Count(unit, g.start, g.start, g.start + 1, end, _ZERO, who, "zero")
    if numeral and _counts(p, numeral):
        if who is None and not bare and noun_class(p.units.heads[unit]) is not None:
            return _apart(p, unit, numeral)
        return Count(unit, numeral.start, numeral.core, numeral.stop, end, _latest(p, numeral) or counted(numeral), who, numeral.form)
    return _unnumbered(p, unit, end, who)


def _apart(p: Parse, unit: int, numeral: Numeral) -> Count | None:
    """Return a figure that a name without a comma follows: "kills six Syrian state TV"."""
    after = numeral.stop
    if not p.sentence.words[after][0].isupper() or numeral.form == "range" or not _spoken(p, after, p.units.groups[unit].end):
        return None
    return Count(unit, numeral.start, numeral.core, numeral.stop, numeral.stop, counted(numeral), None, numeral.form)


def _spoken(p: Parse, start: int, end: int) -> bool:
    """Say whether a name ends in a noun for a body or a medium: those speak."""
    return start < end and not {"group", "communication", "artifact"}.isdisjoint(
        noun_classes(lemma(p.sentence.lows[end - 1], p.tags[end - 1]))
    )


def _share(p: Parse, unit: int, words: Lexicon) -> Share | None:
    """Return the share of stated people that a group names: "half of the 40 passengers"."""
    if "shares" not in p.memo:
        p.memo["shares"] = {share.core: share for share in shares(p.sentence, p.numerals, words)}
    told: dict[int, Share] = p.memo["shares"]  # type: ignore[assignment]
    g = p.units.groups[unit]
    return next((told[i] for i in range(g.start, g.end) if i in told), None) if told else None


_RISING = frozenset("rise climb jump increase grow go soar".split())


def _latest(p: Parse, n: Numeral) -> Interval | None:
    """Return the figure that stands now in "rose from 12 to 15"; None for a range."""
    before = p.places[n.start - 1] if n.start else -1
    if n.form != "range" or p.sentence.lows[n.start] != "from" or before < 0 or p.units.heads[before] not in _RISING:
        return None
    return Interval(n.interval.high, n.interval.high, n.interval.high, n.interval.approx)


def _counts(p: Parse, n: Numeral) -> bool:
    """Say whether a numeral counts what its group names: not the years of "a 12-year-old girl"."""
    stated, lows = n.interval.stated, p.sentence.lows
    if lows[n.stop : n.stop + 1] == ("-",) and lows[n.stop + 1 : n.stop + 2] not in _STRONG:
        return False
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
    if p.tags[g.head] == "NNP" and could_name(p, unit):
        return Count(unit, g.start, -1, -1, end, _ONE, People(("person",), g.start, g.end, single=True), "name")
    if head == "rest":
        return Count(unit, g.start, g.start, g.end, end, None, who, "rest")
    if who is None and p.sorts[unit] not in "d" and head not in ("other", *QUANTIFIERS):
        return None
    return Count(unit, g.start, -1, -1, end, None, who, "uncounted")
