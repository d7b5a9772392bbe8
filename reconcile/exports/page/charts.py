"""Intervals -> where they are drawn on their finding's scale, in percent of its width."""

from collections.abc import Iterable
from math import ceil, floor, log10

from attrs import frozen

from reconcile.model import Claim, Interval
from reconcile.views.wording import number

_FIRST, _LAST = 7.0, 93.0
"""Where the ends of a scale stand: open ends are drawn beyond them."""
_SPREAD = 20
"""A greatest end more than this many times the least is drawn on a logarithmic scale."""
_STEPS = 4
_MOST_POWERS = 5


@frozen
class Tick:
    """A round figure on a scale, its place and its label."""

    at: float
    label: str


@frozen
class Scale:
    """The common scale of a finding: two round ends, linear or logarithmic, with its ticks."""

    low: float
    high: float
    log: bool
    ticks: tuple[Tick, ...]


@frozen
class Bar:
    """One interval on its finding's scale: from `start` to `end`, an open end at the edge; a vague figure is drawn lighter."""

    start: float
    end: float
    open_low: bool
    open_high: bool
    vague: bool


def scale(claims: Iterable[Claim]) -> Scale | None:
    """Return the scale of figures in one unit; None where fewer than two of them differ."""
    told = [c.value for c in claims if c.value and c.interval]
    try:
        ends = [float(e) for v in told if v.interval for e in (v.interval.low, v.interval.high) if e is not None]
    except OverflowError:
        return None
    if len({v.unit for v in told}) != 1 or len(ends) < 2 or min(ends) < 0 or min(ends) == max(ends):
        return None
    log = max(ends) > _SPREAD * max(min(ends), 1)
    figures = _powers(min(ends), max(ends)) if log else _round_figures(min(ends), max(ends), whole=all(e.is_integer() for e in ends))
    low, high = figures[0], figures[-1]
    return Scale(low, high, log, tuple(Tick(_at(f, low, high, log=log), compact(f)) for f in figures))


def _round_figures(low: float, high: float, *, whole: bool) -> list[float]:
    rough = (high - low) / _STEPS
    power = 10.0 ** floor(log10(rough))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= rough * 0.999)
    step = max(1.0, float(ceil(step))) if whole else step
    first, last = floor(low / step), ceil(high / step)
    return [round(i * step, 9) for i in range(first, last + 1)]


def _powers(low: float, high: float) -> list[float]:
    first, last = (floor(log10(low)) if low >= 1 else -1), ceil(log10(high))
    wide = -(-(last - first) // _MOST_POWERS)
    exponents = [*range(last, first, -wide), first][::-1]
    return [10.0**e if e >= 0 else 0.0 for e in exponents]


def _at(value: float, low: float, high: float, *, log: bool) -> float:
    start, end, here = (log10(v + 1) if log else v for v in (low, high, value))
    return round(_FIRST + (here - start) / (end - start) * (_LAST - _FIRST), 2)


def bar(interval: Interval | None, on: Scale | None) -> Bar | None:
    """Place an interval on a scale; None without figures."""
    if interval is None or on is None or (interval.low is None and interval.high is None):
        return None
    start = 0.0 if interval.low is None else _at(float(interval.low), on.low, on.high, log=on.log)
    end = 100.0 if interval.high is None else _at(float(interval.high), on.low, on.high, log=on.log)
    return Bar(start, end, interval.low is None, interval.high is None, vague=interval.rule is not None or interval.approx)


def compact(value: float) -> str:
    """Return a round figure in few characters: 250 · 80k · 1.5m · 2bn."""
    for size, sign in ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e4, "k")):
        if value >= size:
            return f"{value / (1e3 if sign == 'k' else size):,g}{sign}"
    return number(int(value) if float(value).is_integer() else value)
