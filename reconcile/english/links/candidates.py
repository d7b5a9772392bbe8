"""A unit -> the units that it may be linked to, nearest first."""

from collections.abc import Iterator

NOUNS = frozenset("npcdomey")
VERBS = frozenset("FPBTQGEIXK")
_SUBJECTS = NOUNS | {"w"}
REACH = 12
"""Units on either side in which a partner is looked for."""

Candidates = Iterator[int]


def _left(sorts: str, at: int, wanted: frozenset[str], most: int, reach: int = 24) -> Candidates:
    for j in range(at - 1, max(-1, at - reach - 1), -1):
        if sorts[j] in wanted:
            yield j
            most -= 1
            if not most:
                return


def _right(sorts: str, at: int, wanted: frozenset[str], most: int, stop: frozenset[str] = frozenset(), reach: int = REACH) -> Candidates:
    for j in range(at + 1, min(len(sorts), at + reach)):
        if sorts[j] in wanted:
            yield j
            most -= 1
            if not most:
                return
        elif sorts[j] in stop:
            return


def subjects(sorts: str, verb: int) -> Candidates:
    """Yield what may be the subject of a verb: six before it, two after it."""
    yield from _left(sorts, verb, _SUBJECTS, 6)
    yield from _right(sorts, verb, NOUNS, 2, VERBS, 5)


def objects(sorts: str, verb: int) -> Candidates:
    """Yield what may be the object of a verb or the predicate of a copula: four after it, and a relative pronoun before it."""
    wanted = NOUNS | {"J"} if sorts[verb] in "BTQGX" else NOUNS
    yield from _right(sorts, verb, wanted, 4)
    yield from _left(sorts, verb, frozenset("w"), 1, 5)


def holders(sorts: str, at: int) -> Candidates:
    """Yield what a preposition with its noun, or a time expression, may hang on: verbs and nouns before it, a verb after it."""
    yield from _left(sorts, at, VERBS, 3, REACH)
    yield from _left(sorts, at, NOUNS | {"J"}, 3, REACH)
    yield from _right(sorts, at, VERBS, 1)


def fellows(sorts: str, noun: int) -> Candidates:
    """Yield what a noun group may be joined to or may name once more: five before it."""
    yield from _left(sorts, noun, NOUNS, 5, REACH)


def governors(sorts: str, verb: int) -> Candidates:
    """Yield what a clause may hang on: verbs on both sides, nouns before it."""
    yield from _left(sorts, verb, VERBS, 4)
    yield from _right(sorts, verb, VERBS, 2)
    yield from _left(sorts, verb, NOUNS | {"J"}, 3, REACH)
