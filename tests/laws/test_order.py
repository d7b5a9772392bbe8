"""Law: the order of articles, and of what sources.toml says of them, does not matter."""

from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from strategies import stories

from laws.plan import Plan
from laws.planned import cases
from laws.write import write
from reconcile.model import Article
from reconcile.pipeline import reconcile
from reconcile.read import read


@settings(max_examples=30)
@given(stories(3))
def test_the_order_of_articles_changes_nothing(articles: tuple[Article, ...]) -> None:
    found = reconcile(articles)
    assert all(reconcile(order) == found for order in permutations(articles))


@cases("order", ways=("two offices", "later and higher", "two versions"))
def test_the_order_of_sources_toml_changes_nothing(plan: Plan, tmp_path: Path) -> None:
    articles = write(plan).articles
    for a in articles:
        (tmp_path / a.file).write_text(a.text)
    entries = [
        f'[[source]]\nfile = "{a.file}"\npublished = {a.published.value}\noutlet = "The {a.source} Times"\n'
        for a in articles
        if a.published
    ]
    reports = []
    for order in permutations(entries):
        (tmp_path / "sources.toml").write_text("\n".join(order))
        reports.append(reconcile(read([tmp_path]).articles))
    assert len({a.published for a in reports[0].articles}) > 0
    assert all(report == reports[0] for report in reports)
