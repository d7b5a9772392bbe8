import pytest
from cases import report

ONE = [
    pytest.param(
        ["A bomb in Velden killed 12 people, Reuters reported, citing police.", "The bomb in Velden killed 12 people, police said."],
        id="an agency that cites the police, and the police",
    ),
    pytest.param(
        ["Police said a bomb in Velden killed 12 people.", "A bomb in Velden killed 12 people, AFP quoted police as saying."],
        id="the police at the start of a sentence",
    ),
    pytest.param(
        [
            "A bomb in Velden killed 12 people, the Northern Observatory for Human Rights (NOHR) said.",
            "A bomb in Velden killed 12 people, NOHR said.",
            "A bomb in Velden killed 12 people, the Northern Observatory said.",
            "A bomb in Velden killed 12 people, the Observatory said.",
        ],
        id="a body in full, its initials, its name cut short, its head noun",
    ),
]
TWO = [
    pytest.param(
        ["A bomb in Velden killed 12 people, an official said.", "Twelve died when a bomb went off in Velden, said an official."],
        id="an official and an official",
    ),
    pytest.param(["Officials said a bomb in Velden killed 12 people.", "A bomb killed 12 in Velden, officials told us."], id="officials"),
    pytest.param(
        [
            "A bomb in Velden killed 12 people, the Council said. The Upper Mill Council and the Lower Mill Council met.",
            "Twelve died when a bomb went off in Velden, the Lower Mill Council said.",
        ],
        id="a short name that fits two bodies",
    ),
    pytest.param(
        ["Police said a bomb in Velden killed 12 people.", "The army said that 12 died in Velden by a bomb."], id="police and army"
    ),
]


def _origins(texts: list[str]) -> int:
    found = report(*texts)
    (toll,) = (f for f in found.findings if f.kind == "casualty")
    assert len(toll.claims) == len(texts)
    return toll.origins


@pytest.mark.parametrize("texts", ONE)
def test_one_witness(texts: list[str]) -> None:
    assert _origins(texts) == 1


@pytest.mark.parametrize("texts", TWO)
def test_two_witnesses(texts: list[str]) -> None:
    assert _origins(texts) == 2


def test_the_agency_that_cites_is_a_link_of_the_chain() -> None:
    said = [c.attribution for c in report("Reuters reported, citing police, that 12 people were killed.").claims if c.attribution]
    assert {(a.source, a.via) for a in said} == {("police", ("Reuters",))}
