"""A finding -> the findings that may answer the same question, the likeliest first."""

from rapidfuzz.fuzz import token_set_ratio

from reconcile.model import Finding
from reconcile.review.session import Case


def candidates(over: Case, finding: Finding, most: int = 200) -> tuple[Finding, ...]:
    """Return findings that could be put side by side, as both are not of one source only: those of the same kind and of like words first."""
    sources = {over.claim(i).source for i in finding.claims}
    own = _words(over, finding)

    def far(other: Finding) -> tuple[bool, float, str]:
        return other.kind != finding.kind, -token_set_ratio(own, _words(over, other)), other.id

    found = [
        f for f in over.report.findings if len(sources.union(over.claim(i).source for i in others(f, finding))) > 1 and others(f, finding)
    ]
    return tuple(sorted(found, key=far)[:most])


def others(of: Finding, finding: Finding) -> tuple[str, ...]:
    """Return the claims of one finding that are not in another."""
    return tuple(i for i in of.claims if i not in finding.claims)


def _words(over: Case, finding: Finding) -> str:
    claim = over.claim(finding.claims[0])
    return f"{finding.question} {over.text(claim.source)[claim.sentence.start : claim.sentence.end]}"
