"""`reconcile review verify`, `export` and `import`."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from reconcile.cli.common import complain, printable, reporting
from reconcile.cli.options import DbOption
from reconcile.cli.review.common import CaseArgument, opened, reading

FilesArgument = Annotated[
    Optional[Path], typer.Argument(metavar="[PLACE]", help="A folder, one file a reviewer (default: decisions in the case).")
]


def _place(case: Path, place: Path | None) -> Path:
    from reconcile.review.beside import place_of

    return place or place_of(case).parent.parent / "decisions"


def verify(
    case: CaseArgument,
    witnesses: Annotated[
        Optional[list[Path]],
        typer.Argument(metavar="[WITNESS]...", help="Exported files or folders: what they hold and the log does not is named."),
    ] = None,
    db: DbOption = None,
) -> None:
    """Check that no decision of the log was changed or lost; exported files show what was cut off at the end of it.

    Exit code 1 where something was. One reviewer on two machines is noted, and no fault.
    """
    from reconcile.review.exchange import load
    from reconcile.review.log import missing
    from reconcile.review.log import verify as checked

    with reading(case, db) as store:
        decisions, illegible = store.legible()
        told = [d for path in witnesses or () for d in load(path)]
        found = (*checked(decisions), *missing(decisions, told))
        for row in illegible:
            typer.echo(printable(row))
        for fault in found:
            typer.echo(printable(f"{fault.reviewer}{fault.hash and ' '}{fault.hash[:12]}: {fault.what}"))
        faults = len(illegible) + sum(f.damage for f in found)
        notes = f", {_counted(len(illegible) + len(found) - faults, 'note')}" if len(illegible) + len(found) > faults else ""
        typer.echo(f"{_counted(len(decisions), 'decision')}, {_counted(faults, 'fault')}{notes}")
    if faults:
        raise typer.Exit(1)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def export(case: CaseArgument, place: FilesArgument = None, db: DbOption = None) -> None:
    """Write the decisions as JSON lines, one file a reviewer, that merge in git.

    Exit code 1 where rows of the log cannot be read: they are named, and all others are written.
    """
    from reconcile.review import exchange

    with reading(case, db) as store:
        decisions, illegible = store.legible()
        for row in illegible:
            complain(f"{row}; not exported")
        if not decisions:
            complain("nothing to export: the log holds no decision")
            raise typer.Exit(1 if illegible else 0)
        for path in exchange.export(decisions, _place(case, place)):
            typer.echo(printable(str(path)))
    if illegible:
        raise typer.Exit(1)


def import_(case: CaseArgument, place: FilesArgument = None, db: DbOption = None) -> None:
    """Add decisions from files: what is there already stays as it is."""
    from reconcile.review import exchange

    with reporting():
        decisions = exchange.load(_place(case, place))
    with opened(case, db) as store:
        typer.echo(f"{store.merge(decisions)} new of {_counted(len(decisions), 'decision')}")
