"""Treebanks -> how well and how fast the tagger reads them."""

import sys
import time
from collections import Counter
from pathlib import Path

from reconcile.english.sentences import sentences
from reconcile.english.words.lemmas import lemma
from reconcile.english.words.tagger import tags
from tools.altered import SHAPES, Tagged, altered, tagged
from tools.treebank import Tree, trees
from tools.universal import universal

_PASTS = frozenset(("VBD", "VBN"))
_WORDY = frozenset(("NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))


def right(found: list[Tree], shape: str = "") -> Counter[str]:
    """Count tokens and those with the right Penn tag, universal tag and lemma; past forms and those taken for the other."""
    n = Counter[str]()
    for tree in found:
        t = altered(tagged(tree), shape) if shape else tagged(tree)
        given = tags(t.sentence)
        n["tokens"] += len(given)
        n["xpos"] += sum(a == b for a, b in zip(given, t.tags, strict=True))
        upos = ["PUNCT" if u == "SYM" else u for u in (tree.upos[p] for p in t.places)]
        n["upos"] += sum(a == b for a, b in zip(universal(t.sentence.lows, given), upos, strict=True))
        n["pasts"] += sum(b in _PASTS for b in t.tags)
        n["swapped"] += sum({a, b} == _PASTS for a, b in zip(given, t.tags, strict=True))
        _count_pairs(n, t, given)
    return n


def _count_pairs(n: Counter[str], t: Tagged, given: tuple[str, ...]) -> None:
    for low, a, b in zip(t.sentence.lows, given, t.tags, strict=True):
        if low == "that":
            n["that"] += 1
            n["that wrong"] += a != b
        n["verb or not"] += a.startswith("VB") != b.startswith("VB")
        n["clause or preposition"] += {a, b} == {"SC", "IN"}


def lemmas(found: list[Tree]) -> Counter[str]:
    """Count common nouns and verbs that the treebank cuts alike, and those with the right lemma, under gold tags."""
    n = Counter[str]()
    for tree in found:
        for low, tag, gold, whole in zip(tree.sentence.lows, tree.xpos, tree.lemmas, tree.whole, strict=True):
            if whole and tag in _WORDY:
                n["words"] += 1
                n["right"] += lemma(low, tag) == gold.lower()
    return n


def speed(texts: list[str]) -> tuple[float, float]:
    """Return bytes of text tagged in a second, at first sight and again."""
    found = [s for text in texts for s in sentences(text, ())]
    size, times = sum(len(t.encode()) for t in texts), list[float]()
    for _ in range(2):
        start = time.perf_counter()
        for s in found:
            tags(s)
        times.append(time.perf_counter() - start)
    return size / times[0], size / times[1]


def main(folder: Path, names: list[str]) -> None:
    """Print the figures for some parts of a folder of treebanks."""
    for name in names:
        found = list(trees(folder / f"{name}.conllu.gz"))
        for genre in ("", "news", "weblog"):
            chosen = [t for t in found if genre in t.name]
            for shape in ("", *(SHAPES if not genre else ())):
                n = right(chosen, shape)
                if n["tokens"]:
                    _show(f"{name} {genre}{shape}", n)
        n = lemmas(found)
        print(f"{name} lemmas {100 * n['right'] / n['words']:.2f} of {n['words']}")


def _show(name: str, n: Counter[str]) -> None:
    shares = f"UPOS {100 * n['upos'] / n['tokens']:.2f} XPOS {100 * n['xpos'] / n['tokens']:.2f}"
    pasts = f"VBD/VBN {n['swapped']}/{n['pasts']} ({100 * n['swapped'] / max(1, n['pasts']):.1f} %)"
    rest = f"verb or not {n['verb or not']}, SC/IN {n['clause or preposition']}, that {n['that wrong']}/{n['that']}"
    print(f"{name:20} {shares} {pasts}, {rest}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["gum-test", "ewt-test"])
