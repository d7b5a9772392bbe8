from datetime import date, timedelta

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
    pytest.param("He arrived yesterday afternoon.", "2015-04-24TAF", id="a part of yesterday"),
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
    pytest.param("The lighthouse was lit at 5: 45 p. m. on Thursday.", "2015-04-23T17:45", id="a clock time in tokenised text"),
    pytest.param("By 6. 30am the well-known kiln was cold.", "2015-04-25T06:30", id="an hour taken apart"),
    pytest.param("The kiln was lit on Thursday about 8. 40am.", "2015-04-23T08:40", id="a day and about which hour"),
    pytest.param("Hail struck the orchard overnight Thursday.", "2015-04-23TNI", id="the night of a weekday"),
    pytest.param("The ferry left early on Thursday.", "2015-04-23", id="early on a day"),
    pytest.param("The ferry left early Thursday.", "2015-04-23", id="early that day"),
    pytest.param("The ferry left early in June last year.", "2014-06", id="early in a month"),
    pytest.param("The inquest was scheduled for October 28.", "2015-10-28", id="a day that something is scheduled for"),
    pytest.param("A date was set for October 28.", "2015-10-28", id="a day that something is set for"),
    pytest.param("They set fire to the barn on October 28.", "2014-10-28", id="a day on which something was set"),
    pytest.param(
        "Raids hitting a clinic in the town of Velden on Thursday may be the worst so far.",
        "2015-04-23",
        id="what may be says nothing of when",
    ),
    pytest.param("The regatta may take place on Thursday.", "2015-04-30", id="what may still take place"),
    pytest.param("The regatta opened at 10.15am on Thursday.", "2015-04-23T10:15", id="a clock time with a full stop in it"),
    pytest.param("The regatta opened at noon on Thursday.", "2015-04-23T12:00", id="noon"),
    pytest.param("Posted 7: 05AM BST 20 Apr 2015", "2015-04-20T07:05", id="a page stamp that begins with the hour"),
    pytest.param("April 20, 2015 11: 40 pm", "2015-04-20T23:40", id="a page stamp that ends with the hour"),
    pytest.param("Mon 20 Apr 2015", "2015-04-20", id="a page stamp with its weekday shortened"),
    pytest.param("20 / 04 / 2015", "2015-04-20", id="a numeric date in tokenised text"),
    pytest.param("The orchard burnt on the 5th of March.", "2015-03-05", id="an ordinal day before its month"),
    pytest.param("It was planted in nineteen eighty-four.", "1984", id="a year in words"),
    pytest.param("He rowed home the day after Christmas.", "2014-12-26", id="the day after a holiday"),
    pytest.param("Brass bands of the nineteen thirties marched.", "193X", id="a decade in words"),
    pytest.param("The kiln burnt that year.", "2015", id="that year, none told"),
    pytest.param("He spoke at a weekend picnic.", "2015-W17-WE", id="the weekend before a noun"),
    pytest.param("They swim every weekend.", "XXXX-WXX-WE", id="every weekend"),
    pytest.param("The harbour shut in the last night of fog.", "2015-04-24TNI", id="the last night"),
    pytest.param("Bells rang at 17:06 hours on Thursday.", "2015-04-23T17:06", id="a clock time with hours"),
    pytest.param("The ferry sank over the weekend.", "2015-W17-WE", id="the weekend"),
    pytest.param("The mill was built three decades ago.", "1985", id="decades ago are told by their year"),
    pytest.param("He was hurt last Oct. 23.", "2014-10-23", id="last before a day"),
    pytest.param("Harvests fell each August.", "XXXX-08", id="every such month"),
    pytest.param("The ferry ran aground early that day.", "2015-04-25", id="early that day"),
    pytest.param("The mill burnt early on Monday.", "2015-04-20", id="early on a weekday"),
    pytest.param("The mill burnt late on Monday.", "2015-04-20", id="late on a weekday"),
    pytest.param("Dogs barked in the early hours of Thursday.", "2015-04-23TMO", id="the early hours"),
    pytest.param("The recital was set for October 28.", "2015-10-28", id="set for a day"),
    pytest.param("A rehearsal was scheduled for Tuesday.", "2015-04-28", id="scheduled for a weekday"),
    pytest.param("The gale that hit the quay on Monday may be the worst.", "2015-04-20", id="a verb that only judges"),
    pytest.param("The recital may be on Monday.", "2015-04-27", id="a verb that may come true"),
    pytest.param("The ferry ran aground on the night of March 3.", "2015-03-03TNI", id="the night of a day"),
    pytest.param("The pilot had slept badly the night before.", "2015-04-24TNI", id="the night before"),
    pytest.param("Otters come ashore every night.", "XXXX-XX-XXTNI", id="every night"),
]


