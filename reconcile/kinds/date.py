"""Reading -> date mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading
from reconcile.english.when import what, what_lies
from reconcile.model import About, Value


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every date, time of day and repeated time, with its TIMEX3 value and what happened then.

    The whole expression counts as its number, so that no figure in it is read as a quantity.
    """
    for i, sentence in enumerate(reading.sentences):
        for timex in reading.times[i]:
            if timex.type != "DURATION":
                span = sentence.between(timex.start, timex.end - 1)
                dated = what_lies if timex.type == "APART" else what
                about = About(what=dated(reading.parse(i), timex), when=timex.value)
                marks = (f"calendar: {timex.note}",) if timex.note else ()
                yield Mention(span, i, Value(None, None, timex.value), about, span, marks=marks)
