"""Two counts of people -> whether they are of different places or causes."""

import re
from functools import cache

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import fold, same_name
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.match.intervals import ends, intersects
from reconcile.model import Claim, Interval

_RIGHT_AFTER = 40
"""Code points after a count within which its place is named."""


def fits(part: Interval, whole: Interval) -> bool:
    """Say whether the part can be as small as the whole allows."""
    return ends(part)[0] <= ends(whole)[1]


def compare_places(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where one counts in a place that a text puts within the other's, a village of the province, or each in a place of its own."""
    places = [fold(c.about.place or "") for c in (a, b)]
    if not all(places) or same_name(*places) or intersects(left, right):
        return None
    if _lies_in(places[0], places[1], desk) and fits(left, right):
        return Ruling("part", f"one counts a part: those in {a.about.place}")
    if _lies_in(places[1], places[0], desk) and fits(right, left):
        return Ruling("part", f"one counts a part: those in {b.about.place}")
    if _only_there(a, places[0], b, desk) and _only_there(b, places[1], a, desk):
        return Ruling("scope", f"different places: {a.about.place} and {b.about.place}")
    return None


def _only_there(claim: Claim, place: str, other: Claim, desk: Desk) -> bool:
    """Say whether a place is named right after its count, and nowhere in the other article."""
    near = desk.contexts.texts[claim.source][claim.span.end : claim.span.end + _RIGHT_AFTER]
    return place in fold(near) and place not in fold(desk.contexts.texts[other.source])


def _lies_in(small: str, large: str, desk: Desk) -> bool:
    return any(large.startswith(name) for name in desk.inside.get(small, ()))


def compare_causes(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where the counts name causes that do not come of one another, and neither article knows of the other's cause."""
    one, other = a.about.cause, b.about.cause
    if not one or not other or intersects(left, right, desk.settings.rounding):
        return None
    apart = desk.words.lookup("causes_apart")
    families = {apart.get(cause, "") for cause in (one, other)}
    if len(families) < 2 or "" in families or tells(a, other, desk) or tells(b, one, desk):
        return None
    return Ruling("scope", f"different causes: {one} and {other}")


def tells(claim: Claim, cause: str, desk: Desk) -> bool:
    """Say whether a claim's article has a word for a cause."""
    return bool(_cause_words(cause, desk.words).search(desk.contexts.texts[claim.source]))


@cache
def _cause_words(cause: str, words: Lexicon) -> re.Pattern[str]:
    forms = sorted(map(re.escape, words.forms("causes").get(cause, (cause,))), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
