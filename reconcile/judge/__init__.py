"""Topic -> findings."""

from collections import defaultdict

from reconcile.containment import containment
from reconcile.contexts import Contexts
from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.intervals import figure
from reconcile.judge.counts import compare_counts
from reconcile.judge.derived import durations, parted, shares
from reconcile.judge.desk import Desk
from reconcile.judge.findings import Bench, findings
from reconcile.judge.frames import compare_acts, ways
from reconcile.judge.measures import compare_dates, compare_measures
from reconcile.judge.ruling import Ruling
from reconcile.judge.sums import without_sums
from reconcile.judge.tolls import tolls
from reconcile.match import Candidate, Topic
from reconcile.model import Article, Claim, Finding, Pair, Span
from reconcile.origins import Origins
from reconcile.parties import parties
from reconcile.settings import Settings
from reconcile.subsets import Subset, subsets


def judge(
    articles: tuple[Article, ...], claims: tuple[Claim, ...], topics: tuple[Topic, ...], origins: Origins, settings: Settings
) -> tuple[Finding, ...]:
    """Rule on every candidate pair and sum up each topic in findings, worst first; what only one source says comes last."""
    words = lexicon(settings.words)
    contexts = Contexts({a.source: a.text for a in articles})
    desk = Desk(
        contexts,
        words,
        tolls(articles, claims, words),
        settings,
        _subsets(topics, contexts, words),
        origins,
        containment(articles),
        ways(claims),
    )
    judged: dict[tuple[str, str], Pair] = {}
    bearers = _bearers(claims)
    by_topic = []
    for topic in topics:
        pairs = []
        told = _told(topic)
        for candidate in topic.candidates:
            key = (candidate.left.id, candidate.right.id)
            ruling = None if key in judged else _rule(candidate, desk, told)
            if ruling:
                judged[key] = _pair(candidate, ruling, origins, bearers)
                pairs.append(judged[key])
        by_topic.append((topic, without_sums(topic, tuple(pairs), words) if topic.key[0] == "casualty" else tuple(pairs)))
    bench = Bench(origins, parties(claims, words), contexts, words)
    return findings(claims, [*parted(by_topic, claims), *durations(claims, contexts, origins), *shares(claims, origins)], bench)


def _told(topic: Topic) -> frozenset[tuple[str, float]]:
    """Return every (source, figure) of a topic."""
    figures = ((c.source, figure(c.interval)) for c in topic.claims if c.interval)
    return frozenset((source, f) for source, f in figures if f is not None)


def _rule(candidate: Candidate, desk: Desk, told: frozenset[tuple[str, float]]) -> Ruling | None:
    kind = candidate.left.kind
    if kind == "casualty":
        return compare_counts(candidate.left, candidate.right, desk)
    if kind == "act":
        return compare_acts(candidate.left, candidate.right, desk)
    return compare_dates(candidate) if kind == "date" else compare_measures(candidate, desk, told)


def _pair(candidate: Candidate, ruling: Ruling, origins: Origins, bearers: dict[str, Claim]) -> Pair:
    left, right = (bearers.get(c.id, c) for c in (candidate.left, candidate.right))
    same = origins.same(left, right)
    return Pair(left.id, right.id, ruling.relation, ruling.reason, candidate.score, same, candidate.features)


def _bearers(claims: tuple[Claim, ...]) -> dict[str, Claim]:
    """For each act told inside what a source says, that attribution: it is the claim that is compared."""
    said: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "attribution" and claim.attribution:
            said[claim.source, claim.attribution.content_span].append(claim)
    found = {}
    for claim in claims:
        if claim.kind == "act" and claim.attribution and (own := said.get((claim.source, claim.attribution.content_span))):
            found[claim.id] = own[0]
    return found


def _subsets(topics: tuple[Topic, ...], contexts: Contexts, words: Lexicon) -> dict[str, Subset]:
    found: dict[str, Subset] = {}
    for topic in topics:
        if topic.key[0] == "casualty":
            found |= subsets(topic.claims, contexts, words)
    return found


__all__ = ["judge"]
