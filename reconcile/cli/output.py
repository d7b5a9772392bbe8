"""A report -> a file, whole or not at all, or standard output."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.exports.formats import Options, known

if TYPE_CHECKING:
    from reconcile.model import Report
    from reconcile.terminal.look import Look


def show(report: "Report", output: Path | None, look: "Look") -> None:
    """Print the report for a person, or write it as plain text."""
    from reconcile import terminal

    if output is None or str(output) == "-":
        terminal.show(report, look=look)
    else:
        _replace(output, terminal.plain(report, look.width or terminal.PIPED, ascii_only=look.ascii_only).encode())


def written(report: "Report", name: str, output: Path | None, table: str, *, bom: bool) -> None:
    """Write the report in a format; a file is replaced only when all of it is written.

    Raises UsageError for a format or table that does not exist, a binary format without a file, and a file that cannot be written.
    """
    from io import BytesIO

    wanted = known(name)
    to_screen = output is None or str(output) == "-"
    if to_screen and wanted.binary:
        raise UsageError(f"{name} is no text; name a file with -o, such as -o report{wanted.suffix}")
    made = BytesIO()
    wanted.write(report, made, Options(table, bom))
    if to_screen or output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.getvalue())
        sys.stdout.buffer.flush()
    else:
        _replace(output, made.getvalue())


def _replace(output: Path, content: bytes) -> None:
    made = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with made.open("xb") as file:
            file.write(content)
        made.replace(output)
    except OSError as error:
        with suppress(OSError):
            made.unlink()
        raise UsageError(f"{output}: cannot be written: {error.strerror or error}") from error
