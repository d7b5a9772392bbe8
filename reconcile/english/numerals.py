"""A sentence's tokens -> the numbers in it, with their bounds and hedges."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.tokens import Sentence
from reconcile.model import Interval
from reconcile.settings import Settings


@frozen
class Numeral:
    """A number in a sentence, by token indexes (half open).

    `start..end` is the whole mention with its bound or hedge ("at least five"); `core..end` the figure alone ("five").
    `form`: digits, words, vague ("dozens"), article ("a", "an" before a counted noun is NOT one), zero ("no", "none", "nobody"),
    ordinal, fraction, range. `role`: what the figure is, where the neighbourhood tells: count (default), time, age, score,
    money, percent, identifier, list, ordinal, ratio.
    """

    start: int
    core: int
    end: int
    interval: Interval
    form: str = "digits"
    role: str = "count"
    unit: str | None = None


def numerals(sentence: Sentence, settings: Settings, lexicon: Lexicon) -> tuple[Numeral, ...]:  # noqa: ARG001
    """Find every number in a sentence, left to right, none overlapping."""
    return ()
