"""Report -> JSON lines, one claim each."""

from collections import defaultdict
from typing import BinaryIO

from attrs import asdict

from reconcile.exports.formats import Options
from reconcile.exports.json import Json, claim_json, dumps
from reconcile.model import Report


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write every claim of the report, as `claims --format jsonl` prints them; what was ruled on its findings is added as `reviews`."""
    ruled: dict[str, list[Json]] = defaultdict(list)
    for finding in report.findings:
        for review in finding.reviews:
            for claim_id in finding.claims:
                ruled[claim_id].append({"finding": finding.id, **asdict(review)})
    for claim in report.claims:
        reviews = {"reviews": ruled[claim.id]} if claim.id in ruled else {}
        to.write(f"{dumps({**claim_json(claim), **reviews})}\n".encode())
