import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "to", "bearing"),
    [
        pytest.param("The city is 55 miles southwest of Aleppo.", 55, 55, "mile", "Aleppo", "SW", id="miles, bearing and place"),
        pytest.param("It lies less than 8 miles away from Jisr al-Shughur.", None, 8, "mile", "Jisr al-Shughur", None, id="a bound"),
        pytest.param("They share a 511-mile border.", 511, 511, "mile", None, None, id="hyphenated"),
        pytest.param("Latakia is 35 miles to the southwest.", 35, 35, "mile", None, "SW", id="a bearing without a place"),
        pytest.param("It struck at a depth of 10 kilometers.", 10, 10, "kilometre", None, None, id="a depth"),
    ],
)
def test_finds(text: str, low: float | None, high: float | None, unit: str, to: str | None, bearing: str | None) -> None:
    found = next(c for c in claims(text, "distance") if c.value)
    assert found.value
    assert found.value.interval
    assert (found.value.interval.low, found.value.interval.high, found.value.unit) == (low, high, unit)
    assert (found.about.distance_to, found.about.bearing) == (to, bearing)


def test_a_distance_said_twice_is_marked() -> None:
    first, second = claims("It struck 10 kilometers (6 miles) below the sea.", "distance")
    assert "restated" not in first.marks
    assert "restated" in second.marks


def test_leaves_lengths_of_time_alone() -> None:
    assert claims("It took 55 minutes.", "distance") == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("Idlib lies 60 km south-west of Aleppo.", "Idlib", "Aleppo", id="a place that lies"),
        pytest.param("They took Jisr al-Shughur, 55 miles southwest of Aleppo.", "Jisr al-Shughur", "Aleppo", id="an apposition"),
        pytest.param("The army stopped 5 km from Homs.", None, "Homs", id="no place"),
    ],
)
def test_from_and_to(text: str, start: str | None, end: str) -> None:
    found = next(c for c in claims(text, "distance") if c.value)
    assert (found.about.distance_from, found.about.distance_to) == (start, end)
