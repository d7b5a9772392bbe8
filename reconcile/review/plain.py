"""A session as prompts: for screen readers and terminals without a screen."""

from collections.abc import Callable

from attrs import frozen

from reconcile.errors import UsageError
from reconcile.model import Claim, Finding, Report
from reconcile.review.decision import BECAUSE, Decision
from reconcile.review.session import Ruling, Session
from reconcile.select import RELATIONS
from reconcile.views.wording import noted, origin, value

LEGEND = (
    "c confirm · h change the relation · n not comparable · x not a claim · v wrong value · u unsure · s skip\n"
    "b accept all agreements in bulk · z undo · y redo · w why · q leave (all is kept)"
)


@frozen(eq=False)
class Desk:
    """What a plain session talks through: say a line, ask for one (None: the input ended), the time, and the store's append."""

    say: Callable[[str], None]
    ask: Callable[[str], str | None]
    now: Callable[[], str]
    keep: Callable[[Decision], Decision]
    why: Callable[[Finding], str]


def run(session: Session, desk: Desk, *, blind: bool = False) -> Session:
    """Lead a reviewer through the queue until all is ruled or they leave; every answer is kept before the next question."""
    for moved in session.unsettled():
        desk.say(f"no longer stands ({moved.state}): {moved.decision.ruling} of {moved.decision.at}: {moved.what}")
    while (finding := session.next()) is not None:
        desk.say("")
        for line in shown(finding, session.report, blind=blind):
            desk.say(line)
        desk.say(f"{session.progress}\n{LEGEND}")
        answer = desk.ask("ruling> ")
        if answer is None or answer.strip() in ("q", "quit"):
            break
        session = _answered(session, finding, answer.strip(), desk)
    desk.say(f"{session.progress}. All is kept; start again to go on.")
    return session


def shown(finding: Finding, report: Report, *, blind: bool) -> list[str]:
    """Return a finding line by line: question, verdict with its reasons (not in a blind session), each claim in its sentence."""
    claims, texts = {c.id: c for c in report.claims}, {a.source: a.text for a in report.articles}
    lines = [finding.question.upper()]
    if not blind:
        lines += dict.fromkeys(f"  {p.relation}: {p.reason}" for p in finding.pairs)
        lines += [f"  {note}" for note in noted(finding)]
    for number, i in enumerate(finding.claims, 1):
        claim = claims[i]
        lines.append(f"  {number}. {claim.source}: {value(claim)} — {_quoted(claim, texts[claim.source])} ({origin(claim)})")
    return lines


def _quoted(claim: Claim, text: str) -> str:
    before, after = text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end]
    return " ".join(f"{before}[{claim.text}]{after}".split())


def _answered(session: Session, finding: Finding, answer: str, desk: Desk) -> Session:
    if answer == "w":
        desk.say(desk.why(finding))
        return session
    if answer in ("z", "y"):
        again = session.undo(desk.now()) if answer == "z" else session.redo(desk.now())
        if again is None:
            desk.say("nothing to take back" if answer == "z" else "nothing to put back")
            return session
        return session.kept(desk.keep(again))
    if answer == "b":
        return _bulk(session, desk)
    try:
        ruling = _ruling(finding, answer, desk)
    except UsageError as error:
        desk.say(str(error))
        return session
    return session.kept(desk.keep(session.decide(finding, ruling, desk.now()))) if ruling else session


def _bulk(session: Session, desk: Desk) -> Session:
    found = session.agreements()
    if not found or desk.ask(f"accept {len(found)} agreements, marked as bulk? yes/no> ") != "yes":
        return session
    for finding in found:
        session = session.kept(desk.keep(session.decide(finding, Ruling("confirm", bulk=True), desk.now())))
    return session


def _ruling(finding: Finding, answer: str, desk: Desk) -> Ruling | None:
    """Ask for what a ruling needs; None where the answer is no key."""
    plain = {"c": "confirm", "u": "unsure", "s": "skip"}
    if answer in plain:
        note = desk.ask("note (or nothing)> ") if answer == "u" else ""
        return Ruling(plain[answer], note=note or "")
    if answer == "h":
        return Ruling("change", relation=desk.ask(f"relation ({', '.join(RELATIONS)})> "))
    if answer == "n":
        return Ruling("not-comparable", because=desk.ask(f"they differ in ({', '.join(BECAUSE)})> "))
    if answer in ("x", "v"):
        claim = _claim(finding, desk)
        return Ruling("not-a-claim", claim=claim) if answer == "x" else Ruling("wrong-value", claim=claim, value=desk.ask("right value> "))
    desk.say(f"{answer!r} is no key; the keys are:\n{LEGEND}")
    return None


def _claim(finding: Finding, desk: Desk) -> str:
    number = desk.ask(f"which claim (1 to {len(finding.claims)})> ") or ""
    if not number.isdigit() or not 1 <= int(number) <= len(finding.claims):
        raise UsageError(f"{number!r} is no number from 1 to {len(finding.claims)}")
    return finding.claims[int(number) - 1]
