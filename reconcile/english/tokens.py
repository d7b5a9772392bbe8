"""A sentence's text -> its tokens."""

import re
from functools import lru_cache

from attrs import field, frozen

from reconcile.model import Span

_BROKEN = r"[_¢£©±¾âäÂÃ‚]{0,3}[\x80-\x9f][_¢£©±¾âäÂÃ‚\x80-\x9f]*"
_WORDS = rf"""
    {_BROKEN}(?:(?<=\S\S)s\b)?                  # a quotation mark or 's that was decoded wrongly
  | \d{{1,2}}\.[ ][0-5]\d(?=[ ]?[ap]\.?[ ]?m\b) # 6. 30am
  | \d+(?:[.,]\d+)*
  | (?:[^\W\d_]\.){{2,}}                         # U.S. a.m.
  | [^\W\d_]+?(?=n['’]t\b)                     # do|n't
  | n['’]t\b
  | [^\W\d_]+(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+)*  # words, O'Hara
  | ['’](?:s|re|ve|ll|d|m)\b
  | \S
"""
_TOKEN = re.compile(_WORDS, re.VERBOSE | re.IGNORECASE)
_SPACED = re.compile(
    rf"\d{{1,3}}(?:,[ ]\d{{3}}(?!\d))+(?:\.[ ]?\d+)?|(?<![\d.,/:])\d{{1,3}}\.[ ]\d{{1,2}}(?!\d|[,:]\d)|{_WORDS}", re.VERBOSE | re.IGNORECASE
)
"""The same for text that went through a tokeniser: 170, 000 and 6. 1 are one token."""
BEFORE_POINTS = frozenset("a an the its their our your my of than at about over under above below from".split())
"""Words that no sentence ends with: a stop between them and a figure is that of a decimal without a nought."""
_TIED, _UNTIED = (
    re.compile(r"[a-z]-[a-z]"),
    re.compile(r"[a-z\d] - [a-z]|\d, \d{3}(?!\d)|\d\. \d - |\d: \d\d\b|\b\d{1,2}\. \d\d ?[ap]\.? ?m\b"),
)


@lru_cache(maxsize=4)
def is_spaced(text: str) -> bool:
    """Say whether a text went through a tokeniser: its hyphens and figures stand apart ("co - workers", "4: 30") and no words are tied."""
    return _TIED.search(text) is None and _UNTIED.search(text) is not None


_LOST = re.compile(r"[\x80-\x9f]")
_CURLY = str.maketrans("’‘“”–—‑\u00ad", "''\"\"----")


@frozen(eq=False)
class Sentence:
    """One sentence as parallel arrays of its tokens, in code points of the article.

    `words` are the tokens as written, `lows` lower-cased with straight quotes and plain hyphens, `starts` and `ends` their places.
    A hyphen is a token of its own, as are a possessive 's and the ends of "don't" and "they've"; "U.S." and "1,200.5" are one.
    `paragraph` counts paragraphs from 0.
    """

    start: int
    end: int
    words: tuple[str, ...]
    lows: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraph: int
    _sets: list[frozenset[str]] = field(factory=list, init=False, repr=False)

    @property
    def vocabulary(self) -> frozenset[str]:
        """The set of `lows`: the cheap anchor test before any closer reading."""
        if not self._sets:
            self._sets.append(frozenset(self.lows))
        return self._sets[0]

    @property
    def span(self) -> Span:
        """The sentence's place in the article."""
        return Span(self.start, self.end)

    def between(self, first: int, last: int) -> Span:
        """Return the article span from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def index_at(self, offset: int) -> int:
        """Return the first token that ends after an article offset; the number of tokens if there is none."""
        lo, hi = 0, len(self.ends)
        while lo < hi:
            mid = (lo + hi) // 2
            if self.ends[mid] > offset:
                hi = mid
            else:
                lo = mid + 1
        return lo


def lowered(word: str) -> str:
    """Return a word in small letters, with straight quotes and plain hyphens; what was decoded wrongly is a quotation mark or 's."""
    if _LOST.search(word):
        return "'s" if word.endswith("s") else '"'
    return word.translate(_CURLY).lower()


def tokenise(text: str, start: int, end: int, paragraph: int = 0) -> Sentence:
    """Cut `text[start:end]` into tokens; offsets are those of the whole text."""
    spans = [m.span() for m in (_SPACED if is_spaced(text) else _TOKEN).finditer(text, start, end)]
    words = tuple([text[a:b] for a, b in spans])
    lows = tuple([w.lower() for w in words]) if text.isascii() else tuple([lowered(w) for w in words])
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Sentence(start, end, words, lows, starts, ends, paragraph)
