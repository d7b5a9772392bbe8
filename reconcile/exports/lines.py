"""Report -> JSON lines, one claim each."""

from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.json import claim_json, dumps
from reconcile.model import Report


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write every claim of the report, as `claims --format jsonl` prints them."""
    to.writelines(f"{dumps(claim_json(claim))}\n".encode() for claim in report.claims)
