"""A sentence up to a verb -> the noun group that waits for it past relative clauses and what names it once more."""

from attrs import define

from reconcile.english.parse import Parse
from reconcile.english.units import base_of
from reconcile.english.words.classes import verb_classes

_ENDS = frozenset(";:!")
_FINITE = frozenset("FPBK")
_SAYING = frozenset({"say-37.7", "tell-37.2"})
_OPENING = frozenset("after before since until while".split())
"""Prepositions that may open a clause whose verb comes right after their noun."""
_NOMINATIVE = frozenset("i he she we they".split())


@define
class _Frame:
    """A clause that is being read: the unit that opens it, its subject, and whether it has its verb."""

    opens: int
    subject: int | None = None
    done: bool = False


def waiting(p: Parse, verb: int, opens: int) -> int | None:
    """Return the subject of a verb whose own clause goes on after others: "the man who shot two guards was held", "Marsh, a cook, died".

    Nouns open clauses, finite verbs take the innermost noun without a verb; None where that noun stands in the clause read last.
    """
    if not _is_finite(p, verb):
        return None
    frames, u = [_Frame(-1)], opens
    while u < verb:
        sort = p.sorts[u]
        if sort in _ENDS or (sort == "_" and _heads(p, u, verb)):
            frames = [_Frame(u)]
        elif sort == "(":
            u = max(u, p.sorts.find(")", u, verb))
        elif sort == "w":
            frames.append(_Frame(u, u))
        elif sort in "sr":
            frames.append(_Frame(u))
        elif _is_finite(p, u):
            _take(p, u, frames)
        elif p.is_noun(u) and sort != "y" and not base_of(p.units.heads[u]) and _is_free(p, u):
            _open(p, u, frames)
        u += 1
    depth, last = len(frames), frames[-1]
    found = _take(p, verb, frames)
    if p.sorts[verb - 1 : verb] != "," or _says(p, verb) or p.sentence.words[p.units.groups[verb].start - 1] != ",":
        behind = verb > 1 and p.is_noun(verb - 1) and p.sorts[verb - 2] == "x" and p.units.heads[verb - 2] not in _OPENING
        return found if len(frames) < depth or behind else None
    shares = last.done and last.subject is not None and p.sorts[last.subject] != "w" and p.tags[p.units.groups[verb].head] != "VBN"
    return last.subject if found is None and shares else found


def _heads(p: Parse, dash: int, verb: int) -> bool:
    """Say whether what a dash ends is a heading: nothing in it has a verb, and no second dash closes an aside."""
    return dash < verb - 1 and "_" not in p.sorts[dash + 1 : verb] and not any(_is_finite(p, v) for v in range(dash))


def _is_finite(p: Parse, unit: int) -> bool:
    """Say whether a verb group has a subject of its own, and is no participle that describes the noun before it."""
    past = p.sorts[unit] == "K" and p.tags[p.units.groups[unit].head] == "VBN"
    describes = past and unit > 0 and p.is_noun(unit - 1) and p.sorts[unit - 2 : unit - 1] != "&"
    return p.sorts[unit] in _FINITE and not describes


def _says(p: Parse, unit: int) -> bool:
    return not _SAYING.isdisjoint(verb_classes(p.units.heads[unit]))


def _is_free(p: Parse, unit: int) -> bool:
    """Say whether a noun group may be a subject: no preposition, conjunction or verb that takes it stands before it."""
    if not unit or p.sentence.lows[p.units.groups[unit].head] in _NOMINATIVE:
        return True
    if p.is_verb(unit - 1):
        return _says(p, unit - 1)
    return p.sorts[unit - 1] not in "x&" or (p.sorts[unit - 1] == "&" and _has_verb(p, unit))


def _has_verb(p: Parse, unit: int) -> bool:
    return p.sorts[unit + 1 : unit + 2] in tuple(_FINITE)


def _open(p: Parse, unit: int, frames: list[_Frame]) -> None:
    """Take a noun for the subject of the clause that is being read, or of one that it begins."""
    last = frames[-1]
    relative = last.opens >= 0 and p.sorts[last.opens] == "w"
    if last.subject is None or (relative and last.opens == unit - 1):
        last.subject = unit
    elif p.is_verb(unit - 1) or (last.done and (_has_verb(p, unit) or (p.sorts[unit - 1] == "," and not relative))):
        frames.append(_Frame(unit, unit))


def _take(p: Parse, verb: int, frames: list[_Frame]) -> int | None:
    """Give a verb to the innermost clause without one, those read to their end left behind; return its subject."""
    if verb and p.sorts[verb - 1] == "&":
        return None
    while any(not f.done and f.subject is not None for f in frames[:-1]) and (
        frames[-1].done or (frames[-1].subject is None and frames[-1].opens < verb - 1)
    ):
        frames.pop()
    last = frames[-1]
    if last.done:
        return None
    last.done = True
    return last.subject
