"""A sentence with what its reading needs; one attribution found in it."""

from attrs import Factory, field, frozen

from reconcile.english.parse import Parse
from reconcile.english.quotes import Quotes
from reconcile.english.speech.cues import Cues
from reconcile.english.tokens import Sentence
from reconcile.model import Span

BREAKS = frozenset({",", ";", ":", "-", "--", "(", ")", ".", '"', "“", "”", "''", "``", "'", "’"})
SAYING = frozenset({"speech", "telling", "finding"})
"""The kinds of cues that hand on words."""

_LINKS = frozenset({",", "-", "--", "."})
Quote = tuple[int, int]


@frozen(eq=False)
class Scene:
    """One sentence with what its reading needs: its parse, the text, the quotations and the cues; `s` is the sentence as tokens."""

    p: Parse
    text: str
    pairs: Quotes
    book: Cues
    s: Sentence = field(init=False, default=Factory(lambda scene: scene.p.sentence, takes_self=True))

    def low(self, token: int) -> str:
        """Return a token in lower case, "." beyond the ends."""
        lows = self.s.lows
        return lows[token] if 0 <= token < len(lows) else "."

    def opens(self, token: int) -> Quote | None:
        """Return the quotation that begins at a token, or None."""
        quote = self.inside(token)
        return quote if quote and quote[0] == self.s.starts[token] else None

    def inside(self, token: int) -> Quote | None:
        """Return the quotation that a token stands in, or None."""
        return self.pairs.at(self.s.starts[token]) if 0 <= token < len(self.s.starts) else None

    def closed(self, token: int) -> Quote | None:
        """Return the quotation that ends right before a token, a comma or dash between them allowed, or in the sentence before."""
        at = token
        while at > 0 and self.s.lows[at - 1] in _LINKS and token - at < 2:
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

    def statement(self, quote: Quote) -> bool:
        """Say whether a quotation ends as a sentence does, or with the comma before its speaker."""
        return self.text[max(quote[0], quote[1] - 4) : quote[1]].rstrip("'\"”’» ")[-1:] in (",", "!", "?", "—", "–", "-", ".", "…")


@frozen(eq=False)
class Told:
    """One attribution: the unit that is its source, the tokens of its cue (half open), what is said; `via` the outlets told or that hand it on.

    `more` is what is said after the cue's clause where content stands on both sides of it; `kind` is that of the cue; `start` and `end` are the source's tokens where it is less than its unit: the owner in "the group's call".
    """

    source: int
    cue: tuple[int, int]
    content: Span
    via: tuple[str, ...] = ()
    start: int = -1
    end: int = -1
    more: Span | None = None
    kind: str = "speech"
