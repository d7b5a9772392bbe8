import pytest
from cases import report

from reconcile.errors import UsageError
from reconcile.views.select import fails, names, select

LEDE = "A bomb blast hit the market of Karmin in northern Syria on Saturday, {}. Smoke rose over the market of Karmin.\n"
FOUND = report(LEDE.format("killing 16 people"), LEDE.format("killing 31 people"))


def test_only_keeps_what_is_asked_for() -> None:
    kept = select(FOUND, ("update",)).findings
    assert kept
    assert all(any(p.relation == "update" for p in f.pairs) for f in kept)


def test_least_severity_drops_the_lighter() -> None:
    assert {f.verdict for f in select(FOUND, least="scope").findings} == {"discrepancy"}


def test_sorting_loses_nothing() -> None:
    for sort in ("severity", "question", "source"):
        assert set(select(FOUND, sort=sort).findings) == set(FOUND.findings)


def test_fails_only_on_what_is_named() -> None:
    assert fails(FOUND, ("update",))
    assert not fails(FOUND, ("conflict",))


@pytest.mark.parametrize("text", ["conflicts", "agree,none"])
def test_names_that_do_not_exist_are_told(text: str) -> None:
    with pytest.raises(UsageError, match="the names are conflict"):
        names(text)


def test_orders_and_severities_that_do_not_exist_are_told() -> None:
    with pytest.raises(UsageError, match="the orders are"):
        select(FOUND, sort="size")
    with pytest.raises(UsageError, match="from the gravest"):
        select(FOUND, least="bad")
