"""Report -> one row a happening, after the UCDP Georeferenced Event Dataset."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from io import TextIOWrapper
from typing import BinaryIO

from reconcile.exports.delimited import defused
from reconcile.exports.formats import Options
from reconcile.exports.happened import happened
from reconcile.exports.tables import Cell
from reconcile.happenings.days import period
from reconcile.match.origins import Origins, origins
from reconcile.model import Article, Claim, Happening, Number, Report
from reconcile.views.wording import ruled

COLUMNS = (
    ("incident", "the happening's id within the report"),
    ("label", "what happened, where and when, as the report calls it"),
    ("role", "main, part, other, background or total: what the happening is to the articles"),
    ("within", "id of the happening that a part belongs to"),
    ("date_start", "first day, ISO 8601; empty where none is told"),
    ("date_end", "last day; empty where it is not told, as of a count since a war began"),
    ("date_prec", "1 the day is told, 2 to 6 days, 3 a week, 4 a month, 5 longer; empty: the document date stands in"),
    ("where_description", "where it was; else the place named most often with the counts"),
    ("cause", "kind of happening; else what is told most often as the cause"),
    ("deaths_a", "deaths of side A: always empty, the sides are not told apart"),
    ("deaths_b", "deaths of side B: always empty"),
    ("deaths_civilians", "best figure of those called civilians"),
    ("deaths_unknown", "the rest of best: killed whose side is not known, fighters too; empty where civilians outnumber best"),
    ("best", "figure that most independent origins give; of equals the latest, then the lower"),
    ("low", "lowest end of the counts of all killed"),
    ("high", "highest end; empty is open"),
    ("number_of_sources", "articles that count killed"),
    ("number_of_origins", "independent origins behind the counts; wire copy is one"),
    ("source_original", "the sources that the texts name"),
    ("source_article", "outlets and headlines"),
    ("claim_ids", "ids of the counts used"),
    ("left_out_ids", "ids of counts left out: merged with other outcomes, denied, earlier, or on top of another count"),
    ("rulings", "what reviewers ruled on the findings that hold the counts used"),
)
_ASIDE = frozenset({"more", "other", "rest", "earlier", "denied"})
_ALL = frozenset({"person"})


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write happenings with their killed as CSV; columns named as in UCDP GED (Sundberg and Melander 2013), with the differences in COLUMNS.

    Only counts of killed are used: merged ones ("killed or injured") are left out, and no figures are ever summed.
    """
    text = TextIOWrapper(to, "utf-8-sig" if options.bom else "utf-8", errors="backslashreplace", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(name for name, _ in COLUMNS)
        writer.writerows([defused(cell) for cell in row] for row in rows(report))
    finally:
        text.detach()


def rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Yield one row for every happening in which somebody counts killed, in the report's order."""
    articles, behind = {a.source: a for a in report.articles}, origins(report.articles, report.claims)
    by_event: dict[str, list[Claim]] = defaultdict(list)
    dates: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for claim in report.claims:
        by_event[claim.event or ""].append(claim)
        if claim.kind == "date" and claim.value and (days := period(claim.value.timex)):
            dates[claim.event or ""].append(days)
    for happening in happened(report):
        counts = [c for c in by_event[happening.id] if "killed" in c.about.outcome and c.interval]
        used = [c for c in counts if c.about.outcome == ("killed",) and c.about.reported != "denied" and not _ASIDE & set(c.marks)]
        if used:
            row = _row(happening, used, [c for c in counts if c not in used], _days(happening, dates[happening.id]), articles, behind)
            ids = {c.id for c in used}
            told = dict.fromkeys(ruled(r) for f in report.findings if f.reviews and not ids.isdisjoint(f.claims) for r in f.reviews)
            yield *row, "; ".join(told) or None


def _row(
    of: Happening, used: list[Claim], left_out: list[Claim], days: tuple[Cell, ...], articles: dict[str, Article], behind: Origins
) -> tuple[Cell, ...]:
    civil = [c for c in used if "civilian" in c.about.who]
    civilians = _best(_wholes(civil), articles, behind)
    whole = _whole(used, articles, behind)
    best = _best(whole, articles, behind)
    ends = [i for c in whole if (i := c.interval)]
    sources = sorted({c.source for c in used})
    return (
        of.id, of.label or None, of.role, of.within, *days, of.where or _most(c.about.place for c in used),
        of.kind or _most(c.about.cause for c in used), None, None, civilians,
        best if best is None or civilians is None else best - civilians if civilians <= best else None, best,
        min((i.low for i in ends if i.low is not None), default=None),
        None if any(i.high is None for i in ends) else max((i.high for i in ends if i.high is not None), default=None),
        len(sources), behind.count(used), "; ".join(sorted({c.attribution.source for c in used if c.attribution})) or None,
        "; ".join(_article(articles[s]) for s in sources), " ".join(sorted(c.id for c in used)),
        " ".join(sorted(c.id for c in left_out)) or None,
    )  # fmt: skip


def _wholes(claims: list[Claim]) -> list[Claim]:
    """Drop the counts that are a part of another of them."""
    ids = {c.id for c in claims}
    return [c for c in claims if c.part_of not in ids]


def _whole(used: list[Claim], articles: dict[str, Article], behind: Origins) -> list[Claim]:
    """Return the counts of all killed: of people without further class; where nobody gives one, those of the class with the highest figure."""
    by_class: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in _wholes(used):
        by_class[() if set(claim.about.who) <= _ALL else claim.about.who].append(claim)
    return by_class.get(()) or max(by_class.values(), key=lambda group: _best(group, articles, behind) or 0)


def _best(claims: list[Claim], articles: dict[str, Article], behind: Origins) -> Number | None:
    speakers: dict[Number, set[str]] = defaultdict(set)
    latest: dict[Number, str] = defaultdict(str)
    for claim in claims:
        told = claim.interval.figure if claim.interval else None
        if told is None:
            continue
        speakers[told].add(behind.of(claim).key)
        published = articles[claim.source].published
        latest[told] = max(latest[told], published.value if published else "")
    return max(speakers, key=lambda n: (len(speakers[n]), latest[n], -n), default=None)


def _days(of: Happening, told: list[tuple[date, date]]) -> tuple[Cell, ...]:
    """Return the first and last day of a happening and how exactly they are told; a stretch of time ("since the war began") has no last day."""
    placed = period(of.when)
    if not placed:
        return None, None, None
    first, last = placed
    if of.role in ("total", "background"):
        return first.isoformat(), None, 5
    if not any(start <= last and end >= first for start, end in told):
        return first.isoformat(), last.isoformat(), None
    length = (last - first).days + 1
    return first.isoformat(), last.isoformat(), next((prec for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if length <= most), 5)


def _most(words: Iterable[str | None]) -> str | None:
    counts = Counter(w for w in words if w)
    return min(counts, key=lambda w: (-counts[w], w), default=None)


def _article(article: Article) -> str:
    outlet = article.outlet.value if article.outlet else article.source
    return f"{outlet}: {article.title.value}" if article.title else outlet
