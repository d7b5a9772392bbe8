"""The lexicon's outcomes -> lookups for the frames."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon

_ADVERBS = frozenset(
    "reportedly allegedly already also so far all still later instantly immediately confirmed feared believed presumed known thought reported either both"
    " seriously critically slightly badly severely lightly mortally fatally wrongly brutally apparently probably possibly now just then there been more others other"
    " mostly mainly alone altogether people directly simply often minor serious severe light various".split()
)
_AUX = frozenset(
    "was were been be being is are have has had got get getting to with for treated made left remain remains remained sustained sustaining suffered suffering suffer lay lying found".split()
)


EVENTS = frozenset("killing murder massacre execution executions slaughter assassination beheading murders killings".split())
"""Nouns for a killing: "the execution of 17 men"."""


@frozen(eq=False)
class Outcomes:
    """Word -> outcomes, by how the word says it: acted on people, suffered by them, a state, a noun."""

    acted: dict[str, str]
    suffered: dict[str, str]
    states: dict[str, str]
    nouns: dict[str, tuple[str, ...]]
    all: frozenset[str]

    def adverb(self, word: str) -> bool:
        """Say whether a word may stand between people and what happened to them."""
        return word in _ADVERBS or (word.endswith("ly") and len(word) > 5)

    def aux(self, word: str) -> bool:
        """Say whether a word is an auxiliary of a passive or a light verb before a state."""
        return word in _AUX

    def of(self, word: str) -> str | None:
        """Return the outcome that a verb or state says, None for other words."""
        return self.acted.get(word) or self.suffered.get(word) or self.states.get(word)


@cache
def outcomes(words: Lexicon) -> Outcomes:
    """Build the lookups of a lexicon once."""
    acted, suffered, states = (dict(words.lookup(t)) for t in ("acted", "suffered", "states"))
    nouns: dict[str, tuple[str, ...]] = {w: ("killed", "injured") if o == "casualties" else (o,) for w, o in words.lookup("nouns").items()}
    single = {w for table in (acted, suffered, states, nouns) for w in table if " " not in w}
    return Outcomes(
        acted,
        suffered,
        states,
        nouns,
        frozenset(single | {"hostage", "gunned", "shot", "stabbed", "beaten", "trampled", "hacked", "crushed", "burned"}),
    )
