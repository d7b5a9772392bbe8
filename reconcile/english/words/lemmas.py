"""Word form with its tag -> its lemma."""

import re
from collections import Counter
from functools import cache

from reconcile.english.words.lists import WordList, word_list

_CLITICS = {"'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", "n't": "not", "ca": "can", "wo": "will", "sha": "shall"}


@cache
def lemma(low: str, tag: str) -> str:
    """Return the singular of a noun, the base of a verb; other words as they are."""
    if low in _CLITICS:
        return _CLITICS[low]
    if tag in ("NNS", "NNPS"):
        return _singular(low, word_list())
    if tag == "VBZ" and low == "'s":
        return "be"
    return _base(low, tag, word_list()) if tag in ("VBD", "VBN", "VBG", "VBZ", "VBP") else low


def _singular(low: str, words: WordList) -> str:
    if low in words.plurals:
        return words.plurals[low]
    for ending, instead in (("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("s", ""), ("es", ""), ("children", "child")):
        if low.endswith(ending) and (stem := low[: -len(ending)] + instead) in words.nouns:
            return stem
    if low in words.nouns or not low.endswith("s") or low.endswith("ss"):
        return low
    return low[:-3] + "y" if low.endswith("ies") else low[:-2] if low.endswith(("ches", "shes", "xes", "sses")) else low[:-1]


_ENDINGS = {
    "VBZ": (("ies", "y"), ("s", ""), ("es", "")),
    "VBG": (("ing", ""), ("ing", "e"), ("ying", "ie")),
    "VBD": (("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
}


_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][^aeiouywx]")
"""A stem of one syllable that would double its last letter, had it no -e: "hop" of "hoping"."""


def _base(low: str, tag: str, words: WordList) -> str:
    if tag == "VBP" and low not in ("am", "are"):
        return low
    if low in words.pasts or low in _SAME:
        return words.pasts.get(low, low)
    endings = _ENDINGS.get(tag, _ENDINGS["VBD"])
    for ending, instead in endings:
        if low.endswith(ending):
            stem = low[: -len(ending)]
            if not instead and tag != "VBZ" and f"{stem}e" in words.verbs and _SHORT.fullmatch(stem):
                return f"{stem}e"
            if stem + instead in words.verbs:
                return stem + instead
            if not instead and len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in words.verbs:
                return stem[:-1]
    for ending, instead in endings:
        if low.endswith(ending):
            return low[: -len(ending)] + instead
    return low


@cache
def _irregular() -> frozenset[str]:
    """Return the irregular forms that are past and participle at once: those of verbs with one such form ("shot", "held")."""
    forms = word_list().pasts
    lemmas = Counter(base for form, base in forms.items() if not form.endswith("ing"))
    return frozenset(form for form, base in forms.items() if lemmas[base] == 1)


@cache
def may_be_either(low: str) -> bool:
    """Say whether a verb's form may be its past as well as its participle: "killed", "shot", not "fell"."""
    return low in _SAME or (low in _irregular() if low in word_list().pasts else low.endswith("ed"))


_SAME = frozenset("hurt hit cut put set shut let cost cast burst split spread bid quit rid shed thrust upset".split())
"""Verbs with one form for the present, the past and the participle."""


@cache
def inflections(base: str) -> frozenset[str]:
    """Return every form that may stand for a lemma, too many rather than too few: for a first test of a sentence."""
    stems = (base, base[:-1] if base.endswith(("e", "y")) else base)
    regular = [stem + ending for stem in stems for ending in ("", "e", "y", "s", "es", "ies", "ed", "ied", "ing", "ying", "d")]
    doubled = [base + base[-1] + ending for ending in ("ed", "ing", "er")]
    more = ["dying"] if base == "die" else []
    return frozenset([base, *regular, *doubled, *_forms_of().get(base, ()), *more])


@cache
def _forms_of() -> dict[str, list[str]]:
    """Return the irregular forms by lemma."""
    words, found = word_list(), dict[str, list[str]]()
    for form, base in (*words.pasts.items(), *words.plurals.items()):
        found.setdefault(base, []).append(form)
    return found
