"""Claims -> claims tied to the happening that each is about."""

from collections import defaultdict
from collections.abc import Mapping

from attrs import evolve

from reconcile.happenings.case import link
from reconcile.happenings.copied import as_copied
from reconcile.happenings.dated import dated
from reconcile.happenings.ledes import mains
from reconcile.happenings.listed import listed
from reconcile.happenings.threads import threads
from reconcile.happenings.wordings import Wording
from reconcile.model import Article, Claim, Happening


def with_happenings(
    articles: tuple[Article, ...], claims: tuple[Claim, ...], wordings: Mapping[str, Wording]
) -> tuple[tuple[Claim, ...], tuple[Happening, ...]]:
    """Give every claim the name of its happening, the same in all articles that tell of it; return the happenings beside them.

    `wordings` are those of the statements among the claims, by their ids.
    """
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    own = {source: tuple(told) for source, told in by_source.items()}
    ordered = tuple(sorted(articles, key=lambda a: a.source))
    about = mains(ordered, own)
    told = [t for a in ordered for t in threads(a, own.get(a.source, ()), about[a.source])]
    found = link(told)
    event_of = as_copied(ordered, told, found, wordings)
    named = frozenset(event_of.values())
    happened = tuple(h for h in listed(told, found, ordered) if h.id in named)
    return dated(tuple(evolve(claim, event=event_of[claim.id]) for claim in claims), happened), happened


__all__ = ["with_happenings"]
