"""A happening's claims -> the words by which a person knows it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import noun_class
from reconcile.happenings.calendar import day_in_words
from reconcile.happenings.days import days
from reconcile.happenings.naming import kind_of
from reconcile.happenings.targets import target
from reconcile.happenings.telling import votes, weights
from reconcile.happenings.wheres import where
from reconcile.model import Article, Claim

_FEW = 2
"""Sources that are named to tell one happening from others."""
_HOUR = re.compile(r"T(\d\d:\d\d)")


@frozen
class Label:
    """What a happening is called: its kind, what it befell, where and when; each None where no article tells."""

    kind: str | None = None
    what: str | None = None
    where: str | None = None
    when: str | None = None
    more: str | None = None

    def __str__(self) -> str:
        """Return "bombing of a bus convoy, west of Aleppo, 15 April 2017"."""
        told = [self._act(), self.where, self.when, self.more] if self.kind else [self._nameless(), self.more]
        return ", ".join(filter(None, told))

    def _nameless(self) -> str:
        if self.when:
            return f"events of {self.when}, {self.where}" if self.where else f"events of {self.when}"
        return f"what happened in {self.where}" if self.where else "events not dated"

    def _act(self) -> str:
        if not self.kind or not self.what:
            return self.kind or ""
        joints = lexicon().forms("happening_joints")
        joint = next((joint for joint, kinds in joints.items() if self.kind in kinds), "of")
        return f"{self.kind} {joint} {self.what}"


def label(claims: tuple[Claim, ...], articles: Iterable[Article], when: str | None = None) -> Label:
    """Return what the claims of one happening, from all its articles, call it; `when` is its TIMEX3 value where that is known."""
    return _label(claims, {a.source: a for a in articles}, when)


def _label(claims: tuple[Claim, ...], by_source: Mapping[str, Article], when: str | None) -> Label:
    kind = kind_of(claims, by_source)
    what = target(claims, by_source, kind) if kind else None
    day = day_in_words(when or _day(claims, by_source))
    place = where(claims, by_source, kind)
    if what and place and not what.is_name and noun_class(what.text.split()[-1]) == "location":
        what = None
    if what and place and _repeats(place, what.text):
        what, place = (None, place) if what.text in place and place != what.text else (what, None)
    return Label(kind, what.spoken if what else None, place, day)


def labels(
    happenings: Mapping[str, tuple[Claim, ...]], articles: Iterable[Article], whens: Mapping[str, str | None] | None = None
) -> dict[str, Label]:
    """Return the labels of a report's happenings, by their names, no two alike: what sets those apart that would be is added."""
    by_source = {a.source: a for a in articles}
    told = {name: _label(claims, by_source, (whens or {}).get(name)) for name, claims in happenings.items()}
    for apart in (_by_day, _by_words, _by_sources):
        told |= {name: evolve(told[name], more=apart(happenings[name])) for names in _alike(told) for name in names}
    numbered = {
        name: evolve(told[name], more=f"{told[name].more} ({at})") for names in _alike(told) for at, name in enumerate(names[1:], 2)
    }
    return told | numbered


def _alike(told: Mapping[str, Label]) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name, own in told.items():
        groups[str(own)].append(name)
    return [names for names in groups.values() if len(names) > 1]


def _by_day(claims: tuple[Claim, ...]) -> str | None:
    """Return the time of day that is told first."""
    hours = (found[1] for c in claims if c.kind == "date" and c.value and (found := _HOUR.search(c.value.timex or "")))
    return next(hours, None)


def _by_words(claims: tuple[Claim, ...]) -> str | None:
    """Return the first count that is told: "9 people killed"."""
    return next((f"“{' '.join(c.text.split())}”" for c in claims if c.kind in ("casualty", "quantity") and _counts(c)), None)


def _counts(claim: Claim) -> bool:
    """Say whether a claim counts somebody or something, and not nobody."""
    return claim.interval is not None and claim.interval.high != 0


def _by_sources(claims: tuple[Claim, ...]) -> str | None:
    """Return who tells it, and the first figure told."""
    sources = sorted({c.source for c in claims})
    told = " and ".join(sources[:_FEW] if len(sources) > _FEW else sources)
    more = f" and {len(sources) - _FEW} more" if len(sources) > _FEW else ""
    return ", ".join(filter(None, (_by_words(claims), f"in {told}{more}")))


def _repeats(place: str, what: str) -> bool:
    """Say whether a place tells what was told already: "Wasilla Bible Church" and a church."""
    told, own = ({word.lower() for word in text.split()} for text in (what, place))
    return bool(told & own)


def _day(claims: tuple[Claim, ...], articles: Mapping[str, Article]) -> str | None:
    told = weights(votes(claims, articles, lambda c: [timex] if (timex := _dated(c)) else []))
    return max(told, key=lambda t: (told[t], t), default=None)


def _dated(claim: Claim) -> str | None:
    timex = claim.value.timex if claim.kind == "date" and claim.value else claim.about.when
    found = days(timex)
    return timex[:10] if timex and found and not found.floating else timex if found else None
