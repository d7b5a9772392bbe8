"""Every format, opened by a real reader of it."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from cases import ROOT, SOURCES, article
from markdown_it import MarkdownIt
from pyarrow import parquet

from reconcile.errors import UsageError
from reconcile.exports import tables, ucdp
from reconcile.exports.formats import FORMATS, Options, known
from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read

HOSTILE = (
    '=HYPERLINK("https://evil") killed 12 people in Karmin on Saturday. <script>alert(1)</script> | `x` | [a](javascript:b) \u202etxt\x1b[31m.\n'
    "-2+3 said @user that 5 houses burned: http://evil.example www.evil.example ![i](j). It cost $4.\n"
)


def made(report: Report, name: str, **options: Any) -> bytes:
    to = io.BytesIO()
    known(name).write(report, to, Options(**options))
    return to.getvalue()


@pytest.fixture(scope="module")
def case() -> Report:
    return reconcile(read([SOURCES / "whole-and-parts"]).articles)


@pytest.fixture(scope="module")
def hostile() -> Report:
    return reconcile((article(HOSTILE, "=cmd"), article(HOSTILE.replace("12", "31").replace("5 houses", "6 houses"), "b|c")))


def test_happenings_have_a_table_and_every_row_names_its_own(case: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(made(case, "csv", table="happenings").decode(), newline="")))
    assert [(r["happening_id"], r["label"], r["role"]) for r in rows] == [(h.id, h.label, h.role) for h in case.happenings]
    assert sum(int(r["claims"]) for r in rows) == len(case.claims)
    assert sum(int(r["findings"]) for r in rows) == len(case.findings)
    labels = {h.id: h.label for h in case.happenings}
    claims = csv.DictReader(io.StringIO(made(case, "csv", table="claims").decode(), newline=""))
    assert all(r["happening"] == labels[r["incident"]] for r in claims)
    findings = list(csv.DictReader(io.StringIO(made(case, "csv").decode(), newline="")))
    assert {r["happening"] for r in findings} <= set(labels.values())
    assert findings[0]["role"] == "main"


def test_the_database_ties_claims_and_findings_to_happenings(case: Report, tmp_path: Path) -> None:
    (tmp_path / "r.sqlite").write_bytes(made(case, "sqlite"))
    with closing(sqlite3.connect(tmp_path / "r.sqlite")) as base:
        told = base.execute(
            "SELECT count(*) FROM findings JOIN happenings USING (happening_id) JOIN finding_claims USING (finding_id)"
            " JOIN claims USING (claim_id) WHERE happenings.role = 'main' AND claims.incident = happenings.happening_id"
        ).fetchone()
        assert told[0] > 0
        assert base.execute("SELECT count(*) FROM happenings").fetchone() == (len(case.happenings),)


def test_what_happened_stands_in_linked_data_too(case: Report) -> None:
    graph = json.loads(made(case, "claimreview"))["@graph"]
    events = {e["name"] for node in graph if node["@type"] == "Claim" for e in node["about"] if e["@type"] == "Event"}
    assert events <= {h.label for h in case.happenings} != set()
    bodies = [b for item in json.loads(made(case, "webannotation"))["items"] for b in item["body"] if b["purpose"] == "classifying"]
    assert {b["value"] for b in bodies} == events


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_every_finding_and_every_claim_has_its_row(case: Report, name: str, delimiter: str) -> None:
    rows = list(csv.DictReader(io.StringIO(made(case, name).decode(), newline=""), delimiter=delimiter))
    assert {r["finding_id"] for r in rows} == {f.id for f in case.findings}
    assert len(rows) == sum(max(1, len(f.pairs)) for f in case.findings)
    claims = list(csv.DictReader(io.StringIO(made(case, name, table="claims").decode(), newline=""), delimiter=delimiter))
    texts = {a.source: a.text for a in case.articles}
    assert [r["claim_id"] for r in claims] == [c.id for c in case.claims]
    assert all(
        texts[r["source"]][int(r["start"]) : int(r["end"])] == r["quote"].removeprefix("'") or r["quote"] in texts[r["source"]]
        for r in claims
    )


def test_numbers_are_numbers_and_open_ends_are_empty(case: Report) -> None:
    rows = {r["claim_id"]: r for r in csv.DictReader(io.StringIO(made(case, "csv", table="claims").decode(), newline=""))}
    for claim in case.claims:
        interval = claim.value.interval if claim.value else None
        assert rows[claim.id]["low"] == ("" if interval is None or interval.low is None else str(interval.low))


def test_no_cell_is_a_formula(hostile: Report) -> None:
    for table in ("findings", "claims", "sources"):
        for row in csv.reader(io.StringIO(made(hostile, "csv", table=table).decode(), newline="")):
            assert not [
                cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r")) or (cell.startswith("-") and not _number(cell))
            ]


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_a_byte_order_mark_on_request(case: Report) -> None:
    assert made(case, "csv", bom=True).startswith(b"\xef\xbb\xbf")
    assert not made(case, "csv").startswith(b"\xef\xbb\xbf")


def test_the_workbook_holds_all_tables(case: Report, tmp_path: Path) -> None:
    path = tmp_path / "case.xlsx"
    path.write_bytes(made(case, "xlsx"))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Findings", "Claims", "Happenings", "Sources", "Coverage", "Verdicts"]
    assert book["Claims"].max_row == len(case.claims) + 1
    assert book["Findings"].freeze_panes == "B2"
    assert book["Findings"].auto_filter.ref


def test_the_workbook_has_no_formula_and_no_link_of_an_article(hostile: Report, tmp_path: Path) -> None:
    path = tmp_path / "case.xlsx"
    path.write_bytes(made(hostile, "xlsx"))
    cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert not [c for c in cells if c.data_type == "f" or c.hyperlink]


def test_parquet_has_types(case: Report, tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    path.write_bytes(made(case, "parquet", table="claims"))
    found = parquet.read_table(path)
    assert found.column_names == [name for name, _ in tables.CLAIMS]
    assert found.num_rows == len(case.claims)
    assert (str(found.schema.field("low").type), str(found.schema.field("start").type)) == ("double", "int64")


def test_sqlite_keeps_its_keys_and_finds_words(case: Report, tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    path.write_bytes(made(case, "sqlite"))
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("SELECT count(*) FROM findings").fetchone() == (len(case.findings),)
        assert base.execute("SELECT count(*) FROM pairs").fetchone() == (sum(len(f.pairs) for f in case.findings),)
        told = base.execute("SELECT quote FROM claims_fts WHERE claims_fts MATCH 'civilians'").fetchall()
        assert any("civilians" in quote for (quote,) in told)


def test_markdown_shows_words_as_they_stand(hostile: Report) -> None:
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(made(hostile, "markdown").decode())
    assert "<script" not in shown
    assert "<a " not in shown
    assert "<img" not in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_markdown_holds_every_finding(case: Report) -> None:
    shown = made(case, "markdown").decode()
    assert all(f"`{f.id}`" in shown for f in case.findings if f.pairs)


def test_ucdp_counts_killed_and_sums_nothing(case: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(made(case, "ucdp").decode(), newline="")))
    assert [name for name, _ in ucdp.COLUMNS] == list(rows[0])
    main = next(r for r in rows if r["best"] == "22")
    assert (main["deaths_civilians"], main["deaths_unknown"], main["number_of_sources"]) == ("6", "16", "3")


def test_claims_are_schema_org_claims_and_nothing_is_reviewed(case: Report) -> None:
    told = json.loads(made(case, "claimreview"))
    assert told["@context"] == "https://schema.org"
    assert {c["@type"] for c in told["@graph"]} == {"Claim"}
    assert all(c["appearance"]["@type"] == "NewsArticle" for c in told["@graph"])


def test_annotations_select_their_quotes(case: Report) -> None:
    told = json.loads(made(case, "webannotation"))
    texts = {a.file: a.text for a in case.articles}
    assert told["items"]
    for item in told["items"]:
        quote, place = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_report_gives_the_same_bytes(hostile: Report, name: str) -> None:
    assert made(hostile, name) == made(hostile, name)


def test_lone_surrogates_and_long_cells_stop_no_format() -> None:
    report = reconcile((article("Fire killed 12 people. \ud800 " + "x" * 100_000 + "\n"), article("Fire killed 12 people. \udfff\n", "b")))
    for name in FORMATS:
        assert made(report, name)


def test_unknown_formats_and_tables_are_named(case: Report) -> None:
    with pytest.raises(UsageError, match="'docx' is no format; the formats are csv"):
        known("docx")
    with pytest.raises(UsageError, match="'pairs' is no table"):
        made(case, "csv", table="pairs")


def test_the_docs_name_every_format_and_column() -> None:
    docs = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert [n for n in FORMATS if f"| `{n}` |" not in docs] == []
    for columns in (tables.FINDINGS, tables.CLAIMS, tables.SOURCES, ucdp.COLUMNS):
        assert [f"| `{name}` | {meaning} |" for name, meaning in columns if f"| `{name}` | {meaning} |" not in docs] == []


def test_the_commands_of_the_docs_work(tmp_path: Path) -> None:
    docs = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    commands = [line.split() for line in docs.splitlines() if line.startswith("    reconcile ")]
    assert len(commands) == 3
    for command in commands:
        args = [str(ROOT / a) if a.startswith("sources/") else a for a in command[1:]]
        done = subprocess.run([sys.executable, "-m", "reconcile", *args], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode in (0, 1), done.stderr) == (True, "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims.csv", "findings.csv", "report.json"]
