"""Law: towns, groups and persons renamed alike in all articles change nothing, nor do sources."""

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import stories

from laws.names import OTHERS
from laws.plan import Plan
from laws.planned import cases
from laws.told import outline
from laws.write import write
from reconcile.model import Article, Report, Value
from reconcile.pipeline import reconcile


@cases("names", every=3)
def test_names_change_nothing(plan: Plan) -> None:
    assert [outline(plan, write(plan, cast)) for cast in OTHERS] == [outline(plan)] * len(OTHERS)


@settings(max_examples=30)
@given(stories(3), st.permutations("abc"))
def test_the_names_of_sources_change_no_relation(articles: tuple[Article, ...], names: list[str]) -> None:
    renamed = tuple(evolve(a, source=name, file=f"{name}.txt") for a, name in zip(articles, names, strict=True))
    before = {a.source: a.source for a in articles}
    after = {name: a.source for a, name in zip(articles, names, strict=True)}
    assert _told(reconcile(renamed), after) == _told(reconcile(articles), before)


def _told(found: Report, names: dict[str, str]) -> set[tuple[frozenset[tuple[str, str, Value | None]], str]]:
    """Return the relations between statements; which of a source's repeats of one stands for it may differ."""
    claims = {c.id: c for c in found.claims}
    return {
        (frozenset((names[c.source], c.kind, c.value) for c in (claims[p.left], claims[p.right])), p.relation)
        for f in found.findings
        for p in f.pairs
    }
