"""Law: no finding pairs claims of two happenings, save a whole and its part."""

from laws.plan import Happening, Plan
from laws.planned import cases
from laws.write import Written, write
from reconcile.model import Claim
from reconcile.pipeline import reconcile


@cases("one happening", times=2, ways=("an older one", "elsewhere", "two in both", "one village"))
def test_no_finding_pairs_claims_of_two_happenings(plan: Plan) -> None:
    written = write(plan)
    report = reconcile(written.articles)
    known = {c.id: _happening(c, written, plan) for c in report.claims}
    told = [(known[p.left], known[p.right]) for f in report.findings for p in f.pairs]
    assert [pair for pair in told if None not in pair and not _meet(*pair)] == []


def _happening(claim: Claim, written: Written, plan: Plan) -> Happening | None:
    home = written.home(claim.source, claim.span, claim.sentence)
    return next((s.told[home[1]].of for s in plan.stories if home and s.source == home[0]), None)


def _meet(one: Happening | None, other: Happening | None) -> bool:
    return one is None or other is None or one in (other, other.within) or other == one.within
