"""Sentences of our own as parses, for tests."""

from reconcile.english.parse import Parse
from reconcile.english.reading import read
from reconcile.model import Article
from reconcile.settings import Settings


def parse_of(text: str) -> Parse:
    """Return the parse of a text of one sentence."""
    reading = read(Article("own", "own.txt", text), Settings())
    assert len(reading.sentences) == 1, text
    return reading.parse(0)


def words(p: Parse, unit: int | None) -> str | None:
    """Return the words of a unit."""
    if unit is None:
        return None
    g = p.units.groups[unit]
    return " ".join(p.sentence.words[g.start : g.end]).replace(" - ", "-").replace(" '", "'")


def unit_of(p: Parse, word: str) -> int:
    """Return the unit that a word stands in."""
    return p.places[p.sentence.lows.index(word)]
