"""A number and its neighbours -> what the figure is: a count, or a year, an age, a score, a name's number …."""

from reconcile.english.numerals.cardinals import CODES, CURRENCIES, MONTHS, SCALES, glued, is_plural
from reconcile.english.tokens import Sentence

_NUMBERED = frozenset(
    "number nos no phone tel call zip id article section resolution route highway interstate room flight chapter page channel phase stage level tier category grade"
    " exit gate platform reactor terminal district ward zone sector precinct unit part volume season episode version type mark mk class area line group pool"
    " round game lap top formula world day week hot".split()
)
"""Nouns whose number stands after them."""
_SMALL_TOO = frozenset(
    "district ward zone sector precinct gate platform reactor terminal phase stage level tier category grade route highway exit phone tel call zip flight room channel page"
    " chapter version number id".split()
)
_DETERMINERS = frozenset("a an the this that these those each every one per any its their his her our my no another".split())
_SCORE_WORDS = frozenset(
    "win won wins beat beaten lead led leads tie tied draw drew loss lost lose defeat defeated victory score scored vote voted ruled ruling odds match"
    " game games set sets goal goals season record finish finished start".split()
)
_DAY_TIME = frozenset("am pm a.m. p.m. gmt utc bst est edt pst pdt cet hrs ist local o'clock noon midnight".split())
_HARMED = frozenset("dead injured wounded killed were was have had people km kg sq".split())
_TIMELY = frozenset("in since during until before after from early late mid".split())
"""Words after which a figure that can be a year is one, even before "killed": "an attack in 2012 killed 44"."""
_BOUNDS = frozenset("than least some about nearly exceeding approximately average over to kill kills killed killing".split())
_STREETS = frozenset("street st avenue ave road rd boulevard blvd lane drive plaza".split())
_AGED = frozenset({"aged", "age", "ages"})
_PARENTS = frozenset("mother father parent parents mom mum dad grandmother grandfather grandparents".split())
_CHILDREN = frozenset("of child children kid kids boys girls sons daughters".split())
"""What says itself what is counted."""
_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OLDEST = 120
_PAIRING = (("by",), ("time",), ("of",), ("for",))
"""Words that a hyphen ties between two figures or after one: "four-by-four", "3-for-7", "first-time"."""


def role(s: Sentence, start: int, end: int, value: float, form: str) -> str:
    """Say what the figure in tokens `start..end` is: count, time, age, children, score, money, percent, identifier, ordinal, ratio or list.

    What the tokens beside it tell; what its noun group tells ("Boeing 737", "a .357 Magnum") the kinds ask the group.
    """
    before = s.lows[start - 1] if start else ""
    after = s.lows[end] if end < len(s.lows) else ""
    if before in CURRENCIES or after in ("€", "£", "$", "¥") or (before in CODES and glued(s, start)) or _marked(s, start):
        return "money"
    if after in ("%", "percent", "pct") or (after == "per" and s.lows[end + 1 : end + 2] == ("cent",)):
        return "percent"
    if s.lows[start] == ".":
        return "count"
    if (
        form == "slashed"
        or (after == "-" and s.lows[end + 1 : end + 2] in _PAIRING)
        or (before == "-" and s.lows[start - 2 : start - 1] in _PAIRING)
    ):
        return "identifier"
    if before in _AGED:
        return "age"
    if form == "fraction":
        return "ratio"
    if before == "of" and s.lows[start - 2] in _PARENTS and _CHILDREN.isdisjoint(s.lows[end : end + 2]):
        return "children"
    if form != "digits":
        return "identifier" if before in _NUMBERED - {"no", "top", "group"} and _undetermined(s, start - 1) else "count"
    if _is_time(s, start, end, value, before, after):
        return "time"
    if after in ("st", "nd", "rd", "th") and glued(s, end):
        return "ordinal"
    if _is_identifier(s, start, end, before, after):
        return "identifier"
    return "age" if _is_age(s, start, value, before, after) else "count"


