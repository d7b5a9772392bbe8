"""Claims -> topics: the candidate pairs that answer one question."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from attrs import field, frozen

from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.english.populations import population_relation
from reconcile.happenings.alike import Likely, likely
from reconcile.happenings.alike import without_repeats as without_said_again
from reconcile.happenings.wordings import STATEMENTS, Wording
from reconcile.match.asked import Question, asked
from reconcile.match.authors import author
from reconcile.match.contexts import Contexts, alike
from reconcile.match.dating import Beside, Dating, beside, dating, one_moment
from reconcile.match.manners import manner
from reconcile.match.measured import Measured, is_count, measured, one_clause, one_thing
from reconcile.match.repeats import without_repeats
from reconcile.model import Article, Claim
from reconcile.settings import Settings

_WIDEST = 150
"""Claims of one block that are all compared with one another; a wider block is cut by what its claims count."""


@frozen
class Candidate:
    """Two claims of two sources worth judging; `score` 0..1 and the features that made it. No value was read."""

    left: Claim
    right: Claim
    score: float
    features: tuple[tuple[str, float], ...]


@frozen
class Topic:
    """One question: claims that may answer it and the candidate pairs among them.

    `claims` holds one claim a statement; `repeats` gives, by its id, the ids of those that say the same again in its article.
    """

    key: Question
    claims: tuple[Claim, ...]
    candidates: tuple[Candidate, ...]
    repeats: dict[str, tuple[str, ...]] = field(factory=dict)


def match(articles: tuple[Article, ...], claims: tuple[Claim, ...], settings: Settings, told: Mapping[str, Wording]) -> tuple[Topic, ...]:
    """Bring together the claims that answer one question.

    Only claims that answer one question (of one happening, on one measure) are compared, so that the cost follows the number of claims;
    a score rates what two claims are about, with their figures cut out. Claims of one source are never candidates. `told` are the wordings of
    the statements, by their ids.
    """
    words, contexts = lexicon(settings.words), Contexts({a.source: a.text for a in articles})
    blocks: dict[Question, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.source, c.span, c.kind)):
        for key in asked(claim):
            blocks[key].append(claim)
    sentences = beside(claims)
    measured = (_topic(key, block, contexts, words, settings, sentences) for key, block in sorted(blocks.items()))
    return tuple(topic for topic in (*measured, *_statements(claims, told, words)) if topic.claims)


def _statements(claims: tuple[Claim, ...], told: Mapping[str, Wording], words: Lexicon) -> Iterator[Topic]:
    """Yield the statements of each happening: those told in manners that may be opposed, on who was behind it, or of deeds that may be denied, then all.

    Of all, each stands beside those that it is like.
    """
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.source, c.span, c.kind)):
        if claim.kind in STATEMENTS:
            by_event[claim.event or ""].append(claim)
    once = {event: without_said_again(block, told) for event, block in sorted(by_event.items())}
    for event, (_, repeats) in once.items():
        for key, block in sorted(_alone(event, by_event[event], repeats, told, words).items()):
            pairs = tuple(
                Candidate(a, b, 1.0, (("event", 1.0), ("act", 1.0))) for a, b in combinations(block[:_WIDEST], 2) if a.source != b.source
            )
            yield Topic(key, tuple(block), pairs, {c.id: repeats[c.id] for c in block if c.id in repeats})
    for event, (kept, repeats) in once.items():
        yield Topic(Question("act", event), tuple(kept), tuple(_alike(pair) for pair in likely(kept, told)), repeats)


def _alone(
    event: str, block: list[Claim], repeats: dict[str, tuple[str, ...]], told: Mapping[str, Wording], words: Lexicon
) -> dict[Question, list[Claim]]:
    """Return what the statements of a happening are asked apart from all that they say, each with one of those that repeat each other."""
    homes = {i: home for home, others in repeats.items() for i in others}
    found: dict[Question, dict[str, Claim]] = defaultdict(dict)
    for claim in sorted(block, key=lambda c: (c.source, c.id in homes, c.span, c.kind)):
        for key in _asked_alone(claim, event, told[claim.id], words):
            found[key].setdefault(homes.get(claim.id, claim.id), claim)
    return {key: sorted(kept.values(), key=lambda c: (c.source, c.span, c.kind)) for key, kept in found.items()}


def _asked_alone(claim: Claim, event: str, told: Wording, words: Lexicon) -> Iterator[Question]:
    """Yield what a statement is asked apart from all that it says."""
    if way := manner(claim, words):
        yield Question("manner", event, way.of)
    if author(claim, told, words):
        yield Question("author", event)


def _alike(pair: Likely) -> Candidate:
    told = (("event", 1.0), ("act", float(pair.one_act)), ("wording", round(pair.likeness, 3)), ("nearest", round(pair.nearness, 3)))
    return Candidate(pair.left, pair.right, round(pair.chance, 3), told)


def _topic(key: Question, block: list[Claim], contexts: Contexts, words: Lexicon, settings: Settings, sentences: Beside) -> Topic:
    kept, repeats = without_repeats(block, contexts, words)
    candidates = []
    about = {c.id: measured(c) for c in kept}
    then = {c.id: dating(c, sentences) for c in kept} if key.kind == "date" else {}
    for left, right in _bounded(kept, contexts):
        if left.source == right.source:
            continue
        features = _people(left, right, contexts, words) if key.kind == "casualty" else _things(left, right, contexts, about, then)
        score = _score(features)
        if score >= _least(left, right, settings):
            candidates.append(Candidate(left, right, round(score, 3), features))
    return Topic(key, tuple(kept), tuple(candidates), repeats)


def _least(a: Claim, b: Claim, settings: Settings) -> float:
    """Return the least score of a pair: counts of people of one happening are always worth a look, as are days and amounts in one unit."""
    if a.kind == "quantity":
        people = all(c.value and c.value.unit == "person" for c in (a, b))
        return 0.0 if people or not (is_count(a) or is_count(b)) else settings.threshold
    return 0.0 if a.kind in ("casualty", "date") else settings.threshold


def _bounded(block: list[Claim], contexts: Contexts) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of a block that are compared: all of them, or in a wide block those of neighbours among like contexts.

    The neighbours are windows over the claims of one measure sorted by their words (sorted neighbourhood, Hernández and Stolfo 1995); claims with
    the same words are taken from the sources by turns, so that none of them fills a window.
    """
    if len(block) <= _WIDEST:
        yield from combinations(block, 2)
        return
    narrow: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in block:
        narrow[claim.about.who or (claim.about.what or "",)].append(claim)
    for _, group in sorted(narrow.items()):
        turn: Counter[tuple[str, str]] = Counter()
        ordered: list[tuple[str, int, str, Claim]] = []
        for claim in group:
            around = contexts.of(claim)
            ordered.append((around, turn[around, claim.source], claim.source, claim))
            turn[around, claim.source] += 1
        ordered.sort(key=lambda o: o[:3])
        yield from _windows([o[3] for o in ordered])


