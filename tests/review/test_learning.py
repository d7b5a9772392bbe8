"""What rulings say of the machine's verdicts."""

from pathlib import Path
from shutil import copytree

import pytest
from attrs import evolve
from cases import SOURCES
from typer.testing import CliRunner

from reconcile.cli import app
from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read
from reconcile.review.learning import learnt
from reconcile.review.session import Ruling, begin, case
from reconcile.review.store import Store


@pytest.fixture(scope="module")
def report() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)


def ruled(report: Report, folder: Path, *rulings: Ruling, who: str = "ida") -> Store:
    store = Store.beside(folder)
    session = begin(case(report), who, "0.1", store.all())
    for number, ruling in enumerate(rulings):
        store.append(session.decide(session.queue[number], ruling, f"2026-01-01T00:00:{number:02}+00:00"))
    return store


def test_confirmed_verdicts_are_right_and_carry_an_interval(report: Report, tmp_path: Path) -> None:
    found = learnt(report, ruled(report, tmp_path, *[Ruling("confirm")] * 7).all())
    assert found.rulings == 7
    assert all(rate.right == rate.ruled for rate in (*found.verdicts, *found.rules))
    assert found.threshold is None
    once = next(rate for rate in found.verdicts if rate.ruled == 1)
    assert once.low == pytest.approx(0.2065, abs=1e-3)
    assert once.high == pytest.approx(1)


def test_another_relation_is_right_only_where_the_machine_said_so_too(report: Report, tmp_path: Path) -> None:
    found = learnt(report, ruled(report, tmp_path, Ruling("change", relation="conflict")).all())
    told = {rate.name: rate.right for rate in found.verdicts}
    assert told["conflict, casualty"] == 1
    assert told["agree, casualty"] == 0
    assert found.rules[0].right == 0
    assert found.threshold is not None
    assert found.threshold.right + found.threshold.wrong == len(begin(case(report), "ida", "0.1", ()).queue[0].pairs)


@pytest.mark.parametrize(
    "ruling",
    [
        pytest.param(Ruling("unsure"), id="unsure"),
        pytest.param(Ruling("skip"), id="skipped"),
        pytest.param(Ruling("confirm", bulk=True), id="accepted in bulk"),
    ],
)
def test_what_nobody_settled_says_nothing(report: Report, tmp_path: Path, ruling: Ruling) -> None:
    assert learnt(report, ruled(report, tmp_path, ruling).all()).rulings == 0


def test_a_ruling_whose_text_changed_says_nothing(report: Report, tmp_path: Path) -> None:
    store = ruled(report, tmp_path, Ruling("confirm"))
    assert learnt(evolve(report, claims=()), store.all()).rulings == 0


def test_each_reviewer_counts(report: Report, tmp_path: Path) -> None:
    ruled(report, tmp_path, Ruling("confirm"))
    store = ruled(report, tmp_path, Ruling("not-comparable", because="place"), who="ola")
    found = learnt(report, store.all())
    assert found.rulings == 2
    assert {(rate.right, rate.ruled) for rate in found.verdicts} == {(1, 2)}


def test_a_rule_is_named_without_what_one_pair_holds(report: Report, tmp_path: Path) -> None:
    found = learnt(report, ruled(report, tmp_path, Ruling("confirm")).all())
    assert "part: some are a part of others" in {rate.name for rate in found.rules}
    assert "conflict: one says that nobody was" in {rate.name for rate in found.rules}


def test_learn_prints_rates_with_their_intervals(tmp_path: Path) -> None:
    case = tmp_path / "case"
    copytree(SOURCES / "whole-and-parts", case)
    whole = reconcile(read([case]).articles)
    ruled(whole, case, Ruling("confirm"), Ruling("not-comparable", because="people"))
    said = CliRunner().invoke(app, ["review", "learn", str(case)])
    assert said.exit_code == 0
    assert "2 rulings read and settled" in said.output
    assert "1 of 1 (21% to 100%)  conflict, casualty" in said.output
