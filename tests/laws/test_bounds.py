"""Law: "at least n" never conflicts with more."""

from attrs import evolve

from laws.draw import told as figured
from laws.plan import Count, Plan
from laws.planned import cases
from laws.told import outline

_TIMES = (1.05, 1.3, 2, 4, 9)


@cases("bounds", ways=("at least", "more than"))
def test_a_lower_bound_never_conflicts_with_more(plan: Plan) -> None:
    for times in _TIMES:
        higher = _times(plan, times)
        assert set(outline(higher).pairs.values()) <= {"agree", "update"}, times


def _times(plan: Plan, times: float) -> Plan:
    bound, other = plan.stories
    told = tuple(figured(t, round(t.figure.number * times) + 1) if isinstance(t, Count) else t for t in other.told)
    return evolve(plan, stories=(bound, evolve(other, told=told)))
