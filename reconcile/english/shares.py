"""A share of a stated whole -> the count that it comes to: "half of the 40 passengers" is 20."""

from math import ceil, floor

from attrs import frozen

from reconcile.english.nouns import of
from reconcile.english.numerals import Numeral
from reconcile.english.parse import Parse
from reconcile.model import Interval

_CLOSE = 1e-6
"""A share in words is kept to nine places: a third of 30 is 9.99999999."""
_SHARES = frozenset({"ratio", "percent"})


@frozen
class Share:
    """A share and the whole that its sentence states, by token indexes: `start..end` with its bound and "per cent", `core..stop` the share alone.

    `interval` is the count that it comes to.
    """

    start: int
    core: int
    stop: int
    end: int
    whole: Numeral
    interval: Interval


def share(p: Parse, n: Numeral) -> Share | None:
    """Return the share that a figure is of a stated whole: "half of the 40 passengers", "of the 200 passengers, 25 percent"."""
    unit = p.places[n.stop - 1] if n.role in _SHARES else -1
    if unit < 0 or not p.is_noun(unit):
        return None
    inner = of(p, unit)
    whole = p.numeral(inner) if inner is not None and p.is_noun(inner) else _ahead(p, unit)
    if whole is None or whole is n or whole.role != "count" or not isinstance(whole.interval.stated, int) or whole.interval.stated <= 0:
        return None
    if whole.interval.low != whole.interval.high:
        return None
    end = p.units.groups[unit].end if n.role == "percent" else n.end
    words = " ".join(p.sentence.words[n.core : end]).replace(" - ", "-").replace(" %", "%")
    return Share(n.start, n.core, n.stop, end, whole, _comes_to(n, whole.interval.stated, f"{words} of {whole.interval.stated}"))


def _ahead(p: Parse, unit: int) -> Numeral | None:
    """Return the whole that opens the clause before a share: "of the 40 aboard, half"."""
    if not unit or p.sorts[unit - 1] != ",":
        return None
    start = next((j + 1 for j in range(unit - 2, -1, -1) if p.sorts[j] == ","), 0)
    opens = p.sorts[start] == "x" and p.units.heads[start] == "of" and p.is_noun(start + 1)
    return p.numeral(start + 1) if opens else None


def _comes_to(n: Numeral, size: int, rule: str) -> Interval:
    """Return the count that a share of a whole comes to; where that is no whole number, the two beside it."""
    told, scale = n.interval, 100 if n.role == "percent" else 1
    made = (told.stated if told.stated is not None else told.low or 0) / scale * size
    near = round(made)
    exact = abs(made - near) < max(_CLOSE, _CLOSE * size)
    low, high = (near, near) if exact else (floor(made), ceil(made))
    below = None if told.low is None else (low + 1 if n.strict and exact else ceil(made) if n.strict else low)
    above = size if told.high is None else (high - 1 if n.strict and exact else floor(made) if n.strict else high)
    return Interval(below, above, None, told.approx or not exact, rule)
