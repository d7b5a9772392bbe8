"""The lexicon's words for times -> lookups for the matchers."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import lexicon
from reconcile.english.numerals.cardinals import Cardinal, cardinal
from reconcile.english.tokens import Sentence


@frozen(eq=False)
class Words:
    """Form -> value for weekdays, months, spans, seasons; phrases as tuples of tokens; every word that can begin or anchor a time."""

    weekdays: dict[str, int]
    months: dict[str, int]
    spans: dict[str, str]
    seasons: dict[str, str]
    phrases: dict[tuple[str, ...], tuple[str, str]]
    firsts: frozenset[str]
    anchors: frozenset[str]
    beginners: frozenset[str]


_MORE = frozenset(
    "yesterday today tomorrow tonight overnight weekend noon midnight morning afternoon evening night thanksgiving christmas easter halloween earlier ago later"
    " gmt utc a.m p.m a.m. p.m. am pm nineteen eighteen twenty current recent coming same period fiscal".split()
)


_BEGINNERS = frozenset(
    "yesterday today tomorrow tonight overnight this last next past previous coming current same upcoming following a an one two three four five six seven eight"
    " nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several few some"
    " half couple many dozen first second third fourth twentieth nineteenth ' thanksgiving halloween christmas the that earlier year".split()
)
"""Words other than those of the lexicon with which a time expression can begin."""


@cache
def words() -> Words:
    """Build the lookups once."""
    book = lexicon()
    weekdays = {f: int(v) for f, v in book.lookup("weekdays").items()}
    months = {f: int(v) for f, v in book.lookup("months").items()}
    spans, seasons = dict(book.lookup("spans")), dict(book.lookup("seasons"))
    phrases = {tuple(f.split()): (v, "DATE") for f, v in book.lookup("refs").items()}
    phrases |= {tuple(f.split()): (v, "SET") for f, v in book.lookup("sets").items()}
    named = {p[-1] for p in phrases}
    begin = frozenset({*(p[0] for p in phrases), *weekdays, *months, *seasons, *spans, *_BEGINNERS})
    return Words(
        weekdays, months, spans, seasons, phrases, frozenset(p[0] for p in phrases), frozenset({*weekdays, *months, *spans, *seasons, *named, *_MORE}), begin
    )  # fmt: skip


_ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}


def ordinal(s: Sentence, i: int) -> tuple[int, int] | None:
    """Read "third" or "20th" at token `i`: its number and the token after it."""
    if i >= len(s.lows):
        return None
    if s.lows[i] in _ORDINALS:
        return _ORDINALS[s.lows[i]], i + 1
    if s.lows[i].isdecimal() and len(s.lows[i]) < 3 and s.lows[i + 1 : i + 2] in (("st",), ("nd",), ("rd",), ("th",)):
        return int(s.lows[i]), i + 2
    return None


def amount(s: Sentence, i: int) -> Cardinal | None:
    """Read a number before a span of time: "two", "23", "a", "a few" (value 0 stands for a vague number)."""
    if i >= len(s.lows):
        return None
    word = s.lows[i]
    if word in ("several", "few", "many", "some"):
        return Cardinal(i, i + 1, 0, "vague")
    if word in ("a", "an"):
        after = s.lows[i + 1 : i + 3]
        if after[:1] == ("few",) or after == ("couple", "of") or after[:1] == ("couple",):
            return Cardinal(i, i + (3 if after == ("couple", "of") else 2), 2 if after[0] == "couple" else 0, "vague")
        if after[:1] in (("dozen",), ("hundred",), ("thousand",), ("million",)):
            return cardinal(s, i)
        return Cardinal(i, i + 1, 1, "article")
    if word == "half" and s.lows[i + 1 : i + 2] in (("a",), ("an",)):
        return Cardinal(i, i + 2, 0.5, "words")
    if word == "couple":
        return Cardinal(i, i + (2 if s.lows[i + 1 : i + 2] == ("of",) else 1), 2, "vague")
    return cardinal(s, i) if word[0].isdecimal() or word.isalpha() else None
