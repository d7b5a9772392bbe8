"""Happenings -> the rows of a timeline, a lane for each source."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from attrs import frozen

from reconcile.exports.page.dates import Stretch, gap, placed, stretch
from reconcile.exports.page.text import Quote, quote
from reconcile.model import Article, Claim, Happening, Report

_REACH = 70
_MOST = 60
"""Happenings that are shown: of more, the first in the report's order."""
_WIDE, _LEAST = 150, 10
_SPANS = frozenset({"total", "background"})
"""Roles that stand for a stretch of time, however its beginning is told."""


@frozen
class Mention:
    """What one source tells of it: its lane, the claim that dates it, else its first one, and the words; without a claim, its document date."""

    lane: int
    source: str
    claim: str | None
    quote: Quote | None


@frozen
class Row:
    """One time: what happened then with the chapter on it ("" where an article was published), what lies before it, and who tells it."""

    when: Stretch
    label: str
    chapter: str
    gap: str
    mentions: tuple[Mention, ...]
    first: bool
    last: bool

    @property
    def lanes(self) -> tuple[int, ...]:
        """The lanes with a mark."""
        return tuple(sorted(m.lane for m in self.mentions))


@frozen
class Timeline:
    """Happenings in order of time with the days of the articles, the lanes with the space between two, what no calendar places, how many are left out."""

    rows: tuple[Row, ...]
    sources: tuple[str, ...]
    step: int
    undated: tuple[tuple[str, str], ...]
    left_out: int


def timeline(report: Report, names: Mapping[str, str], chapters: Mapping[str, str]) -> Timeline | None:
    """Lay out the happenings that a calendar places, with the document dates; None where it places none. `chapters` gives the place of each on the page."""
    when = {h.id: _when(h) for h in report.happenings if h.id in chapters}
    dated = [h for h in report.happenings if when.get(h.id)]
    if not dated:
        return None
    lanes = {a.source: i for i, a in enumerate(report.articles)}
    told = _claims(report)
    articles = {a.source: a for a in report.articles}
    rows = [(w, h.label, chapters[h.id], _mentions(told[h.id], articles, names, lanes)) for h in dated[:_MOST] if (w := when[h.id])]
    rows += [(day, "", "", tuple(Mention(lanes[a.source], names[a.source], None, None) for a in own)) for day, own in _published(report)]
    rows.sort(key=lambda r: (r[0], not r[2]))
    gaps = ["", *(gap(before[0], after[0]) for before, after in pairwise(rows))]
    shown = tuple(
        Row(*row[:3], gaps[i], row[3], first=i == 0, last=i == len(rows) - 1) for i, row in enumerate(rows)
    )  # fmt: skip
    undated = tuple((h.label, chapters[h.id]) for h in report.happenings if h.id in chapters and not when[h.id])
    step = max(_LEAST, min(26, _WIDE // len(lanes)))
    return Timeline(shown, tuple(names[a.source] for a in report.articles), step, undated, max(0, len(dated) - _MOST))


def _when(happening: Happening) -> Stretch | None:
    return stretch(happening.when, wide=happening.role in _SPANS)


def _claims(report: Report) -> dict[str, dict[str, list[Claim]]]:
    """Return the claims on each happening by source."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in report.claims:
        found[claim.event or ""][claim.source].append(claim)
    return found


def _published(report: Report) -> list[tuple[Stretch, list[Article]]]:
    """Return the document dates, each with its articles."""
    found: dict[Stretch, list[Article]] = defaultdict(list)
    for article in report.articles:
        if article.published and placed(article.published.value[:10]) and (day := stretch(article.published.value[:10])):
            found[day].append(article)
    return list(found.items())


def _mentions(
    told: Mapping[str, list[Claim]], articles: Mapping[str, Article], names: Mapping[str, str], lanes: Mapping[str, int]
) -> tuple[Mention, ...]:
    found = []
    for source, claims in told.items():
        first = min(claims, key=lambda c: ("headline" in c.marks, c.kind == "attribution", c.kind != "date", c.span.start))
        found.append(Mention(lanes[source], names[source], first.id, quote(first, articles[source], reach=_REACH)))
    return tuple(sorted(found, key=lambda m: m.lane))
