from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import begun, prompted

from reconcile.errors import UsageError
from reconcile.model import Finding, Pair, Report
from reconcile.review.assignment import assignments, dealt, orphans, own_part, passed_over
from reconcile.review.log import in_force
from reconcile.review.session import case
from reconcile.review.status import status
from reconcile.review.store import Store

AT = "2026-01-01T00:00:00.000000+00:00"


def queue(number: int) -> tuple[Finding, ...]:
    pair = Pair("a", "b", "agree", "", 1.0, same_origin=False)
    return tuple(Finding(str(i), "", "casualty", "agreement", ("a", "b"), 2, (pair,)) for i in range(number))


@given(st.integers(0, 60), st.integers(1, 6), st.floats(0, 1))
def test_each_finding_is_dealt_and_the_load_is_even(number: int, people: int, overlap: float) -> None:
    names = [f"r{i}" for i in range(people)]
    given_out = dealt(queue(number), names, overlap)
    ids = [[f.id for f in findings] for findings in given_out.values()]
    shared = set.intersection(*map(set, ids))
    assert set().union(*ids) == {f.id for f in queue(number)}
    assert people == 1 or len(shared) == round(overlap * number)
    assert max(map(len, ids)) - min(map(len, ids)) <= 1
    assert sum(map(len, ids)) == number + (people - 1) * (len(shared) if people > 1 else 0)


@pytest.mark.parametrize(
    ("names", "overlap"),
    [
        pytest.param([], 0.2, id="nobody"),
        pytest.param(["a", "a"], 0.2, id="twice"),
        pytest.param(["a"], 1.5, id="too much"),
        pytest.param([""], 0.2, id="no name"),
        pytest.param(["ida "], 0.2, id="a space behind"),
        pytest.param(["ida\nola"], 0.2, id="a line break"),
        pytest.param(["ida\x1b[2J"], 0.2, id="a control character"),
    ],
)
def test_what_cannot_be_dealt_is_told(names: list[str], overlap: float) -> None:
    with pytest.raises(UsageError):
        dealt(queue(3), names, overlap)


def test_a_reviewer_gets_the_own_part_and_status_tells_what_is_left(report: Report, tmp_path: Path) -> None:
    store, over = Store.beside(tmp_path), case(report)
    assert own_part(over, (), "ida") is None
    for decision in assignments(over, dealt(over.queue, ["ida", "ola"], 0.2), "eva", "0.1", AT):
        store.append(decision)
    parts = {who: own_part(over, store.all(), who) for who in ("ida", "ola", "kim")}
    assert parts["kim"] == frozenset()
    assert (parts["ida"] or frozenset()) | (parts["ola"] or frozenset()) == {f.id for f in over.queue}
    assert orphans(over, store.all()) == ()
    assert in_force(store.all()) == {}
    prompted(begun(report, store), store, "c", "q")
    rows = {s.reviewer: s for s in status(over, store.all(), "0.1")}
    assert (rows["ida"].ruled, rows["ida"].total) == (1, len(parts["ida"] or ()))
    assert "nothing yet" in str(rows["ola"])


def test_dealing_anew_replaces_what_was_dealt(report: Report, tmp_path: Path) -> None:
    store, over = Store.beside(tmp_path), case(report)
    lost = []
    for number, names in enumerate((["ida", "ola"], ["ida"], ["ida"])):
        lost.append(passed_over(store.all(), names))
        given_out = {**dealt(over.queue, names, 0), **dict.fromkeys(lost[-1], ())}
        for decision in assignments(over, given_out, "eva", "0.1", AT.replace(":00.", f":0{number}.")):
            store.append(decision)
    assert lost == [(), ("ola",), ()]
    assert own_part(over, store.all(), "ida") == frozenset(f.id for f in over.queue)
    assert own_part(over, store.all(), "ola") == frozenset()
    assert [s.reviewer for s in status(over, store.all(), "0.1")] == ["ida"]


def test_rulings_of_whoever_lost_their_findings_are_still_told(report: Report, tmp_path: Path) -> None:
    store, over = Store.beside(tmp_path), case(report)
    prompted(begun(report, store, "ola"), store, "c", "s", "q")
    for decision in assignments(over, {**dealt(over.queue, ["ida"], 0), "ola": ()}, "eva", "0.1", AT):
        store.append(decision)
    (row,) = (s for s in status(over, store.all(), "0.1") if s.reviewer == "ola")
    assert str(row) == "ola: 1 ruled on, none given; 1 confirm, 1 skipped; last on 2026-01-01"
