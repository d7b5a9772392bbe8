"""Two penalties -> their relation."""

from reconcile.english.when import PENALTY
from reconcile.english.words.classes import verb_classes
from reconcile.judge.ruling import Ruling
from reconcile.model import Claim, Interval


def feared_and_given(a: Claim, b: Claim) -> bool:
    """Say whether one of two claims tells which penalty is possible, and the other one which was given, or those of several."""
    if not a.about.what == b.about.what == PENALTY:
        return False
    told = (_penalty(a), _penalty(b))
    return "possible" in told and told[0] != told[1] and ("given" in told or _spread(a.interval) or _spread(b.interval))


def compare_penalties(a: Claim, b: Claim) -> Ruling | None:
    """Rule on a penalty that was possible and the one that was given; None where they are those of several."""
    if _spread(a.interval) or _spread(b.interval):
        return None
    return Ruling("update", "a penalty that was possible, and the one that was given")


def _penalty(claim: Claim) -> str | None:
    """Say whether a penalty is one that is possible ("faces up to life", "may get ten years") or one that was given; None where neither is plain."""
    if claim.frame is None or claim.frame.negated:
        return None
    act = verb_classes(claim.frame.act.partition(" ")[0])
    if _FACING in act or (claim.frame.modal and (claim.frame.act == PENALTY or not _GETTING.isdisjoint(act))):
        return "possible"
    return "given" if claim.frame.act == PENALTY and claim.frame.tense in _PASSED and not claim.frame.modal else None


_FACING = "confront-98"
_GETTING = frozenset({"get-13.5.1", "obtain-13.5.2"})
_PASSED = frozenset({"past", "perfect", "pluperfect"})


def _spread(interval: Interval | None) -> bool:
    """Say whether an interval tells the penalties of several: "from 6 to 75 years"."""
    return interval is not None and None not in (interval.low, interval.high) and interval.stated is None
