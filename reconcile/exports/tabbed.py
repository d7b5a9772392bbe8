"""Report -> TSV."""

from typing import BinaryIO

from reconcile.exports.delimited import delimited
from reconcile.exports.formats import Options
from reconcile.model import Report


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write one table with tabs between cells; a cell that holds a tab or a line break is quoted."""
    delimited(report, to, options, "\t", "\n")
