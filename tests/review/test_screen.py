"""A session on a screen: every key and path, the mouse, what is seen."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve
from cases import article
from sessions import begun, desk, on_screen
from textual.widgets import OptionList

from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.review.app import ReviewApp
from reconcile.review.app.articles import Articles, Column
from reconcile.review.app.queue import Queue
from reconcile.review.decision import Decision
from reconcile.review.desk import place
from reconcile.review.session import Ruling
from reconcile.review.store import Store

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
    pytest.param(("w", "escape", "j", "k", "z", "y", "a", "a", "1", "9"), [], id="reading rules nothing"),
    pytest.param(("i", "enter", "end", "enter", "enter"), ["unsure"], id="one pair is left open"),
    pytest.param(("i", "enter", "down", "down", "enter", "end", "enter"), ["not-comparable"], id="one pair is of another event"),
    pytest.param(("i", "escape", "c"), ["confirm"], id="no pair after all"),
    pytest.param(("p", "space", "down", "space", "end", "enter"), ["split"], id="split off the first two claims"),
    pytest.param(("p", "down", "space", "ctrl+s"), ["split"], id="split off the second claim"),
    pytest.param(("p", "ctrl+s"), [], id="a split of nothing is refused"),
    pytest.param(("m", "enter", "enter"), ["merge"], id="merge with the likeliest"),
    pytest.param(("m", "down", "down", "enter", "down", "enter"), ["merge"], id="merge with another"),
    pytest.param(("m", *"farmers", "enter", "enter"), ["merge"], id="merge with what is typed"),
    pytest.param(("o", "h", "m", "enter"), ["note"], id="a note"),
    pytest.param(("t", "x", "comma", "y", "enter"), ["tag"], id="tags"),
    pytest.param(("t", "x", "enter", "z", "c"), ["tag", "withdraw", "confirm"], id="a tag is taken back"),
    pytest.param(("f", *"kind:date", "enter", "c"), ["confirm"], id="a filter"),
    pytest.param(("f", *"state:odd", "enter", "c"), ["confirm"], id="a filter that is none leaves all in sight"),
    pytest.param(("slash", *"nowhere", "enter", "c"), ["confirm"], id="a search that finds nothing leaves all in sight"),
    pytest.param(("down", "down", "up", "pagedown", "end", "home", "pageup", "c"), ["confirm"], id="arrows"),
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
    assert f"1 of {len(begun(report, store).queue)}" in shown
    assert "not comparable" in shown
    assert "leave" in shown


def test_a_blind_screen_hides_the_verdict(report: Report, tmp_path: Path) -> None:
    _, shown = on_screen(report, Store.beside(tmp_path), blind=True)
    assert "conflict" not in shown
    assert "hidden until you have ruled" in shown
    assert "blind" in shown


def test_an_empty_case_says_so(tmp_path: Path) -> None:
    _, shown = on_screen(reconcile((article("Nothing.\n", "a"), article("Rain.\n", "b"))), Store.beside(tmp_path), "c", "x", "w", "j")
    assert "Nothing to rule on" in shown


def test_a_split_stays_on_view_until_the_rest_is_ruled(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    first = begun(report, store).queue[0]
    app, shown = on_screen(report, store, "p", "space", "down", "space", "end", "enter")
    assert app.main.finding == first
    assert "ruled by ida" in shown
    app, _ = on_screen(report, store, "c")
    assert app.main.finding != first
    assert first.id in app.session.ruled


def test_a_filter_narrows_the_queue_and_is_told(report: Report, tmp_path: Path) -> None:
    app, shown = on_screen(report, Store.beside(tmp_path), "f", *"kind:date", "enter")
    assert "kind:date" in shown
    assert app.main.finding is not None
    assert app.main.finding.kind == "date"


def test_a_session_is_taken_up_where_it_was_left(report: Report, tmp_path: Path) -> None:
    store, left = Store.beside(tmp_path), list[str]()
    first, _ = on_screen(report, store, "j", "j", "j", "q", stay=left.append)
    again, _ = on_screen(report, store, at=place(left[-1]))
    assert again.main.finding == first.main.finding == begun(report, store).queue[3]


def test_all_keys_can_be_given_anew(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    _, shown = on_screen(report, store, "c", "k", keys={"confirm": "k", "previous": "c"})
    assert [d.ruling for d in store.all()] == ["confirm"]
    assert "1 of" in shown


@pytest.mark.parametrize(
    ("width", "height"), [pytest.param(60, 20, id="small"), pytest.param(80, 24, id="usual"), pytest.param(200, 60, id="large")]
)
def test_legend_progress_and_words_are_in_sight_on_any_screen(report: Report, tmp_path: Path, width: int, height: int) -> None:
    app, shown = on_screen(report, Store.beside(tmp_path), "c", size=(width, height))
    assert "leave" in shown
    assert "1 of" in shown
    assert app.main.finding is not None
    assert app.main.finding.question.split()[0] in shown


@pytest.mark.parametrize(("keys", "shown"), [(("a",), (False, True)), (("a", "a"), (True, False))], ids=["there", "and back"])
def test_articles_fill_a_small_screen_and_go_again(report: Report, tmp_path: Path, keys: tuple[str, ...], shown: tuple[bool, bool]) -> None:
    def look(app: ReviewApp) -> None:
        assert (app.main.query_one(Queue).display, app.main.query_one(Articles).display) == shown

    on_screen(report, Store.beside(tmp_path), *keys, size=(100, 24), look=look)


def test_the_articles_stand_at_the_claims(report: Report, tmp_path: Path) -> None:
    def look(app: ReviewApp) -> None:
        places = [min(c.query_one(".here").virtual_region.y, c.max_scroll_y) for c in app.main.query(Column)]
        assert any(places)
        assert [c.scroll_y for c in app.main.query(Column)] == places

    on_screen(report, Store.beside(tmp_path), look=look)


def test_a_digit_puts_the_article_of_that_claim_on_view(report: Report, tmp_path: Path) -> None:
    session = begun(report, Store.beside(tmp_path))
    source = session.case.claim(session.queue[0].claims[8]).source

    def look(app: ReviewApp) -> None:
        assert any(source in str(c.border_title) for c in app.main.query(Column))

    on_screen(report, Store.beside(tmp_path), "9", look=look)


def test_the_mouse_does_what_the_keys_do(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    app = ReviewApp(begun(report, store), desk(store))

    async def drive() -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.click(Queue, offset=(5, 4))
            await pilot.pause()
            assert app.main.finding != begun(report, store).queue[0]
            await pilot.click("#legend", offset=(1, 0))
            await pilot.pause()
            await pilot.click("#legend", offset=(12, 0))
            await pilot.pause()
            await pilot.click(OptionList, offset=(9, 2))
            await pilot.pause()

    asyncio.run(drive())
    assert [d.ruling for d in store.all()] == ["confirm", "change"]


def test_another_terminal_is_heard_of(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    session = begun(report, store)
    seen = len(session.log)

    def keep(told: Sequence[Decision]) -> Sequence[Decision]:
        nonlocal seen
        store.append(session.decide(session.queue[1], Ruling("skip"), "2026-01-02T00:00:00.000000+00:00"))
        for d in told:
            store.append(d)
        seen, new = store.since(seen)
        return new

    app = ReviewApp(session, evolve(desk(store), keep=keep))

    async def drive() -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("c")
            await pilot.pause()

    asyncio.run(drive())
    assert {d.ruling for d in app.session.log} == {"confirm", "skip"}
    assert str(app.session.progress) == f"1 of {len(session.queue)}, 1 skipped"


def test_a_queue_of_thousands_is_paged_and_leaves_none_out(tmp_path: Path) -> None:
    words = [f"An outage left {n} homes in Karmin block {n} without power on Saturday.\n" for n in range(10, 270)]
    session = begun(reconcile((article("".join(words), "a"), article("".join(words), "b"))), Store.beside(tmp_path))
    assert len(session.queue) > 200
    app = ReviewApp(session, desk(Store.beside(tmp_path)))

    async def drive() -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            for key, place in (("end", -1), ("k", -2), ("home", 0), *[("pagedown", None)] * 10, ("pageup", 90), *[("down", None)] * 10):
                await pilot.press(key)
                await pilot.pause()
                if place is not None:
                    assert app.main.finding == session.queue[place]
            assert app.main.finding == session.queue[100]
            assert app.main.query_one(Queue).option_count == 100
            await pilot.press("c")
            await pilot.pause()

    asyncio.run(drive())
    assert app.session.ruled == {session.queue[100].id}
