"""Sessions as tests lead them: on prompts and on a screen."""

import asyncio
import itertools
from collections.abc import Callable, Mapping
from contextlib import suppress

from textual.pilot import Pilot

from reconcile.model import Report
from reconcile.review.app import ReviewApp
from reconcile.review.desk import Desk, Place
from reconcile.review.keys import rebound
from reconcile.review.plain import Talk, run
from reconcile.review.session import Session, begin, case
from reconcile.review.store import Store

NUMBERS = itertools.count()
_PATIENCE = 50


def clock() -> Callable[[], str]:
    return lambda: f"2026-01-01T00:00:00.{next(NUMBERS):06}+00:00"


def begun(report: Report, store: Store, who: str = "ida") -> Session:
    return begin(case(report), who, "0.1", store.all())


def desk(store: Store, *, blind: bool = False, stay: Callable[[str], None] = lambda _: None, keys: Mapping[str, str] | None = None) -> Desk:
    return Desk(store.extend, clock(), lambda f, _: f"why {f.id}", stay, rebound(keys or {}), blind)


def prompted(
    session: Session, store: Store, *answers: str, blind: bool = False, at: Place | None = None, keys: Mapping[str, str] | None = None
) -> tuple[Session, str]:
    """Lead a session on prompts; return it and all that was said, the place left at last among it."""
    left, said = iter(answers), list[str]()
    talk = Talk(said.append, lambda _: next(left, None))
    return run(session, desk(store, blind=blind, stay=said.append, keys=keys), talk, at or Place()), "\n".join(said)


def on_screen(
    report: Report,
    store: Store,
    *pressed: str,
    blind: bool = False,
    size: tuple[int, int] = (120, 40),
    at: Place | None = None,
    stay: Callable[[str], None] = lambda _: None,
    keys: Mapping[str, str] | None = None,
    look: Callable[[ReviewApp], None] = lambda _: None,
) -> tuple[ReviewApp, str]:
    """Press keys in a session on a screen, then look until all is as asserted; return the app and what is to be seen at last, as SVG with plain spaces."""
    app = ReviewApp(begun(report, store), desk(store, blind=blind, stay=stay, keys=keys), at)

    async def drive() -> str:
        async with app.run_test(size=size) as pilot:
            for key in pressed:
                await pilot.press(key)
                await pilot.pause()
            await _until_seen(app, pilot, look)
            return app.export_screenshot().replace("&#160;", " ") if app.is_running else ""

    return app, asyncio.run(drive())


async def _until_seen(app: ReviewApp, pilot: Pilot[None], look: Callable[[ReviewApp], None]) -> None:
    for _ in range(_PATIENCE):
        await pilot.pause()
        with suppress(AssertionError):
            return look(app)
    return look(app)
