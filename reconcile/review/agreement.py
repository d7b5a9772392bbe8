"""Decisions of several reviewers -> how well they agree, on what they split, and what was settled of it."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from attrs import frozen

from reconcile.model import Finding
from reconcile.review.anchors import Anchors
from reconcile.review.decision import Decision
from reconcile.review.log import Pair, adjudicates, in_force

OPEN = frozenset({"unsure", "skip"})
"""Rulings that settle nothing."""

_Said = Mapping[str, Mapping[str, str]]
"""The label of each reviewer, by finding."""


@frozen
class Split:
    """A finding on which reviewers differ: their labels by name, and the labels of the adjudicators who settled it."""

    finding: Finding
    said: tuple[tuple[str, str], ...]
    settled: tuple[tuple[str, str], ...] = ()


@frozen
class Agreement:
    """Measures of agreement over the findings that two reviewers or more ruled on independently.

    `kappa` holds Cohen's for each couple (names, value, findings ruled on by both); `alpha` is Krippendorff's for nominal data over all. A value
    is None where it is not defined: fewer than two findings ruled on in common, or one label throughout.
    """

    findings: int
    kappa: tuple[tuple[str, str, float | None, int], ...]
    alpha: float | None
    splits: tuple[Split, ...]


def label(decision: Decision, pair: Pair) -> str | None:
    """Return what a decision says of a pair: a relation, "not-comparable" and the like; None where it leaves it open."""
    if decision.ruling in OPEN:
        return None
    if decision.ruling == "confirm":
        return decision.machine[decision.pairs.index(pair)]
    if decision.ruling in ("change", "merge"):
        return decision.relation
    about = next((f"“{e.quote}”" for e in decision.evidence if e.claim == decision.claim), "")
    return " ".join(x for x in (decision.ruling, decision.because, about, decision.value) if x)


def agreement(findings: Iterable[Finding], log: Iterable[Decision], known: Anchors | None = None, *, measured: bool = True) -> Agreement:
    """Measure how reviewers agree on findings with pairs (Cohen 1960; Krippendorff 2004); an adjudicator's word settles and is not measured.

    A finding is one unit, as one key press rules on all of its pairs. What was accepted in bulk counts for nobody, as nobody read it; nor does,
    with `known`, what no longer stands on its evidence. Without `measured` only the splits are told, which needs no library.
    """
    asked = {f.id: f for f in findings if f.pairs}
    told: dict[str, dict[str, str]] = {i: {} for i in asked}
    settled: dict[str, dict[str, str]] = {i: {} for i in asked}
    for who, own in sorted(in_force(log).items()):
        stands = known.standing(own) if known else own
        into = settled if any(adjudicates(d) for d in stands.values()) else told
        name = next((d.reviewer for d in stands.values()), who)
        for finding in asked.values():
            if said := _label(finding, stands):
                into[finding.id][name] = said
    shared = {i: said for i, said in told.items() if len(said) > 1}
    reviewers = sorted({r for said in told.values() for r in said})
    couples = tuple(_couple(one, other, shared) for one, other in combinations(reviewers, 2)) if measured else ()
    splits = (Split(asked[i], tuple(said.items()), tuple(settled[i].items())) for i, said in shared.items() if len(set(said.values())) > 1)
    return Agreement(len(shared), couples, _alpha(shared) if measured else None, tuple(splits))


def _label(finding: Finding, own: Mapping[Pair, Decision]) -> str | None:
    """Return what a reviewer says of a finding: the label of its pairs, or their labels with + between; None where a pair is left open or unread."""
    told = set()
    for p in finding.pairs:
        d = own.get((p.left, p.right))
        said = label(d, (p.left, p.right)) if d and not d.bulk else None
        if said is None:
            return None
        told.add(said)
    return "+".join(sorted(told))


def _couple(one: str, other: str, shared: _Said) -> tuple[str, str, float | None, int]:
    both = [(said[one], said[other]) for said in shared.values() if one in said and other in said]
    if len(both) < 2 or len({x for pair in both for x in pair}) < 2:
        return one, other, None, len(both)
    from sklearn.metrics import cohen_kappa_score  # noqa: PLC0415 - heavy, and only for this measure

    left, right = zip(*both, strict=True)
    return one, other, float(cohen_kappa_score(left, right)), len(both)


def _alpha(shared: _Said) -> float | None:
    reviewers = sorted({r for said in shared.values() for r in said})
    labels = sorted({x for said in shared.values() for x in said.values()})
    if len(shared) < 2 or len(labels) < 2:
        return None
    import numpy as np  # noqa: PLC0415 - heavy, and only for this measure
    from krippendorff import alpha  # noqa: PLC0415 - likewise

    data = np.array([[labels.index(said[r]) if r in said else np.nan for said in shared.values()] for r in reviewers], dtype=float)
    return float(alpha(reliability_data=data, level_of_measurement="nominal"))
