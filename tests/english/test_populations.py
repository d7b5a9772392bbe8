import pytest

from reconcile.english.lexicon import lexicon
from reconcile.english.populations import population_relation

WORDS = lexicon()
OPPOSITE = {"part": "whole", "whole": "part"}
TABLE = [
    pytest.param(("person",), (), "equal", id="people are people"),
    pytest.param(("civilian",), ("person",), "part", id="civilians are some of the people"),
    pytest.param(("child",), ("civilian",), "part", id="children are some of the civilians"),
    pytest.param(("civilian",), ("soldier",), "disjoint", id="civilians are no soldiers"),
    pytest.param(("man",), ("child",), "disjoint", id="a man is no child"),
    pytest.param(("rebel",), ("militant",), "equal", id="one side's rebels are the other's militants"),
    pytest.param(("soldier",), ("militant",), "disjoint", id="soldiers fight militants"),
    pytest.param(("child",), ("refugee",), "overlap", id="children may be refugees"),
    pytest.param(("woman", "child"), ("civilian",), "part", id="women and children among civilians"),
    pytest.param(("soldier",), ("combatant",), "part", id="soldiers are combatants"),
]


@pytest.mark.parametrize(("a", "b", "relation"), TABLE)
def test_relation(a: tuple[str, ...], b: tuple[str, ...], relation: str) -> None:
    assert population_relation(a, b, WORDS) == relation
    assert population_relation(b, a, WORDS) == OPPOSITE.get(relation, relation)
