"""What goes wrong with a log is said in words: what was found, where, and what to do; never a password."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from postgres import Server
from sqlalchemy import Engine, event
from test_log import made

from reconcile.errors import UsageError
from reconcile.review.log import verify
from reconcile.review.store import Store
from reconcile.review.trouble import shown

if TYPE_CHECKING:
    from reconcile.review.decision import Decision

HOLDER = """
import sqlite3, sys
on = sqlite3.connect(sys.argv[1], isolation_level=None)
on.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a database locked from another process."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate("\n")


def test_a_log_that_another_program_holds(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    with held(path), pytest.raises(UsageError, match=r"log\.sqlite: another program holds it locked; close that one, or try again"):
        Store(f"sqlite:///{path}", patience=0.1)
    with closing(Store(f"sqlite:///{path}", patience=0.1)) as store:
        with held(path):
            assert store.all() == ()
            with pytest.raises(UsageError, match=r"try again; this step was not kept \(database is locked\)"):
                store.append(made("ida", 1))
        assert store.append(made("ida", 1)) == store.all()[0]


def test_a_full_disk(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.sqlite'}"
    Store(url).close()

    def small(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # that is: no more pages than there are

    event.listen(Engine, "connect", small)
    kept: list[Decision] = []
    try:
        with (
            closing(Store(url)) as store,
            pytest.raises(UsageError, match=r"the disk is full; make room and rule again; this step was not"),
        ):
            kept.extend(store.append(made("ida", n % 60, pair=str(n))) for n in range(1000))
    finally:
        event.remove(Engine, "connect", small)
    with closing(Store(url)) as store:
        assert set(store.all()) == set(kept)
        assert verify(store.all()) == ()


def test_what_is_no_database_and_what_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    path.write_text("a text that somebody gave the name of a log " * 40)
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"log\.sqlite: is no decision log; name another place with --db"):
        Store(f"sqlite:///{path}")
    assert path.read_bytes() == before
    path.unlink()
    with closing(Store(f"sqlite:///{path}")) as store:
        for n in range(50):
            store.append(made("ida", n))
    with closing(sqlite3.connect(path)) as base:
        (page,), (size,) = (
            base.execute(q).fetchone() for q in ("SELECT rootpage FROM sqlite_master WHERE name = 'decisions'", "PRAGMA page_size")
        )
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with closing(Store(f"sqlite:///{path}")) as store, pytest.raises(UsageError, match="is damaged; keep a copy"):
        store.all()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be opened; see that the folder exists and can be read"):
        Store(f"sqlite:///{tmp_path / 'gone' / 'log.sqlite'}")


ADDRESSES = {
    "a port that is no number": ("postgresql+psycopg://desk:geheim@127.0.0.1:port/x", "no address of a database that is known here"),
    "another database": ("mysql://desk:geheim@127.0.0.1/x", r"no address .*; write sqlite:///FILE or postgresql\+psycopg://"),
    "a driver that is not installed": (
        "postgresql+pg8000://desk:geheim@127.0.0.1/x",
        r"pg8000 is not installed; .* pip install 'reconcile\[",
    ),
    "no address at all": ("nonsense", "no address of a database"),
    "an @ in the password": ("postgresql+psycopg://desk:ge@geheim@127.0.0.1/x", "an @ within the password is written %40"),
    "nobody listens": ("postgresql+psycopg://desk:geheim@127.0.0.1:1/x", r"127\.0\.0\.1:1/x: no server answers there; start it, or mend"),
    "a password in the query": ("postgresql+psycopg://127.0.0.1:1/x?user=desk&password=geheim", r"password=\*\*\*: no server answers"),
}


@pytest.mark.parametrize(("url", "words"), ADDRESSES.values(), ids=ADDRESSES)
def test_addresses_that_lead_nowhere_are_named_without_their_password(url: str, words: str) -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(UsageError, match=words) as told:
        Store(url)
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true&cache=shared",
        "sqlite:///file:case?mode=memory&uri=true",
        "sqlite:///file:/case?vfs=memdb&uri=true",
        "sqlite+pysqlite:///:memory:",
    ],
)
@pytest.mark.parametrize("make", [True, False])
def test_a_log_that_would_be_gone_with_the_program_is_refused(url: str, make: bool) -> None:
    with pytest.raises(UsageError, match="a database in memory, where every ruling would be lost at the end; name a file: sqlite:///FILE"):
        Store(url, make=make)


