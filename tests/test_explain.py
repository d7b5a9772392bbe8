import io

import pytest
from cases import report
from rich.console import Console

from reconcile.errors import UsageError
from reconcile.model import Report
from reconcile.terminal.explain import explain

FOUND = report(
    "A bomb hit the market of Karmin in Syria on Saturday, killing dozens of people, police said.\n",
    "A bomb hit the market of Karmin in Syria on Saturday, killing 48 people, the mayor said.\n",
)


def told(wanted: str, found: Report = FOUND) -> str:
    out = io.StringIO()
    Console(file=out, width=200, markup=False, highlight=False).print(explain(found, wanted))
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


def test_a_claim_is_explained_beside_what_the_others_say() -> None:
    claim = next(c for c in FOUND.claims if c.text.startswith("dozens"))
    text = told(claim.id)
    assert "killing dozens of people, police said." in text
    assert "killing 48 people, the mayor said." in text
    assert "why not conflict: what they say does not exclude each other" in text


def test_why_figures_that_differ_do_not_agree() -> None:
    found = report(
        "A bomb hit the market of Karmin in Syria on Saturday, killing 31 people, police said.\n",
        "A bomb hit the market of Karmin in Syria on Saturday, killing 48 people, the mayor said.\n",
    )
    text = told(next(f.id for f in found.findings if f.kind == "casualty"), found)
    assert "why not agree: 31 and 48 do not meet" in text
    assert "why not update: neither the texts nor their dates show that one supersedes the other" in text


def test_directions_are_explained_as_directions() -> None:
    found = report(
        "The dam of Karmin broke on Saturday 60 kilometers south of Aleppo.\n",
        "The dam of Karmin broke on Saturday 60 kilometers east of Aleppo.\n",
    )
    pair = next(p for f in found.findings for p in f.pairs if p.relation == "conflict")
    text = told(f"{pair.left}:{pair.right}", found)
    assert "what would change this: directions that fit each other" in text
    assert "hedge" not in text


def test_an_unknown_id_is_told_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="the findings are"):
        explain(FOUND, "nothing")
