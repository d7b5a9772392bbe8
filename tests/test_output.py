"""Where results are written: whole or not at all, and never over what was read."""

import os
import shutil
import threading
from pathlib import Path

import pytest
from cases import SOURCES
from test_cli import run


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOURCES / "jisr-al-shughur", tmp_path / "case"))


@pytest.mark.parametrize("command", ["compare", "export"])
@pytest.mark.parametrize("name", ["vice.txt", "sources.toml"])
def test_what_was_read_is_not_written_over(case: Path, command: str, name: str) -> None:
    before = (case / name).read_bytes()
    done = run(command, str(case), "-f", "csv", "-o", str(case / name))
    assert (done.returncode, (case / name).read_bytes()) == (2, before)
    assert "was read for this report" in done.stderr


def test_nor_is_a_saved_report(case: Path) -> None:
    saved = case / "report.json"
    run("compare", str(case), "-f", "json", "-o", str(saved))
    before = saved.read_bytes()
    assert run("export", str(saved), "-f", "csv", "-o", str(saved)).returncode == 2
    assert saved.read_bytes() == before


def test_a_link_leads_to_the_file_that_is_written(case: Path) -> None:
    (case / "real.csv").touch()
    (case / "link.csv").symlink_to("real.csv")
    assert run("export", str(case), "-f", "csv", "-o", str(case / "link.csv")).returncode == 0
    assert (case / "link.csv").is_symlink()
    assert (case / "real.csv").read_bytes().startswith(b"question,")


def test_a_pipe_is_written_into_and_not_replaced(case: Path) -> None:
    pipe, told = case / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: told.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert run("export", str(case), "-f", "csv", "-o", str(pipe)).returncode == 0
    reader.join(30)
    assert told[0].startswith(b"question,")
    assert pipe.is_fifo()


def test_a_file_that_cannot_be_written_leaves_nothing_behind(case: Path) -> None:
    (case / "folder").mkdir()
    before = sorted(p.name for p in case.iterdir())
    for name in ("folder", "none/x.csv", "x" * 300 + ".csv"):
        done = run("export", str(case), "-f", "csv", "-o", str(case / name))
        assert (done.returncode, "cannot be written" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
    assert sorted(p.name for p in case.iterdir()) == before


WRONG = [
    pytest.param(["export", "none", "-f", "docx"], "'docx' is no format; the formats are csv", id="an unknown format"),
    pytest.param(["compare", "none", "-f", "sqlite"], "sqlite is no text; name a file with -o", id="a binary format on the screen"),
    pytest.param(
        ["export", "none", "-f", "csv", "--table", "pairs"], "'pairs' is no table; the tables are findings", id="an unknown table"
    ),
    pytest.param(
        ["export", "none", "-f", "ucdp", "--table", "claims"], "--table is for csv, tsv, parquet", id="a table of a format without"
    ),
    pytest.param(["export", "none.json", "b.txt", "-f", "csv"], "is exported by itself", id="a saved report among articles"),
    pytest.param(["export", "none.json", "-f", "csv", "--convention", "acled"], "has been compared already", id="a saved report read anew"),
]


@pytest.mark.parametrize(("args", "message"), WRONG)
def test_wrong_use_is_told_before_anything_is_read(args: list[str], message: str) -> None:
    done = run(*args)
    assert (done.returncode, message in done.stderr, "no such file" in done.stderr) == (2, True, False)
