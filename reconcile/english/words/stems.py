"""Word -> its stem, in which words of one family meet: "acquire", "acquired" and "acquisition"."""

from functools import cache

_ENDINGS = sorted(
    "ations ation itions ition tions tion sions sion ions ion ments ment ances ance ences ence ings ing ers er ors or eds ed ies ied es s e y ures ure al".split(),
    key=len,
    reverse=True,
)
_VOWELS = "aeou"
_SHORT = 3
"""Letters that a stem has at least."""


@cache
def stem(low: str) -> str:
    """Return a word in lower case without its ending, and without a letter that its ending doubled."""
    ending = next((e for e in _ENDINGS if low.endswith(e) and len(low) - len(e) >= _SHORT and not (e == "y" and low[-2] in _VOWELS)), "")
    left = low[: len(low) - len(ending)]
    return left[:-1] if len(left) > _SHORT and left[-1] == left[-2] else left
