"""Counts of which at least one covers a part of what its article counts -> their relation."""

from reconcile.english.populations import GENERAL, population_relation
from reconcile.judge.desk import Desk
from reconcile.judge.places import fits
from reconcile.judge.ruling import Ruling
from reconcile.judge.same import compare_same
from reconcile.match.contexts import alike
from reconcile.match.intervals import intersects, most
from reconcile.match.persons import is_lone, is_named, same_person
from reconcile.model import Claim, Interval

_FEW = 9
"""Highest toll beside which one person is worth naming as one of it."""
_ALIKE = 0.5
"""Likeness of the words around two parts above which they are one part."""


def standing(a: Claim, b: Claim, people: str, desk: Desk) -> str:
    """Say how the counts stand in their articles: both as wholes, one as a part, or both as parts.

    Where what makes them parts is only the class of people that both name, the children among the dead, they are wholes of that class.
    """
    told = [part for c in (a, b) if (part := desk.parts.get(c.id)) is not None]
    by_class = all(part.how == "among" for part in told) and bool(a.about.who) and not (set(a.about.who) | set(b.about.who)) & GENERAL
    return "wholes" if people == "equal" and by_class else ("wholes", "part", "parts")[len(told)]


def compare_part(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule on a part beside a count that is told as a whole."""
    if a.id not in desk.parts:
        return compare_part(b, a, _TURNED.get(people, people), desk)
    small, large, how = a.interval or Interval(), b.interval or Interval(), desk.parts[a.id].how
    general = set(a.about.who) | set(b.about.who) <= GENERAL
    if _as_many(small, large) and (
        people == "equal" or general or how == "list" or (how == "one" and people != "overlap" and "among" not in a.marks)
    ):
        return compare_same(a, b, desk)
    if how == "one" and (known := _known(a, b, desk)) is not None:
        return Ruling("part", f"one counts a part: {desk.parts[a.id].words}") if known else None
    if not general and people not in ("equal", "part") and not (how == "one" and people == "whole" and not _beside(b, desk)):
        return None
    if not fits(small, large):
        return compare_same(a, b, desk) if people == "equal" and how == "place" else None
    if (small.figure or 0) >= most(large) or (how == "one" and not _worth_naming(a, large)) or _told_beside(a, b, desk):
        return None
    return Ruling("part", f"one counts a part: {desk.parts[a.id].words}")


def _as_many(one: Interval, other: Interval) -> bool:
    return None not in (one.low, other.low) and one.figure == other.figure


_TURNED = {"part": "whole", "whole": "part"}


def _known(lone: Claim, toll: Claim, desk: Desk) -> bool | None:
    """Say whether a person is one of those whom a sentence counts and names; None where it does not name them all."""
    named = [c for c in _beside(toll, desk) if is_lone(c, desk.words) and is_named(c)]
    if len(named) < ((toll.interval or Interval()).figure or 0) or not is_named(lone):
        return None
    return any(same_person(lone, c, desk.words) for c in named)


def _beside(claim: Claim, desk: Desk) -> list[Claim]:
    """Return the other counts of those who came to the same end in a count's sentence."""
    return [c for c in desk.counts(claim) if c.sentence == claim.sentence and c.id != claim.id and c.about.outcome == claim.about.outcome]


def _told_beside(part: Claim, other: Claim, desk: Desk) -> bool:
    """Say whether people are others than those of the other count, which their own sentence tells too: "15 civilians and another 10 people"."""
    if desk.parts[part.id].how not in ("others", "share"):
        return False
    told = (c for c in _beside(part, desk) if (c.about.who, c.about.outcome) == (other.about.who, other.about.outcome))
    return any(c.interval and other.interval and c.interval.stated == other.interval.stated for c in told)


def _worth_naming(lone: Claim, toll: Interval) -> bool:
    """Say whether a toll counts people one by one, and one person is worth a word beside it: one of a few, or of a class of their own."""
    return toll.stated is not None and (toll.stated <= _FEW or not set(lone.about.who) <= GENERAL)


def compare_parts(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule on two parts: comparable only where both are the same part, told alike."""
    left, right = a.interval or Interval(), b.interval or Interval()
    less, more = desk.parts[a.id], desk.parts[b.id]
    if people != "equal":
        return None
    if (left.low, left.high) == (right.low, right.high) and (left.figure or 0) > 1:
        return compare_same(a, b, desk)
    if less.how != more.how and less.words != more.words:
        return None
    told_alike = alike(desk.contexts.of(a), desk.contexts.of(b)) >= _ALIKE
    return compare_same(a, b, desk) if told_alike and intersects(left, right, desk.settings.rounding) else None


def compare_outcomes(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule on counts of which one takes in an outcome that the other leaves out: "killed" within "killed or injured"."""
    if people == "overlap":
        return None
    if lone := _one_of(a, b, desk):
        return lone
    if desk.tolls.split(a) or desk.tolls.split(b):
        return None
    for part, whole, way in ((a, b, "part"), (b, a, "whole")):
        if set(part.about.outcome) < set(whole.about.outcome):
            small, large = part.interval or Interval(), whole.interval or Interval()
            room = people in ("equal", way) and fits(small, large) and large.low is not None
            return Ruling("part", f"{' or '.join(part.about.outcome)} within {' or '.join(whole.about.outcome)}") if room else None
    return None


def _one_of(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on one person whose fate is left open ("was shot") beside a count of a few who came to one of the ends that are open."""
    less, more = (part is not None and part.how == "one" for part in (desk.parts.get(a.id), desk.parts.get(b.id)))
    if less == more or set(a.about.outcome).isdisjoint(b.about.outcome):
        return None
    few = (b if less else a).interval
    return Ruling("part", "one counts a part: one person of those counted") if few and few.stated and 1 < few.stated <= _FEW else None


def compare_bound(part: Claim, other: Claim, ruling: Ruling | None, desk: Desk) -> Ruling | None:
    """Rule on a part that its article ties to a whole, by what that whole is to the other count: it is a part of what the whole is the same as."""
    small, large = part.interval or Interval(), other.interval or Interval()
    joined = ruling is not None and ruling.relation in ("agree", "update", "conflict", "part")
    room = (small.low, small.high) != (None, None) and other.interval is not None and fits(small, large)
    return Ruling("part", f"one counts a part: {desk.parts[part.id].words}") if joined and room else None


def is_bound(part: Claim, whole: Claim, other: Claim, desk: Desk) -> bool:
    """Say whether a part's whole decides what it is to a count: one of the same outcome and of people that hold those of the whole."""
    if other.id in desk.parts or whole.about.outcome != other.about.outcome:
        return False
    within = population_relation(whole.about.who, other.about.who, desk.words) in ("equal", "part")
    return within and population_relation(part.about.who, other.about.who, desk.words) != "equal"
