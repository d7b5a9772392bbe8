"""A claim in its sentence, as rich text."""

import re
from collections.abc import Sequence

from rich.text import Text

from reconcile.model import Article, Claim
from reconcile.views.bars import WIDTH
from reconcile.views.visible import visible
from reconcile.views.wording import origin

_AROUND = 62
_WORDIEST = 24
_WORD = re.compile(r"[^\W_]+")


def context(claim: Claim, article: Article, *, reach: int = _AROUND, apart: frozenset[str] = frozenset()) -> Text:
    """Return the claim in its sentence, cut to `reach` code points either side at word boundaries, the claim itself emphasised.

    Words of the claim in `apart` are underlined.
    """
    text = article.text
    start = max(claim.sentence.start, claim.span.start - reach)
    end = min(claim.sentence.end, min(claim.span.end, claim.span.start + 2 * reach) + reach)
    while start > claim.sentence.start and not text[start - 1].isspace():
        start += 1
        if start >= claim.span.start:
            start = claim.span.start
            break
    while end < claim.sentence.end and end > claim.span.end and not text[end - 1].isspace():
        end -= 1
    shown = Text("… " if start > claim.sentence.start else "", style="dim")
    shown.append(visible(text[start : claim.span.start]), style="dim")
    quote = Text(visible(text[claim.span.start : min(claim.span.end, end)]), style="not dim bold")
    for word in _WORD.finditer(quote.plain):
        if word[0].lower() in apart:
            quote.stylize("underline", *word.span())
    shown.append_text(quote)
    after = visible(text[claim.span.end : end])
    shown.append(f"{after.rstrip()} …" if end < claim.sentence.end else after, style="dim")
    return shown


def origin_width(claims: Sequence[Claim], bars: int) -> int:
    """Return how many columns the speakers of claims take: no word is broken, and as few lines as leave room for the quotes."""
    names = [origin(c) for c in claims]
    word = max(len(w) for name in names for w in name.split())
    return min(max(map(len, names)), max(min(word, _WORDIEST), 28 if bars == WIDTH else 20))
