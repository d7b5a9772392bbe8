"""Two statements -> their relation."""

from reconcile.english.names import same_name
from reconcile.english.populations import population_relation
from reconcile.happenings.kinds import is_deadly
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.match import Candidate
from reconcile.match.manners import manner
from reconcile.match.wordings import figures_apart, is_name, likeness, negated, one_act
from reconcile.model import Claim

_ALIKE, _VERY_ALIKE = 0.45, 0.58
"""Likeness from which statements of one kind of act say one thing, and from which others do."""
_PLAIN = 2
"""Words beside names that statements must share."""
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
        return _denied(a, b) if same and alike >= _ALIKE and shared >= _PLAIN else None
    if same and (doers := _doers(a, b, desk)):
        return Ruling("framing", f"who did it is told in two ways: {doers}")
    if shared >= _PLAIN and alike >= (_ALIKE if same else _VERY_ALIKE):
        return Ruling("agree", "both say so")
    return None


def _guessed(claim: Claim) -> bool:
    return claim.frame is not None and claim.frame.modal in _MAYBE


def _denied(a: Claim, b: Claim) -> Ruling:
    no = a if negated(a) else b
    if any(word in no.text or (no.attribution and word in no.attribution.source) for word in _NOT_YET):
        return Ruling("update", "one knows nothing of it yet, the other tells it")
    return Ruling("framing", "one denies what the other says")


def _doers(a: Claim, b: Claim, desk: Desk) -> str | None:
    """Name the two doers of a deed that costs lives, where they cannot be one; None where they can, or either is not named."""
    if a.frame is None or b.frame is None or not any(is_deadly(k) for k in desk.wordings[a.id].kinds | desk.wordings[b.id].kinds):
        return None
    one, other = ({w for w in f.doer if is_name(w)} for f in (a.frame, b.frame))
    if one and other:
        apart = not any(same_name(x, y) or x[:4] == y[:4] for x in one for y in other)
        return f"{_name(a)}; {_name(b)}" if apart else None
    who = desk.words.lookup("who")
    left, right = ({who[w] for w in (*f.doer, *(f"{d}s" for d in f.doer)) if w in who} for f in (a.frame, b.frame))
    if one or other or not left or not right or population_relation(tuple(sorted(left)), tuple(sorted(right)), desk.words) != "disjoint":
        return None
    return f"{_name(a)}; {_name(b)}"


def _name(claim: Claim) -> str:
    head, *rest = claim.frame.doer if claim.frame else ()
    return " ".join((*rest, head))
