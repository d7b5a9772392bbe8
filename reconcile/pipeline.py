"""Articles, settings, engine -> Report: the whole of it, top to bottom."""

from reconcile.extract import extract
from reconcile.model import Article, Report, Skipped
from reconcile.settings import Settings

_DEFAULTS = Settings()


def reconcile(articles: tuple[Article, ...], settings: Settings = _DEFAULTS, skipped: tuple[Skipped, ...] = ()) -> Report:
    """Compare articles: read their claims, match them, judge what matches."""
    claims = tuple(claim for article in articles for claim in extract(article, settings))
    return Report(articles, claims, (), skipped)
