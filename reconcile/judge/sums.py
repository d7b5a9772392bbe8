"""A whole and its parts -> the sums that explain a difference."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.match import Topic
from reconcile.match.contexts import Contexts
from reconcile.model import Claim, Number, Pair

_MOST = 12
"""Parts that are tried in sums; more would not be read."""


_TERMS = (2, 3, 4)
"""How many parts a sum may have."""


def additions(claims: tuple[Claim, ...], words: Lexicon) -> Iterator[tuple[tuple[Claim, ...], Number]]:
    """Yield the parts, of any sources, that add up to a whole that some source states, with that whole.

    `claims` are the counts that answer one question. Only exact figures are added, and only of people who exclude each other.
    """
    parts = list({(c.about.who, n): c for c in claims if (n := _exact(c)) and c.about.who != _ANYBODY}.values())[:_MOST]
    wholes = {n for c in claims if c.about.who == _ANYBODY and (n := _exact(c))}
    for terms in _TERMS if wholes else ():
        for chosen in combinations(parts, terms):
            total = _total(chosen)
            if total in wholes and all(_apart(a, b, words) for a, b in combinations(chosen, 2)):
                yield chosen, total


_ANYBODY = ("person",)


def sums(claims: tuple[Claim, ...], contexts: Contexts, words: Lexicon) -> tuple[str, ...]:
    """Say where parts add up to a whole, across sources too ("6 civilians + 16 fighters = 22, the whole"), and where they do not.

    That a sum does not fit is said of one text that lists the parts as all of them, "22 dead: 6 civilians and 15 fighters", and of parts
    in one text that are more than every whole in the others.
    """
    fitting = (f"{_terms(parts)} = {total}, the whole" for parts, total in additions(claims, words))
    return tuple(sorted({*fitting, *_misfits(claims, contexts, words), *_exceeding(claims, words)}))


def without_sums(topic: Topic, pairs: tuple[Pair, ...], words: Lexicon) -> tuple[Pair, ...]:
    """Leave out the pairs that set apart two parts of one sum: they stand under their whole, and differ from nothing."""
    together = [parts for parts, total in additions(topic.claims, words) if total >= _LEAST]
    known = {c.id: c for c in topic.claims}

    def summed(pair: Pair) -> bool:
        one, other = known[pair.left], known[pair.right]
        return any(
            _within(one, p, words) and _within(other, q, words)
            for parts in together
            for first, second in combinations(parts, 2)
            for p, q in ((first, second), (second, first))
        )

    return tuple(p for p in pairs if p.relation != "scope" or not summed(p)) if together else pairs


_LEAST = 5
"""Least whole whose parts are no chance meeting: "two and one are three" holds of any small counts."""


def _within(claim: Claim, part: Claim, words: Lexicon) -> bool:
    """Say whether a claim counts the people of a part, or some of them."""
    own, size = _exact(claim), _exact(part)
    if own is None or size is None or own > size:
        return False
    relation = population_relation(claim.about.who, part.about.who, words)
    return relation == "part" or (relation in ("equal", "whole") and own == size)


def _exceeding(claims: tuple[Claim, ...], words: Lexicon) -> Iterator[str]:
    """Yield the sums of one text's parts that are more than every whole in the others, where the text tells no whole of its own."""
    wholes = [c for c in claims if c.about.who == _ANYBODY]
    exact = [n for c in wholes if (n := _exact(c)) is not None]
    if not exact or len(exact) < len(wholes):
        return
    for source in sorted({c.source for c in claims} - {c.source for c in wholes}):
        parts = list({(c.about.who, n): c for c in claims if c.source == source and (n := _exact(c))}.values())
        total = _total(parts)
        if len(parts) > 1 and total > max(exact) and all(_apart(a, b, words) for a, b in combinations(parts, 2)):
            yield f"more than the whole in {source}: {_terms(parts)} = {total}, and others count {max(exact)} in all"


def _total(parts: Iterable[Claim]) -> Number:
    return sum(_exact(p) or 0 for p in parts)


def _terms(parts: Iterable[Claim]) -> str:
    return " + ".join(f"{_exact(p)} {_label(p)}" for p in parts)


def _apart(one: Claim, other: Claim, words: Lexicon) -> bool:
    return population_relation(one.about.who, other.about.who, words) == "disjoint" and one.about.outcome == other.about.outcome


def _misfits(claims: tuple[Claim, ...], contexts: Contexts, words: Lexicon) -> Iterator[str]:
    """Yield the sums that one text gets wrong."""
    for whole in claims:
        total = _exact(whole)
        if total is None:
            continue
        parts = [
            c for c in claims if c.source == whole.source and c.sentence == whole.sentence and c.span.start > whole.span.start and _exact(c)
        ]
        between = contexts.texts[whole.source][whole.span.end : parts[0].span.start] if len(parts) > 1 else ""
        if not _LISTED.search(between) or not all(_apart(a, b, words) for a, b in combinations(parts, 2)):
            continue
        if _total(parts) != total:
            yield f"does not add up in {whole.source}: {_terms(parts)} = {_total(parts)}, not {total}"


_LISTED = re.compile(r":|—|–| - |\b(?:comprising|consisting of|made up of)\b")


def _exact(claim: Claim) -> Number | None:
    interval = claim.interval
    return interval.stated if interval and interval.low == interval.high else None


def _label(claim: Claim) -> str:
    return claim.label or " ".join(claim.about.who)
