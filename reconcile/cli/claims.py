"""`reconcile claims` and `reconcile schema`."""

from typing import Annotated

import typer

from reconcile.cli.common import engine as chosen
from reconcile.cli.common import prepare, reporting
from reconcile.cli.options import ClaimsFormat, ConventionOption, DateOption, EngineName, EngineOption, JobsOption, LexiconOption, Paths


def claims(
    paths: Paths,
    format: Annotated[
        ClaimsFormat, typer.Option("--format", help="text to read, jsonl for programs: one claim a line.")
    ] = ClaimsFormat.text,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    dates: DateOption = None,
    engine: EngineOption = EngineName.serial,
    jobs: JobsOption = None,
) -> None:
    """List every claim of each article: what is counted, measured, dated or said, and its place in the text."""
    from functools import partial

    from reconcile.cli.asked import Asked
    from reconcile.extract import extract

    with reporting():
        settings, articles, skipped = prepare(paths, Asked(convention, tuple(lexicon or ()), days=tuple(dates or ())))
        found = chosen(engine, jobs, len(articles))(partial(extract, settings=settings), articles)
        if format is ClaimsFormat.jsonl:
            from reconcile.exports.json import claim_json, dumps

            for claim in (c for group in found for c in group):
                print(dumps(claim_json(claim)))  # noqa: T201 - what the command is for
        else:
            from reconcile.terminal import show_claims

            show_claims(articles, [c for group in found for c in group], skipped)


def schema() -> None:
    """Print the JSON Schema of what claims and compare print."""
    from reconcile.exports.json import dumps
    from reconcile.exports.schema import SCHEMA

    print(dumps(SCHEMA, indent=1))  # noqa: T201 - what the command is for
