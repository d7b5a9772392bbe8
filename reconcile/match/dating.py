"""Date claims -> what happened then."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.english.words.classes import verb_classes
from reconcile.happenings.kinds import Kinds, is_aftermath, may_be_one
from reconcile.happenings.told import kinds_in
from reconcile.match.measured import Measured, measured
from reconcile.model import Claim, Frame

_NONE: Kinds = frozenset()
_OCCURRING = "occur-48.3"
_SPOKEN = frozenset({"statement"})


@frozen
class Dating:
    """What a date dates: its clause, and the kinds of happening that it tells of: its own, else those that the rest of its sentence tells of then.

    `bare` where the clause only says that something happened, or there is none: "what happened on Friday", "(1400 GMT)".
    """

    clause: Measured
    kinds: Kinds
    bare: bool


Beside = Mapping[tuple[str, int], tuple[Frame, ...]]
"""For each sentence, by its source and beginning, the clauses of all that it claims."""


def beside(claims: Iterable[Claim]) -> Beside:
    """Collect the clauses of each sentence."""
    found: dict[tuple[str, int], dict[Frame, None]] = defaultdict(dict)
    for claim in claims:
        if claim.frame is not None:
            found[claim.source, claim.sentence.start][claim.frame] = None
    return {place: tuple(frames) for place, frames in found.items()}


def dating(claim: Claim, sentences: Beside) -> Dating:
    """Return what a date dates; a clause of no kind goes with what its sentence tells of, on another day excepted: "a car hit her as she went in on Friday"."""
    own, frame = measured(claim), claim.frame
    kinds = own.kinds - _SPOKEN or own.kinds
    bare = frame is None or (not kinds and not frame.doer and _OCCURRING in verb_classes(frame.act))
    if not kinds and frame is not None:
        timex = claim.value.timex if claim.value else None
        told = (f for f in sentences.get((claim.source, claim.sentence.start), ()) if f != frame and _then(f, timex))
        kinds = _NONE.union(*map(kinds_in, told)) - _SPOKEN
    return Dating(own, kinds, bare)


def _then(frame: Frame, timex: str | None) -> bool:
    """Say whether a clause has no other time than the one told."""
    return all(not relation and when == timex for relation, when in frame.when)


def one_moment(a: Dating, b: Dating) -> float:
    """Return how surely two dates tell when one thing happened, 0 to 1: the same kind of happening or the same act, one that takes part in both.

    A clause of no kind tells of the happening that it is told of ("as she walked in on Friday").

    What came after it is another matter, be it on the same day: the arrest is not the shooting.
    """
    one, other = a.clause, b.clause
    if any(_one(mine, theirs) for mine in a.kinds for theirs in b.kinds):
        return 1.0
    if one.act is not None and one.act == other.act:
        return 0.8
    if a.kinds and b.kinds:
        return 0.0
    if (a.bare and b.kinds) or (b.bare and a.kinds):
        return 0.6
    return 0.6 if _taking(one) & _taking(other) else 0.4 if a.kinds or b.kinds else 0.0


def _one(a: str, b: str) -> bool:
    return a == b or (may_be_one(a, b) and is_aftermath(a) == is_aftermath(b))


def _taking(clause: Measured) -> frozenset[str]:
    return frozenset(word for words in clause.roles for word in words[:1])
