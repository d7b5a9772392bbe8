"""Address -> engine: SQLite so that what is acknowledged survives a crash, PostgreSQL so that a server may come and go."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from reconcile.errors import UsageError
from reconcile.review.beside import there
from reconcile.review.trouble import shown

READING = {"reading": True}
"""Execution options of a transaction that only reads."""


def engine(address: str | URL, patience: float, *, make: bool = True) -> Engine:
    """Return an engine for an address of SQLite or PostgreSQL; `patience` is in seconds.

    Without `make` no file is made: an empty database stands for one that is not there. Raises UsageError for what is no such address, and
    for a database that would be gone with the program.
    """
    where = shown(address if isinstance(address, str) else address.render_as_string())
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            if _fleeting(url):
                raise UsageError(f"{where}: a database in memory, where every ruling would be lost at the end; name a file: sqlite:///FILE")
            return _sqlite(url, patience, make=make)
        if url.get_backend_name() == "postgresql":
            return _postgresql(url, where)
    except ImportError as error:
        raise UsageError(
            f"{where}: {error.name} is not installed; write postgresql+psycopg:// and pip install 'reconcile[postgres]'"
        ) from error
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UsageError(f"{where}: no address of a database that is known here; write {_FORMS}: {error}") from error
    raise UsageError(f"{where}: no address of a database that is known here; write {_FORMS}")


_FORMS = "sqlite:///FILE or postgresql+psycopg://USER@HOST/DATABASE"


def _fleeting(url: URL) -> bool:
    """Say whether SQLite would keep it in memory, or in a file that it removes at the end."""
    file = (url.database or "").strip()
    return (
        file in ("", ":memory:", "file:", "file::memory:") or "memory" in url.query.get("mode", "") or "memdb" in url.query.get("vfs", "")
    )


def _sqlite(url: URL, patience: float, *, make: bool) -> Engine:
    file = url.database or ""
    sealed = not url.query and _sealed(Path(file))
    if not make and not url.query and not there(Path(file)):
        url = URL.create("sqlite")
    if sealed:
        # where no -wal lies beside it nobody writes: SQLite must be told, as it would make that file to read
        still = {} if there(Path(f"{file}-wal")) else {"immutable": "1"}
        url = URL.create("sqlite", database=f"file:{quote(file)}", query={"mode": "ro", "uri": "true", **still})
    made = create_engine(url)
    event.listen(made, "connect", _careful(patience, writing=not sealed))
    event.listen(made, "begin", _begin)
    return made


def _sealed(file: Path) -> bool:
    return there(file) and not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))


def _careful(patience: float, *, writing: bool) -> Callable[[Any, object], None]:
    """Set SQLite so that what is acknowledged survives a crash, and writers wait for one another."""
    pragmas = [f"busy_timeout = {round(patience * 1000)}", "synchronous = FULL", "foreign_keys = ON"]

    def set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        on = connection.cursor()
        for pragma in [*pragmas, "journal_mode = WAL"] if writing else pragmas:
            on.execute(f"PRAGMA {pragma}")
        on.close()

    return set_up


def _begin(on: Connection) -> None:
    on.exec_driver_sql("BEGIN" if on.get_execution_options().get("reading") else "BEGIN IMMEDIATE")


def _postgresql(url: URL, where: str) -> Engine:
    if "@" in (url.host or ""):
        raise UsageError(f"{where}: an @ within the password is written %40")
    # a connection that died with its server is replaced before it is used, and one that nobody answers is given up
    patient = {} if "connect_timeout" in url.query else {"connect_timeout": 10}
    return create_engine(url, pool_pre_ping=True, connect_args=patient)
