"""Report -> CSV."""

import csv
from io import TextIOWrapper
from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.tables import Cell, table
from reconcile.model import Report

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write one table as RFC 4180 CSV in UTF-8, with a byte order mark on request."""
    delimited(report, to, options, ",", "\r\n")


def delimited(report: Report, to: BinaryIO, options: Options, delimiter: str, end: str) -> None:
    r"""Write one table with a delimiter of choice; lone surrogates are written out as \\udXXX."""
    wanted = table(report, options.table)
    text = TextIOWrapper(to, "utf-8-sig" if options.bom else "utf-8", errors="backslashreplace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
        writer.writerow(wanted.heads)
        writer.writerows([defused(cell) for cell in row] for row in wanted.rows())
    finally:
        text.detach()


def defused(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula: text that could be one gets an apostrophe before it; numbers stay numbers."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
