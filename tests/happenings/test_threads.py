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
