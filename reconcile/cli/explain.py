"""`reconcile explain`."""

from typing import Annotated

import typer

from reconcile.cli.common import gazetteer as loaded
from reconcile.cli.common import prepare, reporting
from reconcile.cli.options import Convention, ConventionOption, GazetteerOption, LexiconOption, Paths


def explain(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a finding or claim, or the beginning of it; of a pair, left:right.")
    ],
    paths: Paths,
    convention: ConventionOption = Convention.literal,
    lexicon: LexiconOption = None,
    gazetteer: GazetteerOption = False,
) -> None:
    """Say in plain words why a verdict was given: the evidence, how it was read, why it was put side by side, on whose word."""
    from reconcile.pipeline import reconcile

    with reporting():
        settings, articles, skipped = prepare(paths, convention, lexicon)
        report = reconcile(articles, settings, skipped=skipped, known=loaded(gazetteer))
        from reconcile.terminal import console
        from reconcile.terminal.explain import explain as explained

        console().print(explained(report, wanted))
