"""Sentence -> its time expressions, as pieces that are not yet reckoned."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from reconcile.english.lexicon import lexicon
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.cardinals import SCALES
from reconcile.english.numerals.roles import role
from reconcile.english.times.words import Line, spell
from reconcile.english.tokens import Sentence
from reconcile.english.units import unit_at
from reconcile.english.words.classes import is_demonym, is_person, noun_class
from reconcile.english.words.tagger import tags
from reconcile.english.words.verbs import HELPERS

_YEAR = r"(?:[,-]?f?y%*)"
_DAY = r"(?:dt?[-]?f?-?M~?|M~?-?D?dt?(?!:d))"
_COUNT = r"(?:c(?:-?c)*f?|[dny](?:-?d/d|/d|\.d)?|av?f?|vf?|aha?|ha?)"
_LONG = rf"(?:{_COUNT}-?m*-?)"
_PATTERNS = (
    ("numeric", r"(?:y-d-d|d-d-y|y/d/d|d/d/[yd])(?![/-])"),
    ("date", rf"(?:e-?)?(?:LM~?d|W~?p?\({_DAY}{_YEAR}?\)|(?:W~?[,.]?p?,?)?D?{_DAY}{_YEAR}?(?:\(W~?\))?)"),
    ("further", r"(?<=Md[&-])d(?![UuMkz:^_c$-])"),
    ("clock", r"(?:d:d(?::d)?\.?k*z*|[dn]\.?k+z*|[yn]z+|[yn](?=\([yn]z)|dz+|K)"),
    ("month", rf"(?:e-?)?(?:M~?{_YEAR}|M~?f?LU?u|M~?fDu|[Lj]?M~?)"),
    ("weekday", r"[Lej]?e?W~?p?"),
    ("weekend", r"(?:e-?)?(?:j|[Da]?L?)w"),
    ("shift", rf"(?:{_LONG}[uU](?:-?A)|[uU]-?A|Du-?A)(?:-?D?o?-?q|c-?U)?"),
    ("quarter", r"(?:y'?o-?q|(?:D?m?(?:o-?m?|L)|Dm?)(?:q|(?<=o)U)(?:auA|f?D?m?y|'?f?Lu)?)"),
    ("century", r"D?e?-?(?:o|dt)u"),
    ("duration", rf"D?(?:L|o|m)?(?:(?:[ac]|(?<=L))u<c|{_LONG}[uU]g?(?:&ah)?|[uU]-g)|u(?=-O)|l"),
    ("spell", r"S+"),
    ("bare", r"(?:m|D[Lmv]?|[Lmv])?U(?:&U)?"),
    ("near", r"e?Rp?"),
    ("part", r"e?(?:(?:j|D?L)p|D?p(?:-?A)?)|DeU"),
    ("season", r"e?D?(?:s(?:f?y|f?Lu)|[Lj]e?s|(?<=[<f])D?e?s|es)"),
    ("unit", r"e?D?L-?(?:u|q)(?:'o-?q)?"),
    ("told", r"(?:e<?)?D(?:L|m)?u|u'?-?N"),
    ("decade", r"D?e?-?(?:y\$|'d\$)"),
    ("year", r"(?:e-?)?y%*(?:-d)?"),
    ("holiday", r"H+"),
    ("ref", r"F+"),
    ("set", r"X+"),
    ("present", r"D?L"),
)
_EXPRESSION = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS))
_CALENDAR = re.compile(r"y{4,}|(?:M~?){4,}")
"""Years or months in a row, as a page's menu has them: they date nothing."""
_LASTING = frozenset({"act", "event", "state", "process", "group", "communication", "possession"})


@frozen(eq=False)
class Expression:
    """A time expression by token indexes (half open): its family (`name`), and the line of letters that it was found in."""

    start: int
    end: int
    name: str
    line: Line

    @property
    def letters(self) -> str:
        """The letters of its tokens."""
        return self.line.letters[self.start : self.end]

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.line.sentence

    @property
    def before(self) -> str:
        """The letter of the token before it; "" at the beginning."""
        return self.line.letters[self.start - 1 : self.start]

    @property
    def after(self) -> str:
        """The letter of the token after it; "" at the end."""
        return self.line.letters[self.end : self.end + 1]

    def at(self, letters: str) -> int | None:
        """Return the first of its tokens that is read as one of some letters."""
        return next((i for i in range(self.start, self.end) if self.line.letters[i] in letters), None)

    def value(self, letter: str) -> str:
        """Return what the lexicon says of its first token of a letter; "" where it has none."""
        at = self.at(letter)
        return "" if at is None else self.line.values.get(at, "")

    def number(self, letter: str) -> int | None:
        """Return the figure in its first token of a letter."""
        at = self.at(letter)
        return None if at is None else int(self.line.values.get(at) or self.sentence.lows[at])

    def low(self, at: int) -> str:
        """Return a token of the sentence in lower case; "" outside."""
        return self.sentence.lows[at] if 0 <= at < len(self.sentence.lows) else ""


