"""Counts of two classes of people, of which one may hold the other -> their relation."""

from reconcile.english.populations import members, population_relation
from reconcile.judge.desk import Desk
from reconcile.judge.figures import exceeds
from reconcile.judge.places import fits
from reconcile.judge.ruling import Ruling
from reconcile.judge.same import compare_same
from reconcile.match.intervals import intersects
from reconcile.model import Claim, Interval

_GENERIC = frozenset({"civilian", "man", "resident", "passenger", "worker", "victim"})
"""Classes that serve as another word for people."""
_SEVERAL = 3
"""Least number of people whose equal count shows that the same people are meant."""


def compare_classes(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule on counts of a class and of a class within it: a part, or the same people told in two words."""
    part, whole = (a, b) if people == "part" else (b, a)
    small, large = part.interval, whole.interval
    if small is None or large is None:
        return None
    if _two_words(part, whole, small, large, desk):
        return compare_same(a, b, desk)
    return Ruling("part", f"{_who(part)} are a part of {_who(whole)}") if fits(small, large) else None


def _two_words(part: Claim, whole: Claim, small: Interval, large: Interval, desk: Desk) -> bool:
    """Say whether counts told of two classes are, for all one can see, of the same people."""
    general = set(part.about.who) <= _GENERIC
    if small.stated is not None and small.stated > 1 and (small.low, small.high) == (large.low, large.high):
        return True
    if general and intersects(small, large, desk.settings.rounding) and not exceeds(large.figure, small.figure):
        return True
    return _fighters_alike(part, whole, desk) or (general and fits(small, large) and _stands_for_all(part, whole, desk))


def _stands_for_all(part: Claim, whole: Claim, desk: Desk) -> bool:
    """Say whether a count of civilians is the toll of its article, as one of people is that of another, and neither counts both."""
    size = part.interval.figure if part.interval else None
    most = all((c.interval.figure or 0) <= (size or 0) for c in _told(part, desk) if c.interval)
    others = desk.classes.get((part.event or "", part.about.outcome), ())
    split = any(population_relation(who, part.about.who, desk.words) == "disjoint" for who in others)
    own = any(population_relation(c.about.who, part.about.who, desk.words) == "equal" for c in _told(whole, desk))
    apart = (c for c in _told(part, desk) if c.number and c.interval and c.interval.figure != size)
    general = any(population_relation(c.about.who, whole.about.who, desk.words) == "equal" for c in apart)
    return part.number is not None and most and not (split or own or general)


def _told(claim: Claim, desk: Desk) -> list[Claim]:
    """Return the figures that a count's article gives for the same outcome, but for those beside its toll."""
    return [c for c in desk.counts(claim) if c.about.outcome == claim.about.outcome and c.interval and c.id not in desk.beside]


def _fighters_alike(part: Claim, whole: Claim, desk: Desk) -> bool:
    """Say whether one figure is told of fighters by two names: "12 rebels" and "12 fighters", or "12 martyrs" in their own side's mouth."""
    one, other = part.interval, whole.interval
    if one is None or other is None or one.stated is None or one.stated < _SEVERAL or (one.low, one.high) != (other.low, other.high):
        return False
    return set(part.about.who) <= members("combatant", desk.words)


def compare_rivals(a: Claim, b: Claim, _: str, desk: Desk) -> Ruling | None:
    """Rule on counts of different people: worth a word only where they stand for the whole toll of their articles, so that one may be taken for the other."""
    if set(a.about.outcome).isdisjoint(b.about.outcome) or not (_whole_toll(a, b, desk) and _whole_toll(b, a, desk)):
        return None
    return Ruling("scope", f"different people: {_who(a)} and {_who(b)}")


def _whole_toll(claim: Claim, other: Claim, desk: Desk) -> bool:
    """Say whether a count is the highest of its article, which gives no figure for the people that the other article counts."""
    if claim.id in desk.parts or claim.interval is None:
        return False
    for c in desk.counts(claim):
        size = c.interval.figure if c.interval else None
        if size is None or set(c.about.outcome).isdisjoint(claim.about.outcome):
            continue
        if size > (claim.interval.figure or 0) or population_relation(c.about.who, other.about.who, desk.words) in ("equal", "part"):
            return False
    return True


def _who(claim: Claim) -> str:
    return claim.label or " or ".join(w if w != "person" else "people" for w in claim.about.who) or "people"
