"""Two claims that tell of one person each, and one person beside a count."""

import pytest
from cases import report

LEDE = "A gunman attacked the courthouse of Karmin on Saturday. "


def _pairs(left: str, right: str) -> set[tuple[str, str, str]]:
    found = report(LEDE + left, LEDE + right)
    known = {c.id: c.text for c in found.claims}
    return {(known[p.left], known[p.right], p.relation) for f in found.findings if f.kind == "casualty" for p in f.pairs}


ONE = [
    pytest.param("He killed Judge Ruth Keller.", "He killed Judge Ruth Keller and a guard.", ("Judge Ruth Keller", "Judge Ruth Keller"), id="by name"),
    pytest.param("He killed three people. He shot and killed the clerk Anna Lindgren.", "He killed Lindgren and two guards.", ("Anna Lindgren", "Lindgren"), id="by surname"),
    pytest.param("He killed three people. He shot and killed a customs agent.", "He killed three people. He also killed the federal agent Peter Mills.", ("customs agent", "agent Peter Mills"), id="by office"),
    pytest.param("He killed a woman.", "He killed Anna Lindgren.", ("a woman", "Anna Lindgren"), id="the only one of both articles"),
    pytest.param("He killed one Dane and one Finnish clerk.", "He killed a Danish guard. He killed one Finnish clerk.", ("one Finnish clerk", "one Finnish clerk"), id="by nationality"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "pair"), ONE)
def test_one_person_told_of_twice(left: str, right: str, pair: tuple[str, str]) -> None:
    assert any(a.endswith(pair[0]) and b.endswith(pair[1]) and r == "agree" for a, b, r in _pairs(left, right))


TWO = [
    pytest.param("He killed a guard and a clerk.", "He killed Peter Mills and Anna Lindgren.", id="who is who does not show"),
    pytest.param("He killed Peter Mills.", "He killed Anna Lindgren.", id="two names"),
    pytest.param("He killed Mills. He killed another man.", "He killed Lindgren. He killed a clerk.", id="two names, and others"),
    pytest.param("He killed a Danish clerk and a guard.", "He killed a Finnish clerk and a driver.", id="one office, two nationalities"),
]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_people_are_not_taken_for_one(left: str, right: str) -> None:
    assert not any(r == "agree" for _, _, r in _pairs(left, right))


OF_THEM = [
    pytest.param("He killed four people.", "He killed Judge Ruth Keller and a guard.", "Judge Ruth Keller", id="of a few"),
    pytest.param("He killed 24 people.", "He killed a child.", "a child", id="a child of many people"),
    pytest.param(
        "He killed two clerks, Anna Lindgren and Peter Mills.",
        "The attack left Peter Mills dead.",
        "Peter Mills",
        id="of those who are named",
    ),
]


@pytest.mark.parametrize(("toll", "one", "text"), OF_THEM)
def test_one_person_is_a_part_of_a_count(toll: str, one: str, text: str) -> None:
    assert any({text} & {a, b} and r == "part" for a, b, r in _pairs(toll, one))


NOT_OF_THEM = [
    pytest.param("He killed 24 people.", "He killed the clerk Anna Lindgren.", id="of many, and of no class"),
    pytest.param("He killed two clerks, Anna Lindgren and Peter Mills.", "The attack left Ruth Keller dead.", id="others are named"),
    pytest.param("He killed two women and three soldiers.", "He killed an accomplice.", id="of no class, and two classes are counted"),
]


@pytest.mark.parametrize(("toll", "one"), NOT_OF_THEM)
def test_one_person_who_need_not_be_of_a_count(toll: str, one: str) -> None:
    counts = {"24 people", "two clerks", "two women", "three soldiers"}
    assert not any({a, b} & counts and {a, b} - counts for a, b, r in _pairs(toll, one) if r == "part")


def test_one_person_is_the_toll_of_one() -> None:
    assert ("a clerk", "one person", "agree") in _pairs("He killed a clerk.", "He killed one person.")