def expressions(s: Sentence, numerals: tuple[Numeral, ...]) -> tuple[Expression, ...]:
    """Find the time expressions of a sentence, left to right, none overlapping."""
    line = spell(s, numerals)
    return () if line is None else tuple(_found(line))


def _found(line: Line) -> Iterator[Expression]:
    at = 0
    calendars = [m.span() for m in _CALENDAR.finditer(line.letters)]
    while m := _EXPRESSION.search(line.letters, at):
        x = Expression(m.start(), m.end(), m.lastgroup or "", line)
        if _stands(x) and not any(first <= x.start < last for first, last in calendars):
            yield x
            at = x.end
        else:
            at = m.start() + 1


def _stands(x: Expression) -> bool:
    return _CONDITIONS[x.name](x) if x.name in _CONDITIONS else True


_NAMED_MONTHS = frozenset("may march april june august".split())


def _month(x: Expression) -> bool:
    """Say whether a month word is the month: "May" and "March" only after a word that goes before dates, or after an article and before a noun."""
    if len(x.letters) > 1 and x.letters not in ("M~", "eM", "-M"):
        return True
    word = x.low(x.end - 1 - x.letters.endswith("~"))
    if len(word) < len("june") and word != "may" and not x.letters.endswith("~"):
        return False
    if x.before and x.before in "<eLfjE":
        return True
    return (word not in _NAMED_MONTHS and x.after != "^") or (x.before in ("D", "a", "$") and x.after == "_")


def _weekday(x: Expression) -> bool:
    shortened = len(x.low(x.at("W") or 0)) < len("tues")
    return not shortened or re.match(r"[d~M]|[,~][dM]", x.line.letters[x.end : x.end + 2]) is not None


def _year(x: Expression) -> bool:
    at, number, s = x.at("y") or 0, x.number("y") or 0, x.sentence
    if "%" in x.letters:
        return True
    if number not in _YEARS or x.low(at - 1) in ("$", "£", "€") or (x.low(at - 1) == "'s" and x.after == "^"):
        return False
    measured = x.after == "-" and unit_at(s, x.end + 1, lexicon()) is not None
    if measured or x.low(x.end) in ("x", "×"):
        return False
    return x.letters[0] == "e" or role(s, at, at + 1, float(number), "digits") == "time"


_YEARS = range(1500, 2101)


def _unit(x: Expression) -> bool:
    if x.low(x.end - 1) in ("minute", "hour"):
        return False
    words = x.sentence.words
    titled = words[x.start][0].isupper() and words[x.end - 1][0].isupper()
    return not (titled and x.low(x.start - 1) in _OPENERS)


_OPENERS = ('"', "'", "``", "“")
"""Marks after which two capitals are a title: "This Week"."""


def _clock(x: Expression) -> bool:
    """Say whether two figures with a colon are an hour: the half of the day or a zone is told, a day, or a word such as "at" goes before."""
    return (
        is_left(x)
        or not set("kzK").isdisjoint(x.letters)
        or x.before in ("y", ")", "W")
        or (x.before in ("@", "<") and x.low(x.start - 1) not in ("in", "to", "-"))
    )


def is_left(x: Expression) -> bool:
    """Say whether two figures with a colon are what is left to play: "with 4:48 remaining"."""
    return x.letters == "d:d" and (x.low(x.end) in ("left", "remaining") or (x.low(x.end) == "to" and x.low(x.end + 1) in ("go", "play")))


def _set(x: Expression) -> bool:
    """Say whether "daily" is no name of a newspaper."""
    word, before = x.sentence.words[x.start], x.sentence.words[x.start - 1 : x.start]
    return word.islower() or not before or not before[0][0].isupper()


