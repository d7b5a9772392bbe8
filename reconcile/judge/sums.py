"""A whole and its parts -> the sums that explain a difference."""

import re
from collections.abc import Iterator
from itertools import combinations

from reconcile.contexts import Contexts
from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.model import Claim, Number

_MOST = 12
"""Parts that are tried in sums; more would not be read."""


def sums(claims: tuple[Claim, ...], contexts: Contexts, words: Lexicon) -> tuple[str, ...]:
    """Say where parts add up to a whole, across sources too ("6 civilians + 16 fighters = 22, the whole"), and where they do not.

    `claims` are the counts that answer one question. Only exact figures are added, and only of people who exclude each other. That a sum
    does not fit is said only of one text that lists the parts as all of them: "22 dead: 6 civilians and 15 fighters".
    """
    parts = {(c.about.who, n): c for c in claims if (n := _exact(c)) and c.about.who != ("person",)}
    wholes = sorted({n for c in claims if c.about.who == ("person",) and (n := _exact(c))})
    notes = []
    for one, other in combinations(list(parts.values())[:_MOST], 2):
        total = (_exact(one) or 0) + (_exact(other) or 0)
        if _apart(one, other, words) and total in wholes:
            notes.append(f"{_exact(one)} {_label(one)} + {_exact(other)} {_label(other)} = {total}, the whole")
    return tuple(sorted({*notes, *_misfits(claims, contexts, words)}))


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
        told = sum(_exact(p) or 0 for p in parts)
        if told != total:
            yield f"does not add up in {whole.source}: {' + '.join(f'{_exact(p)} {_label(p)}' for p in parts)} = {told}, not {total}"


_LISTED = re.compile(r":|—|–| - |\b(?:comprising|consisting of|made up of)\b")


def _exact(claim: Claim) -> Number | None:
    interval = claim.interval
    return interval.stated if interval and interval.low == interval.high else None


def _label(claim: Claim) -> str:
    return claim.label or " ".join(claim.about.who)
