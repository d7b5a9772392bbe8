"""The formats that a report can be written in: one line each."""

from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from reconcile.errors import UsageError
from reconcile.model import Report

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class Options:
    """What the reader of a format may choose: which table, and whether a UTF-8 text begins with a byte order mark."""

    table: str = "findings"
    bom: bool = False


TABLES = ("findings", "claims", "happenings", "sources", "coverage")
"""What can be asked of a format that holds one table; the first without asking."""

_BINARY = frozenset({"xlsx", "parquet", "sqlite"})
_TABULAR = frozenset({"csv", "tsv", "parquet"})


@frozen
class Format:
    """A format by its name: the module that writes it, the usual suffix, what it is for."""

    name: str
    module: str
    suffix: str
    purpose: str

    @property
    def binary(self) -> bool:
        """Whether it is no text, and so needs a file."""
        return self.name in _BINARY

    @property
    def tabular(self) -> bool:
        """Whether it holds one table, which may be chosen."""
        return self.name in _TABULAR

    def write(self, report: Report, to: BinaryIO, options: Options) -> None:
        """Write a report; a missing library raises UsageError that names the extra."""
        writer: Callable[[Report, BinaryIO, Options], None] = import_module(f"reconcile.exports.{self.module}").write
        writer(report, to, options)


FORMATS = {
    f.name: f
    for f in (
        Format("csv", "delimited", ".csv", "a table for any spreadsheet"),
        Format("tsv", "tabbed", ".tsv", "the same with tabs"),
        Format("xlsx", "xlsx", ".xlsx", "a workbook: findings, claims, happenings, sources, coverage"),
        Format("json", "document", ".json", "the whole report, which reconcile reads back"),
        Format("jsonl", "lines", ".jsonl", "one claim a line, for programs"),
        Format("parquet", "parquet", ".parquet", "a table for data tools"),
        Format("sqlite", "sqlite", ".sqlite", "a database with full-text search, for Datasette"),
        Format("markdown", "markdown", ".md", "a page for a wiki or an issue"),
        Format("ucdp", "ucdp", ".csv", "one row a happening, after the UCDP georeferenced event data set"),
        Format("claimreview", "claimreview", ".json", "schema.org Claim as JSON-LD"),
        Format("webannotation", "webannotation", ".json", "W3C Web Annotations, for Hypothesis"),
        Format("html", "html", ".html", "one page for a browser, with the articles side by side"),
    )
}


def known(name: str) -> Format:
    """Return a format by its name.

    Raises UsageError for a name that does not exist.
    """
    if name not in FORMATS:
        raise UsageError(f"{name!r} is no format; the formats are {', '.join(FORMATS)}")
    return FORMATS[name]


def needs(library: str, extra: str) -> UsageError:
    """Return the error for a library that is not installed."""
    return UsageError(f"this format needs {library}: pip install 'reconcile[{extra}]'")
