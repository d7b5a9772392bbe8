"""A session as prompts: for screen readers and terminals without a screen."""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from reconcile.errors import UsageError
from reconcile.model import RELATIONS, Claim, Finding
from reconcile.review.asking import REASONS, because_in, claims_in, pairs_told, tags_in
from reconcile.review.decision import Decision
from reconcile.review.desk import Desk, OvertakenError, Place, found, opening, resumed, told, told_of
from reconcile.review.filters import FIELDS, STATES, filtered, fitting, sought
from reconcile.review.keys import ACTIONS, legend
from reconcile.review.merging import candidates, others
from reconcile.review.session import ON_A_PAIR, Ruling, Session
from reconcile.views.wording import noted, origin, value

_SHOWN = 9
_COLUMNS = 100


@frozen(eq=False)
class Talk:
    """How a plain session talks: say a line, ask for one (None: the input ended)."""

    say: Callable[[str], None]
    ask: Callable[[str], str | None]


@frozen(eq=False)
class _At:
    """Where the talk is: the session, the findings under the filter, the one on view, and whether to leave."""

    session: Session
    among: tuple[Finding, ...]
    index: int
    place: Place
    left: bool = False

    @property
    def finding(self) -> Finding:
        return self.among[self.index]

    def after(self, session: Session) -> "_At":
        """Go to the next finding to rule on, of those under the filter; where all are ruled on stay."""
        among = filtered(session, self.place.wanted) or self.among
        following = session.next(among)
        place = Place(following.id if following else self.finding.id, self.place.wanted)
        found, index = resumed(session, place)
        return evolve(self, session=session, among=found or among, index=index if found else min(self.index, len(among) - 1))


def run(session: Session, desk: Desk, talk: Talk, place: Place) -> Session:
    """Lead a reviewer through the queue until all is ruled or they leave; every answer is kept before the next question."""
    session = _settled(session, desk, talk)
    place = opening(session, place)
    among, index = resumed(session, place)
    at = _At(session, among, index, place, left=not among)
    while not at.left:
        talk.say("")
        for line in (*shown(at.session, at.finding, desk), *_standing(at, desk)):
            talk.say(line)
        answer = talk.ask("ruling> ")
        if answer is None:
            break
        at = _answered(at, answer.strip(), desk, talk)
        desk.stay(evolve(at.place, finding=at.finding.id).to_text())
    talk.say(f"{at.session.progress}. All is kept; start again to go on.")
    return at.session


def _settled(session: Session, desk: Desk, talk: Talk) -> Session:
    """Tell what no longer stands, and ask whether to tell it again."""
    lost = session.unsettled()
    if not lost:
        return session
    for one in lost:
        talk.say(f"no longer stands: {one}")
    if talk.ask("take these back, so that they are not listed again? yes/no> ") != "yes":
        return session
    return session.kept(desk.keep(session.let_go(desk.now())))


def _standing(at: _At, desk: Desk) -> tuple[str, ...]:
    """Say where the talk stands: which finding of how many, under which filter, how far the session is, what can be done."""
    tallies = ", ".join(f"{n} {name}" for name, n in at.session.progress.tallies)
    told = [f"finding {at.index + 1} of {len(at.among)}", f"shown: {at.place.wanted}" if str(at.place.wanted) else ""]
    told += [f"ruled: {at.session.progress}", tallies, "all is ruled" if at.session.done and at.session.queue else ""]
    return "; ".join(t for t in told if t), legend(desk.keys)


def shown(session: Session, finding: Finding, desk: Desk) -> list[str]:
    """Return a finding line by line: question, verdict with its reasons (not while it is hidden), each claim in its sentence, rulings."""
    label = session.case.label(finding)
    lines = [finding.question.upper(), *([f"  {label}"] if label else [])]
    if not desk.hides(session, finding):
        witnesses = f"{finding.origins} {'origin' if finding.origins == 1 else 'origins'}"
        lines.append(f"  {', '.join(x for x in (finding.verdict, witnesses, finding.grade) if x)}")
        lines += dict.fromkeys(f"  {p.relation}: {p.reason}" for p in finding.pairs)
        lines += [f"  {note}" for note in noted(finding)]
    for number, i in enumerate(finding.claims, 1):
        claim = session.case.claim(i)
        lines.append(f"  {number}. {claim.source}: {value(claim)} — {_quoted(claim, session.case.text(claim.source))} ({origin(claim)})")
    return [*lines, *(f"  {line}" for line in told(session, finding))]


def _quoted(claim: Claim, text: str) -> str:
    before, after = text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end]
    return " ".join(f"{before}[{claim.text}]{after}".split())


