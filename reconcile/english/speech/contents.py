"""A cue with its source -> the span of what is said."""

from reconcile.english.quotes import Quotes
from reconcile.english.tokens import Sentence
from reconcile.model import Span

_TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today late early earlier on in at during".split())
_CLOSERS = frozenset(". ! ? \" ” '".split())


def rest(s: Sentence, start: int, quotes: Quotes, stop: int | None = None) -> Span | None:
    """Return the content that follows a cue: from token `start` to the sentence's end without its full stop, or to token `stop`.

    A quotation that begins there is followed to its closing mark, over sentences.
    """
    n = len(s.lows) if stop is None else stop
    while start < n and s.lows[start] in (",", ":", ";", "-", "—", "–"):
        start += 1
    end = n
    while end > start and s.lows[end - 1] in (".", ",", ";", "—", "–", "-", "and"):
        end -= 1
    if start >= end:
        return None
    first, last = s.starts[start], s.ends[end - 1]
    quote = quotes.at(last - 1)
    if quote and quote[0] >= first - 1:
        last = max(last, min(quote[1], first + 4000))
    return Span(first, last)


def preceding(s: Sentence, end: int, quotes: Quotes) -> Span | None:
    """Return the content that goes before a source or cue at token `end`: the quotation that closes there, else the sentence so far."""
    at = end
    while at > 0 and s.lows[at - 1] in (",", "—", "–", "-", ";", "'"):
        at -= 1
    if at == 0:
        before = quotes.before(s.start)
        if before and s.start - before[1] <= 2:
            return Span(*before)
        return None
    last = s.ends[at - 1]
    quote = quotes.at(last - 1)
    if quote and quote[1] <= last + 1:
        start = quote[0] if quote[0] < s.start or s.starts[0] >= quote[0] - 1 else s.start
        if last - start > 4000:
            start = s.start
        return Span(start, quote[1])
    return Span(s.starts[0], last)


def continued(span: Span, end: int, quotes: Quotes, text: str) -> Span:
    """Widen a quotation over the one that goes on right after the cue's clause: “…,” he said. “…”."""
    if text[span.end - 1 : span.end] not in ('"', "”", ",", "'"):
        return span
    following = quotes.next(end)
    if following and following[0] - end <= 4 and not text[end : following[0]].strip() and text.count("\n", end, following[0]) < 2:
        return Span(span.start, min(following[1], span.start + 4000))
    return span
