"""Two tellings of one act -> their relation."""

from reconcile.contexts import alike
from reconcile.english.doers import opposed
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.model import Claim


def compare_acts(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two tellings of an act: the same frame agrees; opposed frames are a framing, or an update where news came in.

    An article that tells of both sides, as of two armies that shell each other, is opposed to neither.
    """
    family, _, left = (a.about.what or "").partition(": ")
    right = (b.about.what or "").partition(": ")[2]
    if left == right:
        return Ruling("agree", f"both tell it so: {left}") if alike(desk.contexts.of(a), desk.contexts.of(b)) >= _ALIKE else None
    relation = desk.words.lookup("opposed").get(family)
    if relation is None or "denied" in (a.about.reported, b.about.reported):
        return None
    if family in _ONE_SIDED and (right in _told(a, family, desk) or left in _told(b, family, desk)):
        return None
    if family == "attack":
        two = opposed(left, right, desk.words) and _one_attack(a, b, desk)
        return Ruling(relation, f"who did it is told in two ways: {left}; {right}") if two else None
    told = f"one act told in two ways: {left}; {right}"
    return Ruling(relation, told if relation == "framing" else f"what was not known is known: {left}; {right}")


def _one_attack(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether the words around are alike, or one says nothing but who did it: "It was carried out by the Taliban"."""
    left, right = desk.contexts.of(a), desk.contexts.of(b)
    return not left or not right or alike(left, right) >= _ALIKE


def _told(claim: Claim, family: str, desk: Desk) -> frozenset[str]:
    return desk.ways.get((claim.event or "", claim.source, family), frozenset())


_ONE_SIDED = frozenset({"attack", "crash", "retreat"})
"""Acts of which an article may tell several, or give both versions."""

_ALIKE = 0.35
"""Least likeness of the words around two tellings for them to be of one act."""
