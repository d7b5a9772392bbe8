"""A sentence -> what befell which noun groups: by verbs, by states, by nouns of harm."""

from collections.abc import Iterator

from reconcile.english.clauses import clause
from reconcile.english.nouns import bare
from reconcile.english.parse import Parse
from reconcile.english.reality import is_real
from reconcile.kinds.casualty.acts import acted
from reconcile.kinds.casualty.deeds import deed, is_tolled
from reconcile.kinds.casualty.fates import LIGHT, fates
from reconcile.kinds.casualty.states import PREPOSITIONS, among, state
from reconcile.kinds.casualty.told import Text, Told
from reconcile.kinds.casualty.victims import sufferer

_NEAR = 6
"""Units after a verb in which the place where it brings people is looked for."""


def frames(t: Text) -> Iterator[Told]:
    """Yield everything that a sentence says befell somebody; of those whose number is told, only the figure."""
    return (each for each in _told(t) if each.frame == "toll" or not (is_tolled(t.parse, each.unit) or _only_describes(t.parse, each)))


def _only_describes(p: Parse, each: Told) -> bool:
    """Say whether a word for leaving does no more than tell which people are meant: "buses with people evacuated from Orvik", "fleeing farmers"."""
    if each.outcome != ("displaced",) or each.frame in ("toll", "noun"):
        return False
    counted, c = p.numeral(each.unit) is not None, each.clause
    if c is None:
        return each.frame == "nominal" or (each.frame == "attributive" and not counted)
    main = any(p.sorts[v] in "FPB" for v in range(len(p.sorts)) if v != c.verb)
    beside = p.sorts[c.verb] in "EKG" and c.way == "rel" and (each.frame == "passive" or p.sorts[c.verb] == "G")
    return (beside and main) or (not counted and p.sorts[c.verb] in "EGQ")


def _told(t: Text) -> Iterator[Told]:
    p = t.parse
    for unit, sort in enumerate(p.sorts):
        if p.is_verb(unit):
            yield from _verb(t, unit)
        elif sort == "J":
            yield from state(t, unit)
        elif sort == "x" and p.units.heads[unit] in PREPOSITIONS:
            yield from among(t, unit)
        elif p.is_noun(unit):
            yield from deed(t, unit)


def _verb(t: Text, unit: int) -> Iterator[Told]:
    p, head, at = t.parse, t.parse.units.heads[unit], t.parse.units.groups[unit].head
    done = t.known.done(head)
    befell = (
        t.known.befalls.get(head)
        or t.known.befalls.get(" ".join((head, *p.sentence.lows[at + 1 : at + 2])))
        or (None if done or (p.links.object(unit) or 0) > unit else t.known.states.get(p.sentence.lows[at]))
    )
    if not (done or befell or head in LIGHT or head in t.known.phrasal or _brings(t, unit)):
        return
    c = clause(p, unit)
    if not is_real(c):
        return
    if done := t.known.done(head, c.particle):
        yield from acted(t, c, done)
    if befell and c.subject is not None and (not done or c.object is None) and not (befell == ("displaced",) and _one(t, c.subject)):
        yield Told(sufferer(t, c) or 0, befell, "suffered", at, c)
    if not done and not befell:
        yield from fates(t, c)


def _brings(t: Text, unit: int) -> bool:
    """Say whether a place or state to which people are brought stands near after a verb."""
    heads, known = t.parse.units.heads, t.known
    return any(h in known.brought or h == "condition" or h in known.states for h in heads[unit + 1 : unit + _NEAR])


def _one(t: Text, unit: int) -> bool:
    """Say whether a group is one person, who when he flees is not displaced but away."""
    return t.parse.tags[t.parse.units.groups[unit].head] in ("NN", "NNP") and not bare(t.parse, unit)
