"""Charts and the timeline: where things are drawn."""

from itertools import pairwise

import pytest
from cases import article, report
from hypothesis import given
from hypothesis import strategies as st
from pages import case
from strategies import intervals

from reconcile.exports.page.charts import bar, compact, scale
from reconcile.exports.page.dates import gap, placed, spelled
from reconcile.exports.page.timeline import timeline
from reconcile.model import Claim, Interval, Report, Span, Value
from reconcile.pipeline import reconcile


def claim(interval: Interval, unit: str = "person") -> Claim:
    return Claim("c", "a", "a.txt", "casualty", Span(0, 1), "x", Span(0, 1), Value(interval, unit))


@given(st.lists(intervals(), min_size=2, max_size=6))
def test_every_end_stands_on_the_scale_in_order(told: list[Interval]) -> None:
    on = scale([claim(i) for i in told])
    if on is None:
        return
    at = [t.at for t in on.ticks]
    assert at == sorted(set(at))
    assert len(at) >= 2
    for interval in told:
        drawn = bar(interval, on)
        assert drawn
        assert 0 <= drawn.start <= drawn.end <= 100
        assert (drawn.start == 0) == drawn.open_low == (interval.low is None)
        assert (drawn.end == 100) == drawn.open_high == (interval.high is None)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_greater_figure_stands_further_right(one: int, other: int) -> None:
    low, high = sorted((one, other))
    on = scale([claim(Interval(low, low, low)), claim(Interval(high, high, high))])
    if on:
        a, b = bar(Interval(low, low, low), on), bar(Interval(high, high, high), on)
        assert a
        assert b
        assert a.start <= b.start


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        pytest.param([Interval(80_000, 80_000), Interval(400_000, 400_000)], ["0", "100k", "200k", "300k", "400k"], id="a crowd"),
        pytest.param([Interval(24, 99), Interval(61, None, 60)], ["20", "40", "60", "80", "100"], id="dozens"),
        pytest.param([Interval(23, 23), Interval(24, 24)], ["23", "24"], id="people are not cut"),
        pytest.param([Interval(3, 3), Interval(2_000_000, 2_000_000)], None, id="a wide one"),
    ],
)
def test_ticks_are_round(told: list[Interval], labels: list[str] | None) -> None:
    on = scale([claim(i) for i in told])
    assert on
    found = [t.label for t in on.ticks]
    assert found == labels if labels else (on.log and len(found) <= 7)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([claim(Interval(3, 3))], id="one figure"),
        pytest.param([claim(Interval(3, 3)), claim(Interval(5, 5), "mile")], id="two units"),
        pytest.param([claim(Interval(10**400, None)), claim(Interval(5, 5))], id="a figure beyond all measure"),
    ],
)
def test_what_makes_no_picture_is_not_drawn(told: list[Claim]) -> None:
    assert scale(told) is None


def test_round_figures_are_short() -> None:
    assert [compact(v) for v in (0, 250, 2_500, 80_000, 1_500_000, 2e9)] == ["0", "250", "2,500", "80k", "1.5m", "2bn"]


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2015-04-25", "25 April 2015"),
        ("2016-11-20T03:00", "20 November 2016, 03:00"),
        ("2014-04-16TMO", "16 April 2014, morning"),
        ("2015-03", "March 2015"),
        ("2010", "2010"),
        ("2015-W17", "week of 20 April 2015"),
        ("2015-Q2", "second quarter of 2015"),
    ],
)
def test_a_date_is_told_as_a_person_writes_it(timex: str, words: str) -> None:
    day = placed(timex)
    assert day
    assert day.words == words


@pytest.mark.parametrize(
    "timex", ["PRESENT_REF", "P2D", "2015-13", "2015-02-30", "XXXX-WXX-6", "2015-W60", "2015-Q5", "2015-H3", "0000", "٢٠١٥-٠٤-٢٥"]
)
def test_what_names_no_place_in_the_calendar_has_none(timex: str) -> None:
    assert placed(timex) is None
    assert spelled(timex) == timex


def test_what_lies_between_two_dates_is_told() -> None:
    days = [placed(t) for t in ("2010", "2015-03-01", "2015-05-06", "2015-05-09", "2015-05-10")]
    firsts = [d.first for d in days if d]
    assert [gap(a, b) for a, b in pairwise(firsts)] == ["5 years later", "2 months later", "3 days later", ""]


def test_the_timeline_holds_every_dated_claim_in_order() -> None:
    found = case("jisr-al-shughur")
    line = timeline(found, {a.source: a.source for a in found.articles})
    assert line
    assert [r.day.timex for r in line.rows] == ["2010", "2015-03", "2015-04-22", "2015-04-25"]
    dated = [c for c in found.claims if c.kind == "date" and c.value and placed(c.value.timex or "")]
    assert sum(m.times for r in line.rows for m in r.mentions if m.claim) == len(dated)
    assert [m.source for m in line.rows[-1].mentions if m.claim is None] == ["latimes", "vice"]


def test_without_dates_there_is_no_timeline() -> None:
    assert timeline(report("Two people were killed.", "Two people died."), {"a": "a", "b": "b"}) is None


def test_of_very_many_dates_those_named_most_are_kept() -> None:
    told = " ".join(f"On {day} May 20{year:02} he spoke." for year in range(1, 30) for day in (3, 9, 27))
    found: Report = reconcile((article(told, "a"),))
    line = timeline(found, {"a": "a"})
    assert line
    assert line.left_out > 0
    assert len(line.rows) <= 61
