"""Claims and findings of one happening -> tables by source whose cells hold values."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from reconcile.model import Claim, Finding
from reconcile.views.book import Book
from reconcile.views.evidence import worst
from reconcile.views.toll import toll
from reconcile.views.wording import origin, written

_LONGEST = 60
"""Code points of a speaker's name in a cell."""
_APART = frozenset({"casualty", "act", "attribution"})
"""Kinds that are not laid out by question: counts of people have the table of the toll, statements their words."""


@frozen
class Figure:
    """What a source says in a cell: as it was written, what it is to the others, where it leads, and on whose word where that is to be told."""

    words: str
    relation: str
    home: str
    speaker: str = ""


@frozen
class Line:
    """One line of a table: what is counted or asked, how deep it lies within others, its gravest relation, where it leads, a cell for each source."""

    name: str
    depth: int
    relation: str
    home: str
    cells: tuple[tuple[Figure, ...], ...]


@frozen
class Grid:
    """Lines by source; only sources that say something have a column."""

    sources: tuple[str, ...]
    lines: tuple[Line, ...]


def toll_grid(claims: Iterable[Claim], findings: Sequence[Finding], book: Book, names: Mapping[str, str]) -> Grid | None:
    """Lay out who was hurt in one happening, parts under their whole; None where no count of people is compared or told alone."""
    if not any(f.kind == "casualty" for f in findings):
        return None
    rows = toll(claims, findings)
    homes = _homes(findings)
    sources = [s for s in book.articles if any(row.of(s) for row in rows)]
    several = {s for s in sources if len({_speaker(c) for row in rows for c in row.of(s)}) > 1}
    lines = []
    for row in rows:
        cells = tuple(tuple(_figure(c, book, homes, named=s in several) for c in row.of(s)) for s in sources)
        relations = [f.relation for cell in cells for f in cell if f.relation]
        lines.append(Line(row.name, row.depth, relations[0] if relations else "", "", cells))
    return Grid(tuple(names[s] for s in sources), tuple(lines)) if lines else None


def matrix_grid(findings: Sequence[Finding], book: Book, names: Mapping[str, str]) -> Grid | None:
    """Lay out what each source says on the questions that two or more answer; an empty cell is an omission, and no discrepancy."""
    asked = [f for f in findings if f.pairs and f.kind not in _APART]
    sources = [s for s in book.articles if any(book.source(i) == s for f in asked for i in f.claims)]
    lines = tuple(Line(f.question, 0, worst(f), f"f-{f.id}", _across(f, sources, book)) for f in asked)
    return Grid(tuple(names[s] for s in sources), lines) if lines else None


def _across(finding: Finding, sources: Sequence[str], book: Book) -> tuple[tuple[Figure, ...], ...]:
    """Return what each source says of a question, each value once; what was not compared only where nothing was."""
    homes = _homes([finding])
    own: dict[str, list[Claim]] = {s: [] for s in sources}
    for i in finding.claims:
        own[book.source(i)].append(book.claims[i])
    kept = ([c for c in told if homes[c.id][1]] or told for told in own.values())
    return tuple(tuple({f.words: f for f in (_figure(c, book, homes, named=False) for c in told)}.values()) for told in kept)


def _homes(findings: Sequence[Finding]) -> dict[str, tuple[str, str]]:
    """Give each claim the finding that it stands in, and the gravest relation it has there; "" where it has none."""
    found: dict[str, tuple[str, str]] = {}
    for finding in sorted(findings, key=lambda f: -f.gravity):
        found |= dict.fromkeys(finding.claims, (finding.id, ""))
        for pair in sorted(finding.pairs, key=lambda p: -p.gravity):
            found |= dict.fromkeys((pair.left, pair.right), (finding.id, pair.relation))
    return found


def _figure(claim: Claim, book: Book, homes: Mapping[str, tuple[str, str]], *, named: bool) -> Figure:
    finding, relation = homes.get(claim.id, ("", ""))
    said = origin(claim, longest=_LONGEST) if named and claim.attribution else ""
    return Figure(written(claim, book.articles[claim.source]), relation, f"f-{finding}" if finding else f"c-{claim.id}", said)


def _speaker(claim: Claim) -> str:
    return claim.attribution.source if claim.attribution else ""
