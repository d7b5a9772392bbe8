"""A user's lexicon file -> words to add to the tables."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from reconcile.english.lexicon import lexicon
from reconcile.errors import LexiconError
from reconcile.settings import Words


def read_words(paths: Sequence[Path]) -> Words:
    """Read lexicon files: `[table]` with `canonical = ["form", …]`, as in reconcile/english/data.

    Raises LexiconError, naming the file, the line and what was expected, for a file that cannot be read, a table that does not exist or
    forms that are no list of texts.
    """
    known = lexicon().tables
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in paths:
        text, tables = _parsed(path)
        for table, words in tables.items():
            if table not in known:
                raise LexiconError(f"{path}, line {_line(text, table)}: no table {table!r}; the tables are {', '.join(sorted(known))}")
            if not isinstance(words, dict):
                raise LexiconError(
                    f'{path}, line {_line(text, table)}: {table} = {words!r}; expected a table [{table}] with lines such as child = ["tot", "tots"]'
                )
            for word, forms in words.items():
                if not (isinstance(forms, list) and all(isinstance(f, str) and f.strip() for f in forms)):
                    raise LexiconError(
                        f'{path}, line {_line(text, word)}: {word} = {forms!r}; expected a list of texts, such as {word} = ["form", "forms"]'
                    )
                merged.setdefault(table, {})[word] = (*merged.get(table, {}).get(word, ()), *(" ".join(f.lower().split()) for f in forms))
    return tuple((table, tuple(words.items())) for table, words in merged.items())


def _parsed(path: Path) -> tuple[str, dict[str, object]]:
    try:
        text = path.read_bytes().decode()
        return text, tomllib.loads(text)
    except OSError as error:
        raise LexiconError(f"{path}: cannot be opened: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: byte {error.start} is no UTF-8; a lexicon is a UTF-8 TOML file") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: no valid TOML: {error}") from error


def _line(text: str, key: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if line.strip().strip("[").lstrip('"').startswith(key)), 1)
