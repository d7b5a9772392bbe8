"""Report -> the page's values: what each part of it shows, in the order in which it stands."""

from pathlib import PurePath

from attrs import frozen

from reconcile.exports.page.charts import Bar, Scale, Timeline, bar, scale, timeline
from reconcile.exports.page.text import Piece, pieces, shown
from reconcile.model import Article, Claim, Finding, Report
from reconcile.views.coverage import coverage
from reconcile.views.wording import noted, origin, value

_GRAVE = ("conflict", "framing", "update", "scope", "agree", "part")
_TITLES = (("discrepancy", "Where they differ"), ("agreement", "Where they agree"), ("part", "Parts of a whole"))
_MOST = 40
"""Sources up to which who says what and the timeline are drawn: wider ones nobody could read, and their size would grow with the square."""
_REASONS = 6
"""Reasons that are shown; all stand in the JSON report."""
_SHAPES = ("circle", "square", "triangle", "diamond", "cross", "ring")


@frozen
class Row:
    """One claim as evidence: whose article, what it says, the words around, on whose word, its bar; `shape` tells the origin."""

    claim: str
    source: str
    value: str
    before: str
    quote: str
    after: str
    said_by: str
    bar: Bar | None
    shape: str
    part: bool


@frozen
class Block:
    """One finding: its heading, reasons as (relation, words, one witness), notes and evidence."""

    id: str
    question: str
    kind: str
    verdict: str
    relation: str
    origins: int
    grade: str
    reasons: tuple[tuple[str, str, bool], ...]
    notes: tuple[str, ...]
    rows: tuple[Row, ...]
    scale: Scale | None
    relations: str
    sources: str
    speakers: str
    values: str


@frozen
class Head:
    """One source at the top: outlet, date and where it came from, a link that is safe to follow."""

    source: str
    outlet: str
    title: str
    published: str
    dated_by: str
    url: str
    notes: tuple[str, ...]


@frozen
class Text:
    """One article side by side with the others."""

    head: Head
    pieces: tuple[Piece, ...]


@frozen
class Page:
    """Everything that the page shows."""

    case: str
    summary: str
    heads: tuple[Head, ...]
    coverage: tuple[tuple[str, str, tuple[str, ...]], ...]
    sections: tuple[tuple[str, str, tuple[Block, ...]], ...]
    single: tuple[tuple[str, tuple[Block, ...]], ...]
    texts: tuple[Text, ...]
    timeline: Timeline | None
    skipped: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    speakers: tuple[str, ...]
    homes: dict[str, str]


def page(report: Report) -> Page:
    """Gather what the page shows; every verdict is the report's own."""
    claims = {c.id: c for c in report.claims}
    articles = {a.source: a for a in report.articles}
    blocks = [_block(f, claims, articles) for f in report.findings]
    homes = {i: f.id for f in reversed(report.findings) for i in f.claims}
    heads = {a.source: _head(a) for a in report.articles}
    own: dict[str, list[Claim]] = {a.source: [] for a in report.articles}
    for claim in report.claims:
        own[claim.source].append(claim)
    single = [b for b in blocks if b.verdict == "single-source"]
    return Page(
        _case(report),
        _summary(report),
        tuple(heads.values()),
        tuple((shown(f.question), f.id, states) for f, states in coverage(report)) if len(articles) <= _MOST else (),
        tuple((v, title, found) for v, title in _TITLES if (found := tuple(b for b in blocks if b.verdict == v))),
        tuple((s, found) for s in own if (found := tuple(b for b in single if b.rows[0].source == s))),
        tuple(Text(heads[a.source], tuple(pieces(a, [c for c in own[a.source] if c.id in homes]))) for a in report.articles),
        timeline(report) if len(articles) <= _MOST else None,
        tuple((shown(s.file), shown(s.reason)) for s in report.skipped),
        tuple(sorted({b.kind for b in blocks})),
        tuple(sorted({shown(c.attribution.source) for c in report.claims if c.attribution})),
        homes,
    )


