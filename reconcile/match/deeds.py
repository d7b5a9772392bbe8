"""Statement -> who is told to have done violence."""

from itertools import pairwise

from reconcile.english.lexicon import Lexicon
from reconcile.english.words.stems import stem
from reconcile.happenings.wordings import Wording, is_place, negated
from reconcile.model import Claim

ARMED = frozenset("attack bombing shelling shooting stabbing execution massacre killing kidnapping arson".split()) | {
    "air raid",
    "chemical attack",
}
_CARRIED = stem("carry")
_WEAPONS = frozenset({stem("weapon"), stem("arms")})
NATION = 4
"""Letters that a nation and its people have in common: Syria, Syrian."""


def is_armed(claim: Claim, told: Wording) -> bool:
    """Say whether a statement tells of violence, or that weapons were used, or denies that there are any."""
    used = claim.frame is not None and not _WEAPONS.isdisjoint(stem(w) for w in claim.frame.done)
    return is_violent(told) or (used and (negated(claim) or any(c.startswith("use-") for c in told.classes)))


def is_violent(told: Wording) -> bool:
    """Say whether a statement tells of violence: by the kind of its act, or of what "was carried out" without saying what."""
    return not told.kinds.isdisjoint(ARMED) or (not told.kinds and _CARRIED in told.words)


def sides(claim: Claim, told: Wording, words: Lexicon) -> frozenset[str]:
    """Return the nations and armed groups that are named as the doer; where there are none, "the army" or "rebels"."""
    head, *rest = claim.frame.doer if claim.frame and claim.frame.doer else ("",)
    parts = (*rest, head)
    parts += tuple(map(" ".join, pairwise(parts)))
    known = words.lookup("parties")
    named = frozenset(w for w in parts if known.get(w) == "groups" or (w in told.names and is_place(w)))
    return named or frozenset(w for w in parts if is_any(w, words))


def is_any(word: str, words: Lexicon) -> bool:
    """Say whether a word may be any such body of its side."""
    return words.lookup("parties").get(word) == "forces" or (
        word in words.lookup("sides") and words.lookup("parties").get(word) != "groups"
    )


def folded(side: str, words: Lexicon) -> str:
    """Fold the names of one side to one: "army" and "regime", "Syria" and "Syrian"."""
    return words.lookup("sides").get(side, side) if is_any(side, words) else side if " " in side else side[:NATION]
