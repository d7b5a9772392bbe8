"""Treebanks -> the tagger's weights, byte for byte."""

import lzma
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

import msgspec

from reconcile.english.words.tagger import parts, running
from tools.gold import gold
from tools.treebank import Tree, trees

Weights = dict[str, dict[int, float]]


def main(folder: Path, target: Path, rounds: int = 5) -> None:
    """Train on the training parts of a folder of treebanks."""
    found = [t for name in ("ewt-train", "gum-train") for t in trees(folder / f"{name}.conllu.gz")]
    counts = defaultdict[str, Counter[str]](Counter)
    for tree in found:
        for low, tag in zip(tree.sentence.lows, gold(tree), strict=True):
            counts[low][tag] += 1
    single = {low: c.most_common(1)[0][0] for low, c in counts.items() if len(c) == 1 and c.total() >= 20}
    single |= {low: c.most_common(1)[0][0] for low, c in counts.items() if c.most_common(1)[0][1] > 0.995 * c.total() and c.total() >= 100}
    known = {low: "/".join(t for t, n in c.most_common(3) if n >= 0.1 * c.total()) for low, c in counts.items() if c.total() >= 3}
    tags = sorted({t for c in counts.values() for t in c})
    weights = train([(t, gold(t)) for t in found], tags, single, known, rounds)
    raw = {"tags": tags, "single": dict(sorted(single.items())), "known": dict(sorted(known.items())), "weights": weights}
    target.write_bytes(lzma.compress(msgspec.json.encode(raw), preset=9))


def train(data: list[tuple[Tree, list[str]]], tags: list[str], single: dict[str, str], known: dict[str, str], rounds: int) -> dict[str, list[int]]:
    """Average a perceptron's weights over some rounds."""
    weights, sums, seen = defaultdict[str, dict[int, int]](dict), dict[tuple[str, int], list[int]](), Counter[str]()
    index, step, chance = {t: i for i, t in enumerate(tags)}, 0, random.Random(7)
    for number in range(rounds):
        chance.shuffle(data)
        wrong = 0
        for tree, answer in data:
            lows, t1, t2 = tree.sentence.lows, "^", "^"
            features = parts(tree.sentence.words, lows, known)
            for i, low in enumerate(lows):
                if low in single:
                    t1, t2 = single[low], t1
                    continue
                step += 1
                after = known.get(lows[i + 1], "?") if i + 1 < len(lows) else "$"
                keys = (*features[i], *running(low, after, t1, t2))
                scores = [0] * len(tags)
                for key in keys:
                    if key in weights:
                        for t, weight in weights[key].items():
                            scores[t] += weight
                guess, right = scores.index(max(scores)), index[answer[i]]
                if guess != right:
                    wrong += 1
                    for key in keys:
                        seen[key] += 1
                        for t, change in ((right, 1), (guess, -1)):
                            before = weights[key].get(t, 0)
                            entry = sums.setdefault((key, t), [0, 0])
                            entry[0] += before * (step - entry[1])
                            entry[1] = step
                            weights[key][t] = before + change
                t1, t2 = tags[guess], t1
        print(number, wrong, len(weights), flush=True)
    final = defaultdict[str, list[int]](list)
    for (key, t), (total, last) in sorted(sums.items()):
        value = round(64 * (total + weights[key][t] * (step - last)) / step)
        if value and seen[key] > 2:
            final[key] += [t, value]
    return dict(final)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("reconcile/english/data/tagger.xz"))
