import pytest

from reconcile.english.words.stems import stem


@pytest.mark.parametrize(
    "family",
    [
        pytest.param("acquire acquired acquires acquiring", id="a verb"),
        pytest.param("destroy destroyed destroys", id="a verb in y"),
        pytest.param("plan plans planning planned planner", id="a doubled letter"),
        pytest.param("road roads", id="a noun"),
        pytest.param("resign resignation resigned", id="a noun of action"),
    ],
)
def test_one_family(family: str) -> None:
    assert len({stem(w) for w in family.split()}) == 1


@pytest.mark.parametrize("word", ["sea", "bus", "ring", "used"])
def test_a_stem_keeps_three_letters(word: str) -> None:
    assert len(stem(word)) >= 3
