"""Claims -> agreements that no two of them state: a start and an end against a duration, a share of a whole against a count."""

from collections import defaultdict
from collections.abc import Container
from datetime import date

from attrs import evolve

from reconcile.english.when import lasts
from reconcile.english.words.classes import is_person
from reconcile.happenings.days import period
from reconcile.judge.desk import Desk
from reconcile.match import Question, Topic
from reconcile.match.contexts import Contexts
from reconcile.match.origins import Origins
from reconcile.model import Claim, Pair

_BEGAN = ("began", "begun", "begins", "started", "launched", "since")
_REACH = 40


def durations(claims: tuple[Claim, ...], desk: Desk) -> list[tuple[Topic, tuple[Pair, ...]]]:
    """Set durations in days beside a start that another source dates: "began Wednesday", told on Saturday, is "a four-day campaign".

    The day of the incident counts as the end; both ways of counting days, with the first one and without, agree.
    """
    starts = [(c, day) for c in claims if c.kind == "date" and (day := _start(c, desk.contexts))]
    courses = [c for c in claims if c.kind == "duration" and c.value and c.value.unit == "day" and c.interval and lasts(c.about.what)]
    found = []
    for course in courses:
        pairs = []
        for begun, day in starts:
            end = _incident_day(course, desk)
            if begun.source == course.source or begun.event != course.event or end is None:
                continue
            days = (end - day).days
            if _holds(course, days) or _holds(course, days + 1):
                left, right = sorted((begun, course), key=lambda c: (c.source, c.span))
                reason = f"derived: begun on {day.isoformat()}, and told of {end.isoformat()}, it had lasted {days} to {days + 1} days"
                pairs.append(Pair(left.id, right.id, "agree", reason, 1.0, desk.origins.same(left, right), (("event", 1.0),)))
        if pairs:
            ids = {i for p in pairs for i in (p.left, p.right)}
            own = tuple(c for c in claims if c.id in ids)
            found.append((Topic(Question("duration", course.event or "", course.id), own, ()), tuple(pairs)))
    return found


def shares(claims: tuple[Claim, ...], origins: Origins, judged: Container[tuple[str, str]]) -> list[tuple[Topic, tuple[Pair, ...]]]:
    """Set shares of a stated whole beside counts that another source gives: "12 per cent of the 3,000 houses" and "360 houses".

    The count is a part of the whole, where no rule has said so (`judged` holds the pairs that were ruled on). Only agreements are told: a share
    and a count that do not meet may be of two things.
    """
    counted: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "quantity" and claim.value and claim.value.unit and _exact(claim) is not None:
            counted[claim.event or "", claim.value.unit].append(claim)
    found: list[tuple[Topic, tuple[Pair, ...]]] = []
    for share in claims:
        part = _share(share)
        if part is None or not share.about.what:
            continue
        unit = "person" if is_person(share.about.what) else share.about.what
        alike_counted = counted.get((share.event or "", unit), [])
        made = [(count, whole) for count in alike_counted for whole in alike_counted if _makes(share, part, count, whole)]
        pairs = [_derived(share, count, part * (_exact(whole) or 0), whole, origins) for count, whole in made]
        pairs += [p for count, whole in made if (p := _part(share, count, whole, origins)) and (p.left, p.right) not in judged]
        if pairs:
            ids = {i for p in pairs for i in (p.left, p.right)}
            own = tuple(c for c in claims if c.id in ids)
            found.append((Topic(Question("quantity", share.event or "", share.about.what), own, ()), tuple(pairs)))
    return found


_HALF = 0.005
"""A share in whole per cents is taken as rounded: half a per cent of the whole either way."""


def _exact(claim: Claim) -> float | None:
    interval = claim.interval
    return interval.low if interval and interval.low == interval.high and interval.stated is not None else None


def _share(claim: Claim) -> float | None:
    """Return a percentage as a number from 0 to 1, one told as a fraction ("a third") as that fraction; None for other claims."""
    told = _exact(claim) if claim.value and claim.kind == "quantity" and claim.value.unit == "percent" else None
    if told is None or not 0 < told < 100 or claim.interval is None:
        return None
    return claim.interval.stated if claim.interval.rule else told / 100


def _makes(share: Claim, part: float, count: Claim, whole: Claim) -> bool:
    """Say whether a share of a whole, stated by either source, makes the count that another source gives."""
    size, total = _exact(count), _exact(whole)
    if size is None or total is None or total <= size or count.source == share.source or whole.source not in (share.source, count.source):
        return False
    return abs(part * total - size) <= max(0.5, _HALF * total)


def _derived(share: Claim, count: Claim, made: float, whole: Claim, origins: Origins) -> Pair:
    left, right = sorted((share, count), key=lambda c: (c.source, c.span))
    reason = f"derived: {share.text} of {_exact(whole):g} is {made:g}"
    return Pair(left.id, right.id, "agree", reason, 1.0, origins.same(left, right), (("event", 1.0), ("measured", 1.0)))


def _part(share: Claim, count: Claim, whole: Claim, origins: Origins) -> Pair | None:
    """Return the pair of a count and the whole that a share of it makes, where two sources tell them."""
    if count.source == whole.source:
        return None
    left, right = sorted((count, whole), key=lambda c: (c.source, c.span))
    return Pair(left.id, right.id, "part", _explained(share, whole), 1.0, origins.same(left, right), (("event", 1.0), ("measured", 1.0)))


def _explained(share: Claim, whole: Claim) -> str:
    return f"one counts a part: {share.text} of {_exact(whole):g}"


def parted(by_topic: list[tuple[Topic, tuple[Pair, ...]]], claims: tuple[Claim, ...]) -> list[tuple[Topic, tuple[Pair, ...]]]:
    """Rule anew on counts that a share explains: the 360 houses are a part of the 3,000 where a source says that 12 per cent were hit."""
    known = {c.id: c for c in claims}
    parts = [(c, part) for c in claims if (part := _share(c)) is not None]
    if not parts:
        return by_topic

    def anew(pair: Pair) -> Pair:
        one, other = known[pair.left], known[pair.right]
        if pair.relation not in ("conflict", "update") or one.kind != "quantity":
            return pair
        for share, part in parts:
            for count, whole in ((one, other), (other, one)):
                if _makes(share, part, count, whole) and share.about.what in (count.about.what, count.value.unit if count.value else None):
                    return evolve(pair, relation="part", reason=_explained(share, whole))
        return pair

    return [(topic, tuple(anew(p) for p in pairs)) for topic, pairs in by_topic]


def _start(claim: Claim, contexts: Contexts) -> date | None:
    """Return the day of a date that a beginning verb goes before, in its clause."""
    days = period(claim.value.timex) if claim.value else None
    if days is None or days[0] != days[1]:
        return None
    before = contexts.texts[claim.source][max(claim.sentence.start, claim.span.start - _REACH) : claim.span.start].lower()
    return days[0] if any(word in before.split()[-3:] for word in _BEGAN) else None


def _incident_day(claim: Claim, desk: Desk) -> date | None:
    """Return the day of what the article is mainly about, where it is told to the day."""
    days = period(desk.happenings[claim.event or ""].when) if desk.main(claim) else None
    return days[0] if days and days[0] == days[1] else None


def _holds(claim: Claim, days: int) -> bool:
    interval = claim.interval
    return interval is not None and (interval.low or 0) <= days <= (interval.high if interval.high is not None else days)
