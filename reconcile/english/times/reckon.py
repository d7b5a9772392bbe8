"""Expressions of a sentence -> their TIMEX3 values."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from attrs import evolve, frozen

from reconcile.english.times import lengths, values
from reconcile.english.times.expressions import Expression
from reconcile.english.times.timex import Timex
from reconcile.english.words.tagger import tags

Tense = Callable[[Expression], str]
"""How the text stands to an expression: "past", "future" or ""."""
_HALF_QUARTER = 45
"""Days from a quarter's middle to its end: a fiscal quarter is named after the calendar's that holds its middle."""


@frozen
class Moment:
    """What a time expression is relative to: the document date, and the day and quarter told last.

    `today` is None where the document date is not known: what depends on it then stays open (XXXX).
    """

    today: date | None
    told: str | None = None
    quarter: str | None = None

    def base(self, name: str) -> str:
        """Return the day told last, else the document date; for "today" the document date."""
        return self.told if name == "told" and self.told else values.day(self.today)


def reckon(found: Sequence[Expression], now: Moment, tense: Tense) -> tuple[tuple[Timex, ...], Moment]:
    """Give the expressions of one sentence their values, and tell what the next sentence is relative to; impossible days are left out."""
    made = list[tuple[Expression, Timex]]()
    for x in found:
        told = _timex(x, now, tense)
        if told is None:
            continue
        joined = _joined(*made[-1], x, told) if made and x.name in ("date", "weekday", "near") else None
        if joined is None or joined.end < told.start:
            made.append((x, told))
        if joined:
            at, head = (-2, made[-2][0]) if joined.end < told.start else (-1, x)
            made[at], now = (head, joined), _after(head, joined, now)
        now = _after(x, told, now)
    return _clocked(made, now), now


def _joined(head: Expression, start: Timex, x: Expression, day: Timex) -> Timex | None:
    """Return what an expression is with the day after it: "the day before" Friday, "the week of" March 9, "the quarter" ended Sept. 30."""
    gap, known = x.line.letters[start.end : day.start], values.known_day(day.value)
    if gap == "" and head.name == "shift" and start.type == "DATE":
        return evolve(start, end=day.end, value=values.beside(day.value, _step(head, "A")[1] * int(lengths.number(head) or 1)))
    if gap == "f" and head.name == "told" and known:
        return evolve(start, end=day.end, value=values.stretch(lengths.unit(head), known))
    if gap == "E" and head.name == "quarter" and known and "o" not in head.letters:
        return evolve(start, value=values.quarter(values.shifted(known, -_HALF_QUARTER)))
    return None


def _after(x: Expression, timex: Timex, now: Moment) -> Moment:
    """Remember the day and the quarter told last: "a day earlier" and "a year earlier" are relative to them."""
    if timex.type == "DATE" and x.name != "clock" and (told := values.day_of(timex.value)):
        return evolve(now, told=told)
    if x.name == "quarter" and "A" not in x.letters and timex.value[:4].isdecimal() and timex.value <= values.quarter(now.today):
        return evolve(now, quarter=timex.value)
    return now


def _timex(x: Expression, now: Moment, tense: Tense) -> Timex | None:
    every = x.low(x.at("W") or 0).endswith("days") and x.name == "weekday" and x.line.letters[x.start - 1 : x.start] == "@"
    if x.name in ("duration", "bare", "spell") or (x.name == "shift" and _is_length(x)) or (x.name == "unit" and x.value("L") == "past"):
        return Timex(x.start, x.end, "DURATION", x.value("S") or lengths.length(x), "number and unit", amount=lengths.amount(x), number=lengths.number(x))
    if x.name == "told" and x.line.letters[x.end : x.end + 1] == "E":
        return Timex(x.start, x.end, "DURATION", f"P1{lengths.unit(x)}", "a year's length")
    if every or "j" in x.letters or x.name == "set":
        number = f"WXX-{int(x.value('W')) + 1}" if "W" in x.letters else f"{int(x.value('M')):02}" if "M" in x.letters else x.value("s")
        return Timex(x.start, x.end, "SET", x.value("X") or f"XXXX-{number}", "every such time")
    value = _FAMILIES[x.name](x, now, tense)
    return Timex(x.start, x.end, "DATE", value, _RULES.get(x.name, "calendar"), _misfit(x, value)) if value else None


_RULES = {
    "weekday": "weekday nearest the document date", "month": "month nearest the document date", "near": "relative to the document date",
    "unit": "relative to the document date", "shift": "counted from another time", "part": "part of a day told", "told": "the time told before",
    "clock": "clock time of the day told", "ref": "fixed phrase",
}  # fmt: skip


def _misfit(x: Expression, value: str) -> str | None:
    told, name = values.known_day(value), x.at("W")
    if told is None or name is None or x.name != "date" or told.weekday() == int(x.value("W")):
        return None
    return f"{x.sentence.words[name]} is named with {told.isoformat()}, which was a {told:%A}"


def _clocked(made: list[tuple[Expression, Timex]], now: Moment) -> tuple[Timex, ...]:
    """Join each clock time to the day beside it; one that stands alone is on the nearest day of its sentence, else on the day told last."""
    days = [(x, t) for x, t in made if x.name != "clock" and t.type == "DATE" and values.day_of(t.value)]
    joined, taken = list[Timex](), set[int]()
    for x, told in made:
        if x.name != "clock":
            joined.append(told)
            continue
        near = min(days, key=lambda d: (max(d[0].start - x.end, x.start - d[0].end), d[0].start), default=None)
        day = values.day_of(near[1].value) if near else now.base("told")
        start, end = x.start, x.end
        if near and near[0].start not in taken and re.fullmatch("[,@]{0,2}", x.line.letters[min(x.end, near[0].end) : max(x.start, near[0].start)]):
            start, end = min(x.start, near[0].start), max(x.end, near[0].end)
            taken.add(near[0].start)
        joined.append(evolve(told, start=start, end=end, value=f"{day}{told.value}"))
    return tuple(sorted((t for t in joined if t.rule == _RULES["clock"] or t.start not in taken), key=lambda t: t.start))


def _step(x: Expression, letter: str = "L") -> tuple[str, int]:
    """Return what a word like "last" or "earlier" starts from, today or the time told, and how many steps it goes."""
    name, sign, rest = re.fullmatch(r"([a-z]*)([+-]?)(\d*).*", x.value(letter)).groups()  # type: ignore[union-attr]
    return name, int(f"{sign}{rest}") if rest else 0


def _numeric(x: Expression, now: Moment, tense: Tense) -> str | None:
    a, b, c = (int(w) for w in x.sentence.lows[x.start : x.end] if w.isdecimal())
    found = values.safe(a, b, c) if x.letters[0] == "y" else values.safe(c, b, a) or values.safe(c, a, b)
    return found.isoformat() if found else None


def _date(x: Expression, now: Moment, tense: Tense) -> str | None:
    number, month, year = x.number("d") or 0, int(x.value("M")), x.number("y")
    if year is not None:
        found = values.safe(year, month, number)
        return found.isoformat() if found else None
    if "L" in x.letters:
        return values.day_near(now.today, number, month, "ended")
    return values.day_near(now.today, number, month, "ended" if x.line.letters[x.start - 1 : x.start] == "E" else tense(x))


def _further(x: Expression, now: Moment, tense: Tense) -> str | None:
    told, day = values.known_day(now.told), int(x.sentence.lows[x.start])
    found = values.safe(told.year, told.month, day) if told else None
    return found.isoformat() if found and told and found > told else None


def _month(x: Expression, now: Moment, tense: Tense) -> str | None:
    number, year = int(x.value("M")), x.number("y")
    if year is not None or "u" in x.letters:
        return f"{year or values.year(now.today, _step(x)[1])}-{number:02}"
    if "L" in x.letters:
        name, step = _step(x)
        return values.month_by(now.today, number, -1 if name == "past" else step)
    return values.month_near(now.today, number, tense(x))


def _weekday(x: Expression, now: Moment, tense: Tense) -> str | None:
    number, (name, step) = int(x.value("W")), _step(x) if "L" in x.letters else ("", 0)
    found = values.weekday_by(now.today, number, -1 if name == "past" else step) if name else values.weekday_near(now.today, number, tense(x))
    return found + _part(x)


def _part(x: Expression) -> str:
    return x.value("p")


def _near(x: Expression, now: Moment, tense: Tense) -> str | None:
    name, step = _step(x, "R")
    part = _part(x) or (x.value("R")[-3:] if x.value("R").endswith("TNI") else "")
    return values.beside(now.base(name), step) + part


def _of_day(x: Expression, now: Moment, tense: Tense) -> str | None:
    name, step = _step(x) if "L" in x.letters else ("told", 0)
    return values.beside(now.base("told" if "D" in x.letters else name), step) + _part(x)


def _unit(x: Expression, now: Moment, tense: Tense) -> str | None:
    (name, step), unit = _step(x), lengths.unit(x)
    if "o" in x.letters:
        return f"{values.year(now.today, step)}-Q{x.value('o')}"
    if unit == "Q" and name == "latest":
        return now.quarter or values.quarter(now.today, -1)
    if unit == "D":
        return values.beside(now.base("told" if "D" in x.letters else name), step)
    return values.stretch(unit, values.known_day(now.base(name)), step)


def _told(x: Expression, now: Moment, tense: Tense) -> str | None:
    unit = lengths.unit(x)
    if unit == "D":
        return now.base("told") + ("TMO" if x.low(x.start) == "early" else "")
    return values.stretch(unit, now.today if "m" in x.letters or x.low(x.end - 2) != "that" else values.known_day(now.base("told")))


def _is_length(x: Expression) -> bool:
    """Say whether "two years after the vote", "minutes later" only tell how long: the end of the first is not known, the day of the second not their matter."""
    follows = "D" not in x.letters and tags(x.sentence)[x.end : x.end + 1] in _NOUNS
    return lengths.unit(x).startswith("T") or x.letters.endswith("U") and "A" in x.letters or (x.low(x.end - 1) in ("after", "before") and x.line.letters[x.end : x.end + 1] not in tuple("MWRL") and follows)


_NOUNS = tuple((tag,) for tag in "DT PDT PRP PRP$ NN NNS NNP NNPS JJ CD EX VBG".split())
"""Tags with which what a time is before or after can begin."""


def _shift(x: Expression, now: Moment, tense: Tense) -> str | None:
    (name, step), many, unit = _step(x, "A"), lengths.number(x), lengths.unit(x)
    if unit == "Q" and "A" in x.letters[:4] and "o" in x.letters:
        return f"{values.year(now.today, step)}-Q{x.value('o')}"
    if many == 0:
        return "PAST_REF" if step < 0 else "FUTURE_REF"
    if many > _FARTHEST or many != int(many):
        return None
    if unit in "YQ" and many == 1 and step < 0 and now.quarter:
        return _year_before(now.quarter)
    if unit == "D":
        return values.beside(now.base(name), step * int(many))
    if unit in ("E", "C"):
        return values.year(now.today, step * int(many) * (10 if unit == "E" else 100))
    return values.stretch(unit, now.today if unit == "Y" else values.known_day(now.base(name)), step * int(many))


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1}{quarter[4:]}" if quarter[:4].isdecimal() else quarter


_FARTHEST = 5_000


def _quarter(x: Expression, now: Moment, tense: Tense) -> str | None:
    year, number = x.number("y"), x.value("o")
    if "L" in x.letters and "u" in x.letters:
        year = int(found) if (found := values.year(now.today, _step(x)[1])).isdecimal() else None
    if "A" in x.letters:
        return _year_before(now.quarter or values.quarter(now.today))
    if not number:
        return values.quarter(now.today, _step(x)[1]) if "L" in x.letters and x.value("L") != "latest" else now.quarter or values.quarter(now.today, -1)
    if int(number) > 4:
        return None
    return f"{year}-Q{number}" if year else values.quarter_near(now.today, int(number), tense(x))


def _season(x: Expression, now: Moment, tense: Tense) -> str | None:
    name, year = x.value("s"), x.number("y")
    if year or "u" in x.letters:
        return f"{year or values.year(now.today, _step(x)[1])}-{name}"
    step = _step(x)[1] if "L" in x.letters else None
    return values.season_near(now.today, name, tense(x) if step is None else "last" if step < 0 else "future" if step else "this")


def _century(x: Expression, now: Moment, tense: Tense) -> str | None:
    number = x.number("d") or int(x.value("o") or 0)
    return f"{number - 1}XX" if lengths.unit(x) == "C" and 1 < number < 30 else None


def _clock(x: Expression, now: Moment, tense: Tense) -> str | None:
    figures = re.findall(r"\d+", " ".join(x.sentence.lows[x.start : x.end]))
    hour, minute = (figures[0], figures[1]) if len(figures) > 1 else (figures[0][:-2], figures[0][-2:]) if len(figures[0]) > 2 else (figures[0], "00")
    if len(minute) != 2 or int(hour) > 23 or int(minute) > 59 or len(figures) > 3:
        return None
    half = x.value("k")
    return f"T{int(hour) % 12 + int(half) if half and int(hour) < 13 else int(hour):02}:{minute}" + ("Z" if x.value("z") == "Z" else "")


_FAMILIES: Mapping[str, Callable[[Expression, Moment, Tense], str | None]] = MappingProxyType(
    {
        "numeric": _numeric, "date": _date, "further": _further, "clock": _clock, "month": _month, "weekday": _weekday, "shift": _shift, "quarter": _quarter,
        "century": _century, "near": _near, "part": _of_day, "season": _season, "unit": _unit, "told": _told,
        "decade": lambda x, now, tense: f"{x.number('y') or 1900 + int(x.sentence.lows[x.end - 2])}"[:3] + "X",
        "year": lambda x, now, tense: str(x.number("y")),
        "holiday": lambda x, now, tense: values.holiday_near(now.today, x.value("H")),
        "present": lambda x, now, tense: "PAST_REF" if x.value("L") == "past" else "PRESENT_REF",
        "ref": lambda x, now, tense: x.value("F"),
    }
)  # fmt: skip
