"""Tokens -> the value of a cardinal number written in digits, words or both."""

import re

from attrs import frozen

from reconcile.english.tokens import BEFORE_POINTS, Sentence
from reconcile.english.words.lists import word_list
from reconcile.model import Number

_SMALL = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_BELOW_100 = _SMALL | _TENS
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7}
_SHORT = {"k": 1000}
_SHORT |= (
    dict.fromkeys("m mn mln mm mil".split(), 10**6) | dict.fromkeys("b bn bln".split(), 10**9) | dict.fromkeys("tn trn".split(), 10**12)
)
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_PLURAL = {f"{w}s": v for w, v in _FRACTIONS.items() if w != "half"} | {"halves": 0.5}
WORDS = frozenset({*_SMALL, *_FRACTIONS, *_PLURAL, *(f"{w}fold" for w in (*_SMALL, *_TENS)), *_TENS, *SCALES, "dozen", "half", *_GLYPHS})
CURRENCIES = frozenset("$ £ € ¥ ₹ ₽ ₪ ₩ eur usd gbp jpy inr rs aud cad chf cny rmb".split())
CODES = frozenset("rm ps us hk nz sgd ngn kes zar php thb idr myr pkr bdt egp try brl mxn nok sek dkk pln huf czk krw".split())
"""Letters that stand for a currency where a figure is glued to them: RM23.50."""
_DIGITS = re.compile(
    r"(?:\d+(?:\.\d+)?|\d{1,3}(?:, ?\d{3})+(?:\. ?\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}\. \d{1,2})\Z|(\d{1,3}(?:\.\d{3}){2,})\Z",
    re.ASCII,
)
LONGEST = 16
"""Digits of the longest figure read as a number: longer ones are no counts and would not survive as floats."""


@frozen
class Cardinal:
    """A bare number by token indexes (half open): its value and how it is written (digits, words, fraction)."""

    start: int
    end: int
    value: Number
    form: str


def _plain(text: str) -> Number | None:
    """Read one token of digits: 1,200 · 1.2 · 1.200.000 · 12,00,000 · 170, 000 · 6. 1; None where it is no number."""
    found = _DIGITS.match(text)
    if found is None or len(text) > LONGEST + 6:
        return None
    bare = text.replace(",", "").replace(" ", "")
    bare = bare.replace(".", "") if found[1] else bare
    return None if len(bare) > LONGEST else float(bare) if "." in bare else int(bare)


def whole(value: Number) -> Number:
    """Return a whole number as one: 30 for 30.0."""
    return int(value) if isinstance(value, float) and value.is_integer() and value < 1e15 else value


def _times(value: Number, factor: Number) -> Number:
    return whole(round(value * factor, 9))


def glued(s: Sentence, i: int) -> bool:
    """Say whether token `i` follows the one before it without a space."""
    return 0 < i < len(s.starts) and s.starts[i] == s.ends[i - 1]


def _scale(s: Sentence, i: int, value: Number, *, money: bool) -> tuple[int, Number]:
    """Multiply by the magnitudes from token `i` on ("million", "- million", "bn"); the new end and value."""
    n = len(s.lows)
    while i < n:
        at = i + 1 if s.lows[i] == "-" and i + 1 < n and s.lows[i + 1] in SCALES else i
        word = s.lows[at]
        if word in SCALES:
            value, i = _times(value, SCALES[word]), at + 1
        elif (
            word in _SHORT
            and (value < _MOST or money)
            and (glued(s, at) or money or _apart(s, at))
            and (money or word in _CLEAR or _millions(s, at))
        ):
            return at + 1, _times(value, _SHORT[word])
        else:
            break
    return i, value


_MOST = 1000
"""Figures from here on have no magnitude after them: "9600M" is a name."""


def _apart(s: Sentence, i: int) -> bool:
    """Say whether a lone capital B means billion: "8 B people"."""
    return s.words[i] == "B" and i + 1 < len(s.words) and s.words[i + 1][0].islower()


_CLEAR = frozenset({"bn", "mn", "mln", "bln", "tn", "trn", "k"})
_REACH = 5
_TIES = frozenset(
    "and or from to of in at by high tall wide long deep above below away on with for the a while as when before after off into onto down".split()
)


def _millions(s: Sentence, i: int) -> bool:
    """Say whether "m" or "b" glued to a figure means millions, not metres: it is a capital ("4.3M"), or a plural soon follows ("2m new homes")."""
    if s.words[i] in ("M", "B"):
        return True
    for at, word in enumerate(s.lows[i + 1 : i + 1 + _REACH] if s.lows[i] in ("m", "b") else ()):
        if (word in _TIES and (not at or word != "and")) or not word[0].isalpha():
            return False
        if is_plural(word):
            return True
    return False


def is_plural(low: str) -> bool:
    """Say whether a word looks like the plural of a noun."""
    listed = word_list()
    if low.endswith("s"):
        return not low.endswith(("ss", "us", "is")) and len(low) > 3
    return low in _PEOPLE or listed.plurals.get(low, low) != low or low.endswith("men")


