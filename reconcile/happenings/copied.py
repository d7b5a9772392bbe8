"""Claims tied to happenings -> what several articles say in the same words tied to one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from attrs import frozen

from reconcile.happenings.alike import likely
from reconcile.happenings.days import gap
from reconcile.happenings.groups import groups_of
from reconcile.happenings.thread import ROLES, Thread
from reconcile.happenings.wordings import Wording, figures_apart
from reconcile.happenings.words import NAME, names, words
from reconcile.model import Article, Claim, Span

_LEAST = 4
"""Words that a sentence has at least which is known again by them."""
_SAME = 0.5
"""Share of the words of two sentences that both have if one is copied from the other."""
_NEAR = 0.6
"""Share of the words of two statements of copied sentences that both have if the one is the other."""
_ODDS, _OF_DAYS = 0.0, 1.0
"""Log odds that two statements say one thing from which they are of one happening, and how much more it takes where their articles date them apart."""
_WIDEST = 60
"""Sentences that a word may stand in by which one looks for its like."""


@frozen(eq=False)
class _Told:
    """A passage of one article: its words in small letters, its names (past the first word, which has a capital anyway), its claims in order."""

    source: str
    words: frozenset[str]
    names: frozenset[str]
    claims: list[Claim]

    @property
    def days(self) -> frozenset[str]:
        """Return the values of the days that the passage tells."""
        return frozenset(c.value.timex for c in self.claims if c.kind == "date" and c.value and c.value.timex)


def as_copied(articles: Iterable[Article], told: Iterable[Thread], found: Iterable[str], wordings: Mapping[str, Wording]) -> dict[str, str]:
    """Return the happening of each claim by its id: one for those that articles tell in the same words, of those they gave them the main one first."""
    threads = list(zip(told, found, strict=True))
    events = {claim.id: name for thread, name in threads for claim in thread.claims}
    rank: dict[str, tuple[int, str]] = {}
    for thread, name in threads:
        rank[name] = min(rank.get(name, (len(ROLES), name)), (ROLES.index(thread.role), name))
    same = groups_of(events)
    for one, other in _copies(list(_passages(articles, (claim for thread, _ in threads for claim in thread.claims)))):
        for a, b in _claims(one, other):
            same.join(a.id, b.id)
    for a, b in _alike(threads, wordings):
        same.join(a.id, b.id)
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in events:
        groups[same.head(claim)].append(claim)
    chosen = {head: min((events[i] for i in group), key=rank.__getitem__) for head, group in groups.items()}
    return {claim: chosen[same.head(claim)] for claim in events}


def _alike(told: list[tuple[Thread, str]], wordings: Mapping[str, Wording]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the statements that say one thing, of two articles on one subject, where nothing says that they are of two happenings."""
    home = {claim.id: thread for thread, _ in told for claim in thread.claims if claim.id in wordings}
    statements = (claim for thread, _ in told for claim in thread.claims if claim.id in home)
    for pair in likely(sorted(statements, key=lambda c: (c.source, c.span, c.kind)), wordings):
        one, other = home[pair.left.id], home[pair.right.id]
        told_apart = figures_apart(wordings[pair.left.id], wordings[pair.right.id])
        if one.group == other.group and pair.odds >= _ODDS + _OF_DAYS * _apart(one, other) and not told_apart:
            yield pair.left, pair.right


def _apart(a: Thread, b: Thread) -> bool:
    """Say whether two happenings were on different days."""
    return a.days is not None and b.days is not None and gap(a.days, b.days) not in (0, None)


def _passages(articles: Iterable[Article], claims: Iterable[Claim]) -> Iterator[_Told]:
    """Yield the sentences of all articles, and the statements in them, that have words enough to be known again."""
    texts = {a.source: a.text for a in articles}
    within: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        within[claim.source, claim.sentence].append(claim)
    for (source, sentence), own in within.items():
        own.sort(key=lambda c: (c.span, c.kind, c.id))
        for span in sorted({sentence, *(c.span for c in own if c.value is None)}):
            text = texts[source][span.start : span.end]
            told = _Told(source, words(NAME.sub("", text)), names(text.partition(" ")[2]), [c for c in own if span.holds(c.span)])
            if len(told.words) >= _LEAST:
                yield told


def _copies(told: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the passages of two articles that tell the same in the same words.

    Two that share so many of their words share one of the rarest of each (prefix filter, Chaudhuri, Ganti and Kaushik 2006).
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for at, passage in enumerate(told):
        for word in passage.words:
            holders[word].append(at)
    tried: set[tuple[int, int]] = set()
    for at, passage in enumerate(told):
        rare = sorted(passage.words, key=lambda w: (len(holders[w]), w))[: len(passage.words) - ceil(_SAME * len(passage.words)) + 1]
        tried.update((min(at, other), max(at, other)) for word in rare if len(holders[word]) <= _WIDEST for other in holders[word])
    for i, j in sorted(tried):
        if told[i].source != told[j].source and _copied(told[i], told[j]):
            yield told[i], told[j]


def _copied(a: _Told, b: _Told) -> bool:
    """Say whether one sentence is copied from another: most words are the same, and they name no two days, nor others."""
    two_days = a.days and b.days and a.days.isdisjoint(b.days)
    two_names = 2 * len(a.names & b.names) < min(len(a.names), len(b.names))
    return not two_days and not two_names and len(a.words & b.words) >= _SAME * len(a.words | b.words)


def _claims(a: _Told, b: _Told) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims of two sentences that say the same, each with the likest that is left."""
    near = sorted(
        (
            (-alike, one.id, other.id, one, other)
            for one in a.claims
            for other in b.claims
            if one.kind == other.kind and (alike := _share(one, other)) >= _NEAR
        ),
        key=lambda n: n[:3],
    )
    taken: set[str] = set()
    for _, left, right, one, other in near:
        if taken.isdisjoint((left, right)):
            taken.update((left, right))
            yield one, other


def _share(a: Claim, b: Claim) -> float:
    """Return how much of the words of two claims is the same; a claim with a value is like one that has it too."""
    if a.value or b.value:
        return float(a.value == b.value)
    one, other = (words(NAME.sub("", c.text)) or words(c.text) for c in (a, b))
    return len(one & other) / max(1, len(one | other))
