"""Decisions <-> JSON lines, one file a reviewer, that merge in git without conflict."""

import re
from collections.abc import Iterable
from pathlib import Path

from reconcile.errors import UsageError
from reconcile.review.decision import Decision, from_json, to_json
from reconcile.review.log import ordered


def export(decisions: Iterable[Decision], folder: Path) -> tuple[Path, ...]:
    """Write each reviewer's decisions to a file of its own, a line each in order of time; return the files.

    Raises UsageError where a file cannot be written.
    """
    by: dict[str, list[Decision]] = {}
    for decision in ordered(decisions):
        by.setdefault(decision.reviewer, []).append(decision)
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for reviewer, own in sorted(by.items()):
            path = folder / f"{_name(reviewer, own)}.jsonl"
            path.write_text("".join(f"{to_json(d)}\n" for d in own), encoding="utf-8")
            written.append(path)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror or error}") from error
    return tuple(written)


def _name(reviewer: str, own: list[Decision]) -> str:
    """Return a file name for a reviewer that no name can lead astray; names that fold to one are told apart by their first hash."""
    plain = re.sub(r"[^\w.-]+", "-", reviewer).strip(".-") or "reviewer"
    return plain if plain == reviewer else f"{plain}-{own[0].hash[:8]}"


def load(path: Path) -> tuple[Decision, ...]:
    """Read a file of decisions, or all .jsonl files of a folder.

    Raises UsageError, naming file and line, for what cannot be read, is no decision, or was changed after it was made.
    """
    found: list[Decision] = []
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{file}: cannot be read: {error}") from error
        for number, line in enumerate(lines, 1):
            if line.strip():
                decision = from_json(line, f"{file}, line {number}")
                if decision.digest() != decision.hash:
                    raise UsageError(f"{file}, line {number}: changed after it was made: its hash does not fit; nothing was imported")
                found.append(decision)
    return ordered(found)
