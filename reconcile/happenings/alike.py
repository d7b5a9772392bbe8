"""Statements -> those of them that may say one thing."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import frozen

from reconcile.happenings.groups import groups_of
from reconcile.happenings.wordings import Wording, figures_apart, likeness, negated, one_act
from reconcile.model import Claim

_WIDEST = 100
"""Statements that a word may stand in to bring two of them together: one that more have tells nothing."""
_RAREST = 8
"""Weight of the words by which a statement looks for its like."""
_AGAIN = 0.8
"""Likeness from which a statement says again what another of its article says."""
_LEAST = 0.3
_NEAREST = 0.5
"""Share of the likeness of its nearest in an article that another statement there must have to be compared as well."""
_OF_LIKENESS, _OF_NEARNESS, _OF_ACT, _ELSE = 5.1, 2.1, 0.7, -4.7
"""What speaks for two statements saying one thing, as log odds (Fellegi and Sunter 1969): how like they are; how near they are beside the
nearest that either has in the other article; that they tell of one kind of act; and what any two have against them. Fitted by logistic
regression to 8,900 pairs of statements labelled by hand in 59 incidents."""


@frozen
class _Two:
    """Two statements by their places in a list."""

    first: int
    second: int


@frozen
class _Beside:
    """A statement by its place in a list, beside a source."""

    statement: int
    source: str


@frozen
class Likely:
    """Two statements of two sources that may say one thing."""

    left: Claim
    right: Claim
    likeness: float
    nearness: float
    one_act: bool

    @property
    def odds(self) -> float:
        """Return the log odds that they say one thing."""
        return _OF_LIKENESS * self.likeness + _OF_NEARNESS * self.nearness + _OF_ACT * self.one_act + _ELSE

    @property
    def chance(self) -> float:
        """Return how likely they say one thing, 0 to 1."""
        return 1 / (1 + math.exp(-self.odds))


def without_repeats(claims: list[Claim], told: Mapping[str, Wording]) -> tuple[list[Claim], dict[str, tuple[str, ...]]]:
    """Keep one of the statements by which an article says one thing several times: one on somebody's word, not of the headline, the first."""
    ranked = sorted(claims, key=lambda c: (c.source, "headline" in c.marks, c.attribution is None, c.span))
    again = groups_of(range(len(ranked)))
    for pair, score in _near(ranked, told).items():
        a, b = ranked[pair.first], ranked[pair.second]
        if score >= _AGAIN and a.source == b.source and not figures_apart(told[a.id], told[b.id]) and negated(a) == negated(b):
            again.join(pair.first, pair.second)
    kept = [i for i in range(len(ranked)) if again.head(i) == i]
    others: dict[str, list[str]] = defaultdict(list)
    for i in range(len(ranked)):
        if again.head(i) != i:
            others[ranked[again.head(i)].id].append(ranked[i].id)
    return sorted((ranked[i] for i in kept), key=lambda c: (c.source, c.span)), {home: tuple(sorted(ids)) for home, ids in others.items()}


def likely(claims: list[Claim], told: Mapping[str, Wording]) -> Iterator[Likely]:
    """Yield the pairs of statements of two sources that share words enough, each with its nearest in the other article."""
    near = {pair: score for pair, score in _near(claims, told).items() if claims[pair.first].source != claims[pair.second].source}
    best: dict[_Beside, float] = defaultdict(float)
    for pair, score in near.items():
        for beside in _sides(pair, claims):
            best[beside] = max(best[beside], score)
    for pair, score in sorted(near.items(), key=lambda n: (n[0].first, n[0].second)):
        nearness = score / max(best[beside] for beside in _sides(pair, claims))
        if nearness >= _NEAREST:
            a, b = claims[pair.first], claims[pair.second]
            yield Likely(a, b, score, nearness, one_act(told[a.id], told[b.id]))


def _sides(pair: _Two, claims: list[Claim]) -> tuple[_Beside, _Beside]:
    return _Beside(pair.first, claims[pair.second].source), _Beside(pair.second, claims[pair.first].source)


def _near(claims: list[Claim], told: Mapping[str, Wording]) -> dict[_Two, float]:
    """Return the pairs of statements that share words, and how like they are.

    Each is looked up by its rarest words alone, and never by one that many have, so that the cost grows with the number of statements.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for word in told[claim.id].words:
            holders[word].append(i)
    found: dict[_Two, float] = {}
    for i, claim in enumerate(claims):
        own = told[claim.id]
        rare = _rarest(own, holders)
        for other in sorted({o for w in rare for o in holders[w]} - {i}):
            pair, beside = _Two(min(i, other), max(i, other)), told[claims[other].id]
            if pair not in found and not own.plain.isdisjoint(beside.plain) and (score := likeness(own, beside)) >= _LEAST:
                found[pair] = score
    return found


def _rarest(told: Wording, holders: dict[str, list[int]]) -> list[str]:
    """Return the words of a statement that fewest others have, the first told before others, up to a weight."""
    left, found = float(_RAREST), []
    for word in sorted((w for w in told.words if 1 < len(holders[w]) <= _WIDEST), key=lambda w: len(holders[w])):
        if left <= 0:
            break
        found.append(word)
        left -= told.words[word]
    return found
