"""Law: what two sources tell relates as it was planned, and nothing else is a discrepancy."""

from laws.expected import expected
from laws.plan import Plan
from laws.planned import cases
from laws.told import told
from laws.write import write
from reconcile.pipeline import reconcile


@cases("relations", times=2)
def test_relations_are_those_planned(plan: Plan) -> None:
    written = write(plan)
    assert told(reconcile(written.articles), written, plan) == expected(plan)
