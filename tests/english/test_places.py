import pytest

from reconcile.english.places import place
from reconcile.english.reading import read
from reconcile.model import Article
from reconcile.settings import Settings


def _place(text: str) -> str | None:
    return place(read(Article("x", "x.txt", text), Settings()).parse(0), 0, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Two bakers met in Odessa.", "Odessa", id="in"),
        pytest.param("Two bakers met near the town of Kostroma.", "Kostroma", id="the town of"),
        pytest.param("Two bakers met outside the besieged northern city of Tver on Monday.", "Tver", id="described"),
        pytest.param("Two bakers met in Omsk province.", "Omsk province", id="with its kind"),
        pytest.param("Two bakers met in Russia's Perm.", "Perm", id="the nearer of owner and owned"),
        pytest.param("Two bakers met in a Turkish border town.", None, id="a nation is no place"),
        pytest.param("Two bakers met on Monday.", None, id="a day is no place"),
        pytest.param("Two bakers met in a kitchen.", None, id="no name"),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    assert _place(text) == expected


@pytest.mark.parametrize(("one", "other"), [("Odessa", "Tver"), ("Perm", "Kostroma")])
@pytest.mark.parametrize(
    "frame", ["Two bakers met in {}.", "Two bakers met near the village of {}, they said.", "Two bakers came at dawn at {}."]
)
def test_a_name_for_another_changes_the_place_alone(frame: str, one: str, other: str) -> None:
    assert (_place(frame.format(one)), _place(frame.format(other))) == (one, other)
