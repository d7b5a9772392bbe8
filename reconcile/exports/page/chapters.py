"""Section of a report -> the chapter of the page on one happening."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from reconcile.exports.page.findings import Block, Known
from reconcile.exports.page.grids import Grid, matrix_grid, toll_grid
from reconcile.model import Claim
from reconcile.views.book import Book
from reconcile.views.evidence import idle, repeated
from reconcile.views.sections import ALONE, DIFFER, HEADINGS, STATED, Section, heading_of
from reconcile.views.tally import tally

_ROLES = {"part": "Part of it", "background": "Before it", "total": "A total over many", "other": "Another happening"}


@frozen
class Alone:
    """What only one source says: claims worth reading, then what would only fill the page."""

    name: str
    blocks: tuple[Block, ...]
    rest: tuple[Block, ...]


@frozen
class Group:
    """Findings under one heading; those that differ stand open, the others are folded, `stated` ones to a line that names their sources."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    open: bool
    stated: bool = False


@frozen
class Chapter:
    """All that is told of one happening: its name, what it is to the articles, who tells of it, its toll, its questions, its findings.

    `again` are claims that other sources have too, though nothing was put side by side; `counts` tells how many findings it has of each verdict.
    """

    id: str
    label: str
    role: str
    told_by: tuple[str, ...]
    folded: bool
    counts: str
    toll: Grid | None
    matrix: Grid | None
    groups: tuple[Group, ...]
    again: tuple[Block, ...]
    alone: tuple[Alone, ...]


def chapter(number: int, section: Section, claims: Sequence[Claim], blocks: Mapping[str, Block], book: Book, known: Known) -> Chapter:
    """Lay out one happening; `claims` are those that are about it. Tables are left out where `known` names more sources than anybody could read."""
    happening, findings = section.happening, section.findings
    own = {heading: tuple(blocks[f.id] for f in findings if heading_of(f) == heading) for heading in HEADINGS}
    groups = tuple(Group(f"{number}-{n}", h, own[h], h == DIFFER, h == STATED) for n, h in enumerate(HEADINGS) if own[h] and h != ALONE)
    told = [(b, book.claims[b.rows[0].places[0]]) for b in own[ALONE]]
    again = {b.id: b for b, c in told if b.kind != "attribution" and not idle(c) and repeated(c, book.alike(c))}
    tabled = known.tabled and len(known.articles) > 1
    return Chapter(
        f"happening-{number}", happening.label if happening else "",
        _ROLES.get(happening.role, "") if happening else "", tuple(known.names[s] for s in happening.articles) if happening else (),
        section.folded, ", ".join(words for _, words in tally(section.findings).short),
        toll_grid(claims, findings, book, known.names) if tabled else None,
        matrix_grid(findings, book, known.names) if tabled else None,
        groups, tuple(again.values()), _alone([(b, c) for b, c in told if b.id not in again], known),
    )  # fmt: skip


def _alone(told: Sequence[tuple[Block, Claim]], known: Known) -> tuple[Alone, ...]:
    by_source = defaultdict[str, list[tuple[Block, bool]]](list)
    for block, claim in sorted(told, key=lambda t: t[1].span):
        by_source[claim.source].append((block, block.kind == "attribution" or idle(claim)))
    return tuple(
        Alone(known.names[s], tuple(b for b, slight in by_source[s] if not slight), tuple(b for b, slight in by_source[s] if slight))
        for s in known.articles
        if s in by_source
    )
