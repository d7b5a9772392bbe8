"""The tables of a log: made anew, taken over from older versions, refused where they are newer."""

import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from postgres import Server
from sqlalchemy import create_engine, text
from test_log import chain, made

from reconcile.errors import UsageError
from reconcile.review.decision import to_json
from reconcile.review.log import verify
from reconcile.review.migrations import VERSION_TABLE
from reconcile.review.store import Store
from reconcile.review.tables import METADATA, SCHEMA

ROOT = Path(__file__).parents[2]
FIRST = {  # as the first version of the tool made its tables
    "sqlite": """
CREATE TABLE meta (version INTEGER NOT NULL, PRIMARY KEY (version));
CREATE TABLE decisions (number INTEGER NOT NULL, hash VARCHAR(64) NOT NULL, reviewer TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
 PRIMARY KEY (number), UNIQUE (hash));
CREATE INDEX ix_decisions_reviewer ON decisions (reviewer)""",
    "postgresql": """
CREATE TABLE meta (version INTEGER NOT NULL, PRIMARY KEY (version));
CREATE TABLE decisions (number SERIAL NOT NULL, hash VARCHAR(64) NOT NULL, reviewer TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
 PRIMARY KEY (number), UNIQUE (hash));
CREATE INDEX ix_decisions_reviewer ON decisions (reviewer)""",
}
KEPT = chain(made("ida", 1), made("ida", 2, "unsure"), made("ida", 3, "skip", "c"))
AT_ONCE = """
import sys
from reconcile.review.store import Store
from reconcile.review.decision import Decision
sys.stdin.readline()
store = Store(sys.argv[1], patience=60)
store.append(Decision(sys.argv[2], "2026-01-01T00:00:00.000000+00:00", "0.1", "confirm", (("a", "b"),), ("agree",)))
print("alembic" in sys.modules)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("server"))
    return f"sqlite:///{tmp_path / 'log.sqlite'}"


def first_version(address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as on:
        for each in FIRST[engine.dialect.name].split(";"):
            on.execute(text(each))
        on.execute(text("INSERT INTO meta VALUES (1)"))
        for d in KEPT:
            row = {"hash": d.hash, "reviewer": d.reviewer, "at": d.at, "body": to_json(d)}
            on.execute(text("INSERT INTO decisions (hash, reviewer, at, body) VALUES (:hash, :reviewer, :at, :body)"), row)
    engine.dispose()


def differences(address: str) -> list[object]:
    """Return how the tables of a log differ from those that this version works with."""
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    engine = create_engine(address)
    with engine.connect() as on:
        found = compare_metadata(MigrationContext.configure(on, opts={"version_table": VERSION_TABLE}), METADATA)
    engine.dispose()
    return list(found)


def at_once(address: str) -> list[bool]:
    """Open one log from eight processes at once, each keeping a ruling; return which of them had to migrate."""
    with_code = [sys.executable, "-c", AT_ONCE, address]
    running = [subprocess.Popen([*with_code, f"r{n}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for n in range(8)]
    for each in running:
        assert each.stdin
        each.stdin.write("go\n")
        each.stdin.flush()
    said = [each.communicate()[0].strip() for each in running]
    assert [each.returncode for each in running] == [0] * 8
    return [word == "True" for word in said]


def test_migrations_end_in_the_tables_that_are_worked_with(address: str) -> None:
    Store(address).close()
    assert differences(address) == []


def test_a_log_of_the_first_version_is_taken_over_whole(address: str) -> None:
    first_version(address)
    with closing(Store(address)) as store:
        assert list(store.all()) == KEPT
        store.append(made("ida", 4))
        store.stay("ida", "here", "now")
    with closing(Store(address)) as again:
        assert (len(again.all()), verify(again.all()), again.place("ida")) == (4, (), "here")
    assert differences(address) == []


def test_eight_processes_open_one_new_log(address: str) -> None:
    assert sum(at_once(address)) == 1
    with closing(Store(address)) as store:
        assert {d.reviewer for d in store.all()} == {f"r{n}" for n in range(8)}


def test_eight_processes_open_one_old_log(address: str) -> None:
    first_version(address)
    assert sum(at_once(address)) == 1
    with closing(Store(address)) as store:
        assert (len(store.all()), verify(store.all())) == (11, ())


def test_a_log_up_to_date_is_opened_without_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.sqlite'}"
    Store(url).close()
    code = "import sys; from reconcile.review.store import Store; Store(sys.argv[1]).all(); print('alembic' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


def test_a_newer_log_is_refused_and_left_as_it_is(address: str, tmp_path: Path) -> None:
    Store(address).close()
    engine = create_engine(address)
    with engine.begin() as on:
        on.execute(text("UPDATE meta SET version = 99"))
    engine.dispose()
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with pytest.raises(UsageError, match=rf"made by a newer reconcile \(tables 99, this one knows {SCHEMA}\); update reconcile"):
        Store(address)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before
    with engine.begin() as on:
        assert on.execute(text("SELECT version FROM meta")).scalars().all() == [99]
    engine.dispose()


def test_tables_of_another_program_are_left_alone(address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as on:
        on.execute(text("CREATE TABLE decisions (what TEXT)"))
    with pytest.raises(UsageError, match="holds tables of other programs named decisions or meta; name another place"):
        Store(address)
    engine.dispose()


def test_a_migration_that_fails_changes_nothing(address: str) -> None:
    first_version(address)
    engine = create_engine(address)
    with engine.begin() as on:
        on.execute(text("CREATE TABLE places (what TEXT)"))
    with pytest.raises(UsageError, match="places"):
        Store(address)
    with engine.begin() as on:
        assert on.execute(text("SELECT version FROM meta")).scalars().all() == [1]
        on.execute(text("DROP TABLE places"))
    engine.dispose()
    with closing(Store(address)) as store:
        assert list(store.all()) == KEPT


def test_several_programs_share_a_server(running: Server, server: str) -> None:
    name = server.rpartition("/")[2]
    running.sql("CREATE TABLE alembic_version (version_num text)", "INSERT INTO alembic_version VALUES ('theirs')", database=name)
    with closing(Store(server)) as store:
        store.append(made("ida", 1))
        assert len(store.all()) == 1


def test_a_wheel_holds_the_migrations(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, capture_output=True, check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    folder = ROOT / "reconcile" / "review" / "migrations"
    wanted = {str(p.relative_to(ROOT)) for p in folder.rglob("*.py")}
    with zipfile.ZipFile(wheel) as packed:
        assert wanted <= set(packed.namelist())


def test_an_old_tool_refuses_the_new_tables(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / 'log.sqlite'}").close()
    with closing(sqlite3.connect(tmp_path / "log.sqlite")) as base:  # all that the first version looks at
        assert max(v for (v,) in base.execute("SELECT version FROM meta")) > 1
