"""A unit -> the units that it may be linked to, by stretches, nearest first in each."""

from collections.abc import Collection

NOUNS = frozenset("npcdomey")
VERBS = frozenset("FPBTQGEIXK")
_SUBJECTS = NOUNS | {"w"}
_NAMED = NOUNS | {"J"}
_RELATIVE = frozenset("w")
REACH = 12
"""Units on either side in which a partner is looked for."""

_FELLOWS = 5
Stretch = list[int]


def _left(sorts: str, at: int, wanted: Collection[str], most: int, reach: int = 24) -> Stretch:
    return [j for j in range(at - 1, max(-1, at - reach - 1), -1) if sorts[j] in wanted][:most]


def _right(sorts: str, at: int, wanted: Collection[str], most: int, stop: Collection[str] = (), reach: int = REACH) -> Stretch:
    found = Stretch()
    for j in range(at + 1, min(len(sorts), at + reach)):
        if sorts[j] in wanted:
            found.append(j)
            if len(found) == most:
                break
        elif sorts[j] in stop:
            break
    return found


def subjects(sorts: str, verb: int) -> tuple[Stretch, ...]:
    """Return what may be the subject of a verb: six before it, two after it."""
    return _left(sorts, verb, _SUBJECTS, 6), _right(sorts, verb, NOUNS, 2, VERBS, 5)


def objects(sorts: str, verb: int) -> tuple[Stretch, ...]:
    """Return what may be the object of a verb or the predicate of a copula: four after it, and a relative pronoun before it."""
    return _right(sorts, verb, _NAMED if sorts[verb] in "BTQGX" else NOUNS, 4), _left(sorts, verb, _RELATIVE, 1, 5)


def holders(sorts: str, at: int) -> tuple[Stretch, ...]:
    """Return what a preposition with its noun, or a time expression, may hang on: verbs and nouns before it, a verb after it."""
    return _left(sorts, at, VERBS, 3, REACH), _left(sorts, at, _NAMED, 3, REACH), _right(sorts, at, VERBS, 1)


def fellows(sorts: str, noun: int) -> tuple[Stretch, ...]:
    """Return what a noun group may be joined to or may name once more: five before it."""
    return (_left(sorts, noun, NOUNS, _FELLOWS, REACH),)


def followers(sorts: str, noun: int) -> Stretch:
    """Return the noun groups that may be joined to one or may name it once more."""
    return _right(sorts, noun, NOUNS, _FELLOWS, reach=REACH + 1)


def governors(sorts: str, verb: int) -> tuple[Stretch, ...]:
    """Return what a clause may hang on: verbs on both sides, nouns before it."""
    return _left(sorts, verb, VERBS, 4), _right(sorts, verb, VERBS, 2), _left(sorts, verb, _NAMED, 3, REACH)
