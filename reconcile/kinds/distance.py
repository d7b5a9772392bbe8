"""Reading -> distance mentions."""

import re
from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.reading import Reading
from reconcile.english.tokens import Sentence
from reconcile.english.units import LENGTHS, unit_at
from reconcile.model import About, Span, Value

_POINTS = {"north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW", "southeast": "SE", "southwest": "SW"}
_POINTS |= {f"{word}ern": point for word, point in _POINTS.items()} | {f"{word}ward": point for word, point in _POINTS.items()}
_JOINED = {("north", "east"): "NE", ("north", "west"): "NW", ("south", "east"): "SE", ("south", "west"): "SW"}
_NOUNS = frozenset(
    "border wall depth height altitude distance radius stretch road route coastline perimeter length width range journey march trip run walk swim race drive".split()
)
_DEEP = {
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "long": "length",
    "wide": "width",
    "thick": "thickness",
    "away": "distance",
    "depth": "depth",
}


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every distance: a length with what it measures, from and to where, and the bearing.

    The value is in the unit as written. A distance said again in another unit, "10 kilometres (6 miles)", is marked "restated".
    """
    for i, sentence in enumerate(reading.sentences):
        yield from _measured(reading, i, sentence)
        if not sentence.vocabulary.isdisjoint(_POINTS):
            yield from _directions(reading, i, sentence)


def _measured(reading: Reading, i: int, s: Sentence) -> Iterator[Mention]:
    last = -1
    for numeral in reading.numerals[i]:
        at = numeral.end + (numeral.end < len(s.lows) and s.lows[numeral.end] == "-")
        unit = unit_at(s, at, reading.lexicon)
        if unit is None and s.lows[at : at + 2] == ("square",):
            continue
        if (
            unit is None
            or unit.name not in LENGTHS
            or numeral.role not in ("count", "age", "identifier")
            or (unit.name == "inch" and at > numeral.end)
        ):
            continue
        bearing, after = _bearing(s, _past_bracket(s, unit.end))
        to = _place(s, after, ("of", "from", "to", "off", "north", "south"))
        restated = last >= 0 and numeral.start - last <= 2 and s.lows[numeral.start - 1] in ("(", "or", ",")
        start = _subject(s, numeral) if to else None
        about = About(what=_what(s, numeral, unit.end), distance_from=start if start != to else None, distance_to=to, bearing=bearing)
        number = s.between(numeral.core, numeral.stop - 1)
        end = max(unit.end, numeral.end)
        yield Mention(
            Span(s.starts[numeral.start], s.ends[end - 1]), i, Value(numeral.interval, unit.name), about, number, s.words[unit.end - 1],
            marks=("restated",) if restated else (),
        )  # fmt: skip
        last = end


def _past_bracket(s: Sentence, i: int) -> int:
    """Skip "(34 miles)" after a distance."""
    if s.lows[i : i + 1] != ("(",):
        return i
    return next((j + 1 for j in range(i, min(i + 8, len(s.lows))) if s.lows[j] == ")"), i)


def _bearing(s: Sentence, i: int) -> tuple[str | None, int]:
    """Read "southwest of", "to the south", "away" after a distance; the point and the token after it."""
    at = i
    while at < len(s.lows) and at - i < 4 and s.lows[at] in ("(", ")", ",", "to", "the", "away", "further", "farther", "-", "due"):
        at += 1
    if at < len(s.lows) and s.lows[at] in _POINTS:
        pair = (s.lows[at], s.lows[at + 2]) if s.lows[at + 1 : at + 2] == ("-",) and at + 2 < len(s.lows) else s.lows[at : at + 2]
        joined = _JOINED.get(pair)  # type: ignore[arg-type]
        return (joined, at + 3 if s.lows[at + 1] == "-" else at + 2) if joined else (_POINTS[s.lows[at]], at + 1)
    return None, i


_LYING = frozenset(
    "is was lies lay stands sits are were located situated , some about around roughly just only less more than nearly almost approximately at least over which that"
    " a the town village city port capital district border suburb of base also in".split()
)


def _subject(s: Sentence, numeral: Numeral) -> str | None:
    """Read the place a distance is told of: the name before "lies", "is", "," right before it."""
    at = numeral.start
    while at > 0 and s.lows[at - 1] in _LYING and numeral.start - at < 9:
        at -= 1
    start = at
    while start > 0 and (s.words[start - 1][0].isupper() or s.lows[start - 1] in ("-", "al", "el", "de")) and at - start < 6:
        start -= 1
    while start < at and (s.lows[start] == "-" or s.lows[start] in ("the", "in", "at", "on", "from")):
        start += 1
    return re.sub(r"\s*-\s*", "-", " ".join(s.words[start:at])) if at > start else None


_ARTICLES = frozenset(
    "the a an its their town city village of capital provincial nearby border island port district neighbouring neighboring coastal southern northern eastern western".split()
)


def _place(s: Sentence, i: int, ties: tuple[str, ...]) -> str | None:
    """Read the name after "of", "from", "off": up to the end of its capitalised words."""
    at = i
    while at < len(s.lows) and at - i < 14 and s.lows[at] not in ties:
        if s.lows[at] in (",", ".", ";") or at - i > 10:
            return None
        at += 1
    at += 1
    while at < len(s.lows) and s.lows[at] in _ARTICLES and not s.words[at][0].isupper():
        at += 1
    start = at
    while at < len(s.words) and (s.words[at][0].isupper() or (at > start and s.lows[at] in ("al", "el", "de", "of", "la"))):
        at += 1
        if at + 1 < len(s.words) and s.lows[at] == "-" and s.words[at + 1][0].isalpha():
            at += 1
    if at == start and at + 2 < len(s.words) and s.lows[at] in ("al", "el", "ad", "ar", "as") and s.lows[at + 1] == "-":
        at += 3
    return re.sub(r"\s*-\s*", "-", " ".join(s.words[start:at])) if at > start else None


def _what(s: Sentence, numeral: Numeral, end: int) -> str | None:
    """Name what the length is of: the noun after "511-mile", the word "deep" or "wide" after it, "a depth of" before it."""
    for word in s.lows[end : end + 2]:
        if word in _DEEP:
            return _DEEP[word]
    if (
        end < len(s.lows)
        and s.lows[end].isalpha()
        and s.starts[end] - s.ends[end - 1] == 1
        and s.lows[numeral.end : numeral.end + 1] == ("-",)
    ):
        return s.lows[end]
    before = s.lows[max(0, numeral.start - 4) : numeral.start]
    return next((_DEEP.get(w, w) for w in reversed(before) if w in _NOUNS), "distance" if _bearing(s, end)[0] else None)


def _directions(reading: Reading, i: int, s: Sentence) -> Iterator[Mention]:
    """Yield "west of the town of Bireun" after a distance as a claim of its own: a bearing and no length."""
    for numeral in reading.numerals[i]:
        at = numeral.end
        unit = unit_at(s, at, reading.lexicon)
        if unit is None or unit.name not in LENGTHS:
            continue
        bearing, after = _bearing(s, _past_bracket(s, unit.end))
        place = _place(s, after, ("of",)) if bearing and s.lows[after : after + 1] == ("of",) else None
        if bearing and place:
            start = _subject(s, numeral)
            stop = next((j for j in range(after, len(s.words)) if s.words[j] == place.split("-")[0].split()[0]), after)
            yield Mention(
                s.between(after - 1, stop), i, None, About(what="direction", distance_from=start, distance_to=place, bearing=bearing), None
            )
