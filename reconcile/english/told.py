"""Reading -> which of its statements stand at the head of what somebody says, and which words only say who speaks."""

from bisect import bisect_left

from attrs import frozen

from reconcile.english.clauses import clause
from reconcile.english.parse import Parse
from reconcile.english.reading import Reading
from reconcile.english.speech import Speech
from reconcile.english.statements import Statement, statements
from reconcile.model import Span

_BESIDE = frozenset({"rel", "adv"})


@frozen(order=True)
class Place:
    """A statement of an article: its sentence and its verb."""

    sentence: int
    verb: int


def heads(reading: Reading) -> dict[Span, Place]:
    """Return the statement at the head of each content that has one: the first that hangs on no other, which is not the cue itself."""
    starts = [s.start for s in reading.sentences]
    found: dict[Span, Place] = {}
    for speech in reading.speeches:
        at = max(0, bisect_left(starts, speech.content_span.start + 1) - 1)
        verb = _head(reading.parse(at), speech)
        if verb is not None:
            found[speech.content_span] = Place(at, verb)
    return found


def _head(p: Parse, speech: Speech) -> int | None:
    inside = [s for s in statements(p) if speech.says(p.span(s.verb)) and not speech.cue_span.overlaps(p.span(s.verb))]
    free = (s for s in inside if clause(p, s.verb).way not in _BESIDE)
    chosen = next(free, inside[0] if inside else None)
    return chosen.verb if chosen else None


def telling(reading: Reading) -> frozenset[Place]:
    """Return the statements that only say who speaks: those whose verb is a cue."""
    starts = [s.start for s in reading.sentences]
    found = set[Place]()
    for speech in reading.speeches:
        at = max(0, bisect_left(starts, speech.cue_span.start + 1) - 1)
        p = reading.parse(at)
        found.update(Place(at, s.verb) for s in statements(p) if speech.cue_span.overlaps(p.span(s.verb)))
    return frozenset(found)


__all__ = ["Place", "Statement", "heads", "telling"]
