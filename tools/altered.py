"""Tagged sentence -> the same in another shape: small letters, Title Case, capitals, without marks, spaced out, as a headline."""

from random import Random

from attrs import frozen

from reconcile.english.tokens import Sentence
from tools.treebank import Tree
from tools.wanted import wanted

SHAPES = {"lower": 0.06, "upper": 0.05, "title": 0.08, "unmarked": 0.08, "spaced": 0.08, "headline": 0.12}
"""Each shape with the share of the sentences that are learned in it, too."""
_BE = frozenset("is are was were am 's been being".split())


@frozen(eq=False)
class Tagged:
    """A sentence with its gold tags, and which of the treebank's tokens its tokens are."""

    sentence: Sentence
    tags: tuple[str, ...]
    places: tuple[int, ...]


def tagged(tree: Tree) -> Tagged:
    """Return a tree's sentence with its gold tags."""
    return Tagged(tree.sentence, tuple(wanted(tree)), tuple(range(len(tree.xpos))))


def altered(t: Tagged, shape: str) -> Tagged:
    """Return a tagged sentence in another shape."""
    words, s = t.sentence.words, t.sentence
    if shape == "lower":
        return _written(t, [w.lower() for w in words])
    if shape == "upper":
        return _written(t, [w.upper() for w in words])
    if shape == "title":
        return _written(t, [w if _is_small(t, i) else w[:1].upper() + w[1:] for i, w in enumerate(words)])
    if shape == "spaced":
        return _kept(t, list(range(len(words))), spaced=True)
    if shape == "unmarked":
        return _kept(t, [i for i, low in enumerate(s.lows) if low not in ",\"'`;:" or t.tags[i] == "POS"])
    return _kept(t, [i for i in range(len(words)) if not _is_left_out(t, i)])


def _is_small(t: Tagged, i: int) -> bool:
    clings = i > 0 and t.sentence.ends[i - 1] == t.sentence.starts[i] and t.sentence.lows[i][0] in "'n"
    return clings or (i > 0 and t.tags[i] in ("IN", "DT", "CC", "TO"))


def _is_left_out(t: Tagged, i: int) -> bool:
    low, tag, then = t.sentence.lows[i], t.tags[i], t.tags[i + 1] if i + 1 < len(t.tags) else ""
    if tag == "DT":
        return low in ("a", "an", "the")
    if low in _BE and tag.startswith("VB"):
        return then in ("VBN", "VBG", "TO")
    return tag == "." and not then


def _written(t: Tagged, words: list[str]) -> Tagged:
    s = t.sentence
    return Tagged(Sentence(s.start, s.end, tuple(words), s.lows, s.starts, s.ends, s.paragraph), t.tags, t.places)


def _kept(t: Tagged, kept: list[int], *, spaced: bool = False) -> Tagged:
    s, at = t.sentence, 0
    starts, ends = list[int](), list[int]()
    for before, i in zip([-1, *kept], kept, strict=False):
        at += spaced or before < 0 or before + 1 != i or s.starts[i] > s.ends[before]
        starts.append(at)
        at += len(s.words[i])
        ends.append(at)
    lows, words = tuple(s.lows[i] for i in kept), tuple(s.words[i] for i in kept)
    return Tagged(
        Sentence(0, at, words, lows, tuple(starts), tuple(ends), 0), tuple(t.tags[i] for i in kept), tuple(t.places[i] for i in kept)
    )


def copies(found: list[Tagged], chance: Random) -> list[Tagged]:
    """Return some of the sentences once more, in other shapes."""
    return [a for shape, share in SHAPES.items() for t in found if chance.random() < share and (a := altered(t, shape)).tags]
