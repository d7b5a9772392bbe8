"""Claim -> the questions that it may answer."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.english.names import fold
from reconcile.english.units import base_of
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
    """Yield every question that a claim may answer; no value is read but the day of a date."""
    finder = _BY_KIND.get(claim.kind)
    if finder:
        yield from finder(claim, claim.event or "")


def _casualty(claim: Claim, event: str) -> Iterator[Question]:
    yield from (Question("casualty", event, outcome) for outcome in claim.about.outcome)


_UNPLACED = ("XXXX", "P")
"""Beginnings of TIMEX3 values that no calendar places: PRESENT_REF, a set such as P1D, XXXX-XX."""


def _date(claim: Claim, event: str) -> Iterator[Question]:
    told = (claim.value.timex if claim.value else None) or "P"
    if not told.startswith(_UNPLACED):
        yield Question("date", event, told[:10])


def _distance(claim: Claim, event: str) -> Iterator[Question]:
    if claim.value or claim.about.bearing:
        yield Question("distance", event)


def _duration(claim: Claim, event: str) -> Iterator[Question]:
    if claim.value:
        yield Question("duration", event)


def _quantity(claim: Claim, event: str) -> Iterator[Question]:
    about, unit = claim.about, claim.value.unit if claim.value else None
    if claim.value is None:
        yield Question("quantity", event, about.what or "")
    elif about.what == "crowd":
        yield Question("quantity", event, "crowd", fold(about.place or ""))
    else:
        measured = base_of(unit) if unit else None
        yield Question("quantity", event, measured if measured and unit != "person" else about.what or unit or "")


_BY_KIND = {"casualty": _casualty, "date": _date, "distance": _distance, "duration": _duration, "quantity": _quantity}
