"""A counted group -> the state that it is told in: a place, a quality, or an act with its part in it."""

from anyascii import anyascii

from reconcile.english.clauses import clause
from reconcile.english.nouns import first, measures, numbered_by, of
from reconcile.english.parse import Parse
from reconcile.english.words.classes import is_person, verb_classes
from reconcile.model import State

_WITHIN = frozenset({"aboard", "inside", "within", "on", "in", "at"})
_ALONE = frozenset({"aboard", "inside"})
_HOLDING = "fit-54.3"
"""VerbNet class of verbs that tell what something has room for: carry, hold, house, seat."""
_BEING = frozenset({"be", "have", "remain", "stay"})


def state(p: Parse, verb: int | None, unit: int) -> State | None:
    """Return the state of a counted group in the clause of a verb; None where the clause tells of none.

    "462 people" is aboard in "had 462 people on board", "carrying 462 people", "with 462 aboard".
    """
    if verb is None:
        return _placed(p, unit, None)
    c, at = clause(p, verb), _gathered(p, first(p, numbered_by(p, unit)))
    role = "doer" if at == c.doer else "done" if at == c.undergoer else ""
    if not role:
        owner = unit - 2 if unit > 1 and p.units.heads[unit - 1] == "with" else None
        return _placed(p, unit, owner)
    if c.lemma in _BEING:
        return _being(p, verb) if at == c.subject else _placed(p, unit, c.subject)
    if role == "done" and _HOLDING in verb_classes(c.lemma) and (holder := _named(p, c.doer)) and not is_person(holder[0]):
        return State("in", "", holder)
    return State(f"{c.lemma} {c.particle}" if c.particle else c.lemma, role)


def _gathered(p: Parse, unit: int) -> int:
    """Return the noun that gathers those counted, or the group itself: the total of "a total of 174 people"."""
    top = unit - 2
    return top if top >= 0 and p.is_noun(top) and of(p, top) == unit and measures(p, top, unit) else unit


def _being(p: Parse, verb: int) -> State | None:
    """Return the place or quality that a form of be tells of, before it or after it."""
    after = verb + 1
    if p.sorts[after : after + 1] == "J":
        return State("be", "", (p.units.heads[after],))
    if verb > 1 and p.sorts[verb - 2] == "x" and p.units.heads[verb - 2] in _WITHIN and p.is_noun(verb - 1):
        return _in(p, verb - 1, None)
    return _placed(p, after if p.is_noun(after) else verb, None)


def _placed(p: Parse, before: int, owner: int | None) -> State | None:
    """Return the place that is told right after a unit; `owner` is whose it is, where that is told before it."""
    end, at = p.units.groups[before].end, before + 1
    if p.sorts[at : at + 1] == "x" and p.units.heads[at] in _WITHIN and p.is_noun(at + 1) and p.sorts[at + 1] != "y":
        return _in(p, at + 1, owner)
    return State("in", "", _named(p, owner)) if not _ALONE.isdisjoint(p.sentence.lows[end : end + 1]) else None


def _in(p: Parse, noun: int, owner: int | None) -> State:
    return State("in", "", _named(p, owner) if p.units.heads[noun] == "board" else _named(p, noun))


def _named(p: Parse, unit: int | None) -> tuple[str, ...]:
    """Return a group's head, then its other nouns; () for a pronoun, and for several things, each of which holds some."""
    if unit is None or p.sorts[unit] not in "np" or p.numeral(unit) is not None:
        return ()
    g, head = p.units.groups[unit], p.units.heads[unit]
    rest = [w for i, w in enumerate(p.sentence.lows[g.start : g.end], g.start) if p.tags[i][:2] == "NN" and i != g.head]
    return tuple(anyascii(w).lower() for w in dict.fromkeys((head, *rest)))
