"""Unit and candidates -> the best one, by learned weights."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import itemgetter

from attrs import frozen

from reconcile.english.links import candidates
from reconcile.english.links.candidates import VERBS, Stretch
from reconcile.english.links.features import alone, lone, outline, shape, surroundings, words
from reconcile.english.links.units import Units
from reconcile.english.words.memo import Memo

Features = tuple[str, ...]


@frozen
class Kind:
    """A kind of link: which sorts of units have it, and what it may lead to. `mark` names its weights.

    `hopeless`: by how much the sorts of a candidate may speak against it before its words are not looked at any more.
    """

    name: str
    mark: str
    hopeless: int
    items: frozenset[str]
    candidates: Callable[[str, int], tuple[Stretch, ...]]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("subjects", "S", 600, VERBS, candidates.subjects),
        Kind("objects", "O", 450, VERBS, candidates.objects),
        Kind("holders", "H", 450, frozenset("xy"), candidates.holders),
        Kind("fellows", "N", 400, frozenset("npcomdy"), candidates.fellows),
        Kind("governors", "V", 500, VERBS, candidates.governors),
    )
}
WAYS = {"fellows": ("conj", "appos"), "governors": ("conj", "comp", "adv")}
"""In which ways a link of a kind can be made."""


def _ranked(u: Units, item: int, kind: Kind) -> Iterator[tuple[int, int]]:
    for stretch in kind.candidates(u.shapes, item):
        for rank, j in enumerate(stretch):
            yield j, rank


def described(u: Units, item: int, kind: Kind, taken: frozenset[int] = frozenset()) -> Iterator[tuple[int | None, Features]]:
    """Yield every candidate of an item with its features, None for no partner among them."""
    yield None, (*surroundings(lone(u, item)), *alone(u, item))
    for j, rank in _ranked(u, item, kind):
        yield j, linked(u, item, j, rank, j in taken)


def linked(u: Units, item: int, top: int, rank: int = 0, taken: bool = False) -> Features:  # noqa: FBT001, FBT002 - one more fact about the candidate
    """Return all features of a link."""
    return (*shape(outline(u, item, top, rank)), *words(u, item, top, rank, taken))


@cache
def _tables() -> Mapping[str, str]:
    """Load what was learned; once: what each mark has, as text."""
    data = zlib.decompress(files("reconcile.english").joinpath("data/links.z").read_bytes()).decode()
    return dict([part.split("\n", 1) for part in data.split("\n\n")])


@cache
def _weights(mark: str) -> Callable[[Features], int]:
    """Return what adds the weights of features for one mark."""
    found = dict[str, int]()
    for line in _tables()[mark].split("\n"):
        weight, _, features = line.partition("\t")
        found.update(dict.fromkeys(features.split(" "), int(weight)))
    weigh, none = found.get, repeat(0)
    return lambda features: sum(map(weigh, features, none))


@cache
def _outlines(mark: str) -> tuple[Memo[str, int], Memo[str, int]]:
    """Return the sums of outlines and of what stands around lone units."""
    total = _weights(mark)
    return Memo(lambda line: total(shape(line)), 1 << 16), Memo(lambda line: total(surroundings(line)), 1 << 14)


_score = itemgetter(0)


def best(u: Units, item: int, kind: Kind, taken: frozenset[int] = frozenset()) -> int | None:
    """Return the partner of an item, None where having none is likelier; `taken` are the units that have a place in clauses before."""
    total, (outlined, lonely) = _weights(kind.mark), _outlines(kind.mark)
    shaped = [
        (outlined[outline(u, item, j, rank)], j, rank) for stretch in kind.candidates(u.shapes, item) for rank, j in enumerate(stretch)
    ]
    if not shaped:
        return None
    shaped.sort(reverse=True, key=_score)
    found, top = None, lonely[lone(u, item)] + total(alone(u, item))
    for score, j, rank in shaped:
        if score + kind.hopeless <= top:
            break
        whole = score + total(words(u, item, j, rank, j in taken))
        if whole > top:
            found, top = j, whole
    return found


def way(u: Units, item: int, top: int, kind: Kind) -> str:
    """Return in which way an item is linked to its partner: a clause that hangs on a noun is "rel"."""
    if kind.name == "governors" and u.shapes[top] not in VERBS:
        return "rel"
    features = linked(u, item, top)
    return max(WAYS[kind.name], key=lambda told: _weights(told)(features))
