"""Claims of one happening -> what they tell of it, by weight."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from reconcile.model import Article, Claim

_LEDE, _LEDE_SHARE, _LEDE_MOST = 600, 5, 1500
"""Code points of a text's beginning that tell what it is about: a fifth of it, between the other two."""
_FIRST = 3.0
"""How much more a lede counts."""

T = TypeVar("T", bound=Hashable)


def in_lede(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Say whether a claim stands in the beginning of its article."""
    text = articles[claim.source].text
    return claim.span.start < max(_LEDE, min(_LEDE_MOST, len(text) // _LEDE_SHARE))


def votes(claims: Iterable[Claim], articles: Mapping[str, Article], told: Callable[[Claim], Iterable[T]]) -> dict[T, dict[str, float]]:
    """Return for each thing that claims tell the sources that tell it, with the share that it has of what the source tells."""
    by_source: dict[str, dict[T, float]] = defaultdict(lambda: defaultdict(float))
    for claim in claims:
        for value in told(claim):
            by_source[claim.source][value] += _FIRST if in_lede(claim, articles) else 1.0
    total: dict[T, dict[str, float]] = defaultdict(dict)
    for source, own in by_source.items():
        whole = sum(own.values())
        for value, weight in own.items():
            total[value][source] = weight / whole
    return dict(total)


def weights(told: Mapping[T, Mapping[str, float]]) -> dict[T, float]:
    """Return the weight of each thing told, over all sources."""
    return {value: sum(sources.values()) for value, sources in told.items()}


def merged(told: Mapping[T, Mapping[str, float]], key: Callable[[T], str]) -> dict[str, dict[str, float]]:
    """Return what is told, with things of one key taken together."""
    total: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for value, sources in told.items():
        for source, weight in sources.items():
            total[key(value)][source] += weight
    return {name: dict(sources) for name, sources in total.items()}


def borne_out(sources: Iterable[str], claims: tuple[Claim, ...]) -> bool:
    """Say whether enough sources tell a thing to put it into words: two, where more than two tell of the happening."""
    return len(set(sources)) >= (2 if len({c.source for c in claims}) > 2 else 1)


def sentences(claims: tuple[Claim, ...], articles: Mapping[str, Article]) -> dict[str, str]:
    """Return what each source writes in the sentences of the claims, a line a sentence."""
    found: dict[str, list[str]] = defaultdict(list)
    for source, span in sorted({(c.source, c.sentence) for c in claims}):
        found[source].append(articles[source].text[span.start : span.end].replace("\n", " "))
    return {source: "\n".join(lines) for source, lines in found.items()}
