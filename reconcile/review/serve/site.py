"""Place and token -> the web application: one page, its files, and a program behind each open page."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import textual_serve
from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined
from textual_serve.server import Server, to_int

from reconcile.review.serve.gate import HEADERS, gate, policy
from reconcile.review.serve.place import Place
from reconcile.review.serve.program import Program
from reconcile.views.visible import visible

_STATIC = Path(textual_serve.__file__).parent / "static"
_ASSETS = Path(__file__).parent / "assets"
_BEAT = 15.0
"""Seconds between the signs of life that are asked of a page."""
_MOST = 1000
"""Letters in a row or column that a terminal is given."""
_MALFORMED = (AssertionError, AttributeError, LookupError, TypeError, ValueError)
_TEMPLATES = Environment(
    loader=PackageLoader("reconcile.review.serve"), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
)


class Site(Server):
    """textual-serve's server with a gate before it, a page that asks nothing of other hosts, and programs that end with their page."""

    def __init__(self, command: tuple[str, ...], title: str, token: str, place: Place, say: Callable[[str], None]) -> None:
        """Serve a command under a title."""
        super().__init__(" ".join(command), title=visible(title), public_url=place.url)
        self._argv, self._token, self._place, self._say = command, token, place, say
        self._running: set[Program] = set()

    def application(self) -> web.Application:
        """Return the web application, its gate first: what is behind it is not even named to whoever has no token."""
        refused = _TEMPLATES.get_template("refused.html").render()
        application = web.Application(middlewares=[gate(self._place, self._token, refused)])
        application.add_routes([web.get("/", self.handle_index), web.get("/ws", self.handle_websocket)])
        application.add_routes([web.static("/static", _STATIC), web.static("/assets", _ASSETS)])
        application.on_response_prepare.append(self._dressed)
        application.on_shutdown.append(self.on_shutdown)
        return application

    async def _dressed(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = policy(
            self._place, request.host if self._place.serves(request.host) else urlsplit(self._place.url).netloc
        )
        response.headers.pop("Server", None)

    async def handle_index(self, request: web.Request) -> Any:  # noqa: ARG002 - the library's signature
        """Answer with the page."""
        return web.Response(text=_TEMPLATES.get_template("page.html").render(title=self.title), content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run a program for as long as its page is open."""
        websocket = web.WebSocketResponse(heartbeat=_BEAT, timeout=2.0)
        await websocket.prepare(request)
        program = Program(self._argv, websocket, self._say)
        self._running.add(program)
        try:
            await program.start(_cells(request, "width", 80), _cells(request, "height", 24))
            with suppress(*_MALFORMED):
                await self._process_messages(websocket, program)
        except OSError as error:
            self._say(f"the session could not be started: {visible(str(error))}")
        finally:
            await program.stop()
            self._running.discard(program)
            await websocket.close()
        return websocket

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002 - the library's signature
        """End every program."""
        await asyncio.gather(*(program.stop() for program in tuple(self._running)))


def _cells(request: web.Request, side: str, usual: int) -> int:
    """Return the size of a page in letters, as it says, within reason."""
    return max(1, min(to_int(request.query.get(side, ""), usual), _MOST))
