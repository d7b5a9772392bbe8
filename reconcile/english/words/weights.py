"""The tagger's file -> its weights, one number for all tags at once."""

import re
import zlib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files

import msgspec
from attrs import frozen

from reconcile.english.words.memo import Memo

BITS = 16
"""Each tag's weight has its own bits of one integer, so that adding two integers adds the weights of all tags."""
ZERO, FIRST = 79, 40
"""The characters that stand for the weight 0 and for the first tag."""


@frozen(eq=False)
class Weights:
    """What was learned: words that have one tag, the tags that frequent words were seen with, weights by feature and tag."""

    tags: tuple[str, ...]
    single: Mapping[str, str]
    known: Mapping[str, str]
    features: dict[str, str | int]
    """Those of a feature are a text until they are first asked for, then one integer."""

    @cached_property
    def middle(self) -> int:
        """What lifts every sum above zero."""
        return sum(1 << BITS * t + BITS - 1 for t in range(len(self.tags)))

    def packed(self, feature: str) -> int:
        """Return the weights of a feature, packed into one integer."""
        value = self.features.get(feature, 0)
        if value.__class__ is str:
            value = self.features[feature] = sum(map(_PAIRS.__getitem__, _PAIR.findall(value)))
        return value  # type: ignore[return-value]

    def total(self, features: Iterable[str]) -> int:
        """Add the packed weights of some features."""
        return sum(map(self.packed, features))


_PAIR = re.compile("..", re.DOTALL)
_PAIRS = Memo[str, int](lambda pair: (ord(pair[1]) - ZERO) << BITS * (ord(pair[0]) - FIRST))


@cache
def weights() -> Weights:
    """Load what was learned; once."""
    raw = zlib.decompress(files("reconcile.english").joinpath("data/tagger.json.z").read_bytes())
    return msgspec.json.decode(raw, type=Weights)
