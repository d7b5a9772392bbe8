"""Parts that a sentence names stand beside the whole that another source tells."""

import pytest
from cases import relations, report

LEDE = "Pirates attacked the freighter Ida off Karmin on Saturday, the navy of Karmin said. "

TABLE = [
    pytest.param(
        "The navy freed 40 sailors, including 12 cooks.", "The navy freed 40 sailors.", ("12 cooks", "40 sailors"), id="including"
    ),
    pytest.param("The navy freed 12 of the 40 boats.", "The navy counted 40 boats.", ("12", "40 boats"), id="some of many"),
]


@pytest.mark.parametrize(("left", "right", "pair"), TABLE)
def test_a_part_beside_the_whole_of_another_source(left: str, right: str, pair: tuple[str, str]) -> None:
    told = relations(report(LEDE + left, LEDE + right))
    assert any(a.startswith(pair[0]) and b.endswith(pair[1]) and r == "part" for a, b, r in told)