def test_a_row_that_is_no_decision_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    with closing(Store(f"sqlite:///{path}")) as store:
        one, _, three = (store.append(made("ida", n)) for n in range(3))
        with closing(sqlite3.connect(path)) as base:
            base.execute("UPDATE decisions SET body = 'gone' WHERE number = 2")
            base.commit()
        words = r"log\.sqlite, row 2: no decision: .*; the other rows are untouched: .*verify` names each .*export` writes all others"
        with pytest.raises(UsageError, match=words):
            store.all()
        found, (wrong,) = store.legible()
        assert set(found) == {one, three}
        assert wrong.startswith(f"{path}, row 2: no decision: ")


def test_addresses_as_they_are_shown() -> None:
    assert shown("postgresql://ida:a:b@c@host/x?password=p&a=b") == "postgresql://ida:***@host/x?password=***&a=b"
    assert shown("postgresql://ida@host/x") == "postgresql://ida@host/x"
    assert shown("sqlite:////desk/a:b@c.sqlite") == "/desk/a:b@c.sqlite"
    assert shown("sqlite:///here.sqlite") == "here.sqlite"


def test_users_without_rights(running: Server, server: str) -> None:
    name = server.rpartition("/")[2]
    running.sql(f"CREATE ROLE weak_{name} LOGIN", database=name)
    weak = running.url(f"weak_{name}:geheim", name)
    no_right = r"weak_\w+:\*\*\*@.*: this user has no right to it; ask who runs the server to grant it.*permission denied for "
    with pytest.raises(UsageError, match=no_right):
        Store(weak)
    with closing(Store(server)) as store:
        kept = store.append(made("ida", 1))
    with pytest.raises(UsageError, match=no_right):
        Store(weak)
    running.sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO weak_{name}", database=name)
    with closing(Store(weak)) as reader:
        assert reader.all() == (kept,)
        with pytest.raises(UsageError, match=r"this step was not kept .permission denied for table decisions"):
            reader.append(made("ola", 1))
        with pytest.raises(UsageError, match=r"this step was not kept .permission denied for table places"):
            reader.stay("ola", "here", "now")


def test_what_a_server_does_not_know(running: Server) -> None:
    with pytest.raises(UsageError, match="the server does not let this user in; mend name or password"):
        Store(running.url("stranger"))
    with pytest.raises(UsageError, match="there is no such database on this server; make it"):
        Store(running.url(database="none"))


def test_a_server_that_takes_no_writing(running: Server, server: str) -> None:
    name = server.rpartition("/")[2]
    Store(server).close()
    running.sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with (
        closing(Store(server)) as store,
        pytest.raises(UsageError, match="takes no writing at present; ask who runs it; this step was not"),
    ):
        store.append(made("ida", 1))


def test_a_table_that_another_program_holds(server: str) -> None:
    import psycopg

    with closing(Store(server, patience=0.1)) as store, psycopg.connect(server.replace("+psycopg", "")) as other:
        other.execute("LOCK TABLE decisions IN SHARE MODE")
        assert store.all() == ()
        with pytest.raises(UsageError, match="another program holds it locked; close that one, or try again; this step was not kept"):
            store.append(made("ida", 1))


def test_a_server_whose_disk_is_full(mortal: Server) -> None:
    small = mortal.folder / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size=12m,uid={mortal.data.stat().st_uid},mode=700", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        mortal.sql(f"CREATE TABLESPACE small LOCATION '{small}'", "CREATE DATABASE small TABLESPACE small")
        with closing(Store(mortal.url(database="small"))) as store:
            kept = [store.append(made("ida", 1))]
            (small / "ballast").write_bytes(b"x" * (os.statvfs(small).f_bavail * os.statvfs(small).f_frsize))
            with pytest.raises(UsageError, match=r"the disk is full; make room and rule again; this step was not kept"):
                kept.extend(store.append(made("ida", n % 60, pair=str(n))) for n in range(1000))
            (small / "ballast").unlink()
            kept.append(store.append(made("ida", 59)))
            assert set(store.all()) == set(kept)
            assert verify(store.all()) == ()
    finally:
        mortal.kill()
        subprocess.run(["umount", "-l", str(small)], check=True)


def test_a_server_killed_between_two_rulings(mortal: Server) -> None:
    with closing(Store(mortal.url())) as store:
        kept = [store.append(made("ida", 1))]
        mortal.kill()
        with pytest.raises(UsageError, match=r"(no server answers there|the server went away).*; this step was not kept"):
            store.append(made("ida", 2))
        mortal.start()
        kept.append(store.append(made("ida", 3)))
        assert list(store.all()) == kept
        assert verify(store.all()) == ()
