"""Command -> a program whose screen is a page: its terminal's text goes out, keys come in, and nothing else."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from reconcile.review.serve import DRIVER
from reconcile.views.visible import visible

_READY, _TEXT = b"__GANGLION__\n", b"D"
_PATIENCE = 5.0
"""Seconds for a program to end by itself, then by request, before it is killed; every ruling is on the disk before it is shown."""
_TAIL = 4096
"""Bytes kept of what a program says as it fails."""


class Program(AppService):
    """One session behind one page. Downloads and links that a program may ask for are not passed on: nothing opens but the terminal."""

    def __init__(self, argv: tuple[str, ...], websocket: web.WebSocketResponse, say: Callable[[str], None]) -> None:
        """Prepare a command for a page."""
        super().__init__(
            " ".join(argv),
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=websocket.close,  # type: ignore[arg-type]  # it says whether it was open
            download_manager=DownloadManager(),
        )
        self._argv, self._say, self._leaving = argv, say, False

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return super()._build_environment(width, height) | {"TEXTUAL_DRIVER": DRIVER}

    async def start(self, width: int, height: int) -> None:
        """Run the command, without a shell between."""
        process = await asyncio.create_subprocess_exec(
            *self._argv, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=self._build_environment(width, height)
        )
        self._process, self._stdin = process, process.stdin
        self._task = asyncio.create_task(self._watch(process))

    async def _watch(self, process: Process) -> None:
        """Pass the terminal's text on until the program ends; tell the operator where it failed."""
        words, _ = await asyncio.gather(_tail(process.stderr), self._pass(process.stdout))
        code = await process.wait()
        if code and not self._leaving:
            self._say(f"a session ended with exit code {code}:")
            for line in words.decode("utf-8", "replace").splitlines():
                self._say(f"  {visible(line)}")
        with suppress(ConnectionError, RuntimeError):
            await self.remote_close()

    async def _pass(self, out: asyncio.StreamReader | None) -> None:
        if out is None:
            return
        while (line := await out.readline()) and line != _READY:
            pass
        with suppress(asyncio.IncompleteReadError):
            while True:
                head = await out.readexactly(5)
                payload = await out.readexactly(int.from_bytes(head[1:], "big"))
                if head[:1] == _TEXT:
                    with suppress(ConnectionError, RuntimeError):  # the page is gone; read on, so that the program can end
                        await self.remote_write_bytes(payload)

    async def stop(self) -> None:
        """Let the program end by itself, as its input does, and end it where it does not."""
        if self._process is None or self._task is None:
            return
        self._leaving = True
        self.stdin.close()
        for end in (None, self._process.terminate, self._process.kill):
            if end:
                with suppress(ProcessLookupError):
                    end()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), _PATIENCE)
                break
        await asyncio.wait({self._task}, timeout=_PATIENCE)
        self._task.cancel()


async def _tail(stream: asyncio.StreamReader | None) -> bytes:
    kept = b""
    while stream and (read := await stream.read(_TAIL)):
        kept = (kept + read)[-_TAIL:]
    return kept
