"""Law: an unrelated article added changes no verdict among the others."""

from datetime import timedelta

from attrs import evolve

from laws.draw import draw
from laws.plan import Happening, Held, Plan, Story
from laws.planned import cases
from laws.sorts import SORTS
from laws.write import write
from reconcile.pipeline import reconcile


def unrelated(plan: Plan) -> Plan:
    """Return the plan of one article on something else: of another sort, in another town, years before."""
    d = draw(f"unrelated to {plan.seed}", sorted(SORTS.keys() - {t.of.sort for s in plan.stories for t in s.told})[len(plan.seed) % 9])
    day = min(s.published for s in plan.stories) - timedelta(days=d.rng.randint(300, 1500))
    happening = Happening(d.sort.name, 3, day)
    drawn = d.count()
    counts = (evolve(drawn, of=happening),) if drawn else ()
    return Plan(f"unrelated to {plan.seed}", (Story("z", day, (Held(happening), *counts)),))


@cases("unrelated article", every=2)
def test_an_unrelated_article_changes_no_verdict(plan: Plan) -> None:
    articles = write(plan).articles
    alone, beside = reconcile(articles), reconcile((*articles, *write(unrelated(plan)).articles))
    assert list(alone.findings) == [f for f in beside.findings if {c.id for c in alone.claims}.issuperset(f.claims)]
    assert all(c.source == "z" for f in beside.findings for c in beside.claims if c.id in f.claims and f not in alone.findings)
