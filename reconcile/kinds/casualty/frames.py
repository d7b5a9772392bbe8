"""A count and its clause -> what happened to the people counted."""

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.after import after
from reconcile.kinds.casualty.before import before_people
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence
from reconcile.kinds.casualty.nouns import head_noun, listed, partitive, toll
from reconcile.kinds.casualty.words import Outcomes


def evidence(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Find the surest frame that holds for a count; None where none does."""
    frames = (
        head_noun(s, count, outcomes),
        partitive(s, count, outcomes),
        after(s, count, outcomes),
        before_people(s, count, outcomes),
        toll(s, count),
        listed(s, count, outcomes),
    )
    return max((f for f in frames if f), key=lambda f: f.weight, default=None)
