"""A report and the rulings on it -> how often the machine was right: by kind and relation, by rule, and by score."""

import re
from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from reconcile.model import Finding, Pair, Report
from reconcile.review.anchors import anchors
from reconcile.review.decision import Decision
from reconcile.review.log import in_force

_OPEN = frozenset({"unsure", "skip"})


@frozen
class Rate:
    """How many of the rulings on one kind of verdict say that it was right; `low` and `high` are Wilson's 95 % interval (Wilson 1927)."""

    name: str
    right: int
    ruled: int
    low: float
    high: float


@frozen
class Threshold:
    """The least score of a pair that would have served best (the highest F1 of what is kept), and what it would have done.

    `kept` pairs of `right` right ones are kept, and `spared` of `wrong` wrong ones are not shown.
    """

    score: float
    kept: int
    right: int
    spared: int
    wrong: int


@frozen
class Learnt:
    """Rates by relation and kind, in that order, and by rule, the least often right first; the best threshold where some pairs were wrong."""

    rulings: int
    verdicts: tuple[Rate, ...]
    rules: tuple[Rate, ...]
    threshold: Threshold | None


def learnt(report: Report, log: Iterable[Decision]) -> Learnt:
    """Hold the machine's verdicts against the rulings in force that still stand on their evidence.

    What was accepted in bulk, skipped or left unsure says nothing. The pairs of one finding are ruled on together, so a ruling on it counts once
    for each relation and rule in it, and not once a pair.
    """
    verdicts: dict[str, list[bool]] = defaultdict(list)
    rules: dict[str, list[bool]] = defaultdict(list)
    scores: list[tuple[float, bool]] = []
    told = _told(report, log)
    for finding, decision in told:
        ruled = [(p, _right(p, decision)) for p in finding.pairs]
        for name, right in dict.fromkeys((f"{p.relation}, {finding.kind}", right) for p, right in ruled):
            verdicts[name].append(right)
        for name, right in dict.fromkeys((_rule(p), right) for p, right in ruled):
            rules[name].append(right)
        scores += [(p.score, right) for p, right in ruled]
    by_rule = sorted((_rate(*r) for r in rules.items()), key=lambda r: (r.right / r.ruled, -r.ruled, r.name))
    return Learnt(len(told), tuple(_rate(*v) for v in sorted(verdicts.items())), tuple(by_rule), _threshold(scores))


def _told(report: Report, log: Iterable[Decision]) -> list[tuple[Finding, Decision]]:
    known, found = anchors(report), []
    for _, own in sorted(in_force(log).items()):
        for finding in report.findings:
            ruled = {own.get((p.left, p.right)) for p in finding.pairs}
            decision = ruled.pop() if len(ruled) == 1 else None
            if decision and not decision.bulk and decision.ruling not in _OPEN and known.state(decision).state == "stands":
                found.append((finding, decision))
    return found


def _rule(pair: Pair) -> str:
    """Name the rule behind a relation: its reason without what only this pair holds."""
    words = "some are a part of others" if " are a part of " in pair.reason else pair.reason
    return f"{pair.relation}: {re.split('[:,]', words, maxsplit=1)[0]}"


def _right(pair: Pair, decision: Decision) -> bool:
    relation = dict(zip(decision.pairs, decision.machine, strict=True))[pair.left, pair.right]
    ruled = relation if decision.ruling == "confirm" else decision.relation if decision.ruling == "change" else None
    return ruled == pair.relation


def _rate(name: str, right: list[bool]) -> Rate:
    from scipy.stats import binomtest  # noqa: PLC0415 - heavy, and only for this measure

    bounds = binomtest(sum(right), len(right)).proportion_ci(method="wilson")
    return Rate(name, sum(right), len(right), float(bounds.low), float(bounds.high))


def _threshold(scores: list[tuple[float, bool]]) -> Threshold | None:
    right = sum(r for _, r in scores)
    if not 0 < right < len(scores):
        return None
    from sklearn.metrics import f1_score  # noqa: PLC0415 - heavy, and only for this measure

    truth = [r for _, r in scores]
    best = max(sorted({s for s, _ in scores}, reverse=True), key=lambda least: f1_score(truth, [s >= least for s, _ in scores]))
    kept = sum(r for s, r in scores if s >= best)
    return Threshold(best, kept, right, sum(not r for s, r in scores if s < best), len(scores) - right)
