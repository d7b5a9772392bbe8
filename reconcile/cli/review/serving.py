"""`reconcile review --serve`: the same session for a browser."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Optional

import typer

from reconcile.cli.common import fail, reporting
from reconcile.cli.options import Convention
from reconcile.cli.review.common import named, opened

ServeOption = Annotated[bool, typer.Option("--serve", help="Offer the session to a browser on this machine, at an address with a token.")]
HostOption = Annotated[
    str, typer.Option(metavar="ADDRESS", help="With --serve: another address than this machine's own loopback; read the warning.")
]
PortOption = Annotated[int, typer.Option(min=0, max=65535, help="With --serve: the port; 0 is any free one.")]
PublicOption = Annotated[
    Optional[str], typer.Option("--public-url", metavar="URL", help="With --serve: the address that browsers see, of a proxy or a tunnel.")
]


def offer(
    case: Path,
    reviewer: str | None,
    db: str | None,
    place: tuple[str, int, str | None],
    words: Iterable[str],
    *,
    action: str = "session",
    plain: bool = False,
) -> None:
    """Serve a session until Ctrl-C; case, reviewer and log are tried first. The database goes by the environment, as it may hold a password."""
    from secrets import token_urlsafe

    from reconcile.review.serve import Offer, serve

    if plain:
        fail("--plain is for a terminal and --serve for a browser; give one of them")
    who = named(reviewer)
    with opened(case, db):
        pass
    if db:
        os.environ["RECONCILE_DB"] = db
    command = (sys.executable, "-m", "reconcile", "review", action, str(case), "--reviewer", who, *words)
    with reporting():
        serve(Offer(command, f"{case.resolve().name} – review by {who}", token_urlsafe(32), *place), typer.echo)


def passed(convention: Convention | None, lexicon: list[Path] | None, settings: Path | None, **flags: bool) -> tuple[str, ...]:
    """Return the options of a session as words for the command that is served."""
    told = [f"--{name}" for name, given in flags.items() if given]
    told += ["--convention", convention.value] if convention else []
    told += [word for path in lexicon or () for word in ("--lexicon", str(path))]
    return (*told, *(("--settings", str(settings)) if settings else ()))
