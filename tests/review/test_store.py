"""What a store keeps besides rulings, what came since, and where the log of a case lies."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from test_log import made

from reconcile.errors import UsageError
from reconcile.review.beside import place_of
from reconcile.review.log import in_force
from reconcile.review.store import Store

if TYPE_CHECKING:
    from reconcile.review.decision import Decision


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("server"))
    return f"sqlite:///{tmp_path / 'log.sqlite'}"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with closing(Store(address)) as opened:
        yield opened


def test_a_place_is_kept_for_each_reviewer_and_may_change(store: Store, address: str) -> None:
    assert store.place("ida") is None
    store.stay("ida", "finding 3", "2026-01-01")
    store.stay("ola", "finding 9", "2026-01-01")
    store.stay("ida", "“finding 4”", "2026-01-02")
    with closing(Store(address)) as other:
        assert (other.place("ida"), other.place("ola")) == ("“finding 4”", "finding 9")
    assert store.all() == ()


def test_two_terminals_learn_of_each_other(store: Store, address: str) -> None:
    with closing(Store(address)) as other:
        first = store.append(made("ida", 1))
        newest, told = other.since(0)
        assert told == (first,)
        second, third = store.append(made("ida", 2)), store.append(made("ola", 3))
        newest, told = other.since(newest)
        assert told == (second, third)
        assert other.since(newest) == (newest, ())
    assert store.since(newest + 100) == (newest, ())


def test_a_ruling_is_in_force_at_once_where_another_machine_had_ruled(store: Store, tmp_path: Path) -> None:
    """It follows the last decision in order; to follow the newest row would put it before that one."""
    with closing(Store(f"sqlite:///{tmp_path / 'other.sqlite'}")) as other:
        other.append(made("ida", 1))
        store.append(made("ida", 9))
        store.merge(other.all())
        kept = store.append(made("ida", 5, "unsure"))
    assert in_force(store.all())["ida"]["a", "b"] == kept


def test_since_misses_nothing_while_eight_write(store: Store, address: str) -> None:
    each, errors, done = 25, [], threading.Event()

    def write(number: int) -> None:
        try:
            with closing(Store(address, patience=60)) as own:
                for n in range(each):
                    own.append(made(f"r{number}", n))
        except BaseException as error:  # noqa: BLE001 - handed to the test
            errors.append(error)

    heard: list[Decision] = []

    def listen() -> None:
        try:
            newest = 0
            with closing(Store(address, patience=60)) as own:
                while True:
                    last = done.is_set()
                    newest, told = own.since(newest)
                    heard.extend(told)
                    if last:
                        return
        except BaseException as error:  # noqa: BLE001 - handed to the test
            errors.append(error)

    writers = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    listener = threading.Thread(target=listen)
    for thread in (*writers, listener):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    listener.join()
    assert errors == []
    assert len(heard) == 8 * each
    assert set(heard) == set(store.all())


def test_what_no_database_keeps_is_refused(store: Store) -> None:
    for bad in ("ida\0", "ida\ud800"):
        with pytest.raises(UsageError, match="holds characters that cannot be kept"):
            store.append(made(bad, 1))
        with pytest.raises(UsageError, match="holds characters that cannot be kept"):
            store.stay("ida", bad, "now")
    assert store.all() == ()


def test_a_log_lies_in_the_folder_or_beside_the_file(tmp_path: Path) -> None:
    case = tmp_path / "case, 100% ?x=1 #"
    case.mkdir()
    article = case / "one.txt"
    article.write_text("Six people were hurt.")
    assert place_of(case) == place_of(article) == case / ".reconcile" / "decisions.sqlite"
    with closing(Store.beside(article)) as store:
        kept = store.append(made("ida", 1))
    assert place_of(case).exists()
    with closing(Store.beside(case)) as store:
        assert store.all() == (kept,)


def test_links_lead_to_the_same_log(tmp_path: Path) -> None:
    case, desk = tmp_path / "case", tmp_path / "desk"
    case.mkdir()
    desk.mkdir()
    (case / "one.txt").write_text("Six people were hurt.")
    (desk / "case").symlink_to(case)
    (desk / "one.txt").symlink_to(case / "one.txt")
    with closing(Store.beside(case)) as store:
        kept = store.append(made("ida", 1))
    for way in (desk / "case", desk / "one.txt", desk / "case" / "one.txt"):
        with closing(Store.beside(way)) as store:
            assert store.all() == (kept,)
    assert not (desk / ".reconcile").exists()


def test_a_log_that_is_a_link_to_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / ".reconcile").symlink_to(tmp_path / "gone")
    with pytest.raises(UsageError, match=r"\.reconcile: cannot be made: .*; name another place with --db"):
        Store.beside(tmp_path)


def test_where_a_log_lies_is_told_without_sqlalchemy() -> None:
    code = "import sys; import reconcile.review.beside; print('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_report_on_a_single_file_shows_the_rulings_beside_it(tmp_path: Path) -> None:
    from reconcile import compare, read
    from reconcile.cli.common import with_rulings

    article = tmp_path / "one.txt"
    article.write_text("Six people were hurt in Jisr on 5 July 2016.")
    report = compare(read([article]).articles)
    assert with_rulings(report, [article], wanted=True) is report
    with closing(Store.beside(article)) as store:
        store.append(made("ida", 1))
    assert with_rulings(report, [article], wanted=True) is not report
    assert with_rulings(report, [article], wanted=False) is report


def test_a_reader_makes_nothing(tmp_path: Path) -> None:
    with closing(Store.beside(tmp_path, make=False)) as store, closing(Store(f"sqlite:///{tmp_path / 'x' / 'y'}", make=False)) as other:
        assert (store.bare, store.all(), store.since(0), store.place("ida")) == (True, (), (0, ()), None)
        assert (other.bare, other.legible()) == (True, ((), ()))
    assert list(tmp_path.iterdir()) == []
    with closing(Store.beside(tmp_path)) as store:
        kept = store.append(made("ida", 1))
    with closing(Store.beside(tmp_path, make=False)) as store:
        assert (store.bare, store.all()) == (False, (kept,))


def test_a_reader_makes_no_tables_on_a_server(server: str) -> None:
    for _ in range(2):
        with closing(Store(server, make=False)) as store:
            assert (store.bare, store.all()) == (True, ())


AS_NOBODY = """
import os, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from reconcile.errors import UsageError
from reconcile.review.decision import Decision
from reconcile.review.store import Store
with TemporaryDirectory() as other:  # all is loaded before the rights go, which may be too few to load it
    Store.beside(Path(other)).close()
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    store = Store.beside(Path(sys.argv[1]), make=sys.argv[2] == "True")
    print(len(store.all()))
    store.append(Decision("ida", "2026-01-01T00:00:09.000000+00:00", "0.1", "confirm", (("a", "b"),), ("agree",)))
    print(len(store.all()))
