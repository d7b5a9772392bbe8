"""A review in a browser: who is let in, what the page asks for, and that nothing is left running."""

import asyncio
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import create_connection
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

import pytest
from serving import TOKEN

from reconcile.errors import UsageError
from reconcile.review.log import in_force
from reconcile.review.serve import Offer, serve
from reconcile.review.serve.place import bound
from reconcile.review.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

    from reconcile.review.decision import Decision

pytest.importorskip("textual_serve", reason="textual-serve is not installed")
ROOT = Path(__file__).parents[2]
BROWSER = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
PATIENCE = 30
"""Seconds until a condition that does not come true fails its test."""


class Served:
    """A server in a process of its own: that of the tests, or the command line's."""

    def __init__(self, folder: Path, host: str = "127.0.0.1", *words: str) -> None:
        self.case, self.running = folder / "rising-toll", folder / "running"
        shutil.copytree(ROOT / "sources/rising-toll", self.case)
        self.running.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "reconcile", "review", str(self.case), "--serve", *words]
            if words
            else [sys.executable, str(Path(__file__).with_name("serving.py")), str(self.case), host, str(self.running)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert self.process.stdout
        self.said: list[str] = []
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))
            if "Ctrl-C" in line:
                break
        self.address = next(line for line in self.said if "token=" in line).split()[-1]
        self.host = urlsplit(self.address).netloc
        self.port = int(self.host.rpartition(":")[2])

    def ask(self, path: str, **headers: str) -> HTTPResponse:
        """Ask for a path; the answer is read whole."""
        on = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        on.request("GET", path, headers={"Host": self.host} | {k.replace("_", "-"): v for k, v in headers.items()})
        answer = on.getresponse()
        answer.told = answer.read().decode("utf-8", "replace") if answer.status != 101 else ""  # type: ignore[attr-defined]
        on.close()
        return answer

    @property
    def cookie(self) -> str:
        return f"reconcile-{self.port}={TOKEN}"

    def log(self) -> tuple["Decision", ...]:
        store = Store.beside(self.case)
        try:
            return store.all()
        finally:
            store.close()

    def sessions(self) -> set[str]:
        """Return the process ids of the sessions that run."""
        return {sign.name for sign in self.running.iterdir() if _locked(sign)}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing running where a test failed."""
        if self.process.poll() is None:
            self.stop()

    def stop(self, how: int = signal.SIGINT) -> tuple[str, str]:
        self.process.send_signal(how)
        return self.process.communicate(timeout=PATIENCE)


def _locked(path: Path) -> bool:
    with path.open() as on:
        try:
            fcntl.flock(on, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def until(true: Callable[[], object], wait: Callable[[float], object] = lambda ms: time.sleep(ms / 1000)) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "did not come true"
        wait(20)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("served")) as found:
        yield found
        assert found.stop() == ("", "")
    assert found.process.returncode == 0
    assert list(found.running.iterdir()) == []  # nobody had the token and the page's origin


HANDSHAKE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
CLOSED = [
    pytest.param("/", {}, id="no token"),
    pytest.param("/?token=", {}, id="an empty token"),
    pytest.param("/?token=guessed", {}, id="a wrong token"),
    pytest.param("/?token=%ED%A0%80%00%F0%9F%92%A5", {}, id="a token that is no text"),
    pytest.param("/ws?token={token}", {}, id="a token elsewhere than on the page"),
    pytest.param("/", {"Cookie": "reconcile-{port}=guessed"}, id="a wrong cookie"),
    pytest.param("/", {"Cookie": "reconcile-1={token}"}, id="the cookie of another server"),
    pytest.param("/?token=guessed", {"Cookie": "{cookie}"}, id="a wrong token beside the cookie"),
    pytest.param("/static/js/textual.js", {}, id="a file of the library"),
    pytest.param("/assets/page.js", {}, id="a file of ours"),
    pytest.param("/nothing/here", {}, id="what is not there"),
    pytest.param("/?token={token}", {"Host": "evil.example:{port}"}, id="another host"),
    pytest.param("/?token={token}", {"Host": "127.0.0.1"}, id="no port"),
    pytest.param("/?token={token}", {"Host": "127.0.0.1.evil.example:{port}"}, id="a host that begins like ours"),
    pytest.param("/ws", HANDSHAKE, id="a websocket without cookie"),
    pytest.param("/ws", HANDSHAKE | {"Cookie": "{cookie}"}, id="a websocket of no origin"),
    pytest.param("/ws", HANDSHAKE | {"Cookie": "{cookie}", "Origin": "null"}, id="a websocket of a hidden origin"),
    pytest.param("/ws", HANDSHAKE | {"Cookie": "{cookie}", "Origin": "http://evil.example"}, id="a websocket of another origin"),
    pytest.param("/ws", HANDSHAKE | {"Cookie": "{cookie}", "Origin": "http://127.0.0.1:1"}, id="a websocket of another port"),
    pytest.param("/ws", HANDSHAKE | {"Cookie": "{cookie}", "Origin": "https://{host}"}, id="a websocket of another scheme"),
]


@pytest.mark.parametrize(("path", "headers"), CLOSED)
def test_without_the_token_nothing_is_answered(served: Served, path: str, headers: dict[str, str]) -> None:
    known = {"token": TOKEN, "port": served.port, "cookie": served.cookie, "host": served.host}
    answer = served.ask(path.format(**known), **{k: v.format(**known) for k, v in headers.items()})
    assert answer.status == 403
    assert answer.getheader("Set-Cookie") is None
    assert "Open" in answer.told or "Only the page" in answer.told  # type: ignore[attr-defined]
    assert TOKEN not in answer.told  # type: ignore[attr-defined]
    assert list(served.running.iterdir()) == []


def test_the_token_is_given_once_and_kept_in_a_cookie_of_this_server(served: Served) -> None:
    answer = served.ask(f"/?token={TOKEN}")
    assert (answer.status, answer.getheader("Location")) == (303, "/")
    name, *flags = (answer.getheader("Set-Cookie") or "").split("; ")
    assert name == served.cookie
    assert sorted(flags) == ["HttpOnly", "Path=/", "SameSite=Strict"]
    page = served.ask("/", Cookie=served.cookie)
    assert page.status == 200
    assert "<title>rising-toll – review by ida</title>" in page.told  # type: ignore[attr-defined]
    assert "://" not in page.told  # type: ignore[attr-defined]
    assert served.ask("/", Cookie=served.cookie, Host=f"LOCALHOST:{served.port}").status == 200


@pytest.mark.parametrize("path", ["/", "/?token=guessed", "/assets/page.js", "/static/js/textual.js", "/nothing"])
def test_every_answer_keeps_other_hosts_out(served: Served, path: str) -> None:
    answer = served.ask(path, Cookie=served.cookie)
    assert answer.getheader("Referrer-Policy") == "no-referrer"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Server") is None
    policy = dict(rule.split(" ", 1) for rule in (answer.getheader("Content-Security-Policy") or "").split("; "))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert set(policy["connect-src"].split()) == {"'self'", f"ws://{served.host}"}
    assert "*" not in " ".join(policy.values())


def test_what_is_no_request_is_refused_and_leaves_no_trace_on_the_terminal(served: Served) -> None:
    for sent in (b"\x16\x03\x01\x1b]0;title\x07\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\x1b[2J\r\n\r\n"):
        with create_connection(("127.0.0.1", served.port), timeout=PATIENCE) as on:
            on.sendall(sent)
            assert b" 400 " in on.recv(100)  # the fixture looks at what the server said in the end


def test_a_port_that_is_taken_is_named() -> None:
    with bound("127.0.0.1", 0) as place, pytest.raises(UsageError, match=f"port {place.port} on 127.0.0.1 is taken"):  # noqa: SIM117
        with bound("127.0.0.1", place.port):
            pass


@pytest.mark.parametrize(
    ("host", "port", "public", "told"),
    [
        pytest.param("192.0.2.1", 0, None, "no address of this machine", id="another machine"),
        pytest.param("", 0, None, "no address of this machine", id="no host"),
        pytest.param("127.0.0.1", 65536, None, "no port", id="too high a port"),
        pytest.param("127.0.0.1", -1, None, "no port", id="too low a port"),
        pytest.param("127.0.0.1", 0, "https://example.org/review", "with no path", id="a public address with a path"),
        pytest.param("127.0.0.1", 0, "ftp://example.org", "http:// or https://", id="a public address of another kind"),
        pytest.param("127.0.0.1", 0, "https://example.org:port", "no address of a page", id="a public port in letters"),
    ],
)
def test_a_place_that_cannot_be_served_is_explained(host: str, port: int, public: str | None, told: str) -> None:
    with pytest.raises(UsageError, match=told), bound(host, port, public):
        pass


def test_loopback_needs_no_warning_and_a_proxy_has_its_own_address() -> None:
    with bound("127.0.0.1", 0, "https://Review.Example.org:443/") as place:
        assert place.warning == ""
        assert place.url == "https://review.example.org"
        assert place.secure
        assert place.serves("review.example.org")
        assert place.serves(f"127.0.0.1:{place.port}")
        assert not place.serves("example.org")
        assert place.trusts("https://review.example.org", f"127.0.0.1:{place.port}")
        assert not place.trusts("https://example.org", "review.example.org")


def test_on_all_addresses_bare_addresses_are_served_and_foreign_names_are_not() -> None:
    with bound("0.0.0.0", 0) as place:  # noqa: S104 - what is tested
        assert place.serves(f"10.1.2.3:{place.port}")
        assert place.serves(f"[fe80::1]:{place.port}")
        assert not place.serves("10.1.2.3")
        assert not place.serves(f"evil.example:{place.port}")
        assert not place.serves(f"ida@10.1.2.3:{place.port}")
        assert not place.serves("[:")


def test_other_machines_are_let_in_only_with_a_warning(tmp_path: Path) -> None:
    with Served(tmp_path, "0.0.0.0") as found:  # noqa: S104 - what is tested
        found.stop(signal.SIGTERM)
    warning, *_ = found.said
    assert warning.startswith(f"Warning: 0.0.0.0:{found.port} is open to every machine")
    assert "not encrypted" in warning
    assert found.process.returncode == 0


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.delitem(sys.modules, "reconcile.review.serve.site", raising=False)
    with pytest.raises(UsageError, match=r"needs textual-serve: pip install 'reconcile\[serve\]'"):
        serve(Offer((), "none", TOKEN), print)


class Page:
    """What a program writes to its page."""

    def __init__(self) -> None:
        self.told: list[bytes] = []
        self.closed = False

    async def send_bytes(self, data: bytes) -> None:
        self.told.append(data)

    async def send_str(self, data: str) -> None:
        raise AssertionError(data)

    async def close(self) -> bool:
        self.closed = True
        return True


def _ran(script: str, *, leave: bool) -> tuple[Page, list[str], Any]:
    from reconcile.review.serve.program import Program

    async def run() -> tuple[Page, list[str], Any]:
        page = Page()
        said: list[str] = []
        program = Program((sys.executable, "-c", script), page, said.append)  # type: ignore[arg-type]
        await program.start(80, 24)
        while not (page.told if leave else page.closed):  # noqa: ASYNC110 - no event tells it
            await asyncio.sleep(0.01)
        await program.stop()
        assert program._process  # noqa: SLF001
        return page, said, program._process.returncode  # noqa: SLF001

    return asyncio.run(asyncio.wait_for(run(), PATIENCE))


PACKETS = """
import json, os, signal, sys, time
def packet(kind, body): os.write(1, kind + len(body).to_bytes(4, "big") + body)
os.write(1, b"stray words\\n__GANGLION__\\n")
packet(b"M", json.dumps({"type": "open_url", "url": "https://evil.example", "new_tab": True}).encode())
packet(b"M", json.dumps({"type": "deliver_file_start", "key": "k", "path": "/x"}).encode())
packet(b"P", b"unheard of")
packet(b"D", b"seen")
"""


def test_only_the_terminals_text_reaches_the_page_and_a_failure_is_told_without_its_escapes() -> None:
    page, said, code = _ran(PACKETS + "sys.exit('\\x1b]0;title\\x07failed')", leave=False)
    assert page.told == [b"seen"]
    assert code == 1
    assert said == ["a session ended with exit code 1:", "  \\x1b]0;title\\x07failed"]


def test_a_program_that_does_not_start_is_told_and_its_page_closed() -> None:
    page, said, code = _ran("raise SystemExit(2)", leave=False)
    assert (page.told, said, code) == ([], ["a session ended with exit code 2:"], 2)


def test_a_program_that_will_not_leave_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reconcile.review.serve.program._PATIENCE", 0.1)
    _page, said, code = _ran("import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)" + PACKETS + "time.sleep(600)", leave=True)
    assert code == -signal.SIGKILL
    assert said == []


SCREEN = """
from textual.app import App
class Screen(App):
    def on_app_focus(self): {focused}
