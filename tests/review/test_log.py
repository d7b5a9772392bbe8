"""The log of decisions: chains, merges, what is in force, and that nothing acknowledged is lost."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import UsageError
from reconcile.review.decision import Decision, from_json, to_json
from reconcile.review.exchange import export, load
from reconcile.review.log import changed, in_force, missing, ordered, verify
from reconcile.review.store import Store


def made(reviewer: str, number: int, ruling: str = "confirm", pair: str = "a", undoes: str | None = None) -> Decision:
    pairs = () if undoes else ((pair, "b"),)
    return Decision(reviewer, f"2026-01-01T00:00:{number:02}.000000+00:00", "0.1", ruling, pairs, ("agree",) * len(pairs), undoes=undoes)


def chain(*decisions: Decision) -> list[Decision]:
    kept: list[Decision] = []
    for d in decisions:
        kept.append(d.sealed(kept[-1].hash if kept else ""))
    return kept


def test_a_decision_survives_json() -> None:
    (kept,) = chain(evolve(made("Ida \U0001f600", 1), note="“so”\n\ud800", tags=("x",)))
    same = from_json(to_json(kept), "here") == kept
    assert same


def test_a_change_shows() -> None:
    one, two = chain(made("ida", 1), made("ida", 2))
    assert verify([one, two]) == ()
    (fault,) = verify([evolve(one, ruling="skip"), two])
    assert "its hash does not fit" in fault.what


def test_what_was_changed_is_told_without_the_chain() -> None:
    one, two = chain(made("ida", 1), made("ida", 2))
    other = evolve(two, note="no")
    assert changed([two, one]) == ()
    assert changed([other, one]) == (other,)


def test_two_machines_of_one_reviewer_are_no_damage() -> None:
    one, two = (made("ida", n).sealed("") for n in (1, 2))
    (begun,) = verify([one, two])
    assert (begun.hash, begun.damage) == ("", False)
    assert begun.what == "2 decisions begin this reviewer's log: made on two machines before their logs met, which is no damage"
    (later,) = verify([one, *(made("ida", n).sealed(one.hash) for n in (3, 4))])
    assert (later.hash, later.damage, later.what[:28]) == (one.hash, False, "2 decisions follow this one:")
    assert all(f.damage for f in (*verify([evolve(one, note="x")]), *missing([], [one])))


def test_a_missing_decision_shows() -> None:
    one, two, three = chain(made("ida", 1), made("ida", 2), made("ida", 3))
    assert ["missing" in f.what for f in verify([one, three])] == [True]
    assert verify([one, two, three]) == ()


def test_a_head_cut_off_and_a_reviewer_gone_show_against_an_export() -> None:
    ida = chain(made("ida", 1), made("ida", 2), made("ida", 3))
    ola = chain(made("ola", 4), made("ola", 5))
    cut = ida[:1]
    assert verify(cut) == ()
    told = missing(cut, [*ola, *ida])
    assert [f.hash for f in told] == [d.hash for d in (*ida[1:], *ola)]
    assert told[0].what == "exported and not in the log, made 2026-01-01T00:00:02.000000+00:00: lost, or never imported here"
    assert told[-1].what == "exported and not in the log, as is all of this reviewer: lost, or never imported here"
    assert missing([*ola, *ida], cut) == ()


def test_a_head_that_was_cut_off_and_ruled_over_shows_too() -> None:
    ida = chain(made("ida", 1), made("ida", 2))
    over = made("ida", 9, "unsure").sealed(ida[0].hash)
    assert verify([ida[0], over]) == ()
    assert [f.hash for f in missing([ida[0], over], ida)] == [ida[1].hash]


def test_a_witness_that_was_changed_is_none() -> None:
    (one,) = chain(made("ida", 1))
    (fault,) = missing([], [evolve(one, ruling="skip")])
    assert fault.what == "no witness: changed after it was exported"


@given(st.sets(st.integers(0, 7)), st.sets(st.integers(0, 7)))
def test_what_is_missing_is_what_the_log_lacks(in_log: set[int], in_files: set[int]) -> None:
    everything = [*chain(*(made("ida", n) for n in range(4))), *chain(*(made("ola", n) for n in range(4)))]
    told = missing([everything[n] for n in in_log], [everything[n] for n in in_files])
    assert {f.hash for f in told} == {everything[n].hash for n in in_files - in_log}


def test_the_last_ruling_is_in_force_and_can_be_taken_back() -> None:
    one, two = chain(made("ida", 1), made("ida", 2, "unsure"))
    (back,) = (made("ida", 3, "withdraw", undoes=two.hash).sealed(two.hash),)
    again = made("ida", 4, "restore", undoes=two.hash).sealed(back.hash)
    pair = ("a", "b")
    assert in_force([one, two])["ida"][pair].ruling == "unsure"
    assert in_force([one, two, back])["ida"][pair].ruling == "confirm"
    assert in_force([one, two, back, again])["ida"][pair].ruling == "unsure"


def test_a_clock_set_back_changes_no_order() -> None:
    one, two = chain(made("ida", 9), made("ida", 1, "unsure"))
    assert ordered([two, one]) == (one, two)
    assert in_force([two, one])["ida"]["a", "b"].ruling == "unsure"


@given(st.permutations(range(6)), st.integers(0, 6), st.data())
def test_any_way_of_coming_together_gives_one_state(order: list[int], cut: int, data: st.DataObject) -> None:
    ida = chain(made("ida", 1), made("ida", 3, "unsure"), made("ida", 5, "skip", "c"))
    ola = chain(made("ola", 2), made("ola", 4, "unsure", "c"))
    everything = [*ida, *ola, made("ola", 6, "withdraw", undoes=ola[1].hash).sealed(ola[1].hash)]
    mixed = [everything[i] for i in order]
    twice = mixed[:cut] + data.draw(st.permutations(everything))
    assert in_force(mixed) == in_force(everything) == in_force(twice)
    assert verify(twice) == verify(everything)


def test_the_store_chains_keeps_and_merges_once(tmp_path: Path) -> None:
    store, other = Store.beside(tmp_path), Store(f"sqlite:///{tmp_path / 'other.sqlite'}")
    kept = [store.append(made("ida", n)) for n in range(3)]
    assert store.all() == tuple(kept)
    assert verify(store.all()) == ()
    assert (other.merge(store.all()), other.merge(store.all())) == (3, 0)
    assert other.all() == store.all()


def test_files_of_reviewers_come_back_whole(tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    for n, who in enumerate(("ida", "ola", "../evil name", "ida")):
        store.append(made(who, n))
    files = export(store.all(), tmp_path / "out")
    assert all(f.parent == tmp_path / "out" for f in files)
    assert len(files) == 3
    assert load(tmp_path / "out") == store.all()


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    store.append(made("ida", 1))
    (file,) = export(store.all(), tmp_path / "out")
    file.write_text(file.read_text().replace("confirm", "unsure"))
    with pytest.raises(UsageError, match=r"ida\.jsonl, line 1: changed after it was made"):
        load(file)


def test_a_newer_log_is_refused(tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    store = Store.beside(tmp_path)
    path = tmp_path / ".reconcile" / "decisions.sqlite"
    store.close()
    with closing(sqlite3.connect(path)) as base:
        base.execute("UPDATE meta SET version = 99")
        base.commit()
    with pytest.raises(UsageError, match="made by a newer reconcile"):
        Store.beside(tmp_path)


def test_what_is_no_log_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("not a database, but long enough to look like a file of something else" * 20)
    with pytest.raises(UsageError, match="is no decision log"):
        Store(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with pytest.raises(UsageError, match="no address of a database"):
        Store("nonsense")


def eight_reviewers(store_of: Callable[[], Store], each: int) -> None:
    """Rule from eight threads at once, two of them as one reviewer, and find every ruling in one unbroken chain a reviewer."""
    errors: list[BaseException] = []

    def work(number: int) -> None:
        try:
            own = store_of()
            for n in range(each):
                own.append(made(f"reviewer-{number % 7}", n, pair=f"{number}-{n}"))
            own.close()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            errors.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    found = store_of()
    assert len(found.all()) == 8 * each
    assert verify(found.all()) == ()
    found.close()


def test_eight_reviewers_at_once_lose_nothing(tmp_path: Path) -> None:
    eight_reviewers(lambda: Store.beside(tmp_path), 12)


KILLS = 200
KILLER = """
import os, random, signal, sys, time
from reconcile.review.decision import Decision
from reconcile.review.store import Store

