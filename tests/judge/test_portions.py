"""Counts of a part of the people beside the toll of another source, and counts that only look like one."""

import pytest
from cases import relations, report

LEDE = "An earthquake struck the island of Sorn on Saturday. "

PARTS = [
    pytest.param("It injured 90 people. The clinic received around 50 injured people.", "It injured 90 people.", "around 50 injured people", id="received"),
    pytest.param("It injured 90 people. Twelve victims were brought to Karmin for treatment.", "It injured 90 people.", "Twelve victims", id="brought somewhere"),
    pytest.param("It injured 90 people. Nine people were hospitalised.", "It injured 90 people.", "Nine people", id="hospitalised"),
    pytest.param("It killed 15 people in Wazzan. Six more people were killed in Velm.", "It killed 21 civilians.", "Six more people", id="more people, and civilians"),
    pytest.param("It injured 90 people. It seriously injured 30 people.", "It injured dozens of people.", "30 people", id="the gravest cases, and dozens"),
    pytest.param("It killed a woman and her son.", "It killed seven people.", "a woman and her son", id="told of one by one"),
    pytest.param("It killed six people.", "It caused dozens of casualties.", "six people", id="the killed, and dozens of casualties"),
    pytest.param("Twelve people were killed in Wazzan district, and 10 people were killed in Velm district.", "It killed at least 30 people.", "Twelve people", id="of one district, another told beside it"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "text"), PARTS)
def test_a_part_of_the_toll(left: str, right: str, text: str) -> None:
    assert any(text in (a, b) and r == "part" for a, b, r in relations(report(LEDE + left, LEDE + right)))


WHOLES = [
    pytest.param("It slightly injured two people.", "It injured two people.", "agree", id="slightly, and nobody else is counted"),
    pytest.param("It took the life of two guards.", "It killed two guards.", "agree", id="taken, and no journey"),
    pytest.param("It injured about 20 people.", "It injured 22 people.", "agree", id="a hedged round figure"),
    pytest.param("It killed three people in the town of Wazzan, the mayor said. A hospital counted four dead.", "It killed three people.", "agree", id="of a place, on another's word than the other figure"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "relation"), WHOLES)
def test_what_is_no_part(left: str, right: str, relation: str) -> None:
    found = {r for a, b, r in relations(report(LEDE + left, LEDE + right)) if not {"Saturday"} & {a, b}}
    assert relation in found
    assert "part" not in found


def test_those_told_beside_others_are_no_part_of_them() -> None:
    told = "It killed 15 civilians and 27 soldiers, and another 10 people are not known."
    found = relations(report(LEDE + told, LEDE + told.replace("It killed", "The quake killed")))
    assert not any({a, b} == {"15 civilians", "another 10 people"} for a, b, _ in found)


def test_parts_of_two_wholes_are_compared_only_where_the_wholes_are() -> None:
    found = relations(
        report(
            LEDE + "In ten years storms killed 5,812 people, among them 1,733 children.",
            LEDE + "In ten years floods killed 1,102 people, among them 234 children.",
        )
    )
    assert ("1,733 children", "234 children", "conflict") not in found
