"""`reconcile review status`, `agreement`, `assign` and `learn`: what a desk does with its rulings."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from reconcile.cli.common import compared, fail, warned
from reconcile.cli.options import ConventionOption, DbOption, LexiconOption, SettingsOption
from reconcile.cli.review.common import CaseArgument, ReviewerOption, named, now, opened, reading, say, shared, tool

if TYPE_CHECKING:
    from reconcile.review.agreement import Split
    from reconcile.review.learning import Rate, Threshold


def status(
    case: CaseArgument,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show who has done what, and what is left."""
    from reconcile.cli.asked import Asked
    from reconcile.review.assignment import orphans
    from reconcile.review.scope import of_case
    from reconcile.review.session import case as ready
    from reconcile.review.status import status as told

    with reading(case, db) as store:
        over = ready(compared([case], Asked(convention, tuple(lexicon or ()), settings=settings)), name=shared(case, db))
        log = of_case(warned(store.all()), over)
        rows = told(over, log, tool())
        for row in rows:
            say(str(row))
        if not rows:
            say("nobody has ruled yet")
        if left := orphans(over, log):
            say(f"{len(left)} findings were given to nobody; deal anew with: reconcile review assign {case} --to NAME …")


def assign(
    case: CaseArgument,
    to: Annotated[list[str], typer.Option("--to", metavar="NAME", help="A reviewer; once for each.")],
    overlap: Annotated[float, typer.Option(min=0, max=100, help="Percent of the findings that all of them rule on.")] = 20,
    reviewer: ReviewerOption = None,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Give reviewers their findings: a share to all of them, so that agreement can be measured, the rest by turns.

    Whoever had findings and is not named again has none any more.
    """
    from reconcile.cli.asked import Asked
    from reconcile.review.assignment import assignments, dealt, passed_over
    from reconcile.review.scope import of_case
    from reconcile.review.session import case as ready

    with opened(case, db) as store:
        over = ready(compared([case], Asked(convention, tuple(lexicon or ()), settings=settings)), name=shared(case, db))
        given = dealt(over.queue, to, overlap / 100)
        lost = passed_over(of_case(store.all(), over), to)
        store.extend(assignments(over, {**given, **dict.fromkeys(lost, ())}, named(reviewer), tool(), now()))
        for who, findings in given.items():
            say(f"{who}: {len(findings)} of {len(over.queue)} findings")
        for who in lost:
            say(f"{who}: no findings any more, as not named again; rulings made are kept")


def agreement(
    case: CaseArgument,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Measure how well reviewers agree, and list what they split on and what was settled of it."""
    from reconcile.cli.asked import Asked
    from reconcile.review.agreement import agreement as measured
    from reconcile.review.anchors import anchors

    with reading(case, db) as store:
        report = compared([case], Asked(convention, tuple(lexicon or ()), settings=settings))
        try:
            found = measured(report.findings, warned(store.all()), anchors(report))
        except ImportError:
            fail("measures of agreement need scikit-learn and krippendorff: pip install 'reconcile[agreement]'")
        settled = sum(bool(s.settled) for s in found.splits)
        say(
            f"{_findings(found.findings)} ruled on by two reviewers or more, and read; {len(found.splits)} split"
            + (f", {settled} of them settled" if settled else "")
        )
        for one, other, kappa, findings in found.kappa:
            say(f"Cohen's kappa of {one} and {other}: {_figure(kappa, findings, 'both')}")
        say(f"Krippendorff's alpha of all: {_figure(found.alpha, found.findings, 'two reviewers')}")
        for split in found.splits:
            say(_split(split))


def _split(split: "Split") -> str:
    said = ", ".join(f"{who} {what}" for who, what in split.said)
    settled = "".join(f"; settled by {who}: {what}" for who, what in split.settled)
    return f"split on “{split.finding.question}” [{split.finding.id}]: {said}{settled}"


def _figure(value: float | None, findings: int, by: str) -> str:
    if not findings:
        return f"no finding ruled on by {by}"
    over = f"over {_findings(findings)}"
    if value is None:
        return f"not defined {over}" + (", as nothing varies" if findings > 1 else " alone")
    return f"{value:.2f} {over}"


def _findings(number: int) -> str:
    return f"{number} finding{'' if number == 1 else 's'}"


def learn(
    case: CaseArgument,
    write: Annotated[
        Optional[Path], typer.Option(metavar="FILE", help="Write the threshold that served best to a settings file, for --settings.")
    ] = None,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Tell how often the machine was right, from the rulings so far: by relation and kind, by rule, by feature, by score."""
    from reconcile.cli.asked import Asked
    from reconcile.review.learning import learnt

    with reading(case, db) as store:
        try:
            found = learnt(compared([case], Asked(convention, tuple(lexicon or ()), settings=settings)), warned(store.all()))
        except ImportError:
            fail("measures of the rulings need scikit-learn and scipy: pip install 'reconcile[agreement]'")
        say(f"{found.rulings} rulings read and settled; bulk, unsure and skipped ones say nothing")
        _rates("Right by relation and kind", found.verdicts)
        _rates("Right by rule, the least often right first", found.rules)
        _rates("Right by what put the claims side by side, the least often right first", found.features)
        _threshold(found.threshold)
        if write:
            _written(write, found.threshold)


def _rates(title: str, rates: Iterable["Rate"]) -> None:
    lines = [f"  {r.right} of {r.ruled} ({r.low:.0%} to {r.high:.0%})  {r.name}" for r in rates]
    if lines:
        say("\n".join([f"\n{title} (with 95% intervals):", *lines]))


def _threshold(best: Optional["Threshold"]) -> None:
    if best and not best.spared:
        say("\nNo least score of a pair would have served better than none.")
    elif best:
        say(
            f"\nA least score of {best.score:.2f} would have kept {best.kept} of {best.right} right pairs"
            f" and spared {best.spared} of {best.wrong} wrong ones."
        )


def _written(path: Path, best: Optional["Threshold"]) -> None:
    from reconcile.read.preferences import set_threshold

    if best is None or not best.spared:
        fail(f"{path} was not written: the rulings so far speak for no other threshold")
    set_threshold(path, best.score)
    say(f"Written to {path}; use it with --settings {path}")
