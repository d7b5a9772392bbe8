"""A case and its log -> who has done what."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from reconcile.model import Finding
from reconcile.review.agreement import Split, agreement
from reconcile.review.assignment import own_part
from reconcile.review.decision import RULINGS, Decision
from reconcile.review.log import ADJUDICATION, adjudicates, assigned, voice
from reconcile.review.session import Case, Session, begin


@frozen
class Status:
    """What one voice did: findings ruled on, of how many; under which rulings; how many in bulk; how many no longer stand; the last day.

    `task` says of what `total` counts: "findings", "findings given", or "splits", of which `ruled` were settled.
    """

    reviewer: str
    ruled: int
    total: int
    task: str
    tallies: tuple[tuple[str, int], ...]
    bulk: int
    unsettled: int
    last: str

    def __str__(self) -> str:
        """Say it in a line."""
        told = ", ".join(f"{n} {'skipped' if name == 'skip' else name}" for name, n in self.tallies)
        parts = [self._done(), told]
        parts += [f"{self.bulk} in bulk"] if self.bulk else []
        parts += [f"{self.unsettled} rulings no longer stand"] if self.unsettled else []
        parts += [f"last on {self.last[:10]}"] if self.last else ["nothing yet"]
        return f"{self.reviewer}: {'; '.join(p for p in parts if p)}"

    def _done(self) -> str:
        if self.task == "findings given" and not self.total:
            return f"{self.ruled} ruled on, none given"
        return f"{self.ruled} of {self.total} {self.task}{' settled' if self.task == 'splits' else ''}"


def status(over: Case, log: Iterable[Decision], tool: str) -> tuple[Status, ...]:
    """Return what each voice did, and those who were given findings and did nothing yet, by name."""
    told = tuple(log)
    rulings = [d for d in told if d.ruling in RULINGS]
    splits = agreement(over.report.findings, told, over.known, measured=False).splits
    at_work = {voice(d): (d.reviewer, adjudicates(d)) for d in rulings}
    for who, pairs in assigned(told).items():
        if pairs:
            at_work.setdefault(who, (who, False))
    found = []
    for name, (who, settles) in sorted(at_work.items()):
        session = begin(over, who, tool, told, (ADJUDICATION,) if settles else ())
        last = max((d.at for d in rulings if voice(d) == name), default="")
        found.append(_adjudicator(session, splits, last) if settles else _reviewer(session, last))
    return tuple(found)


def _reviewer(session: Session, last: str) -> Status:
    part = own_part(session.case, session.log, session.reviewer)
    asked = [f for f in session.queue if not part or f.id in part]
    done, tallies, bulk = _tally(session, asked)
    total, task = (len(asked), "findings") if part is None else (len(part), "findings given")
    return Status(session.voice, done, total, task, tallies, bulk, len(session.unsettled()), last)


def _adjudicator(session: Session, splits: Sequence[Split], last: str) -> Status:
    _, tallies, bulk = _tally(session, [s.finding for s in splits])
    settled = sum(session.reviewer in dict(s.settled) for s in splits)
    return Status(session.voice, settled, len(splits), "splits", tallies, bulk, len(session.unsettled()), last)


def _tally(session: Session, asked: Sequence[Finding]) -> tuple[int, tuple[tuple[str, int], ...], int]:
    """Return how many findings are ruled on, under which rulings, and how many of them in bulk."""
    found = [d for f in asked if (d := session.ruling(f))]
    tallies = Counter(d.ruling for d in found)
    return len(found) - tallies["skip"], tuple(sorted((name, n) for name, n in tallies.items() if n)), sum(d.bulk for d in found)
