"""A noun group -> the people counted in it."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import QUANTIFIERS, kernel, named_after, of, of_them
from reconcile.english.numerals import Numeral, counted
from reconcile.english.parse import Parse
from reconcile.english.people import People, could_name, owner, people
from reconcile.english.shares import Share, share
from reconcile.english.words.classes import is_person, noun_class, noun_classes
from reconcile.english.words.lemmas import lemma
from reconcile.model import Interval

_ZERO = Interval(0, 0, 0)
_ONE = Interval(1, 1, 1)
_TWO = Interval(2, 2, 2)
MEASURES = frozenset(
    "group family team band gang body corpse remains total number majority crowd dozen batch contingent estimate life".split()
)
_SOLE = frozenset("a an another one his her their its the this that our my your".split())
_STRONG = (("strong",), ("member",), ("person",), ("man",))
_ARTICLES = frozenset("a an one the another".split())
_AGES = frozenset({"year", "years", "month", "months", "week", "day"})
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


def count(p: Parse, unit: int, words: Lexicon, *, deeds: bool = False, sure: bool = False) -> Count | None:
    """Count the people that a noun group names; None where it names no people, or a pronoun.

    `deeds`: what is counted may be what befell them; `sure`: only people undergo what is told, so that a noun that may mean a person does.
    """
    if not p.is_noun(unit) or p.sorts[unit] in "yeom":
        return None
    g, lows, numeral = p.units.groups[unit], p.sentence.lows, p.numeral(unit)
    if p.units.heads[unit] in MEASURES and numeral is None and (inner := of(p, unit)) is not None and p.is_noun(inner):
        return count(p, inner, words)
    who, end = _named(p, unit, words)
    if who is None and sure and p.sorts[unit] == "n" and _may_be_person(p.units.heads[unit]):
        who = People(("person",), g.start, g.end, p.tags[g.head] == "NN")
    if part_of := _share(p, unit):
        whole = people(p, p.places[part_of.whole.core], words)
        return Count(unit, part_of.start, part_of.core, part_of.stop, end, part_of.interval, whole, "share") if whole else None
    if lows[g.start] in ("each", "every") or (who is None and not deeds and of_things(p, unit)):
        return None
    denies = lows[g.start] in ("no", "nobody", "none") or (lows[g.start - 1 : g.start] == ("not",) and g.start > 0)
    if denies and not (numeral and numeral.start <= g.start < numeral.core - 1):
        nobody = (
            who is not None
            or deeds
            or lows[g.start] in ("nobody", "none")
            or p.sorts[unit] == "c"
            or p.units.heads[unit] in ("one", "body")
            or _may_count(p.units.heads[unit])
        )
        return Count(unit, g.start, g.start, g.start + 1, end, _ZERO, who, "zero") if nobody else None
    if numeral and _tied(p, unit, numeral):
        return Count(unit, numeral.start, numeral.core, numeral.stop, numeral.stop, counted(numeral), None, numeral.form)
    if numeral and _counts(p, numeral) and _disagrees(p, unit, numeral):
        return Count(unit, numeral.start, numeral.core, numeral.stop, numeral.stop, counted(numeral), None, numeral.form)
    if numeral and _counts(p, numeral):
        if who is None and not deeds and numeral.stop < g.end and not _may_count(p.units.heads[unit]):
            return _apart(p, unit, numeral)
        return Count(unit, numeral.start, numeral.core, numeral.stop, end, _latest(p, numeral) or counted(numeral), who, numeral.form)
    return _unnumbered(p, unit, end, who, deeds=deeds)


def of_things(p: Parse, unit: int) -> bool:
    """Say whether a figure or quantifier is one of things: "one of the villages", "all but one of the villages", not "one of the crew"."""
    excepted = unit + 2 < len(p.sorts) and p.units.heads[unit + 1] == "but" and p.is_noun(unit + 2)
    inner = kernel(p, unit + 2 if excepted else unit)
    if inner is None or p.sorts[inner] != "n":
        return False
    fields = noun_classes(p.units.heads[inner])
    return bool(fields) and (fields.isdisjoint(("person", "group")) or not fields.isdisjoint(("animal", "location")))


def _named(p: Parse, unit: int, words: Lexicon) -> tuple[People | None, int]:
    """Return who is counted, and the token after the last that says so."""
    inner = kernel(p, unit)
    if inner is None and p.units.heads[unit] in MEASURES:
        inner = of(p, unit)
    if inner is not None and of_them(p, inner):
        named = named_after(p, inner)
        return (people(p, named, words), p.units.groups[named].end) if named is not None else (None, p.units.groups[inner].end)
    if inner is not None and p.is_noun(inner):
        return people(p, inner, words), p.units.groups[inner].end
    return people(p, unit, words), p.units.groups[unit].end


def owners(p: Parse, unit: int, words: Lexicon) -> Count | None:
    """Count those to whom what a group names belongs: "a cleaner's death"."""
    who = owner(p, unit, words)
    if who is None:
        return None
    numeral = next((n for n in p.numerals if who.start <= n.core < who.end and _counts(p, n)), None)
    if numeral:
        return Count(unit, numeral.start, numeral.core, numeral.stop, who.end, counted(numeral), who, numeral.form)
    return Count(unit, who.start, -1, -1, who.end, _ONE if who.single else None, who, "name")


def _may_count(noun: str) -> bool:
    """Say whether what befalls only people may be told of what a noun counts: people in some sense, or a word of no lexicon."""
    return noun_class(noun) is None or "person" in noun_classes(noun)


def _disagrees(p: Parse, unit: int, n: Numeral) -> bool:
    """Say whether a figure cannot count the person after it, who is but one: "kills 19 Monitor"."""
    g = p.units.groups[unit]
    one = p.tags[g.head] in ("NN", "NNP") and n.stop == g.head and p.sentence.words[g.head][0].isupper()
    return one and (n.interval.low or 0) > 1 and is_person(p.units.heads[unit].lower())


def _may_be_person(noun: str) -> bool:
    """Say whether some sense of a noun is a person and none a part of one or an animal: "agent", not "head"."""
    fields = noun_classes(noun)
    return "person" in fields and fields.isdisjoint(("body", "animal"))


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


def _share(p: Parse, unit: int) -> Share | None:
    """Return the share of stated people that a group names: "half of the 40 passengers"."""
    g = p.units.groups[unit]
    return next((found for n in p.numerals if g.start <= n.core < g.end and (found := share(p, n))), None)


_RISING = frozenset("rise climb jump increase grow go soar".split())


def _latest(p: Parse, n: Numeral) -> Interval | None:
    """Return the figure that stands now in "rose from 12 to 15"; None for a range."""
    before = p.places[n.start - 1] if n.start else -1
    if n.form != "range" or p.sentence.lows[n.start] != "from" or before < 0 or p.units.heads[before] not in _RISING:
        return None
    return Interval(n.interval.high, n.interval.high, n.interval.high, n.interval.approx)


def _tied(p: Parse, unit: int, n: Numeral) -> bool:
    """Say whether a headline ties to a count, with a hyphen, those who say so: "killing six-witness"."""
    g = p.units.groups[unit]
    tied = p.tags[n.stop : n.stop + 1] == ("HYPH",) and g.head == n.stop + 1 == g.end - 1
    return tied and is_person(p.units.heads[unit]) and (p.units.heads[unit],) not in _STRONG


def _counts(p: Parse, n: Numeral) -> bool:
    """Say whether a numeral counts what its group names: not the years of "a 12-year-old girl"."""
    stated, lows = n.interval.stated, p.sentence.lows
    aged = [low for low in lows[n.stop : n.stop + 4] if low != "-"]
    if aged[:1] and aged[0] in _AGES and (aged[1:2] == ["old"] or lows[n.stop] == "-"):
        return False
    if p.tags[n.stop : n.stop + 1] == ("HYPH",) and lows[n.stop + 1 : n.stop + 2] not in _STRONG:
        return False
    return n.role == "count" and n.form != "fraction" and not isinstance(stated, float) and (stated is None or stated >= 0)


def _name_end(p: Parse, unit: int, end: int) -> int:
    """Return the end of one person's mention, with the name that follows it: "the suspect, Andrew Lund"."""
    name = unit + 1 + (p.sorts[unit + 1 : unit + 2] == ",")
    named = name < len(p.sorts) and p.sorts[name] == "p" and could_name(p, name) and p.links.fellow(name) == (unit, "appos")
    return p.units.groups[name].end if named else end


