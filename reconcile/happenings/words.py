"""Text -> the names and words by which happenings are told apart, folded."""

import re
from functools import cache

from anyascii import anyascii

from reconcile.english.words.classes import noun_classes, verb_classes

NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SPELLINGS = tuple(
    (re.compile(a), b)
    for a, b in (("ou|oo", "u"), ("ee|ei|ey", "i"), ("q", "k"), ("ph", "f"), (r"(\w)\1", r"\1"), ("(?:eh|ah|h|e)$", "a"), ("y$", "i"))
)
_COMMON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " the and but for from this that they there after before when while with more than some many two three four five his her its our all one not also"
    " least people police officials president minister government reuters afp press agency news published updated photo".split()
)
"""Words that name nothing a happening could be told by."""


@cache
def fold(word: str) -> str:
    """Fold a word to plain letters, spellings of foreign names to one: Shughour and Shughur, Hasakeh and Hasaka."""
    plain = anyascii(word).lower()
    for pattern, to in _SPELLINGS:
        plain = pattern.sub(to, plain)
    return plain


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(word) for word in _COMMON)


def names(text: str) -> frozenset[str]:
    """Return the capitalised words of a text that can name something, folded."""
    return frozenset(fold(w) for w in NAME.findall(text)) - _common()


def words(text: str) -> frozenset[str]:
    """Return the words of a text, folded."""
    return frozenset(fold(w) for w in _WORD.findall(text))


@cache
def _says(lemma: str) -> bool:
    return "say-37.7" in verb_classes(lemma)


def telling(act: str) -> bool:
    """Say whether a verb only tells that something was said."""
    return _says(act.partition(" ")[0]) and not {"act", "event"} & noun_classes(act)
