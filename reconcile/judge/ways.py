"""Claims -> how each source tells each act."""

from collections import defaultdict

from reconcile.model import Claim

Ways = dict[tuple[str, str, str], frozenset[str]]
"""(incident, source, act) -> the ways in which the source tells the act."""


def ways(claims: tuple[Claim, ...]) -> Ways:
    """Collect how each source tells each act, what somebody denies left out."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "act" and claim.about.reported != "denied":
            family, _, way = (claim.about.what or "").partition(": ")
            found[claim.event or "", claim.source, family].add(way)
    return {key: frozenset(told) for key, told in found.items()}
