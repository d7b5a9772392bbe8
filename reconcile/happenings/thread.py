"""A happening as one article tells it."""

from attrs import field, frozen

from reconcile.happenings.days import Days
from reconcile.model import Claim

ROLES = ("main", "part", "other", "background", "total")
"""What a happening is in its article, what it is mainly about first."""


@frozen(eq=False)
class Thread:
    """A happening as one article tells it.

    `days` it may have been on (None: not told); `names` and `words` of its sentences, folded; `role` main, other or total;
    `group` the first article whose main happening is the same; `nth` second, third … where a part of the main one is told so;
    `place` the names of where people came to harm; `kinds` those of the sentence that it opens with, `beside` of the
    first one on its day; `fresh` whether it was told within its month: then a month alone is that of another;
    `war` whether it is the war as a whole that the main one belongs to.
    """

    source: str
    role: str
    days: Days | None
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    group: str = ""
    nth: str = ""
    place: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    fresh: bool = False
    war: bool = False
    claims: list[Claim] = field(factory=list)
