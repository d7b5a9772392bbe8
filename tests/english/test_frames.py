"""The clause that a claim stands in: who acts, who is acted on, in what state they are."""

import pytest
from cases import claims

ACTING = [
    pytest.param("ORVIK, May 3 - A bus carrying 40 people left the road.", ("bus",), id="a place in a dateline acts in nothing"),
    pytest.param("Some 40 people had been freed by early evening.", (), id="a time does nothing"),
    pytest.param("Some 40 people had been freed by the army.", ("army",), id="by somebody"),
]


@pytest.mark.parametrize(("text", "doer"), ACTING)
def test_doer(text: str, doer: tuple[str, ...]) -> None:
    frame = claims(text, "quantity")[0].frame
    assert frame is not None
    assert frame.doer[:1] == doer


@pytest.mark.parametrize("gathered", ["A total of 40 sailors", "A group of 40 sailors", "A crew of 40 sailors", "Some 40 sailors"])
def test_what_gathers_those_counted_is_transparent(gathered: str) -> None:
    frame = claims(f"{gathered} were freed.", "quantity")[0].frame
    assert frame is not None
    assert frame.done[0] == "sailor"
    assert frame.state is not None
    assert (frame.state.act, frame.state.role) == ("free", "done")
