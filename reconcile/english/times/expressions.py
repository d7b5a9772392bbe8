"""Sentence -> its time expressions, as pieces that are not yet reckoned."""

import re
from collections.abc import Iterator

from attrs import frozen

from reconcile.english.numerals import Numeral
from reconcile.english.numerals.roles import role
from reconcile.english.times.words import Line, spell
from reconcile.english.tokens import Sentence
from reconcile.english.words.classes import is_demonym, noun_class
from reconcile.english.words.tagger import tags

_YEAR = r"(?:[,-]?f?y%*)"
_DAY = r"(?:dt?[-]?f?-?M~?|M~?-?D?dt?(?!:d))"
_COUNT = r"(?:c(?:-?c)*f?|[dny](?:d?/d|\.d)?|av?f?|vf?|aha?|ha?)"
_LONG = rf"(?:{_COUNT}-?m*-?)"
_PATTERNS = (
    ("numeric", r"(?:y-d-d|d-d-y|y/d/d|d/d/y)"),
    ("date", rf"e?-?(?:LM~?d|W~?p?\({_DAY}{_YEAR}?\)|(?:W~?[,.]?p?,?)?D?{_DAY}{_YEAR}?(?:\(W~?\))?)"),
    ("further", r"(?<=Md[&-])d(?![UuMkz:^_c$-])"),
    ("clock", r"(?:d:d(?::d)?\.?k?z*|[dn]\.?kz*|[yn]z+|dz+)"),
    ("month", rf"e?-?(?:M~?{_YEAR}|M~?f?LU?u|[Lj]?M~?)"),
    ("weekday", r"[Lej]?e?W~?p?"),
    ("shift", rf"(?:{_LONG}[uU](?:-?A)|[uU]-?A|Du-?A)(?:-?D?o?-?q|c-?U)?"),
    ("quarter", r"(?:y'?o-?q|(?:D?m?(?:o-?|L)|Dm?)(?:q|(?<=o)U)(?:auA|f?D?m?y|'?f?Lu)?)"),
    ("century", r"D?e?-?(?:o|dt)u"),
    ("duration", rf"D?(?:L|o|m)?(?:{_LONG}[uU]g?(?:&ah)?|[uU]-g)|l"),
    ("spell", r"S+"),
    ("bare", r"(?:m|D?[Lmv])?U(?:&U)?"),
    ("near", r"e?Rp?"),
    ("part", r"e?(?:D?L|D)p"),
    ("season", r"e?D?(?:s(?:f?y|f?Lu)|[Lj]e?s|(?<=[<f])D?e?s|es)"),
    ("unit", r"e?D?L-?(?:u|q)(?:'o-?q)?"),
    ("told", r"(?:e<?)?D(?:L|m)?u|u'?-?N"),
    ("decade", r"D?e?-?(?:y\$|'d\$)"),
    ("year", r"e?-?y%*(?:-d)?"),
    ("holiday", r"H+"),
    ("ref", r"F+"),
    ("set", r"X+"),
    ("present", r"D?L"),
)
_EXPRESSION = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS))
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
    while m := _EXPRESSION.search(line.letters, at):
        x = Expression(m.start(), m.end(), m.lastgroup or "", line)
        if _stands(x):
            yield x
            at = x.end
        else:
            at = m.start() + 1


