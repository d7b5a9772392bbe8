"""Claim -> what its own words tell of the happening that it is about."""

import re

from attrs import frozen
from rapidfuzz import fuzz

from reconcile.english.when import PENALTY
from reconcile.happenings.days import Days, days, gap
from reconcile.happenings.kinds import is_aftermath, is_deadly, is_outcome, kinds_by, kinds_of, may_be_one
from reconcile.happenings.thread import Thread
from reconcile.happenings.told import kinds_in
from reconcile.happenings.words import names, telling
from reconcile.model import Claim


@frozen
class Evidence:
    """What a claim's own words tell of its happening: that it is the main one, another or a total; its days; whether it is the war that an article's main happening is a part of."""

    role: str
    days: Days | None = None
    nth: str = ""
    place: frozenset[str] = frozenset()
    war: bool = False


_MONTH = 27
_YEAR = 300
_SPELT_ALIKE = 80
_NEXT, _AFTER = 1, 8
"""Days after the main happening in which what is told, unless it is told as another, belongs to it: one that can cost lives is over the next day."""
WAR = Evidence("total", war=True)
_WARS = frozenset({"war", "uprising"})
_ORDINALS = frozenset("second third fourth fifth".split())
_SINCE = re.compile(
    r"\b(?:this year|in (?:recent|the past|the last|past)|over the (?:past|last|years)|during the (?:past|last)|every (?:year|month|day)|annually|each year)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:last|previous|ago|earlier|past)\b", re.IGNORECASE)


def evidence_of(claim: Claim, main: Thread, text: str, before: frozenset[str]) -> Evidence | None:
    """Read from a claim's own clause whether it is the main happening that it tells of."""
    if _in_war(claim, main):
        return WAR
    apart = _apart_from(claim, main, before)
    if claim.kind == "date":
        dated = _dated(claim, main)
        return apart if apart and dated and dated.role == "main" else dated
    if apart and apart.nth:
        return apart
    if timed := _timed(claim, main, text):
        return timed
    if claim.kind == "attribution":
        return None
    if claim.kind == "duration" and _lasting(claim):
        return Evidence("background")
    return Evidence("total") if _SINCE.search(text) else apart


def _dated(claim: Claim, main: Thread) -> Evidence | None:
    """Read from a date where the happening is that it dates."""
    timex = (claim.value and claim.value.timex) or ""
    told = days(timex)
    if told is None:
        return Evidence("other") if _long_past(timex, claim.text) else None
    since = claim.frame is not None and any(relation == "since" for relation, _ in claim.frame.when)
    return Evidence("total", told) if since and not told.single else _placed(main, told)


def _timed(claim: Claim, main: Thread, text: str) -> Evidence | None:
    """Read from the times of a claim's clause where its happening is."""
    said = claim.frame is not None and telling(claim.frame.act)
    for relation, timex in claim.frame.when if claim.frame and not said else ():
        told = days(timex)
        if relation == "since" and told and claim.kind != "attribution":
            return Evidence("total", told) if not told.single else _placed(main, told)
        if relation == "" and told and (evidence := _placed(main, told)):
            return evidence
        if relation == "" and told is None and "-W" not in timex and _long_past(timex, text):
            return Evidence("other")
    return None


def _long_past(timex: str, text: str) -> bool:
    """Say whether a time of an unknown year lies behind what is news: "last month", and not "last night"."""
    return timex.startswith("XXXX") and not timex.startswith("XXXX-XX-XX") and _PAST.search(text) is not None


def _apart_from(claim: Claim, main: Thread, before: frozenset[str]) -> Evidence | None:
    """Read from the words of a clause that it tells of another happening than the main one: "elsewhere", "a second bomb", "a bomb" in another place."""
    if claim.frame is None or telling(claim.frame.act) or not claim.frame.another[0]:
        return None
    word, noun = claim.frame.another
    kinds = kinds_of(noun, verb=False) | (kinds_by(noun) if word != "other" else frozenset()) if noun else frozenset()
    if noun and not kinds:
        return None
    if word != "a":
        return Evidence("other", nth=word if word in _ORDINALS else "")
    place = names(claim.about.place or "")
    return (
        Evidence("other", place=place)
        if kinds & main.kinds and place and main.place and not _told_before(place, before | main.place)
        else None
    )


