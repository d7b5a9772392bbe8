import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("Government forces fled the town.", "retreat: fled", id="forces fled"),
        pytest.param("The army's troops were redeployed.", "retreat: redeployed", id="troops redeployed"),
        pytest.param("The group claimed responsibility.", "responsibility: claimed", id="claimed"),
    ],
)
def test_finds(text: str, act: str) -> None:
    assert [c.about.what for c in claims(text, "act")] == [act]


@pytest.mark.parametrize(
    "text", [pytest.param("Residents fled the town.", id="residents are displaced"), pytest.param("Soldiers had not fled.", id="negated")]
)
def test_leaves_alone(text: str) -> None:
    assert claims(text, "act") == []
