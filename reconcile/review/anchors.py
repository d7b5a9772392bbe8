"""Decisions against a report of today -> which still stand on their evidence."""

from collections.abc import Mapping

from attrs import field, frozen

from reconcile.model import Claim, Report
from reconcile.review.decision import Decision, Evidence, text_hash
from reconcile.review.log import Pair
from reconcile.review.rulings import ALONE


@frozen
class Anchored:
    """How the evidence of a decision fares: stands, moved (the claim is there, its place or text is another), or gone."""

    decision: Decision
    state: str
    what: str = ""

    def __str__(self) -> str:
        """Say it in a line: what was ruled when, and where its evidence is."""
        return f"{self.state}: {self.decision.ruling} of {self.decision.at[:10]}: {self.what}"


@frozen(eq=False)
class Anchors:
    """A report's claims, texts and their hashes by id and source, looked up once for all decisions."""

    claims: dict[str, Claim]
    texts: dict[str, str]
    hashes: dict[str, str]
    relations: dict[Pair, str]
    _fared: dict[str, Anchored] = field(factory=dict, repr=False)

    def state(self, decision: Decision) -> Anchored:
        """Say whether a decision's evidence still stands, claim by claim; nothing is ever re-anchored.

        A text that changed elsewhere leaves a decision standing where quote and place are the same.
        """
        if not decision.hash:
            return self._state(decision)
        if decision.hash not in self._fared:
            self._fared[decision.hash] = self._state(decision)
        return self._fared[decision.hash]

    def _state(self, decision: Decision) -> Anchored:
        for e in decision.evidence:
            claim = self.claims.get(e.claim)
            if claim is None:
                return Anchored(decision, "gone", f"{e.source}: “{e.quote}” is not found any more")
            if (claim.span.start, claim.span.end) != (e.start, e.end) or self.texts[claim.source][e.start : e.end] != e.quote:
                return Anchored(
                    decision, "moved", f"{e.source}: “{e.quote}” stood at {e.start}, and is at {claim.span.start}; rule on it anew"
                )
        return Anchored(decision, "stands")

    def standing(self, own: Mapping[Pair, Decision]) -> dict[Pair, Decision]:
        """Return the decisions that still stand on their evidence, by pair."""
        told = {d.hash: d for d in own.values()}
        stands = {h for h, d in told.items() if self.state(d).state == "stands"}
        return {pair: d for pair, d in own.items() if d.hash in stands and self.at(d, pair).state == "stands"}

    def at(self, decision: Decision, pair: Pair) -> Anchored:
        """Say whether a decision stands on one pair: the claims are still put side by side, and what was confirmed is still said."""
        now = self.relations.get(pair)
        if decision.ruling in ("merge", "assign") or pair not in decision.pairs:
            return Anchored(decision, "stands")
        if now is None:
            return Anchored(decision, "gone", f"{self._words(pair)}: no longer put side by side")
        then = decision.machine[decision.pairs.index(pair)]
        if decision.ruling == "confirm" and now != then:
            return Anchored(decision, "changed", f"{self._words(pair)}: the machine now says {now}, no longer {then}; rule on it anew")
        return Anchored(decision, "stands")

    def lost(self, own: Mapping[Pair, Decision]) -> tuple[Anchored, ...]:
        """Return the decisions that no longer stand, each once with the first reason, in order of time."""
        found: dict[str, Anchored] = {}
        for pair, d in own.items():
            fared = self.state(d)
            fared = self.at(d, pair) if fared.state == "stands" else fared
            if fared.state != "stands":
                found.setdefault(d.hash, fared)
        return tuple(sorted(found.values(), key=lambda a: (a.decision.at, a.decision.hash)))

    def _words(self, pair: Pair) -> str:
        return " and ".join(f"{c.source}: “{c.text}”" for i in dict.fromkeys(pair) if (c := self.claims.get(i)))

    def evidence(self, claim_ids: tuple[str, ...]) -> tuple[Evidence, ...]:
        """Return the evidence of claims as it is now."""
        told = (self.claims[i] for i in claim_ids)
        return tuple(Evidence(c.id, c.source, self.hashes[c.source], c.span.start, c.span.end, c.text) for c in told)


def anchors(report: Report) -> Anchors:
    """Index a report for its decisions."""
    return Anchors(
        {c.id: c for c in report.claims},
        {a.source: a.text for a in report.articles},
        {a.source: text_hash(a.text) for a in report.articles},
        {(c.id, c.id): ALONE for c in report.claims} | {(p.left, p.right): p.relation for f in report.findings for p in f.pairs},
    )
