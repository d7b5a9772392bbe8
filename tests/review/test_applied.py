"""Rulings in every display and export."""

import io
from pathlib import Path

from attrs import evolve
from openpyxl import load_workbook
from pyarrow.parquet import read_table
from sessions import begun, prompted

from reconcile.exports.formats import FORMATS, Options, known
from reconcile.exports.saved import load
from reconcile.model import Report, Review
from reconcile.pipeline import reconcile
from reconcile.review.applied import applied
from reconcile.review.store import Store
from reconcile.terminal import plain, plain_explanation
from reconcile.views.select import select


def _words(name: str, written: bytes) -> str:
    """Return what a table or text of a format says, packed formats unpacked."""
    if name == "parquet":
        return str(read_table(io.BytesIO(written)).to_pylist())
    if name == "xlsx":
        sheets = load_workbook(io.BytesIO(written)).worksheets
        return str([cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row])
    return written.decode("utf-8", "replace")


def test_rulings_stand_beside_the_verdict_in_every_display(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "h", "part", "u", "hm", "b", "yes", "q")
    prompted(begun(report, store, "ola"), store, "n", "people", "q")
    shown = applied(report, store.all())
    assert [f.verdict for f in shown.findings] == [f.verdict for f in report.findings]
    first = next(f for f in shown.findings if f.id == begun(report, store).queue[0].id)
    assert [(r.reviewer, r.ruling) for r in first.reviews] == [("ida", "confirm"), ("ola", "not-comparable")]
    for name in FORMATS:
        to = io.BytesIO()
        known(name).write(shown, to, Options())
        assert "ola" in _words(name, to.getvalue()), name
    assert "ruled by ola" in plain(shown)
    pair = first.pairs[0]
    for wanted in (first.id, first.claims[0], f"{pair.left}:{pair.right}", f"{pair.right}:{pair.left}"):
        told = plain_explanation(shown, wanted)
        assert (told.count("ruled by ida"), told.count("ruled by ola")) == (1, 1), wanted
        assert "ruled by" not in plain_explanation(report, wanted)


def test_a_ruling_on_some_pairs_is_explained_with_those_pairs_only(report: Report) -> None:
    finding = next(f for f in report.findings if len(f.pairs) > 1)
    one, other = finding.pairs[:2]
    review = Review("ida", "2026-01-01T00:00:00+00:00", "change", "scope", pairs=((one.left, one.right),))
    shown = evolve(report, findings=tuple(evolve(f, reviews=(review,)) if f.id == finding.id else f for f in report.findings))
    assert "ruled by ida" in plain_explanation(shown, f"{one.left}:{one.right}")
    assert "ruled by ida" not in plain_explanation(shown, f"{other.left}:{other.right}")


def test_only_reviewed_findings_on_request(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    assert len(select(applied(report, store.all()), reviewed=True).findings) == 1


def test_what_was_not_read_or_left_open_is_no_claim_review(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "u", "hm", "b", "yes", "q")
    to = io.BytesIO()
    known("claimreview").write(applied(report, store.all()), to, Options())
    assert b"ClaimReview" not in to.getvalue()


def test_rulings_survive_a_saved_report(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    shown = applied(report, store.all())
    path = tmp_path / "report.json"
    with path.open("wb") as file:
        known("json").write(shown, file, Options())
    assert load(path) == shown


def test_a_ruling_that_no_longer_stands_is_not_shown(report: Report, tmp_path: Path) -> None:
    store = Store.beside(tmp_path)
    prompted(begun(report, store), store, "c", "q")
    moved = tuple(evolve(a, text="Late.\n" + a.text) for a in report.articles)
    assert not any(f.reviews for f in applied(reconcile(moved), store.all()).findings)
