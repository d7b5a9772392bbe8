import pytest
from cases import article, claims

from reconcile.views.wording import moment, speaker, written

WRITTEN = [
    pytest.param("A raid killed 23 people.", "23", id="exact"),
    pytest.param("A raid killed more than 60 people.", "60+", id="more than"),
    pytest.param("A raid killed at least 30 people.", "at least 30", id="at least"),
    pytest.param("A raid killed dozens of people.", "dozens", id="a vague number"),
    pytest.param("A raid killed about 50 people.", "about 50", id="a hedge"),
    pytest.param("A raid killed up to 50 people.", "up to 50", id="an upper bound"),
    pytest.param("A raid killed nobody.", "none", id="nobody"),
]


def test_a_share_in_words_is_shown_in_percent() -> None:
    text = "Half of the roof fell."
    assert [written(c, article(text)) for c in claims(text, "quantity")] == ["50 percent"]


@pytest.mark.parametrize(("text", "shown"), WRITTEN)
def test_a_figure_is_shown_shortly_as_it_was_written(text: str, shown: str) -> None:
    assert [written(c, article(text)) for c in claims(text, "casualty")] == [shown]


MOMENTS = [
    pytest.param("2015-04-25", "25 April 2015", id="a day"),
    pytest.param("2015-04-25T09:00", "25 April 2015, 09:00", id="an hour"),
    pytest.param("2015-03", "March 2015", id="a month"),
    pytest.param("XXXX-XX-XX", "that day", id="what no calendar places is told in the writer's words"),
]


@pytest.mark.parametrize(("timex", "shown"), MOMENTS)
def test_days_are_shown_as_a_person_writes_them(timex: str, shown: str) -> None:
    assert moment(timex, "that day") == shown


def test_a_speaker_is_named_without_what_is_told_of_him() -> None:
    text = "A raid killed 23 people, Dara Mossad, the mayor of Velden, said."
    assert {speaker(c) for c in claims(text, "casualty")} == {"Dara Mossad"}
