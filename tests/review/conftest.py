"""A report to rule on, for all tests of reviews."""

import pytest
from cases import SOURCES

from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read


@pytest.fixture(scope="session")
def report() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)
