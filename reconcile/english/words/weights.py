"""The tagger's file -> its weights, one number for all tags at once."""

import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec
from attrs import frozen

BITS = 16
"""Each tag's weight has its own bits of one integer, so that adding two integers adds the weights of all tags."""
ZERO, FIRST = 79, 40
"""The characters that stand for the weight 0 and for the first tag."""


class Memo(dict[str, int]):
    """A function of a string that keeps what it gave, up to a limit."""

    LIMIT = 1 << 19

    def __init__(self, make: Callable[[str], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> int:
        if len(self) >= self.LIMIT:
            self.clear()
        value = self[key] = self._make(key)
        return value

    def total(self, keys: Iterable[str]) -> int:
        """Add what it gives for some strings."""
        return sum([self[key] for key in keys])


@frozen(eq=False)
class Weights:
    """What was learned: words that have one tag, the tags that frequent words were seen with, weights by feature and tag."""

    tags: tuple[str, ...]
    single: Mapping[str, str]
    known: Mapping[str, str]
    features: Mapping[str, str]

    def packed(self, feature: str) -> int:
        """Return the weights of a feature, packed into one integer."""
        pairs = self.features.get(feature, "")
        return sum([(ord(pairs[i + 1]) - ZERO) << BITS * (ord(pairs[i]) - FIRST) for i in range(0, len(pairs), 2)])


@cache
def weights() -> Weights:
    """Load what was learned; once."""
    raw = zlib.decompress(files("reconcile.english").joinpath("data/tagger.json.z").read_bytes())
    return msgspec.json.decode(raw, type=Weights)