@pytest.mark.parametrize(("text", "timex"), FINDS)
def test_finds(text: str, timex: str) -> None:
    assert [c.value.timex for c in claims(text, "date") if c.value] == [timex]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The siege began on Monday and ended on Friday.",
            [("2015-04-20", "begin siege"), ("2015-04-24", "end siege")],
            id="one act, begun and ended",
        ),
        pytest.param(
            "The army said the bombing campaign, which started on March 26, was stopped on April 21.",
            [("2015-03-26", "start campaign"), ("2015-04-21", "stop campaign")],
            id="an act with a relative clause, in what somebody said",
        ),
        pytest.param(
            "The strike began Monday. The truce ended late Friday.",
            [("2015-04-20", "begin strike"), ("2015-04-24", "end truce")],
            id="two acts",
        ),
        pytest.param("The city fell Saturday.", [("2015-04-25", "fall city")], id="what happened that day"),
        pytest.param("The boiler exploded on Friday.", [("2015-04-24", "explode boiler")], id="a verb with its subject"),
        pytest.param("Miners seized the depot on Friday.", [("2015-04-24", "seize depot")], id="a verb with its object"),
        pytest.param("The depot was seized on Friday by miners.", [("2015-04-24", "seize depot")], id="the same in the passive"),
        pytest.param(
            "The seizure of the depot on Friday was a blow to the town.", [("2015-04-24", "seizure depot")], id="the same as a noun"
        ),
        pytest.param("Friday's derailment killed nobody.", [("2015-04-24", "derailment")], id="a day that owns its happening"),
        pytest.param(
            "A pump failed at the mill on Friday a clerk said.", [("2015-04-24", "fail pump")], id="before who says so, without a comma"
        ),
        pytest.param("The mill closed and on Friday a clerk said so.", [("2015-04-24", "say clerk")], id="the day on which one says so"),
        pytest.param(
            "Tenants moved out after a flood at the mill on Friday.", [("2015-04-24", "flood")], id="the day of what it came after"
        ),
        pytest.param("The union said Friday that talks had failed.", [("2015-04-24", "say union")], id="the day of a statement"),
    ],
)
def test_a_date_is_read_with_what_it_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.value.timex, c.about.what) for c in claims(text, "date") if c.value] == expected


def test_an_undated_text_keeps_the_act_of_its_day() -> None:
    (found,) = claims("The city fell Saturday.", "date", published=None)
    assert (found.value and found.value.timex, found.about.what) == ("XXXX-WXX-6", "fall city")


