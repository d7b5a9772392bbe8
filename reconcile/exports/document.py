"""Report -> the JSON report."""

from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.json import dumps, report_json
from reconcile.model import Report


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write the whole report, as `compare --format json` prints it."""
    to.write(dumps(report_json(report), indent=1).encode())
    to.write(b"\n")
