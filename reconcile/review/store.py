"""Decisions <-> an append-only table: SQLite in the case's folder, or a server that a team shares."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, String, Table, Text, create_engine, event, insert, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from reconcile.errors import UsageError
from reconcile.review.decision import Decision, from_json, to_json
from reconcile.review.log import ordered

SCHEMA = 1
"""Version of the tables."""
FOLDER, FILE = ".reconcile", "decisions.sqlite"
_PATIENCE = 10_000
"""Milliseconds to wait for another writer."""

_META = MetaData()
_VERSIONS = Table("meta", _META, Column("version", Integer, primary_key=True, autoincrement=False))
_DECISIONS = Table(
    "decisions",
    _META,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
)
_WORDS = (
    ("database is locked", "another program holds it locked; try again"),
    ("readonly", "cannot be written: it is read-only"),
    ("disk is full", "the disk is full; the last ruling was not kept"),
    ("unable to open", "cannot be opened"),
    ("not a database", "is no decision log"),
)


class Store:
    """The log of one case. Each decision is on the disk before `append` returns; none is ever changed or removed."""

    def __init__(self, url: str) -> None:
        """Open a log by its address; it is made where there is none.

        Raises UsageError where it cannot be opened, is locked, read-only, or made by a newer reconcile.
        """
        self.url = url
        self._engine = _engine(url)
        try:
            self._prepare()
        except UsageError:
            self.close()
            raise

    def _prepare(self) -> None:
        with self._begun(prepared=False) as on:
            _META.create_all(on)
            found = on.execute(select(_VERSIONS.c.version)).scalars().all()
            if not found:
                on.execute(insert(_VERSIONS), {"version": SCHEMA})
            elif max(found) > SCHEMA:
                raise UsageError(f"{self.url}: made by a newer reconcile (tables {max(found)}, this one knows {SCHEMA}); update reconcile")

    @classmethod
    def beside(cls, case: Path) -> "Store":
        """Open the log in a case's folder."""
        folder = (case if case.is_dir() else case.parent) / FOLDER
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be made: {error.strerror or error}; name another place with --db") from error
        return cls(f"sqlite:///{folder / FILE}")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def all(self) -> tuple[Decision, ...]:
        """Return every decision, in order of time and hash."""
        with self._begun() as on:
            rows = on.execute(select(_DECISIONS.c.body)).scalars().all()
        return ordered(from_json(body, self.url) for body in rows)

    def append(self, decision: Decision) -> Decision:
        """Chain a decision to its reviewer's last one and keep it; return it as kept."""
        with self._begun() as on:
            told = select(_DECISIONS.c.hash).where(_DECISIONS.c.reviewer == decision.reviewer).order_by(_DECISIONS.c.number.desc())
            kept = decision.sealed(str(on.execute(told.limit(1)).scalar() or ""))
            on.execute(insert(_DECISIONS), _row(kept))
        return kept

    def merge(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions that came from elsewhere, each once, as they are; return how many were new."""
        told = {d.hash: d for d in decisions}
        with self._begun() as on:
            known = set(on.execute(select(_DECISIONS.c.hash)).scalars())
            new = [_row(d) for d in ordered(told.values()) if d.hash not in known]
            if new:
                on.execute(insert(_DECISIONS), new)
        return len(new)

    @contextmanager
    def _begun(self, *, prepared: bool = True) -> Iterator[Connection]:
        """Open a transaction that keeps other writers out, and turn what a database says into a line that a user can act on."""
        try:
            with self._engine.begin() as on:
                if self._engine.dialect.name == "postgresql":
                    on.exec_driver_sql(
                        "LOCK TABLE decisions IN SHARE ROW EXCLUSIVE MODE" if prepared else "SELECT pg_advisory_xact_lock(7263626)"
                    )
                yield on
        except DBAPIError as error:
            words = str(error.orig).strip()
            told = next((told for sign, told in _WORDS if sign in words), None)
            raise UsageError(f"{self.url}: {told} ({words})" if told else f"{self.url}: {words}") from error


def _row(decision: Decision) -> dict[str, str]:
    return {"hash": decision.hash, "reviewer": decision.reviewer, "at": decision.at, "body": to_json(decision)}


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise UsageError(f"{url}: no address of a database that is known here: {error}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _careful)
        event.listen(engine, "begin", _immediate)
    return engine


def _careful(connection: Any, _record: object) -> None:
    """Set SQLite so that what is acknowledged survives a crash, and writers wait for one another."""
    connection.isolation_level = None
    on = connection.cursor()
    for pragma in (f"busy_timeout = {_PATIENCE}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        on.execute(f"PRAGMA {pragma}")
    on.close()


def _immediate(on: Connection) -> None:
    on.exec_driver_sql("BEGIN IMMEDIATE")
