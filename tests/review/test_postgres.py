"""The log on a real PostgreSQL, which the test starts on loopback and stops again."""

from contextlib import closing
from pathlib import Path

import pytest
from test_log import eight_reviewers, made

from reconcile.errors import UsageError
from reconcile.review.log import verify
from reconcile.review.store import Store


def test_eight_reviewers_on_one_server_lose_nothing(server: str) -> None:
    eight_reviewers(lambda: Store(server), 12)


def test_decisions_go_from_a_file_to_the_server_and_back(server: str, tmp_path: Path) -> None:
    with closing(Store.beside(tmp_path)) as local, closing(Store(server)) as shared:
        for n in range(3):
            local.append(made("solveig", n))
        assert (shared.merge(local.all()), shared.merge(local.all())) == (3, 0)
        assert [d for d in shared.all() if d.reviewer == "solveig"] == list(local.all())
        assert verify(shared.all()) == ()


def test_a_server_that_is_not_there_is_named() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(UsageError, match=r"127\.0\.0\.1:1/"):
        Store("postgresql+psycopg://desk@127.0.0.1:1/none")
