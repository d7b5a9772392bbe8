"""Settings file (TOML) -> what a user or a desk prefers: thresholds, convention, keys."""

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import Factory, field, frozen
from attrs.converters import optional

from reconcile.errors import UsageError
from reconcile.settings import CONVENTIONS


@frozen
class Compare:
    """The table [compare]: what Settings has, as far as it is given."""

    convention: str | None = None
    threshold: float | None = field(default=None, converter=optional(float))
    rounding: float | None = field(default=None, converter=optional(float))


@frozen
class Review:
    """The table [review]: the keys of a session, by action."""

    keys: Mapping[str, str] = Factory(dict)


@frozen
class Preferences:
    """What a settings file asks for."""

    compare: Compare = Compare()
    review: Review = Review()


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _is_key(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 1 and value.isprintable() and not value.isspace()


_COMPARE: dict[str, tuple[Callable[[Any], bool], str]] = {
    "convention": (lambda value: value in CONVENTIONS, f"write one of {', '.join(json.dumps(c) for c in CONVENTIONS)}"),
    "threshold": (_is_share, "write a number from 0 to 1, as in threshold = 0.7"),
    "rounding": (_is_share, "write a number from 0 to 1, as in rounding = 0.05"),
}
_KEY = 'confirm = "1"'


def preferences(path: Path | None) -> Preferences:
    """Read a settings file; without one nothing is preferred.

    Raises UsageError, naming the file, the place in it and what was expected, for what cannot be read or does not exist.
    """
    if path is None:
        return Preferences()
    table = _table(path)
    _known(path, table, {"compare": set(_COMPARE), "review": {"keys"}})
    compare, review = table.get("compare", {}), table.get("review", {})
    keys = review.get("keys", {})
    if not isinstance(keys, dict):
        raise UsageError(f"{path}: [review] keys = {_shown(keys)}: a table is wanted: [review.keys] on a line, below it lines as {_KEY}")
    _fit(path, "compare", compare, _COMPARE)
    _fit(path, "review.keys", keys, dict.fromkeys(keys, (_is_key, f"a key is one printable sign in quotes, as in {_KEY}")))
    return Preferences(Compare(**compare), Review(keys))


def set_threshold(path: Path, threshold: float) -> None:
    """Write a least score to a settings file; what else stands in it, comments too, stays as it is.

    Raises UsageError where the file cannot be read or written, and where TOML Kit is missing.
    """
    try:
        import tomlkit  # noqa: PLC0415 - only needed here
    except ImportError as error:
        raise UsageError("writing settings needs TOML Kit: pip install 'reconcile[agreement]'") from error
    preferences(path if path.exists() else None)
    document = tomlkit.parse(path.read_text(encoding="utf-8-sig") if path.exists() else "")
    compare = document.setdefault("compare", tomlkit.table())
    compare["threshold"] = round(threshold, 3)
    try:
        path.write_text(tomlkit.dumps(document), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be opened: {error.strerror or error}; give a TOML file with tables [compare] and [review.keys]"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: byte {error.start} is no UTF-8; a settings file is a UTF-8 TOML file") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: no valid TOML: {error}") from error


def _fit(path: Path, table: str, told: dict[str, Any], allowed: Mapping[str, tuple[Callable[[Any], bool], str]]) -> None:
    """Raise UsageError for the first value that is not what is allowed."""
    for key, value in told.items():
        fits, words = allowed[key]
        if not fits(value):
            raise UsageError(f"{path}: [{table}] {key} = {_shown(value)}: {words}")


def _shown(value: object) -> str:
    """Return a value nearly as it stands in the file."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _known(path: Path, table: dict[str, Any], known: dict[str, set[str]]) -> None:
    for name, told in table.items():
        if name not in known:
            raise UsageError(f"{path}: no table [{name}]; the tables are {', '.join(f'[{n}]' for n in known)}")
        if not isinstance(told, dict):
            raise UsageError(
                f"{path}: {name} = {_shown(told)}: a table is wanted: [{name}] on a line, below it {', '.join(sorted(known[name]))}"
            )
        for key in told:
            if key not in known[name]:
                raise UsageError(f"{path}: [{name}] has no {key!r}; it has {', '.join(sorted(known[name]))}")
