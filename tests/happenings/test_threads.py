import pytest
from cases import report

from reconcile.model import Claim

ON = "A bomb killed 12 people in a market in Velden on Friday, 6 March 2020."
DAYS_APART = [
    pytest.param(f"{ON} On Tuesday, 3 March 2020, shelling killed seven people in Korin.", "seven people", id="days before"),
    pytest.param(f"{ON} On 9 March 2020 rockets hit Korin and killed nine people.", "nine people", id="days after"),
    pytest.param(f"{ON} A quake killed 30 people in Harl on Monday, 2 March 2020.", "30 people", id="another kind, days before"),
]
OF_A_WAR = [
    pytest.param(f"{ON} The war has killed 90,000 people.", id="the war has killed"),
    pytest.param(f"{ON} More than 90,000 people have died in the conflict.", id="died in the conflict"),
    pytest.param(f"{ON} Some 90,000 people have been killed since the uprising began in 2011.", id="since the uprising began"),
]
BACK = [
    pytest.param(f"{ON}\n\nIn May 2017, a ferry sank off Korin.\n\nThe bomb also wounded 40 people.", id="the bomb"),
    pytest.param(f"{ON}\n\nIn 2014 a school fire killed 20 pupils in Harl.\n\nThe blast in the market wounded 40 people.", id="the blast"),
]
ONWARD = [
    pytest.param(f"{ON} In May 2017, a ferry sank off Korin. It carried 40 passengers, all of whom drowned.", id="it"),
    pytest.param(f"{ON} In May 2017, a ferry sank off Korin. The ferry carried 40 passengers.", id="the ferry"),
    pytest.param(
        f"{ON} In May 2017, a ferry sank off Korin. Of those on board the ferry, 40 passengers drowned off Korin.", id="its place"
    ),
]

LEDE = [
    pytest.param("A clerk who was dismissed in May 2017 shot 12 people at a mill in Velden and wounded 40 people.", id="a clause beside"),
    pytest.param("Rebels who took Korin in May 2017 killed 12 people in Velden and abducted 40 people.", id="a relative clause"),
    pytest.param("A bus bought in 2014 left the road near Velden, killing 12 people and injuring 40 people.", id="a participle"),
]
NEAR = [
    pytest.param("A bomb killed 12 people in Velden. Doctors said 40 people were taken in late last night.", id="last night"),
    pytest.param(
        "A bus left the road near Velden, and 12 people were killed. Last night 40 people were still in hospital.", id="at the start"
    ),
    pytest.param("A fire in Velden killed 12 people. Some 40 people slept in a school last night.", id="at the end"),
]


def _claims(text: str) -> dict[str, Claim]:
    return {c.text: c for c in report(text).claims if c.kind in ("casualty", "quantity")}


def _one(text: str, number: str) -> bool:
    told = _claims(text)
    return told["12 people"].event == next(c for words, c in told.items() if number in words).event


@pytest.mark.parametrize(("text", "counted"), DAYS_APART)
def test_what_is_dated_on_another_day_is_another_happening(text: str, counted: str) -> None:
    assert not _one(text, counted)


@pytest.mark.parametrize("text", OF_A_WAR)
def test_what_a_war_cost_is_a_total(text: str) -> None:
    assert not _one(text, "90,000")


@pytest.mark.parametrize("text", BACK)
def test_a_sentence_goes_back_to_the_main_happening(text: str) -> None:
    assert _one(text, "40 people")


@pytest.mark.parametrize("text", ONWARD)
def test_a_sentence_goes_on_with_another_happening(text: str) -> None:
    assert not _one(text, "40 passengers")


@pytest.mark.parametrize("text", LEDE)
def test_what_no_time_sets_apart_in_a_lede_is_of_the_main_happening(text: str) -> None:
    assert _one(text, "40 people")


@pytest.mark.parametrize("text", NEAR)
def test_last_night_is_no_time_long_past(text: str) -> None:
    assert _one(text, "40 people")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The same island was hit by a quake in September. The tremor killed 40 people.", "A strong quake killed 41 people in September."),
        ("In 2004 a tsunami killed 40 people.", "The tsunami of 2004, which killed 41 people, is not forgotten."),
        ("A ferry sank in May and 40 people drowned.", "It was the second accident after a ferry sank in May, drowning 41 people."),
    ],
    ids=["a month", "a year", "a month, in a clause"],
)
def test_others_of_one_time_and_kind_are_one(one: str, other: str) -> None:
    events = {
        c.event for c in report(f"{ON} {one}", f"{ON} {other}", published="2020-03-07").claims if c.text in ("40 people", "41 people")
    }
    assert len(events) == 1
