"""Decisions against a report of today -> which still stand on their evidence."""

from collections.abc import Mapping

from attrs import frozen

from reconcile.model import Claim, Report
from reconcile.review.decision import Decision, Evidence, text_hash
from reconcile.review.log import Pair


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

    def state(self, decision: Decision) -> Anchored:
        """Say whether a decision's evidence still stands, claim by claim; nothing is ever re-anchored.

        A text that changed elsewhere leaves a decision standing where quote and place are the same.
        """
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
        return {pair: d for pair, d in own.items() if d.hash in stands}

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
    )
