"""Tokens -> calendar dates: days and months, with or without their year, numeric dates."""

from reconcile.english.times.tense import tense
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import Moment, day_near, known_day, month_near, safe
from reconcile.english.times.words import Words
from reconcile.english.times.years import modified, word_year, word_year_end, year_at
from reconcile.english.tokens import Sentence

_BEFORE_MONTH = frozenset(
    "in since by of until till last this next early late mid through from to and during for before after between each every on end around , - ( past following beginning throughout or".split()
)


def month_day(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "April 25", "Sept. 30", "July 2nd, 2013", "July 1997", "April 2015", "April"."""
    number = w.months[s.lows[i]]
    at = i + 1 + (s.lows[i + 1 : i + 2] == (".",))
    if at < len(s.lows) and s.lows[at].isdecimal() and len(s.lows[at]) < 3:
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
    told = year_at(s, comma) or word_year(s, comma)
    if told:
        end = comma + 1 if year_at(s, comma) else word_year_end(s, comma)
        return Timex(modified(s, i), end, "DATE", f"{told}-{number:02}", "month and year")
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
        or before in _BEFORE_MONTH
        or after in ("and", "'s", ",", ".", "-", "to")
        or not (i + 1 < len(s.words) and s.words[i + 1][0].isupper())
    )


def _qualifies(s: Sentence, i: int) -> bool:
    """Say whether a month word stands as in "the March accord", "a June meeting": after an article, before a lower-case noun."""
    return (
        i > 0 and s.lows[i - 1] in ("the", "a", "its", "their", "his", "her", "'s") and i + 1 < len(s.words) and s.words[i + 1][0].islower()
    )


_JUST_PAST = 2
"""Months back that "last March" does not mean: it is that of the year before."""


def _bare_month(s: Sentence, i: int, number: int, now: Moment) -> Timex:
    before = s.lows[i - 1] if i else ""
    if before in ("each", "every"):
        return Timex(i - 1, i + 1, "SET", f"XXXX-{number:02}", "every such month")
    told = {"last": "last", "past": "last", "next": "future"}.get(before) or tense(s, i)
    at = modified(s, i)
    today = now.today
    if s.lows[i + 1 : i + 3] in (("last", "year"), ("this", "year"), ("next", "year")) and today:
        by = {"last": -1, "this": 0, "next": 1}[s.lows[i + 1]]
        return Timex(at, i + 3, "DATE", f"{today.year + by}-{number:02}", "month of a named year")
    if before == "this" and today:
        return Timex(i - 1, i + 1, "DATE", f"{today.year}-{number:02}", "month of this year")
    if before == "last" and today and (today.month - number) % 12 <= _JUST_PAST:
        return Timex(at, i + 1, "DATE", f"{today.year - 1 - (number > today.month)}-{number:02}", "month of the year before")
    return Timex(at, i + 1, "DATE", month_near(today, number, told), "month nearest the document date")


def further_day(s: Sentence, i: int, now: Moment) -> Timex | None:
    """Read the second day of "April 24 and 25" and "April 24-25": in the month of the day told right before."""
    joined = i > 2 and s.lows[i - 1] in ("and", "-", "to", "or") and s.lows[i - 2].isdecimal() and len(s.lows[i - 2]) < 3
    if not joined or now.told is None or len(s.lows[i]) > 2 or int(s.lows[i - 2]) != now.told.day:
        return None
    after = s.words[i + 1] if i + 1 < len(s.words) else "."
    if (
        after[0].isalnum()
        and (after[0].islower() or after[0].isdecimal())
        and after not in ("in", "at", "for", "and", "as", "to", "when", "on")
    ):
        return None
    found = safe(now.told.year, now.told.month, int(s.lows[i])) if s.lows[i].isdecimal() else None
    return Timex(i, i + 1, "DATE", found.isoformat(), "a second day of the month told before") if found and found > now.told else None


def day_month(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read "10 July 2016", "25 April", "2nd of July"."""
    if i >= len(s.lows) or not s.lows[i].isdecimal() or len(s.lows[i]) > 2:
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


def day_at(s: Sentence, i: int, w: Words, now: Moment) -> Timex | None:
    """Read a day named with its month at token `i`, in either order; None past the sentence's end."""
    if i >= len(s.lows):
        return None
    found = month_day(s, i, w, now) if s.lows[i] in w.months else day_month(s, i, w, now)
    return found if found and known_day(found.value) else None


def numeric(s: Sentence, i: int) -> Timex | None:
    """Read "2015-04-25", "25/04/2015", "04/25/2015", "15.04.2017"."""
    if (
        "." in s.lows[i]
        and (parts := s.lows[i].split("."))
        and len(parts) == 3
        and len(parts[2]) == 4
        and all(p.isdecimal() for p in parts)
    ):
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
    if not (a.isdecimal() and b.isdecimal() and c.isdecimal() and len(b) < 3):
        return None
    if len(a) == 4 and len(c) < 3:
        found = safe(int(a), int(b), int(c))
    elif len(c) == 4 and len(a) < 3:
        found = safe(int(c), int(b), int(a)) or safe(int(c), int(a), int(b))
    else:
        found = None
    return Timex(i, i + 5, "DATE", found.isoformat(), "numeric date") if found else None
