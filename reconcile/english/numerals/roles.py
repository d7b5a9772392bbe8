"""A number and its neighbours -> what the figure is: a count, or a year, an age, a score, a name's number …."""

from reconcile.english.numerals.cardinals import CODES, CURRENCIES, SCALES
from reconcile.english.tokens import Sentence

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_NAMED = frozenset(
    "no no. nos # number article section resolution route highway interstate room flight chapter page pages channel apollo windows version"
    " boeing airbus iphone ipad galaxy pixel playstation ps xbox model type mark mk phase tier level stage act title part volume vol season episode"
    " grade class category covid formula area gate platform bus line train unit district precinct ward figure fig table appendix verse psalm rule"
    " clause paragraph amendment proposition prop measure group pool week day round game lap inning super bowl top android ios series core ryzen"
    " nokia oneplus redmi macbook surface note mate g f mig su il tu antonov embraer bombardier m".split()
)
_NUMBERED = frozenset(
    "district ward zone sector precinct gate platform reactor terminal phase stage level tier category grade route highway exit".split()
)
"""Nouns that a figure after them numbers, in small letters too."""
_DETERMINERS = frozenset("a an the this that these those each every one per any its their his her our my no another".split())
_SCORE_WORDS = frozenset(
    "win won wins beat beaten lead led leads tie tied draw drew loss lost lose defeat defeated victory score scored vote voted ruled ruling odds match"
    " game games set sets goal goals season record finish finished start".split()
)
_DAY_TIME = frozenset("am pm a.m. p.m. gmt utc bst est edt pst pdt cet hrs ist local o'clock noon midnight".split())
_PEOPLE_AGES = frozenset({"aged", "age", "ages"})


def glued(s: Sentence, i: int) -> bool:
    """Say whether token `i` follows the one before it without a space."""
    return 0 < i < len(s.starts) and s.starts[i] == s.ends[i - 1]


def role(s: Sentence, start: int, end: int, value: float, form: str) -> str:
    """Say what the figure in tokens `start..end` is: count, time, age, score, money, percent, identifier, ordinal, ratio or list."""
    before = s.lows[start - 1] if start else ""
    after = s.lows[end] if end < len(s.lows) else ""
    if before in CURRENCIES or after in ("€", "£", "$", "¥") or (before in CODES and glued(s, start)):
        return "money"
    if after in ("%", "percent", "pct") or (after == "per" and s.lows[end + 1 : end + 2] == ("cent",)):
        return "percent"
    if form != "digits":
        return _worded(s, start, end, before, after, form)
    if _is_time(s, start, end, value, before, after):
        return "time"
    if _is_ordinal(s, end, after):
        return "ordinal"
    if _is_identifier(s, start, end, before, after):
        return "identifier"
    if _is_age(s, start, value, before, after):
        return "age"
    return "count"


def _worded(s: Sentence, start: int, end: int, before: str, after: str, form: str) -> str:
    if before in _PEOPLE_AGES:
        return "age"
    if form == "fraction":
        return "ratio"
    if before in ("chapter", "phase", "part", "number", "stage", "tier", "season", "episode", "world", "formula", "day", "week") or (
        after == "-" and s.lows[end + 1 : end + 2] == ("time",)
    ):
        return "identifier"
    return "count" if end - start else "list"


def _is_time(s: Sentence, start: int, end: int, value: float, before: str, after: str) -> bool:
    if after in _DAY_TIME or (after == ":" and glued(s, end)) or (before == ":" and start > 1 and s.lows[start - 2][0].isdecimal()):
        return True
    if value != int(value):
        return (after in _DAY_TIME) or (after in ("am", "pm"))
    if (before in _MONTHS and s.words[start - 1][0].isupper()) or (after in _MONTHS and s.words[end][0].isupper() and value <= 31):
        return value <= 31 or 1000 <= value <= 2200
    if start > 1 and before in (",", "/", "-", ".") and s.lows[start - 2] in _MONTHS:
        return True
    if after == "s" and glued(s, end) and end - start == 1:
        return True
    return len(s.words[start]) == 4 and end - start == 1 and 1500 <= value <= 2150 and _is_year(s, start, end, before, after)


_COUNTED = frozenset(
    "sq square km kg miles tonnes tons acres hectares feet metres meters litres barrels votes seats people civilians houses homes troops soldiers fighters dead injured wounded killed".split()
)
_HARMED = frozenset("dead injured wounded killed".split())
_TIMELY = frozenset("in since during until before after from early late mid".split())
"""Words after which a figure that can be a year is one, even before "killed": "an attack in 2012 killed 44"."""
_BOUNDS = frozenset("than least some about nearly exceeding approximately average".split())
_NOT_PLURAL = frozenset("is was has as his this its 's us".split())


def _is_year(s: Sentence, start: int, end: int, before: str, after: str) -> bool:
    """Tell a year from a count of four digits: "in 2015" from "2015 people" and "an average of 1500"."""
    if after in _HARMED and _dated(s, start, before):
        return True
    if before in _BOUNDS or after in _COUNTED or s.lows[max(0, start - 2) : start] == ("average", "of"):
        return False
    return not _plural(s, end, after) or before in ("in", "since", "by", "during", "the", "'s", "early", "late")


def _dated(s: Sentence, start: int, before: str) -> bool:
    """Say whether a word of time stands before a figure, or before a year that it is joined to: "in 2012 and 2013"."""
    joined = before in ("and", "or", "to", "-", ",") and start > 2 and len(s.lows[start - 2]) == 4 and s.lows[start - 2].isdecimal()
    return before in _TIMELY or (joined and s.lows[start - 3] in _TIMELY | {"between"})


