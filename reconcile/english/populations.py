"""Class words -> how the people they count relate."""

from functools import cache

from reconcile.english.lexicon import Lexicon

ANYONE = frozenset({"person", "victim"})
GENERAL = ANYONE | {"civilian"}
"""Classes that say little of who somebody is."""


@cache
def _below(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    children = lexicon.forms("populations")

    def descend(word: str, seen: frozenset[str]) -> frozenset[str]:
        direct = frozenset(children.get(word, ())) - seen
        return direct.union(*(descend(child, seen | direct) for child in direct)) if direct else direct

    return {word: descend(word, frozenset({word})) for word in children}


@cache
def _crossing(lexicon: Lexicon) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((a, b)) for a, others in lexicon.forms("cross").items() for b in others)


@cache
def members(word: str, lexicon: Lexicon) -> frozenset[str]:
    """Return a class and the classes within it: combatant, soldier, rebel, militant."""
    return _below(lexicon).get(word, frozenset()) | {word}


def fighters(lexicon: Lexicon) -> frozenset[str]:
    """Return the classes of those who fight in a war: all that are armed but police."""
    return members("combatant", lexicon) - {"police"}


def _one(a: str, b: str, lexicon: Lexicon) -> str:
    labels = lexicon.lookup("labels")
    if a == b or (a in ANYONE and b in ANYONE) or labels.get(a, a) == labels.get(b, b):
        return "equal"
    below = _below(lexicon)
    if a in ANYONE or b in below.get(a, ()):
        return "whole"
    if b in ANYONE or a in below.get(b, ()):
        return "part"
    return "overlap" if frozenset((a, b)) in _crossing(lexicon) else "disjoint"


def population_relation(a: tuple[str, ...], b: tuple[str, ...], lexicon: Lexicon) -> str:
    """Say how the people counted as `a` relate to those counted as `b`: equal, part (a within b), whole, overlap or disjoint.

    No class at all means people in general. Of several classes ("women and children") each is looked at.
    """
    left, right = a or ("person",), b or ("person",)
    if set(left) == set(right):
        return "equal"
    a_in_b = all(any(_one(x, y, lexicon) in ("equal", "part") for y in right) for x in left)
    b_in_a = all(any(_one(x, y, lexicon) in ("equal", "whole") for x in left) for y in right)
    if a_in_b and b_in_a:
        return "equal"
    if a_in_b or b_in_a:
        return "part" if a_in_b else "whole"
    meets = any(_one(x, y, lexicon) != "disjoint" for x in left for y in right)
    return "overlap" if meets else "disjoint"
