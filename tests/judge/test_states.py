"""Counts of people who are told of in one state answer one question."""

import pytest
from cases import article, report

from reconcile.pipeline import reconcile

LEDE = "The ferry Ida sank off Karmin on Saturday, the coast guard said. "

TABLE = [
    pytest.param(
        "A total of 62 people were rescued.", "The navy said 85 people had been rescued by early noon.", {"conflict"}, id="rescued"
    ),
    pytest.param("Fishermen rescued 62 people.", "Some sailors said that 85 people were saved.", {"conflict"}, id="two verbs for a rescue"),
    pytest.param("The Ida was carrying 96 people.", "It believes that 94 people were on board.", {"conflict"}, id="carried and on board"),
    pytest.param("The ferry had 96 people aboard.", "There were 92 people on the ferry.", {"conflict"}, id="had aboard and there were"),
    pytest.param("With 96 people on board, it capsized.", "On board were 99 people.", {"conflict"}, id="with so many and on board were"),
    pytest.param("On board were 45 pupils.", "There were 96 people on board.", {"part"}, id="pupils among the people aboard"),
    pytest.param("The Ida was carrying 96 people.", "A total of 62 people were rescued.", set(), id="aboard and rescued"),
    pytest.param("Fishermen rescued 62 people.", "Fishermen could rescue 85 people.", set(), id="what may be and what was"),
    pytest.param("The ferry had 96 people aboard.", "The bus had 62 people aboard.", set(), id="two that hold people"),
    pytest.param("Fishermen rescued 62 people.", "Another 51 people were rescued.", set(), id="others beside"),
    pytest.param("A total of 62 people were rescued.", "In Holm 51 people were rescued.", set(), id="some of them, in a place"),
    pytest.param("A total of 12 people were rescued.", "A total of 85 people were rescued.", set(), id="too far apart to be one"),
]


@pytest.mark.parametrize(("left", "right", "relations"), TABLE)
def test_states(left: str, right: str, relations: set[str]) -> None:
    found = report(LEDE + left, LEDE + right)
    assert {p.relation for f in found.findings if f.kind == "quantity" for p in f.pairs} == relations


@pytest.mark.parametrize(
    ("later", "relations"), [("The coast guard said 81 people were rescued.", {"update"}), ("Just 40 people were rescued.", {"conflict"})]
)
def test_a_later_account(later: str, relations: set[str]) -> None:
    first = article(LEDE + "A total of 62 people were rescued.", "a", "2015-04-25")
    found = reconcile((first, article(LEDE + later, "b", "2015-04-27")))
    assert {p.relation for f in found.findings if f.kind == "quantity" for p in f.pairs} == relations


TITLES = [
    pytest.param(
        "368 people were rescued from the Maris.", "179 people had been rescued from the Maris.", "number of people rescued", id="an act"
    ),
    pytest.param("The Maris was carrying 459 people.", "The Maris had 475 people on board.", "number of people aboard", id="a place"),
    pytest.param("Officials said 30 hikers were safe.", "Officials said 34 hikers were safe.", "number of hikers safe", id="a quality"),
]


@pytest.mark.parametrize(("left", "right", "title"), TITLES)
def test_what_is_asked_names_the_state(left: str, right: str, title: str) -> None:
    sunk = "The ferry Maris sank off Karmin on Saturday.\n\n"
    assert title in {f.question for f in report(sunk + left, sunk + right).findings if f.pairs}
