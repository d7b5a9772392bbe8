"""A report and the rulings on it -> how often the machine was right: by kind and relation, by rule, and by score."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.model import Claim, Finding, Pair, Report
from reconcile.review.agreement import label
from reconcile.review.anchors import anchors
from reconcile.review.decision import Decision
from reconcile.review.log import adjudicates, in_force
from reconcile.views.explanations import FEATURES


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
    """Rates by relation and kind, in that order; by rule and by feature, the least often right first; the best threshold where some were wrong."""

    rulings: int
    verdicts: tuple[Rate, ...]
    rules: tuple[Rate, ...]
    features: tuple[Rate, ...]
    threshold: Threshold | None


def learnt(report: Report, log: Iterable[Decision]) -> Learnt:
    """Hold the machine's verdicts against the rulings in force that still stand on their evidence.

    What was accepted in bulk, skipped or left unsure says nothing. Of a pair that was adjudicated the adjudication alone counts. The pairs of one finding are ruled on together, so a ruling on it counts once
    for each relation, rule and feature in it, and not once a pair.
    """
    claims = {c.id: c for c in report.claims}
    verdicts, rules, features = (defaultdict[str, list[bool]](list) for _ in range(3))
    scores: list[tuple[float, bool]] = []
    told = _told(report, log)
    for finding, ruled in told:
        for name, right in dict.fromkeys((f"{p.relation}, {finding.kind}", right) for p, right in ruled):
            verdicts[name].append(right)
        for name, right in dict.fromkeys((_rule(p), right) for p, right in ruled):
            rules[name].append(right)
        for name, right in dict.fromkeys((name, right) for p, right in ruled for name in _features(p, claims)):
            features[name].append(right)
        scores += [(p.score, right) for p, right in ruled]
    return Learnt(len(told), tuple(_rate(*v) for v in sorted(verdicts.items())), _worst(rules), _worst(features), _threshold(scores))


def _worst(rates: Mapping[str, list[bool]]) -> tuple[Rate, ...]:
    """Return rates, the least often right first."""
    return tuple(sorted((_rate(*r) for r in rates.items()), key=lambda r: (r.right / r.ruled, -r.ruled, r.name)))


def _told(report: Report, log: Iterable[Decision]) -> list[tuple[Finding, list[tuple[Pair, bool]]]]:
    """Return, for each voice and finding with settled pairs, whether the machine was right on each of them."""
    known, found = anchors(report), []
    read = [
        {pair: d for pair, d in known.standing(own).items() if not d.bulk and label(d, pair) and d.claim in (None, *pair)}
        for _, own in sorted(in_force(log).items())
    ]
    adjudicated = {pair for own in read for pair, d in own.items() if adjudicates(d)}
    for own in read:
        stands = {pair: d for pair, d in own.items() if adjudicates(d) or pair not in adjudicated}
        for finding in report.findings:
            ruled = [(p, label(d, (p.left, p.right)) == p.relation) for p in finding.pairs if (d := stands.get((p.left, p.right)))]
            if ruled:
                found.append((finding, ruled))
    return found


def _rule(pair: Pair) -> str:
    """Name the rule behind a relation: its reason without what only this pair holds."""
    words = "some are a part of others" if " are a part of " in pair.reason else pair.reason
    return f"{pair.relation}: {re.split('[:,]', words, maxsplit=1)[0]}"


def _features(pair: Pair, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Name what made a pair: how alike its parts were, how many witnesses, how its figures are told."""
    intervals = [c.interval for c in (claims[pair.left], claims[pair.right]) if c.interval]
    told = "no two figures" if len(intervals) < 2 else "two exact figures"
    if any(i.approx or i.rule or i.low != i.high for i in intervals):
        told = "a vague, hedged or bounded figure"
    alike = (f"{FEATURES[name]}: {_degree(score)}" for name, score in pair.features if name in FEATURES)
    return (*alike, "one witness" if pair.same_origin else "two witnesses", told)


def _degree(score: float) -> str:
    return "wholly" if score >= 1 else "mostly" if score >= 0.5 else "hardly"


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
