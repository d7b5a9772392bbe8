"""Word lists -> lookups, loaded once and compiled once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import field, frozen

from reconcile.settings import Words


@frozen(eq=False)
class Lexicon:
    """Every word list by table: canonical word -> its written forms (lower case; several words are one form with spaces)."""

    tables: Mapping[str, Mapping[str, tuple[str, ...]]]
    _lookups: dict[str, dict[str, str]] = field(factory=dict, init=False, repr=False)

    def forms(self, table: str) -> Mapping[str, tuple[str, ...]]:
        """Canonical word -> forms of one table."""
        return self.tables[table]

    def lookup(self, table: str) -> Mapping[str, str]:
        """Form -> canonical word of one table; built once."""
        if table not in self._lookups:
            self._lookups[table] = {form: word for word, forms in self.tables[table].items() for form in forms}
        return self._lookups[table]


@cache
def _own() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    tables: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for entry in sorted(files("reconcile.english").joinpath("data").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            for table, words in tomllib.loads(entry.read_text(encoding="utf-8")).items():
                tables[table] = {word: tuple(forms) for word, forms in words.items()}
    return tables


@cache
def lexicon(words: Words = ()) -> Lexicon:
    """Return the lexicon with a user's words added; the same arguments give the same object."""
    tables = dict(_own())
    for table, additions in words:
        merged = dict(tables.get(table, {}))
        for word, forms in additions:
            merged[word] = (*merged.get(word, ()), *forms)
        tables[table] = merged
    return Lexicon(tables)
