"""Reading -> attribution mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading
from reconcile.model import About


def find(reading: Reading) -> Iterator[Mention]:
    """Yield one mention for every attribution found; its span is the content's."""
    for speech in reading.speeches:
        at = _sentence_of(reading, speech.content_span.start)
        yield Mention(speech.content_span, at, about=About(reported=speech.modality), speech=speech)


def _sentence_of(reading: Reading, offset: int) -> int:
    lo, hi = 0, len(reading.sentences) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        if reading.sentences[mid].end > offset:
            hi = mid
        else:
            lo = mid + 1
    return lo
