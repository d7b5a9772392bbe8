"""Report -> CSV."""

import csv
import re
from io import TextIOWrapper
from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.tables import Cell, table
from reconcile.model import Report

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters, after any white space, that make a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), wide forms too."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that move a terminal or turn the order of a line, line breaks and tabs excepted."""


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write one table as RFC 4180 CSV in UTF-8, with a byte order mark on request."""
    delimited(report, to, options, ",", "\r\n")


def delimited(report: Report, to: BinaryIO, options: Options, delimiter: str, end: str) -> None:
    r"""Write one table with a delimiter of choice; lone surrogates are written out as \\udXXX."""
    wanted = table(report, options.table)
    text = TextIOWrapper(to, "utf-8-sig" if options.bom else "utf-8", errors="backslashreplace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
        writer.writerow([defused(head) for head in wanted.heads])
        writer.writerows([defused(cell) for cell in row] for row in wanted.rows())
    finally:
        text.detach()


def defused(cell: Cell) -> Cell:
    """Return a cell that neither runs nor moves anything.

    Text that a spreadsheet could take for a formula gets an apostrophe before it, control characters are written out; numbers stay numbers.
    """
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if not isinstance(cell, str):
        return cell
    plain = _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), cell.replace("\r\n", "\n"))
    return f"'{plain}" if plain.lstrip().startswith(_FORMULA) or plain.startswith(("\t", "\n")) else plain
