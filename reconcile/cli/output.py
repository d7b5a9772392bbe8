"""A report -> a file, whole or not at all, or standard output."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.exports.formats import FORMATS, TABLES, Options, known

if TYPE_CHECKING:
    from reconcile.model import Report
    from reconcile.terminal.look import Look


def checked(name: str, output: Path | None, table: str) -> "Path | None":
    """Return the file to write, None for standard output, before any work is done.

    Raises UsageError for a format or table that does not exist, a table asked of a format that has none, and a binary format without a file.
    """
    file = None if output is None or str(output) == "-" else output
    if name == "text":
        return file
    wanted = known(name)
    if table not in TABLES:
        raise UsageError(f"{table!r} is no table; the tables are {', '.join(TABLES)}")
    if table != TABLES[0] and not wanted.tabular:
        raise UsageError(f"--table is for {', '.join(f.name for f in FORMATS.values() if f.tabular)}; {name} is written whole")
    if file is None and wanted.binary:
        raise UsageError(f"{name} is no text; name a file with -o, such as -o report{wanted.suffix}")
    return file


def show(report: "Report", file: Path | None, look: "Look") -> None:
    """Print the report for a person, or write it as plain text."""
    from reconcile import terminal

    if file is None:
        terminal.show(report, look=look)
    else:
        _replace(
            _free(file, report),
            terminal.plain(report, look.width or terminal.PIPED, ascii_only=look.ascii_only, everything=look.everything).encode(),
        )


def written(report: "Report", name: str, file: Path | None, options: Options, inputs: Sequence[Path] = ()) -> None:
    """Write the report in a format; a file is replaced only when all of it is written, and never one that was read.

    Raises UsageError for a file that cannot be written or was read, and for a format whose library is missing.
    """
    from io import BytesIO

    to = None if file is None else _free(file, report, inputs)
    made = BytesIO()
    known(name).write(report, made, options)
    if to is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.getvalue())
        sys.stdout.buffer.flush()
    else:
        _replace(to, made.getvalue())


def _free(file: Path, report: "Report", inputs: Sequence[Path] = ()) -> Path:
    """Return where a file name leads; an article, its sources.toml or a saved report that was read is not written over."""
    to = file.resolve()
    read = {Path(a.file).resolve() for a in report.articles}
    if to in read | {p.resolve() for p in inputs if p.is_file()} | {p.with_name("sources.toml") for p in read}:
        raise UsageError(f"{file}: was read for this report, so it is not written over; name another file")
    return to


def _replace(output: Path, content: bytes) -> None:
    made = output.with_name(f".{output.name[:80]}.{os.getpid()}.part")
    try:
        if output.exists() and not output.is_file():
            output.write_bytes(content)  # a device or a pipe is written into, never replaced
            return
        with made.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        made.replace(output)
    except OSError as error:
        with suppress(OSError):
            made.unlink()
        raise UsageError(f"{output}: cannot be written: {error.strerror or error}") from error
