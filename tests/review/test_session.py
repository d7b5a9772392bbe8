"""Sessions: the queue, rulings on prompts, undo and redo, what no longer stands."""

from pathlib import Path

import pytest
from attrs import evolve
from cases import article
from sessions import begun, prompted

from reconcile.errors import UsageError
from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.review.desk import Place
from reconcile.review.log import standing
from reconcile.review.scope import of_case
from reconcile.review.session import Ruling, begin, case
from reconcile.review.status import status
from reconcile.review.store import Store


def test_the_queue_has_the_order_of_the_report(tmp_path: Path) -> None:
    main, beside = "A bomb killed {} people in Karmin on Saturday.\n", "\nOn 2 March 2015 a fire in Sedova killed {} people.\n"
    texts = main.format(16) + beside.format(4), main.format(16) + beside.format(9)
    report = reconcile(tuple(article(t, s, "2015-04-25") for t, s in zip(texts, "ab", strict=True)))
    session = begun(report, Store.beside(tmp_path))
    labels = [session.case.label(f) for f in session.queue]
    assert list(dict.fromkeys(labels)) == ["bombing, Karmin, 25 April 2015", "fire, Sedova, 2 March 2015"]
    assert labels == sorted(labels)
    own = [f.gravity for f in session.queue if session.case.label(f) == labels[-1]]
    assert own == sorted(own)
    assert {f.id for f in session.queue} == {f.id for f in report.findings if f.pairs}


