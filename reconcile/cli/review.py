"""`reconcile review`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from reconcile.cli.common import fail, prepare, reporting
from reconcile.cli.options import Convention, ConventionOption, LexiconOption

if TYPE_CHECKING:
    from reconcile.model import Report
    from reconcile.review.decision import Decision
    from reconcile.review.session import Session
    from reconcile.review.store import Store

_ACTIONS = ("verify", "export", "import", "status", "agreement", "adjudicate", "learn")


def review(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[ACTION] CASE [FILE]",
            help="A case to rule on; or verify, export, import, status, agreement, adjudicate or learn, and a case.",
        ),
    ],
    reviewer: Annotated[Optional[str], typer.Option(envvar="RECONCILE_REVIEWER", help="Your name (default: that of your account).")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Prompts instead of a screen: for screen readers and dumb terminals.")] = False,
    blind: Annotated[bool, typer.Option("--blind", help="Hide the machine's verdicts.")] = False,
    db: Annotated[
        Optional[str], typer.Option(metavar="URL", help="Where a team keeps its decisions, such as postgresql+psycopg://…")
    ] = None,
    convention: ConventionOption = Convention.literal,
    lexicon: LexiconOption = None,
) -> None:
    """Rule on what the machine found: each ruling is kept at once, and a session goes on where it stopped."""
    with reporting():
        action, rest = (words[0], words[1:]) if words[0] in _ACTIONS and not Path(words[0]).exists() else ("", words)
        if not rest or len(rest) > 1 + (action in ("export", "import")):
            fail(f"give a case, or one of {', '.join(_ACTIONS)} and a case; export and import take a folder or file after it")
        case = Path(rest[0])
        if not case.exists():
            fail(f"{case}: no such file or folder; give the case to rule on")
        store = _store(case, db)
        if action == "verify":
            _verify(store)
        elif action == "status":
            _status(store)
        elif action == "agreement":
            _agreement(store)
        elif action == "learn":
            _learn(case, store, convention, lexicon)
        elif action == "adjudicate":
            _session(case, store, reviewer or _account(), convention, lexicon, plain=plain, blind=blind, adjudicating=True)
        elif action:
            _exchange(action, store, Path(rest[1]) if len(rest) > 1 else case / "decisions")
        else:
            _session(case, store, reviewer or _account(), convention, lexicon, plain=plain, blind=blind)


def _store(case: Path, db: str | None) -> "Store":
    try:
        from reconcile.review.store import Store
    except ImportError:
        fail("reviews need SQLAlchemy: pip install 'reconcile[review]'")
    return Store(db) if db else Store.beside(case)


def _account() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError):
        fail("your account has no name; say who you are with --reviewer NAME")


def _verify(store: "Store") -> None:
    from reconcile.review.log import verify

    decisions = store.all()
    faults = verify(decisions)
    for fault in faults:
        typer.echo(f"{fault.reviewer} {fault.hash[:12]}: {fault.what}")
    typer.echo(f"{len(decisions)} decisions, {len(faults)} faults")
    if faults:
        raise typer.Exit(1)


def _status(store: "Store") -> None:
    from reconcile.review.session import status

    told = status(store.all())
    for who, counts in told.items():
        typer.echo(f"{who}: {sum(counts.values())} pairs: {', '.join(f'{n} {name}' for name, n in sorted(counts.items()))}")
    if not told:
        typer.echo("nobody has ruled yet")


def _agreement(store: "Store") -> None:
    from reconcile.review.agreement import agreement

    try:
        found = agreement(store.all())
    except ImportError:
        fail("measures of agreement need scikit-learn and krippendorff: pip install 'reconcile[agreement]'")
    typer.echo(f"{found.pairs} pairs of claims ruled on by two reviewers or more, and read; {len(found.splits)} split")
    for one, other, kappa, pairs in found.kappa:
        typer.echo(f"Cohen's kappa of {one} and {other}: {_figure(kappa)} over {pairs} pairs")
    typer.echo(f"Krippendorff's alpha of all: {_figure(found.alpha)}")
    for (left, right), said in found.splits:
        typer.echo(f"split on {left}:{right}: {', '.join(f'{who} {what}' for who, what in said)}")


def _learn(case: Path, store: "Store", convention: Convention, lexicon: list[Path] | None) -> None:
    from reconcile.pipeline import reconcile
    from reconcile.review.learning import learnt

    settings, articles, skipped = prepare([case], convention, lexicon)
    try:
        found = learnt(reconcile(articles, settings, skipped=skipped), store.all())
    except ImportError:
        fail("measures of the rulings need scikit-learn and scipy: pip install 'reconcile[agreement]'")
    typer.echo(f"{found.rulings} rulings read and settled; bulk, unsure and skipped ones say nothing")
    for title, rates in (("Right by relation and kind", found.verdicts), ("Right by rule, the least often right first", found.rules)):
        if rates:
            typer.echo(f"\n{title} (with 95% intervals):")
        for r in rates:
            typer.echo(f"  {r.right} of {r.ruled} ({r.low:.0%} to {r.high:.0%})  {r.name}")
    if (best := found.threshold) and not best.spared:
        typer.echo("\nNo least score of a pair would have served better than none.")
    elif best:
        typer.echo(
            f"\nA least score of {best.score:.2f} would have kept {best.kept} of {best.right} right pairs"
            f" and spared {best.spared} of {best.wrong} wrong ones."
        )


def _figure(value: float | None) -> str:
    return "not defined, as nothing varies" if value is None else f"{value:.2f}"


def _exchange(action: str, store: "Store", at: Path) -> None:
    from reconcile.review import exchange

    if action == "export":
        for path in exchange.export(store.all(), at):
            typer.echo(path)
    else:
        decisions = exchange.load(at)
        typer.echo(f"{store.merge(decisions)} new of {len(decisions)} decisions")


def _session(
    case: Path,
    store: "Store",
    reviewer: str,
    convention: Convention,
    lexicon: list[Path] | None,
    *,
    plain: bool,
    blind: bool,
    adjudicating: bool = False,
) -> None:
    from importlib.metadata import version

    from reconcile.pipeline import reconcile
    from reconcile.review.adjudication import adjudication

    settings, articles, skipped = prepare([case], convention, lexicon)
    report = reconcile(articles, settings, skipped=skipped)
    begin = adjudication if adjudicating else _begun
    session = begin(report, store.all(), reviewer, version("reconcile"))
    if plain or not sys.stdin.isatty() or not sys.stdout.isatty():
        _prompts(session, store, session.report, blind=blind)
    else:
        _screen(session, store, blind=blind)


def _begun(report: "Report", log: Iterable["Decision"], reviewer: str, tool: str) -> "Session":
    from reconcile.review.session import Session

    return Session(report, reviewer, tool, tuple(log))


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="microseconds")


def _prompts(session: "Session", store: "Store", report: "Report", *, blind: bool) -> None:
    from reconcile.review.plain import Desk, run
    from reconcile.terminal import plain_explanation

    def ask(words: str) -> str | None:
        sys.stdout.write(words)
        sys.stdout.flush()
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else None

    run(session, Desk(typer.echo, ask, _now, store.append, lambda f: plain_explanation(report, f.id)), blind=blind)


def _screen(session: "Session", store: "Store", *, blind: bool) -> None:
    try:
        from reconcile.review.app import ReviewApp
    except ImportError:
        fail("the review screen needs Textual: pip install 'reconcile[review]'; or rule on prompts with --plain")
    from reconcile.terminal import plain_explanation

    ReviewApp(session, store.append, _now, lambda f: plain_explanation(session.report, f.id), blind=blind).run()
