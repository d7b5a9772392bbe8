from itertools import pairwise

import pytest
from cases import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Government forces fled the town.", ["Government forces fled the town"], id="a plain clause"),
        pytest.param("The depot was bombed by Turkish jets.", ["The depot was bombed by Turkish jets"], id="a passive"),
        pytest.param(
            "The town was shelled and many houses were destroyed.",
            ["The town was shelled", "many houses were destroyed"],
            id="two clauses joined",
        ),
        pytest.param("The bus caught fire, killing five tourists.", ["The bus caught fire", "killing five tourists"], id="a participle"),
        pytest.param(
            "The mayor, who resigned in May, opened the bridge.", ["resigned in May", "opened the bridge"], id="a relative clause"
        ),
        pytest.param(
            "It was not clear whether rebels had mined the bridge.",
            ["It was not clear whether rebels had mined the bridge"],
            id="whether, not clear",
        ),
        pytest.param("It was unclear who had opened the sluice.", ["It was unclear who had opened the sluice"], id="who, unclear"),
        pytest.param(
            "Inspectors are examining how the crane toppled.", ["Inspectors are examining how the crane toppled"], id="how, examined"
        ),
        pytest.param("The guard who opened the gate fled.", ["opened the gate"], id="who, of a guard"),
        pytest.param("The law was upheld, police said.", [], id="what is said is an attribution"),
        pytest.param("He agreed.", [], id="a bare verb"),
    ],
)
def test_finds(text: str, told: list[str]) -> None:
    assert [c.text for c in claims(text, "act")] == told


@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        pytest.param("The car bomb blew up outside the bakery.", "blow up", False, id="a particle"),
        pytest.param("The ferry did not leave the harbour.", "leave", True, id="not"),
        pytest.param("No group claimed the bridge in the north.", "claim", True, id="no group"),
        pytest.param("The crew found nothing in the hold.", "find", True, id="nothing"),
        pytest.param("It was not entirely clear who had opened the sluice.", "be", True, id="not entirely clear"),
        pytest.param("The bridge was not safe for lorries.", "be", True, id="not safe"),
        pytest.param("The bridge was safe for lorries not long ago.", "be", False, id="not, of something else"),
    ],
)
def test_frame(text: str, act: str, negated: bool) -> None:
    (found,) = [c for c in claims(text) if c.kind in ("act", "attribution")]
    assert found.frame is not None
    assert (found.frame.act, found.frame.negated) == (act, negated)


def test_statements_of_a_sentence_do_not_overlap() -> None:
    found = claims("When the alarm rang, workers left the mill, and the fire brigade, which came at nine, closed two roads.", "act")
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
