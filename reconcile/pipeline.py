"""Articles, settings, engine -> Report: the whole of it, top to bottom."""

from functools import partial

from attrs import evolve

from reconcile.engines import Engine, serial
from reconcile.extract import extract
from reconcile.happenings import with_happenings
from reconcile.happenings.wordings import wordings
from reconcile.judge import judge
from reconcile.judge.gazetteer import Gazetteer, check
from reconcile.match import match
from reconcile.match.origins import origins
from reconcile.model import Article, Claim, Finding, Report, Skipped
from reconcile.settings import Settings

_DEFAULTS = Settings()


def reconcile(
    articles: tuple[Article, ...],
    settings: Settings = _DEFAULTS,
    engine: Engine = serial,
    skipped: tuple[Skipped, ...] = (),
    known: Gazetteer | None = None,
) -> Report:
    """Compare articles: read their claims, tie them to happenings, match them, judge what matches.

    The same articles, in any order and by any engine, give the same report. With a gazetteer, distances between places that it knows are
    noted on their findings.
    """
    ordered = tuple(sorted(articles, key=lambda a: a.source))
    read = engine(partial(extract, settings=settings), ordered)
    claims = tuple(claim for claims in read for claim in claims)
    told = wordings(claims)
    claims, happened = with_happenings(ordered, claims, told)
    topics = match(ordered, claims, settings, told)
    found = judge(ordered, claims, topics, origins(ordered, claims), settings, happened, told)
    return Report(ordered, claims, _checked(claims, found, known) if known else found, skipped, happened)


def _checked(claims: tuple[Claim, ...], found: tuple[Finding, ...], known: Gazetteer) -> tuple[Finding, ...]:
    notes = {c.id: note for c in claims if (note := check(c, known))}

    def noted(finding: Finding) -> Finding:
        more = dict.fromkeys(notes[i] for i in finding.claims if i in notes)
        return evolve(finding, notes=(*finding.notes, *more)) if more else finding

    return tuple(noted(f) for f in found)
