"""A report and its decisions -> a reviewer's session: the queue, what is ruled, what a ruling adds to the log."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from attrs import evolve, frozen

from reconcile.errors import UsageError
from reconcile.model import Finding, Report
from reconcile.review.anchors import Anchored, Anchors, anchors
from reconcile.review.decision import BECAUSE, RULINGS, Decision
from reconcile.review.log import Pair, in_force, ordered
from reconcile.select import RELATIONS


@frozen
class Ruling:
    """What a reviewer says of a finding: one of RULINGS, with what it needs."""

    name: str
    relation: str | None = None
    because: str | None = None
    value: str | None = None
    claim: str | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    bulk: bool = False

    def __attrs_post_init__(self) -> None:
        """Check that a ruling has what it needs; raises UsageError otherwise."""
        if self.name not in RULINGS:
            raise UsageError(f"{self.name!r} is no ruling; the rulings are {', '.join(RULINGS)}")
        if self.name == "change" and self.relation not in RELATIONS:
            raise UsageError(f"{self.relation!r} is no relation; the relations are {', '.join(RELATIONS)}")
        if self.name == "not-comparable" and self.because not in BECAUSE:
            raise UsageError(f"{self.because!r} is no reason; two claims differ in {', '.join(BECAUSE)}")
        if self.name == "wrong-value" and not (self.value and self.claim):
            raise UsageError("a wrong value needs the claim and its right value")
        if self.name == "not-a-claim" and not self.claim:
            raise UsageError("say which claim is none")


@frozen
class Progress:
    """How far a session is: findings to rule on, ruled, unsure and skipped ones."""

    total: int
    ruled: int
    unsure: int
    skipped: int

    def __str__(self) -> str:
        """Say it in a line: "12 of 41, 3 unsure"."""
        extra = ", ".join(f"{n} {name}" for n, name in ((self.unsure, "unsure"), (self.skipped, "skipped")) if n)
        return f"{self.ruled} of {self.total}" + (f", {extra}" if extra else "")


@frozen(eq=False, slots=False)
class Session:
    """One reviewer's session over a report; a value: every step gives a new one.

    `log` is all that is kept, of all reviewers; `only` the ids of the findings to rule on (None: all); `tags` go on every ruling of the session.
    """

    report: Report
    reviewer: str
    tool: str
    log: tuple[Decision, ...]
    only: frozenset[str] | None = None
    tags: tuple[str, ...] = ()
    _known: Anchors | None = None

    @cached_property
    def known(self) -> Anchors:
        """The report's claims and texts, indexed once for the whole session."""
        return self._known or anchors(self.report)

    @cached_property
    def _ruled(self) -> dict[str, Decision]:
        """This reviewer's decision on each finding, by its id, where one is in force on all pairs and stands on its evidence."""
        own = in_force(d for d in self.log if d.reviewer == self.reviewer).get(self.reviewer, {})
        stands: dict[str, bool] = {}
        found = {}
        for finding in self.queue:
            told = {own.get((p.left, p.right)) for p in finding.pairs}
            decision = told.pop() if len(told) == 1 else None
            if decision and stands.setdefault(decision.hash, self.known.state(decision).state == "stands"):
                found[finding.id] = decision
        return found

    @cached_property
    def queue(self) -> tuple[Finding, ...]:
        """The findings to rule on: those with pairs, the severest first, of equals the least certain."""
        found = [f for f in self.report.findings if f.pairs and (self.only is None or f.id in self.only)]
        return tuple(sorted(found, key=lambda f: (_gravest(f), min(p.score for p in f.pairs), f.id)))

    def ruling(self, finding: Finding) -> Decision | None:
        """Return this reviewer's decision in force on all pairs of a finding, if it still stands on its evidence."""
        return self._ruled.get(finding.id)

    @property
    def progress(self) -> Progress:
        """How far the session is."""
        told = Counter(d.ruling for f in self.queue if (d := self.ruling(f)))
        return Progress(len(self.queue), sum(told.values()) - told["skip"], told["unsure"], told["skip"])

    def next(self) -> Finding | None:
        """Return the first finding that is not ruled yet, skipped ones last; None where all are."""
        open_ones = [f for f in self.queue if self.ruling(f) is None]
        skipped = [f for f in self.queue if (d := self.ruling(f)) and d.ruling == "skip"]
        return next(iter((*open_ones, *skipped)), None)

    def decide(self, finding: Finding, ruling: Ruling, at: str) -> Decision:
        """Return the decision that a ruling on a finding makes; it is not kept yet."""
        pairs: tuple[Pair, ...] = tuple((p.left, p.right) for p in finding.pairs)
        claims = tuple(dict.fromkeys(i for pair in pairs for i in pair))
        if ruling.claim is not None and ruling.claim not in finding.claims:
            raise UsageError(f"{ruling.claim!r} is no claim of this finding; they are {', '.join(finding.claims)}")
        return Decision(
            self.reviewer, at, self.tool, ruling.name, pairs, tuple(p.relation for p in finding.pairs), self.known.evidence(claims),
            ruling.relation, ruling.because, ruling.value, ruling.claim, ruling.note, (*self.tags, *ruling.tags), ruling.bulk,
        )  # fmt: skip

    def agreements(self) -> tuple[Finding, ...]:
        """Return the agreements that are not ruled yet: what may be accepted in bulk."""
        return tuple(f for f in self.queue if f.verdict == "agreement" and self.ruling(f) is None)

    def kept(self, decision: Decision) -> "Session":
        """Return the session with one more decision, as the store kept it.

        What a plain ruling leaves as it was is carried on, so that a key answers at once in a queue of thousands.
        """
        onward = not self.log or decision.at >= self.log[-1].at
        after = evolve(self, log=(*self.log, decision) if onward else ordered((*self.log, decision)), known=self.known)
        vars(after)["queue"] = self.queue
        if onward and not decision.undoes and decision.reviewer == self.reviewer:
            told = {
                f.id: decision for f in self._on.get(decision.pairs[:1], ()) if tuple((p.left, p.right) for p in f.pairs) == decision.pairs
            }
            vars(after)["_ruled"] = {**self._ruled, **told}
            vars(after)["_on"] = self._on
        return after

    @cached_property
    def _on(self) -> dict[tuple[Pair, ...], list[Finding]]:
        found: dict[tuple[Pair, ...], list[Finding]] = {}
        for finding in self.queue:
            found.setdefault(((finding.pairs[0].left, finding.pairs[0].right),), []).append(finding)
        return found

    def undo(self, at: str) -> Decision | None:
        """Return the decision that takes back this reviewer's last one in force; None where there is none."""
        done = self._history()[0]
        return Decision(self.reviewer, at, self.tool, "withdraw", undoes=done[-1]) if done else None

    def redo(self, at: str) -> Decision | None:
        """Return the decision that puts back the last one taken back; None where a new ruling came after it."""
        back = self._history()[1]
        return Decision(self.reviewer, at, self.tool, "restore", undoes=back[-1]) if back else None

    def _history(self) -> tuple[list[str], list[str]]:
        """Return the hashes of decisions in force, oldest first, and of those taken back, the last one last."""
        done: list[str] = []
        back: list[str] = []
        for d in self.log:
            if d.reviewer != self.reviewer:
                continue
            if d.ruling == "withdraw" and d.undoes in done:
                done.remove(d.undoes)
                back.append(d.undoes)
            elif d.ruling == "restore" and d.undoes in back:
                back.remove(d.undoes)
                done.append(d.undoes)
            elif not d.undoes:
                done.append(d.hash)
                back.clear()
        return done, back

    def unsettled(self) -> tuple[Anchored, ...]:
        """Return this reviewer's decisions in force whose evidence moved or went."""
        own = {d.hash: d for d in in_force(self.log).get(self.reviewer, {}).values()}
        return tuple(a for d in ordered(own.values()) if (a := self.known.state(d)).state != "stands")


def _gravest(finding: Finding) -> int:
    return min(RELATIONS.index(p.relation) for p in finding.pairs)


def status(log: Iterable[Decision]) -> dict[str, Counter[str]]:
    """Return, for each reviewer, how many pairs stand under which ruling."""
    return {who: Counter(d.ruling for d in ruled.values()) for who, ruled in sorted(in_force(log).items())}
