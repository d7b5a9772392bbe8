"""What every command that compares takes."""

from pathlib import Path

from attrs import frozen

from reconcile.cli.options import Convention


@frozen
class Asked:
    """What every command that compares takes: how vague numbers are read, the least score, words to add, a settings file, days of articles."""

    convention: Convention | None = None
    lexicon: tuple[Path, ...] = ()
    threshold: float | None = None
    settings: Path | None = None
    days: tuple[str, ...] = ()
