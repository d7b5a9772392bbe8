"""The tables of a log, as this version has them, and which version a database holds."""

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text, inspect, select

SCHEMA = 2
"""Version of the tables: the number of the last file in `migrations/versions/`."""

METADATA = MetaData()
VERSIONS = Table("meta", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))
DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
)
PLACES = Table(
    "places",
    METADATA,
    Column("reviewer", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("at", Text, nullable=False),
)


def version(on: Connection) -> int | None:
    """Return the version of the tables in a database, 0 where there are none, None where others made tables of these names."""
    there = inspect(on)
    if there.has_table(VERSIONS.name):
        return max(on.execute(select(VERSIONS.c.version)).scalars(), default=None)
    return None if there.has_table(DECISIONS.name) else 0
