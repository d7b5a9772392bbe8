"""What is asked is said in English, and once."""

import pytest
from cases import report

LEDE = "A strong quake shook Karmin on Saturday, officials in Karmin said. "

TABLE = [
    pytest.param("The quake flattened seven villages.", "number of villages", id="things counted"),
    pytest.param("The quake drove 40 Chinese from the town.", "number of Chinese", id="a name stays as it is written"),
    pytest.param("The quake had a magnitude of 6.1.", "magnitude", id="a magnitude"),
    pytest.param("The siege of Karmin lasted nine days.", "how long the siege lasted", id="what runs its course"),
    pytest.param("The quake struck on Friday.", "date of the quake", id="a day"),
    pytest.param("Ada Quist went home early on Friday.", "when “Ada Quist went home”", id="what has no kind, in its words"),
    pytest.param(
        "The mayor drove home in a 2008 truck from Holm.", "when “The mayor drove home in a … truck from Holm”", id="a time within a group"
    ),
    pytest.param("Karmin lies 40 miles south of Holm.", "distance to Holm", id="a distance"),
    pytest.param("The quake killed the mayor, Ada Quist.", "death of Ada Quist", id="one person by name"),
    pytest.param("The quake trapped 46-year-old Ada Quist.", "age of Ada Quist", id="the age of somebody named"),
    pytest.param("The quake trapped a nine-year-old girl.", "age of the girl", id="the age of somebody without a name"),
    pytest.param("Turnout reached 65 percent.", "percentage: turnout", id="a share of what the clause is about"),
]


@pytest.mark.parametrize(("text", "asked"), TABLE)
def test_what_is_asked(text: str, asked: str) -> None:
    assert any(f.question.startswith(asked) for f in report(LEDE + text, LEDE + text).findings if f.pairs)


def test_hours_alone_ask_for_a_time() -> None:
    text = "A strong quake struck Karmin at 7:10 a.m., officials in Karmin said."
    assert "time of the quake" in {f.question for f in report(text, text).findings}


def test_one_class_that_holds_all_is_named() -> None:
    texts = ("A raid on Karmin killed 16 fighters on Saturday.", "A raid on Karmin killed 16 rebels on Saturday.")
    assert {f.question for f in report(*texts).findings if f.pairs and f.kind == "casualty"} == {"combatants killed"}


def test_what_has_no_name_is_asked_in_the_words_around() -> None:
    found = report(*[LEDE + "The mayor spent about ten minutes on the roof."] * 2)
    assert 'how long: "The mayor spent about … minutes on the roof"' in {f.question for f in found.findings}


def test_no_title_tells_a_code() -> None:
    text = LEDE + "It rained on Friday and in March. Shops close daily. Half of them were open in the 1990s."
    found = report(text, text, published="")
    assert not [f.question for f in found.findings if "XX" in f.question]
