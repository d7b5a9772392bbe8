"""Report -> which source says, contradicts or leaves out what."""

from reconcile.model import DISCREPANT, Claim, Finding, Report


def coverage(report: Report) -> tuple[tuple[Finding, tuple[str, ...]], ...]:
    """Return every question that two sources or more answer, with a state for each source in the order of the report.

    States: agreement, discrepancy, part, or "" where the source leaves it out, which is no discrepancy.
    """
    claims = {c.id: c for c in report.claims}
    found = (f for f in report.findings if f.verdict != "single-source")
    return tuple((f, tuple(state(f, a.source, claims) for a in report.articles)) for f in found)


def state(finding: Finding, source: str, claims: dict[str, Claim]) -> str:
    """Return what a source does in a finding: agreement, discrepancy, part, or "" where it has no claim."""
    own = {i for i in finding.claims if claims[i].source == source}
    if not own:
        return ""
    relations = {p.relation for p in finding.pairs if {p.left, p.right} & own}
    if relations & DISCREPANT:
        return "discrepancy"
    return "agreement" if "agree" in relations else "part" if "part" in relations else "agreement"
