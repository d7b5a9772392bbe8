"""`reconcile compare` and `reconcile export`."""

from typing import Annotated

import typer

from reconcile.cli.common import compared, reporting, with_rulings
from reconcile.cli.options import (
    AllOption,
    AsciiOption,
    BomOption,
    Color,
    ColorOption,
    ConventionOption,
    DateOption,
    DbOption,
    EngineName,
    EngineOption,
    GazetteerOption,
    JobsOption,
    LexiconOption,
    OnlyOption,
    OutputOption,
    PagerOption,
    Paths,
    ReviewedOption,
    RulingsOption,
    SettingsOption,
    SeverityOption,
    SortOption,
    TableOption,
    ThresholdOption,
    WidthOption,
)


def compare(
    paths: Paths,
    format: Annotated[
        str, typer.Option("--format", "-f", help="text to read, or a format of `reconcile export`: json, html, xlsx …")
    ] = "text",
    output: OutputOption = None,
    table: TableOption = "findings",
    bom: BomOption = False,
    convention: ConventionOption = None,
    threshold: ThresholdOption = None,
    only: OnlyOption = None,
    min_severity: SeverityOption = None,
    sort: SortOption = "severity",
    width: WidthOption = None,
    ascii_only: AsciiOption = False,
    color: ColorOption = Color.auto,
    pager: PagerOption = True,
    everything: AllOption = False,
    fail_on: Annotated[str, typer.Option(help="Exit with 1 where one of these relations or verdicts is found.")] = "discrepancy",
    lexicon: LexiconOption = None,
    dates: DateOption = None,
    settings: SettingsOption = None,
    gazetteer: GazetteerOption = False,
    rulings: RulingsOption = True,
    db: DbOption = None,
    reviewed_only: ReviewedOption = False,
    engine: EngineOption = EngineName.serial,
    jobs: JobsOption = None,
) -> None:
    """Compare the articles, happening by happening: the toll, discrepancies, agreements, then what only one source has."""
    from reconcile.cli.asked import Asked
    from reconcile.cli.output import checked, show, written
    from reconcile.exports.formats import Options
    from reconcile.terminal.look import Look
    from reconcile.views.select import fails, names, select

    with reporting():
        wanted, failing = names(only), names(fail_on)
        file = checked(format, output, table)
        asked = Asked(convention, tuple(lexicon or ()), threshold, settings, tuple(dates or ()))
        report = with_rulings(compared(paths, asked, name=engine, jobs=jobs, gazetteer=gazetteer), paths, wanted=rulings, db=db)
        shown = select(report, wanted, min_severity, sort, reviewed=reviewed_only)
        if format == "text":
            show(shown, file, Look(width, ascii_only, color, pager, everything))
        else:
            written(shown, format, file, Options(table, bom), paths)
    if fails(report, failing):
        raise typer.Exit(1)


def export(
    paths: Paths,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="csv, tsv, xlsx, json, jsonl, parquet, sqlite, markdown, ucdp, claimreview, webannotation or html."
        ),
    ],
    output: OutputOption = None,
    table: TableOption = "findings",
    bom: BomOption = False,
    convention: ConventionOption = None,
    threshold: ThresholdOption = None,
    only: OnlyOption = None,
    min_severity: SeverityOption = None,
    sort: SortOption = "severity",
    lexicon: LexiconOption = None,
    dates: DateOption = None,
    settings: SettingsOption = None,
    gazetteer: GazetteerOption = False,
    rulings: RulingsOption = True,
    db: DbOption = None,
    reviewed_only: ReviewedOption = False,
    engine: EngineOption = EngineName.serial,
    jobs: JobsOption = None,
) -> None:
    """Write a comparison in another format: of articles, or of a report that `compare --format json` saved."""
    from reconcile.cli.asked import Asked
    from reconcile.cli.output import checked, written
    from reconcile.errors import UsageError
    from reconcile.exports.formats import Options
    from reconcile.exports.saved import load
    from reconcile.views.select import names, select

    with reporting():
        wanted = names(only)
        file = checked(format, output, table)
        if any(p.suffix.lower() == ".json" for p in paths):
            if len(paths) > 1:
                raise UsageError("a saved report (.json) is exported by itself; give its articles to put it beside others")
            if convention is not None or threshold is not None or lexicon or gazetteer:
                raise UsageError(
                    f"{paths[0]} has been compared already; --convention, --threshold, --lexicon and --gazetteer are for articles"
                )
            report = load(paths[0])
        else:
            asked = Asked(convention, tuple(lexicon or ()), threshold, settings, tuple(dates or ()))
            report = with_rulings(compared(paths, asked, name=engine, jobs=jobs, gazetteer=gazetteer), paths, wanted=rulings, db=db)
        written(select(report, wanted, min_severity, sort, reviewed=reviewed_only), format, file, Options(table, bom), paths)
