"""Report -> an Excel workbook."""

import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from reconcile.exports.formats import Options, needs
from reconcile.exports.tables import Cell, Table, measured, tables
from reconcile.model import VERDICTS, Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that a cell holds (Excel specifications and limits)."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[!-~]{1,1900}")
_WIDE = {"question": 30, "reason": 40, "sentence": 60, "quote": 34, "left_quote": 34, "right_quote": 34, "notes": 40, "url": 30}


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write all tables as sheets with filters and frozen heads, and a chart of the verdicts.

    No text of an article becomes a formula or a link; only http and https addresses of sources are links. Raises UsageError without XlsxWriter.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needs("XlsxWriter", "xlsx") from error
    book = Workbook(to, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True})
    book.set_properties({"title": "reconcile", "created": datetime(1980, 1, 1, tzinfo=UTC)})
    for table in tables(report).values():
        _sheet(book, table)
    _counts(book, report)
    book.close()


def _sheet(book: "Workbook", table: Table) -> None:
    sheet = book.add_worksheet(table.name.capitalize())
    head, plain = book.add_format({"bold": True, "text_wrap": True, "valign": "top"}), book.add_format({"text_wrap": True, "valign": "top"})
    for at, (name, meaning) in enumerate(table.columns):
        sheet.set_column(at, at, next((w for end, w in _WIDE.items() if name.endswith(end)), 14))
        sheet.write_string(0, at, _clean(name.replace("_", " ")), head)
        sheet.write_comment(0, at, _clean(meaning))
    last = 0
    for last, row in enumerate(table.rows(), 1):
        for at, (cell, (name, _)) in enumerate(zip(row, table.columns, strict=True)):
            _cell(sheet, last, at, measured(cell), plain, link=table.name == "sources" and name == "url")
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _cell(sheet: "Worksheet", row: int, at: int, cell: Cell, style: Any, *, link: bool) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, at, cell, style)
    elif isinstance(cell, int | float):
        sheet.write_number(row, at, cell, style)
    elif cell and link and _ADDRESS.fullmatch(cell):
        sheet.write_url(row, at, cell, style)
    elif cell:
        sheet.write_string(row, at, _clean(cell), style)


def _clean(text: str) -> str:
    """Return text that a cell can hold: without control characters, cut at the longest that fits, counted as Excel does in UTF-16."""
    plain = _FORBIDDEN.sub("\ufffd", text)
    coded = plain.encode("utf-16-le")
    return plain if len(coded) <= 2 * _LONGEST else coded[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def _counts(book: "Workbook", report: Report) -> None:
    """Add a sheet with the number of findings of each verdict, drawn as bars."""
    sheet = book.add_worksheet("Verdicts")
    counts = Counter(f.verdict for f in report.findings)
    sheet.write_row(0, 0, ("verdict", "findings"), book.add_format({"bold": True}))
    for row, verdict in enumerate(VERDICTS, 1):
        sheet.write_row(row, 0, (verdict, counts[verdict]))
    chart = book.add_chart({"type": "bar"})
    end = len(VERDICTS)
    chart.add_series({"categories": ["Verdicts", 1, 0, end, 0], "values": ["Verdicts", 1, 1, end, 1], "data_labels": {"value": True}})
    chart.set_title({"name": "Findings by verdict"})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True})
    sheet.insert_chart("D2", chart)
