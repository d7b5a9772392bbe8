"""A noun group -> the groups that belong with it: those joined to it, named with it, counted within it."""

import re
from collections.abc import Iterator

from reconcile.english.asides import MOSTLY
from reconcile.english.clauses import adjuncts
from reconcile.english.links.candidates import followers
from reconcile.english.parse import Parse
from reconcile.english.words.classes import is_person, noun_class, verb_classes

_AMONG_THEM = (("among", "them"), ("among", "whom"))
_SOME_OF_THEM = tuple((some, "of", them) for some in ("most", "many", "some", "all") for them in ("them", "whom"))
_MOST = 24
"""Noun groups that one list may have."""


def _fellow(p: Parse, unit: int) -> tuple[int, str] | None:
    key = ("fellow", unit)
    if key not in p.memo:
        found = _past_phrases(p, unit) or p.links.fellow(unit)
        p.memo[key] = None if found and _parted(p, unit, *found) else found
    return p.memo[key]  # type: ignore[return-value]


def _past_phrases(p: Parse, unit: int) -> tuple[int, str] | None:
    """Return the group to which a like one is joined past what describes it: "19 men from the town and four boys", "the cook of the camp and a guard"."""
    at = unit - 2
    if at < 2 or p.sorts[unit - 1] != "&":
        return None
    while at > 1 and _hangs(p, at) and (at == unit - 2 or not _is_like(p, at, unit)):
        at -= 2
    return (at, "conj") if at < unit - 2 and p.is_noun(at) and _is_like(p, at, unit) else None


def _hangs(p: Parse, unit: int) -> bool:
    """Say whether a preposition ties a group to a noun before it."""
    return p.sorts[unit - 1] == "x" and p.is_noun(unit - 2) and p.sentence.lows[p.units.groups[unit - 1].start] != "including"


def _is_like(p: Parse, one: int, other: int) -> bool:
    """Say whether two groups both count, or both are people, counted or with an article."""
    counted = [p.numeral(u) is not None for u in (one, other)]
    return all(counted) or all(
        p.sorts[u] == "n" and (c or p.units.firsts[u] in ("a", "an", "the")) and is_person(p.units.heads[u])
        for u, c in zip((one, other), counted, strict=True)
    )


def done_to(p: Parse, unit: int) -> bool:
    """Say whether a group stands right after a verb that says nothing: it is the object."""
    return unit > 0 and p.is_verb(unit - 1) and "say-37.7" not in verb_classes(p.units.heads[unit - 1])


def _parted(p: Parse, unit: int, other: int, way: str) -> bool:
    """Say whether what stands between or after shows that two groups are not joined: a verb of the second, a speaker, a participle with its object."""
    own = p.sorts[unit + 1 : unit + 2] in ("P", "B") and done_to(p, other)
    said = any(speaks(p, j) for j in range(other + 1, unit) if p.sorts[j] == "x")
    goes_on = way == "conj" and p.sorts[unit - 1] == "G" and other < unit - 1 and not (other and p.is_verb(other - 1))
    return own or said or goes_on


def first(p: Parse, unit: int) -> int:
    """Return the first of the groups that a group is joined to: "six civilians" for "16 fighters" in "six civilians and 16 fighters"."""
    for _ in range(_MOST):
        found = _fellow(p, unit)
        if found is not None and found[1] == "conj" and not any(p.is_verb(v) for v in range(found[0], unit)):
            unit = found[0]
        elif unit and p.is_noun(unit - 1) and _beside(p, unit, [unit - 1]):
            unit -= 1
        elif (row := next((r for r in _lists(p) if unit in r[1:]), None)) is not None:
            unit = row[0]
        else:
            return unit
    return unit


def company(p: Parse, unit: int) -> tuple[int, ...]:
    """Return a group and those joined to it by "and", "or" and commas, in order."""
    top = first(p, unit)
    members = [top]
    for j in range(top + 1, min(len(p.sorts), members[-1] + _MOST)):
        if p.is_verb(j):
            break
        if speaks(p, j):
            break
        listed = any(j in row and not {*members}.isdisjoint(row) for row in _lists(p))
        if p.is_noun(j) and (listed or _joins(p, j, members) or _beside(p, j, members)):
            members.append(j)
    return tuple(members)


_APPOSED = re.compile(r"(?:,[np](?:x[np])*,)?([KF])")


def speaks(p: Parse, unit: int) -> bool:
    """Say whether a group is a speaker named after what is said: "killed 16 people, police said", "…, Ida Holm, the mayor of Orvik, said", "according to police"."""
    if p.sorts[unit] == "x":
        return p.units.heads[unit] in ("according", "accord")
    found = _APPOSED.match(p.sorts, unit + 1)
    if found is not None and p.sorts[found.end(1) :] in ("p", "p!"):
        return False
    return found is not None and "say-37.7" in verb_classes(p.units.heads[found.start(1)])


_LIST = re.compile("[npcd](?:,[npcd])+,?&[npcd]")


def _lists(p: Parse) -> tuple[tuple[int, ...], ...]:
    """Return the lists of three groups and more that commas and a last "and" make; ages between are passed over."""
    if "lists" not in p.memo:
        ages = {p.places[n.core] for n in p.numerals if n.role == "age"}
        kept = [u for u in range(len(p.sorts)) if u not in ages and not (u + 1 in ages and p.sorts[u] == ",")]
        line = "".join(p.sorts[u] for u in kept)
        rows = [kept[m.start() : m.end()] for m in _LIST.finditer(line)]
        p.memo["lists"] = tuple(tuple(u for u in row if p.is_noun(u)) for row in rows)
    return p.memo["lists"]  # type: ignore[return-value]


