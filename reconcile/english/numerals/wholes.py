"""A share of a stated whole -> the count that follows: "half of the 40 passengers" is 20."""

from math import ceil, floor

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.bounds import bound
from reconcile.english.tokens import Sentence
from reconcile.model import Interval

_OWNERS = frozenset("the its their his her our these those".split())
_SOME = frozenset("half most some many several few none any majority each both either neither".split())
_CLOSE = 1e-6
"""A share in words is kept to nine places: a third of 30 is 9.99999999."""


@frozen
class Share:
    """A share and the whole that its sentence states, by token indexes: `start..end` with its bound, `core..stop` the share alone.

    `behind` tells whether the whole follows the share ("half of the 40"); `interval` is the count that it comes to.
    """

    start: int
    core: int
    stop: int
    end: int
    whole: Numeral
    interval: Interval
    behind: bool


def shares(s: Sentence, numerals: tuple[Numeral, ...], lexicon: Lexicon) -> tuple[Share, ...]:
    """Find the shares of a stated whole: "half of the 40 passengers", "of the 200 passengers, 25 percent"."""
    wholes = [n for n in numerals if _is_whole(s, n)]
    if not wholes:
        return ()
    told = [part for n in numerals if (part := _numbered(s, n))] + _halves(s, lexicon)
    return tuple(found for part in told for whole in wholes if (found := _tied(s, part, whole)))


def partitive(s: Sentence, numeral: Numeral) -> bool:
    """Say whether a figure is only the whole of which some are counted: the 40 in "three of the 40 passengers" or "of the 40 passengers, three"."""
    at = numeral.start - 1
    at -= at > 0 and s.lows[at] in _OWNERS
    if at < 0 or s.lows[at] != "of":
        return False
    before = s.lows[at - 1] if at else ","
    return before in _SOME or before in (",", ";", "and", "but") or before[0].isdecimal() or before in _PER_CENT or before in _WORDS


_PER_CENT = frozenset({"percent", "cent", "%", "pc", "pct"})
_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen third thirds quarter quarters fifth fifths tenth tenths".split()
)


def _is_whole(s: Sentence, numeral: Numeral) -> bool:
    """Say whether a figure may be a whole: an exact count after "of the"."""
    stated = numeral.interval.stated
    at = numeral.start - 1
    at -= at > 0 and s.lows[at] in _OWNERS
    plain = numeral.role == "count" and isinstance(stated, int) and stated > 0 and numeral.interval.low == numeral.interval.high
    return plain and at >= 0 and s.lows[at] == "of"


_Part = tuple[int, int, int, int, Interval, bool]


def _numbered(s: Sentence, n: Numeral) -> _Part | None:
    if n.form == "fraction" or n.role == "ratio":
        return n.start, n.core, n.stop, n.end, n.interval, n.strict
    if n.role != "percent":
        return None
    end = n.end + (2 if s.lows[n.end : n.end + 2] == ("per", "cent") else 1)
    told = n.interval
    low, high, stated = (None if v is None else v / 100 for v in (told.low, told.high, told.stated))
    return n.start, n.core, n.stop, end, Interval(low, high, stated, told.approx), n.strict


def _halves(s: Sentence, lexicon: Lexicon) -> list[_Part]:
    found: list[_Part] = []
    for i, word in enumerate(s.lows):
        if word == "half" and s.lows[i - 1 : i] not in (("-",), ("a",), ("and",)):
            around = bound(s, i, i + 1, lexicon)
            low = None if around.kind in ("most", "under") else 0.5
            high = None if around.kind in ("least", "over") else 0.5
            found.append((around.start, i, i + 1, around.end, Interval(low, high, 0.5, around.approx), around.kind in ("over", "under")))
    return found


def _tied(s: Sentence, part: _Part, whole: Numeral) -> Share | None:
    """Tie a share to the whole right after it ("half of the 40") or to the one that opens the clause before it ("of the 40 aboard, half")."""
    start, core, stop, end, told, strict = part
    at = whole.start - 1 - (s.lows[whole.start - 1] in _OWNERS)
    behind = end == at
    ahead = (
        whole.end < start and s.lows[start - 1] == "," and "," not in s.lows[whole.end : start - 1] and (at == 0 or s.lows[at - 1] == ",")
    )
    if not behind and not ahead:
        return None
    size = whole.interval.stated or 0
    words = " ".join(s.words[core:end]).replace(" - ", "-").replace(" %", "%")
    return Share(start, core, stop, end, whole, _counted(told, size, strict=strict, rule=f"{words} of {size}"), behind)


def _counted(told: Interval, size: float, *, strict: bool, rule: str) -> Interval:
    """Return the count that a share of a whole comes to; where that is no whole number, the two beside it."""
    made = (told.stated if told.stated is not None else told.low or 0) * size
    near = round(made)
    exact = abs(made - near) < max(_CLOSE, _CLOSE * size)
    low, high = (near, near) if exact else (floor(made), ceil(made))
    below = None if told.low is None else (low + 1 if strict and exact else ceil(made) if strict else low)
    above = int(size) if told.high is None else (high - 1 if strict and exact else floor(made) if strict else high)
    return Interval(below, above, None, told.approx or not exact, rule)
