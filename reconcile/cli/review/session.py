"""`reconcile review CASE` and `reconcile review adjudicate`."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.common import compared, fail, warned
from reconcile.cli.options import ConventionOption, DbOption, LexiconOption, SettingsOption
from reconcile.cli.review.common import CaseArgument, ReviewerOption, named, now, opened, say, shared, tool
from reconcile.cli.review.serving import HostOption, PortOption, PublicOption, ServeOption, offer, passed

if TYPE_CHECKING:
    from reconcile.review.decision import Decision
    from reconcile.review.desk import Desk, Place
    from reconcile.review.session import Session
    from reconcile.review.store import Store

PlainOption = Annotated[bool, typer.Option("--plain", help="Prompts instead of a screen: for screen readers and dumb terminals.")]
BlindOption = Annotated[bool, typer.Option("--blind", help="Hide the machine's verdict on a finding until you have ruled.")]


def session(
    case: CaseArgument,
    reviewer: ReviewerOption = None,
    plain: PlainOption = False,
    blind: BlindOption = False,
    serve: ServeOption = False,
    host: HostOption = "127.0.0.1",
    port: PortOption = 0,
    public_url: PublicOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Rule on all findings, not only on those that you were given.")] = False,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Rule on the findings of a case (the default: `reconcile review CASE`)."""
    from reconcile.cli.asked import Asked
    from reconcile.review.assignment import own_part
    from reconcile.review.log import ordered
    from reconcile.review.scope import of_case
    from reconcile.review.session import begin
    from reconcile.review.session import case as ready

    if serve:
        words = passed(convention, lexicon, settings, blind=blind, all=everything)
        offer(case, reviewer, db, (host, port, public_url), words, plain=plain)
        return
    with opened(case, db) as store:
        report, who = compared([case], Asked(convention, tuple(lexicon or ()), settings=settings)), named(reviewer)
        seen, every = store.since(0)
        over = ready(report, blind=blind, name=shared(case, db))
        log = of_case(ordered(warned(every)), over)
        part = None if everything else own_part(over, log, who)
        if part is not None:
            over = ready(report, part, blind=blind, name=shared(case, db))
            typer.echo(f"{len(part)} findings were given to {who}; --all shows the others too", err=True)
        _led(begin(over, who, tool(), log), store, seen, settings, plain=plain, blind=blind)


def adjudicate(
    case: CaseArgument,
    reviewer: ReviewerOption = None,
    plain: PlainOption = False,
    serve: ServeOption = False,
    host: HostOption = "127.0.0.1",
    port: PortOption = 0,
    public_url: PublicOption = None,
    db: DbOption = None,
    convention: ConventionOption = None,
    lexicon: LexiconOption = None,
    settings: SettingsOption = None,
) -> None:
    """Settle what reviewers split on and nobody settled yet, with all rulings and notes in view."""
    from reconcile.cli.asked import Asked
    from reconcile.review.adjudication import adjudication
    from reconcile.review.log import ordered
    from reconcile.review.scope import of_case
    from reconcile.review.session import case as ready

    if serve:
        offer(case, reviewer, db, (host, port, public_url), passed(convention, lexicon, settings), action="adjudicate", plain=plain)
        return
    with opened(case, db) as store:
        report = compared([case], Asked(convention, tuple(lexicon or ()), settings=settings))
        seen, every = store.since(0)
        log = of_case(ordered(warned(every)), ready(report, name=shared(case, db)))
        session = adjudication(report, log, named(reviewer), tool(), shared(case, db))
        if not session.queue:
            typer.echo("nothing to settle: reviewers split on nothing, or all of it was settled", err=True)
        _led(session, store, seen, settings, plain=plain, blind=False)


def _led(session: "Session", store: "Store", seen: int, settings: Path | None, *, plain: bool, blind: bool) -> None:
    from reconcile.review.desk import Desk, place
    from reconcile.review.serve import in_page
    from reconcile.terminal import plain_explanation

    report = session.report
    at = f"{session.voice} in {session.case.name}" if session.case.name else session.voice
    desk = Desk(
        _keeping(store, seen, session),
        now,
        lambda finding, width: plain_explanation(report, finding.id, width),
        lambda body: store.stay(at, body, now()),
        _keys(settings),
        blind,
    )
    start = place(store.place(at))
    if plain or not (in_page() or (sys.stdin.isatty() and sys.stdout.isatty())):
        _prompts(session, desk, start)
    else:
        _screen(session, desk, start)


def _keys(settings: Path | None) -> "Mapping[str, str]":
    """Return the key of each action; what is wrong is told with the file it is in."""
    from reconcile.errors import UsageError
    from reconcile.read.preferences import preferences
    from reconcile.review.keys import rebound

    try:
        return rebound(preferences(settings).review.keys)
    except UsageError as error:
        told = str(error)
        raise UsageError(told if told.startswith(str(settings)) else f"{settings}: [review.keys] {told}") from error


def _keeping(store: "Store", seen: int, session: "Session") -> Callable[[Sequence["Decision"]], Sequence["Decision"]]:
    """Return what keeps decisions and tells all of the case that came since, those of another terminal among them."""
    from reconcile.review.scope import of_case

    def keep(decisions: Sequence["Decision"]) -> Sequence["Decision"]:
        nonlocal seen
        kept = store.extend(decisions) if decisions else ()
        seen, new = store.since(seen)
        mine = {d.hash for d in kept} | {d.hash for d in of_case(new, session.case)}
        return [d for d in new if d.hash in mine]

    return keep


def _prompts(session: "Session", desk: "Desk", start: "Place") -> None:
    from reconcile.review.plain import Talk, run

    def ask(words: str) -> str | None:
        sys.stdout.write(words)
        sys.stdout.flush()
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else None

    run(session, desk, Talk(say, ask), start)


def _screen(session: "Session", desk: "Desk", start: "Place") -> None:
    try:
        from reconcile.review.app import ReviewApp
    except ImportError:
        fail("the review screen needs Textual: pip install 'reconcile[review]'; or rule on prompts with --plain")
    ReviewApp(session, desk, start).run()
