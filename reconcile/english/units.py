"""Words for units -> canonical units and the factors between them."""

from functools import cache

from attrs import evolve, frozen

from reconcile.english.lexicon import Lexicon, lexicon
from reconcile.english.numerals import Numeral
from reconcile.english.tokens import Sentence
from reconcile.english.words.lists import word_list
from reconcile.model import Interval

_FACTORS = {
    "kilometre": 1000.0, "metre": 1.0, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344, "nautical mile": 1852.0, "yard": 0.9144,
    "foot": 0.3048, "inch": 0.0254, "square kilometre": 1e6, "square mile": 2589988.110336, "square metre": 1.0, "square foot": 0.09290304,
    "hectare": 1e4, "acre": 4046.873, "kilogram": 1.0, "gram": 0.001, "milligram": 1e-6, "tonne": 1000.0, "ton": 907.18474, "pound": 0.45359237,
    "ounce": 0.028349523125, "litre": 1.0, "millilitre": 0.001, "gallon": 3.785411784, "barrel": 158.987294928, "kilometre per hour": 1 / 3.6,
    "mile per hour": 0.44704, "knot": 1852 / 3600, "watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "kilowatt hour": 3.6e6,
    "megawatt hour": 3.6e9, "hertz": 1.0, "megahertz": 1e6, "gigahertz": 1e9, "byte": 1.0, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12,
    "megapascal": 1e6, "psi": 6894.757, "ksi": 6894757.0, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
    "month": 2629746.0, "year": 31556952.0, "decade": 315569520.0, "century": 3155695200.0,
    "degree Celsius": 1.0, "degree Fahrenheit": 5 / 9,
}  # fmt: skip
"""To the base unit of the dimension. NIST SP 811 appendix B; month and year are those of the mean Gregorian calendar."""

MONEY = frozenset("USD cent EUR GBP penny JPY CNY INR HKD AUD CAD CHF RUB ILS KRW TRY BRL MXN ZAR SEK".split())
LENGTHS = frozenset({"kilometre", "metre", "centimetre", "millimetre", "mile", "nautical mile", "yard", "foot", "inch"})
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
_SIGNS = 3
"""Tokens from a bracket to the figure in it: "(US $"."""


@frozen
class Unit:
    """A unit in a sentence: its canonical name and the token after its last one."""

    name: str
    end: int


def unit_at(s: Sentence, i: int, words: Lexicon) -> Unit | None:
    """Read the unit that begins at token `i`, the longest form first; None where there is none."""
    found = words.longest("units", s.lows, i)
    return Unit(*found) if found else None


_CAPITALS = (("C",), ("F",), ("W",))
"""Letters that are units where they stand apart: "60 W"."""


def unit_after(s: Sentence, i: int, words: Lexicon) -> Unit | None:
    """Read the unit of a figure that ends before token `i`, over a hyphen; a lone letter only where it is tied to the figure."""
    at = i + (s.lows[i : i + 1] == ("-",))
    found = unit_at(s, at, words)
    if found is None and s.lows[at : at + 2] == ("square", "-") and at + 2 < len(s.lows):
        name = words.lookup("units").get(f"square {s.lows[at + 2]}")
        return Unit(name, at + 3) if name else None
    capital = s.words[at : at + 1] in _CAPITALS and s.lows[at + 1 : at + 2] != ("-",)
    apart = found is not None and s.starts[at] != s.ends[at - 1] and not capital
    lone = found is not None and len(s.lows[at]) == 1 and s.lows[at].isalpha() and (apart or s.words[at] == "M")
    return None if lone else found


def restated(s: Sentence, n: Numeral, others: tuple[Numeral, ...], words: Lexicon) -> Numeral | None:
    """Return the figure that a figure says again in another unit: the 10 of "10 kilometres (6 miles)", "$5 (£4)"."""
    if "(" not in s.lows[max(0, n.start - 3) : n.start]:
        return None
    for other in others:
        unit = unit_after(s, other.end, words)
        if (
            other.stop < n.start
            and s.lows[unit.end if unit else other.end] == "("
            and n.start - (unit.end if unit else other.end) <= _SIGNS
        ):
            return other
    return None


def with_bound(interval: Interval, other: Numeral | None) -> Interval:
    """Give a figure that is said again the open end of the first: "more than 100 kilometres (60 miles)" is 60 miles and more."""
    if other is None or (other.interval.low is None) == (other.interval.high is None):
        return interval
    low, high = (None if end is None else own for end, own in ((other.interval.low, interval.low), (other.interval.high, interval.high)))
    return evolve(interval, low=low, high=high)


@cache
def _dimensions() -> dict[str, str]:
    return dict(lexicon().lookup("dimensions"))


def base_of(unit: str) -> str | None:
    """Return the base unit of a unit's dimension ("metre" for miles), None for a unit of no table: money, people, things."""
    return _dimensions().get(unit)


def factor_between(source: str | None, target: str | None) -> float | None:
    """Return what a value in `source` is multiplied by to be in `target`; None where they measure different things."""
    if source == target:
        return 1.0
    if source is None or target is None or base_of(source) is None or base_of(source) != base_of(target):
        return None
    return _FACTORS[source] / _FACTORS[target]


_ZEROS = {"degree Fahrenheit": 32.0}
"""Where a scale that does not begin at the base unit's nought has it."""


def offset_between(source: str | None, target: str | None) -> float:
    """Return what is added, after the factor, to a value in `source` to be in `target`: degrees Celsius and Fahrenheit have two noughts."""
    factor = factor_between(source, target)
    return _ZEROS.get(target or "", 0.0) - _ZEROS.get(source or "", 0.0) * (factor or 0.0)


_UNCOUNTED = frozenset({"hertz", "megahertz", "gigahertz", "psi", "ksi", "horsepower", "gravity", "magnitude", "percent"})
_PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves",
    "foot": "feet", "tooth": "teeth", "penny": "pence", "aircraft": "aircraft", "police": "police", "series": "series", "bus": "buses", "gas": "gases",
    "virus": "viruses",
}  # fmt: skip
_OF_UNITS = (" per ", " Celsius", " Fahrenheit")


def plural(noun: str) -> str:
    """Return the plural of a noun: airstrike -> airstrikes, country -> countries, coach -> coaches, square foot -> square feet.

    What is counted takes it ("miles per hour", "degrees Celsius"); currency codes and units that are never counted have none.
    """
    for link in _OF_UNITS:
        head, found, rest = noun.partition(link)
        if found:
            return plural(head) + found + rest
    if noun.isupper() or noun in _UNCOUNTED:
        return noun
    before, space, last = noun.rpartition(" ")
    if space:
        return before + space + plural(last)
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("man") and noun[:-3] in word_list().nouns:
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "i", "o", "u"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z", "ss")) else "" if noun.endswith("s") else "s")
