"""States and circles -> those who are in them: "12 dead", "among the wounded", "of those killed, six"."""

from collections.abc import Iterator

from reconcile.english.clauses import clause, complement
from reconcile.english.nouns import bare, of
from reconcile.english.parse import Parse
from reconcile.english.reality import is_asked, is_real
from reconcile.kinds.casualty.harm import Outcome
from reconcile.kinds.casualty.told import Text, Told, together
from reconcile.kinds.casualty.victims import befallen, may_befall, state_at

PREPOSITIONS = frozenset({"among", "with", "in", "of", "under"})
_OPENS = ',;&"_!s'


def state(t: Text, unit: int) -> Iterator[Told]:
    """Read a state beside those who are in it: "12 dead", "left dozens wounded", "shot dead four men"."""
    p, at = t.parse, t.parse.units.groups[unit].head
    outcome = state_at(t, at)
    if outcome is None or not unit:
        return
    if p.sorts[unit + 1 : unit + 2] == "&" and unit + 2 < len(p.sorts) and not p.is_noun(unit + 2):
        outcome = together((*outcome, *(state_at(t, p.units.groups[unit + 2].head) or ())))
    before = unit - 1
    if p.sorts[before] == "&" and unit + 1 < len(p.sorts) and p.is_noun(unit + 1) and bare(p, unit + 1):
        yield Told(unit + 1, outcome, "active", at)
        return
    if (left := _left(p, unit)) is not None:
        yield Told(left, outcome, "state", at)
    elif p.is_noun(before) and p.sorts[before] not in "oey":
        yield Told(before, outcome, "state", at)
    elif p.is_verb(before):
        c = clause(p, before)
        victim = c.object if c.object is not None and not c.passive else c.subject
        if victim is not None and c.object != unit and not c.negated:
            yield Told(victim, outcome, "state", at, c)


def _left(p: Parse, unit: int) -> int | None:
    """Return whom a verb leaves in a state, past what describes them: "left 25 men of the town dead"."""
    verb = next((v for v in range(unit - 1, -1, -1) if p.is_verb(v)), None)
    left = clause(p, verb).object if verb is not None and p.units.heads[verb] == "leave" else None
    return left if left is not None and p.is_noun(left) and not set(p.sorts[left:unit]) & set("J&") else None


def among(t: Text, prep: int) -> Iterator[Told]:
    """Read "were among the dead", "11 children among those killed", "two men with injuries", "the 23 in custody"."""
    p, noun, head = t.parse, complement(t.parse, prep), t.parse.units.heads[prep]
    outcome = _circle(t, noun, head) if noun is not None else None
    if noun is None or outcome is None:
        return
    at, holder = p.units.groups[noun].head, p.links.holder(prep)
    if head == "of":
        yield from _fronted(t, prep, noun, outcome)
    elif head == "among" and (victim := _behind(t, noun)) is not None:
        yield Told(victim, outcome, "among", at)
    elif p.is_noun(holder) and holder is not None and not (holder and p.is_verb(holder - 1) and is_asked(p, holder - 1)):
        yield Told(holder, outcome, "among", at)
    elif p.is_verb(holder) and holder is not None and head in ("among", "with"):
        c = clause(p, holder)
        victim = c.object if c.subject is None or c.subject == noun else c.subject
        if victim is not None and is_real(c) and (head == "among" or (c.passive and may_befall(t, victim))):
            yield Told(victim, outcome, "among", at, c)


def _behind(t: Text, noun: int) -> int | None:
    """Return the counted group after a form of be that a circle stands before: "among the 23 killed was a family of 10"."""
    p = t.parse
    at = noun + 1 + (p.sorts[noun + 1 : noun + 2] in ("K", "E"))
    if p.sorts[at : at + 2] not in ("Bn", "Bc"):
        return None
    inner = of(p, at + 1)
    counted = p.numeral(at + 1) or (inner is not None and p.is_noun(inner) and p.numeral(inner))
    return at + 1 if counted else None


def _circle(t: Text, noun: int, prep: str) -> Outcome | None:
    """Return what befell those of a circle: the dead; those with injuries; those in custody."""
    if prep in ("among", "of"):
        return befallen(t, noun)
    table = t.known.brought if prep == "in" else t.known.harms
    wanted = ("injured",) if prep == "with" else ("captured",)
    outcome = table.get(t.parse.units.heads[noun])
    return outcome if outcome == wanted else None


def _fronted(t: Text, prep: int, noun: int, outcome: Outcome) -> Iterator[Told]:
    """Read "of those killed six were children", "of the wounded, 15 remained": the partitive stands first."""
    p = t.parse
    counted = next((j for j in range(noun + 1, min(len(p.sorts), noun + 5)) if p.is_noun(j) and p.numeral(j)), None)
    if counted is not None and (prep == 0 or p.sorts[prep - 1] in _OPENS):
        yield Told(counted, outcome, "among", p.units.groups[noun].head)
