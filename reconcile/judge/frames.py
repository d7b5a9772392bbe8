"""Two tellings of one act -> their relation."""

from reconcile.contexts import alike
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.model import Claim


def compare_acts(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two tellings of an act: the same frame agrees; opposed frames are a framing, or an update where news came in."""
    family, _, left = (a.about.what or "").partition(": ")
    right = (b.about.what or "").partition(": ")[2]
    if left == right:
        return Ruling("agree", f"both tell it so: {left}") if alike(desk.contexts.of(a), desk.contexts.of(b)) >= _ALIKE else None
    relation = desk.words.lookup("opposed").get(family)
    if relation is None:
        return None
    told = f"one act told in two ways: {left}; {right}"
    return Ruling(relation, told if relation == "framing" else f"what was not known is known: {left}; {right}")


_ALIKE = 0.35
"""Least likeness of the words around two tellings for them to be of one act."""
