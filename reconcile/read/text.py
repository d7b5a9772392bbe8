"""Bytes of a plain text file -> decoded text."""

import codecs
import re
from pathlib import Path

from reconcile.errors import ReadError

LARGEST = 20_000_000
"""Bytes of the largest file read: some forty times the longest book; more is a data set and no article."""

_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive (or an office document)", b"\x89PNG": "a PNG picture", b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture", b"\x1f\x8b": "a gzip archive", b"\x7fELF": "a program", b"SQLite format 3": "a SQLite database", b"\xd0\xcf\x11\xe0": "an old office document",
}  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONG_NUMBER = re.compile(r"\d{19,}")


def read_text(path: Path) -> tuple[str, tuple[str, ...]]:
    """Read and decode a file: UTF-8, else by its byte order mark, else as detected. Nothing of the text is changed.

    Returns the text and notes on how it was read. Raises ReadError with the reason where it is no readable article.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ReadError(
                f"{size / 1e6:.0f} MB, and an article may have {LARGEST / 1e6:.0f} MB at most; split it, or take the article out of it"
            )
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror or error}") from error
    if not data.strip():
        raise ReadError("the file is empty")
    magic = next((name for start, name in _MAGIC.items() if data.startswith(start)), None)
    if magic:
        raise ReadError(f"not text: it is {magic}; save the article as plain text")
    text, notes = _decode(data)
    if not text.strip():
        raise ReadError("the file is empty: it holds white space only")
    return text, (*notes, *_oddities(text))


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), () if encoding == "utf-8-sig" else (f"decoded as {encoding} by its byte order mark",)
            except UnicodeDecodeError:
                break
    if data[:65536].count(0) > len(data[:65536]) // 50:
        raise ReadError("not text: it is full of NUL bytes; save the article as plain text")
    try:
        return data.decode(), ()
    except UnicodeDecodeError as error:
        return _detected(data, error)


def _detected(data: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and needed for few files

    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise ReadError(f"not text in any encoding that could be told (byte {error.start} is no UTF-8); save the article as UTF-8")
    try:
        return data.decode(best.encoding), (f"decoded as {best.encoding}, as detected (it is no UTF-8: byte {error.start})",)
    except UnicodeDecodeError:
        text = data.decode(best.encoding, errors="replace")
        return text, (f"decoded as {best.encoding}, as detected; {text.count(chr(0xFFFD))} characters could not be read",)


def _oddities(text: str) -> list[str]:
    notes = []
    if "\0" in text:
        notes.append(f"{text.count(chr(0))} NUL characters are in the text")
    if long := _LONG_NUMBER.search(text):
        notes.append(f"a figure of {len(long[0])} digits at {long.start()} is no number that can be compared; it was left alone")
    return notes
