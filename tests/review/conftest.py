"""Servers that tests of the log share."""

from collections.abc import Iterator
from itertools import count

import pytest
from postgres import Server

_NAMES = count()


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
