"""A real PostgreSQL of one's own on loopback, that can be stopped, killed and started again."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest

FOUND = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
BINARIES = FOUND[-1].parent if FOUND else Path(shutil.which("pg_ctl") or "/nowhere/pg_ctl").parent


def _user() -> list[str]:
    """Return the words that run a server's command: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    return ["runuser", "-u", "postgres", "--"]


class Server:
    """A server in a folder of its own; the test is skipped where there can be none."""

    def __init__(self) -> None:
        pytest.importorskip("psycopg", reason="psycopg is not installed")
        if not (BINARIES / "initdb").exists():
            pytest.skip("no PostgreSQL server on this machine")
        self._as_user = _user()
        self.folder = Path(mkdtemp(prefix="reconcile-pg-"))
        if self._as_user:
            shutil.chown(self.folder, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.data = self.folder / "data"
        self._run(BINARIES / "initdb", "-D", self.data, "-A", "trust", "-U", "desk")

    def _run(self, *words: str | Path) -> None:
        subprocess.run([*self._as_user, *words], check=True, capture_output=True, cwd="/")

    def url(self, user: str = "desk", database: str = "postgres") -> str:
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{database}"

    def sql(self, *words: str, database: str = "postgres") -> None:
        import psycopg

        with psycopg.connect(host="127.0.0.1", port=self.port, user="desk", dbname=database, autocommit=True) as on:
            for each in words:
                on.execute(each.encode())

    def new(self, name: str) -> str:
        """Make a database and return its address."""
        self.sql(f"CREATE DATABASE {name}")
        return self.url(database=name)

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -c unix_socket_directories={self.folder}"
        words = (BINARIES / "pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", options, "start")
        for _ in range(50):
            with suppress(subprocess.CalledProcessError):  # shared memory of the killed one is still in use
                return self._run(*words)
            time.sleep(0.1)
        return self._run(*words)

    def kill(self) -> None:
        """Kill the server and all that works for it at once, as a power cut would."""
        master = int((self.data / "postmaster.pid").read_text().split()[0])
        workers = Path(f"/proc/{master}/task/{master}/children").read_text().split()
        for pid in (master, *map(int, workers)):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def stop(self) -> None:
        with suppress(subprocess.CalledProcessError):  # it was killed
            self._run(BINARIES / "pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
