"""Claims of one incident -> the later acts in it, each an incident of its own: the second bomb, the attack in another town."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from attrs import evolve, frozen

from reconcile.english.names import fold
from reconcile.model import Article, Claim

_ACT = (
    r"(?:bomb(?:ing|er)?|blast|explosion|attack(?:er)?|assault|ambush|raid|(?:air ?)?strike|shooting|shell|rocket|missile|crash|collision)"
)
_LATER = rf"(?P<later>second|third|fourth|another|separate)(?:[ -]\w+){{0,3}}?[ -]{_ACT}\b|the (?P<alone>second|third|fourth|other) (?:killed|wounded|injured|left|hit|struck|exploded|went)\b"
_FIRST = rf"(?P<first>first)(?:[ -]\w+){{0,3}}?[ -]{_ACT}\b|\b(?P<one>an?|one)(?! (?:second|third|fourth|separate)\b)(?:[ -]\w+){{0,3}}?[ -]{_ACT}\b"
_TOLD = re.compile(rf"\b(?:{_LATER}|{_FIRST})", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:in all|in total|altogether|combined|both|total|overall)\b", re.IGNORECASE)
_ATTACKS = frozenset({"airstrike", "shelling", "suicide bombing", "car bombing", "bombing", "shooting", "stabbing", "chemical attack"})
"""Causes that are acts of somebody; a quake that brings down houses here and a hillside there is one happening."""
_PARTS = frozenset("district neighbourhood neighborhood suburb camp province region county governorate prefecture state".split())
_GAP = 3
"""Code points between two sentences of one paragraph, at most."""


@frozen
class Act:
    """One later act: its ordinal, where one is told, and its folded place."""

    ordinal: str | None
    place: str | None


def _placed(claim: Claim) -> str | None:
    return fold(claim.about.place) if claim.about.place else None


def _counts(claims: Iterable[Claim]) -> list[Claim]:
    """Return the counts of people in order of place, without those of headlines, which speak of all acts together."""
    return sorted(
        (c for c in claims if c.kind == "casualty" and c.value and "headline" not in c.marks), key=lambda c: (c.source, c.span.start)
    )


def _marker(article: Article, claim: Claim, before: Claim | None) -> re.Match[str] | None:
    """Return the words that tell which act a count belongs to: the last before it in its sentence, else the first after it.

    Where its sentence has none, the last of the sentence before, which must count nobody else.
    """
    text, s = article.text, claim.sentence
    found = list(_TOLD.finditer(text, s.start, s.end))
    ahead = [m for m in found if m.start() < claim.span.start]
    if found:
        return ahead[-1] if ahead else found[0]
    start = max(text.rfind(". ", 0, max(0, s.start - _GAP)), text.rfind("\n\n", 0, s.start)) + 1
    if before and before.span.end > start:
        return None
    return next(iter(reversed(list(_TOLD.finditer(text, start, s.start)))), None)


def _later(article: Article, counts: list[Claim]) -> list[tuple[Claim, Act]]:
    """Return the counts of an article that belong to a later act, where others belong to an earlier one."""
    if not counts:
        return []
    found, first = [], counts[0]
    earlier = False
    for at, claim in enumerate(counts):
        told = _marker(article, claim, counts[at - 1] if at else None)
        place, home = _placed(claim), _placed(first)
        ordinal = (told["later"] or told["alone"]) if told else None
        if _TOGETHER.search(article.text, claim.sentence.start, claim.sentence.end):
            continue
        if ordinal and earlier:
            numbered = ordinal.lower() if ordinal.lower() in ("second", "third", "fourth") else None
            found.append((claim, Act(numbered, place if place != home else None)))
        elif (
            place and home and place != home and (_two_attacks(first, claim) or (earlier and told and told["one"] and _towns(first, claim)))
        ):
            found.append((claim, Act(None, place)))
        elif told and not ordinal:
            earlier = True
    return [(c, act) for c, act in found if act.ordinal or act.place]


def _two_attacks(one: Claim, other: Claim) -> bool:
    """Say whether two counts have causes that cannot be one act: a shooting and a bombing, and not a bombing and a car bombing."""
    a, b = one.about.cause or "", other.about.cause or ""
    return {a, b} <= _ATTACKS and a != b and not (a.endswith("bombing") and b.endswith("bombing"))


def _towns(one: Claim, other: Claim) -> bool:
    """Say whether two counts of attacks are told with places of their own, neither of which is only a part of a place."""
    places = [(c.about.place or "").rpartition(" ")[2].lower() for c in (one, other)]
    return {one.about.cause, other.about.cause} <= _ATTACKS and _PARTS.isdisjoint(places)


def with_acts(articles: tuple[Article, ...], claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give the counts of a later act of an incident an incident of their own, the same for all articles that tell of it."""
    texts = {a.source: a for a in articles}
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in _counts(claims):
        by_event[claim.event or ""].append(claim)
    renamed: dict[str, str] = {}
    for event, counts in by_event.items():
        if ":main:" in event:
            renamed |= _renamed(event, counts, texts)
    return tuple(evolve(c, event=renamed[c.id]) if c.id in renamed else c for c in claims)


def _renamed(event: str, counts: list[Claim], texts: dict[str, Article]) -> dict[str, str]:
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in counts:
        by_source[claim.source].append(claim)
    places = Counter(p for c in counts if (p := _placed(c)))
    home = min(places, key=lambda p: (-places[p], p), default=None)
    acts = [(own, seed) for source, own in by_source.items() for seed in _later(texts[source], own)]
    seeds = [seed for _, seed in acts if seed[1].ordinal or seed[1].place != home]
    opposite = {p: p for own, (_, act) in acts if not act.ordinal and act.place == home and (p := _placed(own[0])) and p != home}
    if not seeds and not opposite:
        return {}
    ordinal_at = {act.place: act.ordinal for _, act in seeds if act.place and act.ordinal}
    names = opposite | {act.place: ordinal_at.get(act.place) or act.place for _, act in seeds if act.place}
    found = {c.id: _named(event, names.get(act.place or "") or act.ordinal or "") for c, act in seeds}
    told = {place: name for place, name in names.items() if place and place != home}
    for claim in counts:
        if claim.id not in found and (name := told.get(_placed(claim) or "")):
            found[claim.id] = _named(event, name)
    return found


def _named(event: str, act: str) -> str:
    head, rest = event.split(":main:")
    return f"{head}+{act.replace(' ', '-')}:main:{rest}"
