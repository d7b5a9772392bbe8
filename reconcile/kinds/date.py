"""Reading -> date mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.english.turns import turns
from reconcile.english.words.lists import word_list
from reconcile.model import About, Value

_IDLE = frozenset(
    "the a an and or but of in on at to from by for with as is are was were be been it its this that he she they his her their who which said says told has have had"
    " early late since until after before last next , . ; : ( ) \" ' - 's".split()
)
_WORDS = 8


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every date, time of day and repeated time, with its TIMEX3 value and the words of what happened then.

    The whole expression counts as its number, so that no figure in it is read as a quantity.
    """
    for i, sentence in enumerate(reading.sentences):
        if not reading.times[i]:
            continue
        turned = turns(sentence, reading.times[i], frozenset(word_list().pasts))
        for timex in reading.times[i]:
            if timex.type == "DURATION":
                continue
            span = sentence.between(timex.start, timex.end - 1)
            about = About(what=turned.get(timex.start) or what(sentence, timex), when=timex.value)
            yield Mention(span, i, Value(None, None, timex.value), about, span, marks=_marks(timex))


def _marks(timex: Timex) -> tuple[str, ...]:
    return (f"calendar: {timex.note}",) if timex.note else ()


def what(s: Sentence, timex: Timex) -> str | None:
    """Name what happened then: the content words around a time expression, the nearest first before it, without figures."""
    before = [w for w in s.lows[max(0, timex.start - 14) : timex.start] if _tells(w)][-_WORDS // 2 - 1 :]
    after = [w for w in s.lows[timex.end : timex.end + 10] if _tells(w)][: _WORDS - len(before)]
    return " ".join((*before, *after)) or None


def _tells(word: str) -> bool:
    return word not in _IDLE and word[0].isalpha()
