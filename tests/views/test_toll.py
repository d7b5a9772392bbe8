import pytest
from cases import report

from reconcile.views.toll import toll
from reconcile.views.wording import written

SIDE = "An air raid on Velden killed 12 civilians on Saturday, including three children, the mayor said.\n"


def rows(*texts: str) -> list[tuple[int, str, tuple[tuple[str, ...], ...]]]:
    found = report(*texts)
    articles = {a.source: a for a in found.articles}
    told = toll(found.claims, found.findings)
    return [(r.depth, r.name, tuple(tuple(written(c, articles[c.source]) for c in r.of(a)) for a in articles)) for r in told]


TABLES = [
    pytest.param(
        ("A storm killed 12 people in Velden on Saturday.\n", "A storm killed 12 people in Velden on Saturday.\n"),
        [(0, "people killed", (("12",), ("12",)))],
        id="one line for one question",
    ),
    pytest.param(
        ("A blast killed 12 people and injured 40 in Velden.\n", "A blast killed at least 12 people in Velden.\n"),
        [(0, "people killed", (("12",), ("at least 12",))), (0, "people injured", (("40",), ()))],
        id="an omission is an empty cell",
    ),
    pytest.param(
        (SIDE, "An air raid on Velden killed 12 civilians on Saturday.\n"),
        [(0, "civilians killed", (("12",), ("12",))), (1, "children killed", (("3",), ()))],
        id="children stand within civilians",
    ),
    pytest.param(
        ("A raid on Velden killed dozens of civilians.\n", "A raid on Velden killed more than 60 people.\n"),
        [(0, "people killed", (("dozens",), ("60+",)))],
        id="figures as they are written",
    ),
    pytest.param(("The river rose by 3 metres in Velden.\n", "The river rose.\n"), [], id="nobody was hurt"),
]


@pytest.mark.parametrize(("texts", "expected"), TABLES)
def test_the_toll_is_a_table(texts: tuple[str, ...], expected: list[object]) -> None:
    assert rows(*texts) == expected


def test_nobody_hurt_makes_no_one_line_of_the_dead_and_the_injured() -> None:
    told = rows(
        "There were no casualties in Velden on Saturday.\n", "A storm killed 12 people and injured 40 in Velden on Saturday.\n",
        "A storm killed 15 people and injured 40 in Velden on Saturday.\n",
    )  # fmt: skip
    assert {name for _, name, _ in told} >= {"people killed", "people injured"}
