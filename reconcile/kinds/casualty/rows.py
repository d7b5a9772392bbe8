"""Counts of a list -> those that are one count: "his mother and sister" are two, "Tom Marsh, 20, and Ada Lund" are, an "actress and singer" is one."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from reconcile.english.parse import Parse
from reconcile.english.people import People
from reconcile.english.words.classes import is_person
from reconcile.kinds.casualty.counts import Count
from reconcile.model import Interval

_ONE = Interval(1, 1, 1)
_TWO = Interval(2, 2, 2)
_ARTICLES = frozenset("a an one the another".split())
_OWNERS = frozenset("his her their its my our your".split())
_BASIC = frozenset("man woman boy girl child baby".split())
_KIN = frozenset(
    "mother father mum mom dad parent sister brother son daughter wife husband uncle aunt niece nephew cousin"
    " grandmother grandfather grandson granddaughter girlfriend boyfriend fiance fiancee partner".split()
)
_HONORIFICS = frozenset("mr mrs ms miss".split())
_SINGULAR = frozenset("is was has dies".split())
_PLURAL = frozenset("are were have die".split())


@frozen(eq=False)
class Row:
    """Counts that stand in a list, and the count that they are together."""

    members: Sequence[Count]
    whole: Count


def rows(p: Parse, counted: Sequence[Count]) -> Iterator[Row]:
    """Yield the counts of a list, those that are one count together; names that spell out the count before them are told one by one."""
    found = list[Row]()
    for each in sorted(counted, key=lambda c: c.start):
        last = found[-1] if found else None
        whole = _joined(p, last, each) if last else None
        if last and whole:
            found[-1] = Row([*last.members, each], whole)
            if len(found) > 1 and _spells_out(p, found[-2].whole, found[-1].members):
                found[-1:] = [Row([c], c) for c in found[-1].members]
        else:
            found.append(Row([each], each))
    yield from found


def _joined(p: Parse, row: Row, each: Count) -> Count | None:
    """Return the one count that a row makes with what comes after it."""
    first, last = row.members[0], row.members[-1]
    if first.form == "sole" and first.interval == _TWO and _is_alone(p, each):
        return evolve(first, end=each.end)
    names = _is_alone(p, last) and _is_alone(p, each) and set(p.sorts[last.unit + 1 : each.unit]) <= set(",&c")
    if names or (_is_one(p, first) and _is_one(p, each) and _is_another(p, row.members, each)):
        return _all_of([*row.members, each])
    return evolve(first, end=each.end) if len(row.members) == 1 and _is_same(p, first, each) else None


def _is_alone(p: Parse, counted: Count) -> bool:
    """Say whether a count is a bare name, without a calling: "Ms Marsh", "Tom K. Lund"."""
    g, lows = p.units.groups[counted.unit], p.sentence.lows
    start = g.start + (lows[g.start] in ("both", "and"))
    start += lows[start] in _HONORIFICS
    short = all(p.tags[i] == "NNP" or (p.tags[i] == "ABBR" and len(lows[i - 1]) == 1) or i == start for i in range(start, g.end))
    return short and p.tags[g.head] == "NNP" and counted.interval == _ONE and not any(is_person(low) for low in lows[start : g.end])


def _spells_out(p: Parse, whole: Count, row: Sequence[Count]) -> bool:
    """Say whether names stand right after a count of as many: "two men, Tom Lund, 20, and Ivo Marsh"."""
    many = whole.interval is not None and whole.interval.low == whole.interval.high == len(row) > 1
    return many and all(_is_alone(p, c) for c in row) and set(p.sorts[whole.unit + 1 : row[0].unit]) <= set(",:_(")


def _is_same(p: Parse, first: Count, each: Count) -> bool:
    """Say whether somebody's second calling follows the first: "the actress and singer Ada Lund", "Actress and singer dies"."""
    after = p.units.groups[each.unit].end
    verb = p.sentence.lows[after : after + 1]
    own = p.units.firsts[each.unit] in _ARTICLES | _OWNERS
    named = any(p.tags[i] == "NNP" for i in range(p.units.groups[each.unit].head, each.end)) and _PLURAL.isdisjoint(verb)
    sole = (_is_one(p, first) or is_person(p.sentence.lows[first.end - 1])) and first.interval == each.interval == _ONE
    return sole and not own and p.sorts[first.unit + 1 : each.unit] == "&" and (named or not _SINGULAR.isdisjoint(verb))


def _is_another(p: Parse, row: Sequence[Count], each: Count) -> bool:
    """Say whether the last of a list without an article is somebody else: "our president and owner" may be one."""
    opens, own = p.units.firsts[row[0].unit], p.units.firsts[each.unit]
    if own in _OWNERS:
        return True
    told = _BASIC if opens in _ARTICLES else _BASIC | _KIN
    return own not in _ARTICLES and all(not told.isdisjoint(p.lows(c.unit)) for c in (*row, each))


def _is_one(p: Parse, counted: Count) -> bool:
    head = p.units.groups[counted.unit].head
    named = p.tags[head] == "NNP" and p.sentence.words[counted.start][0].isupper() and not is_person(p.sentence.lows[head])
    return counted.form == "sole" and counted.interval == _ONE and not named


def _all_of(row: Sequence[Count]) -> Count:
    start, end = row[0].start, row[-1].end
    who = {c.people.who for c in row if c.people}
    people = People(who.pop() if len(who) == 1 else ("person",), start, end)
    return Count(row[0].unit, start, -1, -1, end, Interval(len(row), len(row)), people, "joint")
