"""Which counts of an article belong to its toll, and which are of other people."""

import pytest
from cases import report

from reconcile.model import Report

LEDE = "A bomb blast hit the market of Karmin in northern Syria on Saturday, killing five people. Smoke rose over the market of Karmin.\n"


def _relations(found: Report) -> list[str]:
    return sorted(p.relation for f in found.findings if f.kind == "casualty" for p in f.pairs)


BESIDE = [
    pytest.param("Rebel fire killed 61 people, a monitor said.", id="a second figure on another's word, and far higher"),
    pytest.param("Seventeen people died in shelling.", id="a second figure on the writer's own word"),
    pytest.param("Shells killed 17 people, among them two children.", id="with its part"),
    pytest.param("Clashes claimed the lives of 140 soldiers.", id="more of one class than the toll has room for"),
]


@pytest.mark.parametrize("more", BESIDE)
def test_another_figure_of_an_article_is_no_rival_of_anothers_toll(more: str) -> None:
    found = _relations(report(LEDE + "\n" + more + "\n", LEDE))
    assert set(found) <= {"agree"}


def test_figures_of_two_witnesses_are_two_accounts_of_one_toll() -> None:
    other = LEDE.replace("killing five people", "killing nine people, the mayor said")
    found = _relations(report(LEDE + "\nPolice counted nine people dead.\n", other))
    assert "agree" in found


WHOLES = [
    pytest.param("killing 40 people, among them 12 women", "killing 40 people", id="among them"),
    pytest.param("killing 40 people, including 12 women", "killing at least 40 people", id="including"),
    pytest.param("killing 40 civilians, including 12 men", "killing 40 civilians", id="of a class that crosses another"),
]


@pytest.mark.parametrize(("left", "right"), WHOLES)
def test_a_part_goes_with_its_whole(left: str, right: str) -> None:
    found = _relations(report(LEDE.replace("killing five people", left), LEDE.replace("killing five people", right)))
    assert found == ["agree", "part"]


TWO_WORDS = [
    pytest.param("killing 29 civilians", "killing at least 61 people", "update", id="civilians are all that is counted"),
    pytest.param("killing 29 civilians", "killing 61 people, 30 of them civilians", "part", id="the other splits its toll"),
    pytest.param("killing 31 people, 29 of them civilians", "killing 61 people", "part", id="the toll itself is of people"),
]


@pytest.mark.parametrize(("left", "right", "relation"), TWO_WORDS)
def test_a_toll_of_civilians_may_be_the_toll_of_people(left: str, right: str, relation: str) -> None:
    found = _relations(report(LEDE.replace("killing five people", left), LEDE.replace("killing five people", right)))
    assert relation in found


PERSONS = [
    pytest.param("The town's police chief was injured.", "Police chief Ida Holm was injured.", True, id="an office, and who holds it"),
    pytest.param("Officer Ida Holm was injured.", "Ida Holm, a mother of two, was injured.", True, id="one name"),
    pytest.param("Captain Ida Holm was injured.", "Trooper Jon Lind was injured.", False, id="two names"),
    pytest.param("Captain Ida Holm was injured.", "Inspector Ida Berg was injured.", False, id="one first name"),
]


@pytest.mark.parametrize(("left", "right", "one"), PERSONS)
def test_one_person_is_known_by_name_or_office(left: str, right: str, *, one: bool) -> None:
    found = report(f"{LEDE}\n{left}\n", f"{LEDE}\n{right}\n")
    known = {c.id: c for c in found.claims}
    pairs = [p for f in found.findings for p in f.pairs if known[p.left].about.outcome == known[p.right].about.outcome == ("injured",)]
    assert [p.relation for p in pairs] == ["agree"] * one


NARROWED = [
    pytest.param("killing 36 people, among them 15 children", "killing 36 people", id="words that lead on"),
    pytest.param("killing 36 people, critically injuring 15", "killing 36 people", id="another outcome"),
    pytest.param("killing 36 people and seriously wounding a guard", "killing 36 people", id="and another person"),
]


@pytest.mark.parametrize(("left", "right"), NARROWED)
def test_words_between_two_counts_go_with_one(left: str, right: str) -> None:
    found = _relations(report(LEDE.replace("killing five people", left), LEDE.replace("killing five people", right)))
    assert "agree" in found
