"""An article's text -> pieces, each with the claims that cover it."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from reconcile.model import Article, Claim

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT = frozenset("\n\t\u200c\u200d\u00ad")
"""Characters without a shape that stay: line breaks, tabs, joiners and soft hyphens of real words."""


@frozen
class Piece:
    """A run of text under the same claims: the narrowest one it leads to, its kind and all its claims; or set aside as boilerplate."""

    text: str
    claim: str | None
    kind: str
    first: tuple[str, ...]
    aside: bool


def shown(text: str) -> str:
    r"""Return text in which control, override and surrogate characters are written out (`\u202e`); line breaks stay."""
    return "".join(ch if ch in _KEPT or unicodedata.category(ch) not in _HIDDEN else ch.encode("unicode_escape").decode() for ch in text)


def pieces(article: Article, claims: list[Claim]) -> Iterator[Piece]:
    """Cut a text at the ends of its claims and asides; spans may nest and overlap. The pieces put together are the text."""
    edges = {0, len(article.text)}
    for span in (*(c.span for c in claims), *(a.span for a in article.aside)):
        edges |= {span.start, span.end}
    order = sorted(edges)
    told = sorted(claims, key=lambda c: (c.span.start, -c.span.end))
    live: list[Claim] = []
    at = 0
    for start, end in pairwise(order):
        first = []
        while at < len(told) and told[at].span.start <= start:
            live.append(told[at])
            first.append(told[at].id)
            at += 1
        live = [c for c in live if c.span.end > start]
        narrow = min(live, key=lambda c: (c.kind == "attribution", c.span.end - c.span.start, c.id), default=None)
        aside = any(a.span.start <= start < a.span.end for a in article.aside)
        yield Piece(shown(article.text[start:end]), narrow.id if narrow else None, narrow.kind if narrow else "", tuple(first), aside)