def _beside(p: Parse, unit: int, members: list[int]) -> bool:
    """Say whether a counted group stands right after another, as in a text without commas: "22 children 6 teachers"."""
    return unit - 1 == members[-1] and p.sorts[unit] == p.sorts[unit - 1] == "n" and _counts(p, unit - 1) and _counts(p, unit, "&")


def _counts(p: Parse, unit: int, then: str = "") -> bool:
    """Say whether a group has a figure, or an article and a conjunction after it."""
    return p.numeral(unit) is not None or (p.units.firsts[unit] in ("a", "an") and p.sorts[unit + 1 : unit + 1 + len(then)] == then)


def _joins(p: Parse, unit: int, members: list[int]) -> bool:
    found = _fellow(p, unit)
    return found is not None and found[1] == "conj" and found[0] in members


def apposed(p: Parse, unit: int) -> Iterator[int]:
    """Return the groups that name a group once more: "the clerks - two women and a man", "Rait, a climber"."""
    return (j for j in followers(p.units.shapes, unit) if names_again(p, unit, j))


def names_again(p: Parse, unit: int, later: int) -> bool:
    """Say whether a noun group names once more one that stands before it."""
    bracketed = later == unit + 2 and p.sorts[later - 1] in "(_" and p.numeral(later) is not None
    speaker = p.sorts[later - 1] == ":" and p.sorts[later] == "n" and p.numeral(later) is None and p.units.firsts[later] not in ("a", "an")
    return not speaks(p, later) and not speaker and (bracketed or _fellow(p, later) == (unit, "appos"))


def within(p: Parse) -> Iterator[tuple[int, int]]:
    """Yield the groups said to be among others told before ("including three children", "mostly women"), each after the token that says so."""
    lows = p.sentence.lows
    for i, word in enumerate(lows):
        fronted = lows[i : i + 2] == ("of", "whom") and i + 2 < len(lows) and p.tags[i + 2] == "CD"
        if fronted or word == "including" or word in MOSTLY or lows[i : i + 2] in _AMONG_THEM or lows[i : i + 3] in _SOME_OF_THEM:
            after = i + 1 + (fronted or word == "among") + 2 * (lows[i + 1 : i + 2] == ("of",))
            unit = p.places[after] if after < len(lows) else -1
            unit += unit >= 0 and p.sorts[unit] == "x"
            if 0 <= unit < len(p.sorts) and p.is_noun(unit) and p.units.groups[unit].start > i:
                yield i, unit
    for unit in range(len(p.sorts)):
        if p.is_noun(unit) and (inner := of(p, unit)) is not None and of_them(p, inner):
            yield p.units.groups[unit].start, unit


def numbered_by(p: Parse, unit: int) -> int:
    """Return the figure or quantifier whose "of" a group or one joined to it follows: "dozens" for "men" and "boys" in "dozens of men and boys"."""
    top = unit if p.numeral(unit) is not None else first(p, unit)
    counts = top > 1 and p.sorts[top - 1] == "x" and p.is_noun(top - 2) and p.numeral(top) is None and kernel(p, top - 2) == top
    return top - 2 if counts else unit


def kernel(p: Parse, unit: int) -> int | None:
    """Return the group after the "of" of a figure or quantifier: "lodgers" for "dozens of lodgers"; None where a group counts itself."""
    inner = of(p, unit)
    if inner is None:
        return None
    g, numeral = p.units.groups[unit], p.numeral(unit)
    bare = numeral is not None and numeral.stop == g.end
    counts = bare or p.sorts[unit] in "cd" or p.sentence.lows[g.start] in QUANTIFIERS or p.units.heads[unit] in QUANTIFIERS
    return inner if counts else None


_OWN = frozenset({"act", "event", "location", "person", "phenomenon", "process", "state", "time"})
"""Fields of nouns that are more than a word for how many are told of."""


def measures(p: Parse, unit: int, inner: int) -> bool:
    """Say whether a noun only gathers those counted after its "of": "a total of 174 people", "a group of 12 pupils", and not "a raid of 12 men"."""
    counts = p.numeral(inner) is not None and p.sorts[inner] == "n"
    return counts and p.units.firsts[unit] in ("a", "an") and noun_class(p.units.heads[unit]) not in _OWN


TOLLS = frozenset("toll tally number figure total count".split())
QUANTIFIERS = frozenset("many some most several few all any each both half numerous none rest neither everyone everybody".split())
"""Words that count without a figure."""


def bare(p: Parse, unit: int) -> bool:
    """Say whether a group is a figure alone, or with what only goes on counting: "dozens", "40 more", "two others", "another 12 men"."""
    numeral, g = p.numeral(unit), p.units.groups[unit]
    further = p.units.heads[unit] in ("more", "other") or p.units.firsts[unit] == "another"
    return numeral is not None and (numeral.stop >= g.end or further)


def of_them(p: Parse, unit: int) -> bool:
    """Say whether a group stands for people told of before: "six of them children", "13 of whom were women"."""
    return p.sentence.lows[p.units.groups[unit].head] in ("them", "whom")


def named_after(p: Parse, unit: int) -> int | None:
    """Return the group that says who "six of them" are: right after it or after a form of be."""
    at = unit + 1
    at += at < len(p.sorts) and p.sorts[at] == "B"
    return at if at < len(p.sorts) and p.is_noun(at) else None


def of(p: Parse, unit: int) -> int | None:
    """Return the group after "of" that a group governs: "dozens of civilians", "the death of two women"."""
    at = unit + 1
    if (
        p.sorts[at : at + 1] == "x"
        and p.units.heads[at] == "of"
        and at + 1 < len(p.sorts)
        and (p.is_noun(at + 1) or p.sorts[at + 1] == "w")
    ):
        return at + 1
    return next((noun for prep, noun in adjuncts(p, unit) if prep == "of"), None)
