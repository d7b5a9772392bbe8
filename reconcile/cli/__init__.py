"""Parse, call, print, exit."""

import sys
from typing import Annotated

import typer

from reconcile.cli.claims import claims, schema
from reconcile.cli.compare import compare, export
from reconcile.cli.explain import explain
from reconcile.cli.review import review

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Compare what several articles claim about one event: where they agree, where they differ, and on whose word.",
    epilog="Exit codes: 0 no discrepancy, 1 at least one (compare), 2 wrong use or nothing readable.",
)


def _show_version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        typer.echo(f"reconcile {version('reconcile')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    pass


app.command(epilog="Examples:  reconcile claims article.txt   ·   reconcile claims case/ --format jsonl > claims.jsonl")(claims)
app.command(
    epilog="Examples:  reconcile compare case/   ·   reconcile compare a.txt b.txt --format json   ·   reconcile compare case/ -f html -o report.html"
)(compare)
app.command(epilog="Examples:  reconcile explain 4dc1db728351 case/   ·   the ids stand in brackets in the report of compare")(explain)
app.command(epilog="Examples:  reconcile export case/ -f xlsx -o case.xlsx   ·   reconcile export report.json -f csv --table claims")(
    export
)
app.add_typer(review, name="review")
app.command()(schema)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    app(prog_name="reconcile")
