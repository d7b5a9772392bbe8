"""Articles -> what each is mainly about, with the day on which those that tell of one thing put it."""

from collections import Counter, defaultdict

from attrs import evolve, frozen

from reconcile.happenings.days import Days, days, gap
from reconcile.happenings.groups import groups_of
from reconcile.happenings.kinds import is_deadly, is_outcome, kinds_of, may_be_one
from reconcile.happenings.thread import Thread
from reconcile.happenings.told import kinds_in
from reconcile.happenings.words import names, telling, words
from reconcile.model import Article, Claim, Frame

_LEDE, _LEDE_SHARE, _LEDE_MOST = 600, 5, 1500
"""Code points of a text's beginning that tell what it is about: a fifth of it, between the other two."""
_NAMED = 800
"""Code points, at the least, of a beginning whose names tell what it is about."""
_FRESH = 8
"""Days before its article that a main happening can lie."""
_STRONG = 0.6
"""Share of the votes of the day most pointed to with which an earlier one wins."""
_MONTH = 31
_NEAR = 3
"""Days by which two articles may differ on the main happening."""
_FIRST = 3.0
"""How much more the date of an act counts in the lede."""
_ONE, _NAMES, _DAY, _WEEKDAY, _KIND, _FAR, _OTHER = 0.95, 8, 0.5, 0.1, 0.25, 0.3, 1.6
"""What two articles must have in common to be about one thing, in shares of names and words: more names than so many weigh no more; what one day on the
calendar, one weekday and one deadly kind add; what days apart, where nobody was hurt, and, so far as names differ, causes
that cannot be one take away."""
_MANY, _FREQUENT = 100, 0.2
"""In a run of more articles than this, a name that more than this share of them has tells none of them apart."""


@frozen(eq=False)
class Lede:
    """The beginning of an article: its names and words, folded, and how strongly the article points to each day."""

    thread: Thread
    votes: dict[Days, float]
    told: frozenset[Days]
    hurt: bool
    kinds: frozenset[str]
    published: Days | None


def mains(articles: tuple[Article, ...], claims: dict[str, tuple[Claim, ...]]) -> dict[str, Thread]:
    """Return the main happening of each article, by its source; articles on one happening share its day."""
    ledes = _telling([_lede(a, claims.get(a.source, ())) for a in articles])
    same = _linked(ledes)
    late = {same[i] for i, lede in enumerate(ledes) if lede.published is None and any(day.floating for day in lede.votes)}
    votes: dict[int, list[dict[Days, float]]] = defaultdict(list)
    for i, lede in enumerate(ledes):
        votes[same[i]].append(_of_late(lede.votes) if lede.published is None and same[i] in late else lede.votes)
    chosen = {head: _day(told) for head, told in votes.items()}
    return {
        lede.thread.source: evolve(
            lede.thread,
            days=(day := _own(lede, chosen[same[i]])),
            group=ledes[same[i]].thread.source,
            fresh=_fresh(day, lede.published),
        )
        for i, lede in enumerate(ledes)
    }


def _of_late(votes: dict[Days, float]) -> dict[Days, float]:
    """Leave out days told with their year, which are long past where articles without a day of their own tell of a weekday."""
    return {day: weight for day, weight in votes.items() if day.floating or day.yearless}


def _own(lede: Lede, chosen: Days | None) -> Days | None:
    """Return the day of an article's main happening: that on which all put it, its own near it where it points to no other."""
    own = next(iter(lede.votes)) if len(lede.votes) == 1 else None
    apart = gap(own, chosen) if own and chosen and own.floating == chosen.floating else None
    alone = apart and abs(apart) <= _NEAR and not any(gap(told, chosen) == 0 for told in lede.told if chosen)
    return own if alone else chosen or lede.published


def _fresh(day: Days | None, published: Days | None) -> bool:
    return day is not None and published is not None and (day.first.year, day.first.month) == (published.first.year, published.first.month)