def _marked(s: Sentence, start: int) -> bool:
    """Say whether a letter that tells whose dollars stands between their sign and the figure: "$A40"."""
    return start > 1 and s.lows[start - 2] == "$" and len(s.lows[start - 1]) < 3 and glued(s, start) and glued(s, start - 1)


def _is_time(s: Sentence, start: int, end: int, value: float, before: str, after: str) -> bool:
    if (
        after in _DAY_TIME
        or s.lows[end : end + 3] in (("a", ".", "m"), ("p", ".", "m"))
        or (after == ":" and glued(s, end))
        or (before == ":" and start > 1 and s.lows[start - 2][0].isdecimal())
    ):
        return True
    if value != int(value):
        return False
    if _opens_time(s, end, value, before, after):
        return True
    if (before in MONTHS and s.words[start - 1][0].isupper()) or (after in MONTHS and s.words[end][0].isupper() and value <= 31):
        return value <= 31 or 1000 <= value <= 2200
    if start > 1 and before in (",", "/", "-", ".") and s.lows[start - 2] in MONTHS:
        return True
    if after[:1].isalpha() and glued(s, end):
        return after == "s" and end - start == 1
    if after == "'s" and value % 10 == 0 and s.lows[end + 1 : end + 2] != () and value < _OLDEST:
        return True
    return len(s.words[start]) == 4 and end - start == 1 and 1500 <= value <= 2150 and _is_year(s, start, end, before, after)


def _opens_time(s: Sentence, end: int, value: float, before: str, after: str) -> bool:
    """Say whether a figure is the first of two days or hours: "3 to 5 May", "between 2 and 3 a.m."."""
    if after not in ("to", "-", "and", "or") or end + 2 >= len(s.lows) or not s.lows[end + 1].isdecimal() or value > _LAST_DAY:
        return False
    paired = after in ("to", "-") or before in ("between", "on", "from", "at", "the")
    return paired and (s.lows[end + 2] in _DAY_TIME or (s.lows[end + 2] in MONTHS and s.words[end + 2][0].isupper()))


_LAST_DAY = 31


def _is_year(s: Sentence, start: int, end: int, before: str, after: str) -> bool:
    """Tell a year from a count of four digits: "in 2015" from "2015 people" and "an average of 1500"."""
    if after in _HARMED and _dated(s, start, before):
        return True
    if before in _BOUNDS - {"to"} or s.lows[max(0, start - 2) : start] == ("average", "of"):
        return False
    return not _counted(s, end, after) or (after not in _HARMED and before in ("in", "since", "by", "during", "the", "'s", "early", "late"))


def _dated(s: Sentence, start: int, before: str) -> bool:
    """Say whether a word of time stands before a figure, or before a year that it is joined to: "in 2012 and 2013"."""
    joined = before in ("and", "or", "to", "-", ",") and start > 2 and len(s.lows[start - 2]) == 4 and s.lows[start - 2].isdecimal()
    return before in _TIMELY or (joined and s.lows[start - 3] in _TIMELY | {"between"})


def _counted(s: Sentence, end: int, after: str) -> bool:
    """Say whether what stands after a figure is counted by it."""
    return after in _HARMED - {"was", "were", "had", "have"} or (after[:1].isalpha() and s.words[end][0].islower() and is_plural(after))


def _is_identifier(s: Sentence, start: int, end: int, before: str, after: str) -> bool:
    if glued(s, start) and (before[-1:].isalpha() or before in ("#", "@", "_", "&")):
        return True
    if before == "-" and start > 1 and s.words[start - 2][-1:].isalpha() and (glued(s, start - 1) == glued(s, start)):
        return (
            s.words[start - 2].isupper()
            or (glued(s, start) and s.words[start - 2][0].isupper())
            or (len(s.words[start - 2]) < 3 and s.lows[start - 2] not in _TO)
        )
    if before == "#" or (start > 1 and before == "." and s.lows[start - 2] in ("no", "nos") and s.words[start - 2][0].isupper()):
        return True
    if end - start == 1 and glued(s, end) and s.words[end].isupper() and len(after) > 1 and after not in SCALES and glued(s, end + 1):
        return True
    return _named(s, start, end, before, after) or _phone(s, start, end) or _street(s, end)


