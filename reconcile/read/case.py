"""sources.toml -> what is known of the articles of a case."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from reconcile.model import Fact, Skipped

NAME = "sources.toml"
_TEXTS = ("outlet", "url", "title", "author")
_KEYS = ("file", *_TEXTS, "published")


@frozen
class Entry:
    """An article file with what sources.toml says of it."""

    path: Path
    outlet: Fact | None = None
    published: Fact | None = None
    title: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    notes: tuple[str, ...] = ()


@frozen
class Case:
    """The entries of a sources.toml and what in it could not be used."""

    entries: tuple[Entry, ...] = ()
    skipped: tuple[Skipped, ...] = field(default=())


def read_case(folder: Path) -> Case:
    """Read a folder's sources.toml, where there is one.

    Nothing in it stops the rest: a wrong entry is returned as Skipped, with its line and what was expected.
    """
    path = folder / NAME
    if not path.exists():
        return Case()
    try:
        text = path.read_bytes().decode()
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return Case((), (Skipped(str(path), f"byte {error.start} is no UTF-8; a TOML file is UTF-8. The articles are read without it"),))
    except tomllib.TOMLDecodeError as error:
        return Case((), (Skipped(str(path), f"no valid TOML: {error}. The articles are read without it"),))
    except OSError as error:
        return Case((), (Skipped(str(path), f"cannot be opened: {error.strerror or error}. The articles are read without it"),))
    return _case(folder, path, text, table)


def _case(folder: Path, path: Path, text: str, table: dict[str, Any]) -> Case:
    entries: dict[Path, Entry] = {}
    skipped = [
        Skipped(str(path), f"line {_line(text, key, 0)}: unknown table or key {key!r}; expected [[source]] tables")
        for key in table
        if key != "source"
    ]
    sources = table.get("source", [])
    if not isinstance(sources, list):
        return Case(
            (), (*skipped, Skipped(str(path), f"line {_line(text, 'source', 0)}: [source] found; expected [[source]], with two brackets"))
        )
    for number, raw in enumerate(sources):
        found = _entry(folder, text, number, raw)
        if isinstance(found, str):
            skipped.append(Skipped(str(path), found))
        elif found.path.resolve() in entries:
            skipped.append(
                Skipped(str(path), f"line {_line(text, 'file', number)}: {raw['file']!r} stands here a second time; the first entry counts")
            )
        else:
            entries[found.path.resolve()] = found
    return Case(tuple(entries.values()), tuple(skipped))


def _line(text: str, key: str, number: int) -> int:
    """Return the line (from 1) of a key in the `number`-th [[source]] table, or of the table itself."""
    lines = text.splitlines()
    heads = [i for i, line in enumerate(lines) if line.strip().startswith("[[source")]
    first = heads[number] if number < len(heads) else 0
    last = heads[number + 1] if number + 1 < len(heads) else len(lines)
    return next((i for i in range(first, last) if lines[i].lstrip().startswith(key)), first) + 1


def _entry(folder: Path, text: str, number: int, raw: Any) -> Entry | str:
    if not isinstance(raw, dict) or not isinstance(raw.get("file"), str):
        return f'line {_line(text, "file", number)}: this [[source]] names no file; expected file = "name.txt"'
    path = folder / raw["file"]
    if not path.resolve().is_relative_to(folder.resolve()):
        return f"line {_line(text, 'file', number)}: {raw['file']!r} lies outside the folder; name a file inside it"
    if not path.is_file():
        return f"line {_line(text, 'file', number)}: there is no file {raw['file']!r} in the folder"
    notes, facts = [], {}
    for key, value in raw.items():
        if key == "file":
            continue
        fact = _fact(key, value)
        if isinstance(fact, Fact):
            facts[key] = fact
        else:
            notes.append(f"{NAME}, line {_line(text, key, number)}: {fact}")
    return Entry(path, notes=tuple(notes), **facts)


def _fact(key: str, value: Any) -> Fact | str:
    if key in _TEXTS:
        return Fact(value, NAME) if isinstance(value, str) else f"{key} is {value!r}; expected text in quotes"
    if key == "published":
        if isinstance(value, datetime | date):
            return Fact(value.isoformat(), NAME)
        try:
            return Fact(datetime.fromisoformat(value).isoformat() if "T" in str(value) else date.fromisoformat(value).isoformat(), NAME)
        except (TypeError, ValueError):
            return f"published is {value!r}; expected a date such as 2015-04-25 or 2015-04-25T18:00:00Z"
    return f"unknown key {key!r}; the keys are {', '.join(_KEYS)}"
