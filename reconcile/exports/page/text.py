"""An article's text -> its paragraphs in pieces, each with the claims that cover it."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from reconcile.model import Article, Claim, Span

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_KEPT = frozenset("\n\t\u200c\u200d\u00ad")
"""Characters without a shape that stay: line breaks, tabs, joiners and soft hyphens of real words."""
_LINES = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_AROUND = 260
"""Code points of a sentence shown either side of its claim; most sentences are shorter."""
_LONGEST = 700


@frozen
class Piece:
    """A run of text under the same claims.

    `claim` is the narrowest of them, which the run leads to, and `all` every one, that one first; `first` those that begin here; `beside`
    those that end here and lie all under narrower ones, so that no run leads to them; `aside` why it was set aside, or "".
    """

    text: str
    claim: Claim | None
    all: tuple[str, ...]
    first: tuple[str, ...]
    beside: tuple[Claim, ...]
    aside: str


Paragraph = tuple[Piece, ...]
Run = tuple[Span, Claim | None, list[Claim]]


def shown(text: str) -> str:
    r"""Return text in which control, override and surrogate characters are written out (`\u202e`); line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(ch if ch in _KEPT or unicodedata.category(ch) not in _HIDDEN else ch.encode("unicode_escape").decode() for ch in text)


def paragraphs(article: Article, claims: Iterable[Claim], homed: Container[str]) -> tuple[Paragraph, ...]:
    """Cut a text into lines and at the ends of its claims and asides; spans may nest and overlap. Only line breaks are left out.

    A run leads to a claim in `homed`, those that a finding shows, where one covers it.
    """
    told = sorted(claims, key=lambda c: (c.span.start, -c.span.end, c.id))
    lines = [Span(*m.span()) for m in _LINES.finditer(article.text) if not m[0].isspace()]
    edges = {e for s in (*lines, *(c.span for c in told), *(a.span for a in article.aside)) for e in (s.start, s.end)}
    kept = _within(lines, _runs(sorted(edges), told, homed))
    led = {narrow.id for _, _, narrow, _ in kept if narrow}
    firsts: dict[str, int] = {}
    lasts: dict[str, int] = {}
    for i, (_, _, _, live) in enumerate(kept):
        for c in live:
            firsts.setdefault(c.id, i)
            lasts[c.id] = i
    found: list[list[Piece]] = [[] for _ in lines]
    for i, (at, span, narrow, live) in enumerate(kept):
        first = tuple(c.id for c in live if firsts[c.id] == i)
        beside = tuple(c for c in live if c.id not in led and lasts[c.id] == i)
        aside = next((a.reason for a in article.aside if a.span.overlaps(span)), "")
        found[at].append(Piece(article.text[span.start : span.end], narrow, _ids(narrow, live), first, beside, aside))
    return tuple(tuple(line) for line in found)


def _within(lines: list[Span], runs: Iterable[Run]) -> list[tuple[int, Span, Claim | None, list[Claim]]]:
    """Keep the runs that lie within a line, each with the line's number."""
    kept = []
    at = 0
    for span, narrow, live in runs:
        while at < len(lines) and lines[at].end <= span.start:
            at += 1
        if at < len(lines) and lines[at].holds(span):
            kept.append((at, span, narrow, live))
    return kept


def _ids(narrow: Claim | None, live: list[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.id for c in ((narrow, *live) if narrow else live)))


def _runs(edges: list[int], told: list[Claim], homed: Container[str]) -> Iterator[Run]:
    """Between each two edges, the claims that cover the run, and the narrowest of them that is no attribution where one is."""
    live: list[Claim] = []
    at = 0
    for start, end in pairwise(edges):
        begun = at
        while at < len(told) and told[at].span.start <= start:
            at += 1
        live = [c for c in (*live, *told[begun:at]) if c.span.end > start]
        narrow = min(live, key=lambda c: (c.id not in homed, c.kind == "attribution", c.span.end - c.span.start, c.id), default=None)
        yield Span(start, end), narrow, live


@frozen
class Quote:
    """A claim in its sentence; `words` are runs of the claim's own words, each with whether no other source has it."""

    before: str
    words: tuple[tuple[str, bool], ...]
    after: str


_WORD = re.compile(r"[^\W_]+")


def quote(claim: Claim, article: Article, *, apart: frozenset[str] = frozenset(), reach: int = _AROUND) -> Quote:
    """Return a claim in its sentence; of a very long one, what stands around the claim, cut at words."""
    text, span = article.text, claim.span
    start, end = min(claim.sentence.start, span.start), max(claim.sentence.end, span.end)
    if span.start - start > reach:
        start = next((i for i in range(span.start - reach, span.start) if text[i - 1].isspace()), span.start)
    if end - span.end > reach:
        end = next((i for i in range(span.end + reach, span.end, -1) if text[i].isspace()), span.end)
    before = ("… " if start > claim.sentence.start else "") + text[start : span.start]
    after = text[span.end : end] + (" …" if end < claim.sentence.end else "")
    own = text[span.start : span.end]
    if len(own) > _LONGEST:
        own, after = own[:_LONGEST], " …"
    return Quote(before, tuple(_runs_of(own, apart)), after)


def _runs_of(own: str, apart: frozenset[str]) -> Iterable[tuple[str, bool]]:
    at = 0
    for word in _WORD.finditer(own):
        if word[0].lower() in apart:
            if word.start() > at:
                yield own[at : word.start()], False
            yield word[0], True
            at = word.end()
    if at < len(own):
        yield own[at:], False
