"""The log on a real PostgreSQL, which the test starts on loopback and stops again."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp

import pytest
from test_log import eight_reviewers, made

from reconcile.errors import UsageError
from reconcile.review.log import verify
from reconcile.review.store import Store

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


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    if not (BINARIES / "initdb").exists():
        pytest.skip("no PostgreSQL server on this machine")
    as_user = _user()
    folder = Path(mkdtemp(prefix="reconcile-pg-"))
    if as_user:
        shutil.chown(folder, "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"

    def run(*words: str | Path) -> None:
        subprocess.run([*as_user, *words], check=True, capture_output=True, cwd="/")

    run(BINARIES / "initdb", "-D", data, "-A", "trust", "-U", "desk")
    options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder}"
    run(BINARIES / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    yield f"postgresql+psycopg://desk@127.0.0.1:{port}/postgres"
    run(BINARIES / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def test_eight_reviewers_on_one_server_lose_nothing(server: str) -> None:
    eight_reviewers(lambda: Store(server), 12)


def test_decisions_go_from_a_file_to_the_server_and_back(server: str, tmp_path: Path) -> None:
    with closing(Store.beside(tmp_path)) as local, closing(Store(server)) as shared:
        for n in range(3):
            local.append(made("solveig", n))
        assert (shared.merge(local.all()), shared.merge(local.all())) == (3, 0)
        assert [d for d in shared.all() if d.reviewer == "solveig"] == list(local.all())
        assert verify(shared.all()) == ()


def test_a_server_that_is_not_there_is_named() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(UsageError, match=r"127\.0\.0\.1:1/"):
        Store("postgresql+psycopg://desk@127.0.0.1:1/none")
