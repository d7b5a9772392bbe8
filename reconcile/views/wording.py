"""Claims and findings -> the words in which a person reads them."""

from textwrap import shorten

from reconcile.english.units import plural
from reconcile.model import VERDICTS, Claim, Finding, Interval, Review
from reconcile.views.visible import visible

_LONGEST = 80
"""Code points of a speaker's name that are shown where room is short."""
_NONE = "no figure"
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


def value(claim: Claim) -> str:
    """Return what a claim says, in a few characters."""
    told = claim.value
    if told is None:
        return claim.about.bearing or ("in words" if claim.kind in ("act", "attribution") else _NONE)
    unit = told.unit if claim.kind in ("distance", "duration", "quantity") and told.unit != "person" else None
    if told.interval is None:
        return plural(unit) if unit and claim.kind == "duration" else _when(claim, told.timex)
    shown = figures(told.interval)
    one = told.interval.low == told.interval.high == 1
    return f"{shown} {unit if one else plural(unit)}" if unit and shown != _NONE else shown


def _when(claim: Claim, timex: str | None) -> str:
    """Return a time as the calendar has it, else in the writer's own words: "Friday" where nobody knows which one."""
    return (placed(timex) or visible(claim.text)) if timex else _NONE


def placed(timex: str | None) -> str | None:
    """Return a TIMEX3 value that the calendar places, None for one with unknown places in it (XXXX-WXX-5) and for "now"."""
    return timex if timex and not ("XX" in timex or timex.endswith("_REF")) else None


def origin(claim: Claim, *, longest: int = _LONGEST) -> str:
    """Return on whose word a claim stands: the source named, through which outlets; or that the outlet itself says so."""
    said = claim.attribution
    if said is None:
        return "own words"
    via = f", through {' and '.join(said.via)}" if said.via else ""
    modality = {"alleged": " (alleged)", "denied": " (denied)"}.get(claim.about.reported, "")
    return f"{shorten(visible(said.source), longest, placeholder=' …')}{visible(via)}{modality}"


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
        "not-comparable": f"not comparable: the {review.because} {'differ' if review.because == 'people' else 'differs'}",
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
