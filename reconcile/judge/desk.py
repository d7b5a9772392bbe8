"""What a ruling may look at besides the two claims."""

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.happenings.wordings import Wording
from reconcile.judge.containment import containment
from reconcile.judge.doers import Named, authors, doers
from reconcile.judge.tolls import Tolls, tolls
from reconcile.match import Topic
from reconcile.match.asides import asides
from reconcile.match.contexts import Contexts
from reconcile.match.manners import Manners, manners
from reconcile.match.origins import Origins
from reconcile.match.parts import Part, parts
from reconcile.model import Article, Claim, Happening, Span
from reconcile.settings import Settings


@frozen(eq=False)
class Desk:
    """What is known of all claims of a run: the words around them, tolls, parts, origins, places, manners, what statements are compared by.

    `inside` tells which place lies where, `happenings` what happened, by the names that claims have for it, `measured` what a sentence measures.
    """

    contexts: Contexts
    words: Lexicon
    tolls: Tolls
    settings: Settings
    parts: dict[str, Part]
    beside: frozenset[str]
    known: dict[str, Claim]
    counted: dict[tuple[str, str], tuple[Claim, ...]]
    classes: dict[tuple[str, tuple[str, ...]], frozenset[tuple[str, ...]]]
    origins: Origins
    inside: dict[str, frozenset[str]]
    manners: Manners
    wordings: Mapping[str, Wording]
    doers: Named
    authors: Named
    happenings: dict[str, Happening]
    measured: dict[tuple[str, Span], tuple[Claim, ...]]

    def whole(self, claim: Claim) -> Claim | None:
        """Return the count that a claim's article says it is a part of."""
        seen = [claim.id]
        while (part := self.parts.get(seen[-1])) is not None and part.of in self.known:
            if part.of in seen:
                return None
            seen.append(part.of)
        return self.known[seen[1]] if len(seen) > 1 else None

    def counts(self, claim: Claim) -> tuple[Claim, ...]:
        """Return all counts of people that a claim's article gives in the claim's happening."""
        return self.counted.get((claim.event or "", claim.source), ())

    def main(self, claim: Claim) -> bool:
        """Say whether a claim is about what its article is mainly about."""
        return (found := self.happenings.get(claim.event or "")) is not None and found.role == "main"


def desk_for(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    topics: tuple[Topic, ...],
    origins: Origins,
    settings: Settings,
    happenings: tuple[Happening, ...],
    told: Mapping[str, Wording],
) -> Desk:
    """Lay out all that the rulings of a run may look at."""
    words = lexicon(settings.words)
    contexts = Contexts({a.source: a.text for a in articles})
    counted = _counted(claims)
    narrowed = _parts(topics, counted, contexts, words)
    known = {c.id: c for c in claims}
    return Desk(
        contexts,
        words,
        tolls(articles, claims, words),
        settings,
        narrowed,
        _beside(topics, narrowed, known, words),
        known,
        counted,
        _classes(claims),
        origins,
        containment(articles),
        manners(claims, words),
        told,
        doers(claims, told, words),
        authors(claims, told, words),
        {h.id: h for h in happenings},
        _measured(claims),
    )


def _parts(
    topics: tuple[Topic, ...], counted: dict[tuple[str, str], tuple[Claim, ...]], contexts: Contexts, words: Lexicon
) -> dict[str, Part]:
    found: dict[str, Part] = {}
    for topic in topics:
        if topic.key.kind == "casualty":
            told = {(c.event or "", c.source) for c in topic.claims}
            found |= parts(topic.claims, [c for where in sorted(told) for c in counted[where]], contexts, words)
    return found


def _beside(topics: tuple[Topic, ...], narrowed: dict[str, Part], known: dict[str, Claim], words: Lexicon) -> frozenset[str]:
    found: set[str] = set()
    for topic in topics:
        if topic.key.kind == "casualty":
            again = {i: tuple(known[r] for r in others) for i, others in topic.repeats.items()}
            found |= asides(topic.claims, again, narrowed, words)
    return frozenset(found)


def _counted(claims: tuple[Claim, ...]) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Return the counts of people of every happening and source."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "casualty":
            found[claim.event or "", claim.source].append(claim)
    return {where: tuple(told) for where, told in found.items()}


def _measured(claims: tuple[Claim, ...]) -> dict[tuple[str, Span], tuple[Claim, ...]]:
    """Return what every sentence counts and measures, but the people who were hurt."""
    found: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in ("quantity", "distance", "duration"):
            found[claim.source, claim.sentence].append(claim)
    return {where: tuple(told) for where, told in found.items()}


def _classes(claims: tuple[Claim, ...]) -> dict[tuple[str, tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Return the classes of people that are counted of every happening and outcome, but as parts of a figure."""
    found: dict[tuple[str, tuple[str, ...]], set[tuple[str, ...]]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "casualty" and claim.interval and not claim.part_of:
            found[claim.event or "", claim.about.outcome].add(claim.about.who)
    return {asked: frozenset(told) for asked, told in found.items()}
