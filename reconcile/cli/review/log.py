"""`reconcile review verify`, `export` and `import`."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from reconcile.cli.options import DbOption
from reconcile.cli.review.common import CaseArgument, opened

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
    """Check that no decision of the log was changed or lost; exported files show what was cut off at the end of it."""
    from reconcile.review.exchange import load
    from reconcile.review.log import missing
    from reconcile.review.log import verify as checked

    with opened(case, db) as store:
        decisions = store.all()
        told = [d for path in witnesses or () for d in load(path)]
        faults = (*checked(decisions), *missing(decisions, told))
        for fault in faults:
            typer.echo(f"{fault.reviewer} {fault.hash[:12]}: {fault.what}")
        typer.echo(f"{len(decisions)} decisions, {len(faults)} faults")
    if faults:
        raise typer.Exit(1)


def export(case: CaseArgument, place: FilesArgument = None, db: DbOption = None) -> None:
    """Write the decisions as JSON lines, one file a reviewer, that merge in git."""
    from reconcile.review import exchange

    with opened(case, db) as store:
        for path in exchange.export(store.all(), _place(case, place)):
            typer.echo(path)


def import_(case: CaseArgument, place: FilesArgument = None, db: DbOption = None) -> None:
    """Add decisions from files: what is there already stays as it is."""
    from reconcile.review import exchange

    with opened(case, db) as store:
        decisions = exchange.load(_place(case, place))
        typer.echo(f"{store.merge(decisions)} new of {len(decisions)} decisions")
