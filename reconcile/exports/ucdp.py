"""Report -> one row an incident, after the UCDP Georeferenced Event Dataset."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from reconcile.exports.delimited import defused
from reconcile.exports.formats import Options
from reconcile.exports.tables import Cell
from reconcile.model import Article, Claim, Number, Report

COLUMNS = (
    ("incident", "the incident's id within the report"),
    ("date_start", "first day, ISO 8601"),
    ("date_end", "last day"),
    ("where_place", "place that the texts name most often with it"),
    ("cause", "what the event was, most often told"),
    ("deaths_a", "deaths of side A: always empty, the sides are not told apart"),
    ("deaths_b", "deaths of side B: always empty"),
    ("deaths_civilians", "best figure of civilians killed"),
    ("deaths_unknown", "the rest of best: killed whose side is not known, fighters too"),
    ("best", "figure that most independent origins give; of equals the latest, then the lower"),
    ("low", "lowest end of any count of all killed"),
    ("high", "highest end; empty is open"),
    ("number_of_sources", "articles that count killed"),
    ("number_of_origins", "independent speakers or outlets behind the counts"),
    ("source_original", "the sources that the texts name"),
    ("source_article", "outlets and headlines"),
    ("claim_ids", "ids of the counts used"),
)
_CIVIL = frozenset({"civilian", "child", "woman", "medic", "journalist", "resident", "passenger", "student", "worker"})


def write(report: Report, to: BinaryIO, options: Options) -> None:
    """Write incidents with their killed as CSV; columns named as in UCDP GED (Sundberg and Melander 2013), with the differences in COLUMNS.

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
    """Yield one row for every incident in which somebody counts killed, in order of its day."""
    articles = {a.source: a for a in report.articles}
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        if claim.kind == "casualty" and claim.about.outcome == ("killed",) and claim.event and claim.value and claim.value.interval:
            by_event[claim.event].append(claim)
    for event, killed in sorted(by_event.items(), key=lambda e: (e[0].rpartition(":")[2], e[0])):
        yield _row(event, killed, articles)


def _row(event: str, killed: list[Claim], articles: dict[str, Article]) -> tuple[Cell, ...]:
    whole = [c for c in killed if set(c.about.who) <= {"person"} and not c.part_of] or killed
    best, civilians = _best(whole, articles), _best([c for c in killed if set(c.about.who) <= _CIVIL and not c.part_of], articles)
    day = event.rpartition(":")[2]
    lows = [c.value.interval.low for c in whole if c.value and c.value.interval and c.value.interval.low is not None]
    highs = [c.value.interval.high if c.value and c.value.interval else None for c in whole]
    sources = sorted({c.source for c in killed})
    named = sorted({c.attribution.source for c in killed if c.attribution})
    return (
        event, day or None, day or None, _most(c.about.place for c in killed), _most(c.about.cause for c in killed), None, None, civilians,
        None if best is None else best - civilians if civilians is not None and civilians <= best else best, best,
        min(lows, default=None), None if None in highs else max((h for h in highs if h is not None), default=None),
        len(sources), len({_speaker(c) for c in killed}), "; ".join(named) or None,
        "; ".join(_article(articles[s]) for s in sources), " ".join(sorted(c.id for c in killed)),
    )  # fmt: skip


def _speaker(claim: Claim) -> str:
    return claim.attribution.source if claim.attribution else claim.source


def _best(claims: list[Claim], articles: dict[str, Article]) -> Number | None:
    speakers: dict[Number, set[str]] = defaultdict(set)
    latest: dict[Number, str] = defaultdict(str)
    for claim in claims:
        stated = claim.value.interval.stated if claim.value and claim.value.interval else None
        if stated is None:
            continue
        speakers[stated].add(_speaker(claim))
        published = articles[claim.source].published
        latest[stated] = max(latest[stated], published.value if published else "")
    return max(speakers, key=lambda n: (len(speakers[n]), latest[n], -n), default=None)


def _most(words: Iterator[str | None]) -> str | None:
    counts = Counter(w for w in words if w)
    return min(counts, key=lambda w: (-counts[w], w), default=None)


def _article(article: Article) -> str:
    outlet = article.outlet.value if article.outlet else article.source
    return f"{outlet}: {article.title.value}" if article.title else outlet
