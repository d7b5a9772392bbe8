"""Which claims are put side by side."""

import pytest
from cases import article

from reconcile.happenings.wordings import wordings
from reconcile.match import match
from reconcile.pipeline import reconcile
from reconcile.settings import Settings


@pytest.mark.parametrize("number", [pytest.param(20, id="a narrow block"), pytest.param(200, id="a block too wide to compare whole")])
def test_every_statement_finds_its_like_in_the_other_source(number: int) -> None:
    text = "".join(
        f"An outage left {n} homes of the Karmin {'north south east west'.split()[n % 4]} side dark.\n" for n in range(10, 10 + number)
    )
    report = reconcile((article(text, "a"), article(text, "b")))
    homes = {c.id for c in report.claims if c.kind == "quantity"}
    assert len(homes) == 2 * number
    assert homes == {i for f in report.findings for p in f.pairs if p.relation == "agree" for i in (p.left, p.right) if i in homes}


def test_pairs_are_told_once_and_never_of_one_source() -> None:
    text = "".join(f"An outage left {n} homes in Karmin without power.\n" for n in range(10, 400))
    report = reconcile((article(text, "a"), article(text, "b")))
    sources = {c.id: c.source for c in report.claims}
    for topic in match(report.articles, report.claims, Settings(), wordings(report.claims)):
        pairs = [(c.left.id, c.right.id) for c in topic.candidates]
        assert len(pairs) == len({frozenset(p) for p in pairs})
        assert all(sources[left] != sources[right] for left, right in pairs)
