"""`reconcile explain`."""

from typing import Annotated

import typer

from reconcile.cli.common import compared, reporting, with_rulings
from reconcile.cli.options import (
    ConventionOption,
    DateOption,
    DbOption,
    GazetteerOption,
    LexiconOption,
    Paths,
    RulingsOption,
    SettingsOption,
)


def explain(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a finding or claim, or the beginning of it; of a pair, left:right.")
    ],
    paths: Paths,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    dates: DateOption = None,
    settings: SettingsOption = None,
    gazetteer: GazetteerOption = False,
    rulings: RulingsOption = True,
    db: DbOption = None,
) -> None:
    """Say in plain words why a verdict was given: the evidence, how it was read, why it was put side by side, on whose word."""
    from reconcile.cli.asked import Asked

    with reporting():
        report = compared(paths, Asked(convention, tuple(lexicon or ()), settings=settings, days=tuple(dates or ())), gazetteer=gazetteer)
        report = with_rulings(report, paths, wanted=rulings, db=db)
        from reconcile.terminal import console
        from reconcile.terminal.explain import explain as explained

        console().print(explained(report, wanted))
