"""Report -> an SQLite database."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.happened import HAPPENINGS, happening_of
from reconcile.exports.tables import CLAIMS, SOURCES, Cell, measured, tables
from reconcile.model import Finding, Report, Review
from reconcile.views.wording import ruled

_TYPES = dict.fromkeys(("low", "high", "stated", "score"), "REAL") | dict.fromkeys(
    ("start", "end", "origins", "characters", "claims", "set_aside", "approx", "bulk", "findings"), "INTEGER"
)
_FINDINGS = ("finding_id", "happening_id", "question", "kind", "verdict", "origins", "grade", "parties", "notes")
_PAIRS = ("finding_id", "left_claim_id", "right_claim_id", "relation", "reason", "score", "same_origin")
_REVIEWS = ("finding_id", "reviewer", "at", "ruling", "relation", "because", "value", "claim_id", "note", "bulk", "tags", "told")


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write sources, happenings, claims, findings, pairs, rulings and which claim stands in which finding, tied by foreign keys, with full-text search over claims and questions.

    The tables open in Datasette: `datasette report.sqlite`.
    """
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("PRAGMA foreign_keys = ON")
        base.executescript(_schema())
        _fill(base, report)
        base.commit()
        base.execute("VACUUM")
        to.write(base.serialize())


def _columns(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}" {_TYPES.get(name, "TEXT")}' for name in names)


def _schema() -> str:
    claims = [name for name, _ in CLAIMS if name != "claim_id"]
    happenings = [name for name, _ in HAPPENINGS[1:]]
    sources = [name for name, _ in SOURCES if name not in ("source", "not_read")]
    return f"""
    CREATE TABLE sources (source TEXT PRIMARY KEY, {_columns(sources)}, "text" TEXT);
    CREATE TABLE skipped (file TEXT, reason TEXT);
    CREATE TABLE happenings (happening_id TEXT PRIMARY KEY, {_columns(happenings)});
    CREATE TABLE claims (claim_id TEXT PRIMARY KEY, {_columns(claims)},
        FOREIGN KEY (source) REFERENCES sources (source), FOREIGN KEY (incident) REFERENCES happenings (happening_id));
    CREATE TABLE findings (finding_id TEXT PRIMARY KEY, {_columns(_FINDINGS[1:])},
        FOREIGN KEY (happening_id) REFERENCES happenings (happening_id));
    CREATE TABLE pairs ({_columns(_PAIRS)},
        FOREIGN KEY (finding_id) REFERENCES findings (finding_id),
        FOREIGN KEY (left_claim_id) REFERENCES claims (claim_id), FOREIGN KEY (right_claim_id) REFERENCES claims (claim_id));
    CREATE TABLE finding_claims (finding_id TEXT, claim_id TEXT, PRIMARY KEY (finding_id, claim_id),
        FOREIGN KEY (finding_id) REFERENCES findings (finding_id), FOREIGN KEY (claim_id) REFERENCES claims (claim_id));
    CREATE TABLE reviews ({_columns(_REVIEWS)},
        FOREIGN KEY (finding_id) REFERENCES findings (finding_id), FOREIGN KEY (claim_id) REFERENCES claims (claim_id));
    CREATE INDEX claims_by_source ON claims (source);
    CREATE INDEX claims_by_happening ON claims (incident);
    CREATE INDEX claims_by_kind ON claims (kind);
    CREATE INDEX pairs_by_finding ON pairs (finding_id);
    CREATE VIRTUAL TABLE findings_fts USING fts5 (question, content='findings', tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE claims_fts USING fts5 (quote, sentence, said_by, content='claims', tokenize='unicode61 remove_diacritics 2');
    """


def _review(f: Finding, r: Review) -> tuple[Cell, ...]:
    return f.id, r.reviewer, r.at, r.ruling, r.relation, r.because, r.value, r.claim, r.note, r.bulk, "; ".join(r.tags), ruled(r)


def _fill(base: sqlite3.Connection, report: Report) -> None:
    told = tables(report)
    homes = happening_of(report)
    texts = {a.source: a.text for a in report.articles}
    articles = (row for row in told["sources"].rows() if row[0] is not None)
    _insert(base, "sources", (*told["sources"].heads[:-1], "text"), ((*row[:-1], texts[str(row[0])]) for row in articles))
    _insert(base, "skipped", ("file", "reason"), ((s.file, s.reason) for s in report.skipped))
    _insert(base, "happenings", told["happenings"].heads, told["happenings"].rows())
    _insert(base, "claims", told["claims"].heads, told["claims"].rows())
    _insert(
        base,
        "findings",
        _FINDINGS,
        (
            (
                f.id,
                homes[f.id].id if f.id in homes else None,
                f.question,
                f.kind,
                f.verdict,
                f.origins,
                f.grade,
                "; ".join(f.parties),
                "; ".join(f.notes),
            )
            for f in report.findings
        ),
    )
    _insert(
        base,
        "pairs",
        _PAIRS,
        ((f.id, p.left, p.right, p.relation, p.reason, p.score, p.same_origin) for f in report.findings for p in f.pairs),
    )
    _insert(base, "reviews", _REVIEWS, (_review(f, r) for f in report.findings for r in f.reviews))
    _insert(base, "finding_claims", ("finding_id", "claim_id"), ((f.id, c) for f in report.findings for c in f.claims))
    base.execute("INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')")
    base.execute("INSERT INTO findings_fts (findings_fts) VALUES ('rebuild')")


def _insert(base: sqlite3.Connection, table: str, names: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> None:
    heads = tuple(names)
    told = f"INSERT INTO {table} ({', '.join(chr(34) + h + chr(34) for h in heads)}) VALUES ({', '.join('?' * len(heads))})"  # noqa: S608 - names are ours
    base.executemany(told, (tuple(_plain(cell) for cell in row) for row in rows))


def _plain(cell: Cell) -> Cell:
    cell = measured(cell)
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
