"""Words around a number -> its bound or hedge."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.numerals.cardinals import CURRENCIES
from reconcile.english.tokens import Sentence

_LONGEST = 4
_SKIPPED = frozenset({"a", "us", "hk", "(", '"', "'", "a$", "magnitude", "-"})


@frozen
class Bound:
    """Where the mention with its bound begins and ends, and what was said: least, over, most, under (or None), about."""

    start: int
    end: int
    kind: str | None
    approx: bool


@cache
def _phrases(lexicon: Lexicon, table: str) -> dict[tuple[str, ...], str]:
    return {tuple(form.split()): kind for form, kind in lexicon.lookup(table).items()}


@cache
def _lasts(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(p[-1] for p in _phrases(lexicon, "bounds"))


def bound(s: Sentence, start: int, end: int, lexicon: Lexicon) -> Bound:
    """Read the bounds and hedges that stand before and after the figure in tokens `start..end`."""
    kind, approx = None, False
    at = start
    while at > 0:
        found = _before(s, at, lexicon)
        if found is None:
            break
        at, word = found
        approx = approx or word == "about"
        if word != "about":
            kind = kind or word
    after = _after(s, end, lexicon)
    if after:
        approx = approx or after[1] == "about"
        kind = kind or (after[1] if after[1] != "about" else None)
        end = after[0]
    elif past := _past_noun(s, end, lexicon):
        approx, kind = approx or past == "about", kind or (past if past != "about" else None)
    return Bound(at, end, kind, approx)


def _before(s: Sentence, at: int, lexicon: Lexicon) -> tuple[int, str] | None:
    lows = s.lows
    edge = at
    while edge > 0 and (lows[edge - 1] in CURRENCIES or lows[edge - 1] in _SKIPPED) and at - edge < 2:
        edge -= 1
    lasts, phrases = _lasts(lexicon), _phrases(lexicon, "bounds")
    for stop in range(edge, at + 1):
        if stop > 0 and lows[stop - 1] in lasts:
            for length in range(min(_LONGEST, stop), 0, -1):
                word = phrases.get(lows[stop - length : stop])
                if word and not (length == 1 and _is_not_a_bound(s, stop - 1)):
                    return stop - length, word
    return None


def _is_not_a_bound(s: Sentence, i: int) -> bool:
    """Say whether a word that can bound is something else here: "over", "under" and "within" of places, "some" after "the"."""
    previous = s.lows[i - 1] if i else ""
    if s.lows[i] == "over" and previous in ("win", "won", "victory", "all", "took", "take", "taken", "lead", "advantage"):
        return True
    return s.lows[i] == "beyond" and previous == ""


_PER = (("a",), ("an",), ("per",))
"""Words that a rate is told with, before its bound: "$90 a day or less"."""


def _after(s: Sentence, end: int, lexicon: Lexicon) -> tuple[int, str] | None:
    phrases = _phrases(lexicon, "after")
    rate = 2 * (s.lows[end : end + 1] in _PER)
    for length in (3, 2, 1):
        at = end + (rate if length > 1 else 0)
        if at + length <= len(s.lows):
            word = phrases.get(s.lows[at : at + length])
            if word and not (length == 1 and s.lows[end] == "plus" and s.starts[end] != s.ends[end - 1] and _counted_next(s, end + 1)):
                return at + length, word
    return None


def _past_noun(s: Sentence, end: int, lexicon: Lexicon) -> str | None:
    """Return the bound that stands after what is counted or measured: "eight years or more", "300 yards or less"."""
    at = end + 1 + (s.lows[end : end + 1] == ("-",))
    if s.lows[at : at + 1] != ("or",) or not s.lows[at - 1].isalpha():
        return None
    return _phrases(lexicon, "after").get(s.lows[at : at + 2])


def _counted_next(s: Sentence, i: int) -> bool:
    return i < len(s.lows) and (s.lows[i][0].isdecimal() or s.lows[i] in ("a", "an", "the"))
