import pytest

from english.parses import parse_of
from reconcile.english.clauses import clause
from reconcile.english.reality import is_real

REAL = [
    pytest.param("The abbot died.", "die", id="a past"),
    pytest.param("Nobody drowned.", "drown", id="what nobody underwent"),
    pytest.param("Forty may have drowned.", "drown", id="may with have"),
    pytest.param("She was killed.", "kill", id="a passive"),
]
UNREAL = [
    pytest.param("The thieves threatened to kill the abbot.", "kill", id="what was threatened"),
    pytest.param("The abbot might die.", "die", id="might"),
    pytest.param("The frost could have killed dozens.", "kill", id="could have"),
    pytest.param("He asked whether the abbot died.", "die", id="what was asked"),
    pytest.param("The jury urged that he be executed.", "execute", id="what was demanded"),
    pytest.param("Guards were reluctant to detain him.", "detain", id="what somebody was reluctant to do"),
    pytest.param("The abbot did not die.", "die", id="what is denied"),
    pytest.param("The abbot is expected to die.", "die", id="what is expected"),
    pytest.param("The bus was set to kill time.", "kill", id="what was set to be"),
]


def told(text: str, lemma: str) -> bool:
    p = parse_of(text)
    return is_real(clause(p, p.units.heads.index(lemma)))


@pytest.mark.parametrize(("text", "lemma"), REAL)
def test_what_happened(text: str, lemma: str) -> None:
    assert told(text, lemma)


@pytest.mark.parametrize(("text", "lemma"), UNREAL)
def test_what_did_not(text: str, lemma: str) -> None:
    assert not told(text, lemma)
