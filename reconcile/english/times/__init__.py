"""Sentences -> time expressions with their TIMEX3 values."""

from collections.abc import Callable
from functools import partial

from reconcile.english.times.expressions import Expression, expressions
from reconcile.english.times.families import Moment
from reconcile.english.times.reckon import reckon
from reconcile.english.times.timex import Timex
from reconcile.english.times.values import known_day


def times(
    found: tuple[tuple[Expression, ...], ...], published: str | None, tense: Callable[[int, Expression], str]
) -> tuple[tuple[Timex, ...], ...]:
    """Give the time expressions of every sentence of an article their values, one tuple a sentence, left to right, none overlapping.

    `published` is the document date, an ISO date or date-time, to which "Saturday" and "last month" are relative; without it what depends
    on it stays open (XXXX). `tense` tells how the clause of an expression in a sentence stands to it; it is asked only where that decides.
    """
    now, made = Moment(known_day(published)), list[tuple[Timex, ...]]()
    for i, here in enumerate(found):
        told, now = reckon(here, now, partial(tense, i)) if here else ((), now)
        made.append(told)
    return tuple(made)


__all__ = ["Expression", "Timex", "expressions", "times"]
