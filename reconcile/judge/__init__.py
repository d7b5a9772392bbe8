"""Topic -> findings."""

from collections import defaultdict
from collections.abc import Mapping

from reconcile.english.lexicon import lexicon
from reconcile.happenings.wordings import Wording
from reconcile.judge.derived import durations, parted, shares
from reconcile.judge.desk import desk_for
from reconcile.judge.findings import Bench, findings
from reconcile.judge.parties import parties
from reconcile.judge.rules import figures_told, rule
from reconcile.judge.ruling import Ruling
from reconcile.judge.sums import without_sums
from reconcile.judge.wholes import with_parts
from reconcile.match import Candidate, Question, Topic
from reconcile.match.origins import Origins
from reconcile.model import Article, Claim, Finding, Happening, Pair
from reconcile.settings import Settings


def judge(
    articles: tuple[Article, ...],
    claims: tuple[Claim, ...],
    topics: tuple[Topic, ...],
    origins: Origins,
    settings: Settings,
    happenings: tuple[Happening, ...],
    told: Mapping[str, Wording],
) -> tuple[Finding, ...]:
    """Rule on every candidate pair and sum up each topic in findings, worst first; what only one source says comes last.

    `told` are the wordings of the statements, by their ids.
    """
    words = lexicon(settings.words)
    desk = desk_for(articles, claims, topics, origins, settings, happenings, told)
    judged: dict[tuple[str, str], Pair] = {}
    by_topic = []
    for topic in topics:
        pairs = []
        figures = figures_told(topic)
        for candidate in topic.candidates:
            key = (candidate.left.id, candidate.right.id)
            ruling = None if key in judged else rule(candidate, topic, desk, figures)
            if ruling:
                judged[key] = _pair(candidate, ruling, origins)
                pairs.append(judged[key])
        by_topic.append((topic, without_sums(topic, tuple(pairs), words) if topic.key.kind == "casualty" else tuple(pairs)))
    bench = Bench(origins, parties(claims, words), desk.contexts, words)
    return findings(
        claims,
        [
            *with_parts(parted(together(by_topic), claims), desk.contexts, origins),
            *durations(claims, desk),
            *shares(claims, origins, judged),
        ],
        bench,
    )


def together(by_topic: list[tuple[Topic, tuple[Pair, ...]]]) -> list[tuple[Topic, tuple[Pair, ...]]]:
    """Join the topics of things counted in one happening: each thing was asked for by all of its words ("jet", "fighter")."""
    joined: dict[Question, list[tuple[Topic, tuple[Pair, ...]]]] = defaultdict(list)
    for topic, pairs in by_topic:
        key = topic.key
        joined[Question(key.kind, key.event) if key.kind == "quantity" else key].append((topic, pairs))
    return [_joined(key, told) if len(told) > 1 else told[0] for key, told in joined.items()]


def _joined(key: Question, told: list[tuple[Topic, tuple[Pair, ...]]]) -> tuple[Topic, tuple[Pair, ...]]:
    known = {c.id: c for topic, _ in told for c in topic.claims}
    repeats = {i: r for topic, _ in told for i, r in topic.repeats.items()}
    topic = Topic(key, tuple(sorted(known.values(), key=lambda c: (c.source, c.span))), (), repeats)
    return topic, tuple(pair for _, pairs in told for pair in pairs)


def _pair(candidate: Candidate, ruling: Ruling, origins: Origins) -> Pair:
    left, right = candidate.left, candidate.right
    same = origins.same(left, right)
    return Pair(left.id, right.id, ruling.relation, ruling.reason, candidate.score, same, candidate.features)


__all__ = ["judge"]
