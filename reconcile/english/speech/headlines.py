"""A headline -> the speaker it names at its end."""

from collections.abc import Iterator

from reconcile.english.speech.cues import Cues
from reconcile.english.speech.scene import Told
from reconcile.english.tokens import Sentence
from reconcile.model import Span


def headline(text: str, s: Sentence, book: Cues) -> Iterator[Told]:
    """Read "Blast kills 12: police" and "Blast kills 12 - state TV": a line without full stop that ends in a kind of speaker."""
    n = len(s.lows)
    if not 4 < n < 25 or s.lows[-1] not in book.speakers or s.end - s.start > 200:
        return
    start = n - 1
    while start > 1 and s.lows[start - 1] in book.speakers:
        start -= 1
    marked = s.lows[start - 1] in (":", "-", "–", "—", "--")
    if not marked and not (
        text[s.end : s.end + 1] in ("", "\n")
        and s.paragraph == 0
        and (start < n - 1 or (s.words[start][0].isupper() and s.lows[start - 1].isdecimal()))
    ):
        return
    end = start - marked
    yield Told((start, n), (start - marked, n if not marked else start), Span(s.starts[0], s.ends[end - 1]))
