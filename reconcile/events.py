"""Claims -> claims tied to the incident that each is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from anyascii import anyascii
from attrs import evolve, frozen

from reconcile.acts import with_acts
from reconcile.groups import groups_of
from reconcile.model import Article, Claim

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_SINCE = re.compile(r"\bsince\b|\b(?:years?|months?|decades?|weeks?) (?:ago|earlier|of)\b|\bso far this year\b", re.IGNORECASE)
_WAR = re.compile(r"\b(?:conflict|war|uprising|insurgency|crisis|pandemic|epidemic)\b", re.IGNORECASE)
_FRESH = 3


_COMMON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " the and but for from this that they there after before when while with more than some many two three four five his her its our all one not also"
    " least people police officials president minister government reuters afp press agency news published updated photo".split()
)
"""Capitalised words that name nothing an incident could be told by."""

_MANY, _FREQUENT = 20, 0.2
"""In a run of more incidents than this, a name that more than this share of them has tells none of them apart."""


@frozen
class Incident:
    """What is known of one happening as one article tells it.

    `first..last` are the days it may have been on (None: not told); `names` folded proper names near it; `cause` a class word;
    `main` whether it is what the article is about; `whole` whether it is a stretch of time ("since the war began") and not one act.
    """

    source: str
    first: date | None
    last: date | None
    names: frozenset[str]
    words: frozenset[str]
    cause: str | None
    main: bool
    whole: bool = False


def period(timex: str | None) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 value, or None where it names no calendar period."""
    found = _DAY.match(timex or "")
    if not found or not timex or timex.startswith(("P", "FUTURE")):
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1), after - timedelta(days=1)
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


_SPELLINGS = tuple(
    (re.compile(a), b)
    for a, b in (("ou|oo", "u"), ("ee|ei|ey", "i"), ("q", "k"), ("ph", "f"), (r"(\w)\1", r"\1"), ("(?:eh|ah|h|e)$", "a"), ("y$", "i"))
)


@cache
def _fold(word: str) -> str:
    """Fold a word to plain letters, spellings of foreign names to one: Shughour and Shughur, Hasakeh and Hasaka."""
    plain = anyascii(word).lower()
    for pattern, to in _SPELLINGS:
        plain = pattern.sub(to, plain)
    return plain


@cache
def _common() -> frozenset[str]:
    return frozenset(_fold(word) for word in _COMMON)


