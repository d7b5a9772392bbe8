"""Happenings as the articles tell them -> the happenings of the case, each with its label, in the order in which a person reads them."""

from collections import defaultdict
from collections.abc import Iterable

from reconcile.happenings.calendar import day_in_words
from reconcile.happenings.days import Days, days
from reconcile.happenings.labels import Label, labels
from reconcile.happenings.thread import ROLES, Thread
from reconcile.model import Article, Claim, Happening


def listed(told: list[Thread], names: list[str], articles: Iterable[Article]) -> tuple[Happening, ...]:
    """Return the happenings that have claims: what most articles are about first, with its parts, totals last."""
    groups: dict[str, list[Thread]] = defaultdict(list)
    for thread, name in zip(told, names, strict=True):
        if thread.claims:
            groups[name].append(thread)
    claims = {name: _claims(threads) for name, threads in groups.items()}
    whens = {name: _when(threads) for name, threads in groups.items()}
    totals = {name for name, threads in groups.items() if all(t.role == "total" for t in threads)}
    called = labels({name: own for name, own in claims.items() if name not in totals}, articles, whens)
    mains = {t.group: name for name, threads in groups.items() for t in threads if t.role == "main"}
    found = []
    for name, threads in groups.items():
        nth = next((t for t in threads if t.nth), None)
        role = "part" if nth and nth.group in mains else min((t.role for t in threads), key=ROLES.index)
        within = mains[nth.group] if nth and role == "part" else None
        sources = tuple(sorted({t.source for t in threads}))
        label = called.get(name, Label())
        words = str(label) if name in called else _total(whens[name])
        found.append(Happening(name, words, label.kind, whens[name], label.where, role, within, sources))
    return tuple(sorted(found, key=lambda h: (ROLES.index(h.role), -len(h.articles), -len(claims[h.id]), h.id)))


def _total(when: str | None) -> str:
    """Return what a total is called: by the time from which it is reckoned, where that is told."""
    since = day_in_words(when) if when else None
    return f"total since {since}" if since else "totals over many"


def _claims(threads: list[Thread]) -> tuple[Claim, ...]:
    return tuple(sorted((c for t in threads for c in t.claims), key=lambda c: (c.source, c.span.start, c.kind)))


def _when(threads: list[Thread]) -> str | None:
    """Return the finest time told, as a TIMEX3 value; one on the calendar before a weekday."""
    told = {t.days for t in threads if t.days} or {d for t in threads if t.war for c in t.claims for d in _since(c)}
    best = min(told, key=lambda d: (d.floating, d.yearless, d.length, d), default=None)
    return best.timex if best else None


def _since(claim: Claim) -> list[Days]:
    """Return the days from which on a claim tells something: "since the war began in March 2011"."""
    told = [days(timex) for relation, timex in claim.frame.when if relation == "since"] if claim.frame else []
    return [d for d in told if d]
