"""A parse -> its statements: the clauses that tell what somebody did or what happened, each with the stretch of the sentence that is its own."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.english.clauses import LEADING, clause
from reconcile.english.parse import Parse

_OPENING = frozenset("wrs")
_FRESH = frozenset(",;:_(&")


@frozen
class Statement:
    """One clause by its verb (a unit) and the tokens that are its own, `start` to before `end`."""

    verb: int
    start: int
    end: int


def statements(p: Parse) -> tuple[Statement, ...]:
    """Return the statements of a sentence in order of place; their stretches never overlap."""
    if "statements" not in p.memo:
        p.memo["statements"] = tuple(_cut(p, [v for v in p.verbs if _tells(p, v)]))
    return p.memo["statements"]  # type: ignore[return-value]


def _tells(p: Parse, verb: int) -> bool:
    """Say whether a verb opens a statement of its own: a finite one, a participle after a comma ("killing five"), a described noun with its doer or place."""
    sort = p.sorts[verb]
    if _is_asked(p, verb):
        return False
    if sort in "FPB":
        return True
    if sort in "TQIX":
        return False
    before = p.sorts[verb - 1 : verb]
    if sort == "G":
        return verb > 1 and (before in _FRESH or p.sorts[verb - 2 : verb] in (",r", ",s")) and bool(_taking(p, verb))
    c = clause(p, verb)
    if sort == "K" and not c.passive:
        return c.subject is not None
    if (verb and before in "xd") or p.sorts[verb + 1 : verb + 2] in ("n", "p"):
        return False
    return bool(c.adjuncts)


_ASKING = frozenset("whether why how who what".split())


def _is_asked(p: Parse, verb: int) -> bool:
    """Say whether a clause is what somebody asks or does not know: "it was not clear whether rebels had fired"; it is told by no more than that."""
    opener = next((u for u in range(verb - 1, 0, -1) if p.sorts[u] in _OPENING or p.is_verb(u)), None)
    asking = opener is not None and p.sorts[opener] in _OPENING and p.units.heads[opener] in _ASKING
    return asking and opener is not None and (p.sorts[opener - 1] == "J" or p.is_verb(opener - 1))


def _taking(p: Parse, verb: int) -> bool:
    c = clause(p, verb)
    return c.object is not None or bool(c.adjuncts) or p.sorts[verb + 1 : verb + 2] in tuple("nposTJ")


def _cut(p: Parse, verbs: list[int]) -> Iterator[Statement]:
    """Cut a sentence between its verbs: each clause begins with its subject, or with what opens it."""
    begins = [_begin(p, verb, verbs[i - 1] if i else -1) for i, verb in enumerate(verbs)]
    for i, verb in enumerate(verbs):
        stop = begins[i + 1] if i + 1 < len(verbs) else len(p.sorts)
        first, last = _trimmed(p, begins[i], stop)
        if first <= verb <= last:
            yield Statement(verb, p.units.groups[first].start, p.units.groups[last].end)


def _begin(p: Parse, verb: int, before: int) -> int:
    """Return the unit with which a verb's clause begins, after the verb before it."""
    c = clause(p, verb)
    opener = next((u for u in range(verb - 1, before, -1) if _opens(p, u)), None)
    if p.sorts[verb] in "EKG" and c.way == "rel":
        return verb
    at = c.subject if c.subject is not None and before < c.subject < verb else None
    if opener is not None and (at is None or at < opener or opener + 1 == at):
        return 0 if before < 0 and p.sorts[opener] != "w" else opener
    if at is not None and (not at or p.sorts[at - 1] != "x"):
        return 0 if before < 0 else _fronted(p, at, before)
    fresh = next((u for u in range(verb - 1, before, -1) if p.sorts[u] in _FRESH), None)
    return verb if fresh is None else fresh + 1


def _opens(p: Parse, unit: int) -> bool:
    """Say whether a unit opens a clause: a relative, a subordinator, or a preposition that serves as one before a subject."""
    leads = p.sorts[unit] == "x" and p.units.heads[unit] in LEADING and p.is_noun(unit + 1)
    return p.sorts[unit] in _OPENING or (leads and p.is_verb(unit + 2) and p.sorts[unit + 2] in "FPBK")


def _fronted(p: Parse, at: int, before: int) -> int:
    """Return where what stands before a subject and a comma begins, if nothing but times, places and circumstances does: "and on Monday, …"."""
    if p.sorts[at - 1] != ",":
        return at
    first = next((u for u in range(at - 2, before, -1) if p.sorts[u] in _FRESH), None)
    return first + 1 if first is not None and p.sorts[first + 1] in "xys" else at


def _trimmed(p: Parse, first: int, stop: int) -> tuple[int, int]:
    """Leave out the marks and small words at the ends of a stretch."""
    last = stop - 1
    while first < last and (
        p.sorts[first] in ",;:_)!/&sr" or (p.sorts[first] == "x" and p.units.heads[first] in LEADING and p.is_verb(first + 1))
    ):
        first += 1
    while last > first and p.sorts[last] in ",;:_(!/&srwx":
        last -= 1
    return first, last
