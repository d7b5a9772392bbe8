"""Attributions -> the same with the quotations that go on after them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve

from reconcile.english.quotes import Quotes
from reconcile.english.speech.spot import Speech
from reconcile.english.tokens import Sentence
from reconcile.model import Span


def further(text: str, found: list[Speech], pairs: Quotes, sentences: Sequence[Sentence]) -> Iterator[Speech]:
    """Add to each speech the quotations after its sentence that name no speaker of their own: whole paragraphs, or what stands right behind it."""
    starts, ends = sorted(s.content_span.start for s in found), [s.end for s in sentences]
    cues = sorted(s.cue_span.start for s in found)
    for speech in found:
        told = max(speech.cue_span.end, speech.content_span.end)
        end = next(iter(ends[bisect_left(ends, told) :]), len(text))
        last = bisect_right(cues, end) == bisect_right(cues, speech.cue_span.start)
        quoted = pairs.at(speech.content_span.end - 1) is not None or pairs.at(speech.content_span.start) is not None
        begin = _begin(text, end) if quoted or (last and not speech.taken) else None
        more: list[Span] = []
        while begin is not None and len(more) < _MOST:
            quote = pairs.at(begin)
            if quote is None or quote[0] != begin or _attributed(starts, quote) or not _stands_alone(text, quote):
                break
            more.append(Span(*quote))
            begin = _begin(text, quote[1]) if text[quote[1] :].startswith("\n\n") else None
        yield evolve(speech, further=tuple(more)) if more else speech


_MOST = 4
"""Quotations that go on with a speech, at most."""


def _begin(text: str, end: int) -> int | None:
    """Return the offset of the next word after a sentence, None past the next paragraph's begin."""
    gap = text[end : end + _GAP]
    begin = end + len(gap) - len(gap.lstrip())
    return begin if begin < len(text) and text.count("\n", end, begin) <= 2 else None


_GAP = 8


def _stands_alone(text: str, quote: tuple[int, int]) -> bool:
    """Say whether a quotation is a sentence or more, and no further word of its sentence follows."""
    rest = text[quote[1] : quote[1] + _GAP].lstrip()
    ends = text[max(quote[0], quote[1] - 3) : quote[1]].rstrip("'\"”’» ")[-1:] in (".", "!", "?")
    return ends and (not rest or rest[0].isupper() or rest[0] in '"“')


def _attributed(starts: list[int], quote: tuple[int, int]) -> bool:
    i = bisect_right(starts, quote[0] - 1)
    return i < len(starts) and starts[i] < quote[1]
