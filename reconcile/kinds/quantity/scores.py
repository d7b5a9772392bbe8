"""Two figures tied by a hyphen -> the two counts of a score."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.tokens import Sentence
from reconcile.model import About, Interval, Value

_MOST = 999


def scores(s: Sentence, sentence: int, n: Numeral) -> Iterator[Mention]:
    """Yield the counts on both sides of a score, record or vote, each a claim of its own: 31 and 24 of "won 31-24", 11 and 4 of "(11-4)"; one of a draw.

    The label is the score itself, so that a count is compared with those of the same score alone.
    """
    low, high = n.interval.low, n.interval.high
    if low is None or high is None or max(low, high) > _MOST:
        return
    tie = next(i for i in range(n.core, n.stop) if s.lows[i] == "-")
    sides = ((low, n.core, tie - 1), (high, tie + 1, n.stop - 1))
    for many, first, last in sides[: 1 + (low != high)]:
        span = s.between(first, last)
        yield Mention(span, sentence, Value(Interval(many, many, many), None), About(what="score"), span, f"{low}-{high}")
