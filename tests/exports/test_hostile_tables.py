"""Tables of hostile reports, opened by their readers: nothing runs, nothing breaks, nothing is lost."""

import csv
import io
import sqlite3
import unicodedata
from contextlib import closing
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from cases import article, report
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from reconcile.exports.delimited import defused
from reconcile.exports.formats import FORMATS, Options, known
from reconcile.model import Fact, Interval, Number, Report, Skipped, Value
from reconcile.pipeline import reconcile

LEDE = "A bomb hit the market of Karmin on Saturday, killing {} people, police said.\n"
FOUND = report(LEDE.format(16), LEDE.format(31))


def made(found: Report, name: str, table: str = "findings") -> bytes:
    to = io.BytesIO()
    known(name).write(found, to, Options(table))
    return to.getvalue()


def rows(found: Report, table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made(found, "csv", table).decode(), newline="")))


def titled(title: str, url: str = "https://a.example/1") -> Report:
    return evolve(FOUND, articles=tuple(evolve(a, title=Fact(title, "t"), url=Fact(url, "t")) for a in FOUND.articles))


def counted(figure: Number) -> Report:
    value = Value(Interval(figure, figure, figure), "person")
    return evolve(FOUND, claims=tuple(evolve(c, value=value) if c.kind == "casualty" else c for c in FOUND.claims))


@given(st.text(st.sampled_from("=+-@\t\r\n '\"\u00a0\uff1d\uff0b\uff0d\uff20\x00\x1b\x9b\u202e\u2067a1|;,"), max_size=6))
def test_no_text_is_a_formula_or_moves_a_terminal(text: str) -> None:
    cell = str(defused(text))
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert not cell.startswith(("\t", "\r", "\n"))
    assert not [
        ch for ch in cell if ch not in "\n\t" and (unicodedata.category(ch) == "Cc" or unicodedata.bidirectional(ch) in ("RLO", "RLI"))
    ]


@given(st.integers(-(10**9), 10**9) | st.floats(allow_nan=False))
def test_numbers_stay_numbers(number: float) -> None:
    assert defused(number) == number


def test_heads_made_of_file_names_are_no_formulas() -> None:
    found = reconcile((article(LEDE.format(4), "=cmd|x"), article(LEDE.format(4), "b")))
    assert rows(found, "coverage")[0][3:] == ["'=cmd|x", "b"]


@pytest.mark.parametrize("figure", [10**21, 2**63, 1e300, 10**400, -(10**400), float("inf"), float("nan")])
@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "parquet", "sqlite", "ucdp", "markdown"])
def test_no_figure_is_too_large(name: str, figure: Number) -> None:
    assert made(counted(figure), name, "claims" if FORMATS[name].tabular else "findings")


def test_large_figures_keep_their_size() -> None:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made(counted(10**21), "sqlite"))
        assert set(base.execute("SELECT low FROM claims WHERE kind = 'casualty'")) == {(1e21,)}
    low = parquet.read_table(io.BytesIO(made(counted(10**21), "parquet", "claims"))).column("low").to_pylist()
    assert 1e21 in low


def links(found: Report) -> list[Any]:
    book = openpyxl.load_workbook(io.BytesIO(made(found, "xlsx")))
    return [(s.title, c.hyperlink.target) for s in book for row in s.iter_rows() for c in row if c.hyperlink]


def test_only_the_addresses_of_sources_are_links() -> None:
    assert links(titled("https://evil.example")) == [("Sources", "https://a.example/1")] * 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b.example", "https://a\u202e.example", "https://" + "a" * 3000]
)
def test_and_no_others(url: str) -> None:
    assert links(titled("title", url)) == []


@pytest.mark.parametrize("title", ["x" * 100_000, "😀" * 100_000, "=1+1\x1b[2J\u202e\ud800\x00"])
def test_a_cell_of_a_workbook_is_text_that_fits(title: str) -> None:
    cell = openpyxl.load_workbook(io.BytesIO(made(titled(title), "xlsx")))["Sources"]["E2"]
    assert cell.data_type == "s"
    assert len(str(cell.value).encode("utf-16-le")) <= 2 * 32_767
    assert not set("\x1b\x00\u202e\ud800") & set(str(cell.value))


def test_long_cells_are_whole_where_they_fit() -> None:
    found = titled("x" * 100_000)
    assert rows(found, "sources")[1][4] == "x" * 100_000
    assert parquet.read_table(io.BytesIO(made(found, "parquet", "sources"))).column("title")[0].as_py() == "x" * 100_000


def test_what_was_not_read_is_told_in_every_table_of_sources() -> None:
    found = evolve(FOUND, skipped=(Skipped("bad.pdf", "=not read"),))
    assert [row[7] for row in rows(found, "sources") if row[-1] == "'=not read"] == ["bad.pdf"]
    assert [c.value for c in openpyxl.load_workbook(io.BytesIO(made(found, "xlsx")))["Sources"]["M"]][-1] == "=not read"
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made(found, "sqlite"))
        assert base.execute("SELECT * FROM skipped").fetchall() == [("bad.pdf", "=not read")]
        assert base.execute("SELECT count(*) FROM sources").fetchone() == (2,)


def test_questions_are_found_by_their_words() -> None:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made(FOUND, "sqlite"))
        found = {q for (q,) in base.execute("SELECT question FROM findings_fts WHERE findings_fts MATCH 'killed'")}
    assert found == {f.question for f in FOUND.findings if "killed" in f.question}
    assert found


@pytest.mark.parametrize("name", ["csv", "tsv", "parquet", "sqlite", "xlsx"])
def test_every_table_holds_every_finding(name: str) -> None:
    data = made(FOUND, name)
    wanted = {f.id for f in FOUND.findings}
    if name == "sqlite":
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(data)
            found = {i for (i,) in base.execute("SELECT finding_id FROM findings JOIN finding_claims USING (finding_id)")}
    elif name == "parquet":
        found = set(parquet.read_table(io.BytesIO(data)).column("finding_id").to_pylist())
    elif name == "xlsx":
        found = {row[-1] for row in openpyxl.load_workbook(io.BytesIO(data))["Findings"].iter_rows(min_row=2, values_only=True)}
    else:
        found = {
            row["finding_id"] for row in csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter="\t" if name == "tsv" else ",")
        }
    assert found == wanted
