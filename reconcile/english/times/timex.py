"""A time expression with its value."""

from attrs import frozen


@frozen
class Timex:
    """A time expression in a sentence, by token indexes (half open).

    `type` is DATE, DURATION, SET or APART (what dates another clause than its own: the vote's in "it came a day after the vote"); `value` its
    TIMEX3 value reckoned from the document date (2015-04-25, 2015-04, P4D, PRESENT_REF …), `rule` how that was done; `note` tells what does not
    fit ("Monday … was a Saturday"). For a duration `amount` is the token range of its number, half open, and `number` what it is (0 for a vague one);
    `unit` is told where it is not the words': "second" for "4 minutes, 48 seconds", which is 288.
    """

    start: int
    end: int
    type: str
    value: str
    rule: str | None = None
    note: str | None = None
    amount: tuple[int, int] | None = None
    number: float | None = None
    unit: str | None = None
