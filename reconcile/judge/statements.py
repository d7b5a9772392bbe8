"""Two statements -> their relation."""

from reconcile.english.words.stems import stem
from reconcile.happenings.wordings import Wording, figures_apart, likeness, negated, one_act, shared, weight
from reconcile.judge.desk import Desk
from reconcile.judge.doers import two_doers
from reconcile.judge.ruling import Ruling
from reconcile.match import Candidate
from reconcile.match.manners import MOVED, fighting, is_plain, manner
from reconcile.match.measured import are_two
from reconcile.model import Claim

_ALIKE, _VERY_ALIKE, _THE_SAME = 0.4, 0.5, 0.9
"""Likenesses; from the last, statements say one thing however short they are."""
_LIKELY = 0.4
"""Chance from which two statements say one thing."""
_PLAIN = 2
"""Words beside names that statements must share."""
_DENIED = 0.5
"""Likeness from which a statement denies another."""
_AHEAD = frozenset("will would shall may might could".split())
_MAYBE = frozenset({"may", "might", "could"})
_EXPECTING = frozenset(stem(w) for w in "expect likely poised risk threaten".split())
_DONE = frozenset({"past", "perfect", "pluperfect"})
_NOT_YET = ("yet", "immediate", "so far")


def compare_manners(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two tellings of an act that can be told in opposed ways; an article that tells it in both is opposed to neither."""
    left, right = manner(a, desk.words), manner(b, desk.words)
    if left is None or right is None or left.of != right.of:
        return None
    one, other = fighting(a, desk.words), fighting(b, desk.words)
    if one and other and one.isdisjoint(other):
        return None
    if left == right:
        alike = one & other or _one_party(a, b) if left.of in MOVED else is_plain(a) and is_plain(b)
        return Ruling("agree", f"both tell it alike: {left.way}") if alike else None
    if right in desk.manners.told(a) or left in desk.manners.told(b):
        return None
    return Ruling("framing", f"one act told in two ways: {left.way}; {right.way}")


def compare_statements(candidate: Candidate, desk: Desk) -> Ruling | None:
    """Rule on two statements: told alike they agree; one denied, or with another doer, it is a framing; figures are left to other claims."""
    a, b = candidate.left, candidate.right
    left, right = desk.wordings[a.id], desk.wordings[b.id]
    alike, same = likeness(left, right), one_act(left, right)
    plain = shared(left, right, left.plain & right.plain)
    if figures_apart(left, right) or _short(left, right, alike):
        return None
    if negated(a) != negated(b):
        same = bool(left.acts & right.acts or left.kinds & right.kinds)
        opposed = same and plain >= _PLAIN and _one_deed(a, b) and _one_party(a, b) and not _two_who_do(a, b)
        return _denied(a, b, alike, candidate.score, desk) if opposed else None
    if _looks_ahead(a, left) != _looks_ahead(b, right):
        if alike >= _VERY_ALIKE and plain > _PLAIN and _one_party(a, b) and (came := _came_about(a, b, left, right)):
            return came
        if _guessed(a) or _guessed(b):
            return None
    if same and _one_deed(a, b) and (named := two_doers(a, b, desk.wordings, desk.doers, desk.words)):
        return Ruling("framing", f"who did it is told in two ways: {named}")
    if candidate.score >= _LIKELY:
        return Ruling("agree", "both say so")
    return None


def _short(left: Wording, right: Wording, alike: float) -> bool:
    """Say whether one of two statements is too short to be known again, which two words and more told just the same are not."""
    least = min(weight(left), weight(right))
    return least <= _PLAIN and not (alike >= _THE_SAME and least >= _PLAIN)


def _looks_ahead(claim: Claim, told: Wording) -> bool:
    """Say whether a statement tells what may come: "will leave", "expected to leave", "risk losing"."""
    return (claim.frame is not None and claim.frame.modal in _AHEAD) or not _EXPECTING.isdisjoint(told.words)


def _guessed(claim: Claim) -> bool:
    return claim.frame is not None and claim.frame.modal in _MAYBE


def _came_about(a: Claim, b: Claim, left: Wording, right: Wording) -> Ruling | None:
    """Rule where one tells what may come and the other that just this came."""
    if _looks_ahead(a, left):
        return _came_about(b, a, right, left)
    sure = (b.frame is None or b.frame.modal in (None, "will")) and "will have" not in b.text
    came = a.frame is not None and a.frame.tense in _DONE and not left.acts.isdisjoint(right.words)
    return Ruling("update", "what one expects, the other tells as done") if came and sure else None


def _one_deed(a: Claim, b: Claim) -> bool:
    """Say whether two clauses can be of one deed: what it is done to, where both tell, is called by a common word."""
    left, right = (c.frame.done if c.frame else () for c in (a, b))
    return not left or not right or not {stem(w) for w in left}.isdisjoint(stem(w) for w in right)


def _one_party(a: Claim, b: Claim) -> bool:
    """Say whether two clauses share one who takes part."""
    if a.frame is None or b.frame is None:
        return True
    left, right = ({stem(w) for w in (*f.doer, *f.done)} for f in (a.frame, b.frame))
    return not left.isdisjoint(right)


def _roles_fit(a: Claim, b: Claim) -> bool:
    """Say whether two clauses tell of one doer, or of none and one to whom it is done, and name nobody else beside: only then does one deny the other."""
    if a.frame is None or b.frame is None:
        return False
    doers, done = [{stem(w) for w in f.doer} for f in (a.frame, b.frame)], [{stem(w) for w in f.done} for f in (a.frame, b.frame)]
    one = not doers[0].isdisjoint(doers[1]) if doers[0] and doers[1] else not (doers[0] or doers[1]) and not done[0].isdisjoint(done[1])
    beside = [{prep: {stem(w) for w in words} for prep, words in f.around} for f in (a.frame, b.frame)]
    return one and all(not beside[0][p].isdisjoint(beside[1][p]) for p in beside[0].keys() & beside[1].keys())


def _two_who_do(a: Claim, b: Claim) -> bool:
    """Say whether two clauses name two who do it."""
    return a.frame is not None and b.frame is not None and are_two(a.frame.doer, b.frame.doer)


def _denied(a: Claim, b: Claim, alike: float, chance: float, desk: Desk) -> Ruling | None:
    """Rule where one denies what the other says, or does not know of it yet."""
    no = a if negated(a) else b
    said = desk.contexts.texts[no.source][no.sentence.start : no.sentence.end].lower()
    if alike >= _ALIKE and chance >= _LIKELY and any(word in said for word in _NOT_YET):
        return Ruling("update", "one tells what the other does not know of yet")
    modals = {c.frame.modal for c in (a, b) if c.frame}
    if not _roles_fit(a, b):
        return None
    return (
        Ruling("framing", "one denies what the other says") if alike >= _DENIED and len(modals) == 1 and modals <= {None, "will"} else None
    )
