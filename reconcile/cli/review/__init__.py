"""`reconcile review`: a session by default, and what a desk does with its rulings."""

import typer
from typer.core import TyperGroup

from reconcile.cli.review.desk import agreement, assign, learn, status
from reconcile.cli.review.log import export, import_, verify
from reconcile.cli.review.session import adjudicate, session

_SESSION = "session"


class _SessionFirst(TyperGroup):
    """A group in which `review CASE` is `review session CASE`: a first word that names no command begins a session."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override] # a subclass of what Typer gives
        """Put the name of the default command before words that name none."""
        if args and args[0] not in self.commands and args[0] != "--help":
            args = [_SESSION, *args]
        return super().parse_args(ctx, args)


review = typer.Typer(
    cls=_SessionFirst,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Rule on what the machine found: each ruling is kept at once, and a session goes on where it stopped.",
    epilog="Examples:  reconcile review case/   ·   reconcile review case/ --plain   ·   reconcile review status case/",
)
review.command(_SESSION)(session)
for _command in (adjudicate, assign, status, agreement, learn, export, verify):
    review.command()(_command)
review.command("import")(import_)