def _windows(ordered: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each pair of claims that lie less than half a window apart: no more of them than in a block that is just not too wide."""
    for i, claim in enumerate(ordered):
        for other in ordered[i + 1 : i + _WIDEST // 2]:
            yield (claim, other) if (claim.source, claim.span) <= (other.source, other.span) else (other, claim)


def _people(a: Claim, b: Claim, contexts: Contexts, words: Lexicon) -> tuple[tuple[str, float], ...]:
    people = {"equal": 1.0, "disjoint": 0.0}.get(population_relation(a.about.who, b.about.who, words), 0.5)
    return ("event", 1.0), ("people", people), ("context", alike(contexts.of(a), contexts.of(b)))


def _things(a: Claim, b: Claim, contexts: Contexts, about: dict[str, Measured], then: dict[str, Dating]) -> tuple[tuple[str, float], ...]:
    one, other = about[a.id], about[b.id]
    wording = alike(contexts.of(a), contexts.of(b))
    thing = max(one_moment(then[a.id], then[b.id]), wording * (wording >= _ALIKE)) if then else one_thing(one, other)
    return ("event", 1.0), ("measured", thing), ("context", max(wording, one_clause(one, other)))


_ALIKE = 0.6
"""How alike two sentences are at least that tell of one thing, whatever it is."""


def _score(features: tuple[tuple[str, float], ...]) -> float:
    """Weigh the features; the incident and what is measured count as much as all the words around."""
    weights = {"event": 0.2, "people": 0.4, "measured": 0.4, "context": 0.4}
    return sum(weights[name] * value for name, value in features)


__all__ = ["Candidate", "Question", "Topic", "match"]
