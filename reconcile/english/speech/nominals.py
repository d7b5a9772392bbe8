"""A noun or adjective of saying and thinking -> source and content: "his claim that", "her support for", "is critical of"."""

from reconcile.english.clauses import adjuncts, clause
from reconcile.english.speech import contents
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.sources import may_speak

_OWNERS = frozenset("his her their its".split())
_LINKING = frozenset("be remain seem feel sound appear become".split())


def noun(scene: Scene, unit: int) -> Told | None:
    """Read "his claim that …", "the group's call for …", "a claim by the army that …": a noun of saying with its owner."""
    p, _s, g = scene.p, scene.s, scene.p.units.groups[unit]
    openers = scene.book.nouns.get(p.units.heads[unit], frozenset())
    after = scene.low(g.end)
    owner = _owner(scene, unit) if after in openers else None
    start = g.end
    if owner is None and openers:
        by = next((n for prep, n in adjuncts(p, unit) if prep in ("by", "from") and n > unit and may_speak(p, n)), None)
        if by is None or scene.low(p.units.groups[by].end) not in openers:
            return None
        owner, start = (by, p.units.groups[by].start, p.units.groups[by].end), p.units.groups[by].end
        after = scene.low(start)
    if owner is None:
        return None
    span = contents.following(scene, unit, start + (after not in ("that", "to")), "speech" if after == "that" else "stance")
    return Told(owner[0], (g.head, g.head + 1), span, start=owner[1], end=owner[2]) if span else None


def _owner(scene: Scene, unit: int) -> tuple[int, int, int] | None:
    p, s, g = scene.p, scene.s, scene.p.units.groups[unit]
    if s.lows[g.start] in _OWNERS:
        return unit, g.start, g.start + 1
    at = next((i for i in range(g.start, g.head) if s.lows[i] in ("'s", "'") and p.tags[i] == "POS"), None)
    return (unit, g.start, at) if at is not None and at > g.start else None


def mind(scene: Scene, unit: int) -> Told | None:
    """Read "X is critical of …", "X remained confident that …": a state of mind with what it is about."""
    p, g = scene.p, scene.p.units.groups[unit]
    openers = scene.book.minds.get(scene.s.lows[g.head])
    after = scene.low(g.end)
    if not openers or after not in openers or not unit or scene.inside(g.head):
        return None
    verb = unit - 1
    if not p.is_verb(verb) or p.units.heads[verb] not in _LINKING:
        return None
    source = clause(p, verb).subject
    if not may_speak(p, source) or source is None or (p.sorts[source] == "o" and scene.low(p.units.groups[source].head) == "it"):
        return None
    start = g.end + (after not in ("that", "to"))
    span = contents.following(scene, verb, start, "speech" if after == "that" else "stance")
    return (
        Told(source, (p.units.groups[verb].head, start if after not in ("that", "to") else g.end), span)
        if span and span.end - span.start > 3
        else None
    )
