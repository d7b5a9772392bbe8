"""A parse, what was told of -> counted people beside a word of harm that no link leads to."""

from collections.abc import Collection, Iterator

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import QUANTIFIERS, bare, kernel
from reconcile.english.people import people
from reconcile.english.reality import is_real
from reconcile.kinds.casualty.harm import Harm, Outcome
from reconcile.kinds.casualty.told import Text, Told

_BARRIERS = frozenset(";:!_")
_REACH = 4
"""Units between a word of harm and the people counted beside it."""


def leftover(t: Text, used: Collection[int], told: Collection[int]) -> Iterator[Told]:
    """Yield what befell counted people who stand beside a word of harm, where neither has a partner yet ("Blast kills, wounds dozens").

    `used` are the noun groups that were reached, `told` the tokens by which something was told of them.
    """
    p = t.parse
    free = {unit for unit in range(len(p.sorts)) if unit not in used and _counts_people(t, unit)}
    for unit, sort in enumerate(p.sorts):
        at = p.units.groups[unit].head
        if not free or at in told:
            continue
        if p.is_verb(unit) and p.sorts[unit - 1 : unit] != "x":
            c = clause(p, unit)
            outcome, ahead = _done(c, t.known)
            if outcome is None or not is_real(c):
                continue
        elif sort == "n" and unit + 1 in free:
            outcome, ahead, c = t.known.shown(p.sentence.lows[at]), True, None
        else:
            continue
        found = _nearest(t, unit, free, ahead=ahead)
        if outcome is not None and found is not None:
            free.discard(found)
            yield Told(found, outcome, "active" if ahead else "passive", at, c)


def _done(c: Clause, known: Harm) -> tuple[Outcome | None, bool]:
    """Return what a verb says befell people, and whether they are to be looked for after it."""
    done, sort = known.done(c.lemma, c.particle), c.parse.sorts[c.verb]
    if done is None:
        befell = known.befalls.get(c.lemma)
        return (befell if befell == ("killed",) else None), False
    return done, not c.passive and sort not in "PQE"


def _counts_people(t: Text, unit: int) -> bool:
    p = t.parse
    if not p.is_noun(unit) or p.sorts[unit] in "yeom":
        return False
    numeral = p.numeral(unit)
    counted = (numeral is not None and numeral.role == "count" and numeral.form != "fraction") or p.units.heads[unit] in QUANTIFIERS
    inner = kernel(p, unit)
    who = unit if inner is None or not p.is_noun(inner) else inner
    return counted and ((bare(p, unit) and (who == unit or p.sorts[who] != "n")) or people(p, who, t.words) is not None)


def _nearest(t: Text, unit: int, free: Collection[int], *, ahead: bool) -> int | None:
    """Return the nearest of the counted people on one side, no verb, clause or other people between."""
    p = t.parse
    row = range(unit + 1, min(len(p.sorts), unit + 1 + _REACH)) if ahead else range(unit - 1, max(-1, unit - 1 - _REACH), -1)
    for j in row:
        if j in free:
            return j
        if p.is_verb(j) or p.sorts[j] in _BARRIERS or (ahead and p.is_noun(j)):
            return None
    return None
