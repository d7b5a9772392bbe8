"""Decisions as files: names, git, and what is said of files that are none."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import evolve
from test_log import chain, made

from reconcile.errors import UsageError
from reconcile.review.exchange import export, load
from reconcile.review.log import verify
from reconcile.review.store import Store

UNION = "*.jsonl merge=union\n"


def git(folder: Path, *words: str, code: int = 0) -> str:
    clean = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_DATE": "@0 +0000",
        "GIT_COMMITTER_DATE": "@0 +0000",
    }
    who = ["-c", "user.name=ida", "-c", "user.email=ida@desk.example", "-c", "init.defaultBranch=desk"]
    ran = subprocess.run(["git", *who, *words], cwd=folder, env={**os.environ, **clean}, capture_output=True, text=True, check=False)
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_exports_of_two_machines_of_one_reviewer_merge_in_git(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    git(desk, "init")
    git(desk, "commit", "--allow-empty", "-m", "begun")
    stores = {name: Store(f"sqlite:///{tmp_path / name}.sqlite") for name in ("office", "home")}
    for turn in (1, 2):  # at first both add the files, then both change them
        for at, (name, store) in enumerate(stores.items()):
            git(desk, *(("checkout", "-b", name, "desk") if turn == 1 else ("checkout", name)))
            store.append(made("ida", 10 * turn + at))
            store.append(made("ola", 10 * turn + at))
            export(store.all(), desk / "decisions")
            git(desk, "add", "-A")
            git(desk, "commit", "-m", f"ruled at {name}")
        git(desk, "checkout", "office")
        git(desk, "merge", "-m", "met", "home")
        found = load(desk / "decisions")
        assert {d.hash for d in found} == {d.hash for store in stores.values() for d in store.all()}
        assert len(found) == 4 * turn
        for store in stores.values():
            store.merge(found)
        git(desk, "branch", "-f", "home", "office")
    assert stores["office"].all() == stores["home"].all()
    assert [f.damage for f in verify(stores["home"].all())] == [False] * 4
    for store in stores.values():
        store.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(None, UNION, id="none"),
        pytest.param("", UNION, id="empty"),
        pytest.param("*.png binary", f"*.png binary\n{UNION}", id="another, without an end of line"),
        pytest.param("*.jsonl -text\n", f"*.jsonl -text\n{UNION}", id="another word on them"),
        pytest.param("# ours\n*.jsonl  text merge=union\n", "# ours\n*.jsonl  text merge=union\n", id="said already"),
    ],
)
def test_git_is_told_once(tmp_path: Path, before: str | None, after: str) -> None:
    path = tmp_path / ".gitattributes"
    if before is not None:
        path.write_text(before)
    for _ in range(2):
        export(chain(made("ida", 1)), tmp_path)
        assert path.read_text() == after


def test_any_name_makes_a_file_and_no_two_make_the_same(tmp_path: Path) -> None:
    long = "\U00020000" * 300
    names = ["ida", "Ida", "../ida", "ida/", "x" * 300, "x" * 299 + "y", long, long[1:], "ola", "-", "…"]
    files = export([made(name, n).sealed("") for n, name in enumerate(names)], tmp_path)
    assert len({f.name.casefold() for f in files}) == len(names)
    assert {f.parent for f in files} == {tmp_path}
    assert "ola.jsonl" in {f.name for f in files}
    assert max(len(os.fsencode(f.name)) for f in files) < 250
    assert {d.reviewer for d in load(tmp_path)} == set(names)


def test_a_name_makes_the_same_file_on_every_machine(tmp_path: Path) -> None:
    (one,), (other,) = (export([made("Ida M.", n).sealed("")], tmp_path / str(n)) for n in (1, 2))
    assert one.name == other.name


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    first = export(chain(made("ida", 1)), tmp_path)[0].read_bytes()
    (tmp_path / "ola.jsonl").mkdir()
    with pytest.raises(UsageError, match=r"cannot be written: ola\.jsonl is a folder; nothing was exported"):
        export([*chain(made("ida", 1), made("ida", 2)), *chain(made("ola", 3))], tmp_path)
    assert (tmp_path / "ida.jsonl").read_bytes() == first
    assert sorted(p.name for p in tmp_path.iterdir()) == [".gitattributes", "ida.jsonl", "ola.jsonl"]


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    (file,) = export(chain(made("ida", 1)), tmp_path)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(load(file)) == 1


WRONG = {
    "markers of git": (b"<<<<<<< HEAD\n", r"x\.jsonl, line 1: git's conflict markers .* both sides are wanted: take out the lines"),
    "a marker between": (b"\n=======\n", "line 2: git's conflict markers"),
    "no JSON": (b"An article.\n", "line 1: no decision: it is no line of JSON, as `reconcile review export` writes them"),
    "too deep": (b"[" * 100_000, "line 1: no decision"),
    "no object": (b"3\n", "line 1: no decision"),
    "no UTF-8": ("\ufeff{}".encode("utf-16-le"), "byte 0 is no UTF-8; give a file or folder that"),
}


@pytest.mark.parametrize(("text", "words"), WRONG.values(), ids=WRONG)
def test_what_is_no_decision_is_said_in_words(tmp_path: Path, text: bytes, words: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(text)
    with pytest.raises(UsageError, match=words) as told:
        load(path)
    assert "char 0" not in str(told.value)


def test_markers_are_taken_out_and_both_sides_come_in(tmp_path: Path) -> None:
    one, two = chain(made("ida", 1), made("ida", 2))
    path = export([one, two], tmp_path)[0]
    ours, theirs = path.read_text().splitlines()
    marked = f"<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> home\n"
    path.write_text(marked)
    with pytest.raises(UsageError, match="markers"):
        load(path)
    path.write_text("".join(line for line in marked.splitlines(keepends=True) if line[0] == "{"))
    assert load(path) == (one, two)


def test_a_place_that_holds_no_decisions(tmp_path: Path) -> None:
    give = "give a file or folder that `reconcile review export` wrote"
    with pytest.raises(UsageError, match=f"none: no such file or folder; {give}"):
        load(tmp_path / "none")
    with pytest.raises(UsageError, match=f"holds no .jsonl file; {give}"):
        load(tmp_path)
    (tmp_path / "a.jsonl").mkdir()
    with pytest.raises(UsageError, match=r"a\.jsonl: cannot be read: Is a directory; give"):
        load(tmp_path)


def test_a_line_that_was_changed_is_refused_with_all_others(tmp_path: Path) -> None:
    one, two = chain(made("ida", 1), made("ida", 2))
    export([one, evolve(two, note="other")], tmp_path)
    with pytest.raises(UsageError, match="line 2: changed after it was made"):
        load(tmp_path)
