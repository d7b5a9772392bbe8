"""Decisions <-> an append-only table: SQLite in the case's folder, or a server that a team shares."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlalchemy import URL, Connection, func, insert, select
from sqlalchemy.exc import DBAPIError

from reconcile.errors import UsageError
from reconcile.review import migrations, trouble
from reconcile.review.beside import place_of
from reconcile.review.decision import Decision, from_json, to_json
from reconcile.review.engine import READING, engine
from reconcile.review.log import ordered
from reconcile.review.tables import DECISIONS, PLACES, SCHEMA, version

_LOCKS = {"append": "LOCK TABLE decisions IN SHARE ROW EXCLUSIVE MODE", "prepare": "SELECT pg_advisory_xact_lock(7263626)"}
_WAY_ON = (
    "the other rows are untouched: `reconcile review verify` names each that is wrong and `reconcile review export` writes all others;"
    " then take the log away and import what was written"
)


class Store:
    """The log of one case. Each decision is on the disk before `append` returns; none is ever changed or removed."""

    def __init__(self, url: str | URL, *, patience: float = 10.0, make: bool = True) -> None:
        """Open a log by its address; it is made where there is none, and brought up to date where an older reconcile made it.

        Without `make` nothing is made: where there is no log an empty one is read. It is for readers, who keep nothing.
        `patience` is how many seconds to wait for another writer. Raises UsageError where the log cannot be opened, is locked, read-only, or
        made by a newer reconcile.
        """
        self.url = trouble.shown(url if isinstance(url, str) else url.render_as_string())
        """The address, without its password."""
        self._patience = patience
        self._heads: dict[str, tuple[int, str]] = {}
        self._engine = engine(url, patience, make=make)
        self.bare = False
        """Whether there is no log here, and none was made."""
        try:
            self._prepare(make=make)
        except UsageError:
            self.close()
            raise

    def _prepare(self, *, make: bool) -> None:
        with self._begun("read") as on:
            found = version(on)
        if found is None:
            with self._begun("prepare") as on:  # while another program makes the tables they are seen one by one
                found = version(on)
        due = self._due(found)
        self.bare = due == 0 and not make
        if due is not None and not self.bare:
            with self._begun("prepare") as on:
                if (due := self._due(version(on))) is not None:  # another one may have been here first
                    migrations.upgrade(on, due)

    def _due(self, found: int | None) -> int | None:
        """Return the version to migrate from, None where there is nothing to do."""
        if found is None:
            raise UsageError(f"{self.url}: holds tables of other programs named decisions or meta; name another place with --db")
        if found > SCHEMA:
            raise UsageError(f"{self.url}: made by a newer reconcile (tables {found}, this one knows {SCHEMA}); update reconcile")
        return found if found < SCHEMA else None

    @classmethod
    def beside(cls, case: Path, *, patience: float = 10.0, make: bool = True) -> "Store":
        """Open the log in a case's folder, or beside a case that is a single file."""
        place = place_of(case)
        try:
            if make:
                place.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise UsageError(f"{place.parent}: cannot be made: {error.strerror or error}; name another place with --db") from error
        return cls(URL.create("sqlite", database=str(place)), patience=patience, make=make)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def all(self) -> tuple[Decision, ...]:
        """Return every decision, in order of time and hash.

        Raises UsageError, naming the row, where one cannot be read.
        """
        return ordered(self.since(0)[1])

    def legible(self) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
        """Return every decision that can be read, in order, and what is wrong with the rows that cannot."""
        found, wrong = [], []
        for number, body in self._rows(0)[1]:
            try:
                found.append(self._read(number, body))
            except UsageError as error:
                wrong.append(str(error))
        return ordered(found), tuple(wrong)

    def since(self, number: int) -> tuple[int, tuple[Decision, ...]]:
        """Return the number of the newest row, and the decisions kept after row `number` in the order in which they came.

        `since(0)` gives all; what it returns first, asked for again, gives what came meanwhile.
        """
        newest, rows = self._rows(number)
        try:
            return newest, tuple(self._read(row, body) for row, body in rows)
        except UsageError as error:
            raise UsageError(f"{error}; {_WAY_ON}") from error

    def _rows(self, number: int) -> tuple[int, list[tuple[int, str]]]:
        if self.bare:
            return 0, []
        # Writers hold one lock from before a row gets its number until it is committed: rows appear in the order of their numbers, so
        # that none with a smaller number can come after this. Without that lock PostgreSQL commits them in any order.
        with self._begun("read") as on:
            newest = on.execute(select(func.coalesce(func.max(DECISIONS.c.number), 0))).scalar_one()
            told = select(DECISIONS.c.number, DECISIONS.c.body).where(DECISIONS.c.number > number, DECISIONS.c.number <= newest)
            return newest, [(row, body) for row, body in on.execute(told.order_by(DECISIONS.c.number))]

    def _read(self, number: int, body: str) -> Decision:
        return from_json(body, f"{self.url}, row {number}")

    def append(self, decision: Decision) -> Decision:
        """Chain a decision to its reviewer's last one and keep it; return it as kept."""
        return self.extend([decision])[0]

    def extend(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Chain decisions, each to its reviewer's last one, and keep all of them or none; return them as kept."""
        heads: dict[str, tuple[int, str]] = {}
        kept = []
        with self._begun("append") as on:
            for decision in decisions:
                who = _sound(decision.reviewer)
                kept.append(decision.sealed(heads[who][1] if who in heads else self._head(on, who)))
                (number,) = on.execute(insert(DECISIONS), _row(kept[-1])).inserted_primary_key or (0,)
                heads[who] = number, kept[-1].hash
        self._heads |= heads
        return tuple(kept)

    def _head(self, on: Connection, reviewer: str) -> str:
        """Return the hash of a reviewer's last decision: last in order, which the newest row need not be where two machines' logs met."""
        own = DECISIONS.c.reviewer == reviewer
        number, known = self._heads.get(reviewer, (None, ""))
        if on.execute(select(func.max(DECISIONS.c.number)).where(own)).scalar() == number:
            return known
        rows = on.execute(select(DECISIONS.c.number, DECISIONS.c.body).where(own))
        return next((d.hash for d in reversed(ordered(self._read(row, body) for row, body in rows))), "")

    def merge(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions that came from elsewhere, each once, as they are; return how many were new."""
        told = {d.hash: d for d in decisions}
        with self._begun("append") as on:
            known = set(on.execute(select(DECISIONS.c.hash)).scalars())
            new = [_row(d) for d in ordered(told.values()) if d.hash not in known]
            if new:
                on.execute(insert(DECISIONS), new)
        return len(new)

    def place(self, reviewer: str) -> str | None:
        """Return where a reviewer's session stood, as `stay` was told; None where it was not."""
        if self.bare:
            return None
        with self._begun("read") as on:
            return on.execute(select(PLACES.c.body).where(PLACES.c.reviewer == reviewer)).scalar()

    def stay(self, reviewer: str, body: str, at: str) -> None:
        """Remember where a reviewer's session stands, in place of what was remembered before. It is no decision and in no chain."""
        with self._begun("stay") as on:
            row = {"reviewer": _sound(reviewer), "body": _sound(body), "at": _sound(at)}
            # imported here, as each takes time that a report, which only reads, need not spend
            if on.dialect.name == "postgresql":
                from sqlalchemy.dialects.postgresql import insert as adding  # noqa: PLC0415
            else:
                from sqlalchemy.dialects.sqlite import insert as adding  # type: ignore[assignment]  # noqa: PLC0415
            on.execute(adding(PLACES).on_conflict_do_update(index_elements=["reviewer"], set_={"body": body, "at": at}), row)

    @contextmanager
    def _begun(self, task: Literal["read", "append", "stay", "prepare"]) -> Iterator[Connection]:
        """Open a transaction that keeps other writers out, and turn what a database says into a line that a user can act on."""
        kept = "" if task in ("read", "prepare") else trouble.NOT_KEPT
        try:
            with self._engine.execution_options(**READING if task == "read" else {}).begin() as on:
                if on.dialect.name == "postgresql":
                    on.exec_driver_sql(f"SET LOCAL lock_timeout = {round(self._patience * 1000)}; {_LOCKS.get(task, '')}")
                yield on
                if kept and on.dialect.name == "postgresql":
                    kept = trouble.UNSURE  # from here on only the answer to COMMIT can fail to come
        except DBAPIError as error:
            raise UsageError(f"{self.url}: {trouble.words(error, kept=kept)}") from error


def _row(decision: Decision) -> dict[str, str]:
    return {"hash": decision.hash, "reviewer": _sound(decision.reviewer), "at": _sound(decision.at), "body": to_json(decision)}


def _sound(text: str) -> str:
    """Return a text as it is; raises UsageError for what no database keeps."""
    if "\0" in text or any("\ud800" <= ch <= "\udfff" for ch in text):
        raise UsageError(f"{text!a}: holds characters that cannot be kept; write it without them")
    return text
