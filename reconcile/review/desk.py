"""What a session needs of the world outside, and where it is left and taken up again."""

import json
from collections.abc import Callable, Mapping, Sequence

from attrs import field, frozen

from reconcile.errors import UsageError
from reconcile.model import Finding
from reconcile.review.agreement import OPEN
from reconcile.review.applied import as_review
from reconcile.review.decision import REMARKS, Decision
from reconcile.review.filters import Filter, filtered, parsed
from reconcile.review.keys import rebound
from reconcile.review.log import in_force
from reconcile.review.rulings import on, targets
from reconcile.review.session import Session
from reconcile.views.wording import noted, ruled


class OvertakenError(UsageError):
    """Somebody ruled meanwhile; holds the session as it is now."""

    def __init__(self, words: str, session: Session) -> None:
        super().__init__(words)
        self.session = session


@frozen(eq=False)
class Desk:
    """The world outside a session.

    `keep` returns the decisions that are on the disk since it was last called, those given among them; `now` tells the time as ISO 8601;
    `why` explains a finding in so many columns; `stay` keeps the place in the session; `keys` are the key of each action; `blind` hides verdicts until ruled.
    """

    keep: Callable[[Sequence[Decision]], Sequence[Decision]]
    now: Callable[[], str]
    why: Callable[[Finding, int], str]
    stay: Callable[[str], None]
    keys: Mapping[str, str] = field(factory=lambda: rebound({}))
    blind: bool = False

    def open_to(self, session: Session, finding: Finding, name: str) -> None:
        """Refuse what a blind reviewer cannot mean; raises UsageError."""
        if name == "confirm" and self.hides(session, finding):
            raise UsageError(f"what the machine says is hidden; say the relation yourself with {self.keys['change']}")

    def heard(self, session: Session, finding: Finding) -> Session:
        """Take in what another terminal of this reviewer kept meanwhile; raises UsageError where that rules on this finding."""
        news = self.keep(())
        after = session.kept(news) if news else session
        if after.rulings(finding) != session.rulings(finding):
            raise OvertakenError("you ruled on this finding in another terminal meanwhile; look at it, and rule anew if you want to", after)
        return after

    def hides(self, session: Session, finding: Finding) -> bool:
        """Say whether the machine's verdict on a finding is still hidden."""
        ruling = session.ruling(finding)
        return self.blind and (ruling is None or ruling.ruling in OPEN)


@frozen
class Place:
    """Where a reviewer is: the finding on view and the filter."""

    finding: str | None = None
    wanted: Filter = field(factory=Filter)

    def to_text(self) -> str:
        """Write a place as JSON."""
        return json.dumps({"finding": self.finding, "filter": str(self.wanted)})


def place(text: str | None) -> Place:
    """Read a place; what cannot be read, as a later version wrote it, is the beginning."""
    try:
        told = json.loads(text or "{}")
        return Place(told.get("finding"), parsed(told.get("filter", "")))
    except (ValueError, AttributeError, UsageError):
        return Place()


def resumed(session: Session, at: Place) -> tuple[tuple[Finding, ...], int]:
    """Return the findings under a place's filter and the index of the one to show: the one left, else the first that is open."""
    among = filtered(session, at.wanted)
    ids = [f.id for f in among]
    if at.finding in ids:
        return among, ids.index(at.finding)
    following = session.next(among)
    return among, ids.index(following.id) if following else 0


def opening(session: Session, at: Place) -> Place:
    """Return the place to begin at: what only one source says, where nothing is to be compared."""
    if not filtered(session, at.wanted):
        at = Place()
    alone = not session.queue and not session.tags and at == Place() and not any(f.pairs for f in session.report.findings)
    return Place(None, Filter("alone")) if alone else at


def told_of(session: Session, decisions: Sequence[Decision]) -> str:
    """Say which rulings were taken back or put back: one by its words and question, several by their number."""
    if len(decisions) != 1:
        return f"{len(decisions)} rulings made in bulk"
    (d,) = decisions
    finding = next((f for pair in d.pairs for f in session.case.holding.get(pair[0], ())), None)
    return f"{d.ruling} on {finding.question}" if finding else d.ruling


def found(among: Sequence[Finding], decisions: Sequence[Decision], session: Session, here: int) -> int:
    """Return the index of the first finding that decisions are about, among those on view; else where one is."""
    about = {f.id for d in decisions for pair in d.pairs for f in session.case.holding.get(pair[0], ())}
    return next((i for i, f in enumerate(among) if f.id in about), min(here, max(0, len(among) - 1)))


def told(session: Session, finding: Finding) -> tuple[str, ...]:
    """Say what this reviewer ruled and remarked on a finding, and, where the whole session is done, what others did."""
    remarks = (session.remark(finding, name) for name in REMARKS)
    own = {d.hash: d for d in (*session.rulings(finding), *session.merges(finding), *remarks) if d}
    lines = tuple(ruled(as_review(d, finding)) for d in own.values())
    if session.rulings(finding) and finding.id not in session.ruled:
        lines = (
            *lines,
            *(f"not ruled on yet: {_side(session, left)} beside {_side(session, right)}" for left, right in _open(session, finding)),
        )
    return (*lines, *_others(session, finding)) if session.done else lines


_SHOWN = 4
"""How many of the pairs not ruled on are named."""


def _open(session: Session, finding: Finding) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair, _ in targets(finding) if pair not in session.own)[:_SHOWN]


def _side(session: Session, claim_id: str) -> str:
    claim = session.case.claim(claim_id)
    return f"{claim.source}: “{claim.text}”"


def _others(session: Session, finding: Finding) -> tuple[str, ...]:
    """Say what other reviewers ruled; an adjudicator sees that in the report itself."""
    own = in_force(d for d in session.log if d.reviewer != session.reviewer)
    told = (ruled(as_review(d, finding)) for _, theirs in sorted(own.items()) for d in on(finding, theirs))
    return tuple(words for words in told if words not in noted(finding))
