"""The word list's file -> what it knows of nouns and verbs."""

import zlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen(eq=False)
class WordList:
    """Lemma -> its fields or classes, as one string a lemma; form -> lemma where no rule makes it."""

    fields: tuple[str, ...]
    nouns: Mapping[str, str]
    plurals: Mapping[str, str]
    verbs: Mapping[str, str]
    pasts: Mapping[str, str]


def _table(part: str) -> dict[str, str]:
    table = dict[str, str]()
    for line in part.split("\n"):
        key, _, lemmas = line.partition("\t")
        table.update(dict.fromkeys(lemmas.split(" "), key))
    return table


def _forms(part: str) -> dict[str, str]:
    forms = dict[str, str]()
    for line in part.split("\n"):
        form, _, lemma = line.partition("\t")
        forms.setdefault(form, lemma)
    return forms


@cache
def word_list() -> WordList:
    """Load the word list; once."""
    data = files("reconcile.english").joinpath("data/words.z").read_bytes()
    fields, nouns, plurals, verbs, pasts = zlib.decompress(data).decode().split("\n\n")
    return WordList(tuple(fields.split()), _table(nouns), _forms(plurals), _table(verbs), _forms(pasts))
