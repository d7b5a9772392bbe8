"""A place in a parse -> the clause it stands in, in words that can be compared."""

from anyascii import anyascii

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import of
from reconcile.english.parse import Parse
from reconcile.english.words.classes import noun_classes
from reconcile.model import Frame

_HAPPENING = frozenset({"act", "event", "process", "phenomenon"})
_NAMELESS = "omdecyw"
_NOBODY = frozenset("no nobody none nothing neither".split())
_STEPS = 6


def frame(p: Parse, start: int, end: int) -> Frame | None:
    """Return the frame of the clause that tokens `start..end` stand in; None where the sentence has neither verb nor noun of happening there."""
    units = range(p.places[start], p.places[end - 1] + 1)
    unit = next((u for u in units if u >= 0), -1)
    if unit < 0:
        return None
    verb = home(p, unit)
    if verb is not None:
        return verbal(p, verb)
    noun = next((u for u in _nearest(p, unit) if _happens(p, u)), None)
    return None if noun is None else nominal(p, noun)


def home(p: Parse, unit: int) -> int | None:
    """Return the verb in whose clause a unit stands: the one it takes part in, else the nearest before it, else the nearest after it."""
    if p.is_verb(unit):
        return unit
    verbs = [v for v in range(len(p.sorts)) if p.is_verb(v)]
    at = unit
    for _ in range(_STEPS):
        taking = [v for v in verbs if at in _parts(clause(p, v))]
        if taking:
            return min(taking, key=lambda v: (abs(v - at), v))
        above = next((u for u in range(at - 1, -1, -1) if p.is_noun(u) and of(p, u) == at), None)
        if above is None:
            break
        at = above
    return max((v for v in verbs if v < unit), default=min(verbs, default=None))


def _parts(c: Clause) -> tuple[int | None, ...]:
    return (c.subject, c.object, *(noun for _, noun in c.adjuncts))


def verbal(p: Parse, verb: int) -> Frame:
    """Return the frame of a verb's clause."""
    c = clause(p, verb)
    act = f"{c.lemma} {c.particle}" if c.particle else c.lemma
    around = tuple((prep, told) for prep, noun in c.adjuncts if (told := _words(p, noun)) and not (prep == "by" and c.passive))
    negated = c.negated != (_none(p, c.subject) or _none(p, c.object))
    return Frame(act, _words(p, c.doer), _words(p, c.undergoer), around, negated, c.modal)


def _none(p: Parse, unit: int | None) -> bool:
    """Say whether a group tells that there is none: "no group", "nobody"."""
    return unit is not None and p.units.firsts[unit] in _NOBODY


def nominal(p: Parse, noun: int) -> Frame:
    """Return the frame of a noun of happening: "the capture of the town by rebels"."""
    inner = of(p, noun)
    return Frame(p.units.heads[noun], (), _words(p, inner))


def _nearest(p: Parse, unit: int) -> list[int]:
    return sorted((u for u in range(len(p.sorts)) if p.is_noun(u)), key=lambda u: (abs(u - unit), u))


def _happens(p: Parse, unit: int) -> bool:
    return not _HAPPENING.isdisjoint(noun_classes(p.units.heads[unit]))


def _words(p: Parse, unit: int | None) -> tuple[str, ...]:
    """Return the lemma of a group's head, then its other words of content, folded; for "dozens of people" those of the people too."""
    if unit is None or (p.sorts[unit] in _NAMELESS and p.sorts[unit] not in "cd"):
        return ()
    g = p.units.groups[unit]
    rest = [w for i, w in enumerate(p.sentence.lows[g.start : g.end], g.start) if p.tags[i][:2] in ("NN", "JJ") and i != g.head]
    told = [] if p.sorts[unit] in "cd" else [p.units.heads[unit], *rest]
    inner = of(p, unit)
    if inner is not None and inner != unit and p.is_noun(inner) and p.sorts[inner] not in _NAMELESS:
        told.append(p.units.heads[inner])
    return tuple(dict.fromkeys(anyascii(w).lower() for w in told))
