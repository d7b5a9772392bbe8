import os
import signal
from pathlib import Path

import pytest
from cases import SOURCES

from reconcile.engines import serial
from reconcile.engines.processes import Processes
from reconcile.errors import ReconcileError
from reconcile.exports.json import dumps, report_json
from reconcile.pipeline import reconcile
from reconcile.read import read


def test_processes_give_what_serial_gives_to_the_byte() -> None:
    articles = read([SOURCES / "jisr-al-shughur", SOURCES / "rising-toll"]).articles
    assert dumps(report_json(reconcile(articles, engine=Processes(2)))) == dumps(report_json(reconcile(articles, engine=serial)))


def die_once(mark: Path) -> str:
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.name


def die(value: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return value


def test_a_killed_worker_costs_only_its_work(tmp_path: Path) -> None:
    marks = [tmp_path / str(i) for i in range(4)]
    for mark in marks[1:]:
        mark.touch()
    assert Processes(2)(die_once, marks) == ["0", "1", "2", "3"]


def test_workers_that_always_die_are_an_error() -> None:
    with pytest.raises(ReconcileError, match="worker processes died"):
        Processes(1)(die, [1])


def test_nothing_to_do_is_nothing_done() -> None:
    assert Processes(2)(str, []) == serial(str, []) == []
