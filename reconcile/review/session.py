"""A report and its decisions -> a reviewer's session: the queue, what is ruled, what a ruling adds to the log."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from attrs import evolve, field, frozen

from reconcile.errors import UsageError
from reconcile.model import RELATIONS, Claim, Finding, Happening, Report
from reconcile.review.anchors import Anchored, Anchors, anchors
from reconcile.review.decision import BECAUSE, REMARKS, RULINGS, Decision
from reconcile.review.history import history
from reconcile.review.log import ADJUDICATION, Pair, as_voice, in_force, ordered, remarks, standing, voice
from reconcile.review.rulings import APART, left_over, on, targets, whole, with_claim
from reconcile.views.book import book
from reconcile.views.sections import sections

ON_A_PAIR = ("confirm", "change", "not-comparable", "unsure")
"""The rulings that can be given to one pair of a finding alone."""


@frozen
class Ruling:
    """What a reviewer says of a finding, or of one `pair` of it alone: one of RULINGS or REMARKS, with what it needs."""

    name: str
    relation: str | None = None
    because: str | None = None
    value: str | None = None
    claim: str | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    bulk: bool = False
    claims: tuple[str, ...] = ()
    pair: Pair | None = None

    def __attrs_post_init__(self) -> None:
        """Check that a ruling has what it needs; raises UsageError otherwise."""
        if self.name not in (*RULINGS, *REMARKS):
            raise UsageError(f"{self.name!r} is no ruling; the rulings are {', '.join((*RULINGS, *REMARKS))}")
        if self.name in ("change", "merge") and self.relation not in RELATIONS:
            raise UsageError(f"{self.relation!r} is no relation; the relations are {', '.join(RELATIONS)}")
        if self.name == "not-comparable" and self.because not in BECAUSE:
            raise UsageError(f"{self.because!r} is no reason; two claims differ in {', '.join(BECAUSE)}")
        if self.name == "wrong-value" and not (self.value and self.value.strip() and self.claim):
            raise UsageError("a wrong value needs the claim and its right value")
        if self.name == "not-a-claim" and not self.claim:
            raise UsageError("say which claim is none")
        if self.pair and self.name not in ON_A_PAIR:
            raise UsageError(f"{self.name!r} is no ruling on one pair alone; those are {', '.join(ON_A_PAIR)}")


@frozen
class Progress:
    """How far a session is: findings to rule on, ruled, unsure and skipped ones; `tallies` counts the findings under each ruling."""

    total: int
    ruled: int
    unsure: int
    skipped: int
    tallies: tuple[tuple[str, int], ...] = ()

    def __str__(self) -> str:
        """Say it in a line: "12 of 41, 3 unsure"."""
        extra = ", ".join(f"{n} {name}" for n, name in ((self.unsure, "unsure"), (self.skipped, "skipped")) if n)
        return f"{self.ruled} of {self.total}" + (f", {extra}" if extra else "")


@frozen(eq=False)
class Case:
    """A report made ready for review, the same for all steps of a session: what is looked up in it again and again."""

    report: Report
    known: Anchors
    queue: tuple[Finding, ...]
    findings: Mapping[str, Finding]
    holding: Mapping[str, tuple[Finding, ...]]
    name: str = ""
    happenings: Mapping[str, Happening] = field(factory=dict)

    def label(self, finding: Finding) -> str:
        """Return what the happening that a finding is about is called, "" where the report names none."""
        return self.happenings[finding.id].label if finding.id in self.happenings else ""

    def claim(self, claim_id: str) -> Claim:
        """Return a claim by its id."""
        return self.known.claims[claim_id]

    def text(self, source: str) -> str:
        """Return an article's text."""
        return self.known.texts[source]


