"""Claims -> which of two accounts of one incident is the earlier: tolls told together grow together."""

from collections import defaultdict

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.intervals import figure
from reconcile.model import Article, Claim

_NEAR = 1.1
"""Tolls within a tenth of each other are taken as those of one moment."""


@frozen(eq=False)
class Tolls:
    """For every incident and source, the counts of people killed: the version of the news that an article carries."""

    killed: dict[tuple[str, str], list[Claim]]
    published: dict[str, str]
    injured: frozenset[tuple[str, str]]
    outlets: dict[str, str]

    def versions(self, a: Claim, b: Claim) -> bool:
        """Say whether two claims stand in versions of different date by one outlet."""
        times = [self.published.get(c.source, "") for c in (a, b)]
        own = [self.outlets.get(c.source, "") for c in (a, b)]
        return bool(own[0]) and own[0] == own[1] and "" not in times and times[0] != times[1]

    def split(self, claim: Claim) -> bool:
        """Say whether a merged count ("killed or injured") stands in an article that also counts both apart, and so adds nothing."""
        place = (claim.event or "", claim.source)
        return len(claim.about.outcome) > 1 and place in self.injured and place in self.killed

    def beside(self, claim: Claim) -> float | None:
        """Return the number killed that was told together with a claim: in its sentence, by its speaker, else the article's highest."""
        told = self.killed.get((claim.event or "", claim.source), [])
        speaker = claim.attribution.source if claim.attribution else None
        for same in (
            [k for k in told if k.sentence == claim.sentence and k.id != claim.id],
            [k for k in told if speaker and k.attribution and k.attribution.source == speaker],
            [k for k in told if speaker is None or k.attribution is None],
        ):
            figures = [f for k in same if k.interval and (f := figure(k.interval)) is not None]
            if figures:
                return max(figures)
        return None

    def order(self, a: Claim, b: Claim) -> int:
        """Say which account is the later by the dead it counts: -1 `a` is the earlier, 1 `b` is, 0 they are of one moment or unknown."""
        left, right = self.beside(a), self.beside(b)
        if left is None or right is None or max(left, right) <= _NEAR * min(left, right):
            return 0
        return -1 if left < right else 1

    def known(self, a: Claim, b: Claim) -> bool:
        """Say whether both accounts count dead, so that their order can be told."""
        return self.beside(a) is not None and self.beside(b) is not None


def tolls(articles: tuple[Article, ...], claims: tuple[Claim, ...], words: Lexicon) -> Tolls:
    """Collect the counts of people killed by incident and source."""
    killed: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    injured = frozenset((c.event or "", c.source) for c in claims if c.kind == "casualty" and c.about.outcome == ("injured",))
    for claim in claims:
        if claim.kind == "casualty" and claim.about.outcome == ("killed",) and population_relation(claim.about.who, (), words) == "equal":
            killed[claim.event or "", claim.source].append(claim)
    return Tolls(
        dict(killed),
        {a.source: a.published.value for a in articles if a.published},
        injured,
        {a.source: a.outlet.value for a in articles if a.outlet},
    )
