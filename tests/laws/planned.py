"""Every way of relating on every sort of happening, a few times -> cases with ids in plain words."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from attrs import evolve

from laws.draw import draw
from laws.plan import Plan
from laws.sorts import SORTS
from laws.ways import WAYS

_KNOWN = tomllib.loads(Path(__file__).with_name("known.toml").read_text(encoding="utf-8"))
WRONG: dict[str, dict[str, str]] = {
    law: {case: cause["reason"] for cause in causes for case in cause["cases"]} for law, causes in _KNOWN.items()
}
"""By law: the cases that fail today, each with its cause."""


def plans(times: int, ways: Iterable[str] = WAYS) -> dict[str, Plan]:
    """Return plans by id; an id alone makes its plan, so that another case added changes none."""
    ids = [(way, sort, f"{way}: {sort} {i}") for way in ways for sort in SORTS for i in range(times)]
    drawn = ((seed, WAYS[way](draw(seed, sort))) for way, sort, seed in ids)
    return {seed: evolve(plan, seed=seed) for seed, plan in drawn if plan}


def cases(law: str, times: int = 1, ways: Iterable[str] = WAYS, every: int = 1) -> pytest.MarkDecorator:
    """Return the parameters of a law's test: plans, or every second or third of them.

    Those known to break it are expected to, for the cause that known.toml gives.
    """
    drawn, wrong = dict(list(plans(times, ways).items())[::every]), WRONG.get(law, {})
    assert wrong.keys() <= drawn.keys(), f"known.toml names cases of {law} that are not there: {sorted(wrong.keys() - drawn.keys())}"
    marks = {name: (pytest.mark.xfail(strict=True, reason=reason),) for name, reason in wrong.items()}
    return pytest.mark.parametrize("plan", [pytest.param(plan, id=name, marks=marks.get(name, ())) for name, plan in drawn.items()])
