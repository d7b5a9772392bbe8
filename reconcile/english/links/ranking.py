"""Unit and candidates -> the best one, by learned weights."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

from reconcile.english.links import candidates
from reconcile.english.links.candidates import VERBS, Candidates
from reconcile.english.links.features import alone, outline, shape, words
from reconcile.english.links.units import Units

Features = tuple[str, ...]
HOPELESS = 400
"""By how much the sorts of a candidate may speak against it before its words are not looked at any more."""


@frozen
class Kind:
    """A kind of link: which sorts of units have it, and what it may lead to. `mark` opens the names of its features."""

    name: str
    mark: str
    items: frozenset[str]
    candidates: Callable[[str, int], Candidates]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("subjects", "S", VERBS, candidates.subjects),
        Kind("objects", "O", VERBS, candidates.objects),
        Kind("holders", "H", frozenset("xy"), candidates.holders),
        Kind("fellows", "N", frozenset("npcomdy"), candidates.fellows),
        Kind("governors", "V", VERBS, candidates.governors),
    )
}
WAYS = {"fellows": ("conj", "appos"), "governors": ("conj", "comp", "adv")}
"""In which ways a link of a kind can be made."""


def _ranked(u: Units, item: int, kind: Kind) -> Iterator[tuple[int, int]]:
    ranks = [0, 0, 0, 0]
    for j in kind.candidates(u.shapes, item):
        side = 2 * (j < item) + (u.shapes[j] in VERBS)
        yield j, ranks[side]
        ranks[side] += 1


def described(u: Units, item: int, kind: Kind, taken: frozenset[int] = frozenset()) -> Iterator[tuple[int | None, Features]]:
    """Yield every candidate of an item with its features, None for no partner among them."""
    yield None, tuple([kind.mark + f for f in alone(u, item)])
    for j, rank in _ranked(u, item, kind):
        yield j, tuple([kind.mark + f for f in (*shape(outline(u, item, j, rank)), *words(u, item, j, rank, j in taken))])


def ways(u: Units, item: int, top: int, kind: Kind) -> Iterator[tuple[str, Features]]:
    """Yield the ways in which an item may be linked to its partner, with their features."""
    features = (*shape(outline(u, item, top, 0)), *words(u, item, top, 0))
    for way in WAYS[kind.name]:
        yield way, tuple([way + f for f in features])


@cache
def _weights() -> Mapping[str, int]:
    data = zlib.decompress(files("reconcile.english").joinpath("data/links.z").read_bytes()).decode()
    found = dict[str, int]()
    for line in data.split("\n"):
        weight, _, features = line.partition("\t")
        found.update(dict.fromkeys(features.split(" "), int(weight)))
    return found


@cache
def _shapes(mark: str) -> Callable[[str], int]:
    weigh = _weights().get

    @cache
    def score(line: str) -> int:
        return sum([weigh(mark + f, 0) for f in shape(line)])

    return score


def best(u: Units, item: int, kind: Kind, taken: frozenset[int] = frozenset()) -> int | None:
    """Return the partner of an item, None where having none is likelier; `taken` are the units that have a place in clauses before."""
    weigh, mark, outlined = _weights().get, kind.mark, _shapes(kind.mark)
    found, top = None, sum([weigh(mark + f, 0) for f in alone(u, item)])
    shaped = [(outlined(outline(u, item, j, rank)), j, rank) for j, rank in _ranked(u, item, kind)]
    least = max([top, *(score for score, _, _ in shaped)]) - HOPELESS
    for score, j, rank in shaped:
        if score > least:
            whole = score + sum([weigh(mark + f, 0) for f in words(u, item, j, rank, taken=j in taken)])
            if whole > top:
                found, top = j, whole
    return found


def way(u: Units, item: int, top: int, kind: Kind) -> str:
    """Return in which way an item is linked to its partner: a clause that hangs on a noun is "rel"."""
    if kind.name == "governors" and u.shapes[top] not in VERBS:
        return "rel"
    weigh = _weights().get
    return max(ways(u, item, top, kind), key=lambda told: sum([weigh(f, 0) for f in told[1]]))[0]
