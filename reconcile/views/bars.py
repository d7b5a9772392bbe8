"""Intervals -> small bars on a common scale."""

from math import log10

from attrs import frozen
from rich.text import Text

from reconcile.model import Claim, Interval

WIDTH = 24
NARROW = 10
"""Columns of a bar; the narrow one is for all but wide terminals, where the words need the room."""


@frozen
class Scale:
    """The common scale of a finding's bars: the least and greatest closed ends, linear or logarithmic, and whether signs must be ASCII."""

    low: float
    high: float
    log: bool
    ascii: bool
    width: int = WIDTH

    def at(self, value: float) -> int:
        """Return the column (0 to width - 1) of a value."""
        low, high, here = (log10(v + 1) if self.log else v for v in (self.low, self.high, max(self.low, min(self.high, value))))
        return round((here - low) / (high - low) * (self.width - 1)) if high > low else (self.width - 1) // 2


def scale(claims: list[Claim], *, ascii_only: bool, width: int = WIDTH) -> Scale | None:
    """Find the common scale of claims in one unit; None where fewer than two figures make a picture worth drawing."""
    units = {c.value.unit for c in claims if c.value and c.interval}
    ends = [float(e) for c in claims if c.interval for e in (c.interval.low, c.interval.high) if e is not None]
    if len(units) != 1 or len(ends) < 2 or min(ends) < 0 or min(ends) == max(ends):
        return None
    low, high = min(ends), max(ends)
    spread = high - low
    log = high > 20 * max(low, 1)
    return Scale(max(0.0, low - 0.06 * spread), high + 0.06 * spread, log, ascii_only, width)


def bar(interval: Interval | None, on: Scale | None) -> Text:
    """Draw an interval: a point, a stretch, an arrow at an open end; vague figures are drawn lighter."""
    if interval is None or on is None or (interval.low is None and interval.high is None):
        return Text(" " * (on.width if on else 0))
    signs = ("<", ">", "=", "#", "-", ".") if on.ascii else ("◂", "▸", "━", "●", "╌", "·")
    left, right, solid, point, vague, empty = signs
    start = 0 if interval.low is None else on.at(float(interval.low))
    end = on.width - 1 if interval.high is None else on.at(float(interval.high))
    cells = [empty] * on.width
    line = vague if interval.rule or interval.approx else solid
    for i in range(start, end + 1):
        cells[i] = line
    if start == end:
        cells[start] = point
    if interval.low is None:
        cells[0] = left
    else:
        cells[start] = point
    if interval.high is None:
        cells[-1] = right
    elif interval.low is None:
        cells[end] = point
    drawn = Text("".join(cells), style="dim")
    drawn.stylize("not dim cyan", start, end + 1)
    return drawn
