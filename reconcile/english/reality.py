"""A clause -> whether it tells what happened, or what was planned, asked for, denied or left open."""

from reconcile.english.clauses import NEGATIONS, Clause
from reconcile.english.parse import Parse
from reconcile.english.words.classes import verb_classes

_INTENDED = frozenset("threaten plot vow seek swear prepare set schedule deserve".split())
_INTENDING = frozenset("beg-58.2 conspire-71 intend-61.2 long-32.2 order-58.3 promise-37.13 reject-77.2 try-61.1 want-32.1 wish-62".split())
"""VerbNet classes of verbs that leave open whether the infinitive after them happened."""
_CONDITIONAL = frozenset({"would", "should", "could"})
_FUTURE = frozenset({"will", "wo", "must", "can", "ca"})
_POSSIBLE = frozenset({"may", "might"})
_NOBODY = frozenset({"no", "nobody", "none", "not"})


def is_real(c: Clause) -> bool:
    """Say whether a clause tells what happened: "may have died" and "nobody died" do, "may die" and "threatened to kill" do not."""
    p, sort = c.parse, c.parse.sorts[c.verb]
    g = p.units.groups[c.verb]
    perfect = "have" in p.sentence.lows[g.start : g.end]
    if c.modal in _CONDITIONAL or (c.modal in _FUTURE and not perfect) or (c.modal in _POSSIBLE and not perfect and sort == "F"):
        return False
    intended = c.governor is not None and (
        _is_intended(p.units.heads[c.governor]) or (p.is_verb(c.governor) and not NEGATIONS.isdisjoint(p.lows(c.governor)))
    )
    described = c.verb > 0 and p.sorts[c.verb - 1] == "J" and p.units.heads[c.verb - 1] != "able"
    if sort in "TQ" and not perfect and (intended or described):
        return False
    asked_for = p.sentence.lows[g.start] == "be" and sort == "P"
    return not (asked_for or is_asked(p, c.verb) or (c.negated and sort != "E" and not _nobody(c)))


def _is_intended(lemma: str) -> bool:
    return lemma in _INTENDED or not _INTENDING.isdisjoint(verb_classes(lemma))


def is_asked(p: Parse, verb: int) -> bool:
    """Say whether "if" or "whether" opens a verb's clause."""
    for j in range(verb - 1, -1, -1):
        if p.sorts[j] == "s":
            return p.units.heads[j] in ("if", "whether")
        if p.is_verb(j) or p.sorts[j] in ",;:":
            return False
    return False


def _nobody(c: Clause) -> bool:
    """Say whether it is the one acted on that is denied ("no one was hurt"), not the act."""
    unit = c.undergoer if c.undergoer is not None else c.subject
    if unit is None:
        return False
    g, lows = c.parse.units.groups[unit], c.parse.sentence.lows
    return lows[g.start] in _NOBODY or lows[max(0, g.start - 1)] == "not"
