"""Noun of action -> the verbs it may be made of."""

from collections.abc import Iterator
from functools import cache

from reconcile.english.words.lists import word_list

_ENDINGS = {
    "ing": ("", "e"),
    "ying": ("ie",),
    "ication": ("y",),
    "ation": ("", "e", "ate"),
    "ition": ("", "e", "ish"),
    "ion": ("", "e"),
    "sion": ("d", "de", "t"),
    "ment": ("",),
    "al": ("", "e"),
    "ure": ("", "e"),
    "ance": ("", "e"),
    "ence": ("", "e"),
    "age": ("", "e"),
    "ery": ("", "e"),
    "y": ("",),
}
"""Endings of nouns of action -> what ends the verb in their place."""
_PARTICLES = ("over", "out", "down", "back", "away", "off", "up")
_SHORT = 4
"""Letters that the stem of a verb has at least."""


@cache
def verbs_of(noun: str) -> tuple[str, ...]:
    """Return the verbs that a noun may name the action of, the noun itself first where it is a verb as well: "raid", "evacuation", "walkout"."""
    verbs = word_list().verbs
    return tuple(dict.fromkeys(verb for verb in _candidates(noun) if verb.replace(" ", "_") in verbs))


def _candidates(noun: str) -> Iterator[str]:
    yield noun
    for ending, instead in _ENDINGS.items():
        stem = noun.removesuffix(ending)
        if stem == noun or len(stem) < _SHORT:
            continue
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        yield from (stem + last for last in instead)
    for particle in _PARTICLES:
        stem = noun.removesuffix(particle).removesuffix("-")
        if noun.endswith(particle) and len(stem) >= _SHORT:
            yield f"{stem} {particle}"
