"""A session on a screen -> the same in a browser, for whoever has the token."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from reconcile.errors import UsageError
from reconcile.review.serve.place import LOOPBACK, Place, bound

if TYPE_CHECKING:
    from aiohttp import web

DRIVER = "reconcile.review.serve.driver:PageDriver"
"""What Textual loads in a served program in place of a terminal."""
_GRACE = 5.0
"""Seconds for open connections when the server stops."""


@frozen
class Offer:
    """What is served: the command of a session, the title of its page, the token that opens it, and where.

    Port 0 is any free one. `public_url` is the address that browsers see where it is another: that of a proxy, or of a tunnel's near end.
    """

    command: tuple[str, ...]
    title: str
    token: str
    host: str = LOOPBACK
    port: int = 0
    public_url: str | None = None


def in_page(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether this process is itself a served session, which has a screen although it has no terminal."""
    return environment.get("TEXTUAL_DRIVER") == DRIVER


def serve(offer: Offer, say: Callable[[str], None]) -> None:
    """Serve a session, a process of its own for each open page, until Ctrl-C; `say` gets the address, warnings, and why a session failed.

    Raises UsageError without textual-serve, and for a place that cannot be served.
    """
    try:
        from reconcile.review.serve.site import Site  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError(
            "a review in a browser needs textual-serve: pip install 'reconcile[serve]'; or rule on a screen, without --serve"
        ) from error
    with bound(offer.host, offer.port, offer.public_url) as place, suppress(KeyboardInterrupt):
        asyncio.run(_serving(Site(offer.command, offer.title, offer.token, place, say).application(), offer, place, say))


async def _serving(application: "web.Application", offer: Offer, place: Place, say: Callable[[str], None]) -> None:
    from aiohttp import web  # noqa: PLC0415 - an extra

    stopped = asyncio.Event()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(NotImplementedError, AttributeError):  # Windows has neither; there Ctrl-C is a KeyboardInterrupt
            asyncio.get_running_loop().add_signal_handler(getattr(signal, name), stopped.set)
    logging.getLogger("aiohttp.server").addFilter(_ours)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_GRACE)
    await runner.setup()
    try:
        await web.SockSite(runner, place.listening).start()
        if place.warning:
            say(place.warning)
        say(f"{offer.title}: open {place.url}/?token={offer.token}")
        say("Whoever has this address can read the articles and rule in the reviewer's name. Ctrl-C stops it.")
        await stopped.wait()
    finally:
        await runner.cleanup()


def _ours(record: logging.LogRecord) -> bool:
    """Tell faults of the server from requests that are none, which anybody may send."""
    from aiohttp.http_exceptions import HttpProcessingError  # noqa: PLC0415 - an extra

    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))
