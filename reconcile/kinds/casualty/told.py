"""That something befell the people of a noun group."""

from collections.abc import Iterable

from attrs import frozen

from reconcile.english.clauses import Clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.parse import Parse
from reconcile.kinds.casualty.harm import Harm, Outcome

RANKS = {
    f: i for i, f in enumerate(("toll", "active", "passive", "suffered", "state", "among", "listed", "nominal", "attributive", "noun"))
}
"""The frames in which something is told, the surer first."""


@frozen(eq=False)
class Told:
    """That something befell the people of a noun group: the outcome, how it is told, by which token, and in which clause.

    `pronoun`: the "he" or "she" that stands for them, where something else befell them in the sentence too. `owned`: it befell those to whom what the group names belongs ("her neighbour's death"). `frame`: one of RANKS.
    """

    unit: int
    outcome: Outcome
    frame: str
    at: int
    clause: Clause | None = None
    owned: bool = False
    pronoun: int | None = None


@frozen(eq=False)
class Text:
    """A sentence with what is known of harm and of people."""

    parse: Parse
    known: Harm
    words: Lexicon


def together(outcomes: Iterable[str]) -> Outcome:
    """Put outcomes in order, each once: killed, injured, then the others by name."""
    return tuple(sorted({*outcomes}, key=lambda o: (("killed", "injured").index(o) if o in ("killed", "injured") else 2, o)))
