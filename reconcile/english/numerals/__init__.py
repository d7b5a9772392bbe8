"""A sentence's tokens -> the numbers in it, with their bounds and hedges."""

from functools import cache

from attrs import evolve, frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.numerals import cardinals, vague
from reconcile.english.numerals.bounds import Bound, bound
from reconcile.english.numerals.cardinals import Cardinal, cardinal, glued
from reconcile.english.numerals.roles import is_score, role
from reconcile.english.tokens import Sentence
from reconcile.model import Interval, Number
from reconcile.settings import Settings

_ANCHORS = frozenset({*cardinals.WORDS, *vague.WORDS, "nobody", "none"})
_SINGULAR = frozenset({"a", "an"})


@frozen
class Numeral:
    """A number in a sentence, by token indexes (half open).

    `start..end` is the whole mention with its bound or hedge ("at least five"); `core..stop` the figure alone ("five").
    `form`: digits, words, vague ("dozens"), zero ("nobody", "none"), fraction, range. `role` tells what the figure is: count, time,
    age, children ("a mother of 12"), score, money, percent, identifier, list, ordinal, ratio. The interval has the bound's end as stated; `strict` tells whether
    the bound leaves the figure itself out ("more than 60"): a count of whole things then begins one higher (`counted`).
    """

    start: int
    core: int
    stop: int
    end: int
    interval: Interval
    form: str = "digits"
    role: str = "count"
    strict: bool = False


def counted(numeral: Numeral) -> Interval:
    """Return the interval for whole things: "more than 60 people" is 61..open, "fewer than 10" up to 9."""
    found = numeral.interval
    if not numeral.strict or not isinstance(found.stated, int):
        return found
    low = found.low + 1 if found.low is not None else None
    high = found.high - 1 if found.high is not None else None
    return Interval(low, high, found.stated, found.approx, found.rule)


def numerals(sentence: Sentence, settings: Settings, lexicon: Lexicon) -> tuple[Numeral, ...]:
    """Find every number in a sentence, left to right, none overlapping."""
    if sentence.vocabulary.isdisjoint(_ANCHORS) and not any("0" <= w[0] <= "9" or w == "." for w in sentence.lows):
        return ()
    found: list[Numeral] = []
    begin, lows = _beginners(), sentence.lows
    i, n = 0, len(lows)
    while i < n:
        word = lows[i]
        numeral = _at(sentence, i, settings, lexicon) if "0" <= word[0] <= "9" or word in begin else None
        if numeral is None:
            i += 1
            continue
        if found and numeral.start < found[-1].end:
            numeral = evolve(numeral, start=found[-1].end)
        if found and lows[found[-1].end : numeral.start] in _AND and _goes_on(sentence, found[-1], numeral):
            numeral = evolve(numeral, role=found[-1].role)
        found.append(numeral)
        i = max(numeral.stop, i + 1)
    return tuple(found)


def _goes_on(s: Sentence, before: Numeral, numeral: Numeral) -> bool:
    """Say whether a figure is of one row with the one before it: "aged 6 and 16", "Explorer 7, 8 and 9", and not "in district 7, 8 people"."""
    ends = s.lows[numeral.end : numeral.end + 1] in (*_AND, (), (".",), (")",), (";",))
    return before.role == "age" or (before.role == "identifier" and numeral.role == "count" and ends)


@cache
def _beginners() -> frozenset[str]:
    return frozenset({*_ANCHORS, *_SINGULAR, "few", ".", "no"})


def _no_one(s: Sentence, i: int) -> int | None:
    """Return the token after "no one" or "no-one", None where there is none."""
    at = i + 1 + (s.lows[i + 1 : i + 2] == ("-",))
    return at + 1 if s.lows[at : at + 1] == ("one",) else None


def _may_begin(s: Sentence, i: int) -> bool:
    word = s.lows[i]
    return "0" <= word[0] <= "9" or word in _beginners()


_AND = (("and",), ("or",), (",",))


