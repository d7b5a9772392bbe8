"""What tests share: how Hypothesis runs, a report to rule on, servers of the log."""

from collections.abc import Iterator
from itertools import count

import pytest
from cases import SOURCES
from hypothesis import settings
from postgres import Server

from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read

settings.register_profile("same", deadline=None, derandomize=True)  # no test asserts a time, and each run tries the same
settings.register_profile("other", deadline=None)  # for a search: pytest --hypothesis-profile other
settings.load_profile("same")
_NAMES = count()


@pytest.fixture(scope="session")
def report() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    server = Server()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(running: Server) -> str:
    """Return the address of an empty database."""
    return running.new(f"case_{next(_NAMES)}")


@pytest.fixture
def mortal() -> Iterator[Server]:
    """Start a server that this test may kill."""
    server = Server()
    server.start()
    yield server
    server.stop()
