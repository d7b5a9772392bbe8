"""A whole and its parts -> the sums that explain a difference."""

from itertools import combinations

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.model import Claim, Number

_MOST = 12
"""Parts that are tried in sums; more would not be read."""


def sums(claims: tuple[Claim, ...], words: Lexicon) -> tuple[str, ...]:
    """Say where parts add up to a whole, across sources too: "6 civilians + 16 fighters = 22, the whole".

    `claims` are the counts that answer one question. Only exact figures are added, and only of people who exclude each other.
    """
    parts = {(c.about.who, n): c for c in claims if (n := _exact(c)) and c.about.who != ("person",)}
    wholes = sorted({n for c in claims if c.about.who == ("person",) and (n := _exact(c))})
    notes = []
    for one, other in combinations(list(parts.values())[:_MOST], 2):
        total = (_exact(one) or 0) + (_exact(other) or 0)
        if (
            population_relation(one.about.who, other.about.who, words) == "disjoint"
            and one.about.outcome == other.about.outcome
            and total in wholes
        ):
            notes.append(f"{_exact(one)} {_label(one)} + {_exact(other)} {_label(other)} = {total}, the whole")
    return tuple(sorted(set(notes)))


def _exact(claim: Claim) -> Number | None:
    interval = claim.value.interval if claim.value else None
    return interval.stated if interval and interval.low == interval.high else None


def _label(claim: Claim) -> str:
    return claim.label or " ".join(claim.about.who)