_PEOPLE = frozenset("people police troops personnel aircraft staff crew".split())


def _digits(s: Sentence, i: int) -> Cardinal | None:
    value = _plain(s.words[i])
    if value is None:
        return None
    end = i + 1
    while end < len(s.lows) and len(s.words[end]) == 3 and s.words[end].isdecimal() and _thousands_gap(s, i, end, value):
        value, end = value * 1000 + int(s.words[end]), end + 1
    if end < len(s.lows) and s.words[end] in _GLYPHS:
        value, end = value + _GLYPHS[s.words[end]], end + 1
    elif _mixed(s, end):
        value, end = value + int(s.words[end]) / int(s.words[end + 2]), end + 3
    elif end + 1 < len(s.lows) and s.lows[end] in ("/", "⁄") and s.words[end + 1].isdecimal():
        return _slashed(s, i, end, value)
    if (power := _power(s, end)) and float(value) != 0:
        return Cardinal(i, power[0], float(f"{value}e{power[1]}"), "digits")
    money = i > 0 and (s.lows[i - 1] in CURRENCIES or (s.lows[i - 1] in CODES and glued(s, i)))
    end, value = _scale(s, end, value, money=money)
    return Cardinal(i, end, value, "digits")


_PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})
"""Denominators that are written with a stroke."""


def _slashed(s: Sentence, start: int, at: int, value: Number) -> Cardinal:
    """Read "3/4" as a fraction, other figures with strokes between them ("9/11", "24/7", "04/11/2012") as one name or date."""
    end = at + 2
    while end + 1 < len(s.lows) and s.lows[end] == "/" and s.lows[end + 1].isdecimal():
        end += 2
    below = int(s.words[at + 1][:LONGEST])
    part = end == at + 2 and (below in _PARTS or s.lows[at] == "⁄") and isinstance(value, int) and value < below
    return Cardinal(start, end, value / below if part else value, "digits" if part else "slashed")


_LARGEST = 30
"""Largest power of ten that is read."""


def _power(s: Sentence, i: int) -> tuple[int, int] | None:
    """Read "×10−8" and "x 10^6" at token `i`: the token after it and the exponent."""
    if s.lows[i : i + 1] not in (("×",), ("x",)) or s.lows[i + 1 : i + 2] != ("10",):
        return None
    at = i + 2 + (s.lows[i + 2 : i + 3] == ("^",))
    minus = s.lows[at : at + 1] in (("-",), ("−",))
    at += minus
    if at >= len(s.lows) or not s.lows[at].isdecimal() or len(s.lows[at]) > 2 or not glued(s, at) or int(s.lows[at]) > _LARGEST:
        return None
    return at + 1, -int(s.lows[at]) if minus else int(s.lows[at])


def _thousands_gap(s: Sentence, first: int, i: int, value: Number) -> bool:
    """Say whether three digits after a space continue a figure: 1 200, with a thin or plain space, and no year or day before."""
    one_space = s.starts[i] - s.ends[i - 1] == 1
    small = isinstance(value, int) and (i > first + 1 or 0 < value < 1000) and len(s.words[first]) <= 3
    return one_space and small and s.words[first].isdecimal() and (first == 0 or s.lows[first - 1] not in MONTHS)


MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)


def _mixed(s: Sentence, i: int) -> bool:
    """Say whether tokens `i..i+2` are the fraction of a mixed number: "3 1/2"."""
    if s.lows[i + 1 : i + 2] != ("/",) or i + 2 >= len(s.lows) or s.lows[i + 3 : i + 4] == ("/",):
        return False
    above, below = s.words[i], s.words[i + 2]
    return above.isdecimal() and below.isdecimal() and len(below) < 3 and int(below) in _PARTS and 0 < int(above[:3]) < int(below)


def _spelled(s: Sentence, i: int) -> Cardinal | None:
    """Read a number in words: twenty-three, one hundred and five, a hundred thousand, two and a half million, three dozen."""
    lows, at = s.lows, i + (s.lows[i] in _ARTICLES)
    total: Number = 0
    part: Number | None = 1 if at > i else None
    first = at
    while at < len(lows):
        j = at + _joins(lows, at, part, total)
        word = lows[j]
        if word in _BELOW_100 and j >= first + (part == 1 and first > i) and _fits(part, _BELOW_100[word]):
            part = (part or 0) + _BELOW_100[word]
        elif word in SCALES and part:
            total, part = (total, part * 100) if word == "hundred" else (total + _times(part, SCALES[word]), 0)
        elif word == "dozen" and part and j == at:
            part, at = part * 12, at + 1
            break
        else:
            break
        at = j + 1
    if part is None or at == first:
        return None
    value = total + part
    if lows[at : at + 3] in _AND_PARTS:
        more = _times(_FRACTIONS[lows[at + 2]], SCALES.get(lows[at - 1], 1))
        at, value = _scale(s, at + 3, value + more, money=False)
    return Cardinal(i, at, value, "words")


