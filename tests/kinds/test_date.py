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
    pytest.param("Profit fell for the full year.", "2015", id="the year of the document"),
    pytest.param("Profit fell in the 2014 third quarter.", "2014-Q3", id="a year before its quarter"),
    pytest.param("He was in town the week of March 9.", "2015-W11", id="the week of a day"),
    pytest.param("The March accord failed.", "2015-03", id="a month before a noun"),
    pytest.param("Sales fell in the fiscal year ended Nov. 30.", "2014-11-30", id="ended is never ahead"),
    pytest.param("Talks are set to resume Monday.", "2015-04-27", id="set to looks ahead"),
    pytest.param("He died the day before last Tuesday.", "2015-04-20", id="the day before a weekday"),
    pytest.param(
        "In July, a month after the opening of the new and very long bridge over the river at Velden, the road closed.",
        "2014-07",
        id="a month far before its verb",
    ),
    pytest.param("The store closed months ago.", "PAST_REF", id="a vague past"),
    pytest.param("The current mayor left.", "PRESENT_REF", id="current before a noun"),
    pytest.param("It was sold in early summer.", "2014-SU", id="a season without its year"),
    pytest.param("They have until 9 a.m. Tuesday.", "2015-04-28T09:00", id="a clock time with its weekday"),
]


@pytest.mark.parametrize(("text", "timex"), FINDS)
def test_finds(text: str, timex: str) -> None:
    assert [c.value.timex for c in claims(text, "date") if c.value] == [timex]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The siege began on Monday and ended on Friday.",
            [("2015-04-20", "siege began"), ("2015-04-24", "siege ended")],
            id="one act, begun and ended",
        ),
        pytest.param(
            "The army said the bombing campaign, which started on March 26, was stopped on April 21.",
            [("2015-03-26", "bombing campaign started"), ("2015-04-21", "bombing campaign stopped")],
            id="an act with a relative clause, in what somebody said",
        ),
        pytest.param(
            "The strike began Monday. The truce ended late Friday.",
            [("2015-04-20", "strike began"), ("2015-04-24", "truce ended")],
            id="two acts",
        ),
        pytest.param("The city fell Saturday.", [("2015-04-25", "city fell")], id="what happened that day"),
    ],
)
def test_a_date_is_read_with_the_act_that_began_or_ended(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.value.timex, c.about.what) for c in claims(text, "date") if c.value] == expected


def test_an_undated_text_keeps_the_act_of_its_day() -> None:
    (found,) = claims("The city fell Saturday.", "date", published=None)
    assert (found.value and found.value.timex, found.about.what) == ("XXXX-XX-XX", "city fell")


LEAVES = [
    pytest.param("On 32 April it rained.", id="an impossible day"),
    pytest.param("He may leave.", id="may, the verb"),
    pytest.param("They march on.", id="march, the verb"),
    pytest.param("A fierce current and muddy water beat them back.", id="current, the noun"),
    pytest.param("Holm's 2010 Toyota was found.", id="the year of a car's model"),
    pytest.param("The house has 2004 windows.", id="a count of four digits"),
]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert [c.text for c in claims(text, "date")] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It fell on Monday, April 25, 2015.", id="after a comma"),
        pytest.param("It fell on Monday (April 25).", id="in brackets"),
        pytest.param("It fell on Monday morning (25 April 2015).", id="in brackets after a part of the day"),
        pytest.param("It fell on Monday the 25th of April.", id="the day with its article"),
        pytest.param("It fell on April 25 (Monday).", id="the weekday in brackets"),
    ],
)
def test_a_weekday_that_does_not_fit_its_date_is_told(text: str) -> None:
    found = [(c.value.timex, m) for c in claims(text, "date") for m in c.marks if c.value]
    assert found == [("2015-04-25", "calendar: Monday is named with 2015-04-25, which was a Saturday")]


@pytest.mark.parametrize("text", ["It fell on Saturday (April 25).", "It fell on April 25 (Saturday).", "It fell on Friday (see page 25)."])
def test_a_weekday_that_fits_gets_no_note(text: str) -> None:
    assert [c.marks for c in claims(text, "date") if c.marks] == []


def test_without_a_document_date_what_depends_on_it_stays_open() -> None:
    assert [c.value.timex for c in claims("It began Wednesday.", "date", published=None) if c.value] == ["XXXX-XX-XX"]


def test_two_days_of_one_month() -> None:
    assert [c.value.timex for c in claims("They met on April 20 and 21.", "date") if c.value] == ["2015-04-20", "2015-04-21"]
