"""Tokens -> years and decades: 2004, mid-2012, the 1960s, nineteen ninety-six."""

import re

from reconcile.english.numerals.cardinals import cardinal
from reconcile.english.numerals.roles import role
from reconcile.english.times.timex import Timex
from reconcile.english.times.words import ordinal
from reconcile.english.tokens import Sentence

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")


def year_at(s: Sentence, i: int) -> int | None:
    """Read a year of four digits at token `i`, glued to nothing."""
    if i < len(s.lows) and _YEAR.match(s.lows[i]) and not (i and s.lows[i - 1] in ("$", "£", "€")):
        return int(s.lows[i])
    return None


def bare_year(s: Sentence, i: int) -> Timex | None:
    """Read "2004", "mid-2012", "1960s", "the early 1990s", "1989-90" as years and decades."""
    text = s.lows[i]
    number = year_at(s, i)
    if number is None or number > 2100:
        return None
    if (s.lows[i + 1 : i + 2] == ("s",) and s.starts[i + 1] == s.ends[i]) or (
        text[-1] == "0" and s.lows[i + 1 : i + 2] == ("'s",) and s.lows[i - 1 : i] == ("the",)
    ):
        start = i - (s.lows[i - 1 : i] in (("early",), ("late",))) if i else i
        return (
            Timex(start - (s.lows[start - 1 : start] == ("the",)), i + 2, "DATE", f"{number // 10}X", "decade")
            if number % 10 == 0
            else None
        )
    if i and (s.starts[i] == s.ends[i - 1]) and s.lows[i - 1] not in ("-", "(", "'", '"', "/", ","):
        return None
    if role(s, i, i + 1, float(number), "digits") != "time" or not number >= 1500:
        return None
    if i and s.lows[i - 1] == "'s" and i + 1 < len(s.words) and s.words[i + 1][0].isupper():
        return None
    told = ordinal(s, i + 1)
    if told and told[0] <= 4 and s.lows[told[1] : told[1] + 1] == ("quarter",):
        return Timex(i, told[1] + 1, "DATE", f"{number}-Q{told[0]}", "year and quarter")
    start = modified(s, i)
    if s.lows[start - 1 : start] == ("fiscal",) or s.lows[start - 2 : start] == ("fiscal", "year"):
        start -= 1 if s.lows[start - 1] == "fiscal" else 2
    return Timex(start, i + 1, "DATE", str(number), "year")


_WORD_YEARS = {"eighteen": 18, "nineteen": 19, "twenty": 20}


def word_year(s: Sentence, i: int) -> int | None:
    """Read "nineteen ninety-six" at token `i`."""
    head = _WORD_YEARS.get(s.lows[i]) if i < len(s.lows) else None
    if head is None or i + 1 >= len(s.lows):
        return None
    rest = cardinal(s, i + 1)
    if rest is None or rest.form != "words" or not 10 <= rest.value <= 99:
        return None
    return head * 100 + int(rest.value) if head != 20 or rest.value >= 10 else None


def word_year_end(s: Sentence, i: int) -> int:
    """Return the token after a year in words at token `i`."""
    rest = cardinal(s, i + 1)
    return rest.end if rest else i + 1


def worded_year(s: Sentence, i: int) -> Timex | None:
    """Read a year written in words."""
    found = word_year(s, i)
    return Timex(i, word_year_end(s, i), "DATE", str(found), "year in words") if found and s.lows[i] == "nineteen" else None


def decade(s: Sentence, i: int) -> Timex | None:
    """Read "'80s" and "the 20th century"."""
    told = ordinal(s, i)
    if told and s.lows[told[1] : told[1] + 1] == ("century",):
        return Timex(i - (s.lows[i - 1 : i] == ("the",)), told[1] + 1, "DATE", f"{told[0] - 1}XX", "century") if 1 < told[0] < 30 else None
    if s.lows[i] == "'" and i + 2 < len(s.lows) and s.lows[i + 1].isdecimal() and len(s.lows[i + 1]) == 2 and s.lows[i + 2] == "s":
        return Timex(i, i + 3, "DATE", f"19{s.lows[i + 1][0]}X", "decade")
    return None


def modified(s: Sentence, i: int) -> int:
    """Return where an expression begins with "early", "late", "last", "mid-" before it."""
    before = s.lows[i - 1] if i else ""
    if before in ("early", "late", "last", "next", "mid", "past", "since"):
        return i - 1 if before != "since" else i
    if before == "-" and s.lows[i - 2 : i - 1] == ("mid",):
        return i - 2
    return i
