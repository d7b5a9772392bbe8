import pytest
from cases import claims

# The document date is Saturday, 25 April 2015.
FINDS = [
    pytest.param("The city fell on Saturday.", "2015-04-25", id="the day itself"),
    pytest.param("It began Wednesday.", "2015-04-22", id="the last such weekday"),
    pytest.param("They will meet on Tuesday.", "2015-04-28", id="the next one where the text looks ahead"),
    pytest.param("Idlib was taken last month.", "2015-03", id="last month"),
    pytest.param("The picture was posted April 25.", "2015-04-25", id="a day without its year"),
    pytest.param("It happened on 10 July 2016.", "2016-07-10", id="day, month, year"),
    pytest.param("It happened on July 2nd, 2013.", "2013-07-02", id="an ordinal day"),
    pytest.param("War began in March 2011.", "2011-03", id="month and year"),
    pytest.param("It struck in 2004.", "2004", id="a year"),
    pytest.param("It opened two years ago.", "2013", id="years ago"),
    pytest.param("He arrived yesterday afternoon.", "2015-04-24", id="a part of yesterday"),
    pytest.param("Sales rose in the third quarter of 2014.", "2014-Q3", id="a quarter"),
    pytest.param("Music of the 1960s filled the room.", "196X", id="a decade"),
    pytest.param("It struck at 0737 GMT.", "2015-04-25T07:37Z", id="a clock time with its zone"),
    pytest.param("The date was 2015-04-25.", "2015-04-25", id="a numeric date"),
]


@pytest.mark.parametrize(("text", "timex"), FINDS)
def test_finds(text: str, timex: str) -> None:
    assert [c.value.timex for c in claims(text, "date") if c.value] == [timex]


LEAVES = [
    pytest.param("On 32 April it rained.", id="an impossible day"),
    pytest.param("He may leave.", id="may, the verb"),
    pytest.param("They march on.", id="march, the verb"),
    pytest.param("The house has 2004 windows.", id="a count of four digits"),
]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert [c.text for c in claims(text, "date")] == []


def test_a_weekday_that_does_not_fit_its_date_is_told() -> None:
    (found,) = claims("It fell on Monday, April 25, 2015.", "date")
    assert any("was a Saturday" in m for m in found.marks)


def test_without_a_document_date_what_depends_on_it_stays_open() -> None:
    assert [c.value.timex for c in claims("It began Wednesday.", "date", published=None) if c.value] == ["XXXX-XX-XX"]
