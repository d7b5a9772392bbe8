"""Sessions: the queue, rulings on prompts and on a screen, undo and redo, what no longer stands."""

import asyncio
import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from cases import SOURCES, article

from reconcile.errors import UsageError
from reconcile.exports.formats import FORMATS, Options, known
from reconcile.exports.saved import load
from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read
from reconcile.review.adjudication import adjudication
from reconcile.review.app import ReviewApp
from reconcile.review.applied import applied
from reconcile.review.plain import Desk, run
from reconcile.review.session import Ruling, Session, status
from reconcile.review.store import Store
from reconcile.select import select
from reconcile.terminal import plain


@pytest.fixture(scope="module")
def report() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)


NUMBERS = itertools.count()


def clock() -> Callable[[], str]:
    return lambda: f"2026-01-01T00:00:00.{next(NUMBERS):06}+00:00"


def begun(report: Report, store: Store, who: str = "ida") -> Session:
    return Session(report, who, "0.1", store.all())


def prompted(session: Session, store: Store, *answers: str, blind: bool = False) -> tuple[Session, str]:
    left, said = iter(answers), list[str]()
    desk = Desk(said.append, lambda _: next(left, None), clock(), store.append, lambda f: f"why {f.id}")
    return run(session, desk, blind=blind), "\n".join(said)


def test_the_severest_comes_first(report: Report, tmp_path: Path) -> None:
    session = begun(report, Store.beside(tmp_path))
    assert [any(p.relation == "conflict" for p in f.pairs) for f in session.queue[:1]] == [True]
    assert len(session.queue) == sum(bool(f.pairs) for f in report.findings)


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
    assert list(status(store.all())) == ["ida"]


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
    assert "no longer stands (moved)" in said
    assert str(later.progress).startswith("0 of")


WRONG = [
    pytest.param({"name": "maybe"}, "'maybe' is no ruling", id="unknown"),
    pytest.param({"name": "change", "relation": "odd"}, "'odd' is no relation", id="no relation"),
    pytest.param({"name": "not-comparable"}, "is no reason", id="no reason"),
    pytest.param({"name": "wrong-value", "claim": "x"}, "needs the claim and its right value", id="no value"),
]


@pytest.mark.parametrize(("told", "message"), WRONG)
def test_a_ruling_has_what_it_needs(told: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Ruling(**told)  # type: ignore[arg-type]


def on_screen(report: Report, store: Store, *keys: str, blind: bool = False, size: tuple[int, int] = (120, 40)) -> tuple[ReviewApp, str]:
    app = ReviewApp(begun(report, store), store.append, clock(), lambda f: f"why {f.id}", blind=blind)

    async def drive() -> str:
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            return app.export_screenshot()

    return app, asyncio.run(drive())


SCREEN = [
    pytest.param(("c",), ["confirm"], id="confirm"),
    pytest.param(("s",), ["skip"], id="skip"),
    pytest.param(("h", "down", "enter"), ["change"], id="change"),
    pytest.param(("n", "enter"), ["not-comparable"], id="not comparable"),
    pytest.param(("x", "enter"), ["not-a-claim"], id="not a claim"),
    pytest.param(("v", "enter", "1", "7", "enter"), ["wrong-value"], id="wrong value"),
    pytest.param(("u", "h", "m", "enter"), ["unsure"], id="unsure with a note"),
    pytest.param(("c", "z"), ["confirm", "withdraw"], id="undo"),
    pytest.param(("c", "z", "y"), ["confirm", "withdraw", "restore"], id="redo"),
    pytest.param(("h", "escape", "c"), ["confirm"], id="escape leaves a question"),
    pytest.param(("w", "escape", "j", "k", "z", "y"), [], id="reading rules nothing"),
]


@pytest.mark.parametrize(("keys", "rulings"), SCREEN)
def test_keys(report: Report, tmp_path: Path, keys: tuple[str, ...], rulings: list[str]) -> None:
    store = Store.beside(tmp_path)
    on_screen(report, store, *keys)
    assert [d.ruling for d in store.all()] == rulings


def test_bulk_on_the_screen(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    on_screen(report, store, "b", "enter")
    assert len(store.all()) == sum(f.verdict == "agreement" for f in report.findings)


def test_the_screen_shows_progress_words_and_keys(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, shown = on_screen(report, store, "c")
    plain = shown.replace("&#160;", " ")
    assert f"1 of {len(begun(report, store).queue)}" in plain
    assert "Confirm" in plain
    assert "Leave" in plain


def test_a_blind_screen_hides_the_verdict(report: Report, tmp_path: Path) -> None:
    _, shown = on_screen(report, Store.beside(tmp_path), blind=True)
    assert "conflict" not in shown
    assert "(blind)" in shown.replace("&#160;", " ")


def test_an_empty_case_says_so(tmp_path: Path) -> None:
    _, shown = on_screen(reconcile((article("Nothing.\n", "a"), article("Rain.\n", "b"))), Store.beside(tmp_path), "c", "x", "w", "j")
    assert "Nothing to rule on" in shown.replace("&#160;", " ")


def test_rulings_stand_beside_the_verdict_in_every_display(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "h", "part", "u", "hm", "b", "yes", "q")
    prompted(begun(report, store, "ola"), store, "n", "people", "q")
    shown = applied(report, store.all())
    assert [f.verdict for f in shown.findings] == [f.verdict for f in report.findings]
    first = next(f for f in shown.findings if f.id == begun(report, store).queue[0].id)
    assert [(r.reviewer, r.ruling) for r in first.reviews] == [("ida", "confirm"), ("ola", "not-comparable")]
    for name in FORMATS:
        to = io.BytesIO()
        known(name).write(shown, to, Options())
        if name in ("csv", "tsv", "json", "markdown", "html", "claimreview"):
            assert b"ola" in to.getvalue()
    assert "ruled by ola" in plain(shown)


def test_an_adjudicator_sees_only_the_splits_with_all_rulings(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "c", "q")
    prompted(begun(report, store, "ola"), store, "n", "people", "c", "q")
    session = adjudication(report, store.all(), "eva", "0.1")
    assert [f.id for f in session.queue] == [begun(report, store).queue[0].id]
    _, said = prompted(session, store, "c")
    assert "ruled by ida" in said
    assert "ruled by ola" in said
    assert [(d.reviewer, d.tags) for d in store.all()][-1] == ("eva", ("adjudication",))


def test_only_reviewed_findings_on_request(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    assert len(select(applied(report, store.all()), reviewed=True).findings) == 1


def test_what_was_not_read_or_left_open_is_no_claim_review(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "u", "hm", "b", "yes", "q")
    to = io.BytesIO()
    known("claimreview").write(applied(report, store.all()), to, Options())
    assert b"ClaimReview" not in to.getvalue()


def test_rulings_survive_a_saved_report(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    shown = applied(report, store.all())
    path = tmp_path / "report.json"
    with path.open("wb") as file:
        known("json").write(shown, file, Options())
    assert load(path) == shown


def test_a_ruling_that_no_longer_stands_is_not_shown(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    moved = tuple(evolve(a, text="Late.\n" + a.text) for a in report.articles)
    assert not any(f.reviews for f in applied(reconcile(moved), store.all()).findings)
