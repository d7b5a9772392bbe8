"""The tagger's file -> its weights, one number for all tags at once."""

import zlib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files

import msgspec
from attrs import field, frozen

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
    features: Mapping[str, str]

    _packed: dict[str, int] = field(factory=dict, init=False, repr=False)

    @cached_property
    def middle(self) -> int:
        """What lifts every sum above zero."""
        return sum(1 << BITS * t + BITS - 1 for t in range(len(self.tags)))

    def packed(self, feature: str) -> int:
        """Return the weights of a feature, packed into one integer."""
        value = self._packed.get(feature)
        if value is None:
            pairs = self.features.get(feature)
            if pairs is None:
                return 0
            value = self._packed[feature] = sum([_PAIRS[pairs[i : i + 2]] for i in range(0, len(pairs), 2)])
        return value

    def total(self, features: Iterable[str]) -> int:
        """Add the packed weights of some features."""
        return sum(map(self.packed, features))


_PAIRS = Memo[str, int](lambda pair: (ord(pair[1]) - ZERO) << BITS * (ord(pair[0]) - FIRST))


@cache
def weights() -> Weights:
    """Load what was learned; once."""
    raw = zlib.decompress(files("reconcile.english").joinpath("data/tagger.json.z").read_bytes())
    return msgspec.json.decode(raw, type=Weights)
