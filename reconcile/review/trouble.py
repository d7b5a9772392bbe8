"""What a database says -> a line that a user can act on."""

import re

from sqlalchemy.exc import DBAPIError

_READ_ONLY = "cannot be written: it is read-only; name another place with --db, or mend the rights"
_LOCKED = "another program holds it locked; close that one, or try again"
_FULL = "the disk is full; make room and rule again"
_GONE = "the server went away; start it, or wait, and go on: what was acknowledged is kept there"
_ABSENT = "no server answers there; start it, or mend the address"
_REFUSED = "the server does not let this user in; mend name or password, or ask who runs it"
_SIGNS = (
    ("SQLITE_BUSY", _LOCKED),
    ("SQLITE_LOCKED", _LOCKED),
    ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_PERM", _READ_ONLY),
    ("SQLITE_FULL", _FULL),
    ("SQLITE_CANTOPEN", "cannot be opened; see that the folder exists and can be read, or name another place with --db"),
    ("SQLITE_NOTADB", "is no decision log; name another place with --db"),
    ("SQLITE_CORRUPT", "is damaged; keep a copy, take the file away and import what was exported"),
    ("SQLITE_IOERR", "the disk cannot be read or written; look after it, and keep a copy of the log"),
    ("42501", "this user has no right to it; ask who runs the server to grant it, or come as another user"),
    ("25006", "the server takes no writing at present; ask who runs it"),
    ("53100", _FULL),
    ("55P03", _LOCKED),
    ("28", _REFUSED),
    ("3D000", "there is no such database on this server; make it, or mend the address"),
    ("57P03", "the server is starting or stopping; try again"),
    ("57P0", _GONE),
    ("08", _GONE),
)
_CONNECTING = (
    ("authentication failed", _REFUSED),
    ("no pg_hba.conf entry", _REFUSED),
    ("role ", _REFUSED),
    ("database ", "there is no such database on this server; make it, or mend the address"),
    ("the database system is", "the server is starting or stopping; try again"),
    ("", _ABSENT),
)
"""What is said while connecting has no code."""
NOT_KEPT = "this step was not kept"
UNSURE = "whether this step was kept shows when the log is opened again"


def words(error: DBAPIError, *, kept: str = "") -> str:
    """Return what was found, what to do, what became of the step under way, and in brackets the database's own words."""
    own = " ".join(re.split(r"\nLINE \d+:", str(error.orig))[0].split())
    return f"{'; '.join(t for t in (_told(error, own), kept) if t)} ({own})"


def _told(error: DBAPIError, own: str) -> str:
    sign = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    if sign:
        return next((told for start, told in _SIGNS if str(sign).startswith(start)), "")
    if error.connection_invalidated:
        return _GONE
    if error.statement is None:
        said = own.rpartition("FATAL:")[2].strip() if "FATAL:" in own else own
        return next(told for start, told in _CONNECTING if start in said)
    return ""


def shown(url: str) -> str:
    """Return an address as it may be shown: without its password, and a file by its path."""
    bare = re.sub(r"(://[^:/?#@]*):.*@", r"\1:***@", url)
    bare = re.sub(r"([?&](?:ssl)?password=)[^&]*", r"\1***", bare)
    return bare.removeprefix("sqlite:///") or url
