"""Dates are compared by what they date."""

import pytest
from cases import article

from reconcile.model import Report
from reconcile.pipeline import reconcile

LEDE = "A fire destroyed the mill of Karmin, the mayor of Karmin said. "


def told(left: str, right: str, published: str | None = "2015-04-26") -> Report:
    return reconcile(tuple(article(LEDE + text, name, published) for name, text in (("a", left), ("b", right))))


def between(found: Report) -> set[str]:
    return {p.relation for f in found.findings if f.kind == "date" for p in f.pairs}


TABLE = [
    pytest.param("The fire broke out on Friday.", "The blaze broke out on Friday.", {"agree"}, id="one fire on one day"),
    pytest.param("The fire broke out on Friday.", "The fire broke out in the mill on Saturday.", {"conflict"}, id="one fire on two days"),
    pytest.param(
        "The fire broke out on Friday night.", "The fire broke out early on Saturday.", set(), id="a night that runs into the next day"
    ),
    pytest.param(
        "The fire broke out at 5:10 a.m. on Friday.", "The fire broke out at 5:15 a.m. on Friday.", {"agree"}, id="five minutes apart"
    ),
    pytest.param(
        "The fire broke out at 5:10 a.m. on Friday.", "The fire broke out at 9:45 a.m. on Friday.", {"conflict"}, id="two hours of one day"
    ),
    pytest.param(
        "The fire broke out at about 5 a.m. on Friday.", "The fire broke out at 5:40 a.m. on Friday.", {"agree"}, id="a hedged hour"
    ),
    pytest.param(
        "The fire broke out shortly after 2 a.m. on Friday.",
        "The fire broke out just past 2:30 a.m. on Friday.",
        {"conflict"},
        id="soon after two hours",
    ),
    pytest.param(
        "The fire broke out shortly before 9 p.m. on Friday.",
        "The fire broke out at 8:49 p.m. on Friday.",
        {"agree"},
        id="shortly before an hour",
    ),
    pytest.param(
        "The fire broke out after 2 a.m. on Friday.", "The fire broke out at 4:30 a.m. on Friday.", set(), id="at some time after an hour"
    ),
    pytest.param(
        "The fire broke out at 10:40 a.m. on Friday.", "The fire broke out at 0840 GMT on Friday.", {"agree"}, id="one hour in two zones"
    ),
    pytest.param(
        "The fire broke out on Friday morning.", "The fire broke out at 7:20 a.m. on Friday.", {"agree"}, id="an hour in a part of the day"
    ),
    pytest.param(
        "The fire broke out at 9 p.m. on Friday.", "Police were alerted to a fire on Friday.", {"agree"}, id="when somebody was told"
    ),
    pytest.param("Visitors went to the mill on Friday.", "A clerk went to the mill on Friday.", {"agree"}, id="going is no saying"),
    pytest.param("The fire broke out this weekend.", "The fire broke out on Saturday.", {"agree"}, id="a day of a weekend"),
    pytest.param("The fire broke out on Friday.", "The mayor said on Friday that he was shocked.", set(), id="the day of a statement"),
    pytest.param(
        "The fire broke out on Friday.",
        "A man was arrested after the fire on Friday.",
        {"agree"},
        id="the day of what an arrest came after",
    ),
    pytest.param("The fire broke out on Friday.", "On Friday, police arrested a man.", set(), id="an arrest on the day of a fire"),
    pytest.param(
        "The fire broke out on Friday.",
        "Neighbours of the mill gathered on Friday.",
        {"agree"},
        id="what neighbours did then is told of the fire",
    ),
    pytest.param(
        "The fire broke out at 7:10 p.m. on Friday.",
        "Nobody knows exactly what happened on Friday evening.",
        {"agree"},
        id="what happened then",
    ),
    pytest.param(
        "A girl was hurt in the fire as she crossed the yard on Friday.",
        "The fire broke out on Friday.",
        {"agree"},
        id="a clause beside one of the fire",
    ),
    pytest.param("The fire broke out on Friday.", "Friday, April 24, 2015 3:16 PM ET\n\n", set(), id="a stamp with its hour"),
    pytest.param("The fire broke out on Friday.", "Posted on Friday.", set(), id="the stamp of a page"),
    pytest.param(
        "The fire broke out at 1:40 a.m. GMT on Saturday.", "The fire broke out on Friday.", set(), id="a day that ends later elsewhere"
    ),
    pytest.param("A man was hurt in the fire on Friday.", "A girl was hurt after the fire on Sunday.", set(), id="two people in one fire"),
    pytest.param("The fire broke out on Friday.", "The fire has burnt since Saturday.", set(), id="an end of a stretch"),
    pytest.param("The fire broke out on Friday.", "Two visitors married on Saturday.", set(), id="two acts on two days"),
    pytest.param(
        "The owner announced on Friday that the mill would be built again.",
        "On Friday, its owner announced that the mill would be built again by masons.",
        {"agree"},
        id="one statement told alike",
    ),
    pytest.param(
        "The owner announced on Friday that the mill would be built again.",
        "A warden said on Friday that sparks had flown from a chimney.",
        set(),
        id="two statements of one day",
    ),
    pytest.param(
        "The owner announced on Friday that the mill would be built again.",
        "The owner announced on Saturday that the mill would be built again by masons.",
        set(),
        id="said again on another day",
    ),
    pytest.param(
        "An older fire killed two in March 2015.", "An older fire killed two on March 24, 2015.", {"agree"}, id="a month and a day of it"
    ),
    pytest.param("The fire broke out in March 2015.", "The owner married on March 2, 2015.", set(), id="two things of one month"),
    pytest.param(
        "The owner said on Friday that the mill would be built again.",
        "The owner said on Friday that the mill would be built again.",
        set(),
        id="the day of a report",
    ),
]


@pytest.mark.parametrize(("left", "right", "relations"), TABLE)
def test_dates(left: str, right: str, relations: set[str]) -> None:
    assert between(told(left, right)) == relations


@pytest.mark.parametrize(("left", "right", "relations"), TABLE)
def test_the_order_of_articles_changes_nothing(left: str, right: str, relations: set[str]) -> None:
    assert between(told(right, left)) == relations


def test_two_acts_of_one_day_are_two_statements() -> None:
    text = "A stoker was hurt in the fire on Friday. A miller was hurt in the mill on Friday."
    found = told(text, text)
    assert [len(f.pairs) for f in found.findings if f.kind == "date"] == [4]


def test_weekdays_of_undated_articles_are_compared() -> None:
    assert between(told("The fire broke out on Friday.", "The fire broke out in the mill on Saturday.", None)) == {"conflict"}


def test_what_is_asked_names_the_happening_and_no_value() -> None:
    found = told("The fire broke out on Friday.", "The blaze broke out on Friday.")
    assert {f.question for f in found.findings if f.pairs} >= {"date of the fire"}
