"""Adjudication: a voice of its own, which settles what others split on."""

from pathlib import Path

import pytest
from attrs import evolve
from sessions import begun, prompted

from reconcile.errors import UsageError
from reconcile.model import Report
from reconcile.review.adjudication import adjudication
from reconcile.review.agreement import agreement
from reconcile.review.applied import applied
from reconcile.review.learning import learnt
from reconcile.review.log import in_force
from reconcile.review.session import Ruling, Session, case
from reconcile.review.status import status
from reconcile.review.store import Store


def settling(report: Report, store: Store, who: str) -> Session:
    return adjudication(report, store.all(), who, "0.1")


@pytest.fixture
def store(report: Report, tmp_path: Path) -> Store:
    """A log in which ida and ola split on the first two findings and agree on the third."""
    found = Store.beside(tmp_path)
    prompted(begun(report, found), found, "c", "c", "c", "q")
    prompted(begun(report, found, "ola"), found, "n", "people", "n", "place", "c", "q")
    return found


def test_an_adjudicator_sees_only_the_splits_with_all_rulings(report: Report, store: Store) -> None:
    session = settling(report, store, "eva")
    assert [f.id for f in session.queue] == [f.id for f in begun(report, store).queue[:2]]
    _, said = prompted(session, store, "c", "q")
    assert "ruled by ida" in said
    assert "ruled by ola" in said
    assert [(d.reviewer, d.tags) for d in store.all()][-1] == ("eva", ("adjudication",))


def test_what_is_settled_is_told_and_not_asked_of_the_next(report: Report, store: Store) -> None:
    first, second = settling(report, store, "eva").queue
    prompted(settling(report, store, "eva"), store, "h", "scope", "q")
    splits = agreement(report.findings, store.all(), measured=False).splits
    assert {s.finding.id: s.settled for s in splits} == {first.id: (("eva", "scope"),), second.id: ()}
    assert [f.id for f in settling(report, store, "kim").queue] == [second.id]
    assert str(settling(report, store, "eva").progress) == "1 of 2"


@pytest.mark.parametrize(
    "open_", [pytest.param(("u", "hm"), id="unsure"), pytest.param(("s",), id="skipped"), pytest.param(("c", "z"), id="taken back")]
)
def test_what_an_adjudicator_left_open_is_asked_of_the_next(report: Report, store: Store, open_: tuple[str, ...]) -> None:
    prompted(settling(report, store, "eva"), store, *open_, "q")
    assert len(settling(report, store, "kim").queue) == 2


def test_the_adjudicators_own_ruling_stands_beside_what_they_settle(report: Report, store: Store) -> None:
    before = in_force(store.all())["ida"]
    _, said = prompted(settling(report, store, "ida"), store, "h", "scope", "q")
    assert "ruled by ida" in said
    told = in_force(store.all())
    assert told["ida"] == before
    assert {d.relation for d in told["ida (adjudication)"].values()} == {"scope"}
    first = next(f for f in applied(report, store.all()).findings if f.id == begun(report, store).queue[0].id)
    assert [(r.reviewer, r.ruling, r.tags) for r in first.reviews] == [
        ("ida", "confirm", ()), ("ida", "change", ("adjudication",)), ("ola", "not-comparable", ()),
    ]  # fmt: skip


def test_each_voice_takes_back_its_own(report: Report, store: Store) -> None:
    prompted(settling(report, store, "ida"), store, "h", "scope", "o", "seen the sheet", "q")
    session, said = prompted(begun(report, store), store, "z", "z", "z", "z", "q")
    assert str(session.progress).startswith("0 of")
    assert "nothing to take back" in said
    again = settling(report, store, "ida")
    assert again.undo("2026-01-02T00:00:00.000000+00:00") is not None
    assert "ida" not in in_force(store.all())
    assert "ida (adjudication)" in in_force(store.all())
    assert all(begun(report, store).remark(f, "note") is None for f in again.report.findings)
    assert any(again.remark(f, "note") for f in again.report.findings)


def test_a_step_of_one_voice_leaves_the_other_as_it_was(report: Report, store: Store) -> None:
    plain, session = begun(report, store), settling(report, store, "ida")
    store.append(session.decide(session.queue[0], Ruling("change", relation="scope"), "2026-01-02T00:00:00.000000+00:00"))
    new = store.all()[-1:]
    assert plain.kept(new).own == plain.own
    assert session.kept(new).ruled == {session.queue[0].id}


def test_the_tag_of_adjudicators_is_theirs(report: Report, store: Store) -> None:
    first, tagged = begun(report, store).queue[0], Ruling("tag", tags=("adjudication", "late"))
    with pytest.raises(UsageError, match="take another word"):
        begun(report, store).decide(first, tagged, "2026-01-02T00:00:00.000000+00:00")
    assert settling(report, store, "eva").decide(first, tagged, "2026-01-02T00:00:00.000000+00:00").tags == ("adjudication", "late")


def test_status_says_how_many_splits_were_settled(report: Report, store: Store) -> None:
    prompted(settling(report, store, "ida"), store, "h", "scope", "s", "q")
    rows = [str(s) for s in status(case(report), store.all(), "0.1")]
    total = len(begun(report, store).queue)
    assert rows == [
        f"ida: 3 of {total} findings; 3 confirm; last on 2026-01-01",
        "ida (adjudication): 1 of 2 splits settled; 1 change, 1 skipped; last on 2026-01-01",
        f"ola: 3 of {total} findings; 1 confirm, 2 not-comparable; last on 2026-01-01",
    ]


def test_learning_takes_the_adjudication_alone_where_there_is_one(report: Report, store: Store) -> None:
    assert learnt(report, store.all()).rulings == 6
    prompted(settling(report, store, "eva"), store, "c", "q")
    assert learnt(report, store.all()).rulings == 5
    alone = learnt(evolve(report, findings=(begun(report, store).queue[0],)), store.all())
    assert {(r.right, r.ruled) for r in alone.verdicts} == {(1, 1)}


def test_what_no_longer_stands_settles_nothing(report: Report, store: Store) -> None:
    prompted(settling(report, store, "eva"), store, "c", "q")
    known = case(report).known
    assert [bool(s.settled) for s in agreement(report.findings, store.all(), known, measured=False).splits].count(True) == 1
    elsewhere = {i: c for i, c in known.claims.items() if i not in begun(report, store).queue[0].claims}
    gone = type(known)(elsewhere, known.texts, known.hashes, known.relations)
    assert not any(s.settled for s in agreement(report.findings, store.all(), gone, measured=False).splits)
