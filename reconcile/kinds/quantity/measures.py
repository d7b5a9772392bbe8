"""A number -> the unit that it is measured in: money, percent, degrees, tonnes, years of age."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import company, of
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.cardinals import CURRENCIES, cardinal, glued
from reconcile.english.parse import Parse
from reconcile.english.units import MONEY, TIMES, unit_after, unit_at
from reconcile.kinds.quantity.counts import noun_at

_DOLLARS = {"us": "USD", "hk": "HKD", "a": "AUD", "c": "CAD", "s": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "can": "CAD", "au": "AUD"}
_LETTERS = {"rm": "MYR", "ps": "GBP", "us": "USD", "hk": "HKD"}
_MEASURED = {"degree Celsius": "temperature", "degree Fahrenheit": "temperature", "magnitude": "magnitude"}
"""Units that by themselves tell what is measured."""
_SHAKING = frozenset({"earthquake", "quake", "temblor", "tremor", "aftershock", "shock", "seism"})
_STRENGTHS = frozenset({"magnitude", "magnitudes", "strength", "richter"})


@frozen
class Measured:
    """A figure with its unit, by token indexes (half open), and what it measures."""

    start: int
    end: int
    unit: str
    noun: str | None


def measured(p: Parse, n: Numeral, words: Lexicon) -> Measured | None:
    """Return the unit of a figure that has one, None for a count."""
    return _money(p, n, words) or _magnitude(p, n) or _measure(p, n, words) or _shared(p, n, words)


def _shared(p: Parse, n: Numeral, words: Lexicon) -> Measured | None:
    """Read the unit that stands only after the last of a row: "65 and 82 per cent"."""
    k = p.places[n.stop - 1]
    if k < 0 or p.sorts[k] != "c" or p.numeral(k) is not n or n.form == "vague":
        return None
    later = (m for j in company(p, k) if j > k and (m := p.numeral(j)))
    unit = next((found.unit for m in later if (found := _measure(p, m, words)) and found.unit not in TIMES), None)
    return Measured(n.start, n.end, unit, None) if unit else None


def _money(p: Parse, n: Numeral, words: Lexicon) -> Measured | None:
    """Read a sum of money by the sign or code before or right after the figure."""
    s, first = p.sentence, n.core - 1
    before = s.lows[first] if first >= 0 else ""
    units = words.lookup("units")
    if before in CURRENCIES:
        unit = units[before]
        if before == "$" and first and s.lows[first - 1] in _DOLLARS and s.words[first - 1].isupper():
            unit, first = _DOLLARS[s.lows[first - 1]], first - 1
        return Measured(min(first, n.start), max(n.end, n.stop), unit, _of(p, n.stop - 1, ("of", "in")))
    if first and before in _DOLLARS and s.lows[first - 1] == "$" and glued(s, first) and glued(s, n.core):
        return Measured(min(first - 1, n.start), n.end, _DOLLARS[before], None)
    if n.role == "money" and before.isalpha() and glued(s, n.core):
        return Measured(min(first, n.start), n.end, _LETTERS.get(before, s.words[first].upper()), None)
    if s.lows[n.end : n.end + 1] in (("€",), ("£",), ("¥",)):
        return Measured(n.start, n.end + 1, units[s.lows[n.end]], None)
    return None


def _magnitude(p: Parse, n: Numeral) -> Measured | None:
    """Read "magnitude 6", "a 6.7-strength quake", "5.9 earthquake", "aftershocks with magnitudes from 3.6 to 4.3"."""
    s, k = p.sentence, p.places[n.stop - 1]
    stop = n.end + (s.lows[n.end : n.end + 1] == ("-",))
    told = not _STRENGTHS.isdisjoint((*s.lows[max(0, min(n.core, n.start) - 3) : n.core], *s.lows[stop : stop + 1]))
    part = isinstance(n.interval.low, float)
    lettered = is_lettered(p, n)
    shaking = k >= 0 and p.units.heads[k] in _SHAKING
    if not (told or lettered or (shaking and part)) or n.role not in ("count", "identifier"):
        return None
    return Measured(
        n.start - lettered, stop + 1 if s.lows[stop : stop + 1] and s.lows[stop] in _STRENGTHS else n.end, "magnitude", "magnitude"
    )


def is_lettered(p: Parse, n: Numeral) -> bool:
    """Say whether a figure is a magnitude by its letter: "an M7.5 quake"."""
    low, s = n.interval.low, p.sentence
    return isinstance(low, float) and 1 <= low < _STRONGEST and n.start == n.core > 0 and s.words[n.core - 1] == "M" and glued(s, n.core)


_STRONGEST = 10


def _measure(p: Parse, n: Numeral, words: Lexicon) -> Measured | None:
    """Read a figure with a unit of the table: percent, degrees, tonnes, miles an hour, and "year-old"."""
    s = p.sentence
    unit = unit_after(s, n.end, words)
    if unit is None and s.lows[n.end : n.end + 2] in (("-", "or"), ("-", "and"), ("-", "to")):
        return _suspended(p, n, n.end + 2, words)
    once = (
        unit is not None
        and (unit.name in TIMES or s.lows[n.start - 1 : n.end + 1] == ("at", "one", "point"))
        and n.start == n.core
        and s.lows[n.core] == "one"
    )
    if unit is None or unit.name == "person" or once:
        return None
    if unit.name in TIMES:
        return _time(p, n, unit.name, unit.end)
    if unit.name in ("point", "cent") or unit.name in MONEY:
        return Measured(n.start, unit.end, unit.name, _of(p, unit.end - 1, ("of", "in")))
    return Measured(n.start, unit.end, unit.name, _MEASURED.get(unit.name) or _of(p, unit.end - 1, ("of",)))


def _time(p: Parse, n: Numeral, unit: str, end: int) -> Measured:
    lows = p.sentence.lows
    old = lows[end : end + 2] == ("-", "old") or lows[end : end + 1] == ("old",)
    if old and unit in ("year", "month", "day", "week"):
        return Measured(n.start, end + (2 if lows[end] == "-" else 1), unit, "age")
    return Measured(n.start, end, unit, "duration")


def _suspended(p: Parse, n: Numeral, at: int, words: Lexicon) -> Measured | None:
    """Read the unit of "7-" in "a 7- or 8-inch screen": the one after the next figure."""
    after = cardinal(p.sentence, at) if at < len(p.tags) else None
    unit = unit_after(p.sentence, after.end, words) if after else None
    return Measured(n.start, n.end, unit.name, None) if unit and unit.name != "person" else None


def _of(p: Parse, token: int, ties: tuple[str, ...]) -> str | None:
    """Name what a share, a sum or a measure is of: "51 per cent of voters", "$3 million in aid"."""
    k = p.places[token]
    at = k + 1
    if k < 0 or p.sorts[at : at + 1] != "x" or p.units.heads[at] not in ties:
        return None
    inner = of(p, k) if p.units.heads[at] == "of" else at + 1
    if inner is None or inner >= len(p.sorts) or p.sorts[inner] not in "np":
        return None
    return noun_at(p, p.units.groups[inner].head)


__all__ = ["Measured", "is_lettered", "measured", "unit_at"]
