"""How many findings there are, in words."""

import pytest
from cases import report

from reconcile.views.tally import Tally, many, tally


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(
            Tally(1, 7, 0, 42, 65), "1 discrepancy, 7 agreements, 42 figures and 65 statements from one source only", id="no parts"
        ),
        pytest.param(
            Tally(0, 1, 2, 0, 1), "0 discrepancies, 1 agreement, 2 parts of a whole, 1 statement from one source only", id="parts"
        ),
        pytest.param(
            Tally(3, 0, 1, 1200, 0), "3 discrepancies, 0 agreements, 1 part of a whole, 1,200 figures from one source only", id="thousands"
        ),
        pytest.param(Tally(0, 0, 0, 0, 0), "0 discrepancies, 0 agreements, nothing from one source only", id="nothing"),
    ],
)
def test_the_whole_is_told_in_words(told: Tally, words: str) -> None:
    assert ", ".join(w for _, w in told.whole) == words


def test_of_one_happening_what_there_is_none_of_is_left_out() -> None:
    assert Tally(0, 2, 0, 3, 4).short == (("agreement", "2 agreements"), ("single-source", "7 said once"))


def test_one_thing_is_one() -> None:
    assert (many(1, "passage"), many(0, "passage"), many(2, "child", "children")) == ("1 passage", "0 passages", "2 children")


def test_findings_are_counted_by_verdict() -> None:
    found = report(
        "A storm killed 20 people in Karmin on Saturday. It sank 40 boats.\n", "A storm killed 20 people in Karmin on Saturday.\n"
    )
    told = tally(found.findings)
    assert told.discrepancy == told.part == 0
    assert told.agreement + told.figures + told.statements == len(found.findings)
    assert told.figures == sum(f.question == "number of boats" for f in found.findings) == 1
