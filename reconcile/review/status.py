"""A case and its log -> who has done what."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from reconcile.review.assignment import own_part
from reconcile.review.decision import RULINGS, Decision
from reconcile.review.log import assigned
from reconcile.review.session import Case, begin


@frozen
class Status:
    """What one reviewer did: findings ruled on, of how many; under which rulings; how many in bulk; how many no longer stand; the last day."""

    reviewer: str
    ruled: int
    total: int
    given: bool
    tallies: tuple[tuple[str, int], ...]
    bulk: int
    unsettled: int
    last: str

    def __str__(self) -> str:
        """Say it in a line."""
        told = ", ".join(f"{n} {name}" for name, n in self.tallies)
        parts = [f"{self.ruled} of {self.total} findings{' given' if self.given else ''}", told]
        parts += [f"{self.bulk} in bulk"] if self.bulk else []
        parts += [f"{self.unsettled} rulings no longer stand"] if self.unsettled else []
        parts += [f"last on {self.last[:10]}"] if self.last else ["nothing yet"]
        return f"{self.reviewer}: {'; '.join(p for p in parts if p)}"


def status(over: Case, log: Iterable[Decision], tool: str) -> tuple[Status, ...]:
    """Return what each reviewer did, and those who were given findings and did nothing yet, by name."""
    told = tuple(log)
    rulings = [d for d in told if d.ruling in RULINGS]
    return tuple(_status(over, told, rulings, who, tool) for who in sorted({d.reviewer for d in rulings} | set(assigned(told))))


def _status(over: Case, log: tuple[Decision, ...], rulings: list[Decision], who: str, tool: str) -> Status:
    session = begin(over, who, tool, log)
    part = own_part(over, log, who)
    asked = [f for f in over.queue if part is None or f.id in part]
    found = [d for f in asked if (d := session.ruling(f))]
    tallies = Counter(d.ruling for d in found)
    days = [d.at for d in rulings if d.reviewer == who]
    return Status(
        who, len(found) - tallies["skip"], len(asked), part is not None, tuple(sorted(tallies.items())), sum(d.bulk for d in found),
        len(session.unsettled()), max(days, default=""),
    )  # fmt: skip
