"""A sentence with what its reading needs; one attribution found in it."""

from attrs import frozen

from reconcile.english.quotes import Quotes
from reconcile.english.speech.cues import Cues
from reconcile.english.speech.phrases import Range
from reconcile.english.tokens import Sentence
from reconcile.model import Span


@frozen(eq=False)
class Scene:
    """One sentence with what its reading needs: the text, the quotations and the cues."""

    text: str
    s: Sentence
    pairs: Quotes
    book: Cues

    def opens(self, i: int) -> tuple[int, int] | None:
        """Return the quotation that begins at token `i`, or None."""
        if i >= len(self.s.starts):
            return None
        quote = self.pairs.at(self.s.starts[i])
        return quote if quote and quote[0] == self.s.starts[i] else None

    def closed(self, i: int) -> tuple[int, int] | None:
        """Return the quotation that ends right before token `i`, a comma or dash between them allowed, or in the sentence before."""
        at = i
        while at > 0 and self.s.lows[at - 1] in (",", "—", "–", "-", "--", ".") and i - at < 2:
            at -= 1
        if at > 0:
            last = self.s.ends[at - 1] - 1
            quote = self.pairs.at(last)
            return quote if quote and quote[1] == last + 1 else None
        quote = self.pairs.before(self.s.start)
        if quote is None or self.s.start - quote[1] > 3:
            return None
        gap = self.text[quote[1] : self.s.start]
        return quote if "\n" not in gap and not gap.strip() else None

    def inside(self, i: int) -> tuple[int, int] | None:
        """Return the quotation that token `i` stands in, or None."""
        return self.pairs.at(self.s.starts[i])


@frozen(eq=False)
class Told:
    """One attribution by token ranges: who, by which words, and what; `via` the outlets told."""

    source: Range
    cue: Range
    content: Span
    via: tuple[str, ...] = ()
