"""Finding -> what is shown of it: which claims, in which order, for which reasons."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reconcile.model import DISCREPANT, Claim, Finding, Pair
from reconcile.views.wording import value

_WORD = re.compile(r"[^\W_]+")


def is_said(finding: Finding) -> bool:
    """Say whether a finding is of statements in words: there are many, and where they do not differ they are shown in few words."""
    return finding.kind in ("act", "attribution")


def worst(finding: Finding) -> str:
    """Return the gravest relation among a finding's pairs, "" where it has none."""
    pair = gravest(finding)
    return pair.relation if pair else ""


def gravest(finding: Finding) -> Pair | None:
    """Return the first pair of the gravest relation; None where a finding has no pairs."""
    return min(finding.pairs, key=lambda p: p.gravity, default=None)


def parts(finding: Finding) -> frozenset[str]:
    """Return the claims that appear in a finding only as parts of others."""
    whole = {i for p in finding.pairs if p.relation != "part" for i in (p.left, p.right)}
    return (
        frozenset(i for p in finding.pairs if p.relation == "part" for i in (p.left, p.right) if i not in whole) if whole else frozenset()
    )


def reasons(finding: Finding, most: int) -> list[Pair]:
    """Choose one pair for each distinct reason, the worst relations first: those of the worst relation and of any discrepancy."""
    seen: dict[tuple[str, str], Pair] = {}
    for pair in sorted(finding.pairs, key=lambda p: p.gravity):
        seen.setdefault((pair.relation, pair.reason), pair)
    told = worst(finding)
    return [p for p in seen.values() if p.relation == told or p.relation in DISCREPANT][:most]


def grouped(claims: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Put together what one source says several times: the claim to show first, one outside the headline where there is one."""

    def same(claim: Claim) -> tuple[str, str, str]:
        return claim.source, value(claim), claim.attribution.source if claim.attribution else ""

    for _, group in groupby(sorted(claims, key=lambda c: (*same(c), "headline" in c.marks, c.span.start)), key=same):
        yield tuple(group)


def idle(claim: Claim) -> bool:
    """Say whether a claim would only fill the page: "now", "recently"."""
    return claim.value is not None and (claim.value.timex or "").endswith("_REF")


def differing(claim: Claim, claims: Iterable[Claim]) -> frozenset[str]:
    """Return the words of a claim that no claim of another source has, lower-cased: what a reader should look at first."""
    others = {w for c in claims if c.source != claim.source for w in _WORD.findall(c.text.lower())}
    return frozenset(_WORD.findall(claim.text.lower())) - others
