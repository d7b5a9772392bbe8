"""Law: towns, groups and persons renamed alike in all articles change nothing."""

from laws.names import OTHERS
from laws.plan import Plan
from laws.planned import cases
from laws.told import outline
from laws.write import write


@cases("names", every=2)
def test_names_change_nothing(plan: Plan) -> None:
    assert [outline(plan, write(plan, cast)) for cast in OTHERS] == [outline(plan)] * len(OTHERS)