def _answered(at: _At, answer: str, desk: Desk, talk: Talk) -> _At:
    name = next((a.name for a in ACTIONS if answer in (desk.keys[a.name], a.name)), None)
    try:
        if name in _MOVES:
            return _MOVES[name](at, desk, talk)
        if name is None:
            talk.say(f"{answer!r} is no key; the keys are:\n{legend(desk.keys)}")
            return at
        desk.open_to(at.session, at.finding, name)
        at = evolve(at, session=desk.heard(at.session, at.finding))
        ruling = _on_one_pair(at, desk, talk) if name == "pair" else _RULINGS[name](at, talk)
        session = at.session.kept(desk.keep([at.session.decide(at.finding, ruling, desk.now())])) if ruling else at.session
    except OvertakenError as error:
        talk.say(str(error))
        return evolve(at, session=error.session)
    except UsageError as error:
        talk.say(str(error))
        return at
    return evolve(at, session=session) if ruling is None or ruling.name in ("note", "tag", "merge") else at.after(session)


def _why(at: _At, desk: Desk, talk: Talk) -> _At:
    talk.say("hidden until you have ruled" if desk.hides(at.session, at.finding) else desk.why(at.finding, _COLUMNS))
    return at


def _undo(at: _At, desk: Desk, talk: Talk) -> _At:
    return _turned(at, at.session.undo(desk.now()), desk, talk, "take back", "taken back")


def _redo(at: _At, desk: Desk, talk: Talk) -> _At:
    return _turned(at, at.session.redo(desk.now()), desk, talk, "put back", "put back")


def _turned(at: _At, decisions: Sequence[Decision], desk: Desk, talk: Talk, wanted: str, done: str) -> _At:
    if not decisions:
        raise UsageError(f"nothing to {wanted}")
    about = at.session.done_by(decisions)
    session = at.session.kept(desk.keep(decisions))
    talk.say(f"{done}: {told_of(session, about)}")
    return evolve(at.after(session), index=found(at.among, about, session, at.index))


def _bulk(at: _At, desk: Desk, talk: Talk) -> _At:
    if desk.blind:
        raise UsageError("a blind session accepts nothing in bulk, as that would tell the machine's verdicts")
    found = at.session.agreements(at.among)
    if not found:
        raise UsageError("no agreement is left to accept")
    if talk.ask(f"accept {len(found)} agreements, marked as bulk? yes/no> ") != "yes":
        return at
    ruling, now = Ruling("confirm", bulk=True), desk.now()
    return at.after(at.session.kept(desk.keep([at.session.decide(f, ruling, now) for f in found])))


def _move(at: _At, by: int) -> _At:
    return evolve(at, index=max(0, min(len(at.among) - 1, at.index + by)))


def _filter(at: _At, desk: Desk, talk: Talk) -> _At:
    told = talk.ask(f"show ({', '.join(f'{f}:…' for f in FIELDS)} or words; states: {', '.join(STATES)}; nothing for all)> ")
    return at if told is None else _under(at, told, desk)


def _search(at: _At, desk: Desk, talk: Talk) -> _At:
    told = talk.ask("search for> ")
    return _under(at, sought(at.place.wanted, told), desk) if told else at


def _under(at: _At, line: str, desk: Desk) -> _At:
    wanted = fitting(at.session, line, blind=desk.blind)
    among, index = resumed(at.session, Place(None, wanted))
    return evolve(at, among=among, index=index, place=Place(None, wanted))


def _articles(at: _At, desk: Desk, talk: Talk) -> _At:  # noqa: ARG001 - as every move
    """Read out the articles of a finding, its claims in brackets."""
    claims = [at.session.case.claim(i) for i in at.finding.claims]
    for source in dict.fromkeys(c.source for c in claims):
        text = at.session.case.text(source)
        for span in sorted({c.span for c in claims if c.source == source}, reverse=True):
            text = f"{text[: span.start]}[{text[span.start : span.end]}]{text[span.end :]}"
        talk.say(f"{source.upper()}\n{text}")
    return at


def _leave(at: _At, desk: Desk, talk: Talk) -> _At:  # noqa: ARG001 - as every move
    return evolve(at, left=True)


_MOVES: dict[str, Callable[[_At, Desk, Talk], _At]] = {
    "why": _why, "undo": _undo, "redo": _redo, "bulk": _bulk, "filter": _filter, "search": _search, "leave": _leave, "articles": _articles,
    "next": lambda at, _desk, _talk: _move(at, 1),
    "previous": lambda at, _desk, _talk: _move(at, -1),
}  # fmt: skip


