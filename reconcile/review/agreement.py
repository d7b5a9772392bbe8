"""Decisions of several reviewers -> how well they agree, and on what they split."""

from collections.abc import Iterable
from itertools import combinations

from attrs import frozen

from reconcile.review.decision import Decision
from reconcile.review.log import Pair, in_force

OPEN = frozenset({"unsure", "skip"})
"""Rulings that settle nothing."""


@frozen
class Agreement:
    """Measures of agreement over pairs of claims that two reviewers or more ruled on.

    `kappa` holds Cohen's for each couple (names, value, pairs ruled by both); `alpha` is Krippendorff's for nominal data over all. A value is None
    where it is not defined: fewer than two pairs ruled in common, or one label throughout. `splits` are the pairs with their labels by reviewer.
    """

    pairs: int
    kappa: tuple[tuple[str, str, float | None, int], ...]
    alpha: float | None
    splits: tuple[tuple[Pair, tuple[tuple[str, str], ...]], ...]


def label(decision: Decision, pair: Pair) -> str | None:
    """Return what a decision says of a pair: a relation, "not-comparable" and the like; None where it leaves it open."""
    if decision.ruling in OPEN:
        return None
    if decision.ruling == "confirm":
        return decision.machine[decision.pairs.index(pair)]
    return decision.relation if decision.ruling in ("change", "merge") else decision.ruling


def agreement(log: Iterable[Decision], *, measured: bool = True) -> Agreement:
    """Measure how reviewers agree (Cohen 1960; Krippendorff 2004); what was accepted in bulk counts for nobody, as nobody read it.

    Without `measured` only the splits are told, which needs no library.
    """
    told: dict[Pair, dict[str, str]] = {}
    for reviewer, own in in_force(log).items():
        for pair, decision in own.items():
            if not decision.bulk and (said := label(decision, pair)):
                told.setdefault(pair, {})[reviewer] = said
    shared = {pair: said for pair, said in sorted(told.items()) if len(said) > 1}
    reviewers = sorted({r for said in shared.values() for r in said})
    couples = tuple(_couple(one, other, shared) for one, other in combinations(reviewers, 2)) if measured else ()
    splits = tuple((pair, tuple(sorted(said.items()))) for pair, said in shared.items() if len(set(said.values())) > 1)
    return Agreement(len(shared), couples, _alpha(shared, reviewers) if measured else None, splits)


def _couple(one: str, other: str, shared: dict[Pair, dict[str, str]]) -> tuple[str, str, float | None, int]:
    both = [(said[one], said[other]) for said in shared.values() if one in said and other in said]
    if len(both) < 2 or len({x for pair in both for x in pair}) < 2:
        return one, other, None, len(both)
    from sklearn.metrics import cohen_kappa_score  # noqa: PLC0415 - heavy, and only for this measure

    left, right = zip(*both, strict=True)
    return one, other, float(cohen_kappa_score(left, right)), len(both)


def _alpha(shared: dict[Pair, dict[str, str]], reviewers: list[str]) -> float | None:
    labels = sorted({x for said in shared.values() for x in said.values()})
    if len(shared) < 2 or len(labels) < 2:
        return None
    import numpy as np  # noqa: PLC0415 - heavy, and only for this measure
    from krippendorff import alpha  # noqa: PLC0415 - likewise

    data = np.array([[labels.index(said[r]) if r in said else np.nan for said in shared.values()] for r in reviewers], dtype=float)
    return float(alpha(reliability_data=data, level_of_measurement="nominal"))
