"""A sentence's tokens -> time expressions with their TIMEX3 values."""

from attrs import frozen

from reconcile.english.tokens import Sentence


@frozen
class Timex:
    """A time expression in a sentence, by token indexes (half open).

    `type` is DATE, TIME, DURATION or SET; `value` its TIMEX3 value resolved against the document date (2015-04-25, 2015-04, P4D,
    PRESENT_REF …). `rule` names how it was resolved ("weekday before document date"). `note` tells what does not fit
    ("Monday 25 April 2015 was a Saturday").
    """

    start: int
    end: int
    type: str
    value: str
    rule: str | None = None
    note: str | None = None


def times(sentences: tuple[Sentence, ...], published: str | None) -> tuple[tuple[Timex, ...], ...]:  # noqa: ARG001
    """Find the time expressions of every sentence of an article; one tuple a sentence. `published`: ISO date or date-time, or None."""
    return tuple(() for _ in sentences)
