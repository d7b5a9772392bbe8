import pytest

from reconcile.english.reading import read
from reconcile.english.shares import share
from reconcile.model import Article
from reconcile.settings import Settings


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("Half of the 40 drummers stayed.", 20, 20, id="half"),
        pytest.param("A third of the 60 drummers stayed.", 20, 20, id="a third"),
        pytest.param("A third of its 40 drummers stayed.", 13, 14, id="what does not come out even"),
        pytest.param("25 percent of the 200 drummers stayed.", 50, 50, id="per cent"),
        pytest.param("Of the 200 drummers, 25 percent stayed.", 50, 50, id="the whole first"),
        pytest.param("More than half of the 40 drummers stayed.", 21, 40, id="more than half"),
        pytest.param("Fewer than a quarter of the 80 drummers stayed.", None, 19, id="fewer than"),
    ],
)
def test_comes_to(text: str, low: int | None, high: int | None) -> None:
    p = read(Article("x", "x.txt", text), Settings()).parse(0)
    (found,) = [s for n in p.numerals if (s := share(p, n))]
    assert (found.interval.low, found.interval.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Half of the drummers stayed.", id="no figure"),
        pytest.param("Half of the several drummers stayed.", id="a vague one"),
        pytest.param("Twelve of the 40 drummers stayed.", id="a count"),
        pytest.param("It rose 25 percent to 200.", id="a rise"),
    ],
)
def test_is_no_share(text: str) -> None:
    p = read(Article("x", "x.txt", text), Settings()).parse(0)
    assert [s for n in p.numerals if (s := share(p, n))] == []