def _folded(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(_fold(w) for w in pattern.findall(text))


def _published(article: Article) -> date | None:
    days = period(article.published.value) if article.published else None
    return days[0] if days else None


def _main(article: Article, claims: tuple[Claim, ...]) -> Incident:
    """Read what the article is about from its first sentences: the first recent day, the names, the cause told most."""
    told = _published(article)
    lede = article.text[: max(600, min(1500, len(article.text) // 5))]
    recent = (
        days
        for c in claims
        if c.kind == "date" and c.value and (days := period(c.value.timex)) and days[0] == days[1]
        if told is None or timedelta(days=-1) <= told - days[0] <= timedelta(days=8)
    )
    day = next(recent, None)
    causes = Counter(c.about.cause for c in claims if c.kind == "casualty" and c.about.cause)
    cause = causes.most_common(1)[0][0] if causes else None
    first = day[0] if day else told
    names = _folded(_NAME, lede) - _common()
    return Incident(article.source, first, first or told, names, _folded(_WORD, lede), cause, main=True)


def _dates_by_sentence(claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.value and period(claim.value.timex):
            found[claim.sentence.start].append(claim)
    return found


def _near(main: Incident, days: tuple[date, date]) -> bool:
    """Say whether a period can be that of the main incident: its day, or the days around it."""
    if main.first is None:
        return True
    return days[0] - timedelta(days=_FRESH) <= main.first <= days[1] + timedelta(days=_FRESH) and (days[1] - days[0]).days < 32


def _elsewhen(main: Incident, claim: Claim, periods: list[tuple[date, date]]) -> bool:
    """Say whether a month is told, and no day, together with a place that the article is not about: "in July … in Hasaka"."""
    if not periods or not claim.about.place or periods[0][0] == periods[0][1] or claim.kind != "casualty":
        return False
    return not {_fold(w) for w in _NAME.findall(claim.about.place)} & main.names


def _own(article: Article, main: Incident, claim: Claim, dates: list[Claim]) -> Incident | None:
    """Return the incident that the claim's own sentence names, where that is not the article's main one."""
    sentence = article.text[claim.sentence.start : claim.sentence.end]
    around = claim.span
    ranked = sorted(dates, key=lambda d: min(abs(d.span.start - around.end), abs(around.start - d.span.end)))
    periods = [days for d in ranked if d.value and (days := period(d.value.timex))]
    whole = bool(_SINCE.search(sentence)) and bool(_WAR.search(sentence))
    if not whole and (not periods or any(_near(main, p) for p in periods[:1])) and not _elsewhen(main, claim, periods):
        return None
    if not whole and any(_near(main, p) and p[0] == p[1] for p in periods) and len(periods) > 1 and claim.kind != "date":
        return None
    first, last = periods[0] if periods else (None, None)
    return Incident(
        article.source, first, last, _folded(_NAME, sentence), _folded(_WORD, sentence), claim.about.cause, main=False, whole=whole
    )


def incidents(article: Article, claims: tuple[Claim, ...]) -> list[tuple[Incident, list[Claim]]]:
    """Sort an article's claims by the incident they are about; the main one comes first."""
    main = _main(article, claims)
    dates = _dates_by_sentence(claims)
    groups: list[tuple[Incident, list[Claim]]] = [(main, [])]
    last: tuple[int, int] = (-1, 0)  # end of the last sentence told of another incident, and its group
    for claim in sorted(claims, key=lambda c: (c.sentence.start, c.span.start)):
        own = _own(article, main, claim, dates.get(claim.sentence.start, []))
        if (
            own is None
            and claim.kind not in ("attribution", "date")
            and not dates.get(claim.sentence.start)
            and _follows(article, claim, last[0])
        ):
            groups[last[1]][1].append(claim)
            continue
        if own is None:
            groups[0][1].append(claim)
            continue
        at = next(
            (i for i, (g, _) in enumerate(groups) if not g.main and (g.first, g.last, g.whole) == (own.first, own.last, own.whole)), None
        )
        if at is None:
            at = len(groups)
            groups.append((own, []))
        elif groups[at][0].cause is None and own.cause:
            groups[at] = (evolve(groups[at][0], cause=own.cause), groups[at][1])
        groups[at][1].append(claim)
        last = (claim.sentence.end, at)
    return groups


def _follows(article: Article, claim: Claim, end: int) -> bool:
    """Say whether the claim's sentence comes straight after a sentence on another incident and has no speaker of its own."""
    if end < 0 or claim.sentence.start <= end:
        return claim.sentence.end == end
    gap = article.text[end : claim.sentence.start]
    return not gap.strip() and claim.attribution is None and "headline" not in claim.marks


def _same(a: Incident, b: Incident) -> bool:
    """Say whether two articles' incidents are one: days that meet, and names or words in common."""
    if a.main != b.main or a.whole != b.whole or a.source == b.source:
        return False
    if a.first and b.first and a.last and b.last:
        slack = timedelta(days=_FRESH if a.main else (45 if (a.last - a.first).days < 40 and (b.last - b.first).days < 40 else 0))
        if a.first > b.last + slack or b.first > a.last + slack:
            return False
    names = len(a.names & b.names)
    words = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    if a.main:
        return (names >= 2 and words >= 0.12) or (names == 1 and words >= 0.35)
    return (names >= 1 and words >= 0.2) or words >= 0.4


def with_events(articles: tuple[Article, ...], claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give every claim the name of its incident; incidents of several articles that are one get one name.

    Linking goes through an index of names and months, so that its cost follows the number of incidents and not its square.
    """
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    told = [pair for a in sorted(articles, key=lambda a: a.source) for pair in incidents(a, tuple(by_source[a.source]))]
    names = _link([incident for incident, _ in told])
    event_of = {claim.id: names[i] for i, (_, group) in enumerate(told) for claim in group}
    return with_acts(articles, tuple(evolve(claim, event=event_of[claim.id]) for claim in claims))


def _keys(incident: Incident) -> Iterable[tuple[object, ...]]:
    when = (incident.first.year if incident.first else None, incident.main, incident.whole)
    yield from ((name, *when) for name in incident.names)
    if not incident.main:
        yield ("", *when)


_WIDEST = 60
"""Incidents compared per index key: names shared by more than these say nothing."""


def _telling(told: list[Incident]) -> list[Incident]:
    """Drop the names that too many incidents share, in a run of many."""
    if len(told) <= _MANY:
        return told
    held = Counter(name for incident in told for name in incident.names)
    common = {name for name, count in held.items() if count > _FREQUENT * len(told)}
    return [evolve(i, names=i.names - common) for i in told]


def _link(all_told: list[Incident]) -> list[str]:
    told = _telling(all_told)
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    same = groups_of(range(len(told)))
    for i, incident in enumerate(told):
        tried: set[int] = set()
        for key in sorted(_keys(incident), key=str):
            for j in index[key][-_WIDEST:]:
                if j not in tried and same.head(j) != same.head(i) and _same(incident, told[j]):
                    same.join(i, j)
                tried.add(j)
            index[key].append(i)
    return [_name(told[same.head(i)]) for i in range(len(told))]


def _name(incident: Incident) -> str:
    when = incident.first.isoformat() if incident.first else "undated"
    return f"{incident.source}:{'main' if incident.main else 'whole' if incident.whole else 'other'}:{when}"