def write(url, acknowledge):
    store = Store(url)
    store.all()
    os.write(acknowledge, b"\\n")
    for n in range(100000):
        decision = Decision("ida", f"2026-01-01T00:00:00.{n:06}+00:00", "0.1", "confirm", ((str(n), "b"),), ("agree",))
        os.write(acknowledge, (store.append(decision).hash + "\\n").encode())

instants = random.Random(0)
for kill in range(int(sys.argv[2])):
    heard, acknowledge = os.pipe()
    writer = os.fork()
    if not writer:
        os.close(heard)
        write(sys.argv[1], acknowledge)
    os.close(acknowledge)
    if kill % 8:
        os.read(heard, 1)
    time.sleep(instants.uniform(0, 0.04))
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(heard) as told:
        sys.stdout.writelines(line for line in told if len(line) == 65)
"""


def test_no_acknowledged_ruling_is_lost_to_kill_9_hundreds_of_times(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.sqlite'}"
    Store(url).all()
    ran = subprocess.run([sys.executable, "-c", KILLER, url, str(KILLS)], capture_output=True, text=True, check=True)
    acknowledged = set(ran.stdout.split())
    found = Store(url).all()
    assert len(acknowledged) >= KILLS
    assert acknowledged <= {d.hash for d in found}
    assert verify(found) == ()
    assert ordered(found) == found


def test_an_export_keeps_what_git_brought_from_another_machine(tmp_path: Path) -> None:
    here, there = chain(made("ida", 1)), chain(made("ida", 2, "unsure"))
    export(there, tmp_path)
    export(here, tmp_path)
    assert load(tmp_path) == (*here, *there)
    (tmp_path / "ida.jsonl").write_text("no decision\n")
    with pytest.raises(UsageError, match=r"ida\.jsonl, line 1"):
        export(here, tmp_path)
    assert (tmp_path / "ida.jsonl").read_text() == "no decision\n"
