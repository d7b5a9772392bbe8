"""Attributions -> the same with the quotations that go on after them."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve

from reconcile.english.quotes import Quotes
from reconcile.english.speech.spot import Speech
from reconcile.model import Span


def further(text: str, found: list[Speech], pairs: Quotes) -> Iterator[Speech]:
    """Add to each quoted speech the paragraphs after it that are one quotation and name no speaker of their own."""
    starts = sorted(s.content_span.start for s in found)
    for speech in found:
        span = speech.content_span
        if pairs.at(span.end - 1) is None and pairs.at(span.start) is None:
            yield speech
            continue
        more: list[Span] = []
        at = text.find("\n\n", max(speech.cue_span.end, span.end), max(speech.cue_span.end, span.end) + 400)
        while at >= 0 and len(more) < 4:
            begin = at + 2
            quote = pairs.at(begin) if begin < len(text) else None
            if quote is None or quote[0] != begin or _attributed(starts, quote):
                break
            rest = text.find("\n", quote[1])
            if text[quote[1] : rest if rest >= 0 else quote[1] + 200].strip():
                break
            more.append(Span(*quote))
            at = rest if rest >= 0 and text.startswith("\n\n", rest) else -1
        yield evolve(speech, further=tuple(more)) if more else speech


def _attributed(starts: list[int], quote: tuple[int, int]) -> bool:
    i = bisect_right(starts, quote[0] - 1)
    return i < len(starts) and starts[i] < quote[1]
