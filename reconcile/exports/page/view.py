"""Report -> the page's values: what each part of it shows, in the order in which it stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import PurePath
from urllib.parse import urlsplit

from attrs import frozen

from reconcile.exports.page.chapters import Chapter, chapter
from reconcile.exports.page.dates import spelled
from reconcile.exports.page.findings import Block, Known, block
from reconcile.exports.page.text import Paragraph, paragraphs
from reconcile.exports.page.timeline import Timeline, timeline
from reconcile.match.origins import Origins, origins
from reconcile.model import RELATIONS, Article, Claim, Report
from reconcile.views.book import Book, book
from reconcile.views.sections import Section, sections
from reconcile.views.tally import many, tally

_MOST = 40
"""Sources up to which who says what and the timeline are drawn: wider ones nobody could read, and their size would grow with the square."""


@frozen
class Head:
    """One source at the top: how it is called, its date and where that came from, a link that is safe to follow."""

    source: str
    name: str
    title: str
    author: str
    published: str
    dated_by: str
    url: str
    claims: int
    aside: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@frozen
class Text:
    """One article side by side with the others."""

    head: Head
    paragraphs: tuple[Paragraph, ...]


@frozen
class Page:
    """Everything that the page shows. `homes` gives the finding of each claim and its relation there."""

    case: str
    summary: str
    counts: tuple[tuple[str, int], ...]
    heads: tuple[Head, ...]
    chapters: tuple[Chapter, ...]
    texts: tuple[Text, ...]
    timeline: Timeline | None
    skipped: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    relations: tuple[str, ...]
    origins: tuple[tuple[str, str], ...]
    homes: dict[str, tuple[str, str, str]]


def page(report: Report) -> Page:
    """Lay out a report for a browser. Nothing is judged here: all of it stands in the report."""
    names = _names(report.articles)
    behind = origins(report.articles, report.claims)
    spoken = _speakers(report, behind)
    claims = {c.id: c for c in report.claims}
    few = len(report.articles) <= _MOST
    known = Known(
        claims, {a.source: a for a in report.articles}, names, {a.source: n for n, a in enumerate(report.articles, 1)}, behind,
        {key: short for key, (short, _) in spoken.items()}, few,
    )  # fmt: skip
    blocks = [block(f, known) for f in report.findings]
    own: dict[str, list[Claim]] = {a.source: [] for a in report.articles}
    for claim in report.claims:
        own[claim.source].append(claim)
    heads = tuple(_head(a, names[a.source], len(own[a.source])) for a in report.articles)
    homes = _homes(blocks)
    found = sections(report, own_book := book(report))
    told_of = [s.happening for s in found]
    chapters = _chapters(report, found, blocks, own_book, known)
    told = {key for b in blocks for key in b.origins}
    return Page(
        _case(report),
        _summary(report),
        _counts(blocks),
        heads,
        chapters,
        tuple(Text(h, paragraphs(a, own[a.source], homes)) for h, a in zip(heads, report.articles, strict=True)),
        timeline(report, names, {h.id: c.id for h, c in zip(told_of, chapters, strict=True) if h}) if few else None,
        tuple((s.file, s.reason) for s in report.skipped),
        tuple(sorted({b.kind for b in blocks})),
        tuple(r for r in (*RELATIONS, "single-source") if any(r in b.relations for b in blocks)),
        tuple(sorted((found for found in spoken.values() if found[0] in told), key=lambda s: (s[1].lower(), s[0]))),
        homes,
    )


def _chapters(report: Report, found: Sequence[Section], blocks: Sequence[Block], own: Book, known: Known) -> tuple[Chapter, ...]:
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        by_event[claim.event or ""].append(claim)
    by_id = {b.id: b for b in blocks}
    return tuple(
        chapter(n, s, by_event[s.happening.id] if s.happening else report.claims, by_id, own, known) for n, s in enumerate(found, 1)
    )


def _names(articles: tuple[Article, ...]) -> dict[str, str]:
    """Call each source by its outlet, with its short name where two share one; by its short name where no outlet is known."""
    outlets = Counter(a.outlet.value for a in articles if a.outlet)
    return {
        a.source: (a.outlet.value if outlets[a.outlet.value] == 1 else f"{a.outlet.value} ({a.source})") if a.outlet else a.source
        for a in articles
    }


def _speakers(report: Report, behind: Origins) -> dict[str, tuple[str, str]]:
    """Return for the key of each origin a short id and the name it has most often."""
    called: dict[str, Counter[str]] = {}
    for claim in report.claims:
        origin = behind.of(claim)
        called.setdefault(origin.key, Counter())[f"{origin.name}{'' if origin.stated else ' (own words)'}"] += 1
    return {
        key: (blake2b(key.encode("utf-8", "backslashreplace"), digest_size=4).hexdigest(), min(found, key=lambda n: (-found[n], n))[:80])
        for key, found in called.items()
    }


def _homes(blocks: list[Block]) -> dict[str, tuple[str, str, str]]:
    """Give each claim the gravest finding that it stands in: its id, relation and question."""
    found: dict[str, tuple[str, str, str]] = {}
    for b in sorted(blocks, key=lambda b: RELATIONS.index(b.relation) if b.relation in RELATIONS else len(RELATIONS)):
        for row in b.rows:
            for claim in row.places:
                found.setdefault(claim, (b.id, b.relation, b.question))
    return found


def _case(report: Report) -> str:
    """Return the name of the folder that holds all articles, as words; empty where there is no such one."""
    folders = {PurePath(a.file).parent.name for a in report.articles}
    words = re.sub(r"[\s_-]+", " ", folders.pop()).strip() if len(folders) == 1 else ""
    return words[:1].upper() + words[1:]


def _counts(blocks: list[Block]) -> tuple[tuple[str, int], ...]:
    told = Counter(b.relation for b in blocks)
    return tuple((r, told[r]) for r in (*RELATIONS, "single"))


def _summary(report: Report) -> str:
    told = ", ".join(words for _, words in tally(report.findings).whole)
    return f"{many(len(report.articles), 'article')}: {told}."


def _head(article: Article, name: str, claims: int) -> Head:
    published = article.published
    return Head(
        article.source, name, article.title.value if article.title else "", article.author.value if article.author else "",
        spelled(published.value) if published else "", published.origin if published else "", _web(article.url.value if article.url else ""),
        claims,
        tuple((a.reason, article.text[a.span.start : a.span.end]) for a in article.aside), article.notes,
    )  # fmt: skip


def _web(url: str) -> str:
    """Return an address on the web; "" for any other, which could be a script."""
    try:
        told = urlsplit(url)
    except ValueError:
        return ""
    return url if told.scheme in ("http", "https") and told.netloc and url.isprintable() else ""
