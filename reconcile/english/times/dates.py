"""Tokens -> calendar dates: days, months, years, decades, weekdays with dates, numeric dates."""

import re
from datetime import date

from reconcile.english.numerals.cardinals import cardinal
from reconcile.english.numerals.roles import role
from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, day, day_near, month_near, safe, shifted, weekday_near
from reconcile.english.times.words import Words, ordinal
from reconcile.english.tokens import Sentence

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")
_BEFORE_MONTH = frozenset(
    "in since by of until till last this next early late mid through from to and during for before after between each every on end around , - ( past following beginning throughout or".split()
)
_PARTS = {"morning": "", "afternoon": "", "evening": "TEV", "night": "", "noon": ""}
_WORD_YEARS = {"eighteen": 18, "nineteen": 19, "twenty": 20}


def year_at(s: Sentence, i: int) -> int | None:
    """Read a year of four digits at token `i`, glued to nothing."""
    if i < len(s.lows) and _YEAR.match(s.lows[i]) and not (i and s.lows[i - 1] in ("$", "£", "€")):
        return int(s.lows[i])
    return None


def weekday(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "Saturday", "Saturday night", "last Wednesday", and "Monday, Oct. 26" with its date."""
    number = w.weekdays[s.lows[i]]
    if len(s.lows[i]) < 4 and (not s.words[i][0].isupper() or (s.lows[i] in ("sun", "sat", "wed", "mon") and not _dated(s, i, w))):
        return None
    if s.lows[i].endswith("days") and s.lows[i + 1 : i + 2] != ("'s",) and s.lows[i] not in w.weekdays:
        return None
    at = i + 1 + (s.lows[i + 1 : i + 2] in ((",",), (".",)))
    dated = month_day(s, at, w, now) if at < len(s.lows) and s.lows[at] in w.months else day_month(s, at, w, now)
    if dated:
        return Timex(i, dated.end, dated.type, dated.value, "weekday with its date", _misfit(dated.value, number, s.words[i]))
    if (
        s.lows[i].endswith("days")
        and s.lows[i + 1 : i + 2] != ("best",)
        and s.words[i].endswith("s")
        and s.lows[i][:-1] in w.weekdays
        and s.lows[i - 1 : i] == ("on",)
    ):
        return Timex(i, i + 1, "SET", f"XXXX-WXX-{number + 1}", "every such weekday")
    start = i
    found = weekday_near(now.today, number, tense(s, i))
    before = s.lows[i - 1] if i else ""
    if before in ("last", "next", "this", "past", "previous", "following", "coming"):
        start = i - 1
        found = _told(now.today, number, before)
    end = i + 1
    part = s.lows[end] if end < len(s.lows) else ""
    if part in _PARTS:
        return Timex(start, end + 1, "DATE", day(found) + (_PARTS[part] if found else ""), "weekday nearest the document date")
    if before in ("early", "late", "earlier", "later") and start == i:
        start = i - 1
    return Timex(start, end, "DATE", day(found), "weekday nearest the document date")


def _dated(s: Sentence, i: int, w: Words) -> bool:
    near = s.lows[i + 1 : i + 5]
    return any(t in w.months for t in near) or any(t.isdigit() for t in near[:2])


def _told(today: date | None, number: int, how: str) -> date | None:
    if today is None:
        return None
    back = (today.weekday() - number) % 7
    if how in ("next", "coming", "following"):
        return shifted(today, 7 - back if back else 7)
    if how == "this":
        return shifted(today, number - today.weekday())
    return shifted(today, -(back or 7))


def _misfit(value: str, number: int, name: str) -> str | None:
    try:
        told = date.fromisoformat(value[:10])
    except ValueError:
        return None
    if told.weekday() == number:
        return None
    return f"{name} is named with {told.isoformat()}, which was a {told:%A}"


def month_day(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "April 25", "Sept. 30", "July 2nd, 2013", "July 1997", "April 2015", "April"."""
    number = w.months[s.lows[i]]
    at = i + 1 + (s.lows[i + 1 : i + 2] == (".",))
    if at < len(s.lows) and s.lows[at].isdigit() and len(s.lows[at]) < 3:
        of_day = int(s.lows[at])
        end = at + 1 + (s.lows[at + 1 : at + 2] in (("st",), ("nd",), ("rd",), ("th",)))
        comma = end + (s.lows[end : end + 1] == (",",))
        told = year_at(s, comma) if comma < len(s.lows) else None
        if told:
            found = safe(told, number, of_day)
            return Timex(i, comma + 1, "DATE", found.isoformat(), "full date") if found else None
        value = day_near(now.today, of_day, number, "ended" if s.lows[i - 1 : i] == ("ended",) else tense(s, i))
        return Timex(i, end, "DATE", value, "day in the year nearest the document date") if value else None
    comma = at + (s.lows[at : at + 1] in ((",",), ("of",)))
    told = year_at(s, comma) or _word_year(s, comma)
    if told:
        end = comma + 1 if year_at(s, comma) else _word_year_end(s, comma)
        return Timex(_modified(s, i), end, "DATE", f"{told}-{number:02}", "month and year")
    if s.words[i][0].isupper() and _month_stands(s, i):
        return _bare_month(s, i, number, now)
    return None


def _month_stands(s: Sentence, i: int) -> bool:
    """Say whether a capitalised month word is the month: "May" and "March" only after a word that goes before dates."""
    before = s.lows[i - 1] if i else ""
    after = s.lows[i + 1] if i + 1 < len(s.lows) else ""
    if s.lows[i] in ("mar", "jun", "jan", "dec", "oct", "sep", "jul", "aug", "apr", "feb", "nov") and after != ".":
        return False
    if s.lows[i] in ("may", "march", "april", "june", "august"):
        return _qualifies(s, i) or (
            before in _BEFORE_MONTH
            and not (before in (",", "and", "(") and after[:1].isalpha() and s.lows[i] in ("may", "march"))
            and not (i + 1 < len(s.words) and s.words[i + 1][0].isupper() and before not in ("in", "since", "last"))
        )
    return (
        _qualifies(s, i)
        or before in _BEFORE_MONTH or after in ("and", "'s", ",", ".", "-", "to") or not (i + 1 < len(s.words) and s.words[i + 1][0].isupper())
    )


def _qualifies(s: Sentence, i: int) -> bool:
    """Say whether a month word stands as in "the March accord", "a June meeting": after an article, before a lower-case noun."""
    return i > 0 and s.lows[i - 1] in ("the", "a", "its", "their", "his", "her", "'s") and i + 1 < len(s.words) and s.words[i + 1][0].islower()


_JUST_PAST = 2
"""Months back that "last March" does not mean: it is that of the year before."""


def _bare_month(s: Sentence, i: int, number: int, now: Moment) -> Timex:
    before = s.lows[i - 1] if i else ""
    if before in ("each", "every"):
        return Timex(i - 1, i + 1, "SET", f"XXXX-{number:02}", "every such month")
    told = {"last": "last", "past": "last", "next": "future"}.get(before) or tense(s, i)
    at = _modified(s, i)
    today = now.today
    if s.lows[i + 1 : i + 3] in (("last", "year"), ("this", "year"), ("next", "year")) and today:
        by = {"last": -1, "this": 0, "next": 1}[s.lows[i + 1]]
        return Timex(at, i + 3, "DATE", f"{today.year + by}-{number:02}", "month of a named year")
    if before == "this" and today:
        return Timex(i - 1, i + 1, "DATE", f"{today.year}-{number:02}", "month of this year")
    if before == "last" and today and (today.month - number) % 12 <= _JUST_PAST:
        return Timex(at, i + 1, "DATE", f"{today.year - 1 - (number > today.month)}-{number:02}", "month of the year before")
    return Timex(at, i + 1, "DATE", month_near(today, number, told), "month nearest the document date")


def _modified(s: Sentence, i: int) -> int:
    """Return where an expression begins with "early", "late", "last", "mid-" before it."""
    before = s.lows[i - 1] if i else ""
    if before in ("early", "late", "last", "next", "mid", "past", "since"):
        return i - 1 if before != "since" else i
    if before == "-" and s.lows[i - 2 : i - 1] == ("mid",):
        return i - 2
    return i


def day_month(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "10 July 2016", "25 April", "2nd of July"."""
    if i >= len(s.lows) or not s.lows[i].isdigit() or len(s.lows[i]) > 2:
        return None
    at = i + 1 + (s.lows[i + 1 : i + 2] in (("st",), ("nd",), ("rd",), ("th",)))
    at += s.lows[at : at + 1] in (("of",), ("-",))
    if at >= len(s.lows) or s.lows[at] not in w.months or not s.words[at][0].isupper():
        return None
    of_day, number = int(s.lows[i]), w.months[s.lows[at]]
    end = at + 1 + (s.lows[at + 1 : at + 2] in ((".",), (",",), ("-",)))
    told = year_at(s, end)
    if told:
        found = safe(told, number, of_day)
        return Timex(i, end + 1, "DATE", found.isoformat(), "full date") if found else None
    if s.lows[at] == "may" and s.lows[at + 1 : at + 2] and s.lows[at + 1].isalpha():
        return None
    value = day_near(now.today, of_day, number)
    return Timex(i, at + 1, "DATE", value, "day in the year nearest the document date") if value else None


def numeric(s: Sentence, i: int) -> Timex | None:
    """Read "2015-04-25", "25/04/2015", "04/25/2015", "15.04.2017"."""
    if "." in s.lows[i] and (parts := s.lows[i].split(".")) and len(parts) == 3 and len(parts[2]) == 4 and all(p.isdigit() for p in parts):
        found = safe(int(parts[2]), int(parts[1]), int(parts[0])) if len(parts[0]) < 3 and len(parts[1]) < 3 else None
        return Timex(i, i + 1, "DATE", found.isoformat(), "numeric date") if found else None
    if not (
        s.lows[i + 1 : i + 2] in (("-",), ("/",))
        and s.lows[i + 3 : i + 4] == s.lows[i + 1 : i + 2]
        and s.ends[i] == s.starts[i + 1]
        and i + 4 < len(s.lows)
    ):
        return None
    a, b, c = s.lows[i], s.lows[i + 2], s.lows[i + 4]
    if not (a.isdigit() and b.isdigit() and c.isdigit() and len(b) < 3):
        return None
    if len(a) == 4 and len(c) < 3:
        found = safe(int(a), int(b), int(c))
    elif len(c) == 4 and len(a) < 3:
        found = safe(int(c), int(b), int(a)) or safe(int(c), int(a), int(b))
    else:
        found = None
    return Timex(i, i + 5, "DATE", found.isoformat(), "numeric date") if found else None


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
    told = ordinal(s, i + 1)
    if told and told[0] <= 4 and s.lows[told[1] : told[1] + 1] == ("quarter",):
        return Timex(i, told[1] + 1, "DATE", f"{number}-Q{told[0]}", "year and quarter")
    start = _modified(s, i)
    if s.lows[start - 1 : start] == ("fiscal",) or s.lows[start - 2 : start] == ("fiscal", "year"):
        start -= 1 if s.lows[start - 1] == "fiscal" else 2
    return Timex(start, i + 1, "DATE", str(number), "year")


def _word_year(s: Sentence, i: int) -> int | None:
    """Read "nineteen ninety-six" at token `i`."""
    head = _WORD_YEARS.get(s.lows[i]) if i < len(s.lows) else None
    if head is None or i + 1 >= len(s.lows):
        return None
    rest = cardinal(s, i + 1)
    if rest is None or rest.form != "words" or not 10 <= rest.value <= 99:
        return None
    return head * 100 + int(rest.value) if head != 20 or rest.value >= 10 else None


def _word_year_end(s: Sentence, i: int) -> int:
    rest = cardinal(s, i + 1)
    return rest.end if rest else i + 1


def worded_year(s: Sentence, i: int) -> Timex | None:
    """Read a year written in words."""
    found = _word_year(s, i)
    return Timex(i, _word_year_end(s, i), "DATE", str(found), "year in words") if found and s.lows[i] == "nineteen" else None


def decade(s: Sentence, i: int) -> Timex | None:
    """Read "'80s" and "the 20th century"."""
    told = ordinal(s, i)
    if told and s.lows[told[1] : told[1] + 1] == ("century",):
        return Timex(i - (s.lows[i - 1 : i] == ("the",)), told[1] + 1, "DATE", f"{told[0] - 1}XX", "century") if 1 < told[0] < 30 else None
    if s.lows[i] == "'" and i + 2 < len(s.lows) and s.lows[i + 1].isdigit() and len(s.lows[i + 1]) == 2 and s.lows[i + 2] == "s":
        return Timex(i, i + 3, "DATE", f"19{s.lows[i + 1][0]}X", "decade")
    return None
