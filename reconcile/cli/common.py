"""What commands do alike: read articles, choose an engine, report errors a user can mend."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Optional

import typer

from reconcile.cli.options import Convention, EngineName

if TYPE_CHECKING:
    from reconcile.engines import Engine
    from reconcile.gazetteer import Gazetteer
    from reconcile.model import Article, Report, Skipped
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


def prepare(
    paths: list[Path], convention: Convention, lexicon: list[Path] | None, threshold: float | None = None
) -> tuple["Settings", tuple["Article", ...], tuple["Skipped", ...]]:
    """Read settings and articles; name what could not be read. Stops with exit code 2 where nothing could."""
    from reconcile.read import read
    from reconcile.read.words import read_words
    from reconcile.settings import Settings

    words = read_words(lexicon or [])
    settings = Settings(convention.value, words=words) if threshold is None else Settings(convention.value, threshold, words=words)
    found = read(paths)
    for skipped in found.skipped:
        sys.stderr.write(f"reconcile: {printable(skipped.file)}: {printable(skipped.reason)}\n")
    if not found.articles:
        fail("nothing readable; give article files (.txt) or folders that hold some")
    return settings, found.articles, found.skipped


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


def gazetteer(wanted: bool) -> Optional["Gazetteer"]:
    """Load the gazetteer where it is asked for."""
    from reconcile.gazetteer import load

    return load() if wanted else None


_MANY = 20
"""Articles from which on progress is shown."""


def with_rulings(report: "Report", paths: list[Path], *, wanted: bool) -> "Report":
    """Set the rulings kept beside a case to its findings; those of another place are found with `reconcile review --db`."""
    from reconcile.review.beside import place_of

    if not wanted or len(paths) != 1 or not place_of(paths[0]).exists():
        return report
    try:
        from reconcile.review.applied import applied
        from reconcile.review.store import Store
    except ImportError:
        sys.stderr.write(
            "reconcile: rulings are kept beside this case, and reading them needs SQLAlchemy: pip install 'reconcile[review]'\n"
        )
        return report
    store = Store.beside(paths[0])
    try:
        return applied(report, store.all())
    finally:
        store.close()


def fail(message: str) -> NoReturn:
    """Say what went wrong on standard error and stop with exit code 2."""
    sys.stderr.write(f"reconcile: {printable(message)}\n")
    raise typer.Exit(2)


def printable(text: str) -> str:
    """Make control characters visible, so that no file name or article can move the terminal."""
    return "".join(ch if ch.isprintable() or ch == "\n" else ch.encode("unicode_escape").decode() for ch in text)
