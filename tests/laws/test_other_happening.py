"""Law: a paragraph on another happening, put anywhere into an article, changes no verdict on the main one."""

from random import Random

from attrs import evolve

from laws import wordings
from laws.names import CAST
from laws.plan import Plan
from laws.planned import cases
from laws.told import outline
from laws.write import breaks, insert, write


def paragraph(plan: Plan) -> str:
    """Draw a paragraph on an older happening, a total or another town, before the year in which the plan's articles stand."""
    rng = Random(f"beside {plan.seed}")
    frame = rng.choice([frame for frames in wordings.ASIDES.values() for frame in frames])
    year = plan.stories[0].published.year - rng.randint(2, 9)
    month = rng.choice(("February", "May", "August", "November"))
    return frame.format(town=CAST.towns[3], year=year, month=month, n=rng.randint(21, 60), m=rng.randint(61, 99))


@cases(
    "other happening",
    ways=("the same figure", "at least", "two offices", "later and higher", "a part of the people", "nobody", "two versions"),
)
def test_a_paragraph_on_another_happening_changes_no_verdict(plan: Plan) -> None:
    plan = evolve(plan, named=True)
    written, said = write(plan), paragraph(plan)
    alone = outline(plan, written).pairs
    places = range(1, len(breaks(written.articles[0].text)))
    assert {at: outline(plan, insert(written, "a", said, at)).pairs for at in places} == dict.fromkeys(places, alone)


@cases("other happening first", ways=("the same figure", "two offices"))
def test_a_paragraph_on_another_happening_may_come_first(plan: Plan) -> None:
    plan = evolve(plan, named=True)
    written = write(plan)
    assert outline(plan, insert(written, "a", paragraph(plan), 0)).pairs == outline(plan, written).pairs
