"""The algebra of intervals: equal, within, overlapping, disjoint."""

from attrs import evolve

from reconcile.model import Interval, Number

_FAR = float("inf")
_ROUGHLY = 0.12
"""How far a hedged round figure reaches at most, as a share of it: "about 20" is said of 22."""


def ends(interval: Interval, slack: float = 0.0) -> tuple[float, float]:
    """Return low and high as floats, open ends infinite; a hedged figure is widened by `slack`, a share of its size."""
    low = -_FAR if interval.low is None else float(interval.low)
    high = _FAR if interval.high is None else float(interval.high)
    if interval.approx and slack:
        low, high = low - abs(low) * slack if low != -_FAR else low, high + abs(high) * slack if high != _FAR else high
    return low, high


def intersects(a: Interval, b: Interval, slack: float = 0.0) -> bool:
    """Say whether both can be right as written. Symmetric; widening either never turns True into False.

    The one that is hedged and round reaches as far as rounding does: "about 20" and 22.
    """
    rooms = ((slack, slack), (_roughly(a, slack), 0.0), (0.0, _roughly(b, slack)))
    return any(_meet(ends(a, one), ends(b, other)) for one, other in rooms)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _roughly(interval: Interval, slack: float) -> float:
    """Return the share by which rounding may have moved a hedged figure, where slack is given at all."""
    return slack and min(rounding_of(interval) / abs(interval.figure or 1), _ROUGHLY)


def most(interval: Interval) -> Number:
    """Return how many an interval counts at most as it is told: that of "dozens" and "at least 9" is open."""
    told = interval.figure
    return ends(interval)[1] if told is None or interval.stated is None or interval.high is None else told


def scaled(interval: Interval, factor: float, offset: float = 0.0) -> Interval:
    """Return the interval in another unit, on a scale whose nought may lie elsewhere."""

    def times(value: Number | None) -> Number | None:
        return None if value is None else value * factor + offset if offset else value * factor

    return evolve(interval, low=times(interval.low), high=times(interval.high), stated=times(interval.stated))


def rounding_of(interval: Interval) -> float:
    """Return half a unit in the last significant place of the stated figure: what rounding it may have hidden.

    10 -> 5, 35 -> 0.5, 6.2 -> 0.05, 0 -> 0.
    """
    value = interval.low if interval.stated is None or interval.rule else interval.stated
    if value is None or value == 0:
        return 0.0
    digits = f"{abs(value):.6f}".rstrip("0")
    whole, _, fraction = digits.partition(".")
    if fraction:
        return 0.5 * 10.0 ** -len(fraction)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, len(whole) - 1 if len(whole) > 1 else 0)


def agree_when_converted(a: Interval, b: Interval, factor: float, slack: float, offset: float = 0.0) -> bool:
    """Say whether `a` and `b * factor` agree when either may have been rounded to the places it is written with.

    "10 kilometres" and "six miles" (9.66 km) agree; the tolerance is the wider of both roundings and `slack` of the larger. On scales of
    two noughts, as those of temperature, a share means nothing: there it is half a degree of each.
    """
    converted = scaled(b, factor, offset)
    (alow, ahigh), (blow, bhigh) = ends(a), ends(converted)
    size = max(abs(a.figure or 0.0), abs(converted.figure or 0.0))
    tolerance = max(rounding_of(a), rounding_of(b) * abs(factor), slack * size)
    tolerance = 0.5 * (1 + abs(factor)) if offset else min(tolerance, _ROUGHLY * size)
    return alow <= bhigh + tolerance and blow <= ahigh + tolerance
