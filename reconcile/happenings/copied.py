"""Claims tied to happenings -> what several articles say in the same words tied to one."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from attrs import field, frozen

from reconcile.happenings.groups import groups_of
from reconcile.happenings.words import words
from reconcile.model import Article, Claim, Span

_LEAST = 6
"""Words that a sentence has at least which is known again by them."""
_SAME = 0.6
"""Share of the words of two sentences that both have if one is copied from the other."""
_NEAR = 0.6
"""Share of the words of two statements of copied sentences that both have if the one is the other."""
_WIDEST = 60
_RAREST = 3
"""Sentences that a word may stand in, and words by which a sentence looks for its like."""


@frozen(eq=False)
class _Told:
    """A sentence of one article: its words, the days in it, and its claims in order."""

    source: str
    words: frozenset[str]
    claims: list[Claim] = field(factory=list)

    @property
    def days(self) -> frozenset[str]:
        """Return the values of the days that the sentence tells."""
        return frozenset(c.value.timex for c in self.claims if c.kind == "date" and c.value and c.value.timex)


def as_copied(articles: Iterable[Article], claims: Iterable[Claim], events: Mapping[str, str]) -> dict[str, str]:
    """Return the happening of each claim by its id: one for those that articles tell in the same words, the one with most claims that any of them gave."""
    told, size = _sentences(articles, claims), Counter(events.values())
    same = groups_of(events)
    for one, other in _copies(told):
        for a, b in _claims(one, other):
            same.join(a.id, b.id)
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in events:
        groups[same.head(claim)].append(claim)
    chosen = {head: max((events[i] for i in group), key=lambda e: (size[e], e)) for head, group in groups.items()}
    return {claim: chosen[same.head(claim)] for claim in events}


def _sentences(articles: Iterable[Article], claims: Iterable[Claim]) -> list[_Told]:
    texts = {a.source: a.text for a in articles}
    found: dict[tuple[str, Span], _Told] = {}
    for claim in claims:
        key = claim.source, claim.sentence
        if key not in found:
            found[key] = _Told(claim.source, words(texts[claim.source][claim.sentence.start : claim.sentence.end]))
        insort(found[key].claims, claim, key=lambda c: (c.span, c.kind, c.id))
    return [told for told in found.values() if len(told.words) >= _LEAST]


def _copies(told: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the sentences of two articles that tell the same in the same words, looked up by their rarest."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(told):
        for word in sentence.words:
            holders[word].append(at)
    tried: set[tuple[int, int]] = set()
    for sentence in told:
        rare = sorted((w for w in sentence.words if 1 < len(holders[w]) <= _WIDEST), key=lambda w: (len(holders[w]), w))[:_RAREST]
        tried.update(pair for word in rare for pair in combinations(holders[word], 2))
    for i, j in sorted(tried):
        if told[i].source != told[j].source and _copied(told[i], told[j]):
            yield told[i], told[j]


def _copied(a: _Told, b: _Told) -> bool:
    apart = a.days and b.days and a.days.isdisjoint(b.days)
    return not apart and len(a.words & b.words) >= _SAME * len(a.words | b.words)


def _claims(a: _Told, b: _Told) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims of two sentences that say the same, each with the likest that is left."""
    near = sorted(
        (
            (-alike, one.id, other.id, one, other)
            for one in a.claims
            for other in b.claims
            if one.kind == other.kind and (alike := _alike(one, other)) >= _NEAR
        ),
        key=lambda n: n[:3],
    )
    taken: set[str] = set()
    for _, left, right, one, other in near:
        if taken.isdisjoint((left, right)):
            taken.update((left, right))
            yield one, other


def _alike(a: Claim, b: Claim) -> float:
    """Return how much of the words of two claims is the same; a claim with a value is like one that has it too."""
    if a.value or b.value:
        return float(a.value == b.value)
    one, other = words(a.text), words(b.text)
    return len(one & other) / max(1, len(one | other))