def test_a_finding_names_its_happening(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, said = prompted(begun(report, store), store, "q")
    assert report.happenings[0].label in said
    assert session.case.label(session.queue[0]) == report.happenings[0].label


def test_a_session_goes_on_where_it_stopped(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, said = prompted(begun(report, store), store, "c", "u", "a doubt", "q")
    assert "2 of" in said
    again = begun(report, store)
    assert again.next() == session.next()
    assert str(again.progress) == f"2 of {len(session.queue)}, 1 unsure"


def test_every_ruling_and_what_it_needs(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    answers = ("h", "scope", "n", "people", "x", "1", "v", "1", "17", "s", "w", "nonsense", "h", "wrong", "x", "99", "q")
    _, said = prompted(begun(report, store), store, *answers)
    assert [d.ruling for d in store.all()] == ["change", "not-comparable", "not-a-claim", "wrong-value", "skip"]
    assert "'nonsense' is no key" in said
    assert "'wrong' is no relation" in said
    assert "'99' is no number" in said
    assert "why " in said


def test_a_ruling_on_one_pair_leaves_the_others_open(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    finding = next(f for f in begun(report, store).queue if len(f.pairs) > 1)
    at = Place(finding.id)
    answers = ("i", "2", "not-comparable", "another event", "i", "99", "i", "1", "split", "q")
    session, said = prompted(begun(report, store), store, *answers, at=at)
    (decision,) = store.all()
    pair = finding.pairs[1]
    assert (decision.pairs, decision.because) == (((pair.left, pair.right),), "event")
    assert "not comparable: another event, for " in said
    assert "'split' is no ruling on one pair alone" in said
    assert session.ruling(finding) is None
    session, _ = prompted(session, store, "c", "q", at=at)
    assert [d.ruling for d in session.rulings(finding)] == ["confirm", "not-comparable"]
    assert session.ruling(finding) is not None


def test_a_blind_session_tells_no_relation_of_a_pair(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "i", "1", "confirm", "i", "1", "change", "scope", "q", blind=True)
    assert [(d.ruling, len(d.pairs)) for d in store.all()] == [("change", 1)]
    assert "conflict:" not in said


def test_undo_and_redo_over_the_session(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session, _ = prompted(begun(report, store), store, "c", "c", "c", "z", "z", "y")
    assert str(session.progress).startswith("2 of")
    session, said = prompted(begun(report, store), store, "z", "z", "z", "y", "y", "y")
    assert "nothing to take back" in said
    assert "nothing to put back" not in said
    assert str(session.progress).startswith("3 of")
    session, said = prompted(begun(report, store), store, "z", "c", "y")
    assert "nothing to put back" in said


def test_agreements_are_accepted_in_bulk_and_marked_so(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "b", "no", "b", "yes", "q")
    found = store.all()
    assert len(found) == sum(f.verdict == "agreement" for f in report.findings)
    assert all(d.bulk for d in found)


def test_a_blind_session_hides_the_verdict(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, said = prompted(begun(report, store), store, "q", blind=True)
    assert "conflict" not in said


def test_a_second_reviewer_does_not_see_the_first_ones_rulings(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "c", "q")
    assert str(begun(report, store, "ola").progress).startswith("0 of")
    assert [s.reviewer for s in status(case(report), store.all(), "0.1")] == ["ida"]


def test_what_moved_or_went_is_listed_and_not_anchored_anew(tmp_path: Path) -> None:
    texts = "A blast killed 12 people in Karmin on Saturday.\n", "A blast killed 31 people in Karmin on Saturday.\n"
    one, other = (article(t, n) for t, n in zip(texts, "ab", strict=True))
    store = Store.beside(tmp_path)
    before = reconcile((one, other))
    prompted(begun(before, store), store, "c", "q")
    assert begun(before, store).unsettled() == ()
    later = begun(reconcile((evolve(one, text="Late.\n" + one.text), other)), store)
    assert [a.state for a in later.unsettled()] == ["moved"]
    gone = begun(reconcile((evolve(one, text="Nothing of it.\n"), other)), store)
    assert [a.state for a in gone.unsettled()] == ["gone"]
    _, said = prompted(later, store, "q")
    assert "no longer stands: moved: confirm of 2026-01-01" in said
    assert str(later.progress).startswith("0 of")
    assert begun(later.report, store).unsettled()
    prompted(later, store, "yes", "q")
    assert begun(later.report, store).unsettled() == ()


def test_cases_that_share_a_log_are_told_apart(tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    texts = "A blast killed 12 people in Karmin on Saturday.\n", "A blast killed 31 people in Karmin on Saturday.\n"
    here = case(reconcile(tuple(article(t, n) for t, n in zip(texts, "ab", strict=True))), name="here")
    texts = "A fire killed 5 people in Velden on Monday.\n", "A fire killed 9 people in Velden on Monday.\n"
    there = case(reconcile(tuple(article(t, n) for t, n in zip(texts, "ab", strict=True))), name="there")
    prompted(begin(here, "ida", "0.1", ()), store, "c", "q")
    prompted(begin(there, "ida", "0.1", ()), store, "c", "u", "", "q")
    log = store.all()
    assert [d.case for d in of_case(log, here)] == ["here"]
    session = begin(there, "ida", "0.1", of_case(log, there))
    assert session.unsettled() == ()
    for _ in range(3):
        session = session.kept(store.extend(session.undo("2026-02-01T00:00:00.000000+00:00")))
    assert [d.case for d in standing(store.all())] == ["here"]
    assert len(of_case(store.all(), there)) == 4
    named = evolve(here, name="renamed")
    assert of_case(log, named) == of_case(log, here)


WRONG = [
    pytest.param({"name": "maybe"}, "'maybe' is no ruling", id="unknown"),
    pytest.param({"name": "change", "relation": "odd"}, "'odd' is no relation", id="no relation"),
    pytest.param({"name": "not-comparable"}, "is no reason", id="no reason"),
    pytest.param({"name": "split", "pair": ("x", "y")}, "no ruling on one pair alone", id="a split of one pair"),
    pytest.param({"name": "wrong-value", "claim": "x"}, "needs the claim and its right value", id="no value"),
]


@pytest.mark.parametrize(("told", "message"), WRONG)
def test_a_ruling_has_what_it_needs(told: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Ruling(**told)  # type: ignore[arg-type]