def _lede(article: Article, claims: tuple[Claim, ...]) -> Lede:
    end = max(_LEDE, min(_LEDE_MOST, len(article.text) // _LEDE_SHARE))
    lede = article.text[:end]
    published = days(article.published.value) if article.published else None
    votes: dict[Days, float] = defaultdict(float)
    every: set[Days] = set()
    for claim in claims:
        told = days(claim.value.timex) if claim.kind == "date" and claim.value else None
        if told and told.single:
            every.add(told)
        if told and told.single and _recent(told, published) and claim.frame and _dates_an_act(claim.frame):
            votes[evolve(told, night=False)] += _FIRST if claim.span.start < end else 1.0
    hurt = [c for c in claims if c.kind == "casualty" and c.span.start < end and c.frame]
    for claim in hurt:
        for relation, timex in claim.frame.when if claim.frame else ():
            told = days(timex)
            if told and not relation and told.length <= _MONTH:
                votes[evolve(told, night=False)] += _FIRST
    causes = frozenset(c.about.cause for c in claims if c.kind == "casualty" and c.about.cause and c.span.start < end)
    kinds = frozenset[str]().union(*(kinds_in(c.frame) for c in claims if c.frame and c.span.start < end))
    main = Thread(article.source, "main", None, names(article.text[: max(end, _NAMED)]), words(lede), causes)
    return Lede(main, _shares(votes), frozenset(every), bool(hurt), kinds, published)


def _dates_an_act(frame: Frame) -> bool:
    """Say whether a date in a clause is the day of what it tells, not of a statement or of what is only told to place it."""
    return not telling(frame.act) and not any(relation for relation, _ in frame.when)


def _shares(votes: dict[Days, float]) -> dict[Days, float]:
    """Make the votes of an article one vote in all, so that a long article counts no more than a short one."""
    most = sum(votes.values())
    return {day: votes[day] / most for day in votes if votes[day]}


def _recent(day: Days, published: Days | None) -> bool:
    apart = gap(day, published) if published else None
    return apart is None or -1 <= apart <= _FRESH


def _day(told: list[dict[Days, float]]) -> Days | None:
    """Return the day that articles point to most, two at least where two point to one; a weekday or a month alone counts for the calendar day that it can be.

    Of days pointed to about as much it is the first: what came of a happening is told beside it.
    """
    votes: dict[Days, float] = defaultdict(float)
    for day, weight in ((day, weight) for own in told for day, weight in own.items()):
        votes[day] += weight
    naming = Counter(day for own in told for day in own)
    least = min(2, max(naming.values(), default=0))
    placed = sorted((d for d in votes if d.single and not d.floating), key=lambda d: (-votes[d], d))
    total: dict[Days, float] = defaultdict(float)
    for day, weight in votes.items():
        home = next((p for p in placed if gap(p, day) == 0), day) if day.floating or not day.single else day
        total[home] += weight if naming[day] >= least else 0.0
    most = max(total.values(), default=0)
    return min((d for d in total if total[d] >= _STRONG * most), default=None)


def _telling(ledes: list[Lede]) -> list[Lede]:
    """Drop the names that too many articles share, in a run of many."""
    if len(ledes) <= _MANY:
        return ledes
    held = Counter(name for lede in ledes for name in lede.thread.names)
    common = {name for name, count in held.items() if count > _FREQUENT * len(ledes)}
    return [evolve(lede, thread=evolve(lede.thread, names=lede.thread.names - common)) for lede in ledes]


_WIDEST = 60
"""Articles compared per name: names shared by more than these say nothing."""


def _linked(ledes: list[Lede]) -> list[int]:
    """Return, for each article, the first one that tells of the same; through an index of names, so that the cost follows their number."""
    index: dict[str, list[int]] = defaultdict(list)
    same = groups_of(range(len(ledes)))
    for i, lede in enumerate(ledes):
        tried: set[int] = set()
        for name in sorted(lede.thread.names):
            for j in index[name][-_WIDEST:]:
                if j not in tried and same.head(j) != same.head(i) and _same(lede, ledes[j]):
                    same.join(i, j)
                tried.add(j)
            index[name].append(i)
    return [same.head(i) for i in range(len(ledes))]


def _same(a: Lede, b: Lede) -> bool:
    """Say whether two articles are about one thing, by the weight of what they have in common; where people were hurt, days apart are two things."""
    one, other = (_day([lede.votes]) or lede.published for lede in (a, b))
    apart = gap(one, other) if one and other else None
    far = apart is not None and abs(apart) > _NEAR and not (_tells(a, other) or _tells(b, one))
    shared = len(a.thread.names & b.thread.names)
    if not shared or (far and (a.hurt or b.hurt)):
        return False
    met = (_WEEKDAY if one and other and (one.floating or other.floating) else _DAY) if apart == 0 else 0.0
    least = min(len(a.thread.names), len(b.thread.names))
    named = shared / least + min(shared, _NAMES) / min(least, _NAMES)
    worded = len(a.thread.words & b.thread.words) / max(1, min(len(a.thread.words), len(b.thread.words)))
    kinds = _KIND if any(is_deadly(kind) and not is_outcome(kind) for kind in a.kinds & b.kinds) else 0.0
    return named + worded + met + kinds - (_FAR if far else 0.0) - (_OTHER * (1 - shared / least) if _of_other_causes(a, b) else 0.0) > _ONE


def _of_other_causes(a: Lede, b: Lede) -> bool:
    """Say whether both tell what people came to harm by, and one thing cannot have been both."""
    left, right = (frozenset(kind for cause in lede.thread.causes for kind in kinds_of(cause, verb=False)) for lede in (a, b))
    return bool(left and right) and not any(may_be_one(kind, other) for kind in left for other in right)


def _tells(lede: Lede, day: Days | None) -> bool:
    """Say whether an article dates anything to the day on which another one's main happening was."""
    return day is not None and not day.floating and any(gap(told, day) == 0 for told in lede.told if not told.floating)