def _at(s: Sentence, i: int, settings: Settings, lexicon: Lexicon) -> Numeral | None:
    if s.lows[i] in ("nobody", "none"):
        return Numeral(i, i, i + 1, i + 1, Interval(0, 0, 0), "zero")
    if s.lows[i] == "no" and (end := _no_one(s, i)):
        return Numeral(i, i, end, end, Interval(0, 0, 0), "zero")
    loose = vague.vague(s, i, settings.convention)
    if loose:
        around = bound(s, loose.start, loose.end, lexicon)
        return _vague(loose, around)
    left = cardinal(s, i)
    if left is None:
        return _article(s, i, lexicon)
    if left.form == "fraction" and s.lows[left.end : left.end + 2] in _OF_ONE and s.lows[left.end + 2 : left.end + 3] in _units(lexicon):
        left = evolve(left, end=left.end + 2)
    return _share(s, left) or _range(s, left, lexicon) or _single(s, left, lexicon)


_OF_ONE = (("of", "a"), ("of", "an"))


@cache
def _units(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    return frozenset((form,) for form in lexicon.lookup("units"))


def _article(s: Sentence, i: int, lexicon: Lexicon) -> Numeral | None:
    """Read "a" before a unit as one where a bound says that it counts: "more than a mile", "within a foot"; in the same way "more than half".

    A unit ties its half itself: "a half-litre".
    """
    at = i + 1 + (s.lows[i : i + 2] == ("half", "-"))
    half, unit = s.lows[i] == "half", lexicon.lookup("units").get(s.lows[at]) if at < len(s.lows) else None
    lasts = lexicon.lookup("dimensions").get(unit or "") == "second"
    if half and unit and not lasts:
        return _single(s, Cardinal(i, i + 1, 0.5, "fraction"), lexicon)
    if not half and (unit is None or s.lows[i] not in _SINGULAR):
        return None
    found = _single(s, Cardinal(i, i + 1, 0.5, "fraction") if half else Cardinal(i, i + 1, 1, "words"), lexicon)
    open_end = found.interval.low is None or found.interval.high is None
    return found if found.start < i and (half or open_end or (found.interval.approx and not lasts)) else None


def _share(s: Sentence, left: Cardinal) -> Numeral | None:
    """Read "one in five", "three out of four": a share."""
    lows, at = s.lows, left.end
    tie = 2 if lows[at : at + 2] == ("out", "of") else int(lows[at : at + 1] == ("in",))
    below = cardinal(s, at + tie) if tie and at + tie < len(lows) and _may_begin(s, at + tie) and lows[at + tie] not in _SINGULAR else None
    if below is None or below.form == "fraction" or not (0 < left.value < below.value <= 100) or isinstance(left.value, float):
        return None
    if below.form == "digits" and lows[at] == "in" and below.value > 20 and left.form == "digits":
        return None
    part = round(left.value / below.value, 9)
    return Numeral(left.start, left.start, below.end, below.end, Interval(part, part, part), "fraction", "ratio")


def _vague(loose: vague.Vague, around: Bound) -> Numeral:
    inner = loose.interval
    low, high = inner.low, inner.high
    if around.kind in ("least", "over"):
        high = None
    elif around.kind in ("most", "under"):
        low = None
    return Numeral(around.start, loose.start, loose.end, around.end, Interval(low, high, None, inner.approx, inner.rule), "vague")


def _single(s: Sentence, figure: Cardinal, lexicon: Lexicon) -> Numeral:
    value, start = figure.value, figure.start
    if _negative(s, start):
        value, start = -value, start - 1
    around = bound(s, start, figure.end, lexicon)
    kind = role(s, figure.start, figure.end, float(value), figure.form)
    low, high = _ends(value, around.kind)
    strict = around.kind in ("over", "under")
    return Numeral(around.start, start, figure.end, around.end, Interval(low, high, value, around.approx), figure.form, kind, strict)


def _ends(value: Number, kind: str | None) -> tuple[Number | None, Number | None]:
    low = None if kind in ("most", "under") else value
    return low, None if kind in ("least", "over") else value


def _negative(s: Sentence, i: int) -> bool:
    """Say whether a minus sign stands glued before token `i`, with a gap or a bracket before it."""
    if i == 0 or not glued(s, i) or s.lows[i - 1] not in ("-", "−"):
        return s.lows[i - 1] == "minus" if i else False
    before = s.lows[i - 2] if i > 1 else ""
    return not glued(s, i - 1) or before in ("(", "$", "minus")


def _range(s: Sentence, left: Cardinal, lexicon: Lexicon) -> Numeral | None:
    """Read "20 to 30", "between 20 and 30", "20-30", "four or five", "$3 to $5 million"; a score or a pair is no range."""
    lows, n = s.lows, len(s.lows)
    at = left.end + _repeated_unit(s, left.end)
    if at + 1 >= n:
        return None
    money = left.start > 0 and _is_sign(lows[left.start - 1])
    before = lows[left.start - 1 - money] if left.start > money else ""
    tie = lows[at]
    if tie not in ("to", "-", "or") and not (tie == "and" and before == "between"):
        return None
    at += 1 + (tie == "to" and lows[at + 1] == "-")
    sign = at < n and _is_sign(lows[at])
    at += sign
    right = cardinal(s, at) if at < n and _may_begin(s, at) and lows[at] not in _SINGULAR else None
    if right is None or (right.form == "fraction" and left.form != "fraction") or (sign and _is_change(left, right, before, money=money)):
        return None
    return _ranged(s, left, right, tie, before, lexicon)


def _is_sign(word: str) -> bool:
    return word in cardinals.CURRENCIES or word in cardinals.CODES


_CHANGES = frozenset(
    "by up down rose fell grew climbed dropped jumped slipped gained lost added increased decreased surged plunged declined soared sank rising falling".split()
)
_LEAP = 3
"""How many times the first figure the second is at least where "by $43 million to $419 million" is a change and its result, no range."""


def _is_change(left: Cardinal, right: Cardinal, before: str, *, money: bool) -> bool:
    """Say whether "X to $Y" tells a change and what it led to: "up 9 per cent to $84", "by $43.6 billion to $419.2 billion"."""
    return not money or (before in _CHANGES and right.value > _LEAP * left.value)


def _repeated_unit(s: Sentence, at: int) -> int:
    """Count the tokens of a unit that stands after both ends of a range: "five per cent to 20 per cent"."""
    for length in (1, 2):
        again = s.lows[at + length + 1 : at + length + 5]
        if s.lows[at + length : at + length + 1] == ("to",) and s.lows[at] in again and not s.lows[at].isdecimal():
            return length
    return 0


def _ranged(s: Sentence, left: Cardinal, right: Cardinal, tie: str, before: str, lexicon: Lexicon) -> Numeral | None:
    low, high = left.value, right.value
    low = _shared_scale(low, high)
    kind = role(s, right.start, right.end, float(high), right.form)
    first = role(s, left.start, left.end, float(low), left.form)
    if tie == "-" and (kind == "count" and is_score(s, left.end, right.end, float(low), float(high))):
        return Numeral(left.start, left.start, right.end, right.end, Interval(low, high), "range", "score")
    if first == "time" and tie == "-" and not glued(s, left.end):
        return None
    if first == "identifier":
        return Numeral(left.start, left.start, right.end, right.end, Interval(low, high), "range", first) if tie == "-" else None
    if "time" in (kind, first):
        time = Numeral(left.start, left.start, right.end, right.end, Interval(low, high), "range", "time")
        return time if first == "time" and (kind == "time" or high < 100) else None
    if low >= high or (tie == "or" and high != low + 1):
        return None
    start = left.start - 1 if before in ("between", "from") else left.start
    around = bound(s, start, right.end, lexicon)
    return Numeral(
        min(around.start, start),
        left.start,
        right.end,
        around.end,
        Interval(low, high, None, around.approx),
        "range",
        "age" if first == "age" else kind,
    )


def _shared_scale(low: Number, high: Number) -> Number:
    """Read "four to five thousand" and "20-30 million" as both in the magnitude of the second."""
    for scale in (10**9, 10**6, 1000, 100):
        if high >= scale and low < 100 and low < high / scale * 1.5 and high / scale < 1000 and low >= 1 and high % scale == 0:
            return low * scale
    return low
