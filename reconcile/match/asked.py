"""Claim -> the questions that it may answer."""

import re
from collections.abc import Iterator

from attrs import frozen

from reconcile.english.units import base_of
from reconcile.happenings.dated import HOUR_ALONE
from reconcile.match.measured import is_count, measured, saying
from reconcile.model import Claim


@frozen(order=True)
class Question:
    """What claims of one block answer: of which kind they are, of which happening, and what is asked (an outcome, a unit, an act)."""

    kind: str
    event: str
    what: str = ""
    place: str = ""
    who: tuple[str, ...] = ()


def asked(claim: Claim) -> Iterator[Question]:
    """Yield every question that a claim may answer; no value is read."""
    finder = _BY_KIND.get(claim.kind)
    if finder:
        yield from finder(claim, claim.event or "")


def _casualty(claim: Claim, event: str) -> Iterator[Question]:
    yield from (Question("casualty", event, outcome) for outcome in claim.about.outcome)


_UNPLACED = ("P", "FUTURE")
"""Beginnings of TIMEX3 values that no calendar places: PRESENT_REF, a set such as P1D."""


def _date(claim: Claim, event: str) -> Iterator[Question]:
    told = (claim.value.timex if claim.value else None) or "P"
    if not told.startswith(_UNPLACED) and not _QUARTER.search(told) and not _stamps(claim, told) and not _reports(claim):
        yield Question("date", event, SAID if _says(claim) else "")


SAID = "said"
"""What is asked of the day on which somebody announced or denied something: it is compared with that of the same statement alone."""
_REPORTING = frozenset("say tell add report note write".split())
"""Verbs whose day is only that of a report: it answers no question."""
_QUARTER = re.compile(r"-Q\d")
"""A quarter of some year, or of a match: whose, its name does not tell."""


def _stamps(claim: Claim, told: str) -> bool:
    """Say whether a date is the stamp of a page, and dates nothing that happened."""
    if claim.frame is None:
        return "T" not in told or HOUR_ALONE.fullmatch(claim.text) is None
    full = _FULL.match(told)
    bare = not (claim.frame.doer or claim.frame.done) or (full is not None and full[1] in claim.text)
    return bare and (claim.span.end - claim.span.start) * _STAMP > claim.sentence.end - claim.sentence.start


def _reports(claim: Claim) -> bool:
    return claim.frame is not None and claim.frame.act in _REPORTING and _says(claim)


def _says(claim: Claim) -> bool:
    """Say whether a date tells when somebody said something; what was announced is another matter: "the results were announced on Monday"."""
    return claim.frame is not None and saying(claim.frame) and (bool(claim.frame.doer) or not claim.frame.done)


_STAMP = 3
"""A date that is more than this part of a sentence in which nobody acts, or that tells year and hour, is a stamp: "Posted on Friday"."""
_FULL = re.compile(r"(\d{4})-\d\d-\d\dT\d\d:")


def _distance(claim: Claim, event: str) -> Iterator[Question]:
    if claim.value or claim.about.bearing:
        yield Question("distance", event)


def _duration(claim: Claim, event: str) -> Iterator[Question]:
    if claim.value:
        yield Question("duration", event)


def _quantity(claim: Claim, event: str) -> Iterator[Question]:
    about, unit = claim.about, claim.value.unit if claim.value else None
    if about.what == "crowd":
        yield Question("quantity", event, "crowd")
    if unit == "person":
        yield Question("quantity", event, "person")
    elif unit and not is_count(claim):
        yield Question("quantity", event, base_of(unit) or unit)
        return
    yield from (Question("quantity", event, word) for word in sorted(measured(claim).words - {"person"} or ({unit or ""} - {"person"})))


_BY_KIND = {"casualty": _casualty, "date": _date, "distance": _distance, "duration": _duration, "quantity": _quantity}