def _stands(x: Expression) -> bool:
    before, after = x.line.letters[x.start - 1 : x.start], x.line.letters[x.end : x.end + 1]
    if x.name in ("month", "year", "weekday", "duration", "bare", "unit"):
        return {"month": _month, "year": _year, "weekday": _weekday, "duration": _duration, "bare": _bare, "unit": _unit}[x.name](x, before, after)
    if x.name == "told":
        return x.letters.startswith("e<") or x.letters.endswith("N") or x.low(x.end - 2) in ("that", "same") or "L" in x.letters or (x.line.values[x.end - 1] in "YM" and (before == "f" or (before == "<" and x.low(x.start - 1) == "for"))) or x.line.values[x.end - 1] == "WE" or after == "E" or "m" in x.letters or (after == "f" and bool(re.match("D?[MWd]", x.line.letters[x.end + 1 :])))
    if x.name == "century":
        return x.low(x.end - 1) == "century"
    if x.name == "present":
        told = tags(x.sentence)[x.end - 1]
        return (x.low(x.end - 1), told) in (("current", "JJ"), ("past", "NN"))
    if x.name == "part":
        return "L" in x.letters or before == "<" or x.low(x.end - 2) == "that"
    if x.name == "quarter":
        return (x.letters != "Dq" or after not in ("f", "-")) and ("U" not in x.letters or "quarters" in x.sentence.lows[x.start : x.end])
    return True


_NAMED_MONTHS = frozenset("may march april june august mar jan sat sun mon wed fri".split())


def _month(x: Expression, before: str, after: str) -> bool:
    """Say whether a month word is the month: "May" and "March" only after a word that goes before dates, or after an article and before a noun."""
    if len(x.letters) > 1 and x.letters not in ("M~", "eM", "-M"):
        return True
    word = x.low(x.end - 1 - x.letters.endswith("~"))
    if len(word) < 4 and word != "may" and not x.letters.endswith("~"):
        return False
    if before in ("<", "e", "L", "f", "j", "E"):
        return before != "," or after != "_"
    return word not in _NAMED_MONTHS and after != "^" or (before in ("D", "a", "$") and after == "_")


def _weekday(x: Expression, before: str, after: str) -> bool:
    at = x.at("W") or 0
    return len(x.low(at)) > 3 or after in ("d", ",", "~", "M") and x.line.letters[x.end + 1 : x.end + 2] in ("d", "M", "y")


def _year(x: Expression, before: str, after: str) -> bool:
    at, s = x.at("y") or 0, x.sentence
    number = x.number("y") or 0
    if "%" in x.letters:
        return True
    if not 1500 <= number <= 2100 or x.low(at - 1) in ("$", "£", "€"):
        return False
    if x.letters[0] == "e":
        return True
    return role(s, at, at + 1, float(number), "digits") == "time" and not (x.low(at - 1) == "'s" and after == "^")


def _unit(x: Expression, before: str, after: str) -> bool:
    words = x.sentence.words
    return not (before == "_" and x.low(x.start - 1) in _OPENERS and words[x.start][0].isupper() and words[x.end - 1][0].isupper())


_OPENERS = ('"', "'", "``", "“")


def _duration(x: Expression, before: str, after: str) -> bool:
    """Say whether a number and a span of time are a duration, and not an age, "one day", "$5 a day"."""
    rest = x.line.letters[x.end : x.end + 2]
    if rest.startswith(("O", "-O")):
        return _lasts(x, x.end + rest.index("O") + 1)
    unit = x.low(x.end - 1)
    if unit == "quarters" and "-" in x.letters:
        return False
    if "a" in x.letters and not set(x.letters) & set("hvcg"):
        return before in ("<", "@", "f", "e", "c") or unit in ("decade", "century")
    return not (x.letters in ("cu", "Lcu") and x.low(x.end - 2) == "one" and unit == "day" and before != "<") and x.letters != "Du"


def _lasts(x: Expression, at: int) -> bool:
    """Say whether what is so many years old is no living thing: "an 8-month-old truce" lasts, a boy has an age."""
    for low in x.sentence.lows[at : at + 3]:
        if low.isalpha() and noun_class(low) and not is_demonym(low):
            return noun_class(low) in _LASTING
    return False


def _bare(x: Expression, before: str, after: str) -> bool:
    """Say whether spans of no number are a time: "for years", "in recent months", "spans decades", "minutes after"."""
    return len(x.letters) > 1 or before in ("<", "", "&") or after == "f"
