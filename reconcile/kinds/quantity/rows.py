"""A noun group that tells which of a row it is -> how many there were."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.parse import Parse
from reconcile.english.times.words import ORDINALS
from reconcile.english.units import TIMES
from reconcile.kinds.quantity.counts import noun_at
from reconcile.model import About, Interval, Value

UNBROKEN = frozenset({"consecutive", "straight", "successive"})
_ENDS = frozenset({"st", "nd", "rd", "th"})


def rows(p: Parse, sentence: int) -> Iterator[Mention]:
    """Yield the counts that "their eighth consecutive win" and "a 10th straight bout" tell; days and years in a row are times."""
    s = p.sentence
    for at, low in enumerate(s.lows):
        k = p.places[at] if low in UNBROKEN and at else -1
        found = _ordinal(p, at) if k >= 0 and p.is_noun(k) else None
        if found is None or p.units.groups[k].head <= at:
            continue
        (many, first), head = found, p.units.groups[k].head
        noun = noun_at(p, head)
        if many > 1 and noun not in TIMES:
            yield Mention(
                s.between(first, head), sentence, Value(Interval(many, many, many), noun), About(what=noun), s.between(first, at - 1)
            )


def _ordinal(p: Parse, at: int) -> tuple[int, int] | None:
    """Return the ordinal that ends before a token, and its first token: "eighth", "10th"."""
    lows = p.sentence.lows
    if lows[at - 1] in ORDINALS:
        return int(ORDINALS[lows[at - 1]]), at - 1
    digits = lows[at - 1] in _ENDS and at > 1 and lows[at - 2].isdecimal() and len(lows[at - 2]) < len("1000")
    return (int(lows[at - 2]), at - 2) if digits else None
