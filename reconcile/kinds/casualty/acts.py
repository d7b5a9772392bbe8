"""A clause with a verb of harm -> those whom it harms."""

from collections.abc import Iterator

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import bare
from reconcile.english.people import could_name
from reconcile.kinds.casualty.harm import Outcome
from reconcile.kinds.casualty.told import Text, Told, together
from reconcile.kinds.casualty.victims import are_people, counts_people, may_befall, state_at, sufferer

_DEADLY = frozenset({"dead", "fatally", "mortally"})


def acted(t: Text, c: Clause, done: Outcome) -> Iterator[Told]:
    """Read what is done to people: "killed 12", "12 were killed", "shot to death a guard", "was killed along with two others"."""
    p, at = t.parse, t.parse.units.groups[c.verb].head
    frame, unit = _undergoer(t, c)
    if unit is None or not p.is_noun(unit) or p.units.heads[unit].lower() in t.known.harms:
        return
    if p.sorts[c.verb + 1 : c.verb + 3] == "&J":
        done = together((*done, *(state_at(t, p.units.groups[c.verb + 2].head) or ())))
    if c.lemma in t.known.strokes and (_is_deadly(t, c.verb, unit) or to_death(t, c.verb)):
        done = ("killed",)
    if (
        frame == "passive"
        and not are_people(t, unit)
        and c.verb
        and p.sorts[c.verb] == "K"
        and p.is_noun(c.verb - 1)
        and are_people(t, c.verb - 1)
    ):
        unit = c.verb - 1
    if c.lemma in t.known.things and not are_people(t, unit) and not (done == ("killed",) and could_name(p, unit)):
        near = c.verb - 1 if c.verb and p.is_noun(c.verb - 1) and p.units.heads[c.verb - 2] != "by" else unit
        if frame != "passive" or not may_befall(t, near) or (near != unit and p.sorts[near] == "p" and not are_people(t, near)):
            return
        unit = near
    yield Told(unit, done, frame, at, c)


def _undergoer(t: Text, c: Clause) -> tuple[str, int | None]:
    """Return in which frame a verb is told, and whom it is done to."""
    p, frame, unit = t.parse, "passive" if c.passive else "active", sufferer(t, c) if c.passive else c.object
    if p.sorts[c.verb] in "KF" and (put := put_to_death(t, c)) is not None:
        return "active", put
    if unit is None and (fronted := _fronted(t, c)) is not None:
        return "active", fronted
    past = p.sorts[c.verb] == "K" and c.subject is not None
    if past and not c.passive and (unit is None or _is_figure(t, c.subject or 0) or _is_itself_told(t, c.verb, unit)):
        return "passive", c.subject
    if unit is not None and p.units.heads[unit].endswith(("self", "selves")):
        return "suffered", c.subject if c.lemma != "blow" or p.units.heads[unit] == "themselves" else None
    return frame, unit


def _fronted(t: Text, c: Clause) -> int | None:
    """Return whom "whom" stands for before a subject and its verbs: "his father, whom Lund shot and killed"."""
    p, top = t.parse, c
    if c.subject is None or not c.subject or p.units.heads[c.subject - 1] != "whom":
        return None
    if c.way == "conj" and c.governor is not None and p.is_verb(c.governor):
        top = clause(p, c.governor)
    return top.governor if top.way == "rel" and p.is_noun(top.governor) else None


def _is_figure(t: Text, unit: int) -> bool:
    """Say whether a group is a figure alone, of no things: "dozens" in "dozens wounded", not "dozens of shells"."""
    return bare(t.parse, unit) and t.parse.units.firsts[unit] != "the" and counts_people(t, unit)


def _is_itself_told(t: Text, verb: int, unit: int) -> bool:
    """Say whether a counted group right after a verb has a state of its own after it: "5" in "2 killed 5 injured"."""
    return unit == verb + 1 and t.parse.numeral(unit) is not None and state_at(t, t.parse.units.groups[unit].end) is not None


def put_to_death(t: Text, c: Clause) -> int | None:
    """Return whom a verb is done to that stand after "to death": "shot to death his neighbour"."""
    p = t.parse
    death = next((n for prep, n in c.adjuncts if prep == "to" and p.units.heads[n] == "death"), None)
    return death + 1 if death is not None and death + 1 < len(p.sorts) and p.sorts[death + 1] in "npc" else None


def to_death(t: Text, verb: int) -> bool:
    """Say whether "to death" stands between a verb and the next."""
    p = t.parse
    for j in range(verb + 1, len(p.sorts) - 1):
        if p.is_verb(j):
            return False
        if p.sorts[j] == "x" and p.units.heads[j] == "to" and p.units.heads[j + 1] == "death":
            return True
    return False


def _is_deadly(t: Text, verb: int, noun: int) -> bool:
    """Say whether a word beside a verb or its object says that it killed: "shot dead", "fatally stabbed"."""
    v, n, lows = t.parse.units.groups[verb], t.parse.units.groups[noun], t.parse.sentence.lows
    return not _DEADLY.isdisjoint((*lows[max(0, v.start - 1) : v.end + 1], *lows[n.end : n.end + 1]))
