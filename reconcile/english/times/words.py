"""Sentence -> one letter a token, for what the token can be in a time expression."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from reconcile.english.lexicon import lexicon
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.cardinals import cardinal
from reconcile.english.tokens import Sentence

_TABLES = {
    "weekdays": "W", "months": "M", "spans": "U", "lengths": "l", "dayparts": "p", "deictics": "L", "neardays": "R", "shifts": "A", "zones": "z",
    "dayhalves": "k", "holidays": "H", "refs": "F", "sets": "X", "spells": "S", "seasons": "s", "hours": "K",
}  # fmt: skip
ORDINALS = {w: str(i) for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}
_DECADES = {w: 10 * i for i, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)}
_MARKS = frozenset(",.:-/()")
_YEARS = range(1000, 2200)
_NAMES = frozenset("W M H".split())


@frozen(eq=False)
class Book:
    """The letter and the value of each form, by its tokens; forms of several tokens by the first of them, the longest first."""

    single: Mapping[str, tuple[str, str]]
    longer: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    anchors: frozenset[str]


@frozen(eq=False)
class Line:
    """A sentence as letters, with the lexicon's value of each token that has one."""

    sentence: Sentence
    letters: str
    values: Mapping[int, str]
    numerals: tuple[Numeral, ...]


@cache
def book() -> Book:
    """Build the lookups once."""
    words = lexicon()
    forms = {tuple(f.split()): (letter, value) for letter, w in words.forms("timewords").items() for f in w for value in ("",)}
    forms |= {(w,): ("o", value) for w, value in ORDINALS.items()}
    for table, letter in _TABLES.items():
        forms |= {tuple(f.split()): (letter, value) for f, value in words.lookup(table).items()}
    longer: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for form, (letter, value) in sorted(forms.items(), key=lambda f: -len(f[0])):
        if len(form) > 1:
            longer.setdefault(form[0], []).append((form, letter, value))
    single = {form[0]: told for form, told in forms.items() if len(form) == 1}
    anchors = {f for f, (letter, _) in single.items() if letter in "WMUlpRAzkHFXSsK"} | {form[-1] for form in forms if len(form) > 1}
    return Book(single, {w: tuple(f) for w, f in longer.items()}, frozenset(anchors))


def spell(s: Sentence, numerals: tuple[Numeral, ...]) -> Line | None:
    """Return a sentence's letters; None where nothing in it can be a time.

    W weekday, M month, y four digits of a year, d one or two digits, n other figures, c number in words, v vague number, h half, a article, o ordinal,
    t the end of one in digits, u and U span of time (one, several), w weekend, q quarter, l length, p part of a day, s season, L this or last or next,
    R yesterday or today, A ago or later, z zone, k am or pm, K noon, H holiday, F now or soon, X daily, S a spell, e early, D the, f of, E ended, N end, g long, j every, $ the s of decades,
    O old, % the rest of a year in words, ~ the stop after a shortened name, @ at, < other words that go before times, m words between a number and its span; marks are themselves, ^ is a name, _ anything else.
    """
    told = book()
    if s.vocabulary.isdisjoint(told.anchors) and not any(len(w) > 3 and w[:4].isdecimal() for w in s.lows):
        return None
    counted = {i for n in numerals for i in range(n.core, n.stop)}
    letters, values = list[str](), dict[int, str]()
    while (i := len(letters)) < len(s.lows):
        low = s.lows[i]
        forms = told.longer.get(low)
        if forms and (form := next((f for f in forms if s.lows[i : i + len(f[0])] == f[0]), None)):
            letters.extend(form[1] * len(form[0]))
            values[i] = form[2]
            continue
        if low in _HUNDREDS and (spoken := _spoken(s, i)):
            decade = "$" if s.lows[i + 1] in _DECADES else "%"
            letters.extend("y" + decade * (spoken[1] - i - 1))
            values[i] = str(spoken[0])
            continue
        letter, value = told.single.get(low, ("", ""))
        letter = "~" if low == "." and _shortened(s, i - 1, letters) else _letter(s, i, letter, counted=i in counted)
        letters.append(letter)
        values[i] = ORDINALS[low] if letter == "o" else value
    return Line(s, "".join(letters), values, numerals)


def _shortened(s: Sentence, i: int, letters: list[str]) -> bool:
    return (
        i >= 0
        and letters[i] in "MW"
        and len(s.lows[i]) <= _SHORT
        and s.lows[i] not in ("may", "june", "july")
        and s.ends[i] == s.starts[i + 1]
    )


_SHORT = 5
_HUNDREDS = {"eighteen": 18, "nineteen": 19, "twenty": 20}


def _spoken(s: Sentence, i: int) -> tuple[int, int] | None:
    """Read "nineteen ninety-six" or "nineteen nineties" at token `i`: the year and the token after it."""
    if i + 1 >= len(s.lows):
        return None
    if s.lows[i + 1] in _DECADES:
        return _HUNDREDS[s.lows[i]] * 100 + _DECADES[s.lows[i + 1]], i + 2
    rest = cardinal(s, i + 1)
    return (_HUNDREDS[s.lows[i]] * 100 + int(rest.value), rest.end) if rest and rest.form == "words" and 10 <= rest.value < 100 else None


def _letter(s: Sentence, i: int, letter: str, *, counted: bool) -> str:
    low, word = s.lows[i], s.words[i]
    if low[0].isdecimal():
        return _figure(s, i)
    if low in _MARKS:
        return low
    glued = i > 0 and s.starts[i] == s.ends[i - 1] and s.lows[i - 1][-1].isdecimal()
    if glued and low in ("st", "nd", "rd", "th"):
        return "t"
    if low in ("s", "'s") and i and s.lows[i - 1][-1] == "0" and (glued or low == "'s"):
        return "$"
    if low in ("'s", "'"):
        return "'"
    if low in ("old", "olds"):
        return "O"
    if low == "period" and s.lows[i - 1 : i] in (("latest",), ("earlier",), ("ago",)):
        return "q"
    if low == "weekend":
        return "w"
    if low in ("hours", "hrs") and i and s.lows[i - 1].isdecimal() and (len(s.lows[i - 1]) == 4 or s.lows[i - 2 : i - 1] == (":",)):
        return "z"
    if letter == "U":
        ranks = low == "second" and s.lows[i - 1 : i] not in (("-",), ("one",))
        return "q" if low == "quarter" else "U" if low.endswith("s") else "o" if ranks else "u"
    if letter in _NAMES and not word[0].isupper():
        return "_"
    if counted and letter not in ("L", "e", "m"):
        return "c"
    if (
        low in ("earlier", "later")
        and s.lows[i + 1 : i + 2]
        and s.lows[i + 1] in ("this", "last", "next", "yesterday", "today", "in", "that")
    ):
        return "e"
    return letter or ("^" if word[0].isupper() else "_")


def _figure(s: Sentence, i: int) -> str:
    low = s.lows[i]
    clear = (i + 1 >= len(s.lows) or s.starts[i + 1] > s.ends[i] or not s.words[i + 1][0].isalpha() or s.lows[i + 1] == "s") and (
        not i or s.starts[i] > s.ends[i - 1] or s.lows[i - 1] in ("-", "(", "'", '"', "/", ",", "~", "[")
    )
    if low.isdecimal() and len(low) == 4 and clear and int(low) in _YEARS:
        return "y"
    return "d" if low.isdecimal() and len(low) < 3 else "n"
