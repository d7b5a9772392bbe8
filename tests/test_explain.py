import io

import pytest
from cases import report
from rich.console import Console

from reconcile.errors import UsageError
from reconcile.terminal.explain import explain

FOUND = report(
    "A bomb hit the market of Karmin in Syria on Saturday, killing dozens of people, police said.\n",
    "A bomb hit the market of Karmin in Syria on Saturday, killing 48 people, the mayor said.\n",
)


def told(wanted: str) -> str:
    out = io.StringIO()
    Console(file=out, width=200, markup=False, highlight=False).print(explain(FOUND, wanted))
    return out.getvalue()


def test_a_finding_is_explained() -> None:
    finding = next(f for f in FOUND.findings if f.kind == "casualty" and f.pairs)
    text = told(finding.id)
    for piece in ("agree:", "dozens=24..99 (literal)", "put side by side because of", "on whose word", "what would change this", "police"):
        assert piece in text


def test_a_pair_and_a_claim_are_explained() -> None:
    pair = next(p for f in FOUND.findings for p in f.pairs)
    assert pair.reason in told(f"{pair.left}:{pair.right}")
    assert "read as" in told(FOUND.claims[0].id)


def test_an_unknown_id_is_told_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="the findings are"):
        explain(FOUND, "nothing")
