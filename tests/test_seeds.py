"""The case the project grew from, on the articles themselves where they are at hand."""

import pytest
from cases import ROOT

from reconcile.model import Claim, Report
from reconcile.pipeline import reconcile
from reconcile.read import read

SEEDS = ROOT.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the articles are not on this machine")


@pytest.fixture(scope="module")
def found() -> Report:
    return reconcile(read([SEEDS]).articles)


def _said(found: Report, told: str) -> set[str]:
    return {c.attribution.source for c in found.claims if c.kind == "casualty" and told in c.text and c.attribution}


def test_different_people_were_counted_by_one_witness(found: Report) -> None:
    claims = {c.id: c for c in found.claims}

    def people(claim: Claim) -> str:
        return "fighters" if "60" in claim.text else "civilians" if "dozens" in claim.text else ""

    rivals = [p for f in found.findings for p in f.pairs if {people(claims[p.left]), people(claims[p.right])} == {"fighters", "civilians"}]
    assert {p.relation for p in rivals} == {"scope"}
    assert all(p.same_origin for p in rivals)


SPEAKERS = [
    pytest.param("60 pro-government fighters", "Syrian Observatory for Human Rights", id="more than 60 bodies"),
    pytest.param("dozens", "Syrian Observatory for Human Rights", id="dozens of civilians"),
    pytest.param("23 detainees", "Rami", id="the executed, by the author of the tweet"),
    pytest.param("prisoners", "The Nusra Front", id="the executed prisoners"),
    pytest.param("terrorists", "a military source", id="the terrorists"),
]


@pytest.mark.parametrize(("told", "speaker"), SPEAKERS)
def test_each_count_has_its_speaker(found: Report, told: str, speaker: str) -> None:
    assert any(speaker in name for name in _said(found, told))
