"""Penalties are compared by what was possible and what was given."""

import pytest
from cases import claims, report

LEDE = "A jury in Karmin convicted the smuggler Ida Holm of fraud on Friday. "

TABLE = [
    pytest.param("Holm faces up to 20 years in prison.", "Holm was sentenced to 12 years in prison.", {"update"}, id="feared, then given"),
    pytest.param("Holm faces life in prison.", "Holm was sentenced to life in prison.", {"update"}, id="life feared, life given"),
    pytest.param("Holm may get 20 years in prison.", "The jury sentenced Holm to 12 years.", {"update"}, id="may get"),
    pytest.param("Holm was sentenced to 12 years.", "The jury sentenced Holm to 12 years in prison.", {"agree"}, id="one sentence"),
    pytest.param("Holm received a 12-year sentence.", "Holm was sentenced to 12 years in prison.", {"agree"}, id="as a noun"),
    pytest.param("Holm was sentenced to 12 years.", "Holm was sentenced to 14 years.", {"conflict"}, id="two lengths of one"),
    pytest.param("Holm faces up to 20 years in prison.", "Three others got from 2 to 9 years in prison.", set(), id="those of several"),
    pytest.param("Holm faces 20 years in prison.", "The jury deliberated for 12 hours.", set(), id="no penalty"),
]


@pytest.mark.parametrize(("left", "right", "relations"), TABLE)
def test_penalties(left: str, right: str, relations: set[str]) -> None:
    found = report(LEDE + left, LEDE + right)
    assert {p.relation for f in found.findings if f.kind == "duration" for p in f.pairs} == relations


WHAT = [
    pytest.param("She was sentenced to 12 years.", "sentence", id="sentenced"),
    pytest.param("She faces ten years in jail.", "sentence", id="years in jail"),
    pytest.param("She got life in prison.", "sentence", id="life"),
    pytest.param("She received a 12-year sentence.", "sentence", id="the noun"),
    pytest.param("She spent ten years in prison.", "spend", id="years served"),
    pytest.param("The siege lasted ten years.", "siege", id="what lasts"),
]


@pytest.mark.parametrize(("text", "what"), WHAT)
def test_what_a_duration_measures(text: str, what: str) -> None:
    (found,) = claims(text, "duration")
    assert found.about.what == what
