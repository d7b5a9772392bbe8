"""Claims and findings -> the words in which a person reads them."""

import re
from textwrap import shorten

from reconcile.english.units import plural
from reconcile.happenings.calendar import day_in_words
from reconcile.model import VERDICTS, Article, Claim, Finding, Interval, Review
from reconcile.views.visible import visible

_LONGEST = 80
"""Code points of a speaker's name that are shown where room is short."""
_NONE = "no figure"
_DIFFER = {"people": "the people differ", "event": "another event"}
_MODALITIES = {"alleged": " (alleged)", "denied": " (denied)"}
_HOUR = re.compile(r"T(\d\d:\d\d)")
TITLES = dict(zip(VERDICTS, ("Where they differ", "Where they agree", "Parts of a whole", "What only one source says"), strict=True))
"""The heading over the findings of each verdict, in the order in which they are told."""


def figures(interval: Interval | None) -> str:
    """Return an interval as a person writes it: 23 · 61 or more · up to 37 · 24–99 · about 50."""
    if interval is None or (interval.low is None and interval.high is None):
        return _NONE
    about = "about " if interval.approx else ""
    if interval.high is None:
        return f"{about}{number(interval.low)} or more"
    if interval.low is None:
        return f"{about}up to {number(interval.high)}"
    if interval.low == interval.high:
        return f"{about}{number(interval.low)}"
    return f"{about}{number(interval.low)}–{number(interval.high)}"


def number(value: float | None) -> str:
    """Return a number with separators of thousands: 1,200."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6g}"


def written(claim: Claim, article: Article) -> str:
    """Return a claim's figure shortly and as it was written: 23 · 60+ · at least 30 · under 8 miles · dozens · none; else what it says."""
    told, interval = claim.value, claim.interval
    if told is None or interval is None:
        return value(claim)
    return _with_unit(_figure(interval, article.text[claim.number.start : claim.number.end] if claim.number else ""), claim)


def _figure(interval: Interval, words: str) -> str:
    stated, low, high = interval.stated, interval.low, interval.high
    if stated is None:
        return " ".join(visible(words).lower().split()) or figures(interval)
    if low == high != stated:
        return figures(interval)
    about = "about " if interval.approx else ""
    if high is None:
        return f"{about}at least {number(stated)}" if low == stated else f"{about}{number(stated)}+"
    if low is None:
        return f"{about}{'up to' if high == stated else 'under'} {number(stated)}"
    return ("none" if high == 0 else f"{about}{number(stated)}") if low == high else figures(interval)


def _with_unit(shown: str, claim: Claim) -> str:
    """Add the unit in which a thing is measured; people are named elsewhere."""
    unit = claim.value.unit if claim.value and claim.kind in ("distance", "duration", "quantity") and claim.value.unit != "person" else None
    one = claim.interval is not None and claim.interval.low == claim.interval.high == 1
    return f"{shown} {unit if one else plural(unit)}" if unit and shown != _NONE else shown


def moment(timex: str, words: str) -> str:
    """Return a TIMEX3 value as a person writes it: 25 April 2015, 09:00; the writer's own words where the calendar does not place it."""
    day = day_in_words(timex)
    if day is None:
        return words
    return f"{day}, {hour[1]}" if (hour := _HOUR.search(timex)) else day


def value(claim: Claim) -> str:
    """Return what a claim says, in a few characters."""
    told = claim.value
    if told is None:
        return claim.about.bearing or ("in words" if claim.kind in ("act", "attribution") else _NONE)
    if told.interval is None:
        if told.unit and claim.kind == "duration":
            return plural(told.unit)
        return moment(told.timex, visible(claim.text)) if told.timex else _NONE
    return _with_unit(figures(told.interval), claim)


def placed(timex: str | None) -> str | None:
    """Return a TIMEX3 value that the calendar places, None for one with unknown places in it (XXXX-WXX-5) and for "now"."""
    return timex if timex and not ("XX" in timex or timex.endswith("_REF")) else None


def origin(claim: Claim, *, longest: int = _LONGEST) -> str:
    """Return on whose word a claim stands: the source named, through which outlets; or that the outlet itself says so."""
    said = claim.attribution
    if said is None:
        return "own words"
    via = f", through {' and '.join(said.via)}" if said.via else ""
    return f"{shorten(visible(said.source), longest, placeholder=' …')}{visible(via)}{_MODALITIES.get(claim.about.reported, '')}"


def speaker(claim: Claim) -> str:
    """Return who says a claim, shortly: without what is told of them after a comma, "" where the outlet itself says it."""
    if claim.attribution is None:
        return ""
    name = visible(claim.attribution.source).partition(", ")[0]
    name = f"{name[0].lower()}{name[1:]}" if name.startswith(("The ", "A ", "An ")) else name
    return f"{shorten(name, _LONGEST, placeholder=' …')}{_MODALITIES.get(claim.about.reported, '')}"


def noted(finding: Finding) -> tuple[str, ...]:
    """Return what is noted on a finding: sums, checks, and which of its origins are parties to the conflict."""
    rulings = (ruled(review) for review in finding.reviews)
    fighting = (f"party to the conflict: {'; '.join(finding.parties)}",) if finding.parties else ()
    return (*finding.notes, *fighting, *rulings)


def ruled(review: Review) -> str:
    """Say what a reviewer ruled: "ruled by ida on 2026-03-01: scope, not as the machine says"."""
    by = f"by {review.reviewer} on {review.at[:10]}"
    if review.ruling == "note":
        return f"note {by}: {review.note}"
    if review.ruling == "tag":
        return f"tagged {by}: {', '.join(review.tags) or 'no tags'}"
    quotes = ", ".join(review.quotes) or review.claim or ""
    told = {
        "confirm": "as the machine says",
        "skip": "skipped",
        "change": f"{review.relation}, not as the machine says",
        "not-comparable": f"not comparable: {_DIFFER.get(review.because or '', f'the {review.because} differs')}",
        "not-a-claim": f"{quotes} is not a claim",
        "wrong-value": f"{quotes} has a wrong value, the right one is {review.value}",
        "split": f"{quotes} {'answers' if len(review.claims) == 1 else 'answer'} another question",
        "merge": f"{quotes} {'answers' if len(review.claims) == 1 else 'answer'} the same question: {review.relation}",
    }.get(review.ruling, review.ruling)
    part = f", for {len(review.pairs)} of its pairs" if review.pairs else ""
    if len(review.pairs) == 1 and len(review.quotes) == 2:
        part = f", for {review.quotes[0]} beside {review.quotes[1]} alone"
    bulk = ", accepted in bulk" if review.bulk else ""
    tags = f" [{', '.join(review.tags)}]" if review.tags else ""
    note = f" ({review.note})" if review.note else ""
    return f"ruled {by}: {told}{part}{bulk}{tags}{note}"
