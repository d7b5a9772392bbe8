import pytest
from cases import claims

from reconcile.english.reading import read
from reconcile.model import Article
from reconcile.settings import Settings


def _numerals(text: str) -> list[tuple[float | None, float | None, str]]:
    reading = read(Article("x", "x.txt", text), Settings())
    return [(n.interval.low, n.interval.high, n.role) for found in reading.numerals for n in found]


VALUES = [
    pytest.param("A quarter of a million tulips bloomed.", [(250000, 250000, "count")], id="a quarter of a million"),
    pytest.param("Three quarters of a million orchids bloomed.", [(750000, 750000, "count")], id="three quarters of a million"),
    pytest.param("A third of a billion lupins bloomed.", [(333333333.333333, 333333333.333333, "count")], id="a third of a billion"),
    pytest.param("They kept two thirds of it.", [(0.666667, 0.666667, "ratio")], id="two thirds"),
    pytest.param("They kept half of it.", [(0.5, 0.5, "ratio")], id="half of"),
    pytest.param("They kept more than half.", [(0.5, None, "ratio")], id="half with a bound"),
    pytest.param("The first half was dull.", [], id="the half of a match"),
    pytest.param("It sank about 600m while turning.", [(600, 600, "count")], id="m is metres before a tie"),
    pytest.param("It sold 600m glass marbles.", [(600000000, 600000000, "count")], id="m is millions before a plural"),
    pytest.param("The 9600M chip is new.", [(9600, 9600, "count")], id="M of a name"),
    pytest.param("They live within a mile.", [(None, 1, "count")], id="a mile with a bound"),
    pytest.param("They live in a house.", [], id="an article is no number"),
    pytest.param("It weighs just under 90 grams.", [(None, 90, "count")], id="just under"),
    pytest.param("It weighs just over 90 grams.", [(90, None, "count")], id="just over"),
    pytest.param("He leafed over the 55,000 pages.", [(55000, 55000, "count")], id="over before the is no bound"),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    found = [(low if low is None else round(low, 6), high if high is None else round(high, 6), role) for low, high, role in _numerals(text)]
    assert found == expected


SPACED = [
    pytest.param("A 6. 1 - magnitude jolt was felt.", [6.1], id="a decimal"),
    pytest.param("It cost $100. 5 million, the co - owner said.", [100500000], id="a decimal with its magnitude"),
    pytest.param("Some 170, 000 co - owners signed.", [170000], id="thousands"),
    pytest.param("It took 4 1 / 2 spoons of well - sifted flour.", [4.5], id="a mixed number"),
]


@pytest.mark.parametrize(("text", "values"), SPACED)
def test_text_that_went_through_a_tokeniser(text: str, values: list[float]) -> None:
    assert [low for low, _, _ in _numerals(text)] == values


def test_a_day_and_a_count_after_a_comma_are_two_figures() -> None:
    assert [low for low, _, _ in _numerals("On June 12, 300 well-known cooks met.")] == [12, 300]


ROLES = [
    pytest.param("The S&P 500 fell.", "identifier", id="an index"),
    pytest.param("An iPhone 14 rang.", "identifier", id="a name with a capital inside"),
    pytest.param("The 9/11 hearings ended.", "identifier", id="a day as a name"),
    pytest.param("The four-by-four car stopped.", "identifier", id="so many by so many"),
    pytest.param("He went 7-for-14 that night.", "identifier", id="so many for so many"),
    pytest.param("Ring 0845 125 2222 for advice.", "identifier", id="a telephone number with spaces"),
    pytest.param("Look at No. 10 again.", "identifier", id="a number by name"),
    pytest.param("It closed around 7 p. m. that night.", "time", id="a clock time in spaced text"),
    pytest.param("It began in 2004.", "time", id="a year"),
    pytest.param("It rose 2000ft from the plain.", "count", id="a length is no year"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_roles(text: str, role: str) -> None:
    assert _numerals(text)[0][2] == role


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ring 0845 125 2222 for advice.", id="telephone"),
        pytest.param("The 9/11 hearings ended.", id="a day as a name"),
        pytest.param("He drove a four-by-four car.", id="four by four"),
    ],
)
def test_names_count_nothing(text: str) -> None:
    assert claims(text, "quantity") == []


@pytest.mark.parametrize(("one", "other"), [("17", "41"), ("300", "650"), ("nineteen", "thirty")])
@pytest.mark.parametrize("frame", ["About {} kites flew.", "The wind took {} of the kites.", "There were at least {} other kites."])
def test_a_number_for_another_changes_the_value_alone(frame: str, one: str, other: str) -> None:
    def shape(number: str) -> list[tuple[str | None, str, bool, bool]]:
        return [
            (c.about.what, c.value.unit or "", c.value.interval.low is None, c.value.interval.high is None)
            for c in claims(frame.format(number), "quantity")
            if c.value and c.value.interval
        ]

    assert shape(one) == shape(other) != []
