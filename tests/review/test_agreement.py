"""Agreement of reviewers, held against figures reckoned by hand."""

import pytest

from reconcile.review.agreement import agreement
from reconcile.review.decision import Decision


def ruled(reviewer: str, labels: str, *, bulk: bool = False, ruling: str = "change") -> list[Decision]:
    """Rule on pairs 0, 1, 2 … : a is agree, c is conflict, a dot leaves one out."""
    names = {"a": "agree", "c": "conflict"}
    return [
        Decision(
            reviewer, f"2026-01-01T00:00:{n:02}+00:00", "0.1", ruling, ((str(n), "x"),), ("agree",), relation=names[x], bulk=bulk
        ).sealed("")
        for n, x in enumerate(labels)
        if x != "."
    ]


def test_kappa_and_alpha_as_by_hand() -> None:
    found = agreement([*ruled("ida", "aaaaaccccc"), *ruled("ola", "aaaacccccc")])
    assert found.pairs == 10
    assert found.kappa[0][:2] == ("ida", "ola")
    assert found.kappa[0][2] == pytest.approx(0.8)
    assert found.alpha == pytest.approx(1 - 0.1 / (2 * 9 * 11 / (20 * 19)))
    assert [pair for pair, _ in found.splits] == [("4", "x")]


def test_what_nobody_read_or_left_open_counts_for_nobody() -> None:
    assert agreement([*ruled("ida", "ac"), *ruled("ola", "ac", bulk=True)]).pairs == 0
    assert agreement([*ruled("ida", "ac"), *ruled("ola", "ac", ruling="unsure")]).pairs == 0


def test_one_label_throughout_has_no_measure() -> None:
    found = agreement([*ruled("ida", "aaa"), *ruled("ola", "aaa")])
    assert (found.kappa, found.alpha, found.splits) == ((("ida", "ola", None, 3),), None, ())


def test_three_reviewers_and_gaps() -> None:
    found = agreement([*ruled("ida", "acac"), *ruled("ola", "ac.c"), *ruled("eva", ".caa")])
    assert [(one, other, pairs) for one, other, _, pairs in found.kappa] == [("eva", "ida", 3), ("eva", "ola", 2), ("ida", "ola", 3)]
    assert found.alpha is not None
    assert -1 <= found.alpha <= 1
