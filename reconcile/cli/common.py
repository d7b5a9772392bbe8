"""What commands do alike: read articles, choose an engine, report errors a user can mend."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Optional

import typer

from reconcile.cli.options import EngineName

if TYPE_CHECKING:
    from reconcile.cli.asked import Asked
    from reconcile.engines import Engine
    from reconcile.judge.gazetteer import Gazetteer
    from reconcile.model import Article, Report, Skipped
    from reconcile.review.decision import Decision
    from reconcile.settings import Settings


@contextmanager
def reporting() -> Iterator[None]:
    """Turn the errors a user can mend into a line and exit code 2; a closed pipe is no error."""
    from reconcile.errors import ReconcileError

    try:
        yield
        sys.stdout.flush()
    except ReconcileError as error:
        fail(str(error))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - stays open to swallow the interpreter's last flush
        raise typer.Exit(0) from None


def prepare(paths: list[Path], asked: "Asked") -> tuple["Settings", tuple["Article", ...], tuple["Skipped", ...]]:
    """Read settings and articles; name what could not be read. Stops with exit code 2 where nothing could."""
    from reconcile.read import read

    settings = _settings(asked)
    found = read(paths, asked.days)
    for skipped in found.skipped:
        complain(f"{skipped.file}: {skipped.reason}")
    if not found.articles:
        fail("nothing readable; give article files (.txt) or folders that hold some")
    return settings, found.articles, found.skipped


def _settings(asked: "Asked") -> "Settings":
    """Put what is asked for before what a settings file prefers."""
    from attrs import asdict

    from reconcile.read.preferences import preferences
    from reconcile.read.words import read_words
    from reconcile.settings import Settings

    told = {**asdict(preferences(asked.settings).compare), "words": read_words(asked.lexicon)}
    own = {"convention": asked.convention and asked.convention.value, "threshold": asked.threshold}
    return Settings(**{k: v for k, v in (told | {k: v for k, v in own.items() if v is not None}).items() if v is not None})


def compared(
    paths: list[Path], asked: "Asked", *, name: EngineName = EngineName.serial, jobs: int | None = None, gazetteer: bool = False
) -> "Report":
    """Read the articles and compare them."""
    from reconcile.pipeline import reconcile

    settings, articles, skipped = prepare(paths, asked)
    return reconcile(articles, settings, engine(name, jobs, len(articles)), skipped, loaded(gazetteer))


def engine(name: EngineName, jobs: int | None, articles: int) -> "Engine":
    """Return the engine of a name; with many articles and a terminal it shows its progress."""
    if name is EngineName.processes:
        from reconcile.engines.processes import Processes

        chosen: Engine = Processes(jobs)
    else:
        from reconcile.engines import serial

        chosen = serial
    if sys.stderr.isatty() and articles > _MANY:
        from reconcile.terminal import watched

        return watched(chosen)
    return chosen


def loaded(wanted: bool) -> Optional["Gazetteer"]:
    """Load the gazetteer where it is asked for."""
    from reconcile.judge.gazetteer import load

    return load() if wanted else None


_MANY = 20
"""Articles from which on progress is shown."""


def with_rulings(report: "Report", paths: list[Path], *, wanted: bool, db: str | None = None) -> "Report":
    """Set rulings to the findings of a case: those kept beside it, or in the database that is named."""
    from reconcile.review.beside import place_of, there

    beside = len(paths) == 1 and there(place_of(paths[0]))
    if not wanted or not (db or beside):
        return report
    try:
        from reconcile.review.applied import applied
        from reconcile.review.store import Store
    except ImportError:
        complain("rulings are kept on this case, and reading them needs SQLAlchemy: pip install 'reconcile[review]'")
        return report
    store = Store(db, make=False) if db else Store.beside(paths[0], make=False)
    try:
        if db and store.bare:
            complain(f"{store.url}: there is no log yet")
        return applied(report, _standing(report, warned(store.all())))
    finally:
        store.close()


def _standing(report: "Report", decisions: tuple["Decision", ...]) -> tuple["Decision", ...]:
    """Return decisions as they are; say on standard error how many of this report's sources no longer stand on their evidence."""
    from reconcile.review.anchors import anchors
    from reconcile.review.log import in_force

    known = anchors(report)
    told = {d.hash: d for own in in_force(decisions).values() for d in own.values()}
    lost = sum(any(e.source in known.texts for e in d.evidence) and known.state(d).state != "stands" for d in told.values())
    if lost:
        complain(
            f"{lost} {'ruling' if lost == 1 else 'rulings'} on this case no longer stand, as the articles changed; see reconcile review"
        )
    return decisions


def warned(decisions: tuple["Decision", ...]) -> tuple["Decision", ...]:
    """Return the decisions of a log as they are; say on standard error how many are not as they were made."""
    from reconcile.review.log import changed

    if found := len(changed(decisions)):
        what = "1 decision in the log was" if found == 1 else f"{found} decisions in the log were"
        complain(f"{what} changed after being made; to see which: reconcile review verify")
    return decisions


def complain(message: str) -> None:
    """Say on standard error what a user should know; it stops nothing."""
    sys.stderr.write(f"reconcile: {printable(message)}\n")


def fail(message: str) -> NoReturn:
    """Say what went wrong on standard error and stop with exit code 2."""
    complain(message)
    raise typer.Exit(2)


def printable(text: str) -> str:
    """Make control characters visible, so that no file name or article can move the terminal."""
    return "".join(ch if ch.isprintable() or ch == "\n" else ch.encode("unicode_escape").decode() for ch in text)
