"""The lexicon's words of harm -> lookups by lemma."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.words.lemmas import inflections, lemma

Outcome = tuple[str, ...]


@frozen(eq=False)
class Harm:
    """Lemma -> what befell people, by how the word says it (see data/harm.toml)."""

    acts: Mapping[str, Outcome]
    befalls: Mapping[str, Outcome]
    strokes: Mapping[str, Outcome]
    states: Mapping[str, Outcome]
    brought: Mapping[str, Outcome]
    befallen: Mapping[str, Outcome]
    harms: Mapping[str, Outcome]
    things: frozenset[str]

    def done(self, verb: str, particle: str | None = None) -> Outcome | None:
        """Return what a verb, with its particle if it has one ("gun down"), does to its object."""
        joined = self.acts.get(f"{verb} {particle}") if particle else None
        return joined or self.acts.get(verb) or self.strokes.get(verb)

    def shown(self, low: str) -> Outcome | None:
        """Return what a word does to people if it is a verb of the present: "wounds", "kill", taken for a noun in a headline."""
        return self.acts.get(lemma(low, "VBZ"))

    @property
    def phrasal(self) -> frozenset[str]:
        """Return the verbs that do harm with a particle only."""
        return frozenset(form.split()[0] for form in self.acts if " " in form)

    def state(self, low: str, tag: str) -> Outcome | None:
        """Return the state that an adjective or participle tells: dead, wounded, killed."""
        if found := self.states.get(low):
            return found
        return self.acts.get(lemma(low, "VBN")) if tag in ("VBN", "VBD", "JJ") and low.endswith(_PARTICIPLES) else None

    def noun(self, head: str, low: str, tag: str, *, determined: bool) -> Outcome | None:
        """Return what befell the people whom a noun names by it: casualties, the dead, the arrested."""
        if found := self.befallen.get(head) or self.befallen.get(low):
            return found
        return self.state(low, "VBN") if determined and (tag in ("VBN", "VBD", "JJ") or low in self.states) else None


_PARTICIPLES = ("ed", "en", "t", "in", "d")


def _table(words: Lexicon, name: str) -> Mapping[str, Outcome]:
    return {form: tuple(outcome.split("-")) for form, outcome in words.lookup(name).items()}


@cache
def harm(words: Lexicon) -> Harm:
    """Build the lookups of a lexicon once."""
    acts, befalls, strokes, states, brought, befallen, harms = (_table(words, name) for name in _TABLES)
    return Harm(acts, befalls, strokes, states, brought, befallen, harms, frozenset(words.lookup("things")))


_TABLES = ("acts", "befalls", "strokes", "states", "brought", "befallen", "harms")


@cache
def anchors(words: Lexicon) -> frozenset[str]:
    """Return the forms without one of which no sentence tells of casualties."""
    known = harm(words)
    tables = (known.acts, known.befalls, known.strokes, known.states, known.brought, known.befallen, known.harms)
    lemmas = {base.split(" ")[0] for table in tables for base in table} | _TELLING
    return frozenset(form for base in lemmas for form in inflections(base))


_TELLING = frozenset(
    {"refuge", "sanctuary", "lose", "claim", "surgery", "toll", "suffer", "treat", "suicide", "himself", "herself", "themselves"}
)
"""Lemmas that tell of casualties though they are no harm themselves."""

__all__ = ["Harm", "Outcome", "anchors", "harm"]