def case(report: Report, only: frozenset[str] | None = None, *, blind: bool = False, name: str = "") -> Case:
    """Index a report; the queue holds its findings with pairs, or those of `only`, in the report's order: happening by happening, the gravest first.

    In a blind session the order within a happening says nothing.
    """
    holding: dict[str, list[Finding]] = {}
    for finding in report.findings:
        for i in finding.claims:
            holding.setdefault(i, []).append(finding)
    found = sections(report, book(report))
    own = ([f for f in s.findings if f.pairs and (only is None or f.id in only)] for s in found)
    queue = [f for told in own for f in (sorted(told, key=lambda f: f.id) if blind else told)]
    happenings = {f.id: s.happening for s in found for f in s.findings if s.happening}
    by_claim = {i: tuple(found) for i, found in holding.items()}
    return Case(report, anchors(report), tuple(queue), {f.id: f for f in report.findings}, by_claim, name, happenings)


@frozen(eq=False)
class Session:
    """One reviewer's session over a case; a value: every step gives a new one. Made with `begin`.

    `log` is all that is kept, of all reviewers; `own` this voice's decision in force on each pair, where it stands on its evidence;
    `ruled` the findings under a decision on each pair; `said` the last note and tags on each pair; `tags` go on every ruling of the session and make its voice.
    """

    case: Case
    reviewer: str
    tool: str
    log: tuple[Decision, ...]
    tags: tuple[str, ...] = ()
    own: Mapping[Pair, Decision] = field(factory=dict)
    ruled: frozenset[str] = frozenset()
    said: Mapping[Pair, Mapping[str, Decision]] = field(factory=dict)

    @property
    def report(self) -> Report:
        """The report under review."""
        return self.case.report

    @property
    def voice(self) -> str:
        """Whose decisions are this session's own: the reviewer's, or those that the same person made as adjudicator."""
        return as_voice(self.reviewer, self.tags)

    @property
    def queue(self) -> tuple[Finding, ...]:
        """The findings to rule on."""
        return self.case.queue

    def rulings(self, finding: Finding) -> tuple[Decision, ...]:
        """Return this reviewer's decisions on a finding: one, or several where pairs were split off or came with a later article."""
        return on(finding, self.own)

    def ruling(self, finding: Finding) -> Decision | None:
        """Return this reviewer's last decision on a finding that is wholly ruled on; None where a pair is left."""
        return max(self.rulings(finding), key=lambda d: d.at) if finding.id in self.ruled else None

    @property
    def progress(self) -> Progress:
        """How far the session is."""
        told = Counter(d.ruling for f in self.queue if (d := self.ruling(f)))
        return Progress(len(self.queue), sum(told.values()) - told["skip"], told["unsure"], told["skip"], tuple(sorted(told.items())))

    @property
    def done(self) -> bool:
        """Whether every finding is ruled on; only then others' rulings are shown."""
        return all((d := self.ruling(f)) and d.ruling != "skip" for f in self.queue)

    def next(self, among: tuple[Finding, ...] | None = None) -> Finding | None:
        """Return the first finding, of the queue or of those given, that is not ruled yet, skipped ones last; None where all are."""
        asked = self.queue if among is None else among
        open_ones = (f for f in asked if f.id not in self.ruled)
        skipped = (f for f in asked if (d := self.ruling(f)) and d.ruling == "skip")
        return next(open_ones, None) or next(skipped, None)

    def decide(self, finding: Finding, ruling: Ruling, at: str) -> Decision:
        """Return the decision that a ruling on a finding makes; it is not kept yet.

        Raises UsageError where it names claims that are not there, where nothing ties what is split off, or for the tag of adjudicators.
        """
        if ADJUDICATION in ruling.tags and ADJUDICATION not in self.tags:
            raise UsageError(f"the tag “{ADJUDICATION}” marks what an adjudicator settles; take another word")
        if ruling.name in REMARKS and not ruling.note.strip() and not ruling.tags and self.remark(finding, ruling.name) is None:
            raise UsageError(f"an empty {ruling.name} is none")
        ruled = _ruled_pairs(self, finding, ruling)
        claims = tuple(dict.fromkeys(i for pair, _ in ruled for i in pair))
        return Decision(
            self.reviewer, at, self.tool, ruling.name, tuple(p for p, _ in ruled), tuple(told for _, told in ruled),
            self.case.known.evidence(claims), ruling.relation, ruling.because, ruling.value, ruling.claim, ruling.note,
            tuple(dict.fromkeys((*self.tags, *ruling.tags))), ruling.bulk, claims=ruling.claims, case=self.case.name,
        )  # fmt: skip

    def agreements(self, among: tuple[Finding, ...] | None = None) -> tuple[Finding, ...]:
        """Return the agreements that are not ruled yet: what may be accepted in bulk."""
        asked = self.queue if among is None else among
        return tuple(f for f in asked if f.verdict == "agreement" and f.id not in self.ruled)

    def kept(self, decisions: Iterable[Decision]) -> "Session":
        """Return the session with more decisions, as the store kept them; those of another terminal may be among them.

        What a plain ruling leaves as it was is carried on, so that a key answers at once in a queue of thousands.
        """
        new = tuple(decisions)
        log = (*self.log, *new)
        if any(after.at < before.at for before, after in pairwise(log[max(0, len(self.log) - 1) :])):
            return begin(self.case, self.reviewer, self.tool, log, self.tags)
        undone = {d.undoes for d in new if d.undoes}
        mine = [d for d in new if voice(d) == self.voice and d.ruling in RULINGS]
        about = [*mine, *(d for d in log if d.hash in undone and voice(d) == self.voice)] if undone else mine
        pairs = {pair for d in about for pair in d.pairs}
        told = self._told(log, pairs) if undone else {pair: d for d in mine for pair in d.pairs}
        own = {pair: d for pair, d in self.own.items() if pair not in pairs} | told
        touched = {f.id: f for pair in pairs for i in pair for f in self.case.holding.get(i, ())}
        ruled = (self.ruled - touched.keys()) | {i for i, f in touched.items() if whole(f, own)}
        remarked = undone or any(d.ruling in REMARKS and d.reviewer == self.reviewer for d in new)
        said = _said(log, self.reviewer, self.voice) if remarked else self.said
        return evolve(self, log=log, own=own, ruled=ruled, said=said)

    def _told(self, log: tuple[Decision, ...], pairs: set[Pair]) -> dict[Pair, Decision]:
        """Return what stands on some pairs, read from a log that is in order."""
        found: dict[Pair, Decision] = {}
        for d in standing((d for d in log if d.reviewer == self.reviewer), in_order=True):
            if d.ruling in RULINGS and voice(d) == self.voice:
                found |= {pair: d for pair in d.pairs if pair in pairs}
        return self.case.known.standing(found)

    def undo(self, at: str) -> tuple[Decision, ...]:
        """Return the decisions that take back this reviewer's last one in force, or all of its bulk; none where there is none."""
        return self._turned(history(self.log, self.voice)[0], "withdraw", at)

    def redo(self, at: str) -> tuple[Decision, ...]:
        """Return the decisions that put back what was taken back last; none where a new ruling came after it."""
        return self._turned(history(self.log, self.voice)[1], "restore", at)

    def _turned(self, hashes: tuple[str, ...], ruling: str, at: str) -> tuple[Decision, ...]:
        if not hashes:
            return ()
        known = {d.hash: d for d in self.log}
        last = known[hashes[-1]]
        together = [h for h in hashes if known[h].bulk and known[h].at == last.at] if last.bulk else [last.hash]
        return tuple(Decision(self.reviewer, at, self.tool, ruling, undoes=h) for h in reversed(together))

    def done_by(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Return what withdrawals and restorations are about."""
        about = {d.undoes for d in decisions}
        return tuple(d for d in self.log if d.hash in about)

    def merges(self, finding: Finding) -> tuple[Decision, ...]:
        """Return this reviewer's merges that a finding's claims are in."""
        own = {
            d.hash: d for pair, d in self.own.items() if d.ruling == "merge" and (pair[0] in finding.claims or pair[1] in finding.claims)
        }
        return tuple(own.values())

    def remark(self, finding: Finding, name: str) -> Decision | None:
        """Return this reviewer's last note or tags on a finding."""
        found = [
            d for pair, _ in targets(finding) if (d := self.said.get(pair, {}).get(name)) and self.case.known.state(d).state == "stands"
        ]
        return max(found, key=lambda d: d.at) if found else None

    def let_go(self, at: str) -> tuple[Decision, ...]:
        """Return the decisions that take back what no longer stands, so that it is not listed again."""
        return tuple(Decision(self.reviewer, at, self.tool, "withdraw", undoes=a.decision.hash) for a in self.unsettled())

    def unsettled(self) -> tuple[Anchored, ...]:
        """Return this reviewer's rulings and remarks in force whose evidence moved or went."""
        own = in_force((d for d in self.log if d.reviewer == self.reviewer), in_order=True).get(self.voice, {})
        notes, tags = ({pair: d for pair, told in self.said.items() if (d := told.get(name)) and (d.note or d.tags)} for name in REMARKS)
        lost = (*self.case.known.lost(own), *self.case.known.lost(notes), *self.case.known.lost(tags))
        return tuple(sorted({a.decision.hash: a for a in lost}.values(), key=lambda a: (a.decision.at, a.decision.hash)))


def begin(over: Case, reviewer: str, tool: str, log: Iterable[Decision], tags: tuple[str, ...] = ()) -> Session:
    """Begin or resume a reviewer's session: what is ruled is read from the log."""
    told = ordered(log)
    mine = in_force((d for d in told if d.reviewer == reviewer), in_order=True)
    own = over.known.standing(mine.get(as_voice(reviewer, tags), {}))
    ruled = frozenset(f.id for f in over.report.findings if whole(f, own))
    return Session(over, reviewer, tool, told, tags, own, ruled, _said(told, reviewer, as_voice(reviewer, tags)))


def _said(log: Iterable[Decision], reviewer: str, who: str) -> Mapping[Pair, Mapping[str, Decision]]:
    return remarks((d for d in log if d.reviewer == reviewer), in_order=True).get(who, {})


def _ruled_pairs(session: Session, finding: Finding, ruling: Ruling) -> tuple[tuple[Pair, str], ...]:
    """Return the pairs that a ruling is about, with the machine's relation of each."""
    if ruling.claim is not None and ruling.claim not in finding.claims:
        raise UsageError(f"{ruling.claim!r} is no claim of this finding; they are {', '.join(finding.claims)}")
    if ruling.pair:
        one = tuple((pair, told) for pair, told in targets(finding) if pair == ruling.pair)
        if not one:
            raise UsageError(f"{' and '.join(ruling.pair)} are not put side by side in this finding")
        return one
    if ruling.name == "split":
        apart = frozenset(ruling.claims)
        cut = tuple((pair, told) for pair, told in targets(finding) if (pair[0] in apart) != (pair[1] in apart))
        if not cut or not apart <= frozenset(finding.claims):
            raise UsageError("take some claims out of the finding, not all of them and not none")
        return cut
    if ruling.name == "merge":
        return _across(session.case, finding, ruling.claims)
    return with_claim(finding, ruling.claim) if ruling.claim else left_over(finding, session.own)


def _across(over: Case, finding: Finding, others: tuple[str, ...]) -> tuple[tuple[Pair, str], ...]:
    """Return the pairs of a finding's claims with claims of other findings, of two sources each."""
    told = {i: over.known.claims[i].source for i in (*finding.claims, *others) if i in over.known.claims}
    if not others or any(i not in told or i in finding.claims for i in others):
        raise UsageError("name claims of another finding that answer the same question")
    pairs = [(one, other) for one in finding.claims for other in others if told[one] != told[other]]
    if not pairs:
        raise UsageError("both findings are of one source; only claims of two sources are put side by side")
    return tuple((pair, APART) for pair in pairs)