_ARTICLES = frozenset({"a", "an"})
_AND_PARTS = (("and", "a", "half"), ("and", "one", "half"), ("and", "a", "quarter"))


def _fits(part: Number | None, value: int) -> bool:
    """Say whether a word below a hundred goes on with what was read: "five" after "twenty" or "two hundred"."""
    return part is None or part % 100 == 0 or (part % 100 >= 20 and part % 10 == 0 and value < 10)


def _joins(lows: tuple[str, ...], at: int, part: Number | None, total: Number) -> int:
    """Count the hyphen or "and" at token `at` that joins two words of one number."""
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if lows[at] == "-" and part:
        return int((after in _SMALL and lows[at - 1] in _TENS) or after in SCALES)
    return int(lows[at] == "and" and part is not None and bool(part or total) and part % 100 == 0 and after in _BELOW_100)


def _half(s: Sentence, i: int) -> Cardinal | None:
    """Read "half a million", "half-dozen", "half a mile", "half of it"; not "the second half"."""
    lows = s.lows
    at = i + 1
    while lows[at : at + 1] in (("-",), ("a",), ("an",)):
        at += 1
    if at > i + 1 and at < len(lows) and (lows[at] == "dozen" or lows[at] in SCALES):
        return Cardinal(i, at + 1, 6 if lows[at] == "dozen" else _times(0.5, SCALES[lows[at]]), "words")
    if lows[i + 1 : i + 2] in (("a",), ("an",)):
        return Cardinal(i, i + 2, 0.5, "fraction")
    whole = lows[i + 1 : i + 2] and lows[i + 1] in _WHOLES and (not i or lows[i - 1] not in _HALVES)
    whole = whole or (lows[max(0, i - 1) : i] == ("between",) and lows[i + 1 : i + 2] == ("and",))
    return Cardinal(i, i + 1, 0.5, "fraction") if whole else None


_WHOLES = frozenset("of the its their his her our my these those all".split())
_HALVES = frozenset("the first second last latter other a one and this each".split())
"""Words before a half of a game or a year."""


def fraction(s: Sentence, i: int) -> Cardinal | None:
    """Read a share in words: one-third, two thirds, a quarter of (something), three quarters of a million."""
    lows, n = s.lows, len(s.lows)
    above = 1 if lows[i] in ("a", "an") else _SMALL.get(lows[i])
    if above is None:
        return None
    at = i + 1 + (i + 1 < n and lows[i + 1] == "-")
    share = (_FRACTIONS if above == 1 else _PLURAL).get(lows[at]) if at < n else None
    if share is None:
        return None
    if lows[at + 1 : at + 3] == ("of", "a") and at + 3 < n and lows[at + 3] in SCALES:
        return Cardinal(i, at + 4, _times(above * share, SCALES[lows[at + 3]]), "words")
    return Cardinal(i, at + 1, round(above * share, 9), "fraction") if lows[i] in _SMALL or lows[at + 1 : at + 2] == ("of",) else None


_BEFORE_POINTS = BEFORE_POINTS | CURRENCIES | {":", "("}


def _is_point(s: Sentence, i: int) -> bool:
    """Say whether the stop at token `i` is that of a decimal without a nought: " .5", "a.32-calibre", "an excess of. 09"; not the end of a sentence."""
    if glued(s, i + 1) and (not glued(s, i) or _run_in(s, i)):
        return True
    ahead = s.lows[i - 1] in _BEFORE_POINTS or (s.lows[i + 1][0] == "0" and 1 < len(s.lows[i + 1]) < 4)
    return ahead and (glued(s, i + 1) or glued(s, i))


def _run_in(s: Sentence, i: int) -> bool:
    """Say whether two or three digits after a stop are run into the word before: "his level was.41", "he hit.308"."""
    return i > 0 and s.words[i - 1].isalpha() and s.words[i - 1].islower() and not glued(s, i - 1) and len(s.lows[i + 1]) in (2, 3)


def cardinal(s: Sentence, i: int) -> Cardinal | None:
    """Read the number that begins at token `i`, or return None where there is none."""
    first = s.lows[i][0]
    if first.isdecimal():
        return _digits(s, i)
    if s.words[i] in _GLYPHS:
        return Cardinal(i, i + 1, _GLYPHS[s.words[i]], "digits")
    word = s.lows[i]
    if word == "." and i + 1 < len(s.lows) and s.words[i + 1].isdecimal() and _is_point(s, i):
        return Cardinal(i, i + 2, float(f"0.{s.words[i + 1][:LONGEST]}"), "digits")
    if word.endswith("fold") and (many := _SMALL.get(word[:-4]) or _TENS.get(word[:-4])):
        return Cardinal(i, i + 1, many, "words")
    if word == "half":
        return _half(s, i)
    return fraction(s, i) or (_spelled(s, i) if word in _BELOW_100 or word in _ARTICLES else None)
