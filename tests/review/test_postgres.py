"""The log on a real PostgreSQL, which the test starts on loopback and stops again."""

import random
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from postgres import Server
from test_log import KILLER, eight_reviewers, made

from reconcile.errors import UsageError
from reconcile.review.log import verify
from reconcile.review.store import Store

if TYPE_CHECKING:
    from reconcile.review.decision import Decision


def test_eight_reviewers_on_one_server_lose_nothing(server: str) -> None:
    eight_reviewers(lambda: Store(server), 12)


def test_decisions_go_from_a_file_to_the_server_and_back(server: str, tmp_path: Path) -> None:
    with closing(Store.beside(tmp_path)) as local, closing(Store(server)) as shared:
        for n in range(3):
            local.append(made("solveig", n))
        assert (shared.merge(local.all()), shared.merge(local.all())) == (3, 0)
        assert [d for d in shared.all() if d.reviewer == "solveig"] == list(local.all())
        assert verify(shared.all()) == ()


def test_no_acknowledged_ruling_is_lost_when_clients_are_killed(server: str) -> None:
    Store(server).close()
    ran = subprocess.run([sys.executable, "-c", KILLER, server, "20"], capture_output=True, text=True, check=True)
    acknowledged = set(ran.stdout.split())
    with closing(Store(server)) as store:
        found = store.all()
    assert len(acknowledged) >= 20
    assert acknowledged <= {d.hash for d in found}
    assert verify(found) == ()


def test_no_acknowledged_ruling_is_lost_when_the_server_is_killed(mortal: Server) -> None:
    """Rule on and on while the server is killed; a ruling is kept, or refused with a word that is true."""
    kept: list[Decision] = []
    refused: list[tuple[str, str]] = []
    instants = random.Random(0)  # noqa: S311 - when to kill is no secret
    store = Store(mortal.url())
    for kill in range(6):
        killer = threading.Timer(instants.uniform(0, 0.06), mortal.kill)
        killer.start()
        before = len(kept)
        with pytest.raises(UsageError) as told:
            kept.extend(store.append(evolve(made("ida", n % 60), note=f"{kill} {n}")) for n in range(100_000))
        killer.join()
        refused.append((f"{kill} {len(kept) - before}", str(told.value)))
        mortal.start()
    found = store.all()
    store.close()
    assert set(kept) <= set(found)
    assert verify(found) == ()
    notes = {d.note for d in found}
    for note, words in refused:
        assert "this step was not kept" in words or "whether this step was kept shows" in words
        assert "whether" in words or note not in notes
