import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("Government forces fled the town.", "retreat: fled", id="forces fled"),
        pytest.param("The army's troops were redeployed.", "retreat: redeployed", id="troops redeployed"),
        pytest.param("Government forces pulled out of the town.", "retreat: withdrew", id="forces pulled out"),
        pytest.param("Russian artillery shells hit the town.", "attack: Russia", id="whose shells"),
        pytest.param("The bombing was carried out by the Taliban.", "attack: Taliban", id="carried out by"),
        pytest.param("Rebels carried out the attack.", "attack: rebels", id="carried out the attack"),
        pytest.param("The shooting was claimed by a small group.", "responsibility: claimed", id="an attack of any kind, claimed"),
        pytest.param("Separatists mounted a mortar attack on the mill.", "attack: rebels", id="mounted an attack"),
        pytest.param("The depot was bombed by Turkish jets.", "attack: Turkey", id="bombed by"),
        pytest.param("It was carried out by Boko Haram.", "attack: Boko Haram", id="it was carried out by"),
        pytest.param("The group claimed responsibility.", "responsibility: claimed", id="claimed"),
    ],
)
def test_finds(text: str, act: str) -> None:
    assert [c.about.what for c in claims(text, "act")] == [act]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Residents fled the town.", id="residents are displaced"),
        pytest.param("Soldiers had not fled.", id="negated"),
        pytest.param("The Russian delegation left.", id="no attack"),
        pytest.param("It was not an Israeli strike.", id="an attack negated"),
        pytest.param("Iran struck a deal.", id="what is struck is no town"),
        pytest.param("Rebels carried out the plan.", id="no attack carried out"),
        pytest.param("The prize was claimed by a boy.", id="a prize"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert claims(text, "act") == []
