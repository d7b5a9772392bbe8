"""Agreement of reviewers, held against figures reckoned by hand."""

from typing import Any

import pytest
from attrs import evolve

from reconcile.model import Finding, Pair
from reconcile.review.adjudication import TAG
from reconcile.review.agreement import agreement
from reconcile.review.decision import Decision
from reconcile.review.session import Ruling

NAMES = {"a": "agree", "c": "conflict"}


def findings(number: int, *, pairs: int = 1, relations: tuple[str, ...] = ("agree",)) -> tuple[Finding, ...]:
    """Return findings 0, 1, 2 … with as many pairs each."""
    return tuple(
        Finding(
            str(n), f"question {n}", "casualty", "agreement", (str(n), "x"), 2,
            tuple(Pair(str(n), f"x{i}", relations[i % len(relations)], "", 1.0, same_origin=False) for i in range(pairs)),
        )
        for n in range(number)
    )  # fmt: skip


def decided(who: str, finding: Finding, ruling: Ruling, *, pairs: int | None = None) -> Decision:
    """Rule on a finding, or on its first pairs only."""
    about = finding.pairs[:pairs]
    return Decision(
        who, f"2026-01-01T00:00:{int(finding.id):02}+00:00", "0.1", ruling.name, tuple((p.left, p.right) for p in about),
        tuple(p.relation for p in about), relation=ruling.relation, tags=ruling.tags, bulk=ruling.bulk,
    ).sealed("")  # fmt: skip


def ruled(who: str, labels: str, asked: tuple[Finding, ...], **more: Any) -> list[Decision]:
    """Rule on findings 0, 1, 2 … : a is agree, c is conflict, a dot leaves one out."""
    named = zip(asked, labels, strict=True)
    return [decided(who, f, evolve(Ruling("change", relation=NAMES[x]), **more)) for f, x in named if x != "."]


def test_kappa_and_alpha_as_by_hand() -> None:
    ten = findings(10)
    found = agreement(ten, [*ruled("ida", "aaaaaccccc", ten), *ruled("ola", "aaaacccccc", ten)])
    assert found.findings == 10
    assert found.kappa[0][:2] == ("ida", "ola")
    assert found.kappa[0][2] == pytest.approx(0.8)
    assert found.alpha == pytest.approx(1 - 0.1 / (2 * 9 * 11 / (20 * 19)))
    assert [(s.finding.id, s.said, s.settled) for s in found.splits] == [("4", (("ida", "agree"), ("ola", "conflict")), ())]


def test_a_finding_counts_once_however_many_pairs_it_has() -> None:
    few, many = findings(4), findings(4, pairs=18)
    one, other = (agreement(f, [*ruled("ida", "aacc", f), *ruled("ola", "accc", f)]) for f in (few, many))
    assert (one.findings, one.kappa, one.alpha) == (other.findings, other.kappa, other.alpha)
    assert len(other.splits) == 1


def test_labels_of_mixed_findings_are_joined_and_half_ruled_ones_do_not_count() -> None:
    (mixed,) = findings(1, pairs=3, relations=("conflict", "agree"))
    whole = decided("ida", mixed, Ruling("confirm"))
    found = agreement([mixed], [whole, decided("ola", mixed, Ruling("change", relation="scope"))])
    assert found.splits[0].said == (("ida", "agree+conflict"), ("ola", "scope"))
    assert agreement([mixed], [whole, decided("ola", mixed, Ruling("confirm"))]).splits == ()
    assert agreement([mixed], [whole, decided("ola", mixed, Ruling("confirm"), pairs=2)]).findings == 0


def test_what_nobody_read_or_left_open_counts_for_nobody() -> None:
    two = findings(2)
    assert agreement(two, [*ruled("ida", "ac", two), *ruled("ola", "ac", two, bulk=True)]).findings == 0
    assert agreement(two, [*ruled("ida", "ac", two), *ruled("ola", "ac", two, name="unsure")]).findings == 0


def test_one_label_throughout_has_no_measure() -> None:
    three = findings(3)
    found = agreement(three, [*ruled("ida", "aaa", three), *ruled("ola", "aaa", three)])
    assert (found.kappa, found.alpha, found.splits) == ((("ida", "ola", None, 3),), None, ())


def test_two_with_nothing_in_common_are_a_couple_over_nothing() -> None:
    four = findings(4)
    found = agreement(four, [*ruled("ida", "ac..", four), *ruled("ola", "..ac", four)])
    assert (found.findings, found.kappa, found.alpha) == (0, (("ida", "ola", None, 0),), None)


def test_three_reviewers_and_gaps() -> None:
    four = findings(4)
    found = agreement(four, [*ruled("ida", "acac", four), *ruled("ola", "ac.c", four), *ruled("eva", ".caa", four)])
    assert [(one, other, number) for one, other, _, number in found.kappa] == [("eva", "ida", 3), ("eva", "ola", 2), ("ida", "ola", 3)]
    assert found.alpha is not None
    assert -1 <= found.alpha <= 1


def test_an_adjudication_settles_and_is_not_measured() -> None:
    four = findings(4)
    rulings = [*ruled("ida", "aacc", four), *ruled("ola", "acca", four)]
    found = agreement(four, [*rulings, *ruled("ida", ".c..", four, tags=(TAG,)), *ruled("eva", "aa.c", four, tags=(TAG,), bulk=True)])
    before = agreement(four, rulings)
    assert (found.findings, found.kappa, found.alpha) == (before.findings, before.kappa, before.alpha)
    assert [(s.finding.id, s.said, s.settled) for s in found.splits] == [
        ("1", (("ida", "agree"), ("ola", "conflict")), (("ida", "conflict"),)),
        ("3", (("ida", "conflict"), ("ola", "agree")), ()),
    ]
