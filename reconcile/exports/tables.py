"""Report -> tables of findings, claims, happenings, sources and coverage: columns with their meaning, and rows."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from math import isfinite

from attrs import frozen

from reconcile.errors import UsageError
from reconcile.exports import happened
from reconcile.exports.happened import HAPPENINGS
from reconcile.model import Article, Claim, Fact, Finding, Happening, Pair, Report
from reconcile.views.coverage import coverage, state
from reconcile.views.wording import ruled, value

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
_LARGEST = 2**53
"""Whole numbers up to here are the same in a spreadsheet, a database and a data frame."""


def measured(cell: Cell) -> Cell:
    """Return a number that every table can hold, to 15 digits where it is too large; one beyond all bounds becomes text."""
    if not isinstance(cell, int | float) or isinstance(cell, bool) or abs(cell) <= _LARGEST:
        return cell
    try:
        return float(cell) if isfinite(cell) else str(cell)
    except OverflowError:
        return f"{str(cell)[:15]}e{len(str(cell)) - 15}"


@frozen(eq=False)
class Table:
    """A table by name: columns as (name, meaning), and its rows, made as they are read."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: Callable[[], Iterator[Row]]

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name, _ in self.columns)


_SIDE = (
    ("source", "short name of the article"),
    ("outlet", "who published it"),
    ("published", "its document date, ISO 8601"),
    ("quote", "the claim's words, exactly as printed"),
    ("sentence", "the sentence around them"),
    ("value", "what it says, as a person reads it"),
    ("low", "lower end of the interval; empty is open"),
    ("high", "upper end; empty is open"),
    ("unit", "unit of the figure"),
    ("timex", "TIMEX3 value of a date or duration"),
    ("said_by", "the source that the text names; empty: the outlet itself"),
    ("claim_id", "id of the claim"),
    ("start", "where the quote begins in the file, in code points"),
    ("end", "where it ends, half open"),
    ("url", "link to the article"),
)
FINDINGS = (
    ("question", "what is answered"),
    ("happening", "what happened, where and when: that which it is about"),
    ("role", "what that is to the articles: main, part, other, background or total"),
    ("verdict", "agreement, discrepancy, part or single-source"),
    ("relation", "of this pair: agree, conflict, update, scope, framing, part; empty where one source only"),
    ("reason", "why this relation"),
    *((f"left_{name}", f"first claim: {meaning}") for name, meaning in _SIDE[:8]),
    *((f"right_{name}", f"second claim: {meaning}") for name, meaning in _SIDE[:8]),
    ("same_origin", "whether one witness stands behind both"),
    ("origins", "number of independent origins behind the finding"),
    ("grade", "grade of corroboration: confirmed, fair, weak, contested, discounted"),
    ("parties", "origins that are parties to the conflict"),
    ("rulings", "what reviewers ruled, beside the machine's verdict"),
    ("notes", "sums and checks"),
    *((f"left_{name}", f"first claim: {meaning}") for name, meaning in _SIDE[8:]),
    *((f"right_{name}", f"second claim: {meaning}") for name, meaning in _SIDE[8:]),
    ("kind", "kind of claim"),
    ("score", "how alike the claims are apart from their figures, 0 to 1"),
    ("finding_id", "id of the finding"),
)
CLAIMS = (
    ("source", "short name of the article"),
    ("outlet", "who published it"),
    ("published", "its document date, ISO 8601"),
    ("kind", "casualty, quantity, distance, date, duration, attribution, act"),
    ("quote", "the claim's words, exactly as printed"),
    ("value", "what it says, as a person reads it"),
    ("low", "lower end of the interval; empty is open"),
    ("high", "upper end; empty is open"),
    ("stated", "the number as written; empty for a vague one"),
    ("approx", "whether it is hedged"),
    ("unit", "unit of the figure"),
    ("timex", "TIMEX3 value of a date or duration"),
    ("convention", "which convention gave the ends"),
    ("who", "class words of the people counted"),
    ("outcome", "what happened to them"),
    ("cause", "what the event was"),
    ("by", "who did it"),
    ("what", "what is counted, measured or dated"),
    ("from", "where a distance begins"),
    ("to", "where it ends"),
    ("bearing", "compass point"),
    ("place", "place that the text names with it"),
    ("when", "TIMEX3 value of the time told with it"),
    ("modality", "asserted, reported, alleged or denied"),
    ("said_by", "the source that the text names; empty: the outlet itself"),
    ("cue", "the words that attribute it"),
    ("via", "through which outlets it came"),
    ("label", "the writer's own word for who or what is counted"),
    ("sentence", "the sentence around the quote"),
    ("marks", "words about the figure: rose, so-far, headline"),
    ("incident", "id of the happening that the claim is about"),
    ("happening", "what happened, where and when"),
    ("role", "what that is to the articles: main, part, other, background or total"),
    ("part_of", "id of the claim of which this counts a part"),
    ("start", "where the quote begins in the file, in code points"),
    ("end", "where it ends, half open"),
    ("url", "link to the article"),
    ("file", "path of the article as given"),
    ("claim_id", "id of the claim"),
)
SOURCES = (
    ("source", "short name of the article"),
    ("outlet", "who published it"),
    ("published", "document date, ISO 8601"),
    ("published_from", "where the date came from"),
    ("title", "headline"),
    ("author", "who wrote it"),
    ("url", "link to the article"),
    ("file", "path of the article as given"),
    ("characters", "length of its text in code points"),
    ("claims", "number of claims read in it"),
    ("set_aside", "number of passages set aside as boilerplate"),
    ("notes", "what was noticed in reading it"),
    ("not_read", "why the file could not be read; empty where it was"),
)
_WIDEST = 200
"""Sources up to which each has a column of the coverage table; of more, those that speak are named in a cell."""
_NAMED = (("says", "sources that agree with another"), ("differs", "sources that differ"), ("part", "sources that count a part"))
STATES = {"agreement": "says", "discrepancy": "differs", "part": "part", "": "silent"}


