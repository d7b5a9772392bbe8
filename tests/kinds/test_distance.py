import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "to", "bearing"),
    [
        pytest.param("The city is 55 miles southwest of Aleppo.", 55, 55, "mile", "Aleppo", "SW", id="miles, bearing and place"),
        pytest.param("It lies less than 8 miles away from Jisr al-Shughur.", None, 8, "mile", "Jisr al-Shughur", None, id="a bound"),
        pytest.param("They share a 511-mile border.", 511, 511, "mile", None, None, id="hyphenated"),
        pytest.param("Latakia is 35 miles to the southwest.", 35, 35, "mile", None, "SW", id="a bearing without a place"),
        pytest.param(
            "The kiln is 12 km (7 miles) north-east of the village of Sora.", 12, 12, "kilometre", "Sora", "NE", id="over a bracket"
        ),
        pytest.param("The raft drifted 600m while they slept.", 600, 600, "metre", None, None, id="m for metres"),
        pytest.param("He slid 2000ft to the glacier.", 2000, 2000, "foot", None, None, id="feet that could be a year"),
        pytest.param("They live half a mile from Sora.", 0.5, 0.5, "mile", "Sora", None, id="half a mile"),
        pytest.param("It struck two-tenths of a mile down.", 0.2, 0.2, "mile", None, None, id="tenths of a mile"),
        pytest.param("They live within a mile of Sora.", None, 1, "mile", "Sora", None, id="within a mile"),
        pytest.param("The 6-foot-9 piper bowed.", 81, 81, "inch", None, None, id="feet and inches"),
        pytest.param("He is 5 feet 8 inches tall.", 68, 68, "inch", None, None, id="feet and inches in words"),
        pytest.param("A 6 - foot - 4 guard waved.", 76, 76, "inch", None, None, id="feet and inches, tokenised"),
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


def test_a_bound_goes_with_a_distance_said_twice() -> None:
    _, second = claims("The eel swam more than 100 kilometers (62 miles).", "distance")
    assert second.value
    assert second.value.interval
    assert (second.value.interval.low, second.value.interval.high) == (62, None)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("They share a 511-mile fence.", "fence", id="what is so long"),
        pytest.param("The kiln stands 30 metres high.", "height", id="how high"),
        pytest.param("It lay at a depth of 9 metres.", "depth", id="the depth of"),
    ],
)
def test_what_is_measured(text: str, what: str) -> None:
    assert claims(text, "distance")[0].about.what == what


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
