"""Two claims -> whether those whom they count are told of in one state: rescued, aboard one ship, marching."""

from attrs import frozen

from reconcile.english.words.classes import noun_class
from reconcile.happenings.kinds import kinds_of
from reconcile.happenings.told import is_light
from reconcile.match.measured import are_two, saying
from reconcile.model import Claim, Frame, Number, State

_IN, _BE = "in", "be"


@frozen
class Standing:
    """A figure in a state: what an article can tell of only one group of people."""

    figure: Number | None
    state: str
    role: str


def standing(claim: Claim) -> Standing | None:
    """Return in which state a claim tells which figure; None where it tells of no state, or of one that is denied or only possible."""
    frame = claim.frame
    if frame is None or frame.state is None or frame.negated or frame.modal is not None:
        return None
    state = frame.state
    if state.act == _BE:
        told = f"{_BE} {' '.join(state.words)}"
    elif state.act == _IN:
        told = _IN
    elif saying(frame) or is_light(state.act):
        return None
    else:
        told = ", ".join(sorted(kinds_of(state.act, verb=True))) or state.act
    return Standing(claim.interval.figure if claim.interval else None, told, state.role)


def one_state(a: Claim, b: Claim) -> bool:
    """Say whether two counts answer who is in one state: the same kind of act with the same part in it, one place, one quality."""
    one, other = standing(a), standing(b)
    if one is None or other is None or (one.state, one.role) != (other.state, other.role):
        return False
    if a.frame is None or b.frame is None or a.frame.state is None or b.frame.state is None:
        return False
    if one.state == _IN:
        return _one_place(a.frame.state, b.frame.state)
    return not are_two(_beside(a.frame), _beside(b.frame))


def _one_place(left: State, right: State) -> bool:
    """Say whether two are of one place: a place that is not named may be any that holds people, "aboard" a ferry or the Sewol."""
    if not left.words or not right.words:
        return noun_class((left.words or right.words or ("",))[0]) in ("artifact", None)
    return not are_two(left.words, right.words)


def _beside(frame: Frame) -> tuple[str, ...]:
    """Return the words of the other one that takes part in an act."""
    return frame.done if frame.state and frame.state.role == "doer" else frame.doer
