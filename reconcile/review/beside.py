"""Case -> where its log of decisions lies, and whether there is one."""

from pathlib import Path

FOLDER, FILE = ".reconcile", "decisions.sqlite"


def place_of(case: Path) -> Path:
    """Return the file of a case's log: in the case's folder, or beside the article where the case is a single file.

    A link to an article leads to the log beside the article itself: however a case is named, it has one log.
    """
    real = case.resolve() if case.is_symlink() else case
    return (real if real.is_dir() else real.parent) / FOLDER / FILE


def there(place: Path) -> bool:
    """Say whether there is a file: also where one may not look, so that whoever opens it says what is wrong."""
    try:
        place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
