"""Tokens -> Penn tags."""

import lzma
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec
from attrs import frozen

from reconcile.english.tokens import Sentence
from reconcile.english.words.features import near, own


@frozen(eq=False)
class Model:
    """What was learned: words of one tag, words with the tags they were seen with, weights by feature and tag."""

    tags: tuple[str, ...]
    single: Mapping[str, str]
    known: Mapping[str, str]
    weights: Mapping[str, Mapping[int, int]]


@cache
def _model() -> Model:
    data = files("reconcile.english").joinpath("data/tagger.xz").read_bytes()
    raw = msgspec.json.decode(lzma.decompress(data))
    weights = {key: dict(zip(row[::2], row[1::2], strict=True)) for key, row in raw["weights"].items()}
    return Model(tuple(raw["tags"]), raw["single"], raw["known"], weights)


def parts(words: Sequence[str], lows: Sequence[str], known: Mapping[str, str]) -> list[list[str]]:
    """Return the features of each token that do not depend on tags given before."""
    capitals = sum(w[:1].isupper() for w in words if w[:1].isalpha()) * 3 > 2 * sum(w[:1].isalpha() for w in words)
    around = [(), (), *(near(w, low, known.get(low, "?")) for w, low in zip(words, lows, strict=True)), (), ()]
    found = list[list[str]]()
    for i, (w, low) in enumerate(zip(words, lows, strict=True)):
        at = [*own(w, low), "%", f"^{i == 0}{capitals}{w[0].isupper()}"]
        for place, features in (("-2", around[i]), ("-1", around[i + 1]), ("+1", around[i + 3]), ("+2", around[i + 4])):
            at.extend([place + f for f in features])
        found.append(at)
    return found


def running(low: str, after: str, t1: str, t2: str) -> tuple[str, ...]:
    """Return the features that depend on the two tags before."""
    return (f"1{t1}", f"2{t2}", f"3{t1} {t2}", f"4{t1} {low}", f"5{t1} {low[-3:]}", f"6{t1} {after}")


def tags(sentence: Sentence) -> tuple[str, ...]:
    """Return one Penn tag a token; SC opens a clause, HYPH joins words, ABBR ends a shortened one."""
    model = _model()
    lows = sentence.lows
    given, t1, t2 = list[str](), "^", "^"
    features = parts(sentence.words, lows, model.known)
    for i, low in enumerate(lows):
        tag = model.single.get(low)
        if tag is None:
            scores = [0] * len(model.tags)
            after = model.known.get(lows[i + 1], "?") if i + 1 < len(lows) else "$"
            for key in (*features[i], *running(low, after, t1, t2)):
                for t, weight in model.weights.get(key, {}).items():
                    scores[t] += weight
            tag = model.tags[scores.index(max(scores))]
        given.append(tag)
        t1, t2 = tag, t1
    return tuple(given)