except UsageError as error:
    print(error)
"""


def as_nobody(case: Path, *, make: bool = True) -> list[str]:
    """Open, read and write the log beside a case as one whom file modes bind (they do not bind root); return what was said."""
    return subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(case), str(make)], capture_output=True, text=True, check=True
    ).stdout.splitlines()


@pytest.fixture
def case() -> Iterator[Path]:
    """Return a case with one ruling, in a folder that everybody can reach."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101, S103 - others are to look into it
        with closing(Store.beside(Path(folder))) as store:
            store.append(made("ida", 1))
        yield Path(folder)
        os.chmod(folder, 0o755)  # noqa: PTH101, S103
        for inner in Path(folder).iterdir():
            inner.chmod(0o755)


READ_ONLY = "cannot be written: it is read-only; name another place with --db, or mend the rights; this step was not kept"


def test_a_log_that_cannot_be_written_can_be_read(case: Path) -> None:
    place = place_of(case)
    place.chmod(0o444)
    place.parent.chmod(0o555)
    count, said = as_nobody(case)
    assert count == "1"
    assert said.startswith(f"{place}: {READ_ONLY}")
    assert [p.name for p in place.parent.iterdir()] == [place.name]


def test_a_read_only_file_in_a_folder_that_can_be_written(case: Path) -> None:
    place_of(case).chmod(0o444)
    place_of(case).parent.chmod(0o777)
    count, said = as_nobody(case)
    assert count == "1"
    assert READ_ONLY in said


def test_a_log_that_others_write_is_read_where_it_cannot_be_written(case: Path) -> None:
    place = place_of(case)
    with closing(Store.beside(case)) as store:
        store.append(made("ola", 2))
        place.parent.chmod(0o555)
        assert place.with_name(f"{place.name}-wal").exists()
        count, said = as_nobody(case)
        assert (count, len(store.all())) == ("2", 2)
        assert READ_ONLY in said


def test_a_case_in_a_read_only_folder_without_a_log(case: Path) -> None:
    shutil.rmtree(case / ".reconcile")
    case.chmod(0o555)
    (said,) = as_nobody(case)
    assert said == f"{case / '.reconcile'}: cannot be made: Permission denied; name another place with --db"


def test_a_folder_that_one_may_not_look_into_is_no_empty_log(case: Path) -> None:
    place_of(case).parent.chmod(0o000)
    (said,) = as_nobody(case, make=False)
    assert f"{place_of(case)}: cannot be opened; see that the folder exists and can be read" in said


def test_a_case_in_a_read_only_folder_without_a_log_is_read(case: Path) -> None:
    shutil.rmtree(case / ".reconcile")
    case.chmod(0o555)
    assert as_nobody(case, make=False)[0] == "0"
    assert list(case.iterdir()) == []


def test_a_log_that_cannot_be_read(case: Path) -> None:
    place_of(case).chmod(0o000)
    (said,) = as_nobody(case)
    assert f"{place_of(case)}: cannot be opened; see that the folder exists and can be read" in said
