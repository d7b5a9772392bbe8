"""A noun group -> the one that heads its phrase, that opens the sentence, that names it."""

from reconcile.english.asides import dateline
from reconcile.english.clauses import LEADING, clause
from reconcile.english.parse import Parse
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.sources import may_speak, speaker_end


def lifted(p: Parse, unit: int | None) -> int | None:
    """Return the head of the noun phrase that a group after a preposition belongs to: no such group is a subject."""
    while unit is not None and unit > 1 and p.sorts[unit - 1] == "x" and p.units.heads[unit - 1] not in {*LEADING, "with"}:
        above = unit - 2 - (p.sorts[unit - 2] == "J")
        if p.is_verb(above) and p.sorts[above] in "EKG":
            made = clause(p, above).subject
            above = -1 if made is None else made
        if above < 0 or above >= unit or not p.is_noun(above) or p.sorts[above] == "y":
            return unit
        unit = above
    return unit


def renamed(p: Parse, unit: int) -> int:
    """Return the name right before a group that names it once more where texts lost their commas: "Ida Holm a nurse said"."""
    last, g = unit - 1, p.units.groups[unit]
    if (
        last < 0
        or not p.sentence.words[p.units.groups[last].head][0].isupper()
        or p.sorts[last] not in "np"
        or p.sorts[unit] not in "np"
        or p.sentence.lows[g.start] not in ("a", "an", "another", "the")
        or p.units.groups[last].end != g.start
    ):
        return unit
    name = lifted(p, last)
    return name if name is not None and may_speak(p, name) and (not name or p.sorts[name - 1] not in "xFKGTI") else unit


def opener_of(scene: Scene, verb: int) -> int | None:
    """Return the noun group that what stands between commas parts from its verb: "The mayor, after a long pause, said"."""
    p = scene.p
    free = (u for u in range(dateline(p), verb) if p.is_noun(u) and p.sorts[u] != "y" and p.sorts[u - 1 : u] != "x")
    unit = next((u for u in free if scene.inside(p.units.groups[u].start) is None), None)
    if unit is None or not may_speak(p, unit):
        return None
    end = speaker_end(p, unit, apposition=False)
    if any(p.sorts[v] in "FBP" and "w" not in p.sorts[unit:v] for v in range(unit, verb)):
        return None
    return unit if scene.low(end) in (",", "-", "--", "(") and end < p.units.groups[verb].start - 1 else None
