"""Intervals and dates -> the geometry of small drawings, in user units of their view boxes."""

from math import log10

from attrs import frozen

from reconcile.model import Claim, Interval, Report
from reconcile.views.wording import number

WIDTH = 240
_EDGE = 14
_SPREAD = 20
"""A greatest end more than this many times the least is drawn on a logarithmic scale."""


@frozen
class Bar:
    """One interval on its finding's scale: from `start` to `end`, open ends as arrows, a vague figure as a dashed line."""

    start: float
    end: float
    open_low: bool
    open_high: bool
    vague: bool


@frozen
class Scale:
    """The common scale of a finding: least and greatest closed end, linear or logarithmic, with their labels."""

    low: float
    high: float
    log: bool

    @property
    def labels(self) -> tuple[str, str]:
        """What stands at the ends of the scale."""
        return tuple(number(int(v) if float(v).is_integer() else v) for v in (self.low, self.high))  # type: ignore[return-value]

    def at(self, value: float) -> float:
        """Return where a value stands, between the edges."""
        low, high, here = (log10(v + 1) if self.log else v for v in (self.low, self.high, value))
        return round(_EDGE + (here - low) / (high - low) * (WIDTH - 2 * _EDGE), 1)


def scale(claims: list[Claim]) -> Scale | None:
    """Return the scale of figures in one unit; None where fewer than two of them differ."""
    told = [c.value for c in claims if c.value and c.value.interval]
    ends = [float(e) for v in told if v.interval for e in (v.interval.low, v.interval.high) if e is not None]
    if len({v.unit for v in told}) != 1 or len(ends) < 2 or min(ends) < 0 or min(ends) == max(ends):
        return None
    return Scale(min(ends), max(ends), max(ends) > _SPREAD * max(min(ends), 1))


def bar(interval: Interval | None, on: Scale | None) -> Bar | None:
    """Place an interval on a scale; None without figures."""
    if interval is None or on is None or (interval.low is None and interval.high is None):
        return None
    start = 2.0 if interval.low is None else on.at(float(interval.low))
    end = WIDTH - 2.0 if interval.high is None else on.at(float(interval.high))
    return Bar(start, end, interval.low is None, interval.high is None, vague=interval.rule is not None or interval.approx)


@frozen
class Dot:
    """One dated claim on the timeline: column, lane, the claim's id and words."""

    column: int
    lane: int
    claim: str
    words: str


@frozen
class Timeline:
    """Days in order as equal columns, sources as lanes, dated claims as dots."""

    days: tuple[str, ...]
    sources: tuple[str, ...]
    dots: tuple[Dot, ...]


_MOST_DAYS = 24


def timeline(report: Report) -> Timeline | None:
    """Lay out the claims that name a day or month, of the days told most; None with fewer than two days."""
    dated = [
        (c.value.timex[:10], c)
        for c in report.claims
        if c.kind == "date"
        and c.value
        and c.value.timex
        and c.value.timex[:4].isdecimal()
        and len(c.value.timex) >= 7
        and c.value.timex[4:5] == "-"
        and c.value.timex[5:7].isdecimal()
    ]
    told: dict[str, int] = {}
    for day, _ in dated:
        told[day] = told.get(day, 0) + 1
    days = tuple(sorted(sorted(told, key=lambda d: (-told[d], d))[:_MOST_DAYS]))
    if len(days) < 2:
        return None
    sources = tuple(a.source for a in report.articles)
    seen: dict[tuple[str, str], Dot] = {}
    for day, claim in dated:
        if day in days:
            seen.setdefault((day, claim.source), Dot(days.index(day), sources.index(claim.source), claim.id, claim.text))
    return Timeline(days, sources, tuple(seen.values()))
