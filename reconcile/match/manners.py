"""Statement -> the manner in which it tells of an act, where an act of that kind can be told in opposed ways."""

import re
from collections import defaultdict
from itertools import pairwise

from anyascii import anyascii
from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import fighters
from reconcile.english.words.classes import verb_classes
from reconcile.happenings.wordings import STATEMENTS, negated
from reconcile.model import Claim, Frame

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 10
"""Words of a clause all of which say what something is or came of."""
_CALLING = ("be", "call")
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_CAUSING = "engender-27"
_TELLING_WHAT = ("characterize-29.2", "consider-29.9", "dub-29.3", _CAUSING)
"""Classes of verbs that say what something is, or came of."""
_LEAVING = "leaving"
MOVED = frozenset({_LEAVING, "taking"})
"""What somebody in particular does: two who do the like are not told alike."""
_MAYBE = frozenset({"may", "might", "could"})


@frozen(order=True)
class Manner:
    """What is told (leaving, cause, taking …) and the way in which it is told."""

    of: str
    way: str


def manner(claim: Claim, words: Lexicon) -> Manner | None:
    """Return how a statement tells of an act; None where it tells of none that has opposed ways, denies it, or only thinks it possible."""
    frame = claim.frame
    if claim.kind not in STATEMENTS or frame is None or negated(claim) or frame.modal in _MAYBE:
        return None
    told = words.lookup("manners").get(frame.act)
    if told is None and _says_what(frame):
        lows = _told(frame, [anyascii(w).lower() for w in _WORD.findall(claim.text)])
        named = words.lookup("manners_named")
        short = (*lows, *map(" ".join, pairwise(lows))) if len(lows) <= _SHORT else ()
        taking_part = frame.done if frame.act == "be" else (*frame.done, *frame.doer)
        found = {named[w] for w in (*short, *taking_part) if w in named}
        told = found.pop() if len(found) == 1 else None
    if told is None:
        return None
    of, _, way = told.partition(": ")
    return Manner(of, way) if of != _LEAVING or _forces(frame, words) else None


def is_plain(claim: Claim) -> bool:
    """Say whether a statement says no more than what something was, or came of."""
    frame = claim.frame
    came = frame is not None and (frame.act == "be" or any(c.startswith(_CAUSING) for c in verb_classes(frame.act)))
    return came and len(_WORD.findall(claim.text)) <= _SHORT


def _told(frame: Frame, lows: list[str]) -> list[str]:
    """Return the words of a clause that say what something was: those after the verb "be"; "the attack was brief" does not tell that it was one."""
    verb = next((i for i, low in enumerate(lows) if low in _BEING), None) if frame.act == "be" else None
    return lows if verb is None else lows[verb + 1 :]


def _says_what(frame: Frame) -> bool:
    return frame.act in _CALLING or any(c.startswith(_TELLING_WHAT) for c in verb_classes(frame.act))


def _forces(frame: Frame, words: Lexicon) -> bool:
    """Say whether those who leave bear arms: residents who flee are displaced."""
    who = words.lookup("who")
    return any(who.get(w, who.get(f"{w}s")) in fighters(words) for w in (*frame.doer, *frame.done))


def fighting(claim: Claim, words: Lexicon) -> frozenset[str]:
    """Return the sides of a war that take part in a statement: the state by its soldiers, those against it by rebels."""
    known, frame = words.lookup("sides"), claim.frame
    told = (*frame.doer, *frame.done) if frame else ()
    return frozenset(side for w in told if (side := known.get(w, known.get(f"{w}s"))))


@frozen(eq=False)
class Manners:
    """How each article tells of the acts of each happening."""

    _told: dict[tuple[str, str], frozenset[Manner]]

    def told(self, claim: Claim) -> frozenset[Manner]:
        """Return all manners in which a claim's article tells of acts of the claim's happening."""
        return self._told.get((claim.source, claim.event or ""), frozenset())


def manners(claims: tuple[Claim, ...], words: Lexicon) -> Manners:
    """Collect how each article tells of acts."""
    found: dict[tuple[str, str], set[Manner]] = defaultdict(set)
    for claim in claims:
        if told := manner(claim, words):
            found[claim.source, claim.event or ""].add(told)
    return Manners({key: frozenset(told) for key, told in found.items()})
