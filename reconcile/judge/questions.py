"""Topic -> the question that its claims answer, in words."""

import re
from collections import Counter
from textwrap import shorten

from reconcile.english.units import base_of, plural
from reconcile.english.when import lasts
from reconcile.match import Topic
from reconcile.match.wordings import STATEMENTS
from reconcile.model import Claim


def question(topic: Topic, claims: list[Claim]) -> str:
    """Return the question, in a few words: "people killed in the bombing", "distance to Aleppo"."""
    kind = topic.key.kind
    if kind == "casualty":
        return _casualties(claims)
    if topic.key.what == "crowd":
        return "size of the crowd" + (f" in {topic.key.place.title()}" if topic.key.place else "")
    if kind == "manner":
        return _MANNERS.get(topic.key.what, f"how it is told: {topic.key.what}")
    if kind == "deed":
        return "who did it: told and denied"
    if kind in STATEMENTS:
        return _said(claims)
    whats = Counter(w for c in claims if (w := c.about.what or (c.value.unit if c.value else None)))
    what = whats.most_common(1)[0][0] if whats else None
    if kind == "distance":
        return _distance(claims, what)
    if kind == "quantity":
        return _amount(claims, what)
    if kind == "date":
        return _day(claims)
    return (f"how long the {what} lasted" if what and lasts(what) else "how long it lasted") if kind == "duration" else kind


_MANNERS = {
    "leaving": "how the forces left",
    "cause": "whether it was an accident",
    "taking": "how the place changed hands",
    "crowd": "whether the crowd was peaceful",
}


def _said(claims: list[Claim]) -> str:
    """Quote one of the statements, cut short: of those that begin a sentence, else of all, the one of middle length; with its doer where that is left out."""
    whole = [c for c in claims if c.frame and (c.frame.doer or c.frame.done)] or claims
    whole = [c for c in whole if c.text.lstrip('“"')[:1].isupper()] or whole
    middle = sorted(whole, key=lambda c: (len(c.text), c.text))[len(whole) // 2]
    words = _OPENING.sub("", " ".join(middle.text.split()).strip('“”" .,'))
    return f"{_subject(middle, words)}“{shorten(words, _LONGEST, placeholder=' …')}”"


def _subject(claim: Claim, words: str) -> str:
    """Return who or what a clause is about, where its own words begin with the verb: "the flaw: "."""
    frame = claim.frame
    if claim.kind != "act" or frame is None or words[:1].isupper():
        return ""
    about = next((g for g in (frame.doer, frame.done) if g), ())
    if not about or about[0] in words.lower():
        return ""
    return f"{' '.join((*about[1:], about[0]))}: "


_LONGEST = 90
_OPENING = re.compile(r"^(?:that|which|who|and|but) (?=\S+ \S+ )")


def _day(claims: list[Claim]) -> str:
    """Name the day, month or year that is spoken of."""
    told = next((c.value.timex for c in claims if c.value and c.value.timex), "")[:10]
    if not told[:4].isdecimal():
        return "when it was"
    return f"what was on {told}" if len(told) == _DAY else f"what was in {told}"


_DAY = len("2015-04-25")


def _amount(claims: list[Claim], what: str | None) -> str:
    """Name what was counted or measured, in the plural for counts."""
    units = Counter(c.value.unit for c in claims if c.value and c.value.unit)
    unit = units.most_common(1)[0][0] if units else None
    thing = what or unit or "things"
    if unit and unit != "person" and base_of(unit) is None and unit.isupper():
        return f"amount in {unit}" + (f" ({what})" if what and what != unit else "")
    if unit in ("magnitude", "percent"):
        return unit if thing == unit else f"{unit}: {thing}"
    return f"number of {plural(thing)}"


def _casualties(claims: list[Claim]) -> str:
    who = Counter(c.about.who[0] if len(c.about.who) == 1 else "person" for c in claims).most_common(1)[0][0]
    people = plural(who)
    outcomes = Counter(o for c in claims for o in c.about.outcome)
    shared = [o for o, n in outcomes.most_common() if n == len(claims)] or [o for o, _ in outcomes.most_common(2)]
    cause = Counter(c.about.cause for c in claims if c.about.cause)
    return f"{people} {' or '.join(sorted(shared))}" + (f" ({cause.most_common(1)[0][0]})" if cause else "")


def _distance(claims: list[Claim], what: str | None) -> str:
    to = Counter(t for c in claims if (t := c.about.distance_to or c.about.distance_from))
    return f"distance to {to.most_common(1)[0][0]}" if to else f"distance: {what or 'unnamed'}"
