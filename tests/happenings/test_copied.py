import pytest
from cases import report

LEDE = "A fire at a paper mill in Velden killed 12 people on Friday."
FIRST = [
    pytest.param(
        "Inspectors had warned the owners twice about blocked exits and faulty wiring.",
        "Inspectors had warned the owners twice about blocked exits and faulty wiring.",
        id="word for word",
    ),
    pytest.param(
        "The owner of the mill, who lives abroad, has hired a lawyer and declined to answer questions.",
        "The owner of the mill has hired a lawyer and declined to answer any questions.",
        id="a clause left out",
    ),
    pytest.param(
        "A fund for the families of the workers was opened at a bank in Korin.",
        "A fund for the families of the workers was opened on the spot at a bank in Korin.",
        id="words put in",
    ),
]
APART = [
    pytest.param(
        "Shops in the centre of Velden closed early out of respect for families.",
        "Shops in the centre of Marlow closed early out of respect for families.",
        id="another town",
    ),
    pytest.param(
        "The council met on 3 March 2015 to hear the owners and the inspectors.",
        "The council met on 9 March 2012 to hear the owners and the inspectors.",
        id="another day",
    ),
    pytest.param(
        "Inspectors had warned the owners twice about blocked exits and faulty wiring.",
        "Inspectors praised the owners of a brewery for its new alarms.",
        id="other words",
    ),
]


def _events(one: str, other: str) -> tuple[set[str | None], set[str | None]]:
    """Return the happenings of a sentence in an article on a fire, and of another in one on something else of long ago."""
    found = report(f"{LEDE}\n\n{one}", f"A ferry sank off Marlow on 9 March 2012, and 40 people drowned.\n\n{other}")
    told: tuple[set[str | None], ...] = tuple(
        {c.event for c in found.claims if c.source == source and c.sentence.start >= len(LEDE)} for source in "ab"
    )
    return told[0], told[1]


@pytest.mark.parametrize(("one", "other"), FIRST)
def test_what_two_articles_say_in_the_same_words_is_of_one_happening(one: str, other: str) -> None:
    left, right = _events(one, other)
    assert left & right


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_names_another_town_or_day_or_is_told_otherwise_is_not(one: str, other: str) -> None:
    left, right = _events(one, other)
    assert left.isdisjoint(right)
