"""Treebanks -> the tagger's weights, byte for byte."""

import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from random import Random

import msgspec

from reconcile.english.words.weights import FIRST, ZERO
from tools.altered import Tagged, copies, tagged
from tools.perceptron import learn
from tools.treebank import trees

SOURCES = ("ewt-train", "gum-train")
TARGET = Path("reconcile/english/data/tagger.json.z")
_MARKS = {",": ",", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-", "!": ".", "?": ".", ";": ":"}
_STEP, _MOST = 0.5, 46


def main(folder: Path) -> None:
    """Train on the training parts of a folder of treebanks."""
    found = [tagged(t) for name in SOURCES for t in trees(folder / f"{name}.conllu.gz")]
    write(found, TARGET)


def write(found: list[Tagged], target: Path) -> None:
    """Train on some sentences, and write what was learned."""
    counts = defaultdict[str, Counter[str]](Counter)
    for t in found:
        for low, tag in zip(t.sentence.lows, t.tags, strict=True):
            counts[low][tag] += 1
    tags = [t for t, _ in sum(counts.values(), Counter[str]()).most_common()]
    single = {low: tag for low, c in sorted(counts.items()) if (tag := _only(c))} | _MARKS
    known = {
        low: "/".join(sorted(t for t, n in c.most_common(3) if n >= 0.08 * c.total()))
        for low, c in sorted(counts.items())
        if c.total() >= 15
    }
    learned = learn([*found, *copies(found, Random(1))], tags, single, known)
    features = {f: text for f, pairs in sorted(learned.items()) if (text := _text(pairs))}
    raw = msgspec.json.encode({"tags": tags, "single": single, "known": known, "features": features})
    target.write_bytes(zlib.compress(raw, 9))
    print(len(features), len(raw), target.stat().st_size)


def _only(c: Counter[str]) -> str:
    (tag, n), total = c.most_common(1)[0], c.total()
    return tag if (total >= 20 and n == total) or (total >= 100 and n > 0.997 * total) else ""


def _text(pairs: list[tuple[int, float]]) -> str:
    levels = [(t, max(-_MOST, min(_MOST, round(x / _STEP)))) for t, x in pairs]
    return "".join(chr(FIRST + t) + chr(ZERO + x) for t, x in levels if x)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
