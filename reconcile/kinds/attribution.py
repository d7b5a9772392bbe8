"""Reading -> attribution mentions."""

from bisect import bisect_left
from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading
from reconcile.english.speech import Speech
from reconcile.english.told import heads
from reconcile.model import About


def find(reading: Reading) -> Iterator[Mention]:
    """Yield one mention for every attribution that the article itself makes, and for inner ones that say a number; its span is the content's.

    What somebody says that somebody else said ("he said police had found …") is part of the outer content, as in PolNeAR (Newell,
    Margolin and Ruths 2018), whose annotators mark the outermost one. An inner one whose words hold a number stays a claim of its own, as
    it is the word on which that number stands.
    """
    inner, verbs = nested(reading.speeches), heads(reading)
    for at, speech in enumerate(reading.speeches):
        sentence = _sentence_of(reading, speech.content_span.start)
        if at in inner and not _counts(reading, speech, sentence):
            continue
        head = verbs.get(speech.content_span)
        verb = head.verb if head and head.sentence == sentence else None
        yield Mention(speech.content_span, sentence, about=About(reported=speech.modality), speech=speech, verb=verb)


def nested(found: tuple[Speech, ...]) -> set[int]:
    """Return the indices of the attributions whose cue lies in another one's content."""
    cues = sorted((s.cue_span.start, at) for at, s in enumerate(found))
    starts = [start for start, _ in cues]
    inner: set[int] = set()
    for at in sorted(range(len(found)), key=lambda i: (found[i].content_span.start, -found[i].content_span.end, -found[i].cue_span.start)):
        if at not in inner:
            span = found[at].content_span
            inner.update(
                i
                for _, i in cues[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                if i != at and not _in_gap(found[at], found[i])
            )
    return inner


def _in_gap(outer: Speech, inner: Speech) -> bool:
    return outer.gap is not None and outer.gap.holds(inner.cue_span)


def _counts(reading: Reading, speech: Speech, sentence: int) -> bool:
    """Say whether the first sentence of what is said holds a count."""
    s, span = reading.sentences[sentence], speech.content_span
    return any(n.role == "count" and span.start <= s.starts[n.core] < span.end for n in reading.numerals[sentence])


def _sentence_of(reading: Reading, offset: int) -> int:
    lo, hi = 0, len(reading.sentences) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        if reading.sentences[mid].end > offset:
            hi = mid
        else:
            lo = mid + 1
    return lo