def _case(report: Report) -> str:
    """Return the name of the folder that holds all articles; empty where there is no such one."""
    folders = {PurePath(a.file).parent.name for a in report.articles}
    return shown(folders.pop()) if len(folders) == 1 else ""


def _summary(report: Report) -> str:
    counts = {v: sum(f.verdict == v for f in report.findings) for v in ("discrepancy", "agreement", "part", "single-source")}
    differ = "1 discrepancy" if counts["discrepancy"] == 1 else f"{counts['discrepancy']} discrepancies"
    agree = "1 agreement" if counts["agreement"] == 1 else f"{counts['agreement']} agreements"
    return f"{len(report.articles)} articles: {differ}, {agree}, {counts['part']} parts of a whole, {counts['single-source']} claims of one source only"


def _head(article: Article) -> Head:
    url = article.url.value if article.url and article.url.value.startswith(("https://", "http://")) else ""
    published = article.published
    return Head(
        shown(article.source), shown(article.outlet.value) if article.outlet else "", shown(article.title.value) if article.title else "",
        shown(published.value) if published else "undated", shown(published.origin) if published else "", url,
        tuple(shown(n) for n in article.notes),
    )  # fmt: skip


def _block(finding: Finding, claims: dict[str, Claim], articles: dict[str, Article]) -> Block:
    told = [claims[i] for i in finding.claims]
    worst = min((p.relation for p in finding.pairs), key=_GRAVE.index, default="")
    whole = {i for p in finding.pairs if p.relation != "part" for i in (p.left, p.right)}
    shapes, on = _shapes(finding, told), scale(told)
    rows = tuple(_row(c, articles[c.source], shapes[c.id], on, part=bool(whole) and c.id not in whole) for c in told)
    told_of = _GRAVE[:4] if worst in _GRAVE[:4] else _GRAVE
    ordered = sorted((p for p in finding.pairs if p.relation in told_of), key=lambda p: _GRAVE.index(p.relation))
    reasons = list(dict.fromkeys((p.relation, shown(p.reason), p.same_origin) for p in ordered))[:_REASONS]
    return Block(
        finding.id, shown(finding.question), finding.kind, finding.verdict, worst, finding.origins, finding.grade or "", tuple(reasons),
        tuple(shown(n) for n in noted(finding)), tuple(sorted(rows, key=lambda r: r.part)), on,
        " ".join(sorted({p.relation for p in finding.pairs} | {finding.verdict})), " ".join(sorted({c.source for c in told})),
        "|".join(sorted({shown(c.attribution.source) for c in told if c.attribution})),
        " · ".join(dict.fromkeys(r.value for r in rows if not r.part)),
    )  # fmt: skip


def _shapes(finding: Finding, told: list[Claim]) -> dict[str, str]:
    """Give the claims of one witness one shape: by the pairs that share an origin, else by the speaker named, else by outlet."""
    key = {c.id: c.attribution.source if c.attribution else f"outlet {c.source}" for c in told}
    for pair in finding.pairs:
        if pair.same_origin and pair.left in key and pair.right in key:
            old, new = key[pair.right], key[pair.left]
            key = {i: new if k == old else k for i, k in key.items()}
    order = list(dict.fromkeys(key[c.id] for c in told))
    return {i: _SHAPES[min(order.index(k), len(_SHAPES) - 1)] for i, k in key.items()}


def _row(claim: Claim, article: Article, shape: str, on: Scale | None, *, part: bool) -> Row:
    start, end = claim.sentence.start, max(claim.sentence.end, claim.span.end)
    interval = claim.value.interval if claim.value else None
    return Row(
        claim.id, claim.source, value(claim), shown(article.text[start : claim.span.start]), shown(claim.text),
        shown(article.text[claim.span.end : end]), origin(claim), bar(interval, on), shape, part,
    )  # fmt: skip
