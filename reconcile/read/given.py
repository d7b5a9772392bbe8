"""Days that a user gives -> articles that bear them."""

from collections.abc import Sequence
from datetime import date, datetime

from attrs import evolve

from reconcile.errors import UsageError
from reconcile.model import Article, Fact

_ORIGIN = "--date"
UNDATED = 'no date known, so "Friday" and "last month" in it fall on no day; give it one with --date {name}=2015-04-25, or in sources.toml'
"""What is told of an article without a date: what is lost, and how to give it."""


def with_days(articles: tuple[Article, ...], given: Sequence[str]) -> tuple[Article, ...]:
    """Give articles the days that a user names: "vice=2015-04-25" for one, "2015-04-25" for all that bear none.

    Raises UsageError where a day is none or no article has the name.
    """
    days = dict(_one(told) for told in given)
    unknown = sorted(name for name in days if name and name not in {a.source for a in articles})
    if unknown:
        names = ", ".join(sorted(a.source for a in articles))
        raise UsageError(f"--date {unknown[0]}={days[unknown[0]]}: no article is called {unknown[0]!r}; there are {names}")
    return tuple(_dated(a, days) for a in articles)


def _one(told: str) -> tuple[str, str]:
    name, _, day = told.rpartition("=")
    try:
        return name, datetime.fromisoformat(day).isoformat() if "T" in day else date.fromisoformat(day).isoformat()
    except ValueError:
        raise UsageError(f"--date {told}: {day!r} is no day; write 2015-04-25, or NAME=2015-04-25 for one article") from None


def _dated(article: Article, days: dict[str, str]) -> Article:
    own = days.get(article.source) or (None if article.published else days.get(""))
    if own:
        return evolve(article, published=Fact(own, _ORIGIN))
    return article if article.published else evolve(article, notes=(*article.notes, UNDATED.format(name=article.source)))