def _is_qualified(p: Parse, unit: int) -> bool:
    """Say whether a name has but an adjective before it, as no person's has: "moderate Hutus"."""
    g = p.units.groups[unit]
    return g.head == g.start + 1 and p.tags[g.start] == "JJ" and p.sentence.words[g.start].islower()


def _unnumbered(p: Parse, unit: int, end: int, who: People | None, *, deeds: bool) -> Count | None:
    g, lows, head = p.units.groups[unit], p.sentence.lows, p.units.heads[unit]
    first = lows[g.start]
    if "both" in (first, *lows[max(0, g.start - 1) : g.start]):
        return Count(unit, g.start, g.start, g.start + 1, end, _TWO, who, "sole")
    if head == "couple":
        return Count(unit, g.start, g.start, g.start + 1, end, _TWO, None, "sole")
    if who and who.single and p.tags[g.head] != "NNS" and who.start < g.end:
        end = _name_end(p, unit, end)
        core = g.start if first in _SOLE and end - g.start > 1 else -1
        return Count(unit, g.start, core, core + 1 if core >= 0 else -1, end, _ONE, who, "sole")
    if head in _ORDINALS and first in ("a", "an", "the"):
        return Count(unit, g.start, g.start, g.start + 1, end, _ONE, None, "sole")
    if p.tags[g.head] == "NNP" and could_name(p, unit) and not _is_qualified(p, unit):
        return Count(unit, g.start, -1, -1, end, _ONE, People(("person",), g.start, g.end, single=True), "name")
    if head == "rest":
        return Count(unit, g.start, g.start, g.end, end, None, who, "rest")
    if who is None and not deeds and p.sorts[unit] != "d" and head not in ("other", *QUANTIFIERS):
        return None
    return Count(unit, g.start, -1, -1, end, None, who, "uncounted")