APART = [
    pytest.param("The recital came a day after the storm.", ("2015-04-24", "storm"), id="it came so long after"),
    pytest.param("On Thursday, two days before the regatta, it rained.", ("2015-04-25", "regatta"), id="a day, so long before"),
    pytest.param("The closure comes just two years after the mill opened.", ("2013", "open mill"), id="it comes so long after it did"),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_lies_so_far_apart(text: str, expected: tuple[str, str]) -> None:
    found = claims(text, "date")[-1]
    assert (found.value and found.value.timex, found.about.what) == expected


LASTS = [
    pytest.param("It fell nearly two days after the storm.", id="about so long"),
    pytest.param("She was found two days after the storm.", id="a time that is not told"),
    pytest.param("The siege comes less than two weeks after NATO left.", id="less than so long"),
]


@pytest.mark.parametrize("text", LASTS)
def test_what_only_lasts_so_long_is_no_date(text: str) -> None:
    assert [c.text for c in claims(text, "date")] == []


LEAVES = [
    pytest.param("On 32 April it rained.", id="an impossible day"),
    pytest.param("He may leave.", id="may, the verb"),
    pytest.param("They march on.", id="march, the verb"),
    pytest.param("A fierce current and muddy water beat them back.", id="current, the noun"),
    pytest.param("Holm's 2010 Toyota was found.", id="the year of a car's model"),
    pytest.param("The house has 2004 windows.", id="a count of four digits"),
    pytest.param("The tunnel is 2000ft long.", id="a length"),
    pytest.param("Archive 2001 2002 2003 2004 2005 Jan. Feb. March April May", id="the calendar of a page"),
    pytest.param("They won 2: 1 at home.", id="a score"),
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
    assert [c.value.timex for c in claims("It began Wednesday.", "date", published=None) if c.value] == ["XXXX-WXX-3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It began Wednesday at 6 a.m. It rained. At 9 a.m. the dam broke.", "2015-04-22T09:00", id="told in a sentence before"
        ),
        pytest.param(
            "On Thursday the dam broke, and at 9 a.m. the valley flooded.", "2015-04-23T09:00", id="told before it in its sentence"
        ),
        pytest.param("On Thursday, between 10:37 and 10:58 p.m., it froze.", "2015-04-23T22:37", id="the half of the day with the next"),
        pytest.param("The flood came at 5:40 on the night of April 23.", "2015-04-23T17:40", id="after noon by the part of the day"),
        pytest.param("It rained on Thursday evening and at 8 p.m. on Friday it froze.", "2015-04-24T20:00", id="the day tied to it first"),
        pytest.param("At 9 a.m. the valley flooded, as it had on Thursday.", "2015-04-23T09:00", id="told after it in its sentence"),
        pytest.param(
            "Thursday's flood came at 7:48 am (2248 GMT Wednesday).", "2015-04-23T07:48", id="told outside the brackets beside it"
        ),
        pytest.param("On Thursday the flood came at 1353 (1023 GMT).", "2015-04-23T13:53", id="four figures before another zone"),
    ],
)
def test_a_clock_time_is_on_the_day_told_nearest(text: str, expected: str) -> None:
    assert expected in [c.value.timex for c in claims(text, "date") if c.value]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("The orchestra will tour in October.", "2015-10", id="will"),
        pytest.param("The orchestra is to tour in October.", "2015-10", id="an infinitive"),
        pytest.param("The orchestra plans to tour in October.", "2015-10", id="a plan"),
        pytest.param("The orchestra toured in October.", "2014-10", id="a past verb"),
        pytest.param("The orchestra has toured in October.", "2014-10", id="a perfect"),
        pytest.param("In October the orchestra toured.", "2014-10", id="a month before its verb"),
        pytest.param(
            "The orchestra, which will play at the gala, toured in October.", "2014-10", id="the verb that it hangs on, not one beside it"
        ),
    ],
)
def test_a_bare_month_lies_where_its_verb_looks(text: str, timex: str) -> None:
    assert [c.value.timex for c in claims(text, "date") if c.value] == [timex]


WORDINGS = [
    "The ferry sank on {}.",
    "Divers searched the harbour on {} and found the anchor.",
    "It was on {} that the pier, built long before, gave way.",
]


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("weeks", [1, 5, 31])
def test_a_later_document_moves_what_is_relative_to_it(wording: str, weeks: int) -> None:
    text = wording.format("Tuesday") + " A buoy was lost three days ago, and the pilot left last week."
    published = date(2015, 4, 25)
    early, late = (
        [c.value.timex or "" for c in claims(text, "date", published=day.isoformat()) if c.value]
        for day in (published, published + timedelta(weeks=weeks))
    )
    assert [date.fromisoformat(t) + timedelta(weeks=weeks) for t in early if "W" not in t] == [
        date.fromisoformat(t) for t in late if "W" not in t
    ]
    assert len(early) == len(late) == 3


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("days", [1, 30, 400])
def test_days_moved_alike_are_read_as_far_apart(wording: str, days: int) -> None:
    first, second = date(2013, 5, 2), date(2013, 5, 2) + timedelta(days=days)
    told = " ".join(wording.format(f"{day.day} {day:%B} {day.year}") for day in (first, second))
    assert [c.value.timex for c in claims(told, "date") if c.value] == [first.isoformat(), second.isoformat()]


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_weekday_of_a_full_date_changes_nothing_but_the_note(wording: str) -> None:
    plain, named = (claims(wording.format(day), "date") for day in ("21 April 2015", "Tuesday, 21 April 2015"))
    assert [c.value and c.value.timex for c in plain] == [c.value and c.value.timex for c in named] == ["2015-04-21"]


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("day", ["2 May 2013", "May 2, 2013", "the 2nd of May 2013", "2013-05-02", "02/05/2013"])
def test_a_day_is_the_same_however_it_is_written(wording: str, day: str) -> None:
    assert [c.value.timex for c in claims(wording.format(day), "date") if c.value] == ["2013-05-02"]


def test_two_days_of_one_month() -> None:
    assert [c.value.timex for c in claims("They met on April 20 and 21.", "date") if c.value] == ["2015-04-20", "2015-04-21"]