def tables(report: Report) -> dict[str, Table]:
    """Return the tables of a report by name: findings, claims, happenings, sources, coverage."""
    asked = (("question", "what is answered"), ("verdict", "verdict of the finding"), ("finding_id", "id of the finding"))
    wide = len(report.articles) > _WIDEST
    sources = _NAMED if wide else tuple((a.source, "says, differs, part or silent") for a in report.articles)
    return {
        "findings": Table("findings", FINDINGS, partial(_findings, report)),
        "claims": Table("claims", CLAIMS, partial(_claims, report)),
        "happenings": Table("happenings", HAPPENINGS, partial(happened.rows, report)),
        "sources": Table("sources", SOURCES, partial(_sources, report)),
        "coverage": Table("coverage", (*asked, *sources), partial(_named if wide else _coverage, report)),
    }


def table(report: Report, name: str) -> Table:
    """Return one table.

    Raises UsageError for a name that does not exist.
    """
    known = tables(report)
    if name not in known:
        raise UsageError(f"{name!r} is no table; the tables are {', '.join(known)}")
    return known[name]


def _told(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _joined(words: tuple[str, ...]) -> str | None:
    return "; ".join(words) or None


def _findings(report: Report) -> Iterator[Row]:
    claims, articles = {c.id: c for c in report.claims}, {a.source: a for a in report.articles}
    homes = happened.happening_of(report)
    for finding in report.findings:
        home = homes.get(finding.id)
        for pair in finding.pairs:
            yield _finding(finding, home, pair, (claims[pair.left], claims[pair.right]), articles)
        if not finding.pairs:
            yield _finding(finding, home, None, (claims[finding.claims[0]], None), articles)


def _finding(
    finding: Finding, home: Happening | None, pair: Pair | None, sides: tuple[Claim, Claim | None], articles: dict[str, Article]
) -> Row:
    left, right = sides
    one = _side(left, articles[left.source])
    other: Row = _side(right, articles[right.source]) if right else (None,) * len(_SIDE)
    relation, reason, same, score = (pair.relation, pair.reason, pair.same_origin, pair.score) if pair else (None, None, None, None)
    return (
        finding.question, *_named_so(home), finding.verdict, relation, reason, *one[:8], *other[:8], same, finding.origins, finding.grade,
        _joined(finding.parties), _joined(tuple(ruled(r) for r in finding.reviews)), _joined(finding.notes), *one[8:], *other[8:], finding.kind, score, finding.id,
    )  # fmt: skip


def _named_so(home: Happening | None) -> Row:
    return ((home.label or None), home.role) if home else (None, None)


def _side(claim: Claim, article: Article) -> Row:
    told, interval = claim.value, claim.interval
    return (
        claim.source, _told(article.outlet), _told(article.published), claim.text, _sentence(claim, article), value(claim),
        interval.low if interval else None, interval.high if interval else None, told.unit if told else None, told.timex if told else None,
        claim.attribution.source if claim.attribution else None, claim.id, claim.span.start, claim.span.end, _told(article.url),
    )  # fmt: skip


def _sentence(claim: Claim, article: Article) -> str:
    return article.text[claim.sentence.start : claim.sentence.end]


def _claims(report: Report) -> Iterator[Row]:
    articles, homes = {a.source: a for a in report.articles}, {h.id: h for h in report.happenings}
    for claim in report.claims:
        yield _claim(claim, articles[claim.source], homes.get(claim.event or ""))


def _claim(claim: Claim, article: Article, home: Happening | None) -> Row:
    told, about, said = claim.value, claim.about, claim.attribution
    interval = told.interval if told else None
    figures: Row = (interval.low, interval.high, interval.stated, interval.approx) if interval else (None, None, None, None)
    return (
        claim.source, _told(article.outlet), _told(article.published), claim.kind, claim.text, value(claim), *figures,
        told.unit if told else None, told.timex if told else None, interval.rule if interval else None, _joined(about.who),
        _joined(about.outcome), about.cause, about.by, about.what, about.distance_from, about.distance_to, about.bearing, about.place,
        about.when, about.reported, said.source if said else None, said.cue if said else None, _joined(said.via) if said else None,
        claim.label, _sentence(claim, article), _joined(claim.marks), claim.event, *_named_so(home), claim.part_of,
        claim.span.start, claim.span.end, _told(article.url), claim.file, claim.id,
    )  # fmt: skip


def _sources(report: Report) -> Iterator[Row]:
    claims = Counter(c.source for c in report.claims)
    for a in report.articles:
        yield (
            a.source, _told(a.outlet), _told(a.published), a.published.origin if a.published else None, _told(a.title), _told(a.author),
            _told(a.url), a.file, len(a.text), claims[a.source], len(a.aside), _joined(a.notes), None,
        )  # fmt: skip
    for missed in report.skipped:
        yield (*(None,) * 7, missed.file, None, None, None, None, missed.reason)


def _coverage(report: Report) -> Iterator[Row]:
    for finding, states in coverage(report):
        yield finding.question, finding.verdict, finding.id, *(STATES[s] for s in states)


def _named(report: Report) -> Iterator[Row]:
    claims = {c.id: c for c in report.claims}
    for finding in report.findings:
        if finding.verdict != "single-source":
            told = {s: state(finding, s, claims) for s in sorted({claims[i].source for i in finding.claims})}
            named = (_joined(tuple(s for s, st in told.items() if st == wanted)) for wanted in ("agreement", "discrepancy", "part"))
            yield finding.question, finding.verdict, finding.id, *named
