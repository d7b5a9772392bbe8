"""Law: an unrelated article added changes no verdict among the others."""

from collections.abc import Iterable
from datetime import timedelta

from attrs import evolve

from laws.draw import draw
from laws.plan import Happening, Held, Plan, Story
from laws.planned import cases
from laws.sorts import SORTS
from laws.write import write
from reconcile.model import Finding
from reconcile.pipeline import reconcile


def unrelated(plan: Plan) -> Plan:
    """Return the plan of one article on something else: of another sort, in another town, years before."""
    d = draw(f"unrelated to {plan.seed}", sorted(SORTS.keys() - {t.of.sort for s in plan.stories for t in s.told})[len(plan.seed) % 9])
    day = min(s.published for s in plan.stories) - timedelta(days=d.rng.randint(300, 1500))
    happening = Happening(d.sort.name, 3, day)
    drawn = d.count()
    counts = (evolve(drawn, of=happening),) if drawn else ()
    return Plan(f"unrelated to {plan.seed}", (Story("z", day, (Held(happening), *counts)),))


@cases("unrelated article", every=3)
def test_an_unrelated_article_changes_no_verdict(plan: Plan) -> None:
    articles = write(plan).articles
    alone, beside = reconcile(articles), reconcile((*articles, *write(unrelated(plan)).articles))
    own = {c.id for c in alone.claims}
    assert _untitled(alone.findings) == _untitled(f for f in beside.findings if own.issuperset(f.claims))
    assert all(own.isdisjoint(f.claims) for f in beside.findings if not own.issuperset(f.claims))


def _untitled(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out titles: what has the same title as another is told from it there."""
    return [evolve(f, question="") for f in findings]