Screen().run()
"""


def test_a_screen_has_the_keys_from_the_start() -> None:
    _, said, code = _ran(SCREEN.format(focused="self.exit()"), leave=False)
    assert (said, code) == ([], 0)


def test_a_screen_leaves_by_itself_when_its_server_does() -> None:
    _, said, code = _ran(SCREEN.format(focused="pass"), leave=True)
    assert (said, code) == ([], 0)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if BROWSER is None:
        pytest.skip("no Chromium on this machine")
    with api.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    with Served(tmp_path) as found:
        yield found


@pytest.fixture
def tab(browser: Any) -> Iterator["Tab"]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def opened(tab: "Tab", served: Served) -> None:
    tab.goto(served.address)
    tab.locator("body.-first-byte").wait_for()


def test_a_review_in_a_browser(tab: "Tab", own: Served) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    tab.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    tab.on("websocket", lambda socket: asked.append(urlsplit(socket.url).netloc))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)

    opened(tab, own)
    assert tab.url == f"http://{own.host}/"
    assert tab.title() == "rising-toll – review by ida"
    tab.locator(".xterm-helper-textarea:focus").wait_for(state="attached")
    assert tab.evaluate("document.fonts.check('16px \"Roboto Mono\"')")
    assert tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [1280, 800]
    tab.keyboard.press("c")
    until(lambda: len(own.log()) == 1, tab.wait_for_timeout)
    tab.keyboard.press("z")
    until(lambda: len(own.log()) == 2, tab.wait_for_timeout)
    tab.keyboard.press("c")
    until(lambda: len(own.log()) == 3, tab.wait_for_timeout)
    first, back, again = own.log()
    assert [d.ruling for d in (first, back, again)] == ["confirm", "withdraw", "confirm"]
    assert (first.reviewer, back.undoes, again.pairs) == ("ida", first.hash, first.pairs)

    before = own.sessions()
    assert len(before) == 1
    tab.reload()
    tab.locator("body.-first-byte").wait_for()
    until(lambda: before.isdisjoint(own.sessions()), tab.wait_for_timeout)
    tab.keyboard.press("c")
    until(lambda: len(own.log()) == 4, tab.wait_for_timeout)
    assert set(own.log()[-1].pairs).isdisjoint(first.pairs)
    assert set(in_force(own.log())["ida"]) == {*first.pairs, *own.log()[-1].pairs}

    assert wrong == []
    assert own.stop() == ("", "")
    assert own.process.returncode == 0
    assert not own.sessions()
    tab.locator(".ended a:focus", has_text="Go on").wait_for()
    assert set(asked) == {own.host}
    assert [c["name"] for c in tab.context.cookies()] == [f"reconcile-{own.port}"]


def test_a_server_that_is_killed_takes_its_sessions_along(tab: "Tab", own: Served) -> None:
    opened(tab, own)
    assert len(own.sessions()) == 1
    assert own.stop(signal.SIGKILL) == ("", "")
    until(lambda: not own.sessions(), tab.wait_for_timeout)
    tab.get_by_text("What was ruled is kept").wait_for()


def test_the_command_serves_a_session(tab: "Tab", tmp_path: Path) -> None:
    with Served(tmp_path, "127.0.0.1", "--reviewer", "ida") as own:
        opened(tab, own)
        assert tab.title() == "rising-toll – review by ida"
        tab.locator(".xterm-helper-textarea:focus").wait_for(state="attached")
        tab.keyboard.press("c")
        until(lambda: len(own.log()) == 1, tab.wait_for_timeout)
        assert [(d.reviewer, d.ruling) for d in own.log()] == [("ida", "confirm")]
        tab.keyboard.press("q")
        tab.get_by_text("What was ruled is kept").wait_for()
        assert own.stop()[1] == ""
