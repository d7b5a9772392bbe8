"""Counts of one article -> which of them count only a part, and how that is told."""

import re
from collections import defaultdict
from functools import cache

from attrs import frozen

from reconcile.contexts import Contexts
from reconcile.english.lexicon import Lexicon
from reconcile.english.names import fold
from reconcile.intervals import figure
from reconcile.model import Claim

_REACH = 45
"""Code points around a count in which words may narrow it."""


@cache
def _subset_words(words: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    how = dict(words.lookup("subsets"))
    forms = sorted(map(re.escape, how), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b"), how


def subset_word(claim: Claim, contexts: Contexts, words: Lexicon) -> tuple[str, str] | None:
    """Return the words near a count that narrow it and how they do (severity, among, brought); None where there are none."""
    pattern, how = _subset_words(words)
    told = pattern.search(contexts.window(claim, _REACH))
    return (told[0], how[told[0]]) if told else None


@frozen
class Subset:
    """That a count covers a part of the people its article counts: how (severity, among, brought, others, place, share) and in words."""

    how: str
    words: str


def subsets(claims: tuple[Claim, ...], contexts: Contexts, words: Lexicon) -> dict[str, Subset]:
    """Find, among the counts of one question, those that count a part: by claim id."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    found: dict[str, Subset] = {}
    for group in by_source.values():
        for claim in group:
            subset = _subset(claim, group, contexts, words)
            if subset:
                found[claim.id] = subset
    return found


def _size(claim: Claim) -> float | None:
    return figure(claim.interval) if claim.interval else None


def _subset(claim: Claim, group: list[Claim], contexts: Contexts, words: Lexicon) -> Subset | None:
    if claim.part_of:
        return Subset("among", "counted within a larger figure of its article")
    told = subset_word(claim, contexts, words)
    others = [c for c in group if c.id != claim.id]
    if told and (told[1] != "brought" or _less_than_all(claim, others, contexts, words)):
        return Subset(told[1], f"“{told[0]}”")
    if {"other", "rest"} & set(claim.marks) and _beside(claim, others) and not _after_another(claim, contexts):
        return Subset("others", "others beside those already counted")
    if any("more" in c.marks and c.sentence == claim.sentence for c in (claim, *others)) and any(
        c.sentence == claim.sentence for c in others
    ):
        return Subset("share", "one of two figures that are told side by side")
    return _by_place(claim, others, contexts)


def _less_than_all(claim: Claim, others: list[Claim], contexts: Contexts, words: Lexicon) -> bool:
    """Say whether the article also counts them all, so that those brought to one place are fewer."""
    alls = [c for c in others if subset_word(c, contexts, words) is None]
    return bool(alls) and all(_size(c) != _size(claim) for c in alls)


def _beside(claim: Claim, others: list[Claim]) -> bool:
    """Say whether "others" continues a count of the same outcome told shortly before."""
    return any(0 < claim.span.start - c.span.end < 400 for c in others)


_LEDE = 500
"""Code points of a text's beginning, whose places are those of the incident as a whole; of short texts a third."""


def _lede(text: str) -> str:
    return text[: min(_LEDE, max(_LEDE // 5, len(text) // 3))]


_WORDS = {"injured": re.compile(r"\b(?:kill|dead|died|dying|death)"), "killed": re.compile(r"\b(?:injur|wound|hurt)")}


def _after_another(claim: Claim, contexts: Contexts) -> bool:
    """Say whether "others" only sets a count apart from one of another outcome: "12 people were killed and 70 others injured"."""
    if len(claim.about.outcome) != 1 or claim.about.outcome[0] not in _WORDS:
        return False
    before = contexts.texts[claim.source][claim.sentence.start : claim.span.start].lower()
    return bool(_WORDS[claim.about.outcome[0]].search(before))


def _by_place(claim: Claim, others: list[Claim], contexts: Contexts) -> Subset | None:
    """Tell a count of one place among several: the place is not that of the lede, and the article counts more elsewhere."""
    size, place = _size(claim), claim.about.place
    if place is None or size is None or "headline" in claim.marks:
        return None
    if fold(place).split()[0] in fold(_lede(contexts.texts[claim.source])):
        return None
    elsewhere = [c for c in others if c.about.place and c.about.place != place and c.about.who == claim.about.who]
    larger = [c for c in others if (s := _size(c)) is not None and s > size and c.about.place != place]
    return Subset("place", f"those in {place}") if elsewhere or larger else None
