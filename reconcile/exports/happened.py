"""Report -> the table of happenings, and the happening of each finding."""

from collections import Counter
from collections.abc import Iterator

from reconcile.happenings.days import period
from reconcile.model import Happening, Report
from reconcile.views.book import book
from reconcile.views.sections import sections

HAPPENINGS = (
    ("happening_id", "id of the happening"),
    ("label", "what happened, where and when, in words"),
    ("role", "what it is to the articles: main, part, other, background or total"),
    ("within", "id of the happening that a part belongs to"),
    ("kind", "kind of happening: bombing, quake, vote …"),
    ("when", "TIMEX3 value of its time"),
    ("first_day", "first day that this may mean, ISO 8601; empty where no calendar places it"),
    ("last_day", "last day"),
    ("where", "where it was"),
    ("sources", "short names of the articles that tell of it"),
    ("claims", "number of claims about it"),
    ("findings", "number of findings on it"),
)


def happened(report: Report) -> tuple[Happening, ...]:
    """Return the happenings that claims name, in the report's order; those that an older report names only by their ids come last, without a label."""
    known = {h.id for h in report.happenings}
    bare = sorted({c.event for c in report.claims if c.event and c.event not in known})
    return (*report.happenings, *(Happening(event, "", None, None, None, "other", None, ()) for event in bare))


def happening_of(report: Report) -> dict[str, Happening]:
    """Return the happening that each finding is shown under, by the finding's id; none where the report lists none."""
    return {f.id: s.happening for s in sections(report, book(report)) for f in s.findings if s.happening}


def rows(report: Report) -> Iterator[tuple[str | int | None, ...]]:
    """Yield a row for each happening, in the report's order."""
    claims, findings = Counter(c.event for c in report.claims), Counter(h.id for h in happening_of(report).values())
    for h in happened(report):
        first, last = (day.isoformat() for day in told) if (told := period(h.when)) else (None, None)
        yield (
            h.id, h.label or None, h.role, h.within, h.kind, h.when, first, last, h.where, "; ".join(h.articles) or None,
            claims[h.id], findings[h.id],
        )  # fmt: skip
