"""Report -> Parquet."""

from typing import Any, BinaryIO

from reconcile.exports.formats import Options, needs
from reconcile.exports.tables import Cell, measured, table
from reconcile.model import Report

_NUMBERS = frozenset({"low", "high", "stated", "score", "left_low", "left_high", "right_low", "right_high"})
_COUNTS = frozenset({"start", "end", "left_start", "left_end", "right_start", "right_end", "origins", "characters", "claims", "set_aside"})
_TRUTHS = frozenset({"approx", "same_origin"})


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write one table; numbers are doubles, offsets 64-bit integers, the rest text, and what is empty is null.

    Raises UsageError without pyarrow.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise needs("pyarrow", "parquet") from error
    wanted = table(report, options.table)
    rows = list(wanted.rows())
    fields = [(name, _type(pa, name), _meaning(meaning)) for name, meaning in wanted.columns]
    schema = pa.schema([pa.field(name, kind, metadata=meaning) for name, kind, meaning in fields])
    columns = [pa.array([_plain(row[at], number=name in _NUMBERS) for row in rows], kind) for at, (name, kind, _) in enumerate(fields)]
    parquet.write_table(pa.Table.from_arrays(columns, schema=schema), to)


def _type(pa: Any, name: str) -> Any:
    if name in _NUMBERS:
        return pa.float64()
    return pa.int64() if name in _COUNTS else pa.bool_() if name in _TRUTHS else pa.string()


def _meaning(text: str) -> dict[str, str]:
    return {"comment": text}


def _plain(cell: Cell, *, number: bool) -> Cell:
    cell = measured(cell)
    if number:
        return float(cell) if cell is not None else None
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
