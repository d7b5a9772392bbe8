"""Two statements -> their relation."""

from reconcile.english.names import same_name
from reconcile.english.words.stems import stem
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.match import Candidate
from reconcile.match.manners import manner
from reconcile.match.wordings import Wording, figures_apart, likeness, negated, one_act
from reconcile.model import Claim, Frame

_ALIKE, _VERY_ALIKE, _NEARLY_THE_SAME = 0.4, 0.5, 0.65
"""Likeness from which statements of one kind of act say one thing, and from which others do."""
_PLAIN = 2
"""Words beside names that statements must share."""
_DENIED = 0.5
"""Likeness from which a statement denies another."""
_STEM = 4
"""Letters that a nation and its people have in common: Syria, Syrian."""
_ARMED = frozenset("attack bombing shelling shooting stabbing execution massacre killing kidnapping arson".split()) | {
    "air raid",
    "chemical attack",
}
_CARRIED = stem("carry")
_MAYBE = frozenset({"may", "might", "could"})
_NOT_YET = ("yet", "immediate", "so far")


def compare_manners(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two tellings of an act that can be told in opposed ways; an article that tells it in both is opposed to neither."""
    left, right = manner(a, desk.words), manner(b, desk.words)
    if left is None or right is None or left.of != right.of or left == right:
        return None
    if right in desk.manners.told(a) or left in desk.manners.told(b):
        return None
    return Ruling("framing", f"one act told in two ways: {left.way}; {right.way}")


def compare_statements(candidate: Candidate, desk: Desk) -> Ruling | None:
    """Rule on two statements: told alike they agree; one denied, or with another doer, it is a framing; figures are left to other claims."""
    a, b = candidate.left, candidate.right
    left, right = desk.wordings[a.id], desk.wordings[b.id]
    if figures_apart(left, right) or _guessed(a) != _guessed(b):
        return None
    alike, same = likeness(left, right), one_act(left, right)
    shared = len(left.plain & right.plain)
    if negated(a) != negated(b):
        told = left.acts & right.acts or left.kinds & right.kinds
        return _denied(a, b) if told and alike >= _DENIED and shared >= _PLAIN and _one_deed(a, b) else None
    if same and _armed(left, right) and _one_deed(a, b) and (doers := _two_doers(a, b, desk)):
        return Ruling("framing", f"who did it is told in two ways: {doers}")
    if (
        not (left.toll or right.toll)
        and min(len(left.words), len(right.words)) > _PLAIN
        and _told_alike(left, right, alike, shared, same=same)
        and (alike >= _VERY_ALIKE or _one_deed(a, b))
    ):
        return Ruling("agree", "both say so")
    return None


def _told_alike(left: Wording, right: Wording, alike: float, shared: int, *, same: bool) -> bool:
    """Say whether two statements say one thing; the less alike their words, the more of them must be no names."""
    if alike >= _NEARLY_THE_SAME:
        return len(left.words & right.words) >= _PLAIN
    if alike >= _VERY_ALIKE:
        return shared >= _PLAIN + (not same)
    return same and alike >= _ALIKE and shared > _PLAIN


def _guessed(claim: Claim) -> bool:
    return claim.frame is not None and claim.frame.modal in _MAYBE


def _one_deed(a: Claim, b: Claim) -> bool:
    """Say whether two clauses can be of one deed: what it is done to, where both tell, is called by a common word."""
    left, right = (c.frame.done if c.frame else () for c in (a, b))
    return not left or not right or not {stem(w) for w in left}.isdisjoint(stem(w) for w in right)


def _denied(a: Claim, b: Claim) -> Ruling:
    no = a if negated(a) else b
    if any(word in no.text or (no.attribution and word in no.attribution.source) for word in _NOT_YET):
        return Ruling("update", "one tells what the other does not know of yet")
    return Ruling("framing", "one denies what the other says")


def _armed(left: Wording, right: Wording) -> bool:
    """Say whether both tell of violence: by the kind of their act, or of what "was carried out" without saying what."""
    return all(not w.kinds.isdisjoint(_ARMED) or (not w.kinds and _CARRIED in w.words) for w in (left, right))


def _two_doers(a: Claim, b: Claim, desk: Desk) -> str | None:
    """Name the two doers of a deed where they cannot be one: two names, or two sides; None where they can, or either is not named."""
    if a.frame is None or b.frame is None or not a.frame.doer or not b.frame.doer:
        return None
    one, other = ([w for w in f.doer if w in desk.wordings[c.id].names] for c, f in ((a, a.frame), (b, b.frame)))
    told = f"{_name(a.frame)}; {_name(b.frame)}"
    if one and other:
        return None if any(same_name(x, y) or x[:_STEM] == y[:_STEM] for x in one for y in other) else told
    sides = desk.words.lookup("sides")
    left, right = ({sides[w] for w in (*f.doer, *(f"{d}s" for d in f.doer)) if w in sides} for f in (a.frame, b.frame))
    counted = desk.wordings[a.id].toll and desk.wordings[b.id].toll
    return told if not (one or other or counted) and left and right and left.isdisjoint(right) else None


def _name(frame: Frame) -> str:
    head, *rest = frame.doer
    return " ".join((*rest, head))
