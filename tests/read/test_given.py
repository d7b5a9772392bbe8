"""Days that a user gives articles."""

import pytest
from cases import article

from reconcile.errors import UsageError
from reconcile.read.given import with_days

TABLE = [
    pytest.param([], {"old": "2015-04-25", "bare": None}, id="none given"),
    pytest.param(["2015-05-02"], {"old": "2015-04-25", "bare": "2015-05-02"}, id="one for all that bear none"),
    pytest.param(["old=2015-05-02"], {"old": "2015-05-02", "bare": None}, id="one for an article that bears another"),
    pytest.param(
        ["2015-05-02", "bare=2015-05-03T08:00:00Z"],
        {"old": "2015-04-25", "bare": "2015-05-03T08:00:00+00:00"},
        id="its own before the common one",
    ),
]


@pytest.mark.parametrize(("given", "days"), TABLE)
def test_days_given(given: list[str], days: dict[str, str | None]) -> None:
    articles = (article("A fire broke out.", "old"), article("A fire broke out.", "bare", None))
    assert {a.source: a.published.value if a.published else None for a in with_days(articles, given)} == days


def test_an_article_without_a_day_is_asked_for_one() -> None:
    (bare,) = with_days((article("A fire broke out.", "bare", None),), [])
    assert "--date bare=" in bare.notes[-1]
    assert "sources.toml" in bare.notes[-1]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param("Friday", "write 2015-04-25", id="no day"),
        pytest.param("2015-02-30", "'2015-02-30' is no day", id="a day that no calendar has"),
        pytest.param("vice=2015-04-25", "there are bare", id="no such article"),
    ],
)
def test_a_wrong_day_is_told(given: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        with_days((article("A fire broke out.", "bare", None),), [given])
