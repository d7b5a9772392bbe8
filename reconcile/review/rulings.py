"""A finding and decisions in force -> those that rule on it."""

from collections.abc import Mapping

from reconcile.model import Finding
from reconcile.review.decision import Decision
from reconcile.review.log import Pair

ALONE = "single-source"
"""The machine's word for a claim that it paired with none."""
APART = "apart"
"""The machine's word for two claims that it did not put side by side."""


def targets(finding: Finding) -> tuple[tuple[Pair, str], ...]:
    """Return what can be ruled on in a finding, with the machine's relation: its pairs; each claim with itself where it has none."""
    if finding.pairs:
        return tuple(((p.left, p.right), p.relation) for p in finding.pairs)
    return tuple(((i, i), ALONE) for i in finding.claims)


def on(finding: Finding, own: Mapping[Pair, Decision]) -> tuple[Decision, ...]:
    """Return a reviewer's decisions on a finding and on single claims of it, each once, in the order of its pairs."""
    pairs = (*(pair for pair, _ in targets(finding)), *((i, i) for i in finding.claims))
    return tuple({d.hash: d for pair in pairs if (d := own.get(pair))}.values())


def with_claim(finding: Finding, claim: str) -> tuple[tuple[Pair, str], ...]:
    """Return what a ruling on one claim is about: its pairs, and the claim itself, so that rulings on two claims stand side by side."""
    return (*((pair, told) for pair, told in targets(finding) if claim in pair and pair != (claim, claim)), ((claim, claim), ALONE))


def whole(finding: Finding, own: Mapping[Pair, Decision]) -> bool:
    """Say whether a reviewer ruled on every pair of a finding."""
    return all(pair in own for pair, _ in targets(finding))


def left_over(finding: Finding, own: Mapping[Pair, Decision]) -> tuple[tuple[Pair, str], ...]:
    """Return what a ruling on a finding is about: its targets not ruled on yet; where there are none, those that were not split off, to rule anew."""
    opened = tuple((pair, told) for pair, told in targets(finding) if pair not in own)
    return opened or tuple((pair, told) for pair, told in targets(finding) if own[pair].ruling != "split") or targets(finding)
