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
    _phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = field(factory=dict, init=False, repr=False)

    def forms(self, table: str) -> Mapping[str, tuple[str, ...]]:
        """Canonical word -> forms of one table."""
        return self.tables[table]

    def lookup(self, table: str) -> Mapping[str, str]:
        """Form -> canonical word of one table; built once."""
        if table not in self._lookups:
            self._lookups[table] = {form: word for word, forms in self.tables[table].items() for form in forms}
        return self._lookups[table]

    def phrases(self, table: str) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
        """First token -> the forms of one table that begin with it, as tokens with their canonical word, the longest first; built once."""
        if table not in self._phrases:
            found = self._phrases[table] = {}
            for form, word in {tuple(form.replace("-", " - ").split()): word for form, word in self.lookup(table).items()}.items():
                found.setdefault(form[0], []).append((form, word))
            for forms in found.values():
                forms.sort(key=lambda f: -len(f[0]))
        return self._phrases[table]

    def longest(self, table: str, lows: tuple[str, ...], at: int) -> tuple[str, int] | None:
        """Return the canonical word of the longest form of one table that begins at a token, and the token after it."""
        forms = self.phrases(table).get(lows[at], ()) if at < len(lows) else ()
        return next(((word, at + len(form)) for form, word in forms if lows[at : at + len(form)] == form), None)


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
