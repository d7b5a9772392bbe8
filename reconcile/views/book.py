"""Report -> its claims and articles by name, looked up once for all that is shown."""

from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen

from reconcile.model import Article, Claim, Report


@frozen(eq=False)
class Book:
    """Claims by id, articles by source, and claims by what makes them alike at first sight."""

    claims: dict[str, Claim]
    articles: dict[str, Article]
    _alike: dict[tuple[object, ...], list[Claim]]
    _events: dict[str | None, list[Claim]]

    def source(self, claim: str) -> str:
        """Return the source of a claim."""
        return self.claims[claim].source

    def of_event(self, event: str | None) -> Sequence[Claim]:
        """Return the claims of a happening; all where none is named."""
        return list(self.claims.values()) if event is None else self._events.get(event, [])

    def alike(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of one happening that are of the same kind and have the same value, the claim itself among them."""
        return self._alike[_look(claim)]


def book(report: Report) -> Book:
    """Look up a report's claims and articles."""
    alike: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    events: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        alike[_look(claim)].append(claim)
        events[claim.event].append(claim)
    return Book({c.id: c for c in report.claims}, {a.source: a for a in report.articles}, alike, events)


def _look(claim: Claim) -> tuple[object, ...]:
    return claim.event, claim.kind, claim.value
