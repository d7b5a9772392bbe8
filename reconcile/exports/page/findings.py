"""Finding -> what its place on the page shows."""

from collections.abc import Mapping

from attrs import frozen

from reconcile.exports.page.charts import Bar, Scale, bar, scale
from reconcile.exports.page.dates import placed
from reconcile.exports.page.text import Quote, quote
from reconcile.match.origins import Origins
from reconcile.model import Article, Claim, Finding, Pair
from reconcile.views.evidence import Why, differing, grouped, parts, reasons, worst
from reconcile.views.evidence import placed as reasons_placed
from reconcile.views.explanations import explained, reading
from reconcile.views.wording import noted, origin, written

SHAPES = ("disc", "square", "triangle", "diamond", "drop", "pentagon", "star", "cross")
_REASONS = 6
"""Reasons that are shown; all stand in the JSON report."""
_LONGEST = 200
"""Code points of a speaker's name that are shown."""
_MOST_READ = 12
"""Rows of a finding up to which it is told how each claim was read."""


@frozen
class Said:
    """A reason told at a row: relation, reason, the sources that it sets the row beside, whether one witness stands behind both."""

    relation: str
    words: str
    beside: tuple[str, ...]
    same_origin: bool


@frozen
class Row:
    """One claim as evidence: whose article, what it says, the words around, on whose word, its bar.

    `places` are the claims of that source that say so; `shape` tells the origin, `named` whether the text names it; `part`
    stands beside the others as a whole or a part of them; `read` is how the claim was understood; `whys` are the reasons that are about it.
    """

    source: str
    places: tuple[str, ...]
    value: str
    quote: Quote
    said_by: str
    shape: str
    named: bool
    bar: Bar | None
    part: bool
    read: tuple[tuple[str, str], ...]
    whys: tuple[Said, ...]


@frozen
class Reason:
    """Why a pair stands as it does: relation, reason, whether one witness stands behind both; and what was looked at for it."""

    relation: str
    words: str
    same_origin: bool
    together: tuple[tuple[str, float], ...]
    change: str


@frozen
class Block:
    """One finding: its heading, reasons, notes and evidence, with the scale of its claims and that of the parts beside them.

    `relations`, `sources` and `origins` are what it is filtered by.
    """

    id: str
    question: str
    kind: str
    verdict: str
    relation: str
    witnesses: int
    grade: str
    reasons: tuple[Reason, ...]
    notes: tuple[str, ...]
    scale: Scale | None
    beside: Scale | None
    rows: tuple[Row, ...]
    relations: tuple[str, ...]
    sources: tuple[int, ...]
    origins: tuple[str, ...]

    @property
    def values(self) -> str:
        """What its claims say, each once."""
        return " · ".join(dict.fromkeys(r.value for r in self.rows if r.value and not r.part))


@frozen
class Known:
    """What findings are laid out with: claims and articles by name, the shown name and number of each source, origins and their short ids.

    `tabled` tells whether there are so few sources that they are laid out in tables.
    """

    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    names: Mapping[str, str]
    numbers: Mapping[str, int]
    origins: Origins
    origin_ids: Mapping[str, str]
    tabled: bool = True


def block(finding: Finding, known: Known) -> Block:
    """Lay out a finding: its claims on one scale, the parts after the others, a shape for each witness."""
    told = [known.claims[i] for i in finding.claims]
    beside = parts(finding)
    keys = list(dict.fromkeys(known.origins.of(c).key for c in told))
    on, on_beside = _scales(told, beside)
    marked = finding.verdict == "discrepancy" and finding.kind != "act"
    whys = reasons_placed(_told(finding))
    rows = []
    for members in sorted(grouped(told), key=lambda g: (g[0].id in beside, told.index(g[0]))):
        first = members[0]
        apart = differing(first, told) if marked else frozenset[str]()
        at = keys.index(known.origins.of(first).key)
        rows.append(
            Row(
                known.names[first.source], tuple(c.id for c in members), _says(first, known.articles[first.source]), quote(first, known.articles[first.source], apart=apart),
                _on_whose_word(first, known), _shape(at), known.origins.of(first).stated,
                bar(first.interval, on_beside if first.id in beside else on), first.id in beside,
                reading(first) if finding.pairs and len(told) <= _MOST_READ else (),
                tuple(_said(w, known) for c in members for w in whys.get(c.id, ())),
            )
        )  # fmt: skip
    relations = dict.fromkeys([p.relation for p in finding.pairs] or ["single-source"])
    return Block(
        finding.id, finding.question, finding.kind, finding.verdict, worst(finding) or "single", finding.origins, finding.grade or "",
        _reasons(finding, known), noted(finding), on, on_beside, tuple(rows), tuple(relations), tuple(dict.fromkeys(known.numbers[c.source] for c in told)),
        tuple(known.origin_ids[k] for k in keys),
    )  # fmt: skip


def _shape(at: int) -> str:
    """Return the shape of a finding's n-th origin, from 0; where the shapes run out its number, so that no two origins share one."""
    return SHAPES[at] if at < len(SHAPES) else str(at + 1)


def _says(claim: Claim, article: Article) -> str:
    """Return what a claim says as it was written, a date as a person writes it; "" where only the words tell it."""
    timex = claim.value.timex if claim.value and not claim.interval else None
    if timex:
        day = placed(timex)
        return day.words if day else ""
    return written(claim, article) if claim.kind not in ("act", "attribution") else ""


def _scales(told: list[Claim], beside: frozenset[str]) -> tuple[Scale | None, Scale | None]:
    """Return the scale of a finding's claims and of its parts: one for all, but where the parts would squeeze the others together."""
    common, whole = scale(told), scale(c for c in told if c.id not in beside)
    if common and (not beside or not whole or common.log == whole.log):
        return common, common
    return whole, scale(c for c in told if c.id in beside)


def _on_whose_word(claim: Claim, known: Known) -> str:
    """Return the origin as every display tells it; of an article's own words that stand in several, the wire copy."""
    behind = known.origins.of(claim)
    return behind.name if not behind.stated and behind.key.startswith("wire:") else origin(claim, longest=_LONGEST)


def _told(finding: Finding) -> list[Pair]:
    """Return the pairs whose reasons are told: all pairs of the few reasons that are chosen."""
    chosen = {(p.relation, p.reason) for p in reasons(finding, _REASONS)}
    return [p for p in finding.pairs if (p.relation, p.reason) in chosen]


def _said(why: Why, known: Known) -> Said:
    beside = dict.fromkeys(known.names[known.claims[i].source] for i in why.beside)
    return Said(why.relation, why.reason, tuple(beside), why.one_witness)


def _reasons(finding: Finding, known: Known) -> tuple[Reason, ...]:
    found = []
    for pair in reasons(finding, _REASONS):
        told = explained(pair, known.claims[pair.left], known.claims[pair.right])
        found.append(Reason(pair.relation, pair.reason, pair.same_origin, told.together, told.change))
    return tuple(found)
