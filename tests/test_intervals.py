import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import intervals

from reconcile.match.intervals import agree_when_converted, intersects, rounding_of, scaled
from reconcile.model import Interval


def at(low: float | None, high: float | None, stated: float | None = None, *, approx: bool = False) -> Interval:
    return Interval(low, high, stated, approx)


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        pytest.param(at(12, None), at(14, 14), True, id="at least 12 holds 14"),
        pytest.param(at(12, None), at(11, 11), False, id="at least 12 does not hold 11"),
        pytest.param(at(23, 23), at(32, 32), False, id="23 and 32"),
        pytest.param(at(24, 99), at(48, 48), True, id="dozens hold 48"),
        pytest.param(at(20, 30), at(25, 40), True, id="two ranges overlap"),
        pytest.param(at(5, 5), at(5, 5), True, id="the same figure"),
        pytest.param(at(None, None), at(5, 5), True, id="nothing known holds all"),
    ],
)
def test_what_meets(a: Interval, b: Interval, meet: bool) -> None:
    assert intersects(a, b) is meet


@given(intervals(), intervals())
def test_meeting_is_symmetric(a: Interval, b: Interval) -> None:
    assert intersects(a, b) == intersects(b, a)


@given(intervals(), intervals(), st.integers(0, 500), st.integers(0, 500))
def test_widening_never_parts_what_met(a: Interval, b: Interval, down: int, up: int) -> None:
    wider = evolve(a, low=None if a.low is None else a.low - down, high=None if a.high is None else a.high + up)
    if intersects(a, b, 0.05):
        assert intersects(wider, b, 0.05)


@given(intervals())
def test_an_interval_meets_itself(a: Interval) -> None:
    assert intersects(a, a)


@pytest.mark.parametrize(
    ("interval", "half_a_unit"),
    [
        pytest.param(at(10, 10, 10), 5.0, id="ten may be rounded to tens"),
        pytest.param(at(35, 35, 35), 0.5, id="thirty-five to ones"),
        pytest.param(at(6.2, 6.2, 6.2), 0.05, id="6.2 to tenths"),
        pytest.param(at(0, 0, 0), 0.0, id="nothing"),
        pytest.param(at(6, 6, 6), 0.5, id="six"),
    ],
)
def test_rounding(interval: Interval, half_a_unit: float) -> None:
    assert rounding_of(interval) == pytest.approx(half_a_unit)


@pytest.mark.parametrize(
    ("a", "b", "factor", "agrees"),
    [
        pytest.param(at(10, 10, 10), at(6, 6, 6), 1.609344, True, id="ten kilometres are six miles"),
        pytest.param(at(320, 320, 320), at(200, 200, 200), 1.609344, True, id="320 kilometres are 200 miles"),
        pytest.param(at(55, 55, 55), at(20, 20, 20), 1.609344, False, id="55 kilometres are not 20 miles"),
        pytest.param(at(10, 10, 10), at(10, 10, 10), 1.609344, False, id="ten kilometres are not ten miles"),
    ],
)
def test_converted_figures(a: Interval, b: Interval, factor: float, agrees: bool) -> None:
    assert agree_when_converted(a, b, factor, 0.05) is agrees


def test_figure_prefers_what_was_stated() -> None:
    assert at(61, None, 60).figure == 60
    assert at(24, 99).figure == 24
    assert at(None, 20).figure == 20
    assert at(None, None).figure is None


def test_scaling_scales_every_end() -> None:
    assert scaled(at(1, 2, 2), 3) == at(3, 6, 6)
