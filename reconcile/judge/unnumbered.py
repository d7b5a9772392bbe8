"""Two claims of which one gives no number, or says that nobody was -> their relation."""

from reconcile.english.populations import GENERAL, population_relation
from reconcile.judge.desk import Desk
from reconcile.judge.figures import unfolding
from reconcile.judge.moments import counted_apart, later
from reconcile.judge.ruling import Ruling
from reconcile.match.contexts import alike
from reconcile.match.intervals import intersects
from reconcile.model import Claim, Interval

_LEAVES_ROOM = "both can be right as written: one figure leaves room for nobody"


def open_ended(interval: Interval) -> bool:
    """Say whether an interval says nothing of its ends: "several"."""
    return interval.low is None and interval.high is None


def denied(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule where one denies that any such people were harmed and the other counts some."""
    denying, counted = (a, b) if _denies(a) else (b, a)
    if _denies(counted) or counted.about.reported == "denied" or counted.part_of or set(a.about.outcome) != set(b.about.outcome):
        return uncounted(a, b, people, desk)
    if population_relation(counted.about.who, denying.about.who, desk.words) not in ("equal", "part"):
        return uncounted(a, b, people, desk)
    size = counted.interval.figure if counted.interval else None
    return Ruling("conflict", "one denies that any were, the other counts some") if size else None


def _denies(claim: Claim) -> bool:
    return claim.about.reported == "denied" and claim.value is None


def nobody_harmed(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule where one says that nobody was harmed: it speaks of everybody, not of a part."""
    left, right = a.interval, b.interval
    if left is None or right is None or any(_besides(c, desk) for c in (a, b)):
        return None
    if left.high == 0 and right.high == 0:
        return Ruling("agree", "both say that nobody was")
    if intersects(left, right) and None not in (left.low, right.low):
        return Ruling("agree", _LEAVES_ROOM)
    other, nobody = (b, a) if left.high == 0 else (a, b)
    if people != "equal" or other.id in desk.parts:
        return None
    order = later(nobody, other, desk)
    at_odds = order > 0 or (order == 0 and counted_apart(a, b, desk))
    if unfolding(a, b, desk) and not at_odds:
        return Ruling("update", "“nobody” stands in an early report: the count supersedes it")
    return Ruling("conflict", "one says that nobody was, the other counts some")


def _besides(claim: Claim, desk: Desk) -> bool:
    """Say whether a count leaves out those already told: "nobody else was hurt"."""
    return desk.contexts.texts[claim.source][claim.span.end :].lstrip().lower().startswith("else")


def uncounted(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule where at least one side gives no number: it can only be said to speak of the same people."""
    if set(a.about.outcome) != set(b.about.outcome):
        return None
    same = people == "equal"
    context = alike(desk.contexts.of(a), desk.contexts.of(b))
    if all(not c.interval or open_ended(c.interval) for c in (a, b)):
        return Ruling("agree", "both speak of it without a number") if same and context >= 0.55 else None
    if same and (several := next((c for c in (a, b) if c.text.lower().startswith("several")), None)):
        other = b if several is a else a
        size = other.interval.figure if other.interval else None
        room = size is not None and 2 <= size < 100 and (other.id in desk.parts) == (several.id in desk.parts)
        return Ruling("agree", "“several” leaves room for the other figure") if room else None
    special = same and not set(a.about.who or ("person",)) & GENERAL
    return Ruling("agree", "one gives no number, and both speak of the same people") if special and context >= 0.3 else None
