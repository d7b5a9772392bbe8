"""Two claims that tell of one person each -> their relation."""

from reconcile.english.populations import population_relation
from reconcile.judge.desk import Desk
from reconcile.judge.groups import of_one_toll
from reconcile.judge.ruling import Ruling
from reconcile.judge.same import compare_same
from reconcile.match.contexts import alike
from reconcile.match.persons import is_named, of_several, same_person
from reconcile.model import Claim

_ALIKE = 0.5
"""Likeness of the words around two people of a class above which they are one."""


def compare_persons(a: Claim, b: Claim, people: str, desk: Desk) -> Ruling | None:
    """Rule on two people who came to one end: the same by name or office, or where neither article tells of anybody else."""
    same = same_person(a, b, desk.words)
    if same is None:
        same = _only_one(a, b, people, desk) or _told_alike(a, b, people, desk)
    if not same:
        return None
    if set(a.about.outcome) != set(b.about.outcome):
        return Ruling("agree", "one person, of whom one account tells more")
    return compare_same(a, b, desk)


def _only_one(a: Claim, b: Claim, people: str, desk: Desk) -> bool:
    return people != "disjoint" and not any(of_several(_counts(c, desk), desk.words) for c in (a, b))


def _told_alike(a: Claim, b: Claim, people: str, desk: Desk) -> bool:
    """Say whether two are of one class and told of in like words, both by name or neither, and neither beside another of it."""
    if people != "equal" or a.about.outcome != b.about.outcome or is_named(a) != is_named(b) or not of_one_toll(a, b, desk):
        return False
    return not any(_beside_another(c, desk) for c in (a, b)) and alike(desk.contexts.of(a), desk.contexts.of(b)) >= _ALIKE


def _beside_another(claim: Claim, desk: Desk) -> bool:
    """Say whether a sentence tells the same of others of the class, so that its words do not say which is meant."""
    others = (c for c in _counts(claim, desk) if c.sentence == claim.sentence and c.id != claim.id)
    return any(population_relation(c.about.who, claim.about.who, desk.words) == "equal" for c in others)


def _counts(claim: Claim, desk: Desk) -> list[Claim]:
    """Return the counts of an article of those who came to the same end in the same happening."""
    return [c for c in desk.counts(claim) if not set(c.about.outcome).isdisjoint(claim.about.outcome)]
