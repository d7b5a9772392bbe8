"""Articles, settings, engine -> Report: the whole of it, top to bottom."""

from functools import partial

from reconcile.engines import Engine, serial
from reconcile.events import with_events
from reconcile.extract import extract
from reconcile.judge import judge
from reconcile.match import match
from reconcile.model import Article, Report, Skipped
from reconcile.origins import origins
from reconcile.settings import Settings

_DEFAULTS = Settings()


def reconcile(
    articles: tuple[Article, ...],
    settings: Settings = _DEFAULTS,
    engine: Engine = serial,
    skipped: tuple[Skipped, ...] = (),
) -> Report:
    """Compare articles: read their claims, tie them to incidents, match them, judge what matches.

    The same articles, in any order and by any engine, give the same report.
    """
    ordered = tuple(sorted(articles, key=lambda a: a.source))
    read = engine(partial(extract, settings=settings), ordered)
    claims = with_events(ordered, tuple(claim for claims in read for claim in claims))
    topics = match(ordered, claims, settings)
    found = judge(ordered, claims, topics, origins(ordered, claims), settings)
    return Report(ordered, claims, found, skipped)
