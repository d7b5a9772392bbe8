"""Settings file (TOML) -> what a user or a desk prefers: thresholds, convention, keys."""

import tomllib
from pathlib import Path
from typing import Any

from attrs import field, frozen
from attrs.validators import ge, in_, le, optional

from reconcile.errors import UsageError
from reconcile.settings import CONVENTIONS

_SHARE = optional([ge(0.0), le(1.0)])


@frozen
class Compare:
    """The table [compare]: what Settings has, as far as it is given."""

    convention: str | None = field(default=None, validator=optional(in_(CONVENTIONS)))
    threshold: float | None = field(default=None, validator=_SHARE)
    rounding: float | None = field(default=None, validator=_SHARE)


@frozen
class Review:
    """The table [review]: the keys of a session, by action."""

    keys: dict[str, str] = field(factory=dict)


@frozen
class Preferences:
    """What a settings file asks for."""

    compare: Compare = Compare()
    review: Review = Review()


def preferences(path: Path | None) -> Preferences:
    """Read a settings file; without one nothing is preferred.

    Raises UsageError, naming the file, the place in it and what was expected, for what cannot be read or does not exist.
    """
    if path is None:
        return Preferences()
    import msgspec  # noqa: PLC0415 - only settings files need it

    table = _table(path)
    _known(path, table, {"compare": {"convention", "threshold", "rounding"}, "review": {"keys"}})
    try:
        return msgspec.convert(table, Preferences)
    except (msgspec.ValidationError, ValueError) as error:
        raise UsageError(f"{path}: {error}") from error


def set_threshold(path: Path, threshold: float) -> None:
    """Write a least score to a settings file; what else stands in it, comments too, stays as it is.

    Raises UsageError where the file cannot be read or written, and where TOML Kit is missing.
    """
    try:
        import tomlkit  # noqa: PLC0415 - only needed here
    except ImportError as error:
        raise UsageError("writing settings needs TOML Kit: pip install 'reconcile[agreement]'") from error
    preferences(path if path.exists() else None)
    document = tomlkit.parse(path.read_text(encoding="utf-8") if path.exists() else "")
    compare = document.setdefault("compare", tomlkit.table())
    compare["threshold"] = round(threshold, 3)
    try:
        path.write_text(tomlkit.dumps(document), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be opened: {error.strerror or error}; give a TOML file with tables [compare] and [review.keys]"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: byte {error.start} is no UTF-8; a settings file is a UTF-8 TOML file") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: no valid TOML: {error}") from error


def _known(path: Path, table: dict[str, Any], known: dict[str, set[str]]) -> None:
    for name, told in table.items():
        if name not in known:
            raise UsageError(f"{path}: no table [{name}]; the tables are {', '.join(f'[{n}]' for n in known)}")
        for key in told if isinstance(told, dict) else ():
            if key not in known[name]:
                raise UsageError(f"{path}: [{name}] has no {key!r}; it has {', '.join(sorted(known[name]))}")
