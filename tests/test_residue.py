from pathlib import Path

import pytest
from cases import article
from residue import marked, rows, sample, summary
from unread import Unread, unread

from reconcile.settings import Settings


def causes(text: str) -> set[str]:
    return {row.cause for row in unread(article(text), Settings())}


LISTED = [
    pytest.param("Carpenters spoke of murder in the glade.", "harm", "noun murder", id="people and a word of harm"),
    pytest.param("Tired of winters, the beekeepers would die of boredom.", "harm", "verb die", id="a verb of harm that counts nobody"),
    pytest.param("Hers was the one that sank.", "number", "count DT one WDT", id="a number that nothing takes"),
]


@pytest.mark.parametrize(("text", "cause", "finer"), LISTED)
def test_what_was_not_read_is_listed(text: str, cause: str, finer: str) -> None:
    assert (cause, finer) in {(row.cause, row.finer) for row in unread(article(text), Settings())}


READ = [
    pytest.param("The avalanche killed seven skiers.", id="a casualty that is claimed"),
    pytest.param("Ottilie Prahm, 61, keeps goats.", id="an age"),
    pytest.param("The choir sang in the chapel.", id="nothing to be read"),
    pytest.param("The bishop said the choir had sung.", id="a cue with its source"),
]


@pytest.mark.parametrize("text", READ)
def test_what_was_read_is_not_listed(text: str) -> None:
    assert causes(text) == set()


def test_rows_are_drawn_by_a_seed_and_marked(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "one.txt").write_text("Carpenters spoke of murder. Weavers feared murder. Cobblers dreamt of murder.\n")
    (tmp_path / "two.txt").write_text("Tanners spoke of murder.\n")
    found = list(rows(tmp_path))
    assert len(found) == 4
    assert sample(found, 2, 5) == sample(found, 2, 5)
    assert [row.file for row in sample(found, 1, None)] == [str(tmp_path / "two.txt")]
    assert marked(found[0]) == "Tanners spoke of [[murder]]."
    assert next(summary(found)).split() == ["4", "harm:", *"a word of harm and people, and no casualty claim".split()]
    assert all(isinstance(row, Unread) for row in found)
