import pytest

from english.parses import parse_of, unit_of, words
from reconcile.english.clauses import clause
from reconcile.english.nouns import apposed, company, of

TAKING_PART = [
    pytest.param("The army shelled the village.", "shelled", "The army", "the village", False, id="active"),
    pytest.param("Rebels seized a mill.", "seized", "Rebels", "a mill", False, id="active, no article"),
    pytest.param("A drone struck two barges.", "struck", "A drone", "two barges", False, id="active, a number"),
    pytest.param("The village was shelled by the army.", "shelled", "The village", None, True, id="passive"),
    pytest.param("Two barges have been struck.", "struck", "Two barges", None, True, id="passive without a doer"),
    pytest.param("A mill was seized on Monday.", "seized", "A mill", None, True, id="passive with a day"),
    pytest.param("The nurse who saved nine left.", "saved", "The nurse", "nine", False, id="relative"),
    pytest.param("A tanker that hit the quay sank.", "hit", "A tanker", "the quay", False, id="relative with that"),
    pytest.param("The pilot stopped by guards protested.", "stopped", "The pilot", None, True, id="reduced passive"),
    pytest.param("Storms hit the coast, drowning six.", "drowning", "Storms", "six", False, id="participle"),
    pytest.param("According to the Blue Cross, 148 people died.", "died", "148 people", None, False, id="a speaker first"),
    pytest.param("A storm tore across the valley.", "tore", "A storm", None, False, id="a past that may be a noun"),
    pytest.param("He fell and died.", "died", "He", None, False, id="shared subject"),
    pytest.param("Floods killed and injured dozens.", "killed", "Floods", "dozens", False, id="shared object"),
    pytest.param("Three arrested in raid", "arrested", "Three", None, True, id="headline"),
    pytest.param("The men who shot two guards were held.", "held", "The men", None, True, id="past a relative"),
    pytest.param("The camp that the rebels of the north seized was shelled.", "shelled", "The camp", None, True, id="past what others did"),
    pytest.param("Mia Vold, the cook of a camp near Orvik, died.", "died", "Mia Vold", None, False, id="past what names her again"),
    pytest.param("Floods hit a mill on the coast, police in Orvik said.", "said", "police", None, False, id="a speaker with a place"),
    pytest.param("When rain came, the head of the mill left.", "left", "the head", None, False, id="past a clause before"),
    pytest.param("NESVIK - Four men of the town who hid a boy were killed.", "killed", "Four men", None, True, id="past a dateline"),
    pytest.param("She moved to Orvik, became ill and died.", "became", "She", None, False, id="shared past a comma"),
    pytest.param("Guards forced farmers to leave.", "leave", "farmers", None, False, id="the object of what governs it"),
]


@pytest.mark.parametrize(("text", "verb", "subject", "told", "passive"), TAKING_PART)
def test_who_takes_part(text: str, verb: str, subject: str, told: str | None, passive: bool) -> None:
    p = parse_of(text)
    c = clause(p, unit_of(p, verb))
    assert (words(p, c.subject), words(p, c.object), c.passive) == (subject, told, passive)


def test_adjuncts_say_when_where_and_by_whom() -> None:
    p = parse_of("The depot was burned in Sfax by looters on Tuesday.")
    found = clause(p, unit_of(p, "burned"))
    assert [(prep, words(p, n)) for prep, n in found.adjuncts] == [("in", "Sfax"), ("by", "looters"), ("on", "Tuesday")]
    assert words(p, found.doer) == "looters"
    assert words(p, found.undergoer) == "The depot"


@pytest.mark.parametrize(
    ("text", "modal", "negated"),
    [
        pytest.param("The dam may collapse.", "may", False, id="modal"),
        pytest.param("The dam did not collapse.", None, True, id="negated"),
        pytest.param("The dam never collapsed.", None, True, id="never"),
    ],
)
def test_modality_and_polarity(text: str, modal: str | None, negated: bool) -> None:
    p = parse_of(text)
    found = clause(p, next(u for u in range(len(p.sorts)) if p.is_verb(u)))
    assert (found.modal, found.negated) == (modal, negated)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Six monks and 16 novices sang.", "monks", ["Six monks", "16 novices"], id="two"),
        pytest.param("A cook, a maid and two grooms left.", "grooms", ["A cook", "a maid", "two grooms"], id="three, asked from the last"),
        pytest.param("The quake hurt nine weavers and a potter.", "weavers", ["nine weavers", "a potter"], id="objects"),
    ],
)
def test_company(text: str, word: str, expected: list[str]) -> None:
    p = parse_of(text)
    assert [words(p, u) for u in company(p, unit_of(p, word))] == expected


def test_apposition_and_of() -> None:
    p = parse_of("Lena Ivers, a glazier, heard of the death of two tailors.")
    assert [words(p, u) for u in apposed(p, unit_of(p, "ivers"))] == ["a glazier"]
    assert words(p, of(p, unit_of(p, "death"))) == "two tailors"
