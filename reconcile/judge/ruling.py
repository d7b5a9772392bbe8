"""What a rule says of two claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.model import Claim


@frozen
class Ruling:
    """A relation (CONTRACT.md) and the reason for it in plain words."""

    relation: str
    reason: str


SAME_FIGURE = "the same figure"
INCLUDED = "both can be right as written: one figure includes the other"
VERSIONS = Ruling("update", "two versions by one outlet: the later supersedes the earlier")
LATER = Ruling("update", "one was reported later: its figure supersedes the earlier one")
RISING = Ruling("update", "a toll still rising: the higher figure supersedes the lower")


@frozen
class Telling:
    """An article, and on whose word it tells something: its own where `speaker` is None."""

    source: str
    speaker: str | None


Told = Mapping[object, frozenset[Telling]]
"""Each figure, or day, that claims of one topic tell, with the articles that do."""


def told(claims: Iterable[tuple[Claim, object]]) -> Told:
    """Collect which articles tell which figures."""
    found: dict[object, set[Telling]] = defaultdict(set)
    for claim, said in claims:
        if said is not None:
            found[said].add(Telling(claim.source, claim.attribution.source if claim.attribution else None))
    return {said: frozenset(by) for said, by in found.items()}


def two_things(one: object, other: object, told: Told) -> bool:
    """Say whether some article tells both figures, and so of two things; two who are named in it may contradict each other."""
    return bool(_telling_both(one, other, told))


def _telling_both(one: object, other: object, told: Told) -> frozenset[str]:
    """Return the articles that tell two figures on one word."""
    left, right = told.get(one, frozenset()), told.get(other, frozenset())
    return frozenset(
        a.source for a in left for b in right if a.source == b.source and (a.speaker == b.speaker or None in (a.speaker, b.speaker))
    )


def nearer(a: Claim, b: Claim, told: Told) -> bool:
    """Say whether one of two articles tells another figure that is nearer to the other's: of tremors of 6.4 and 5.9 the first may be the other's 6.3.

    Figures that both tell are taken by each other.
    """
    one, other = (c.interval.figure if c.interval else None for c in (a, b))
    if one is None or other is None:
        return False
    free = [x for x in told if isinstance(x, int | float) and not {a.source, b.source} <= {t.source for t in told[x]}]
    apart = abs(one - other)
    return any(
        abs(mine - x) < apart and source in _telling_both(x, its, told)
        for mine, its, source in ((one, other, b.source), (other, one, a.source))
        for x in free
    )
