"""Claims -> agreements that no two of them state: a start and an end against a duration."""

from datetime import date

from reconcile.contexts import Contexts
from reconcile.events import period
from reconcile.match import Topic
from reconcile.model import Claim, Pair
from reconcile.origins import Origins

_BEGAN = ("began", "begun", "begins", "started", "launched", "since")
_REACH = 40
_COURSES = frozenset(
    "campaign offensive battle assault siege operation attack push fight fighting advance strike protest standoff blockade clashes war raid search march ceasefire truce".split()
)


def durations(claims: tuple[Claim, ...], contexts: Contexts, origins: Origins) -> list[tuple[Topic, tuple[Pair, ...]]]:
    """Set durations in days beside a start that another source dates: "began Wednesday", told on Saturday, is "a four-day campaign".

    The day of the incident counts as the end; both ways of counting days, with the first one and without, agree.
    """
    starts = [(c, day) for c in claims if c.kind == "date" and (day := _start(c, contexts))]
    courses = [
        c for c in claims if c.kind == "duration" and c.value and c.value.unit == "day" and c.value.interval and c.about.what in _COURSES
    ]
    found = []
    for course in courses:
        pairs = []
        for begun, day in starts:
            end = _incident_day(course)
            if begun.source == course.source or begun.event != course.event or end is None:
                continue
            days = (end - day).days
            if _holds(course, days) or _holds(course, days + 1):
                left, right = sorted((begun, course), key=lambda c: (c.source, c.span))
                reason = f"derived: begun on {day.isoformat()}, and told of {end.isoformat()}, it had lasted {days} to {days + 1} days"
                pairs.append(Pair(left.id, right.id, "agree", reason, 1.0, origins.same(left, right), (("event", 1.0),)))
        if pairs:
            ids = {i for p in pairs for i in (p.left, p.right)}
            own = tuple(c for c in claims if c.id in ids)
            found.append((Topic(("duration", course.event or "", course.id), own, ()), tuple(pairs)))
    return found


def _start(claim: Claim, contexts: Contexts) -> date | None:
    """Return the day of a date that a beginning verb goes before, in its clause."""
    days = period(claim.value.timex) if claim.value else None
    if days is None or days[0] != days[1]:
        return None
    before = contexts.texts[claim.source][max(claim.sentence.start, claim.span.start - _REACH) : claim.span.start].lower()
    return days[0] if any(word in before.split()[-3:] for word in _BEGAN) else None


def _incident_day(claim: Claim) -> date | None:
    try:
        return date.fromisoformat((claim.event or "")[-10:]) if ":main:" in (claim.event or "") else None
    except ValueError:
        return None


def _holds(claim: Claim, days: int) -> bool:
    interval = claim.value.interval if claim.value else None
    return interval is not None and (interval.low or 0) <= days <= (interval.high if interval.high is not None else days)
