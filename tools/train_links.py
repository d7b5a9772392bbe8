"""Treebanks -> the weights of the links between groups, byte for byte the same each time.

    python tools/train_links.py ../shared/treebanks

An averaged perceptron ranks a unit's candidates; the gold is UD English EWT and GUM (see LICENSE-THIRD-PARTY). Features seen fewer than LEAST
times are left out; of the others those that came to weigh less than WEIGHT are dropped, and what is left is trained anew, so that what is
learned is English and not single sentences.
"""

import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import gold
from treebank import Tree, bare, trees

from reconcile.english.links.ranking import KINDS, WAYS, Kind, described, linked
from reconcile.english.words.tagger import tags

LEAST = 3
WEIGHT = 2
EPOCHS = 5
MARGIN = 5
ORDERS = 3
"""What is learned hangs a little on the order of the decisions; the mean of several orders does so less."""
DOUBT = 0.2
SCALE = 20
TARGET = Path(__file__).parent.parent / "reconcile" / "english" / "data" / "links.z"

Example = tuple[list[tuple[object, tuple[str, ...]]], object]


def examples(data: list[gold.Gold], kind: Kind) -> Iterator[Example]:
    """Yield every decision of one kind: the candidates with their features, and the one that is right (None: no partner)."""
    for g in data:
        links = getattr(g, kind.name)
        for item, sort in enumerate(g.units.sorts):
            if sort in kind.items:
                want = links.get(item)
                taken = frozenset(n for v, n in g.subjects.items() if v < item) if kind.name == "subjects" else frozenset[int]()
                yield list(described(g.units, item, kind, taken)), want[0] if isinstance(want, tuple) else want


def labels(data: list[gold.Gold], kind: Kind) -> Iterator[Example]:
    """Yield the ways in which the links of one kind were made, with the features that tell them apart."""
    for g in data:
        for item, (top, way) in getattr(g, kind.name).items():
            if way not in WAYS[kind.name]:
                continue
            features = linked(g.units, item, top)
            yield [(told, tuple([f"{told} {f}" for f in features])) for told in WAYS[kind.name]], way


def train(found: list[Example]) -> dict[str, int]:
    """Return the averaged weights by feature, as whole numbers."""
    seen = Counter(f for candidates, _ in found for _, features in candidates for f in features)
    often = _averaged(found, [f for f, n in seen.items() if n >= LEAST])
    kept = [f for f, w in often.items() if abs(w) >= WEIGHT]
    runs = [_averaged(found, kept, order) for order in range(ORDERS)]
    whole = {f: round(SCALE * sum(run[f] for run in runs) / ORDERS) for f in sorted(kept)}
    return {f: w for f, w in whole.items() if w}


def _averaged(found: list[Example], features: list[str], order: int = 0) -> dict[str, float]:
    numbers = {f: i for i, f in enumerate(features)}
    decisions = [
        ([[numbers[f] for f in fs if f in numbers] for _, fs in candidates], right)
        for candidates, want in found
        if (right := next((i for i, c in enumerate(candidates) if c[0] == want), None)) is not None
    ]
    weights, totals, now = [0] * len(numbers), [0] * len(numbers), 1
    for epoch in range(EPOCHS):
        random.Random(EPOCHS * order + epoch).shuffle(decisions)
        for candidates, right in decisions:
            now += 1
            scores = [sum([weights[f] for f in c]) for c in candidates]
            rival = max((s for i, s in enumerate(scores) if i != right), default=scores[right] - MARGIN - 1)
            if scores[right] > rival + MARGIN:
                continue
            wrong = next(i for i, s in enumerate(scores) if s == rival and i != right)
            for features_of, step in ((candidates[right], 1), (candidates[wrong], -1)):
                for f in features_of:
                    weights[f] += step
                    totals[f] += step * now
    return {f: weights[i] - totals[i] / now for f, i in numbers.items()}


def confusions(folder: Path) -> dict[str, tuple[list[str], list[int]]]:
    """Return what the tagger makes of each tag on text that it was not made from, with how often."""
    seen = dict[str, Counter[str]]()
    for name in ("gum-dev", "ewt-dev"):
        for tree in trees(folder / f"{name}.conllu.gz"):
            for right, told in zip(gold.gold_tags(tree), tags(tree.sentence), strict=True):
                seen.setdefault(right, Counter())[told] += 1
    return {right: (sorted(told), [told[t] for t in sorted(told)]) for right, told in seen.items()}


def doubted(tree: Tree, confused: dict[str, tuple[list[str], list[int]]], chance: random.Random) -> tuple[str, ...]:
    """Return a tree's tags as a tagger might give them that had not learned from it; every fifth past is a participle and the other way about."""
    other = {"VBD": "VBN", "VBN": "VBD"}
    told = [chance.choices(*confused[t])[0] if t in confused else t for t in gold.gold_tags(tree)]
    return tuple([other[t] if t in other and chance.random() < DOUBT else t for t in told])


def rows(weights: dict[str, int]) -> str:
    """Return weights as lines, each with the features that have it."""
    return "\n".join(f"{w}\t{' '.join(sorted(f for f, v in weights.items() if v == w))}" for w in sorted(set(weights.values())))


def main() -> None:
    """Train every kind of link and write the file that the package ships."""
    folder = Path(sys.argv[1])
    own = [gold.gold(tree, gold.gold_tags(tree)) for n in ("gum", "ewt") for tree in trees(folder / f"{n}-train.conllu.gz")]
    chance, confused = random.Random(0), confusions(folder)
    told = [gold.gold(tree, doubted(tree, confused, chance)) for tree in (*(g.tree for g in own), *(bare(g.tree) for g in own[::3]))]
    weights = dict[str, dict[str, int]]()
    for kind in KINDS.values():
        weights[kind.mark] = train([*examples(own, kind), *examples(told, kind)])
        for name, weight in train(list(labels(own, kind))).items() if kind.name in WAYS else ():
            way, _, feature = name.partition(" ")
            weights.setdefault(way, {})[feature] = weight
        print(kind.name, {mark: len(found) for mark, found in weights.items()})
    TARGET.write_bytes(zlib.compress("\n\n".join(f"{mark}\n{rows(found)}" for mark, found in sorted(weights.items())).encode(), 9))
    print(TARGET.stat().st_size)


if __name__ == "__main__":
    main()
