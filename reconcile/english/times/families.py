"""One expression -> its value: a reckoner for each family."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from reconcile.english.times import lengths, values
from reconcile.english.times.expressions import Expression


@frozen
class Moment:
    """What a time expression is relative to: the document date, and the day, the quarter and the year told last.

    `today` is None where the document date is not known: what depends on it then stays open (XXXX).
    """

    today: date | None
    told: str | None = None
    quarter: str | None = None
    year: str | None = None

    def base(self, name: str) -> str:
        """Return the day told last, else the document date; for "today" the document date."""
        return self.told if name == "told" and self.told else values.day(self.today)

    @property
    def last_quarter(self) -> str:
        """The quarter told last, else the one before the document date."""
        return self.quarter or values.quarter(self.today, -1)


@frozen(eq=False)
class Asked:
    """An expression, what it is relative to, and how to learn whether the text looks back on it ("past") or ahead to it ("future")."""

    x: Expression
    now: Moment
    tense: Callable[[], str]

    def step(self, letter: str = "L") -> tuple[str, int]:
        """Return what a word like "last" or "earlier" starts from, today or the time told, and how many steps it goes."""
        found = re.match(r"([a-z]*)([+-]?\d*)", self.x.value(letter))
        return (found[1], int(found[2] or 0)) if found else ("", 0)

    def year(self) -> str | None:
        """Return the year that is named with a month, a season or a quarter: "2013", "last year"."""
        told = self.x.number("y")
        if told is None and self.x.letters.endswith("fDu"):
            return self.now.year or values.year(values.known_day(self.now.base("told")))
        if told is None and "L" in self.x.letters and "u" in self.x.letters:
            return values.year(self.now.today, self.step()[1])
        return None if told is None else str(told)


def value(d: Asked) -> str | None:
    """Return the TIMEX3 value of an expression; None where the calendar has none such."""
    return _FAMILIES[d.x.name](d)


def _numeric(d: Asked) -> str | None:
    a, b, c = (int(w) for w in d.x.sentence.lows[d.x.start : d.x.end] if w.isdecimal())
    orders = [(a, b, c)] if d.x.letters[0] == "y" else [(c, b, a), (c, a, b)]
    days = [day for y, m, n in orders if (day := values.safe(y + 2000 * (y < _CENTURY), m, n))]
    return min(days, key=lambda day: abs((day - (d.now.today or days[0])).days)).isoformat() if days else None


def _date(d: Asked) -> str | None:
    number, month, year = d.x.number("d") or 0, int(d.x.value("M")), d.x.number("y")
    if year is not None:
        found = values.safe(year, month, number)
        return found.isoformat() if found else None
    ended = d.x.before == "E" or "L" in d.x.letters
    return values.day_near(d.now.today, number, month, "ended" if ended else d.tense())


def _further(d: Asked) -> str | None:
    told, day = values.known_day(d.now.told), d.x.number("d")
    found = values.safe(told.year, told.month, day) if told and day else None
    return found.isoformat() if found and told and found > told else None


def _month(d: Asked) -> str | None:
    number, (name, step), year = int(d.x.value("M")), d.step(), d.year()
    if year:
        return f"{year}-{number:02}"
    if name:
        return values.month_by(d.now.today, number, -1 if name == "past" else step)
    return values.month_near(d.now.today, number, d.tense())


def _weekday(d: Asked) -> str | None:
    number, (name, step), today = int(d.x.value("W")), d.step(), d.now.today
    found = values.weekday_by(today, number, -1 if name == "past" else step) if name else values.weekday_near(today, number, d.tense())
    return found + d.x.value("p")


def _near(d: Asked) -> str | None:
    (name, step), part = d.step("R"), d.x.value("p")
    return values.beside(d.now.base(name), step) + (part or d.x.value("R")[len("today") :] * (not step))


def _part(d: Asked) -> str | None:
    name, step = d.step("A" if "A" in d.x.letters else "L") if not {"A", "L"}.isdisjoint(d.x.letters) else ("told", 0)
    return values.beside(d.now.base("told" if "D" in d.x.letters and d.x.value("L") != "today-1" else name), step) + part(d.x)


def part(x: Expression) -> str:
    """Return the part of a day that an expression tells: "evening", "the early hours"."""
    return x.value("p") or "TMO"


def _unit(d: Asked) -> str | None:
    (name, step), unit, quarter = d.step(), lengths.unit(d.x), d.x.value("o")
    if quarter:
        return f"{values.year(d.now.today, step)}-Q{quarter}"
    if unit == "Q" and name == "latest":
        return d.now.last_quarter
    if unit == "D":
        return values.beside(d.now.base("told" if "D" in d.x.letters else name), step)
    return values.stretch(unit, values.known_day(d.now.base(name)), step)


def _weekend(d: Asked) -> str | None:
    name, step = d.step()
    return values.stretch("WE", values.known_day(d.now.base(name)), step)


def _told(d: Asked) -> str | None:
    unit, told = lengths.unit(d.x), d.now.base("told")
    if unit == "D":
        return told
    if unit == "Y" and d.now.year and d.x.low(d.x.end - 2) == "that":
        return d.now.year
    return values.stretch(unit, values.known_day(told) if d.x.low(d.x.end - 2) == "that" else d.now.today)


def other(d: Asked) -> str | None:
    """Return the time that one told lies so far from: Wednesday, of "it came on Friday, two days after the storm"; None where that is not known."""
    way = -1 if d.x.value("A").endswith("+1") else 1
    unit, by, told = lengths.unit(d.x), way * int(lengths.number(d.x)), d.now.base("told")
    if unit == "D":
        return values.beside(told, by) if values.known_day(told) or "WXX" in told else None
    if unit == "Y" and d.now.year and d.x.before == "y":
        return str(int(d.now.year) + by)
    base = values.known_day(told)
    return values.stretch(unit, base, by) if base else None


_FARTHEST, _QUARTERS, _NOON, _CENTURY = 5_000, 4, 12, 100


def _shift(d: Asked) -> str | None:
    (name, step), many, unit, today = d.step("A"), lengths.number(d.x), lengths.unit(d.x), d.now.today
    if d.x.value("o"):
        return f"{values.year(today, step)}-Q{d.x.value('o')}"
    if many == 0:
        return "PAST_REF" if step < 0 else "FUTURE_REF"
    if many > _FARTHEST or many != int(many):
        return None
    if unit in ("Y", "Q") and many == 1 and step < 0 and d.now.quarter:
        return _year_before(d.now.quarter)
    by = step * int(many)
    if unit == "D":
        return values.beside(d.now.base(name), by)
    if unit in ("Y", "E", "C"):
        return values.year(today, by * {"Y": 1, "E": 10, "C": 100}[unit])
    return values.stretch(unit, values.known_day(d.now.base(name)), by)


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1}{quarter[4:]}" if quarter[:4].isdecimal() else quarter


def _quarter(d: Asked) -> str | None:
    year, number, name = d.year(), int(d.x.value("o") or 0), d.step()[0]
    if "A" in d.x.letters:
        return _year_before(d.now.last_quarter)
    if not number:
        return values.quarter(d.now.today, d.step()[1]) if name not in ("", "latest") else d.now.last_quarter
    if number > _QUARTERS:
        return None
    return f"{year}-Q{number}" if year else values.quarter_near(d.now.today, number, d.tense())


def _season(d: Asked) -> str | None:
    name, (told, step), year = d.x.value("s"), d.step(), d.year()
    if year:
        return f"{year}-{name}"
    return values.season_near(d.now.today, name, ("last", "this", "future")[step + 1] if told else d.tense())


def _century(d: Asked) -> str | None:
    number = d.x.number("d") or int(d.x.value("o") or 0)
    return f"{number - 1}XX" if number else None


def _decade(d: Asked) -> str | None:
    return f"{d.x.number('y') or 1900 + (d.x.number('d') or 0)}"[:3] + "X"


_CLOCK = re.compile(r"(\d{1,2}?)(?:\D*(\d\d))?(?:\D+\d\d)?\D*")


def _clock(d: Asked) -> str | None:
    if named := d.x.value("K"):
        return named
    told, half = _CLOCK.fullmatch(" ".join(d.x.sentence.lows[d.x.start : d.x.end])), d.x.value("k")
    hour, minute = (int(told[1]), int(told[2] or 0)) if told else (24, 0)
    if not hour < 24 or not minute < 60 or ("k" not in d.x.letters and "z" not in d.x.letters and not (told and told[2])):
        return None
    hour = hour % 12 + int(half) if half and hour <= _NOON else hour
    return f"T{hour:02}:{minute:02}" + ("Z" if d.x.value("z") == "Z" else "")


_FAMILIES: Mapping[str, Callable[[Asked], str | None]] = MappingProxyType(
    {
        "numeric": _numeric, "date": _date, "further": _further, "clock": _clock, "month": _month, "weekday": _weekday, "shift": _shift,
        "quarter": _quarter, "century": _century, "near": _near, "part": _part, "season": _season, "unit": _unit, "weekend": _weekend, "told": _told, "decade": _decade,
        "year": lambda d: str(d.x.number("y")),
        "holiday": lambda d: values.holiday_near(d.now.today, d.x.value("H")),
        "present": lambda d: "PAST_REF" if d.x.value("L") == "past" else "PRESENT_REF",
        "ref": lambda d: d.x.value("F"),
    }
)  # fmt: skip
