"""Which of two tolls supersedes the other, and which stand against each other."""

import pytest
from cases import article

from reconcile.model import Report
from reconcile.pipeline import reconcile

LEDE = "A bomb blast hit the market of Karmin in northern Syria on Saturday. {} Smoke rose over the market of Karmin.\n"
MORNING, EVENING, NEXT = "2015-04-25T08:00", "2015-04-25T18:00", "2015-04-26"


def told(left: str, right: str, *published: str) -> Report:
    days = published or ("2015-04-25", "2015-04-25")
    return reconcile((article(LEDE.format(left), "a", days[0]), article(LEDE.format(right), "b", days[1])))


def judged(found: Report) -> list[tuple[str, str]]:
    return [(p.relation, p.reason) for f in found.findings if f.kind == "casualty" for p in f.pairs]


APART = "two witnesses counted the same people differently, and neither account is the later"
FALLEN = "the later account has the lower figure, and nothing says that the earlier was corrected"
RISING = "a toll still rising: the higher figure supersedes the lower"
LATER = "one was reported later: its figure supersedes the earlier one"
ORDERED = [
    pytest.param(
        "It killed 16 people, police said.", "It killed 31 people, the mayor said.", (), "conflict", APART, id="two offices at one time"
    ),
    pytest.param(
        "It killed 16 people, police said.", "It killed 31 people, the mayor said.", (MORNING, MORNING), "conflict", APART, id="at one hour"
    ),
    pytest.param(
        "It killed 16 people, police said.",
        "It killed 31 people, the mayor said.",
        (MORNING, EVENING),
        "update",
        RISING,
        id="later, and higher",
    ),
    pytest.param(
        "It killed 31 people, police said.",
        "It killed 16 people, the mayor said.",
        (MORNING, EVENING),
        "conflict",
        FALLEN,
        id="later, and lower",
    ),
    pytest.param("It killed 31 people.", "It killed 16 people.", ("2015-04-25", NEXT), "conflict", FALLEN, id="a day later, and lower"),
    pytest.param(
        "It killed 31 people.",
        "The death toll was revised to 16.",
        ("2015-04-25", NEXT),
        "update",
        "the text says that the toll changed",
        id="later, lower and stated as a correction",
    ),
    pytest.param(
        "It killed 16 people, police said.", "It killed 31 people, police said.", (), "update", RISING, id="one office, no hour told"
    ),
    pytest.param(
        "It killed 16 people, according to an official.",
        "It killed 31 people, a witness said.",
        (),
        "update",
        RISING,
        id="nobody in particular",
    ),
    pytest.param(
        "It killed 16 people, state television said.",
        "It killed 31 people, police said.",
        (),
        "update",
        RISING,
        id="a broadcaster relays a count",
    ),
    pytest.param(
        "It killed 31 people, police said.",
        "It killed 16 people, police said.",
        ("2015-04-25", NEXT),
        "update",
        LATER,
        id="one office, later and lower",
    ),
    pytest.param(
        "It killed 31 people, police said.",
        "The mayor put the toll at 16, down from 31.",
        ("2015-04-25", NEXT),
        "update",
        "the text says that the toll changed",
        id="later, lower and beside the figure that it replaces",
    ),
    pytest.param(
        "It left 31 people missing.", "It left 40 people missing.", ("2015-04-25", NEXT), "update", LATER, id="more missing on the next day"
    ),
    pytest.param(
        "It killed 31 soldiers, police said.",
        "It killed 16 soldiers, the army said.",
        ("2015-04-25", NEXT),
        "conflict",
        FALLEN,
        id="fighters counted by two sides, later and lower",
    ),
    pytest.param("It killed 16 people.", "It killed 31 people.", (), "update", RISING, id="breaking news on nobody's word"),
]


@pytest.mark.parametrize(("left", "right", "published", "relation", "reason"), ORDERED)
def test_tolls_that_differ(left: str, right: str, published: tuple[str, ...], relation: str, reason: str) -> None:
    assert judged(told(left, right, *published)) == [(relation, reason)]
    assert judged(told(right, left, *published[::-1])) == [(relation, reason)]


def test_what_one_article_counts_beside_it_is_of_other_people() -> None:
    found = told("It killed 170 people in Karmin and 20 more in Telmar.", "It killed 170 people in Karmin and 20 more in Telmar.")
    assert {relation for relation, _ in judged(found)} == {"agree"}
