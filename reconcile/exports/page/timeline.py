"""Dated claims -> the rows of a timeline, a lane for each source."""

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from reconcile.exports.page.dates import Day, gap, placed
from reconcile.exports.page.text import Quote, quote
from reconcile.model import Article, Claim, Report

_REACH = 70
_MOST = 60
"""Dates that are shown: of more, those that most claims name."""
_WIDE, _LEAST = 150, 10


@frozen
class Mention:
    """What one source dates so: its lane, the first such claim, how many, and its words; without a claim, its document date."""

    lane: int
    source: str
    claim: str | None
    times: int
    quote: Quote | None


@frozen
class Row:
    """One date, what lies between it and the one before, and who names it."""

    day: Day
    gap: str
    mentions: tuple[Mention, ...]
    first: bool
    last: bool

    @property
    def lanes(self) -> tuple[tuple[int, bool], ...]:
        """The lanes with a mark, each with whether it is only a document date."""
        told = {m.lane: m.claim is None for m in sorted(self.mentions, key=lambda m: m.claim is not None)}
        return tuple(sorted(told.items()))


@frozen
class Timeline:
    """Dates in order, the lanes with the space between two, and how many dates are left out."""

    rows: tuple[Row, ...]
    sources: tuple[str, ...]
    step: int
    left_out: int


def timeline(report: Report, names: Mapping[str, str]) -> Timeline | None:
    """Lay out the claims that name a place in the calendar, with the document dates; None where no claim does."""
    told: dict[Day, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in report.claims:
        day = placed(claim.value.timex) if claim.kind == "date" and claim.value and claim.value.timex else None
        if day:
            told[day][claim.source].append(claim)
    if not told:
        return None
    kept = sorted(told, key=lambda d: (-sum(map(len, told[d].values())), d))[:_MOST]
    published: dict[Day, list[str]] = defaultdict(list)
    for article in report.articles:
        day = placed(article.published.value[:10]) if article.published else None
        if day:
            published[day].append(article.source)
    lanes = {a.source: i for i, a in enumerate(report.articles)}
    articles = {a.source: a for a in report.articles}
    days = sorted({*kept, *published})
    rows = []
    for i, day in enumerate(days):
        mentions = [_mention(lanes[s], articles[s], names[s], claims) for s, claims in told.get(day, {}).items()]
        mentions += [Mention(lanes[s], names[s], None, 1, None) for s in published.get(day, ())]
        ordered = tuple(sorted(mentions, key=lambda m: (m.claim is None, m.lane)))
        rows.append(Row(day, gap(days[i - 1].first, day.first) if i else "", ordered, first=i == 0, last=i == len(days) - 1))
    step = max(_LEAST, min(26, _WIDE // len(lanes)))
    return Timeline(tuple(rows), tuple(names[a.source] for a in report.articles), step, len(told) - len(kept))


def _mention(lane: int, article: Article, name: str, claims: list[Claim]) -> Mention:
    first = min(claims, key=lambda c: ("headline" in c.marks, c.span.start))
    return Mention(lane, name, first.id, len(claims), quote(first, article, reach=_REACH))
