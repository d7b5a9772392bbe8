"""The kinds of claims: one file each, one line each here, most specific first (an earlier kind keeps a number that two want)."""

from collections.abc import Callable, Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading
from reconcile.kinds.act import find as act
from reconcile.kinds.attribution import find as attribution
from reconcile.kinds.casualty import find as casualty
from reconcile.kinds.date import find as date
from reconcile.kinds.distance import find as distance
from reconcile.kinds.duration import find as duration
from reconcile.kinds.quantity import find as quantity

Finder = Callable[[Reading], Iterator[Mention]]

KINDS: tuple[tuple[str, Finder], ...] = (
    ("attribution", attribution),
    ("act", act),
    ("distance", distance),
    ("casualty", casualty),
    ("date", date),
    ("duration", duration),
    ("quantity", quantity),
)

__all__ = ["KINDS", "Finder", "Mention"]
