"""Two figures -> whether the sentences around them tell of two occasions."""

from collections import defaultdict

from reconcile.judge.desk import Desk
from reconcile.match.measured import is_count
from reconcile.model import Claim


def two_occasions(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether two sentences differ in more than two figures of one thing, as those of two occasions do.

    What else both measure differs too ("33 homers in 157 games", "13 homers in 54 games"), or one tells several of the thing itself
    ("six goals at home and three away").
    """
    one, other = _figures(a, desk), _figures(b, desk)
    mine, its = one.pop(_thing(a), set()), other.pop(_thing(b), set())
    if mine - its - _own(b) or its - mine - _own(a):
        return True
    return any(one[thing].isdisjoint(other[thing]) for thing in one.keys() & other.keys())


def _figures(claim: Claim, desk: Desk) -> dict[str, set[float]]:
    """Return the figures that a claim's sentence tells beside its own, by what they measure."""
    found: dict[str, set[float]] = defaultdict(set)
    for beside in desk.measured.get((claim.source, claim.sentence), ()):
        told = beside.interval.figure if beside.interval and beside.interval.stated is not None else None
        if beside.id != claim.id and told is not None and "restated" not in beside.marks:
            found[_thing(beside)].add(told)
    return found


def _own(claim: Claim) -> set[float]:
    told = claim.interval.figure if claim.interval else None
    return set() if told is None else {told}


def _thing(claim: Claim) -> str:
    unit = claim.value.unit if claim.value else None
    return (claim.about.what if is_count(claim) else unit) or claim.kind
