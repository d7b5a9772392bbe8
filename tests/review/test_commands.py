"""`reconcile review` and its commands, as a person types them."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest
from cases import SOURCES
from typer.testing import CliRunner

from reconcile.cli import app
from reconcile.review.beside import place_of
from reconcile.review.decision import Decision
from reconcile.review.store import Store


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copytree(SOURCES / "rising-toll", tmp_path / "case", ignore=lambda *_: {".reconcile"})


def run(*words: str | Path, typed: str = "", code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(w) for w in words], input=typed)
    assert result.exit_code == code, result.output
    return result.output


def kept(case: Path) -> tuple[Decision, ...]:
    return Store.beside(case).all()


def test_a_case_begins_a_session_with_or_without_its_name(case: Path) -> None:
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nq\n")
    run("review", "session", case, "--plain", "--reviewer", "ida", typed="u\nhm\nq\n")
    run("review", "--plain", case, "--reviewer", "ida", typed="c\nq\n")
    assert [(d.reviewer, d.ruling) for d in kept(case)] == [("ida", "confirm"), ("ida", "unsure"), ("ida", "confirm")]


def test_a_session_is_taken_up_where_it_was_left(case: Path) -> None:
    first = run("review", case, "--plain", "--reviewer", "ida", typed="j\nj\nq\n")
    again = run("review", case, "--plain", "--reviewer", "ida", typed="q\n")
    shown = re.findall(r"^[^a-z\n]{4,}$", first, re.MULTILINE)
    assert re.findall(r"^[^a-z\n]{4,}$", again, re.MULTILINE) == [shown[-1]]


def test_a_desk_from_monday_to_friday(case: Path, tmp_path: Path) -> None:
    assert "nobody has ruled yet" in run("review", "status", case)
    given = run("review", "assign", case, "--to", "ida", "--to", "ola", "--overlap", "100", "--reviewer", "eva")
    (total,) = set(re.findall(r"^(?:ida|ola): (\d+) of \1 findings$", given, re.MULTILINE))
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nc\nc\nq\n")
    run("review", case, "--plain", "--reviewer", "ola", typed="c\nn\npeople\nc\nq\n")
    assert f"ida: 3 of {total} findings given; 3 confirm" in run("review", "status", case)
    told = run("review", "agreement", case).splitlines()
    assert told[0] == "3 findings ruled on by two reviewers or more, and read; 1 split"
    assert re.fullmatch(r"Cohen's kappa of ida and ola: -?\d\.\d\d over 3 findings", told[1])
    assert re.fullmatch(r"split on “.+” \[[0-9a-f]{12}\]: ida \S+, ola not-comparable people", told[3])
    settled = run("review", "adjudicate", case, "--plain", "--reviewer", "eva", typed="h\nscope\nq\n")
    assert "ruled by ida" in settled
    assert "ruled by ola" in settled
    assert kept(case)[-1].tags == ("adjudication",)
    after = run("review", "agreement", case).splitlines()
    assert after == [f"{told[0]}, 1 of them settled", *told[1:3], f"{told[3]}; settled by eva: scope"]
    assert "eva (adjudication): 1 of 1 splits settled; 1 change" in run("review", "status", case)
    assert "nothing to settle" in run("review", "adjudicate", case, "--plain", "--reviewer", "kim", typed="q\n")
    files = run("review", "export", case, tmp_path / "out").split()
    assert [Path(f).name for f in files] == ["eva.jsonl", "ida.jsonl", "ola.jsonl"]
    assert "0 new of" in run("review", "import", case, tmp_path / "out")
    assert "0 faults" in run("review", "verify", case, tmp_path / "out")
    assert "ruled by eva" in run("compare", case, "--reviewed-only", code=1)


def test_reviewers_with_nothing_in_common_have_no_measure(case: Path) -> None:
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nq\n")
    run("review", case, "--plain", "--reviewer", "ola", typed="s\nc\nq\n")
    said = run("review", "agreement", case)
    assert "Cohen's kappa of ida and ola: no finding ruled on by both" in said
    assert "alpha of all: no finding ruled on by two reviewers" in said
    run("review", case, "--plain", "--reviewer", "kim", typed="c\nq\n")
    assert "kappa of ida and kim: not defined over 1 finding alone" in run("review", "agreement", case)


def test_whoever_is_not_dealt_to_again_loses_their_findings(case: Path) -> None:
    run("review", "assign", case, "--to", "ida", "--to", "ola", "--overlap", "0", "--reviewer", "eva")
    said = run("review", "assign", case, "--to", "ida", "--reviewer", "eva")
    assert re.search(r"^ida: (\d+) of \1 findings$", said, re.MULTILINE)
    assert "ola: no findings any more" in said
    assert "0 findings were given to ola" in run("review", case, "--plain", "--reviewer", "ola", typed="q\n")
    assert "ola" not in run("review", "assign", case, "--to", "ida", "--reviewer", "eva")


def test_what_an_export_holds_and_the_log_does_not_is_named(case: Path, tmp_path: Path) -> None:
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nc\nq\n")
    run("review", "export", case, tmp_path / "out")
    other = copytree(SOURCES / "rising-toll", tmp_path / "other", ignore=lambda *_: {".reconcile"})
    assert "exported and not in the log" in run("review", "verify", other, tmp_path / "out", code=1)
    assert "2 new of 2" in run("review", "import", other, tmp_path / "out")
    assert "0 faults" in run("review", "verify", other, tmp_path / "out")


def test_rulings_in_a_database_are_shown_too(case: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    run("review", case, "--plain", "--reviewer", "ida", "--db", url, typed="c\nq\n")
    assert "ruled by ida" in run("compare", case, "--db", url, code=1)
    assert "ruled by ida" not in run("compare", case, code=1)


def test_learning_is_shown_and_written_only_when_asked(case: Path, tmp_path: Path) -> None:
    before = sorted(p.name for p in case.iterdir())
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nc\nn\npeople\nn\npeople\nn\npeople\nc\nc\nc\nc\nc\nq\n")
    told = run("review", "learn", case)
    assert "Right by relation and kind" in told
    assert "Right by what put the claims side by side" in told
    assert sorted(p.name for p in case.iterdir() if p.name != ".reconcile") == before
    path = tmp_path / "desk.toml"
    spared = "and spared" in told
    run("review", "learn", case, "--write", path, code=0 if spared else 2)
    assert path.exists() == spared


def test_keys_come_from_a_settings_file(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text('[review.keys]\nconfirm = "!"\n')
    run("review", case, "--plain", "--settings", path, "--reviewer", "ida", typed="!\nq\n")
    assert [d.ruling for d in kept(case)] == ["confirm"]
    path.write_text('[review.keys]\nconfirm = "q"\n')
    assert "both confirm and leave" in run("review", case, "--plain", "--settings", path, code=2)


def test_a_settings_file_sets_the_threshold_and_an_option_goes_before_it(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text("[compare]\nthreshold = 1.0\n")
    usual, strict = run("compare", case, code=1), run("compare", case, "--settings", path, code=1)
    assert strict != usual
    assert run("compare", case, "--settings", path, "--threshold", "0.62", code=1) == usual


def test_wrong_use_is_told(case: Path, tmp_path: Path) -> None:
    assert "give one of them" in run("review", case, "--serve", "--plain", code=2)
    assert "no such file or folder" in run("review", tmp_path / "none", "--serve", code=2)
    assert "no such file or folder" in run("review", tmp_path / "none", code=2)
    assert "no such file or folder" in run("review", "status", tmp_path / "none", code=2)
    assert "--to" in run("review", "assign", case, code=2)
    assert "name each reviewer once" in run("review", "assign", case, "--to", "a", "--to", "a", code=2)
    assert "is no name" in run("review", "assign", case, "--to", "", code=2)
    assert "is no name" in run("review", "assign", case, "--to", "ida\nola", code=2)
    assert kept(case) == ()


@pytest.mark.parametrize("command", ["verify", "export", "status", "agreement", "learn"])
def test_what_only_reads_makes_no_log(case: Path, tmp_path: Path, command: str) -> None:
    before = sorted(case.rglob("*"))
    run("review", command, case)
    assert "there is no log yet" in run("review", command, case, "--db", f"sqlite:///{tmp_path / 'none.sqlite'}")
    assert sorted(case.rglob("*")) == before
    assert not (tmp_path / "none.sqlite").exists()


def test_an_import_of_nothing_makes_no_log(case: Path, tmp_path: Path) -> None:
    before = sorted(case.rglob("*"))
    assert "no such file or folder; give a file or folder that" in run("review", "import", case, code=2)
    assert "holds no .jsonl file" in run("review", "import", case, tmp_path, code=2)
    assert sorted(case.rglob("*")) == before


def test_a_report_makes_no_log_either(case: Path, tmp_path: Path) -> None:
    assert "there is no log yet" in run("compare", case, "--db", f"sqlite:///{tmp_path / 'none.sqlite'}", code=1)
    assert not (tmp_path / "none.sqlite").exists()


def test_verify_counts_damage_and_notes_two_machines(case: Path, tmp_path: Path) -> None:
    assert run("review", "verify", case) == "0 decisions, 0 faults\n"
    other = copytree(case, tmp_path / "other")
    for place in (case, other):
        run("review", place, "--plain", "--reviewer", "ida", typed="c\nq\n")
    run("review", "export", other, tmp_path / "out")
    assert "1 new of 1 decision" in run("review", "import", case, tmp_path / "out")
    told = run("review", "verify", case)
    assert told.splitlines() == [
        "ida: 2 decisions begin this reviewer's log: made on two machines before their logs met, which is no damage",
        "2 decisions, 0 faults, 1 note",
    ]
    edited(case, "UPDATE decisions SET body = replace(body, '\"confirm\"', '\"unsure\"') WHERE number = 1")
    assert run("review", "verify", case, code=1).splitlines()[-1] == "2 decisions, 1 fault, 1 note"


def edited(case: Path, change: str) -> None:
    with closing(sqlite3.connect(place_of(case))) as base:
        base.execute(change)
        base.commit()


def test_a_ruling_that_was_changed_is_warned_of_where_it_is_shown(case: Path) -> None:
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nc\nq\n")
    assert "reconcile review verify" not in run("compare", case, code=1)
    edited(case, "UPDATE decisions SET body = replace(body, '\"confirm\"', '\"unsure\"') WHERE number = 1")
    result = CliRunner().invoke(app, ["compare", str(case)])
    said = "reconcile: 1 decision in the log was changed after being made; to see which: reconcile review verify\n"
    assert (result.stderr, said in result.stdout) == (said, False)
    assert "ruled by ida" in result.stdout


def test_a_row_that_is_no_decision_stops_neither_verify_nor_export(case: Path, tmp_path: Path) -> None:
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nc\nq\n")
    edited(case, "UPDATE decisions SET body = '{}' WHERE number = 2")
    assert "row 2: no decision" in run("compare", case, code=2)
    told = run("review", "verify", case, code=1)
    assert "row 2: no decision" in told
    assert told.endswith("1 decision, 1 fault\n")
    assert "row 2: no decision" in run("review", "export", case, tmp_path / "out", code=1)
    new = copytree(case, tmp_path / "new", ignore=lambda *_: {".reconcile"})
    assert "1 new of 1 decision" in run("review", "import", new, tmp_path / "out")


def test_explain_shows_rulings_and_leaves_them_out(case: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    run("review", case, "--plain", "--reviewer", "ida", typed="c\nq\n")
    run("review", case, "--plain", "--reviewer", "ola", "--db", url, typed="c\nq\n")
    left, right = kept(case)[0].pairs[0]
    assert "ruled by ida" in run("explain", f"{left}:{right}", case)
    assert "ruled by" not in run("explain", f"{left}:{right}", case, "--no-rulings")
    assert "ruled by ola" in run("explain", left, case, "--db", url)


def test_names_from_elsewhere_move_no_terminal(case: Path, tmp_path: Path) -> None:
    from reconcile.review.exchange import export

    bad = [Decision("\x1b[31mida", f"2026-01-01T00:00:0{n}+00:00", "0.1", "confirm", (("a", "b"),), ("agree",)).sealed("") for n in (1, 2)]
    export(bad, tmp_path / "out")
    run("review", "import", case, tmp_path / "out")
    assert "\\x1b[31mida: 2 decisions begin" in run("review", "verify", case)
