"""Expressions of a length -> its number and its TIMEX3 value."""

from reconcile.english.times.expressions import Expression
from reconcile.english.times.timex import Timex

_FACTOR = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}
_SMALLER = {"TH": ("TM", 60), "TM": ("TS", 60), "Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24)}
_MOST = 1e7


def unit(x: Expression) -> str:
    """Return the span of time that an expression counts in: D for days, TH for hours."""
    at = next((i for i in reversed(range(x.start, x.end)) if x.line.letters[i] in "uUlq"), None)
    return "" if at is None else x.line.values.get(at) or "Q"


def amount(x: Expression) -> tuple[int, int] | None:
    """Return the token range of the number of an expression, half open: "ten" of "the past ten years"."""
    span = [i for i in range(x.start, x.end) if x.line.letters[i] in "cdnyvah"]
    if not span:
        return None
    first, last = span[0], next((i for i in span if x.line.letters[i + 1 : i + 2] not in tuple("cdnyvah/.-f")), span[-1])
    told = next((n for n in x.line.numerals if n.core <= last < n.stop or n.core <= first < n.stop), None)
    return (min(first, told.core), max(last + 1, min(told.stop, x.end))) if told else (first, last + 1)


def number(x: Expression) -> float:
    """Return the number of an expression, 0 for a vague one or none: "several days", "for years"."""
    span = None if x.letters.endswith("u<c") else amount(x)
    if span is None and x.letters.endswith("c"):
        return 0.0
    if span is None:
        return 1.0 if x.at("l") is not None or x.at("u") is not None else 0.0
    first, last = span
    letters, lows = x.line.letters[first:last], x.sentence.lows[first:last]
    half = 0.5 if "&ah" in x.letters else 0.0
    if letters == "d.d":
        return float(f"{lows[0]}.{lows[2]}")
    if letters.endswith("d/d") and int(lows[-1]):
        return (int(lows[0]) if len(lows) > 3 else 0) + int(lows[-3]) / int(lows[-1])
    told = next((n for n in x.line.numerals if first <= n.core and n.stop <= last), None)
    if "h" in letters and "&" not in letters:
        return 0.5
    if told and told.form != "vague" and told.role != "ordinal":
        return float(told.interval.stated or told.interval.high or told.interval.low or 0) + (half if told.stop <= last else 0)
    if lows[-1].isdecimal():
        return float(lows[-1]) + half
    if "couple" in lows:
        return 2.0
    return 0.0 if "v" in letters or told else 1.0 + half


def length(x: Expression) -> str:
    """Return the TIMEX3 value of a length: P4D, PT30M, P10Y for a decade, PXY for a vague number."""
    return value(number(x), unit(x))


def value(many: float, of: str) -> str:
    """Return the TIMEX3 value of so many spans of time; a number that is not whole is told in smaller ones."""
    clock = "T" if of.startswith("T") else ""
    if many == 0 or many > _MOST:
        return f"P{clock}X{'Y' if of == 'E' else of[-1:]}"
    factor, of = _FACTOR.get(of, (1, of))
    many *= factor
    if many == int(many):
        return f"P{clock}{int(many)}{of[-1]}"
    smaller, parts = _SMALLER.get(of, (of, 1))
    if clock and many > 1:
        return f"PT{int(many)}{of[-1]}{round(many % 1 * parts)}{smaller[-1]}"
    return f"P{'T' if smaller.startswith('T') else ''}{round(many * parts)}{smaller[-1]}"


_PARTS = {("TH", "TM"): 60, ("TM", "TS"): 60, ("Y", "M"): 12, ("W", "D"): 7, ("D", "TH"): 24}
_NAMES = {"TM": "minute", "TS": "second", "M": "month", "D": "day", "TH": "hour"}


def left(x: Expression) -> Timex:
    """Read what is left of a game by its clock: "4:48 remaining" is 288 seconds."""
    many, few = (int(x.sentence.lows[i]) for i in (x.start, x.end - 1))
    return Timex(x.start, x.end, "DURATION", f"PT{many}M{few}S", "minutes and seconds", number=60 * many + few, unit="second")


def joint(one: Expression, other: Expression) -> Timex | None:
    """Read a length told in two units: "4 minutes, 48 seconds" is 288 seconds, "two years and three months" 27 months."""
    gap = one.line.letters[one.end : other.start]
    parts = _PARTS.get((unit(one), unit(other)))
    whole = number(one) and not number(one) % 1 and not number(other) % 1
    if gap not in ("", ",", "&", ",&") or not parts or not whole or not 0 < number(other) < parts:
        return None
    many, few = length(one), length(other).removeprefix("P")
    told = many + (few.removeprefix("T") if "T" in many else few)
    exact = number(one) * parts + number(other)
    return Timex(one.start, other.end, "DURATION", told, "two units", amount=amount(one), number=exact, unit=_NAMES[unit(other)])
