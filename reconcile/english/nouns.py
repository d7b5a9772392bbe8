"""A noun group -> the groups that belong with it: those joined to it, named with it, counted within it."""

from collections.abc import Iterator

from reconcile.english.clauses import adjuncts
from reconcile.english.parse import Parse

_AMONG_THEM = (("among", "them"), ("among", "whom"))
_SOME_OF_THEM = tuple((some, "of", them) for some in ("most", "many", "some", "all") for them in ("them", "whom"))
_MOSTLY = frozenset({"mostly", "mainly", "chiefly", "largely", "predominantly"})
_MOST = 24
"""Noun groups that one list may have."""


def _fellow(p: Parse, unit: int) -> tuple[int, str] | None:
    key = ("fellow", unit)
    if key not in p.memo:
        p.memo[key] = p.links.fellow(unit)
    return p.memo[key]  # type: ignore[return-value]


def first(p: Parse, unit: int) -> int:
    """Return the first of the groups that a group is joined to: "six civilians" for "16 fighters" in "six civilians and 16 fighters"."""
    for _ in range(_MOST):
        found = _fellow(p, unit)
        if found is None or found[1] != "conj":
            return unit
        unit = found[0]
    return unit


def company(p: Parse, unit: int) -> tuple[int, ...]:
    """Return a group and those joined to it by "and", "or" and commas, in order."""
    top = first(p, unit)
    members = [top]
    for j in range(top + 1, min(len(p.sorts), members[-1] + _MOST)):
        if p.is_verb(j):
            break
        if p.is_noun(j) and (found := _fellow(p, j)) and found[1] == "conj" and found[0] in members:
            members.append(j)
    return tuple(members)


def apposed(p: Parse, unit: int) -> Iterator[int]:
    """Yield the groups that name a group once more: "the clerks - two women and a man", "Rait, a climber"."""
    for j in range(unit + 1, min(len(p.sorts), unit + _MOST)):
        if p.is_noun(j) and (found := _fellow(p, j)) and found == (unit, "appos"):
            yield j


def within(p: Parse) -> Iterator[tuple[int, int]]:
    """Yield the groups said to be among others told before ("including three children", "mostly women"), each after the token that says so."""
    lows = p.sentence.lows
    for i, word in enumerate(lows):
        if word == "including" or word in _MOSTLY or lows[i : i + 2] in _AMONG_THEM or lows[i : i + 3] in _SOME_OF_THEM:
            after = i + 1 + (word == "among") + 2 * (lows[i + 1 : i + 2] == ("of",))
            unit = p.places[after] if after < len(lows) else -1
            unit += unit >= 0 and p.sorts[unit] == "x"
            if 0 <= unit < len(p.sorts) and p.is_noun(unit) and p.units.groups[unit].start > i:
                yield i, unit


def of(p: Parse, unit: int) -> int | None:
    """Return the group after "of" that a group governs: "dozens of civilians", "the death of two women"."""
    at = unit + 1
    if p.sorts[at : at + 1] == "x" and p.units.heads[at] == "of" and at + 1 < len(p.sorts) and (p.is_noun(at + 1) or p.sorts[at + 1] == "w"):
        return at + 1
    return next((noun for prep, noun in adjuncts(p, unit) if prep == "of"), None)


