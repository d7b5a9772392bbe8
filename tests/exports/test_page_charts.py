"""Charts and the timeline: where things are drawn."""

from itertools import pairwise

import pytest
from attrs import evolve
from cases import article
from hypothesis import given
from hypothesis import strategies as st
from strategies import intervals

from reconcile.exports.page.charts import bar, compact, scale
from reconcile.exports.page.dates import gap, placed, spelled, stretch
from reconcile.exports.page.timeline import Timeline, timeline
from reconcile.model import Claim, Happening, Interval, Span, Value
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


def test_what_lies_between_two_days_is_told_and_nothing_beside_a_vague_time() -> None:
    times = ("2010", "2015-03-01", "2015-03-04", "2015-05-06", "2015-05-07", "2015-06", "2015-07-09", "2018-07-10")
    found = [day for t in times if (day := stretch(t))]
    told = ["", "3 days later", "2 months later", "", "", "", "3 years later"]
    assert [gap(a, b) for a, b in pairwise(found)] == told


@pytest.mark.parametrize("timex", ["XXXX-WXX-6", "XXXX-05-03", "PRESENT_REF", None])
def test_a_time_that_no_calendar_places_is_no_stretch(timex: str | None) -> None:
    assert stretch(timex) is None


WAR = "A bomb killed 16 people in Karmin on Saturday.\n\nOn 2 March 2015 a fire in Sedova killed four people.\n\n{}\n"


def lined(*texts: str) -> Timeline:
    found = reconcile(tuple(article(WAR.format(t), s, "2015-04-25") for t, s in zip(texts, "ab", strict=True)))
    line = timeline(found, {"a": "a", "b": "b"}, {h.id: f"h-{n}" for n, h in enumerate(found.happenings, 1)})
    assert line
    return line


def test_the_timeline_orders_happenings_and_the_days_of_the_articles() -> None:
    rows = lined("", "").rows
    assert [(r.when.words, r.label) for r in rows] == [
        ("2 March 2015", "fire, Sedova, 2 March 2015"),
        ("25 April 2015", "bombing, Karmin, 25 April 2015"),
        ("25 April 2015", ""),
    ]
    assert [[m.source for m in r.mentions] for r in rows] == [["a", "b"]] * 3
    assert [r.gap for r in rows] == ["", "54 days later", ""]
    assert rows[0].chapter == "h-2"


def test_a_total_is_a_stretch_and_no_gap_is_counted_from_it() -> None:
    rows = lined("More than 2,000 people have been killed since the war began in March 2011.", "").rows
    (total,) = (r for r in rows if r.label.startswith("total"))
    assert total.when.wide
    assert rows[rows.index(total) + 1].gap == ""


def test_without_dates_there_is_no_timeline() -> None:
    found = reconcile(tuple(article(t, s, None) for t, s in (("Two people were killed.", "a"), ("Two people died.", "b"))))
    assert timeline(found, {"a": "a", "b": "b"}, {h.id: "h-1" for h in found.happenings}) is None


def test_of_very_many_happenings_the_first_are_kept() -> None:
    happened = tuple(Happening(f"h{n}", f"fire {n}", "fire", f"20{n:02}-05-03", None, "other", None, ("a",)) for n in range(1, 70))
    line = timeline(
        evolve(reconcile((article("Two people died.", "a", None),)), happenings=happened), {"a": "a"}, {h.id: h.id for h in happened}
    )
    assert line
    assert (len(line.rows), line.left_out) == (60, 9)