_TO = frozenset({"to", "or"})


def _named(s: Sentence, start: int, end: int, before: str, after: str) -> bool:
    """Say whether a figure is the number of what is named before it: "Flight 370", "district 10", "S&P 500"; a counted plural after it says no."""
    if not before or _counted(s, end, after):
        return False
    if (before in _NUMBERED or before[:-1] in _NUMBERED) and (
        s.words[start - 1] != before or (not {before, before[:-1]}.isdisjoint(_SMALL_TOO) and _undetermined(s, start - 1))
    ):
        return True
    brand = s.words[start - 1][1:] != before[1:] and not s.words[start - 1].isupper()
    if brand or (start > 2 and s.lows[start - 2] == "&" and glued(s, start - 1)):
        return True
    if not before.isalpha() or not s.words[start - 1][0].isupper() or before in _BOUNDS or before in _WEEK or before in MONTHS:
        return False
    capitals = sum(w[0].isupper() for w in s.words if w[0].isalpha())
    twice = (start > 2 and s.words[start - 2][0].isupper()) or (len(before) > 1 and s.words[start - 1].isupper())
    return twice and capitals <= 0.6 * len(s.words) and after not in ("-", "to") and after not in SCALES and after not in _HARMED


def _undetermined(s: Sentence, noun: int) -> bool:
    """Say whether a noun stands without an article or the like: "in district 10", not "in the district 10 died"."""
    return not noun or s.lows[noun - 1] not in _DETERMINERS


def _street(s: Sentence, end: int) -> bool:
    """Say whether a street name follows: "221 Baker Street", "10 Downing St"."""
    return not _STREETS.isdisjoint(s.lows[end + 1 : end + 3]) and s.words[end][0].isupper()


def _phone(s: Sentence, start: int, end: int) -> bool:
    """Say whether a figure is one of a row of digit groups with hyphens or spaces between, or begins with a nought: a telephone number."""
    if s.lows[start][0] == "0" and len(s.lows[start]) > 2 and s.lows[start].isdecimal():
        return True
    first = start
    while first and s.lows[first - 1].isdecimal():
        first -= 1
    if first + 1 < len(s.lows) and s.lows[first + 1].isdecimal() and (s.lows[first - 1 : first] == ("+",) or s.lows[first][0] == "0"):
        return True
    row = s.lows[max(0, start - 4) : end + 4]
    groups = [w for w in row if w.isdecimal()]
    tied = s.lows[start - 1 : start] in (("-",), (".",)) or s.lows[end : end + 1] in (("-",), (".",)) or "-" not in row
    bare = tied and len(groups) > 2 and (row.count("-") + row.count(".") > 1 or any(g[0] == "0" and len(g) > 2 for g in groups))
    return bare and all(1 < len(g) <= 6 for g in groups) and any(len(g) > 2 for g in groups)


def _is_age(s: Sentence, start: int, value: float, before: str, after: str) -> bool:
    if value >= _OLDEST or value != int(value) or start < 2 or not s.words[start - 2][0].isupper() or s.lows[start - 2] in MONTHS:
        return False
    bracketed = before == "(" and after == ")"
    return bracketed or (before == "," and s.words[start - 2].isalpha() and after in (",", ".", "", ";", ")", "and"))


_HIGHEST_SCORE = 999


def is_score(s: Sentence, left_end: int, right_end: int, low: float, high: float) -> bool:
    """Say whether two figures tied by a hyphen are a score ("2-1", "5-4 ruling") and no range."""
    if low != int(low) or high != int(high) or (low > _HIGHEST_SCORE and not glued(s, left_end)):
        return False
    after = s.lows[right_end] if right_end < len(s.lows) else ""
    near = set(s.lows[max(0, left_end - 8) : right_end + 3])
    return high <= low or (bool(near & _SCORE_WORDS) and not (is_plural(after or ".") and after not in ("wins", "games")))