def _number(talk: Talk, question: str, most: int) -> int:
    answer = talk.ask(f"{question} (1 to {most})> ") or ""
    if not answer.isdecimal() or not 1 <= int(answer) <= most:
        raise UsageError(f"{answer!r} is no number from 1 to {most}")
    return int(answer) - 1


def _claim(at: _At, talk: Talk) -> str:
    return at.finding.claims[_number(talk, "which claim", len(at.finding.claims))]


def _relation(talk: Talk, question: str = "relation") -> str | None:
    return talk.ask(f"{question} ({', '.join(RELATIONS)})> ")


def _split(at: _At, talk: Talk) -> Ruling:
    told = talk.ask(f"which claims answer another question (numbers from 1 to {len(at.finding.claims)})> ") or ""
    return Ruling("split", claims=claims_in(told, at.finding))


def _merge(at: _At, talk: Talk) -> Ruling:
    left = candidates(at.session.case, at.finding)
    if not left:
        raise UsageError("no other source says anything that could answer this")
    while True:
        for number, other in enumerate(left[:_SHOWN], 1):
            talk.say(f"  {number}. {_line(at, other)}")
        told = (
            talk.ask(f"which of {len(left)} answers the same question (a number, or words to look for; nothing to go back)> ") or ""
        ).strip()
        if not told:
            raise UsageError("nothing was merged")
        if told.isdecimal() and 1 <= int(told) <= len(left[:_SHOWN]):
            other = left[int(told) - 1]
            return Ruling("merge", claims=others(other, at.finding), relation=_relation(talk, "their relation"))
        left = tuple(f for f in left if told.lower() in _line(at, f).lower()) or left


def _line(at: _At, other: Finding) -> str:
    claim = at.session.case.claim(other.claims[0])
    return f"{other.question}: {claim.source}: {_quoted(claim, at.session.case.text(claim.source))}"


def _told(talk: Talk, question: str) -> str:
    """Ask for a line; the end of the input is no answer."""
    answer = talk.ask(question)
    if answer is None:
        raise UsageError("nothing was ruled")
    return answer


def _instead(at: _At, talk: Talk, name: str, question: str) -> str:
    """Ask for a note or tags; where there are some, nothing leaves them and a dash takes them away."""
    before = at.session.remark(at.finding, name)
    present = (before.note or ", ".join(before.tags)) if before else ""
    if not present:
        return _told(talk, f"{question}> ")
    answer = _told(talk, f"{question} (now: {present}; nothing leaves it, - takes it away)> ").strip()
    if not answer:
        raise UsageError(f"the {name} stays as it was")
    return "" if answer == "-" else answer


def _on_one_pair(at: _At, desk: Desk, talk: Talk) -> Ruling:
    """Ask which pair, and what is ruled on it alone."""
    for line in pairs_told(at.session, at.finding, hidden=desk.hides(at.session, at.finding)):
        talk.say(f"  {line}")
    pair = at.finding.pairs[_number(talk, "which pair", len(at.finding.pairs))]
    name = _told(talk, f"ruling on this pair alone ({', '.join(ON_A_PAIR)})> ").strip()
    if name not in ON_A_PAIR:
        raise UsageError(f"{name!r} is no ruling on one pair alone; those are {', '.join(ON_A_PAIR)}")
    desk.open_to(at.session, at.finding, name)
    ruling = _RULINGS[name](at, talk)
    return evolve(ruling or Ruling(name), pair=(pair.left, pair.right))


def _wrong(at: _At, talk: Talk) -> Ruling:
    claim = _claim(at, talk)
    return Ruling("wrong-value", claim=claim, value=talk.ask("right value> "))


_RULINGS: dict[str, Callable[[_At, Talk], Ruling | None]] = {
    "confirm": lambda _at, _talk: Ruling("confirm"),
    "skip": lambda _at, _talk: Ruling("skip"),
    "unsure": lambda _at, talk: Ruling("unsure", note=_told(talk, "note (or nothing)> ")),
    "change": lambda _at, talk: Ruling("change", relation=_relation(talk)),
    "not-comparable": lambda _at, talk: Ruling("not-comparable", because=because_in(talk.ask(f"they differ in ({', '.join(REASONS)})> "))),
    "not-a-claim": lambda at, talk: Ruling("not-a-claim", claim=_claim(at, talk)),
    "wrong-value": _wrong,
    "split": _split,
    "merge": _merge,
    "note": lambda at, talk: Ruling("note", note=_instead(at, talk, "note", "note")),
    "tag": lambda at, talk: Ruling("tag", tags=tags_in(_instead(at, talk, "tag", "tags, with commas between"))),
}
