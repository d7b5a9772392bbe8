import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "timex", "low", "high", "unit"),
    [
        pytest.param("They led with 4:48 remaining.", "PT4M48S", 288, 288, "second", id="what a game's clock has left"),
        pytest.param("A kiln cools for 4 minutes, 48 seconds.", "PT4M48S", 288, 288, "second", id="two units"),
        pytest.param("They sang for more than two hours and 15 minutes.", "PT2H15M", 135, None, "minute", id="two units with a bound"),
        pytest.param("She rowed for two years and three months.", "P2Y3M", 27, 27, "month", id="years and months"),
        pytest.param("They want a lease of eight years or more.", "P8Y", 8, None, "year", id="a bound after the unit"),
        pytest.param("It was a four-day campaign.", "P4D", 4, 4, "day", id="hyphenated"),
        pytest.param("The siege lasted more than two years.", "P2Y", 2, None, "year", id="a bound"),
        pytest.param("The shaking went on for around 15 seconds.", "PT15S", 15, 15, "second", id="seconds, hedged"),
        pytest.param("They talked for half an hour.", "PT30M", 30, 30, "minute", id="half an hour"),
        pytest.param("Two decades of war ended.", "P20Y", 20, 20, "year", id="decades in years"),
        pytest.param("They mend it over the next decade.", "P10Y", 10, 10, "year", id="a decade gone through"),
        pytest.param("They spent the last month there.", "P1M", 1, 1, "month", id="a span that is spent"),
        pytest.param("It burnt for a week or two.", "PXW", 1, 2, "week", id="one or two"),
        pytest.param("It froze within a minute or two.", "PTXM", None, 2, "minute", id="within one or two"),
        pytest.param("The smuggler faces 25 years to life.", "P25Y", 25, None, "year", id="so long to life"),
        pytest.param("The pier reopened a day after the fireworks.", "P1D", 1, 1, "day", id="a day after something"),
        pytest.param("It was a more than month-long feud.", "P1M", 1, None, "month", id="with long and a bound"),
        pytest.param("They queued for more than half an hour.", "PT30M", 30, None, "minute", id="half an hour with a bound"),
        pytest.param("They paid $5 million over eight years.", "P8Y", 8, 8, "year", id="spread over so long"),
        pytest.param("Over two days, 40 barges sank.", "P2D", 2, 2, "day", id="over so long, in front"),
        pytest.param("The yard built 40 barges over three years.", "P3Y", 3, 3, "year", id="done over so long"),
        pytest.param("The feud lasted over three years.", "P3Y", 3, None, "year", id="longer than"),
        pytest.param("They rowed for three quarters of an hour.", "PT45M", 0.75, 0.75, "hour", id="three quarters of one"),
        pytest.param("A 36 - hour curfew emptied the quays.", "PT36H", 36, 36, "hour", id="tokenised"),
        pytest.param("Sappers dug for 3 1 / 2 hours.", "PT3H30M", 3.5, 3.5, "hour", id="a mixed number in tokenised text"),
        pytest.param("A nine-year-old feud was settled.", "P9Y", 9, 9, "year", id="the age of what lasts"),
        pytest.param("The pier burnt ten minutes after the fireworks.", "PT10M", 10, 10, "minute", id="so long after something"),
    ],
)
def test_finds(text: str, timex: str, low: float | None, high: float | None, unit: str) -> None:
    (found,) = claims(text, "duration")
    assert found.value
    assert found.value.interval
    assert (found.value.timex, found.value.interval.low, found.value.interval.high, found.value.unit) == (timex, low, high, unit)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("Within hours the quay was empty.", "PTXH", id="within"),
        pytest.param("Quarries had been shut for months.", "PXM", id="for"),
        pytest.param("The feud spans decades.", "PXY", id="the object of a verb"),
        pytest.param("Minutes after the fireworks, the pier burnt.", "PTXM", id="at the beginning"),
        pytest.param("It was a decades-long feud.", "PXY", id="with long"),
        pytest.param("A poacher was sentenced to life.", "PXY", id="sentenced to life"),
        pytest.param("A poacher got life without parole.", "PXY", id="a life sentence without parole"),
        pytest.param("A month-old truce broke.", "P1M", id="as old as a month"),
        pytest.param("A poacher got life in prison.", "PXY", id="a life sentence"),
    ],
)
def test_spans_without_a_number_have_no_figure(text: str, timex: str) -> None:
    (found,) = claims(text, "duration")
    assert found.value
    assert (found.value.timex, found.value.interval) == (timex, None)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("The blockade lasted six weeks.", "blockade", id="the subject of a verb"),
        pytest.param("A six-week blockade began.", "blockade", id="the noun after it"),
        pytest.param("Brokers argued for six weeks.", "argue broker", id="an act"),
    ],
)
def test_what_lasted_is_told(text: str, what: str) -> None:
    assert [c.about.what for c in claims(text, "duration")] == [what]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The frog came to life.", id="life that is no sentence"),
        pytest.param("Three quarters of the quay burnt.", id="quarters that are shares"),
        pytest.param("He is 43 years old.", id="an age"),
        pytest.param("One day it ended.", id="one day"),
        pytest.param("A nine-year-old cellist played.", id="the age of a person"),
        pytest.param("It pays $5 a day.", id="a rate"),
        pytest.param("It pays $5 million a year.", id="a rate in millions"),
    ],
)
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
