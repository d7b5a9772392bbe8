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
    ],
)
def test_frame(text: str, act: str, negated: bool) -> None:
    (found,) = [c for c in claims(text) if c.kind in ("act", "attribution")]
    assert found.frame is not None
    assert (found.frame.act, found.frame.negated) == (act, negated)


def test_statements_of_a_sentence_do_not_overlap() -> None:
    found = claims("When the alarm rang, workers left the mill, and the fire brigade, which came at nine, closed two roads.", "act")
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