def _told_before(place: frozenset[str], before: frozenset[str]) -> bool:
    """Say whether a place was named already, in whatever spelling."""
    return any(fuzz.ratio(one, other) >= _SPELT_ALIKE for one in place for other in before)


def _in_war(claim: Claim, main: Thread) -> bool:
    """Say whether a count is that of a war, a date or a time its own, in an article that is on no war as a whole: "the conflict has left 300,000 dead"."""
    frame = claim.frame
    if frame is None or main.kinds & _WARS or claim.kind in ("act", "attribution"):
        return False
    around = [noun for prep, noun in frame.around if prep in ("in", "during", "of")] if claim.kind == "casualty" else [(frame.act,)]
    return any(noun and kinds_of(noun[0], verb=False) & _WARS for noun in (frame.doer, *around))


def _lasting(claim: Claim) -> bool:
    """Say whether a duration is of years: what lasted them is no happening of a day, but stands behind it; a penalty is what came of it."""
    return (
        claim.value is not None
        and claim.value.unit in ("year", "decade", "century")
        and claim.about.what != PENALTY
        and claim.frame is not None
        and claim.frame.tense != "past"
    )


def _placed(main: Thread, told: Days) -> Evidence | None:
    """Place days against those of the main happening."""
    if main.days is None:
        return None if told.length < _MONTH else Evidence("other", told)
    apart = gap(main.days, told)
    if apart is None:
        return Evidence("other", told) if told.length >= _MONTH or not told.floating else None
    if apart == 0:
        if _MONTH <= told.length < _YEAR and main.days.single and main.fresh:
            return Evidence("other", told)
        return Evidence("main") if told.single else None
    if 0 < apart <= (_NEXT if any(is_deadly(kind) for kind in main.kinds | main.beside) else _AFTER):
        return Evidence("main")
    return Evidence("other", told)


def begun(claim: Claim, main: Thread, text: str, before: frozenset[str]) -> Evidence | None:
    """Read from a clause that something else happened, which the main happening cannot be: "a fire swept through a hotel in Quenby"."""
    if claim.frame is None or claim.frame.another[0] != "a" or not main.kinds:
        return None
    kinds = {k for k in kinds_in(claim.frame) if is_deadly(k) and not is_outcome(k) and not is_aftermath(k)}
    dated = any(not relation for relation, _ in claim.frame.when)
    own_kinds = main.kinds | main.beside
    if not kinds or kinds & own_kinds or (not dated and any(may_be_one(kind, own) for kind in kinds for own in own_kinds)):
        return None
    place = names(text)
    return Evidence("other", place=place) if place and not _told_before(place, before) else None


def aside(claim: Claim, evidence: Evidence) -> bool:
    """Say whether a claim tells only in passing what stands behind its sentence, or when it was said: "in the six-year war", "said two days later"."""
    said = claim.kind == "date" and claim.frame is not None and telling(claim.frame.act)
    return (said and evidence.role != "main") or evidence.role == "background" or (evidence.war and claim.kind != "casualty")


def placing(claim: Claim) -> bool:
    """Say whether a date dates something that is only told to place the rest: "since his death in 2006"."""
    return claim.frame is not None and any(relation for relation, _ in claim.frame.when)


def kinds_told(claim: Claim) -> frozenset[str]:
    """Return the kinds of happening that a claim tells of: of its clause and of what brought harm."""
    own = kinds_in(claim.frame) if claim.frame else frozenset()
    return own | kinds_of(claim.about.cause, verb=False) if claim.about.cause else own
