"""A sentence with its numbers and times -> its groups and the links between them."""

from attrs import field, frozen

from reconcile.english.groups import groups
from reconcile.english.links import Links
from reconcile.english.links.candidates import NOUNS, VERBS
from reconcile.english.links.units import Units, units
from reconcile.english.numerals import Numeral
from reconcile.english.times import Expression
from reconcile.english.tokens import Sentence
from reconcile.english.words.tagger import tags
from reconcile.model import Span


@frozen(eq=False)
class Parse:
    """One sentence as its groups, which are named by their index among `units`; what hangs on what is worked out when it is asked for.

    `tags` are Penn tags by token, `sorts` has one letter a unit (see `Units`), `places` the unit of each token (-1 where it is in none),
    `verbs` the verb groups.
    """

    sentence: Sentence
    tags: tuple[str, ...]
    numerals: tuple[Numeral, ...]
    times: tuple[Expression, ...]
    units: Units
    sorts: str
    links: Links
    places: tuple[int, ...]
    verbs: tuple[int, ...]
    memo: dict[object, object] = field(factory=dict, init=False, repr=False)

    def span(self, unit: int) -> Span:
        """Return a unit's place in the article."""
        g = self.units.groups[unit]
        return self.sentence.between(g.start, g.end - 1)

    def is_noun(self, unit: int | None) -> bool:
        """Say whether a unit is a noun group."""
        return unit is not None and self.sorts[unit] in NOUNS

    def is_verb(self, unit: int | None) -> bool:
        """Say whether a unit is a verb group."""
        return unit is not None and self.sorts[unit] in VERBS

    def lows(self, unit: int) -> tuple[str, ...]:
        """Return the tokens of a unit in lower case."""
        g = self.units.groups[unit]
        return self.sentence.lows[g.start : g.end]

    def numeral(self, unit: int) -> Numeral | None:
        """Return the count in a noun group, the last where there are several."""
        g = self.units.groups[unit]
        return next((n for n in reversed(self.numerals) if g.start <= n.core < g.end), None)


_COUNTING = frozenset({"count", "children", "money", "percent"})


def parse(sentence: Sentence, numerals: tuple[Numeral, ...], times: tuple[Expression, ...]) -> Parse:
    """Cut a sentence into groups."""
    told = tags(sentence)
    counts = [(n.start, n.end) for n in numerals if n.role in _COUNTING]
    spans = [(t.start, t.end) for t in times]
    found = groups(sentence, told, counts, spans)
    u = units(found, sentence.lows, told, frozenset(i for a, b in spans for i in range(a, b)))
    places = [-1] * len(told)
    for k, g in enumerate(u.groups):
        places[g.start : g.end] = [k] * (g.end - g.start)
    return Parse(
        sentence, told, numerals, times, u, u.sorts, Links(u), tuple(places), tuple([i for i, sort in enumerate(u.sorts) if sort in VERBS])
    )
