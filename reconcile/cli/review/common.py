"""What the commands of a review do alike: open the log, compare the case, name the reviewer and the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from reconcile.cli.common import complain, fail, reporting

if TYPE_CHECKING:
    from reconcile.review.store import Store

CaseArgument = Annotated[Path, typer.Argument(metavar="CASE", help="The case: a folder of articles, or one article.")]
ReviewerOption = Annotated[Optional[str], typer.Option(envvar="RECONCILE_REVIEWER", help="Your name (default: that of your account).")]


@contextmanager
def opened(case: Path, db: str | None) -> Iterator["Store"]:
    """Open a case's log to keep decisions, and let go of it at the end; what a user can mend is told as a line, with exit code 2."""
    with _log(case, db, make=True) as store:
        yield store


@contextmanager
def reading(case: Path, db: str | None) -> Iterator["Store"]:
    """Open a case's log as `opened` does, only to read it: where there is none it is empty, and nothing is made."""
    with _log(case, db, make=False) as store:
        if db and store.bare:
            complain(f"{store.url}: there is no log yet")
        yield store


@contextmanager
def _log(case: Path, db: str | None, *, make: bool) -> Iterator["Store"]:
    with reporting():
        if not case.exists():
            fail(f"{case}: no such file or folder; give the case to rule on")
        try:
            from reconcile.review.store import Store
        except ImportError:
            fail("reviews need SQLAlchemy: pip install 'reconcile[review]'")
        store = Store(db, make=make) if db else Store.beside(case, make=make)
        try:
            yield store
        finally:
            store.close()


def named(reviewer: str | None) -> str:
    """Return the reviewer's name, or that of the account."""
    from getpass import getuser

    try:
        name = getuser() if reviewer is None else reviewer
    except (KeyError, OSError):
        fail("your account has no name; say who you are with --reviewer NAME")
    if not name.strip() or not name.isprintable():
        fail(f"{name!r} is no name; give one of visible characters with --reviewer NAME")
    return name


def shared(case: Path, db: str | None) -> str:
    """Return the name under which a case's decisions are kept where other cases may share its log; empty where none does."""
    return case.resolve().name if db or not case.is_dir() else ""


def say(words: str) -> None:
    """Print lines in which no word of an article or a name can move the terminal."""
    from reconcile.views.visible import visible

    typer.echo("\n".join(visible(line) for line in words.split("\n")))


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the microsecond."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="microseconds")


def tool() -> str:
    """Return the version of the tool."""
    from importlib.metadata import version

    return version("reconcile")
