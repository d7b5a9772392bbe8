import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.english.names import fold, names, same_name


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        pytest.param(
            "The Harbour Relief Committee (HRC) opened. The HRC closed.", "HRC", "Harbour Relief Committee", id="acronym in brackets"
        ),
        pytest.param("Doctors of the Open Sea [DOS] came.", "DOS", "Doctors of the Open Sea", id="acronym in square brackets"),
        pytest.param("Minister Anna Verhoeven came. Verhoeven left.", "Verhoeven", "Anna Verhoeven", id="last name"),
        pytest.param("The Northern Rights Observatory wrote.", "the Observatory", "Northern Rights Observatory", id="head noun"),
        pytest.param("The bridge fell on Saturday. Rebels fled.", "Rebels", "Rebels", id="a sentence that ends between two capitals"),
        pytest.param("Gen. Anna Kern spoke. Kern left.", "Kern", "Anna Kern", id="a title ends no sentence"),
        pytest.param(
            "The Open Sea Monitor for Harbours wrote.", "the Open Sea Monitor", "Open Sea Monitor for Harbours", id="a name cut short"
        ),
        pytest.param("The Harbour Relief Fund opened.", "HRF", "Harbour Relief Fund", id="initials that no brackets explain"),
        pytest.param(
            "The Lower Mill Council met. The Upper Mill Council met.", "the Mill Council", "the Mill Council", id="short for two bodies"
        ),
        pytest.param("Nobody came.", "Verhoeven", "Verhoeven", id="a name the text does not explain stays"),
    ],
)
def test_finds(text: str, short: str, full: str) -> None:
    assert names(text).full(short) == full


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained (ABC) all day.", id="letters that the words before do not spell"),
        pytest.param("(HRC) opened.", id="no words before"),
        pytest.param("The toll rose (see page 4).", id="brackets with plain words"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert names(text).acronyms == {}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param("Hasaka", "Hasakeh", True, id="one letter more"),
        pytest.param("Jisr al-Shughour", "Jisr al-Shughur", True, id="two spellings of one town"),
        pytest.param("Jabhat al-Nusra", "Nusra Front", True, id="translated noun"),
        pytest.param("Hasaka", "Homs", False, id="two towns"),
        pytest.param("", "Homs", False, id="nothing and a town"),
    ],
)
def test_spellings_meet(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


@given(st.text(max_size=60))
def test_folding_is_idempotent(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(alphabet="aAbB ()[]HRC.-'\n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    found = names(text)
    assert all(acronym and full for acronym, full in found.acronyms.items())
