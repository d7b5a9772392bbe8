"""Lemmas of a noun group -> its words as an article writes them."""

import re

from anyascii import anyascii
from attrs import frozen

from reconcile.english.words.classes import noun_class
from reconcile.english.words.lemmas import lemma
from reconcile.english.words.looks import LOWER, PLAIN, manner

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"a", "an", "the"})
_JOINTS = frozenset({" ", "-", "‐", "–", " - "})


@frozen
class Phrase:
    """A noun group as written: its words, the article before it where one is, and whether its head is a plural or a name."""

    text: str
    article: str = ""
    bare: bool = False
    is_name: bool = False

    @property
    def head(self) -> str:
        """Return the last word as a lemma."""
        return lemma(_WORD.findall(anyascii(self.text).lower())[-1], "NNS")

    @property
    def spoken(self) -> str:
        """Return the words with their article: "a bus convoy", "the factory", "Kraft Foods", "pirates"."""
        told = self.text.replace(" - ", "-")
        return told if self.bare else f"{'the' if self.article == 'the' else 'an' if told[0] in 'aeiouAEIOU' else 'a'} {told}"


def written(text: str, words: tuple[str, ...]) -> Phrase | None:
    """Find a group of folded lemmas, its head first, in a text; return it as it stands there."""
    if not words:
        return None
    head, rest = words[0], frozenset(words[1:])
    found = list(_WORD.finditer(text))
    for at, match in enumerate(found):
        low = anyascii(match[0]).lower()
        if low != head and lemma(low, "NNS") != head:
            continue
        first, last = at, at
        while first and _goes_on(text, found, first, rest):
            first -= 1
        article = _article(text, found, first)
        while first < at and found[first][0].islower() and noun_class(found[first][0]) in (None, "quantity"):
            first += 1
        name = match[0][0].isupper()
        if name:
            if not found[first][0][0].isupper():
                first, article = _name_start(found, first, at), ""
            last = _name_end(text, found, at)
        return Phrase(text[found[first].start() : found[last].end()], article, bare=low != head or (name and not article), is_name=name)
    return None


def _goes_on(text: str, found: list[re.Match[str]], first: int, rest: frozenset[str]) -> bool:
    """Say whether the word before belongs to the group: one of its words, or one joined by a hyphen."""
    before = found[first - 1]
    joint = text[before.end() : found[first].start()]
    return (joint in _JOINTS and anyascii(before[0]).lower() in rest) or (joint in _JOINTS and joint != " ")


def _article(text: str, found: list[re.Match[str]], first: int) -> str:
    if not first or not text[found[first - 1].end() : found[first].start()].isspace():
        return ""
    before = found[first - 1][0].lower()
    return before if before in _ARTICLES else ""


def _name_start(found: list[re.Match[str]], first: int, at: int) -> int:
    """Return where a name begins that a title stands before: "Warren Jeffs" of "sect leader Warren Jeffs"."""
    return next((i + 1 for i in range(at, first - 1, -1) if not found[i][0][0].isupper()), first)


def _name_end(text: str, found: list[re.Match[str]], at: int) -> int:
    """Return where a name ends whose last words were taken for others: "Mission" of "EYP Mission Critical Facilities"."""
    last = at
    while last + 1 < len(found) and found[last + 1][0][0].isupper() and text[found[last].end() : found[last + 1].start()] == " ":
        if noun_class(found[last + 1][0].lower()) == "time":
            break
        last += 1
    return last


def is_plain(text: str) -> bool:
    """Say whether a sentence is written so that capitals tell names: no headline."""
    words = [match[0] for match in _WORD.finditer(text)]
    return manner(words, [word.lower() for word in words]) in (PLAIN, LOWER)


def nouns(text: str) -> frozenset[str]:
    """Return the words of a text, folded, each with the noun that it may be the plural of."""
    lows = {anyascii(match[0]).lower() for match in _WORD.finditer(text)}
    return frozenset(lows | {lemma(low, "NNS") for low in lows})
