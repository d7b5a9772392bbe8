"""Dates without a day -> the day of their happening."""

import re
from collections.abc import Iterable

from attrs import evolve

from reconcile.happenings.days import days
from reconcile.model import Claim, Happening

_CLOCK = re.compile(r"T\d\d:\d\d")
_DAYLESS = "XXXX-XX-XX"
HOUR_ALONE = re.compile(r"(?:[\d:.,\s]|a\.?\s?m\b|p\.?\s?m\b|gmt|local|time|hours|o'clock|noon|midnight)+", re.IGNORECASE)
"""A time of day whose day the text leaves to be understood."""


def dated(claims: tuple[Claim, ...], happenings: Iterable[Happening]) -> tuple[Claim, ...]:
    """Give a date whose day nobody can tell from its article the day of its happening, as the others tell it: "at noon today" in an article without a date.

    So too a time of day in a sentence without a day: that it was on the day told before is only a guess.
    """
    whens = {h.id: h.when for h in happenings if h.when and (told := days(h.when)) and told.single}
    placed = {(c.source, c.sentence) for c in claims if c.kind == "date" and not HOUR_ALONE.fullmatch(c.text)}
    return tuple(_dated(c, whens.get(c.event or ""), alone=(c.source, c.sentence) not in placed) if c.kind == "date" else c for c in claims)


def _dated(claim: Claim, when: str | None, *, alone: bool) -> Claim:
    timex = (claim.value and claim.value.timex) or ""
    open_day = timex.startswith(_DAYLESS) or (alone and HOUR_ALONE.fullmatch(claim.text) is not None and _CLOCK.search(timex) is not None)
    ahead = claim.frame is not None and (claim.frame.tense == "future" or claim.frame.modal is not None)
    if when is None or claim.value is None or not open_day or ahead:
        return claim
    part = timex[len(_DAYLESS) :]
    return evolve(claim, value=evolve(claim.value, timex=when.partition("T")[0] + part))