def _duration(x: Expression) -> bool:
    """Say whether a number and a span of time are a duration, and not an age, "one day", "$5 a day", "three-quarters"."""
    if "zero" in x.sentence.lows[x.start : x.end]:
        return False
    if x.letters.endswith("u<c"):
        return x.sentence.lows[x.end - 2 : x.end] == ("or", "two")
    rest, unit = x.line.letters[x.end : x.end + 2], x.low(x.end - 1)
    if rest.startswith(("O", "-O")):
        return _lasts(x, x.end + rest.index("O") + 1)
    if "a" in x.letters and not set(x.letters) & set("hvcg"):
        return x.before in ("<", "@", "f", "e") or (x.before == "c" and x.low(x.start - 1) not in SCALES) or unit in ("decade", "century")
    one = x.letters in ("cu", "Lcu") and x.low(x.end - 2) == "one" and unit == "day" and x.before != "<"
    return not one and not (unit == "quarters" and "-" in x.letters) and not _is_share(x)


def _is_share(x: Expression) -> bool:
    """Say whether the quarters are shares: "three quarters of the town"."""
    return x.low(x.end) == "of" and any(n.role == "ratio" and n.core < x.end <= n.stop for n in x.line.numerals)


def _lasts(x: Expression, at: int) -> bool:
    """Say whether what is so many years old is no living thing: "an 8-month-old truce" lasts, a boy has an age."""
    s = x.sentence
    if s.lows[at : at + 1] and (s.lows[at] in HELPERS or s.lows[at] in ("who", "and", "in", "from")):
        return False
    words = [i for i in range(at, min(at + 3, len(s.lows))) if s.lows[i].isalpha() and not is_demonym(s.lows[i])]
    nouns = [s.lows[i] for i in words if noun_class(s.lows[i]) or s.words[i][0].isupper()][:2]
    return bool(nouns) and noun_class(nouns[0]) in _LASTING and not any(is_person(noun) for noun in nouns)


def _bare(x: Expression) -> bool:
    """Say whether spans of no number are a time: "for years", "in recent months", "spans decades", "minutes after"."""
    if _is_share(x) or re.match(r"fD?[WMR]", x.line.letters[x.end :]):
        return False
    if x.letters == "DU":
        return x.low(x.start - 1) in ("over", "through", "throughout")
    return len(x.letters) > 1 or x.before in ("<", "", "&") or x.after == "f"


def _told(x: Expression) -> bool:
    """Say whether "the year" is one told or meant: "that day", "the full year", "the end of the year", "the week of March 9"."""
    if x.letters.startswith("e<") or not x.letters.endswith("u") or x.low(x.end - 2) == "that" or "L" in x.letters or "m" in x.letters:
        return True
    span = x.line.values[x.end - 1]
    whole = span in ("Y", "M") and (x.before == "f" or x.low(x.start - 1) == "for")
    return whole or x.after == "E" or re.match("fD?[MWd]", x.line.letters[x.end :]) is not None


def _part(x: Expression) -> bool:
    """Say whether a part of a day is that of one told: "last night", "in the morning", "the night before", "the evening of May 5"."""
    if x.letters == "DeU":
        return x.sentence.lows[x.end - 2 : x.end] == ("early", "hours")
    if not set("LAj").isdisjoint(x.letters) or x.line.letters[: x.start].endswith("p&") or re.match("[f@]D?[MWd]", x.line.letters[x.end :]):
        return True
    return "D" in x.letters and (x.before == "<" or x.low(x.end - 2) == "that")


def _quarter(x: Expression) -> bool:
    return (x.letters != "Dq" or x.after not in ("f", "-")) and ("U" not in x.letters or x.low(x.end - 1) == "quarters")


def _spell(x: Expression) -> bool:
    """Say whether "life" is a sentence served."""
    return x.low(x.start) != "life" or x.end > x.start + 1 or not _SENTENCED.isdisjoint(x.sentence.lows[max(0, x.start - 3) : x.start])


_SENTENCED = frozenset({"sentenced", "jailed", "imprisoned", "serving", "sentence"})


def _century(x: Expression) -> bool:
    return x.low(x.end - 1) == "century"


def _present(x: Expression) -> bool:
    tag = {"current": "JJ", "past": "NN"}.get(x.low(x.end - 1))
    if tag is None:
        return False
    told = tags(x.sentence)
    return told[x.end - 1] == tag and (tag != "JJ" or told[x.end : x.end + 1] in (("NN",), ("NNS",), ("JJ",)))


_CONDITIONS: Mapping[str, Callable[[Expression], bool]] = MappingProxyType(
    {
        "clock": _clock, "spell": _spell, "set": _set, "month": _month, "weekday": _weekday, "year": _year, "unit": _unit, "duration": _duration, "bare": _bare, "told": _told, "part": _part,
        "quarter": _quarter, "century": _century, "present": _present,
    }
)  # fmt: skip
