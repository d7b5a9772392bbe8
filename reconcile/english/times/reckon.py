"""Expressions of a sentence -> their TIMEX3 values."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from attrs import evolve

from reconcile.english.times import lengths, values
from reconcile.english.times.expressions import Expression, is_left
from reconcile.english.times.families import Asked, Moment, other, part, value
from reconcile.english.times.timex import Timex
from reconcile.english.words.tagger import tags

Tense = Callable[[Expression], str]
"""How the text stands to an expression: "past", "future" or ""."""
_Made = list[tuple[Expression, Timex]]
_HALF_QUARTER = 45
"""Days from a quarter's middle to its end: a fiscal quarter is named after the calendar's that holds its middle."""


def reckon(found: Sequence[Expression], now: Moment, tense: Tense) -> tuple[tuple[Timex, ...], Moment]:
    """Give the expressions of one sentence their values, and tell what the next sentence is relative to; impossible days are left out."""
    made: _Made = []
    for x in found:
        told = _timex(Asked(x, now, partial(tense, x)))
        if told is None:
            continue
        if made and x.name == made[-1][0].name == "duration" and (both := lengths.joint(made[-1][0], x)):
            made[-1] = (made[-1][0], both)
            continue
        if made and x.name in ("date", "weekday", "near", "holiday") and (joined := _joined(*made[-1], told)):
            made[-1] = (made[-1][0], joined)
            now = _after(*made[-1], now)
            if joined.end == told.end:
                continue
        made.append((x, told))
        now = _after(x, told, now)
    return _clocked(made, now), now


def _joined(head: Expression, start: Timex, day: Timex) -> Timex | None:
    """Return what an expression is with the day after it: "the day before" Friday, "the week of" March 9, "the quarter" ended Sept. 30."""
    gap, known = head.line.letters[start.end : day.start], values.known_day(day.value)
    if gap == "" and head.name == "shift" and start.type == "DATE":
        way = 1 if head.value("A").endswith("+1") else -1
        return evolve(start, end=day.end, value=values.beside(day.value, way * int(lengths.number(head) or 1)))
    if gap == "" and head.low(head.start) == "overnight" and (on := values.day_of(day.value)):
        return evolve(start, end=day.end, value=f"{on}TNI")
    if gap in ("f", "@") and head.name == "part" and (on := values.day_of(day.value)):
        return evolve(start, end=day.end, value=on + part(head))
    if gap == "f" and head.name == "told" and known:
        return evolve(start, end=day.end, value=values.stretch(lengths.unit(head), known))
    if gap == "E" and head.name == "quarter" and known and "o" not in head.letters:
        return evolve(start, value=values.quarter(values.shifted(known, -_HALF_QUARTER)))
    return None


def _after(x: Expression, timex: Timex, now: Moment) -> Moment:
    """Remember the day, the quarter and the year told last: "a day earlier", "a year earlier" and "that year" are relative to them."""
    if timex.type == "DATE" and "y" in x.letters and timex.value[:4].isdecimal():
        now = evolve(now, year=timex.value[:4])
    if timex.type == "DATE" and x.name != "clock" and (told := values.day_of(timex.value)):
        return evolve(now, told=told)
    if x.name == "quarter" and "A" not in x.letters and timex.value[:4].isdecimal() and timex.value <= values.quarter(now.today):
        return evolve(now, quarter=timex.value)
    return now


def _timex(d: Asked) -> Timex | None:
    x = d.x
    if _is_apart(x) and (apart := other(d)):
        return Timex(x.start, x.end, "APART", apart, "so far from the time told before")
    if x.name == "clock" and is_left(x):
        return lengths.left(x)
    if _is_length(x):
        return Timex(
            x.start,
            x.end,
            "DURATION",
            x.value("S") or lengths.length(x),
            "number and unit",
            amount=lengths.amount(x),
            number=lengths.number(x),
        )
    if every := _every(x):
        return Timex(x.start, x.end, "SET", every, "every such time")
    told = value(d)
    return Timex(x.start, x.end, "DATE", told, _RULES.get(x.name, "calendar"), _misfit(x, told)) if told else None


_COMING = frozenset("come comes came coming".split())
_LIGHT = frozenset({"just", "only", ","})
_DAYS = frozenset("WRdtp")
_COUNTED = frozenset({"D", "W", "M", "Y"})


def _is_apart(x: Expression) -> bool:
    """Say whether a length tells how far another time is from one that is told: "came a day after the vote", "on Friday, two days before the vote".

    What is only about so long, or hangs on a clause whose own time is not told, lasts.
    """
    exact = lengths.number(x) == int(lengths.number(x)) > 0 and lengths.unit(x) in _COUNTED
    if x.name != "shift" or not exact or x.low(x.end - 1) not in ("after", "before") or not _names(x):
        return False
    at = x.start - 1
    while x.low(at) in _LIGHT:
        at -= 1
    told = x.line.letters[max(0, at - 2) : at + 1]
    if told.endswith("y") and lengths.unit(x) == "Y":
        return True
    return x.low(at) in _COMING or (at >= 0 and told[-1] in _DAYS) or (told.endswith("y") and "d" in told)


_RULES = {
    "weekday": "weekday nearest the document date", "month": "month nearest the document date", "near": "relative to the document date",
    "unit": "relative to the document date", "shift": "counted from another time", "part": "part of a day told", "told": "the time told before",
    "clock": "clock time of the day told", "ref": "fixed phrase",
}  # fmt: skip
_ENDING = frozenset(", . : `` '' -RRB- VBD VBZ VBP MD IN TO CC".split())
"""Tags of what cannot begin what a time is before or after."""


_THROUGH = frozenset({"over", "throughout", "spend", "spent", "spending"})


def _is_length(x: Expression) -> bool:
    """Say whether an expression tells how long: "two years", "the past week", and "two years after the vote", whose day is not told."""
    if x.name != "shift":
        length = x.name in ("duration", "bare", "spell")
        return (
            length
            or (x.name == "unit" and (x.value("L") == "past" or x.low(x.start - 1) in _THROUGH))
            or (x.name == "told" and x.after == "E" and lengths.unit(x) == "Y")
        )
    if lengths.unit(x).startswith("T") or x.letters.endswith("U"):
        return "A" in x.letters
    if x.value("A").endswith("+1") and lengths.unit(x) in ("Y", "E", "C"):
        return True
    return x.low(x.end - 1) in ("after", "before") and "D" not in x.letters and x.after not in tuple("MWRL") and _names(x)


def _names(x: Expression) -> bool:
    """Say whether what a time is before or after follows it."""
    after = x.end < len(x.sentence.words)
    return after and (tags(x.sentence)[x.end] not in _ENDING or (x.sentence.words[x.end].isupper() and x.low(x.end).isalpha()))


def _every(x: Expression) -> str | None:
    """Return the value of a repeated time: "daily", "each July", "on Mondays"."""
    if x.name == "set":
        return x.value("X")
    if "j" not in x.letters and not (x.name == "weekday" and x.before == "@" and x.low(x.at("W") or 0).endswith("days")):
        return None
    if "w" in x.letters:
        return "XXXX-WXX-WE"
    if "W" in x.letters:
        return f"XXXX-WXX-{int(x.value('W')) + 1}{x.value('p')}"
    if "p" in x.letters:
        return f"XXXX-XX-XX{x.value('p')}"
    return f"XXXX-{int(x.value('M')):02}" if "M" in x.letters else f"XXXX-{x.value('s')}"


def _misfit(x: Expression, told: str) -> str | None:
    day, name = values.known_day(told), x.at("W")
    if day is None or name is None or x.name != "date" or day.weekday() == int(x.value("W")):
        return None
    return f"{x.sentence.words[name]} is named with {day.isoformat()}, which was a {day:%A}"


def _clocked(made: _Made, now: Moment) -> tuple[Timex, ...]:
    """Join each clock time to the day beside it; one that stands alone is on the nearest day of its sentence, else on the day told last.

    A day in brackets is that of the clock in them.
    """
    kept = {t.start: t for x, t in made if x.name != "clock" or t.type == "DURATION"}
    days = [t for t in kept.values() if t.type == "DATE" and values.day_of(t.value)]
    clocks = [(x, clock) for x, clock in made if x.name == "clock" and clock.type == "DATE"]
    for at, (x, clock) in enumerate(clocks):
        open_to = [t for t in days if set("()").isdisjoint(_between(x, clock, t))]
        tied = [t for t in open_to if t.start in kept and (re.fullmatch("[,@]{0,2}", _between(x, clock, t)) or _about(x, clock, t))]
        near = min(tied or open_to or days, key=lambda t, c=clock: (max(t.start - c.end, c.start - t.end), t.start), default=None)  # type: ignore[misc]
        day, span = values.day_of(near.value) if near else now.base("told"), (clock.start, clock.end)
        if near and near in tied:
            del kept[near.start]
            span = (min(near.start, clock.start), max(near.end, clock.end))
        late = near is not None and near.value.endswith(_LATE) and clock.value >= _DAWN
        late = (late or _shares(x, clocks[at + 1 : at + 2])) and set("kzK").isdisjoint(x.letters) and clock.value < _NOON
        hour = f"T{int(clock.value[1:3]) + 12}{clock.value[3:]}" if late else clock.value
        kept[span[0]] = evolve(clock, start=span[0], end=span[1], value=f"{day}{hour}")
    return tuple(sorted(kept.values(), key=_start))


_LATE, _DAWN, _NOON = ("TAF", "TEV", "TNI"), "T04", "T12"
"""Parts of a day in which 5:00 is five hours after noon."""


def _about(x: Expression, clock: Timex, day: Timex) -> bool:
    """Say whether only "about" stands between a day and its hour."""
    return x.sentence.lows[day.end : clock.start] == ("about",)


def _shares(x: Expression, later: _Made) -> bool:
    """Say whether the half of the day that a clock time lacks stands with the next: "10:37 and 10:58 p.m."."""
    return any(x.line.letters[x.end : y.start] in ("&", "<", "-") and y.value("k") == "12" for y, _ in later)


def _between(x: Expression, one: Timex, other: Timex) -> str:
    first, last = sorted((one, other), key=_start)
    return x.line.letters[first.end : last.start]


def _start(timex: Timex) -> int:
    return timex.start
