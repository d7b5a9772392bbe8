"""Two counts of the same people -> whether how they came to harm, or by whose hand, is told incompatibly."""

from reconcile.english.names import same_name
from reconcile.english.populations import members
from reconcile.judge.desk import Desk
from reconcile.judge.places import tells
from reconcile.judge.ruling import Ruling
from reconcile.match.origins import origin_key
from reconcile.model import Claim, Interval

_SEVERAL = 3
"""Least number of people whose equal count shows that the same people are meant."""


def told_apart(a: Claim, b: Claim, left: Interval, right: Interval, desk: Desk) -> Ruling | None:
    """Rule where the same people are counted, and how they came to harm or who did it is told incompatibly."""
    if (left.low, left.high) != (right.low, right.high) or left.stated is None or left.stated < _SEVERAL:
        return None
    opposed = desk.words.lookup("causes_opposed")
    one, other = (opposed.get(c.about.cause or "", "").partition(":") for c in (a, b))
    if one[0] and one[0] == other[0] and one[2] != other[2]:
        return Ruling("framing", f"the same people, told of in two ways: {a.about.cause}; {b.about.cause}")
    if executed := _executed(a, b, desk) or _executed(b, a, desk):
        return executed
    doers = [c.about.by for c in (a, b)]
    if doers[0] and doers[1] and not _one_doer(doers[0], doers[1], desk):
        return Ruling("framing", f"the same people, and two doers: {doers[0]}; {doers[1]}")
    return None


def _executed(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule where fighters or prisoners were executed in one article, and in the other, which knows of no execution, only killed."""
    captives = members("combatant", desk.words) | {"prisoner"}
    if a.about.cause != "execution" or b.about.cause == "execution" or not set(a.about.who) <= captives or tells(b, "execution", desk):
        return None
    return Ruling("framing", "the same people, told of in two ways: executed; killed")


def _one_doer(one: str, other: str, desk: Desk) -> bool:
    """Say whether two names can be of one doer: alike, or of armed people of one or an unknown class."""
    if same_name(origin_key(one), origin_key(other)):
        return True
    sides = [next((w for w in name.lower().split()[::-1] if w in desk.words.lookup("sides")), None) for name in (one, other)]
    return None in sides or desk.words.lookup("sides")[str(sides[0])] == desk.words.lookup("sides")[str(sides[1])]
