"""Two tellings of a violent deed -> who is named as its doer, where they cannot both be right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import same_name
from reconcile.english.words.stems import stem
from reconcile.match.wordings import Wording, is_place
from reconcile.model import Claim, Frame

_ARMED = frozenset("attack bombing shelling shooting stabbing execution massacre killing kidnapping arson".split()) | {
    "air raid",
    "chemical attack",
}
_CARRIED = stem("carry")
_STEM = 4
"""Letters that a nation and its people have in common: Syria, Syrian."""


@frozen(eq=False)
class Doers:
    """The sides that each article names as doers, by happening."""

    _named: Mapping[tuple[str, str], frozenset[str]]

    def others(self, claim: Claim) -> frozenset[str]:
        """Return every side that a claim's article names in the claim's happening."""
        return self._named.get((claim.source, claim.event or ""), frozenset())


def doers(claims: Iterable[Claim], told: Mapping[str, Wording], words: Lexicon) -> Doers:
    """Collect which sides each article names as doers."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in told:
            found[claim.source, claim.event or ""].update(_sides(claim, told[claim.id], words))
    return Doers({key: frozenset(sides) for key, sides in found.items()})


def two_doers(a: Claim, b: Claim, told: Mapping[str, Wording], known: Doers, words: Lexicon) -> str | None:
    """Name the two doers of a violent deed, where they are of two sides; None where an article names both, or either names none."""
    left, right = told[a.id], told[b.id]
    if a.frame is None or b.frame is None or not (_violent(left) and _violent(right)) or (left.toll and right.toll and _counted(a, b)):
        return None
    one, other = _sides(a, left, words), _sides(b, right, words)
    if not one or not other or _meet(one, known.others(b)) or _meet(other, known.others(a)):
        return None
    return f"{_name(a.frame)}; {_name(b.frame)}" if _opposed(one, other, words) else None


def _opposed(one: frozenset[str], other: frozenset[str], words: Lexicon) -> bool:
    """Say whether two doers cannot be one: two names, or where either is only "the army" or "rebels", two sides of a war."""
    sides = words.lookup("sides")
    left, right = ({sides[w] for w in told if w in sides} for told in (one, other))
    if any(_is_any(w, words) for w in (*one, *other)):
        return bool(left and right) and left.isdisjoint(right)
    return True


def _is_any(word: str, words: Lexicon) -> bool:
    """Say whether a word may be any such body of its side."""
    return words.lookup("parties").get(word) == "forces" or (
        word in words.lookup("sides") and words.lookup("parties").get(word) != "groups"
    )


def _violent(told: Wording) -> bool:
    """Say whether a statement tells of violence: by the kind of its act, or of what "was carried out" without saying what."""
    return not told.kinds.isdisjoint(_ARMED) or (not told.kinds and _CARRIED in told.words)


def _counted(a: Claim, b: Claim) -> bool:
    """Say whether people do it in both: those are told apart where the dead are counted."""
    return all(c.frame and len(c.frame.doer) == 1 for c in (a, b))


def _sides(claim: Claim, told: Wording, words: Lexicon) -> frozenset[str]:
    """Return the nations and armed groups that are named as the doer; where there are none, "the army" or "rebels"."""
    head, *rest = claim.frame.doer if claim.frame and claim.frame.doer else ("",)
    parts = (*rest, head)
    parts += tuple(map(" ".join, pairwise(parts)))
    known = words.lookup("parties")
    named = frozenset(w for w in parts if known.get(w) == "groups" or (w in told.names and is_place(w)))
    return named or frozenset(w for w in parts if _is_any(w, words))


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(same_name(x, y) or x[:_STEM] == y[:_STEM] for x in some for y in others)


def _name(frame: Frame) -> str:
    head, *rest = frame.doer
    return " ".join((*rest, head))
