"""Two counts of the same people -> their relation."""

from reconcile.judge.desk import Desk
from reconcile.judge.figures import compare_figures
from reconcile.judge.harms import told_apart
from reconcile.judge.places import compare_causes, compare_places
from reconcile.judge.ruling import Ruling
from reconcile.model import Claim


def compare_same(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on where they were counted, what harmed them and by whose hand, and last on the figures."""
    left, right = a.interval, b.interval
    if left is None or right is None:
        return None
    return (
        compare_places(a, b, left, right, desk)
        or compare_causes(a, b, left, right, desk)
        or told_apart(a, b, left, right, desk)
        or compare_figures(a, b, left, right, desk)
    )