def _is_ordinal(s: Sentence, end: int, after: str) -> bool:
    return after in ("st", "nd", "rd", "th") and glued(s, end)


def _is_identifier(s: Sentence, start: int, end: int, before: str, after: str) -> bool:
    if (
        before == "-"
        and glued(s, start)
        and start > 1
        and s.words[start - 2][-1:].isalpha()
        and (glued(s, start - 1) or s.words[start - 2].isupper())
    ):
        return s.words[start - 2][0].isupper() or len(s.words[start - 2]) < 3
    if before == "-" and start > 1 and s.words[start - 2].isupper() and len(s.words[start - 2]) < 4 and s.words[start - 2].isalpha():
        return True
    if glued(s, start) and (before[-1:].isalpha() or before in ("#", "@", "_", "&")):
        return True
    if start > 1 and before == "." and s.lows[start - 2] in ("no", "nos") and s.words[start - 2][0].isupper():
        return True
    if _glued_letters(s, start, end, after) or _named(s, start, after):
        return True
    if before in _NAMED and s.words[start - 1] != before:
        return True
    if (
        before in ("#", "number", "no", "phone", "tel", "call", "zip", "flight", "room", "channel", "page", "chapter", "version", "top")
        and before != "no"
    ):
        return True
    if before in _NUMBERED and _undetermined(s, start - 1) and not _plural(s, end, after):
        return True
    if start > 0 and s.words[start - 1][0].isupper() and start > 1 and before.isalpha() and len(before) > 1 and _street(s, end):
        return True
    return _phone(s, start, end) or _street(s, end)


def _undetermined(s: Sentence, noun: int) -> bool:
    """Say whether a noun stands without an article or the like: "in district 10", not "in the district 10 died"."""
    return not noun or s.lows[noun - 1] not in _DETERMINERS


def _plural(s: Sentence, end: int, after: str) -> bool:
    """Say whether what stands after a figure is counted by it."""
    if after in _COUNTED or after in _HARMED:
        return True
    return after[:1].isalpha() and after.endswith("s") and s.words[end][0].islower() and after not in _NOT_PLURAL


def _glued_letters(s: Sentence, start: int, end: int, after: str) -> bool:
    """Say whether letters that are no unit or magnitude are glued to the figure: a postcode, a model."""
    if end - start > 1 or not glued(s, end) or not after[:1].isalpha() or after in SCALES:
        return False
    return s.words[end].isupper() and len(after) > 1 and end + 1 < len(s.words) and glued(s, end + 1)


_INDICES = frozenset("sp s&p p stoxx ftse cac dax nikkei russell ibex asx nasdaq dow nifty kospi topix sensex fortune hot category".split())
_NAME_ENDS = frozenset("monday tuesday wednesday thursday friday saturday sunday and of the in at on up down gained lost rose fell".split())


def _named(s: Sentence, start: int, after: str) -> bool:
    """Say whether the figure is the number of a name before it: S&P 500, Apple Watch 5; a counted plural after it says no."""
    if not start:
        return False
    before = s.lows[start - 1]
    if before in _BOUNDS or before in ("over", "than", "to", "kill", "kills", "killed", "killing"):
        return False
    if before in _INDICES:
        return True
    capital = (
        s.words[start - 1][0].isupper()
        and start > 1
        and s.words[start - 1].isalpha()
        and before not in _NAME_ENDS
        and s.words[start - 2][-1:].isalnum()
    )
    titled = sum(w[0].isupper() for w in s.words if w[0].isalpha()) > 0.6 * len(s.words)
    twice = capital and not titled and s.words[start - 2][0].isupper() and start > 2
    plural = after[:1].islower() and after.endswith("s") and after not in _NOT_PLURAL
    return (
        twice
        and not plural
        and after
        not in ("people", "%", "percent", "-", "million", "billion", "thousand", "years", "miles", "km", "dead", "killed", "injured", "to")
    )


def _street(s: Sentence, end: int) -> bool:
    """Say whether a street name follows: "221 Baker Street", "10 Downing St"."""
    tail = s.lows[end : end + 3]
    return (
        any(w in ("street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "drive", "plaza") for w in tail[1:])
        and s.words[end][0].isupper()
    )


def _phone(s: Sentence, start: int, end: int) -> bool:
    """Say whether the figure is one of a row of digit groups tied by hyphens: a telephone number."""
    row = s.lows[max(0, start - 4) : end + 4]
    groups = [w for w in row if w.isdecimal()]
    return (
        len(groups) >= 3
        and row.count("-") + row.count(".") >= 2
        and all(2 <= len(g) <= 4 for g in groups)
        and any(len(g) > 2 for g in groups)
    )


def _is_age(s: Sentence, start: int, value: float, before: str, after: str) -> bool:
    if before in _PEOPLE_AGES:
        return True
    if (
        before == ","
        and start > 1
        and s.words[start - 2][0].isupper()
        and s.words[start - 2].isalpha()
        and value < 120
        and value == int(value)
    ):
        return after in (",", ".", "", ";", ")", "and") and (s.lows[start - 2] not in _MONTHS)
    return before == "(" and after == ")" and start > 1 and s.words[start - 2][0].isupper() and value < 120


def is_score(s: Sentence, left_end: int, right_end: int, low: float, high: float) -> bool:
    """Say whether two figures tied by a hyphen are a score ("2-1", "5-4 ruling") and no range."""
    if low != int(low) or high != int(high):
        return False
    after = s.lows[right_end] if right_end < len(s.lows) else ""
    if high <= low:
        return True
    near = set(s.lows[max(0, left_end - 8) : right_end + 3])
    return bool(near & _SCORE_WORDS) and not (after[:1].isalpha() and after.endswith("s") and after not in ("wins", "games"))
