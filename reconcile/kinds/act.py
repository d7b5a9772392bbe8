"""Reading -> mentions of what somebody did or what happened."""

from collections.abc import Iterator

from reconcile.english.clauses import clause
from reconcile.english.frames import verbal
from reconcile.english.mention import Mention
from reconcile.english.parse import Parse
from reconcile.english.reading import Reading
from reconcile.english.statements import Statement, statements
from reconcile.english.told import Place, heads, telling
from reconcile.model import About

_IDLE = frozenset("be have do seem appear get go come say".split())
_LEAST = 2
"""Words of content that a statement must have."""


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every clause that tells what was done or what happened; `about.what` is its verb.

    The clause at the head of what somebody says is left to the attribution, and so are words that only say who speaks.
    """
    left = telling(reading).union(heads(reading).values())
    for i in range(len(reading.sentences)):
        p = reading.parse(i)
        for told in statements(p):
            if Place(i, told.verb) not in left and _says(p, told):
                frame = verbal(p, told.verb)
                yield Mention(p.sentence.between(told.start, told.end - 1), i, about=About(what=frame.act), verb=told.verb)


def _says(p: Parse, told: Statement) -> bool:
    """Say whether a clause tells something: who or what, and words of content beside a bare verb."""
    c = clause(p, told.verb)
    if c.subject is None and p.sorts[told.verb] in "FB":
        return False
    if c.subject is not None and p.sorts[c.subject] == "e" and c.object is None:
        return False
    content = {p.sentence.lows[i] for i in range(told.start, told.end) if p.tags[i][:2] in ("NN", "JJ", "VB", "CD")} - {
        p.sentence.lows[i] for i in range(told.start, told.end) if p.places[i] == told.verb and c.lemma in _IDLE
    }
    return len(content) >= _LEAST
