"""Pairs of articles and how their claims relate."""

import pytest
from attrs import evolve
from cases import article, relations, report

from reconcile.model import Report
from reconcile.pipeline import reconcile

LEDE = "A bomb blast hit the market of Karmin in northern Syria on Saturday, {}. Smoke rose over the market of Karmin.\n"


def told(left: str, right: str) -> Report:
    return report(LEDE.format(left), LEDE.format(right))


TABLE = [
    pytest.param("killing at least 6 people", "killing 6 people", "agree", id="a lower bound and its figure"),
    pytest.param("killing dozens of people", "killing 48 people", "agree", id="dozens and 48"),
    pytest.param("killing more than 50 people", "killing 63 people", "agree", id="more than a round figure, and one not much above it"),
    pytest.param("killing more than 50 people", "killing 120 people", "update", id="more than a round figure, and one far above it"),
    pytest.param("killing more than 50 people", "killing 41 people", "conflict", id="more than a round figure, and one below it"),
    pytest.param("killing at least 50 people", "killing 63 people", "agree", id="at least, and a figure not much above it"),
    pytest.param("killing at least 20 people", "killing 63 people", "update", id="at least, long overtaken"),
    pytest.param("killing up to 50 people", "killing 43 people", "agree", id="up to, and a figure below it"),
    pytest.param("killing up to 50 people", "killing 63 people", "update", id="up to, and a figure above it"),
    pytest.param("killing about 50 people", "killing 52 people", "agree", id="a hedge and a figure near it"),
    pytest.param("killing 16 civilians", "killing 16 people", "agree", id="civilians and people, the same figure"),
    pytest.param("killing 16 people", "killing 31 people", "update", id="a toll that rises"),
    pytest.param("killing 12 fighters", "killing 12 rebels", "agree", id="fighters and rebels, the same figure"),
    pytest.param("killing 12 fighters", "killing twelve rebel fighters", "agree", id="rebel fighters, the same figure"),
    pytest.param("killing 12 rebels", "killing 12 martyrs", "agree", id="rebels and martyrs, the same figure"),
    pytest.param("killing 12 fighters", "killing seven rebels", "part", id="rebels among the fighters"),
    pytest.param("killing 20 people", "killing three children", "part", id="children among the people"),
    pytest.param("killing 12 civilians", "killing 16 soldiers", "scope", id="civilians and soldiers"),
    pytest.param("killing 22 people and wounding 40", "killing 22 people and wounding 90", "conflict", id="the same dead, other wounded"),
]


@pytest.mark.parametrize(("left", "right", "relation"), TABLE)
def test_relation(left: str, right: str, relation: str) -> None:
    found = {r for _, _, r in relations(told(left, right)) if r != "agree" or relation == "agree"}
    assert relation in found
    assert not found - {relation, "agree"}


@pytest.mark.parametrize(("left", "right", "relation"), TABLE)
def test_order_of_articles_changes_nothing(left: str, right: str, relation: str) -> None:
    a, b = article(LEDE.format(left), "a"), article(LEDE.format(right), "b")
    assert reconcile((a, b)) == reconcile((b, a))
    swapped = reconcile((evolve(a, text=b.text), evolve(b, text=a.text)))
    assert {r for _, _, r in relations(swapped)} >= {relation}


def test_an_older_event_is_another_event() -> None:
    found = report(
        LEDE.format("killing 16 people") + "In March 2011 a bomb in Homs killed 90 people.\n",
        LEDE.format("killing 16 people"),
    )
    assert not any(f.verdict == "discrepancy" for f in found.findings)


def test_two_outlets_on_one_origin_are_one_witness() -> None:
    said = "A bomb blast hit the market of Karmin on Saturday. The Syrian Observatory for Human Rights said that 16 people were killed.\n"
    found = report(
        said,
        "Blast in Karmin\n\nThe market of Karmin was bombed on Saturday. Sixteen people were killed, the Syrian Observatory for Human Rights said.\n",
    )
    finding = next(f for f in found.findings if f.kind == "casualty" and f.verdict == "agreement")
    assert finding.origins == 1
    assert all(p.same_origin for p in finding.pairs)


def test_wire_copy_is_one_witness() -> None:
    text = "A ferry with many passengers on board capsized off the island of Sanvar on Saturday, killing at least 31 people.\n"
    found = report(text + "The port was closed.\n", text + "Schools will stay closed.\n")
    finding = next(f for f in found.findings if f.kind == "casualty")
    assert (finding.verdict, finding.origins) == ("agreement", 1)


def test_fled_and_redeployed_is_a_framing() -> None:
    found = report(
        "Rebels took the town of Karmin on Saturday. Government forces fled the town of Karmin.\n",
        "Rebels took the town of Karmin on Saturday. Government forces were redeployed outside the town of Karmin.\n",
    )
    assert "framing" in {r for _, _, r in relations(found)}


def test_kilometres_and_miles_agree() -> None:
    found = report(
        "The quake hit Karmin on Saturday. It struck at a depth of 10 kilometers, the survey of Karmin said.\n",
        "The quake hit Karmin on Saturday. It struck at a depth of six miles, the survey of Karmin said.\n",
    )
    assert ("10 kilometers", "six miles", "agree") in relations(found)


def test_one_source_is_shown_with_nothing_to_compare() -> None:
    found = report(LEDE.format("killing 16 people"))
    assert {f.verdict for f in found.findings} == {"single-source"}


def test_every_pair_has_a_reason_and_its_claims_stand_in_its_finding() -> None:
    found = told("killing 16 people and wounding 40", "killing 31 people")
    assert found.findings
    for finding in found.findings:
        for pair in finding.pairs:
            assert pair.reason
            assert {pair.left, pair.right} <= set(finding.claims)


def test_one_person_told_of_is_no_rival_of_a_toll() -> None:
    found = report("A quake killed 24 people in Sorn.", "A quake struck Sorn. A shepherd was killed.")
    assert not {relation for _, _, relation in relations(found)} & {"conflict", "update", "scope"}
