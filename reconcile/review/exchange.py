"""Decisions <-> JSON lines, one file a reviewer, that merge in git without conflict."""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from reconcile.errors import UsageError
from reconcile.review.decision import Decision, from_json, to_json
from reconcile.review.log import changed, ordered

_LONGEST = 48
"""Letters of a name that a file name takes: in UTF-8 with all that is added they stay below the 255 bytes of most disks."""
_UNION = "*.jsonl merge=union"
"""Tells git to keep the lines of both sides: each is a decision by itself, and their order is of no account."""
_MARKERS = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_GIVE = "give a file or folder that `reconcile review export` wrote"


def export(decisions: Iterable[Decision], folder: Path) -> tuple[Path, ...]:
    """Write each reviewer's decisions to a file of its own, a line each in order of time; return the files.

    All are written, or none; beside them what git needs to merge them. What a file holds that the log does not, as git brought it from another
    machine, stays in it. Raises UsageError where one cannot be written, or holds what is no decision.
    """
    by: dict[str, list[Decision]] = {}
    for decision in ordered(decisions):
        by.setdefault(decision.reviewer, []).append(decision)
    names = _names(by)
    texts = {names[who]: "".join(f"{to_json(d)}\n" for d in _with(own, folder / names[who])) for who, own in sorted(by.items())}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder, {**texts, **_attributes(folder)})
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{folder}: cannot be written: {getattr(error, 'strerror', None) or error}; nothing was exported") from error
    return tuple(folder / name for name in texts)


def _with(own: Iterable[Decision], path: Path) -> tuple[Decision, ...]:
    return ordered([*own, *_read(path)]) if path.is_file() else ordered(own)


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    """Write all files beside the old ones before any takes the place of its old one."""
    parts = {folder / name: folder / f".{name}.part" for name in texts}
    try:
        for (path, part), text in zip(parts.items(), texts.values(), strict=True):
            if path.is_dir():
                raise IsADirectoryError(None, f"{path.name} is a folder")
            part.write_text(text, encoding="utf-8", newline="\n")
        for path, part in parts.items():
            os.replace(part, path)  # noqa: PTH105 - as rename is no replacing everywhere
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _attributes(folder: Path) -> dict[str, str]:
    """Return what git is to be told about the files, where it is not told so yet."""
    path = folder / ".gitattributes"
    told = path.read_text(encoding="utf-8") if path.exists() else ""
    if any((words := line.split()) and words[0] == "*.jsonl" and "merge=union" in words for line in told.splitlines()):
        return {}
    between = "\n" if told and not told.endswith("\n") else ""
    return {path.name: f"{told}{between}{_UNION}\n"}


def _names(reviewers: Iterable[str]) -> dict[str, str]:
    """Return a file name for each reviewer that no name can lead astray; a name that is not a file's as it stands gets a hash of it.

    So do names that some disks take for one, as Ida and ida.
    """
    plain = {who: re.sub(r"[^\w.-]+", "-", who).strip(".-")[:_LONGEST] or "reviewer" for who in reviewers}
    alike = Counter(_folded(name) for name in plain.values())
    return {
        who: f"{name}.jsonl" if name == who and alike[_folded(name)] == 1 else f"{name}-{sha256(who.encode()).hexdigest()[:8]}.jsonl"
        for who, name in plain.items()
    }


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


def load(path: Path) -> tuple[Decision, ...]:
    """Read a file of decisions, or all .jsonl files of a folder.

    Raises UsageError, naming file and line, for what cannot be read, is no decision, or was changed after it was made.
    """
    try:
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}; {_GIVE}") from error
    if not files:
        raise UsageError(f"{path}: holds no .jsonl file; {_GIVE}")
    return ordered(decision for file in files for decision in _read(file))


def _read(file: Path) -> Iterator[Decision]:
    for number, line in enumerate(_lines(file), 1):
        if _MARKERS.match(line):
            raise UsageError(
                f"{file}, line {number}: git's conflict markers are left in the file; the decisions of both sides are wanted:"
                " take out the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>, and only these; nothing was imported"
            )
        if line.strip():
            decision = from_json(line, f"{file}, line {number}")
            if changed([decision]):
                raise UsageError(f"{file}, line {number}: changed after it was made: its hash does not fit; nothing was imported")
            yield decision


def _lines(file: Path) -> list[str]:
    try:
        return [line.removeprefix("\ufeff") for line in file.read_text(encoding="utf-8").splitlines()]
    except FileNotFoundError as error:
        raise UsageError(f"{file}: no such file or folder; {_GIVE}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: byte {error.start} is no UTF-8; {_GIVE}") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}; {_GIVE}") from error
