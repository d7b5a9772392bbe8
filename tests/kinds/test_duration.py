import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "timex", "low", "high", "unit"),
    [
        pytest.param("It was a four-day campaign.", "P4D", 4, 4, "day", id="hyphenated"),
        pytest.param("The siege lasted more than two years.", "P2Y", 2, None, "year", id="a bound"),
        pytest.param("The shaking went on for around 15 seconds.", "PT15S", 15, 15, "second", id="seconds, hedged"),
        pytest.param("They talked for half an hour.", "PT30M", 0.5, 0.5, "hour", id="half an hour"),
        pytest.param("Two decades of war ended.", "P20Y", 2, 2, "decade", id="decades in years"),
    ],
)
def test_finds(text: str, timex: str, low: float | None, high: float | None, unit: str) -> None:
    (found,) = claims(text, "duration")
    assert found.value
    assert found.value.interval
    assert (found.value.timex, found.value.interval.low, found.value.interval.high, found.value.unit) == (timex, low, high, unit)


@pytest.mark.parametrize("text", [pytest.param("He is 43 years old.", id="an age"), pytest.param("One day it ended.", id="one day")])
def test_leaves_alone(text: str) -> None:
    assert claims(text, "duration") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("The regatta lasted nine days.", "regatta", id="what lasted"),
        pytest.param("It was a nine-day regatta.", "regatta", id="what is so long"),
        pytest.param("He was sentenced to life in prison.", "sentence", id="life in prison"),
    ],
)
def test_what_takes_so_long(text: str, what: str) -> None:
    (found,) = claims(text, "duration")
    assert found.about.what == what
