"""A date without its day takes that of its happening."""

import pytest
from cases import article

from reconcile.pipeline import reconcile

LEDE = "A fire destroyed the mill of Karmin, the mayor of Karmin said. "
DATED = LEDE + "The fire broke out in the mill on Friday."

TABLE = [
    pytest.param("The fire broke out in the mill at 8.40pm.", None, "XXXX-WXX-5T20:40", id="an hour alone"),
    pytest.param("The fire broke out in the mill around noon today.", None, "XXXX-WXX-5T12:00", id="today, in an article without a date"),
    pytest.param("Residents of Karmin will gather at 8.40pm.", None, "XXXX-XX-XXT20:40", id="what is yet to come"),
    pytest.param("The fire broke out at 8.40pm on Thursday.", None, "XXXX-WXX-4T20:40", id="an hour with its day"),
    pytest.param(
        "Residents of Karmin cleared the mill this morning.", None, "XXXX-WXX-5TMO", id="this morning, in an article without a date"
    ),
    pytest.param("The fire broke out today.", "2015-04-26", "2015-04-26", id="today, in an article with a date"),
]


@pytest.mark.parametrize(("text", "published", "timex"), TABLE)
def test_the_day_of_its_happening(text: str, published: str | None, timex: str) -> None:
    found = reconcile((article(DATED, "a", None), article(LEDE + text, "b", published)))
    assert [c.value.timex for c in found.claims if c.kind == "date" and c.source == "b" and c.value] == [timex]


PAST = "A court in Karmin sentenced Ida Quist {day} for the fire at the mill of Karmin. The mill burnt on March 11, 2005."


@pytest.mark.parametrize("day", ["on Saturday", "Saturday morning", "late on Saturday"])
def test_a_day_told_with_its_year_is_not_today(day: str) -> None:
    found = reconcile((article(PAST.format(day=day), "a", None), article(PAST.format(day="today"), "b", None)))
    told = [c.value.timex for c in found.claims if c.kind == "date" and c.source == "b" and c.value]
    assert told == ["XXXX-WXX-6", "2005-03-11"]


def test_an_hour_alone_is_not_of_the_day_on_which_it_is_told() -> None:
    found = reconcile(
        (article(LEDE + "The fire broke out on Friday.", "a"), article(LEDE + "The fire broke out at 8.40pm.", "b", "2015-04-25"))
    )
    assert [c.value.timex for c in found.claims if c.kind == "date" and c.source == "b" and c.value] == ["2015-04-24T20:40"]
