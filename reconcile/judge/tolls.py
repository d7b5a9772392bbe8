"""Claims -> which of two accounts of one incident is the earlier: tolls told together grow together."""

from collections import defaultdict

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import population_relation
from reconcile.model import Article, Claim, Interval

_NEAR = 1.1
"""Tolls within a tenth of each other are taken as those of one moment."""


@frozen(eq=False)
class Tolls:
    """For every incident and source, the counts of people killed: the version of the news that an article carries."""

    killed: dict[tuple[str, str], list[Claim]]
    published: dict[str, str]
    injured: dict[tuple[str, str], float]
    outlets: dict[str, str]
    listed: dict[str, frozenset[tuple[float | None, float | None]]]

    def two_things(self, a: Claim, b: Claim) -> bool:
        """Say whether one of the articles counts, in one breath, what the other counts as well: it tells of two groups of people."""
        ends = [(c.interval.low, c.interval.high) if c.interval else None for c in (a, b)]
        return ends[1] in self.listed.get(a.id, ()) or ends[0] in self.listed.get(b.id, ())

    def versions(self, a: Claim, b: Claim) -> bool:
        """Say whether two claims stand in versions of different date by one outlet."""
        times = [self.published.get(c.source, "") for c in (a, b)]
        own = [self.outlets.get(c.source, "") for c in (a, b)]
        return bool(own[0]) and own[0] == own[1] and "" not in times and times[0] != times[1]

    def split(self, claim: Claim) -> bool:
        """Say whether a merged count ("killed or injured") stands in an article that counts more of the one or the other apart, and so merges nothing."""
        place = (claim.event or "", claim.source)
        told = claim.interval or Interval()
        size = told.high if told.stated is None else told.figure
        return len(claim.about.outcome) > 1 and size is not None and size < max(self.injured.get(place, 0), self._killed_in(place))

    def _killed_in(self, place: tuple[str, str]) -> float:
        return max((f for k in self.killed.get(place, ()) if k.interval and (f := k.interval.figure) is not None), default=0)

    def beside(self, claim: Claim) -> float | None:
        """Return the number killed that was told together with a claim: in its sentence, by its speaker, else the article's highest."""
        told = self.killed.get((claim.event or "", claim.source), [])
        speaker = claim.attribution.source if claim.attribution else None
        for same in (
            [k for k in told if k.sentence == claim.sentence and k.id != claim.id],
            [k for k in told if speaker and k.attribution and k.attribution.source == speaker],
            [k for k in told if speaker is None or k.attribution is None],
        ):
            figures = [f for k in same if k.interval and (f := k.interval.figure) is not None]
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
    injured: dict[tuple[str, str], float] = {}
    for claim in claims:
        if claim.kind == "casualty" and claim.about.outcome == ("injured",) and claim.interval:
            place = claim.event or "", claim.source
            injured[place] = max(injured.get(place, 0), claim.interval.figure or 0)
        if claim.kind == "casualty" and claim.about.outcome == ("killed",) and population_relation(claim.about.who, (), words) == "equal":
            killed[claim.event or "", claim.source].append(claim)
    return Tolls(
        dict(killed),
        {a.source: a.published.value for a in articles if a.published},
        injured,
        {a.source: a.outlet.value for a in articles if a.outlet},
        _listed(claims),
    )


def _listed(claims: tuple[Claim, ...]) -> dict[str, frozenset[tuple[float | None, float | None]]]:
    """Return, for each count, the other figures for the same outcome in its sentence on the same word: "170 in the town and 20 more in the hills"."""
    together: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "casualty" and c.interval and not {"rose", "earlier", "headline"} & set(c.marks):
            together[c.source, c.sentence, c.event, c.about.outcome, c.attribution].append(c)
    return {
        c.id: frozenset((o.interval.low, o.interval.high) for o in group if o.id != c.id and o.interval)
        for group in together.values()
        if len(group) > 1
        for c in group
    }
