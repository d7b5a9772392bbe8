"""A report and the log of decisions -> the report with every ruling that stands."""

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve

from reconcile.model import Finding, Report, Review
from reconcile.review.anchors import anchors
from reconcile.review.decision import Decision
from reconcile.review.log import Pair, in_force, remarks
from reconcile.review.rulings import targets


def applied(report: Report, log: Iterable[Decision]) -> Report:
    """Set beside each finding what reviewers ruled and remarked on it, where it still stands on its evidence; of the skipped nothing is said."""
    told, known = tuple(log), anchors(report)
    on: dict[Pair, dict[str, Decision]] = defaultdict(dict)
    merged: dict[str, dict[str, Decision]] = defaultdict(dict)
    for _, own in sorted(in_force(told).items()):
        for pair, d in known.standing(own).items():
            on[pair][d.hash] = d
            if d.ruling == "merge":
                for i in pair:
                    merged[i][d.hash] = d
    for _, said in sorted(remarks(told).items()):
        for pair, kinds in said.items():
            on[pair] |= {d.hash: d for d in known.standing({(name, ""): d for name, d in kinds.items()}).values()}
    return evolve(report, findings=tuple(_reviewed(f, on, merged) for f in report.findings))


def _reviewed(finding: Finding, on: dict[Pair, dict[str, Decision]], merged: dict[str, dict[str, Decision]]) -> Finding:
    pairs = [pair for pair, _ in targets(finding)]
    found: dict[str, Decision] = {}
    for pair in (*pairs, *((i, i) for i in finding.claims)):
        found |= on.get(pair, {})
    for i in finding.claims:
        found |= merged.get(i, {})
    told = [d for d in found.values() if d.ruling != "skip"]
    told.sort(key=lambda d: (d.reviewer, d.at, d.hash))
    return evolve(finding, reviews=tuple(as_review(d, finding) for d in told)) if told else finding


def as_review(d: Decision, finding: Finding) -> Review:
    """Return a decision as it stands beside a finding."""
    pairs = [pair for pair, _ in targets(finding)]
    ruled = [p for p in pairs if p in d.pairs]
    same = d.ruling == "change" and bool(d.machine) and set(d.machine) == {d.relation}
    claims = tuple(e.claim for e in d.evidence if e.claim not in finding.claims) if d.ruling == "merge" else d.claims
    part = tuple(ruled) if d.ruling not in ("split", "merge") and len(ruled) < len(pairs) else ()
    about = (d.claim, *claims) if d.claim or claims else tuple(dict.fromkeys(i for p in part for i in p))
    quotes = tuple(f"{e.source}: “{e.quote}”" for e in d.evidence if e.claim in about)
    return Review(
        d.reviewer,
        d.at,
        "confirm" if same else d.ruling,
        None if same else d.relation,
        d.because,
        d.value,
        d.claim,
        d.note,
        d.bulk,
        d.tags,
        claims,
        quotes,
        part,
    )
