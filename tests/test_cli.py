import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import ROOT, SOURCES
from jsonschema import Draft202012Validator

from reconcile.exports.schema import SCHEMA

CASE = str(SOURCES / "jisr-al-shughur")


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reconcile", *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **env},
    )


def test_claims_as_jsonl_hold_to_the_schema_and_the_text() -> None:
    done = run("claims", CASE, "--format", "jsonl")
    assert done.returncode == 0
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found
    valid = Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": "#/$defs/claim"}]})
    for claim in found:
        valid.validate(claim)
        text = Path(claim["file"]).read_bytes().decode()
        assert text[claim["start"] : claim["end"]] == claim["text"]


def test_compare_as_json_holds_to_the_schema() -> None:
    done = run("compare", CASE, "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": "#/$defs/report"}]}).validate(found)
    known = {c["id"] for c in found["claims"]}
    assert len(known) == len(found["claims"])
    assert all(set(f["claims"]) <= known for f in found["findings"])


def test_the_same_input_gives_the_same_bytes() -> None:
    first = run("compare", CASE, "--format", "json", PYTHONHASHSEED="1")
    second = run("compare", CASE, "--format", "json", "--engine", "processes", PYTHONHASHSEED="2")
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        pytest.param(("claims", "/none/such"), 2, "no such file or folder", id="a missing path"),
        pytest.param(("compare", CASE, "--convention", "other"), 2, "literal", id="a convention that does not exist"),
        pytest.param(("compare", CASE, "--lexicon", "/none.toml"), 2, "cannot be opened", id="a missing lexicon"),
        pytest.param(("nonsense",), 2, "No such command", id="a command that does not exist"),
    ],
)
def test_wrong_use(args: tuple[str, ...], code: int, told: str) -> None:
    done = run(*args)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        pytest.param('[nowhere]\nx = ["y"]\n', "line 1: no table 'nowhere'; the tables are", id="unknown table"),
        pytest.param('[who]\nchild = "tot"\n', "line 2: child = 'tot'; expected a list of texts", id="a text for a list"),
        pytest.param("[who\n", "no valid TOML", id="broken"),
    ],
)
def test_a_bad_lexicon_is_told(tmp_path: Path, toml: str, told: str) -> None:
    (tmp_path / "words.toml").write_text(toml)
    done = run("claims", CASE, "--lexicon", str(tmp_path / "words.toml"))
    assert done.returncode == 2
    assert told in done.stderr


def test_a_lexicon_adds_words(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('[who]\nmedic = ["stretcher bearer", "stretcher bearers"]\n')
    (tmp_path / "a.txt").write_text("Three stretcher bearers were killed.")
    done = run("claims", str(tmp_path / "a.txt"), "--format", "jsonl", "--lexicon", str(tmp_path / "words.toml"))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [c["about"]["who"] for c in told if c["kind"] == "casualty"] == [["medic"]]


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("Two people died.")
    done = run("compare", str(tmp_path), "--format", "json")
    assert done.returncode == 0
    assert "bad.txt: the file is empty" in done.stderr
    assert [Path(s["file"]).name for s in json.loads(done.stdout)["skipped"]] == ["bad.txt"]


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    assert run("compare", str(tmp_path)).returncode == 2


def test_a_single_source_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people died in the fire on Saturday.")
    done = run("compare", str(tmp_path))
    assert done.returncode == 0
    assert "Two people" in done.stdout


def test_nothing_is_coloured_in_a_pipe() -> None:
    done = run("compare", CASE)
    assert "\x1b" not in done.stdout
    assert "1 discrepanc" in done.stdout or "discrepancies" in done.stdout


def test_hostile_text_cannot_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\x1b[31mFive people\x1b[0m were killed \u202e in [bold]Velden[/bold] \x07.")
    done = run("claims", str(tmp_path / "a.txt"))
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "[bold]" in done.stdout


def test_version() -> None:
    assert run("--version").stdout.startswith("reconcile ")


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(run("schema").stdout))


@pytest.mark.parametrize("command", [(), ("claims",), ("compare",)])
def test_help_has_examples_and_loads_nothing_heavy(command: tuple[str, ...]) -> None:
    code = f"import sys; sys.argv = ['reconcile', *{command!r}, '--help']\ntry:\n from reconcile.cli import main; main()\nexcept SystemExit:\n pass\nprint(sorted(m for m in sys.modules if m.split('.')[0] in ('rich', 'rapidfuzz', 'charset_normalizer', 'anyascii') or m.startswith(('reconcile.english', 'reconcile.pipeline'))), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert "Usage" in done.stdout
    assert not command or "reconcile " + command[0] in done.stdout


def test_a_closed_pipe_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m reconcile claims {CASE} --format jsonl | head -n 1", shell=True, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_export_writes_a_saved_report_anew(tmp_path: Path) -> None:
    saved, table = tmp_path / "report.json", tmp_path / "findings.csv"
    assert run("compare", CASE, "-f", "json", "-o", str(saved)).returncode == 1
    done = run("export", str(saved), "-f", "csv", "-o", str(table))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert table.read_text(encoding="utf-8").startswith("question,happening,role,verdict,relation")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["findings.csv", "report.json"]


WRONG = [
    pytest.param(["export", CASE, "-f", "docx"], "'docx' is no format", id="an unknown format"),
    pytest.param(["export", CASE, "-f", "xlsx"], "xlsx is no text; name a file with -o", id="a binary format on the screen"),
    pytest.param(["export", CASE, "-f", "csv", "--table", "pairs"], "'pairs' is no table", id="an unknown table"),
    pytest.param(["export", CASE, "-f", "csv", "-o", "/no/such/folder/x.csv"], "/no/such/folder/x.csv: cannot be written", id="no folder"),
    pytest.param(["export", "nothing.json", "-f", "csv"], "nothing.json: cannot be opened", id="no saved report"),
]


@pytest.mark.parametrize(("args", "message"), WRONG)
def test_a_wrong_export_says_what_to_do(args: list[str], message: str) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_every_command_is_in_the_readme_or_the_docs() -> None:
    told = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))
    commands = [line.split()[0] for line in run("--help").stdout.split("Commands:")[1].splitlines() if line.startswith("  ")]
    assert "export" in commands
    assert [c for c in commands if c not in told] == []
    commands = [line.split()[0] for line in run("review", "--help").stdout.split("Commands:")[1].splitlines() if line.startswith("  ")]
    assert "assign" in commands
    assert [c for c in commands if c not in ("session", "Examples:", "reconcile") and f"`reconcile review {c} CASE" not in told] == []


def test_the_text_report_takes_width_and_ascii() -> None:
    shown = run("compare", CASE, "--width", "90", "--ascii").stdout
    report = [line for line in shown.splitlines() if not line.isascii()]
    assert max(map(len, shown.splitlines())) <= 90
    assert not [line for line in report if "─" in line or "●" in line]
