"""Two counts of people -> their relation."""

from collections.abc import Callable

from attrs import frozen

from reconcile.english.populations import population_relation
from reconcile.judge.classes import compare_classes, compare_rivals
from reconcile.judge.desk import Desk
from reconcile.judge.groups import of_one_toll
from reconcile.judge.persons import compare_persons
from reconcile.judge.portions import compare_bound, compare_outcomes, compare_part, compare_parts, is_bound, standing
from reconcile.judge.ruling import Ruling
from reconcile.judge.same import compare_same
from reconcile.judge.unnumbered import denied, nobody_harmed, open_ended, uncounted
from reconcile.match.persons import is_lone
from reconcile.model import Claim


@frozen
class Facts:
    """What decides how two counts are compared, in the words of the table below."""

    figures: str
    outcomes: str
    people: str
    standing: str


@frozen
class Row:
    """Which facts, "" for any, lead to which rule."""

    figures: str
    outcomes: str
    people: str
    standing: str
    rule: Callable[[Claim, Claim, str, Desk], Ruling | None]

    def fits(self, facts: Facts) -> bool:
        """Say whether the row is for these facts."""
        wanted = (self.figures, self.outcomes, self.people, self.standing)
        told = (facts.figures, facts.outcomes, facts.people, facts.standing)
        return all(not want or fact in want.split() for want, fact in zip(wanted, told, strict=True))


_TABLE = (
    #   figures       outcomes  people        standing  rule
    Row("denied",     "",       "",           "",       denied),
    Row("unnumbered", "",       "",           "",       uncounted),
    Row("nobody",     "",       "",           "",       nobody_harmed),
    Row("counted",    "",       "disjoint",   "",       compare_rivals),
    Row("counted",    "other",  "",           "",       compare_outcomes),
    Row("counted",    "same",   "equal",      "wholes", lambda a, b, _, desk: compare_same(a, b, desk)),
    Row("counted",    "same",   "part whole", "wholes", compare_classes),
    Row("counted",    "same",   "",           "part",   compare_part),
    Row("counted",    "same",   "",           "parts",  compare_parts),
)  # fmt: skip
"""The first row that fits decides; where none does, the counts say nothing about each other."""


def compare_counts(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two counts of people with an outcome in common, or return None where they say nothing about each other.

    First to which toll each belongs, then what was counted, and only then the figures.
    """
    if all(is_lone(c, desk.words) for c in (a, b)):
        return compare_persons(a, b, population_relation(a.about.who, b.about.who, desk.words), desk)
    one, other = desk.whole(a), desk.whole(b)
    if one and other:
        wholes = compare_counts(one, other, desk)
        if wholes is None:
            return None
    elif one and is_bound(a, one, b, desk):
        return compare_bound(a, b, compare_counts(one, b, desk), desk)
    elif other and is_bound(b, other, a, desk):
        return compare_bound(b, a, compare_counts(a, other, desk), desk)
    facts = _facts(a, b, desk)
    row = next((r for r in _TABLE if r.fits(facts)), None) if of_one_toll(a, b, desk) else None
    return row.rule(a, b, facts.people, desk) if row else None


def _facts(a: Claim, b: Claim, desk: Desk) -> Facts:
    people = population_relation(a.about.who, b.about.who, desk.words)
    outcomes = "same" if set(a.about.outcome) == set(b.about.outcome) else "other"
    return Facts(_figures(a, b), outcomes, people, standing(a, b, people, desk))


def _figures(a: Claim, b: Claim) -> str:
    if any(c.about.reported == "denied" and c.value is None and other.interval for c, other in ((a, b), (b, a))):
        return "denied"
    if any(c.interval is None or open_ended(c.interval) for c in (a, b)):
        return "unnumbered"
    return "nobody" if any(c.interval and c.interval.high == 0 for c in (a, b)) else "counted"
