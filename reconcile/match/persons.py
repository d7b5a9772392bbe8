"""Two claims that tell of one person each -> whether it is one and the same."""

import re

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import ANYONE, members
from reconcile.english.words.stops import STOP
from reconcile.model import Claim

_WORD = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r"\b[A-Z][\w.'’-]+ [A-Z][\w'’-]+")


def is_lone(claim: Claim) -> bool:
    """Say whether a claim tells of one person ("a guard", "Ana Lind") and counts nobody."""
    told = claim.interval
    if told is None or not told.low == told.high == 1:
        return False
    first, _, rest = claim.text.lower().partition(" ")
    return first not in ("one", "1") or rest.startswith("of ")


def same_person(a: Claim, b: Claim, words: Lexicon) -> bool | None:
    """Say whether two claims tell of one person, by name or office: "the police chief", "Chief Ida Holm"; None where neither says.

    A class alone ("a woman") may be anyone.
    """
    own, others = (_words(c.text) for c in (a, b))
    heads = {h for c in (a, b) for h in _heads(c.text)} - _classes(words)
    if heads & own & others:
        return True
    return False if all(_NAMED.search(c.text) for c in (a, b)) else None


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.lower()) if w not in STOP)


def _heads(text: str) -> list[str]:
    """Return the last word of each stretch between commas: "chief" and "holm" of "the police chief, Ida Holm"."""
    return [found[-1] for part in text.lower().split(",") if (found := _WORD.findall(part))]


def _classes(words: Lexicon) -> frozenset[str]:
    return ANYONE.union(*(members(word, words) for word in ANYONE))
