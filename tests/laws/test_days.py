"""Law: all dates moved by the same days change nothing but dates."""

from laws.plan import Plan, moved
from laws.planned import cases
from laws.told import outline

_DAYS = (3, 400)


@cases("days", every=3)
def test_moved_dates_change_nothing_but_dates(plan: Plan) -> None:
    assert [outline(moved(plan, days)) for days in _DAYS] == [outline(plan)] * len(_DAYS)
