"""Two statements on who was behind what happened -> their relation."""

from reconcile.happenings.kinds import may_be_one
from reconcile.judge.desk import Desk
from reconcile.judge.ruling import Ruling
from reconcile.match.authors import CLAIMED, DENIED, DID, NAMED, UNCLAIMED, UNCLEAR, Author, author, meet
from reconcile.model import Claim

_TOLD = (CLAIMED, NAMED, DID)
_OPEN = {
    UNCLAIMED: "one says that nobody had claimed it, the other who did",
    UNCLEAR: "one says that it is unclear who did it, the other names one",
}


def compare_authors(a: Claim, b: Claim, desk: Desk) -> Ruling | None:
    """Rule on two statements on who was behind what happened; an article that names both is opposed to neither."""
    left, right = author(a, desk.wordings[a.id], desk.words), author(b, desk.wordings[b.id], desk.words)
    if left is None or right is None or (left.of and right.of and not any(may_be_one(x, y) for x in left.of for y in right.of)):
        return None
    stances = {left.stance, right.stance}
    if stances & _OPEN.keys():
        return _opened(a, b, left, right, desk)
    if DENIED in stances:
        return (
            Ruling("framing", "one denies the deed that the other tells of") if len(stances) > 1 and meet(left.words, right.words) else None
        )
    if stances == {DID}:
        return None
    if meet(left.words, right.words):
        return Ruling("agree", "both name the same one behind it")
    if DID in stances or meet(left.words, desk.authors.others(b)) or meet(right.words, desk.authors.others(a)):
        return None
    return Ruling("framing", f"who was behind it is told in two ways: {_named(left, a)}; {_named(right, b)}")


def _opened(a: Claim, b: Claim, left: Author, right: Author, desk: Desk) -> Ruling | None:
    """Rule where one leaves it open who it was, and its article names no such side."""
    one, open_, told = (a, left, right) if left.stance in _OPEN else (b, right, left)
    wanted = (CLAIMED,) if open_.stance == UNCLAIMED else _TOLD
    if told.stance not in wanted or meet(told.words, desk.authors.others(one)):
        return None
    return Ruling("update" if open_.stance == UNCLAIMED else "framing", _OPEN[open_.stance])


def _named(who: Author, claim: Claim) -> str:
    """Return a name as its claim has it."""
    return " ".join(w for w in claim.text.split() if w.strip(".,;:'\"").lower() in who.words) or " ".join(sorted(who.words))
