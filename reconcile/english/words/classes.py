"""Lemma -> the classes of its meanings."""

from functools import cache

from reconcile.english.words.lists import word_list

HAPPENING = frozenset({"act", "event", "process", "phenomenon"})
"""Fields of nouns for what happens."""


def _letters(lemma: str) -> str:
    nouns, key = word_list().nouns, lemma.replace(" ", "_")
    return nouns.get(key) or nouns.get(key.capitalize()) or ""


@cache
def noun_class(lemma: str) -> str | None:
    """Return the field of a noun's first sense: "person", "artifact" … "police officer" is looked up with its space."""
    letters = _letters(lemma)
    return word_list().fields[ord(letters[0]) - 65] if letters else None


@cache
def noun_classes(lemma: str) -> frozenset[str]:
    """Return the fields of all senses of a noun."""
    fields = word_list().fields
    return frozenset(fields[ord(letter) - 65] for letter in _letters(lemma))


@cache
def verb_classes(lemma: str) -> frozenset[str]:
    """Return the VerbNet classes of a verb ("say-37.7"), and its WordNet fields as "wn.communication"."""
    words = word_list()
    letters, *frames = words.verbs.get(lemma.replace(" ", "_"), "").split(" ")
    return frozenset([*frames, *(f"wn.{words.fields[ord(letter) - 65]}" for letter in letters)])


@cache
def is_person(lemma: str) -> bool:
    """Say whether a noun mainly means a person."""
    first, fields = noun_class(lemma), noun_classes(lemma)
    if first is None:
        return len(lemma) > _LONG and lemma.isalpha() and lemma.endswith(_DOERS)
    return first == "person" or ("person" in fields and first not in _THINGS and lemma.endswith(_PERSONAL))


_PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "i")
_DOERS = ("er", "or", "ist", "man", "woman")
_LONG = 6
"""A noun that no lexicon knows is a person by such an ending, if it is as long."""

_THINGS = frozenset({"artifact", "time", "quantity", "substance", "communication", "possession", "act", "attribute", "food"})
"""Fields whose nouns in -er mean things first: computer, quarter, tender."""


@cache
def is_demonym(low: str) -> bool:
    """Say whether a word names those of a nation or place, as a noun or an adjective."""
    return not {"person", "communication"}.isdisjoint(noun_classes(low)) and low.capitalize() in word_list().nouns
