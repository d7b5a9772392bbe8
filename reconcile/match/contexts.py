"""Claims -> the words around them, their figures cut out."""

import re

from anyascii import anyascii
from attrs import field, frozen
from rapidfuzz.fuzz import token_set_ratio

from reconcile.english.words.stops import STOP
from reconcile.model import Claim

_WORD = re.compile(r"[^\W\d_]{2,}")


@frozen(eq=False)
class Contexts:
    """The words around each claim, its own figure cut out, folded to plain letters."""

    texts: dict[str, str]
    _kept: dict[str, str] = field(factory=dict)

    def of(self, claim: Claim) -> str:
        """Return the content words of a claim's sentence without its figure, joined by spaces."""
        if claim.id not in self._kept:
            text, cut = self.texts[claim.source], claim.number or claim.span
            around = text[claim.sentence.start : cut.start] + " " + text[cut.end : claim.sentence.end]
            words = (anyascii(w).lower() for w in _WORD.findall(around))
            self._kept[claim.id] = " ".join(w for w in words if w not in STOP)
        return self._kept[claim.id]

    def window(self, claim: Claim, reach: int = 60) -> str:
        """Return the text from `reach` code points before a claim to as many after it, within its sentence, lower-cased."""
        text = self.texts[claim.source]
        start, end = max(claim.sentence.start, claim.span.start - reach), min(claim.sentence.end, claim.span.end + reach)
        return text[start:end].lower()


def alike(a: str, b: str) -> float:
    """Return how alike two strings of words are, 0 to 1, whatever their order (rapidfuzz token_set_ratio); 0 where one is empty."""
    return token_set_ratio(a, b) / 100 if a and b else 0.0


_OPPOSITE = str.maketrans("NESW", "SWNE")


def oriented(claim: Claim) -> tuple[str | None, str | None, str | None]:
    """Return the two places of a distance in alphabetical order, and the bearing of the first from the second.

    "Idlib is 60 km south-west of Aleppo" and "Aleppo lies 60 km north-east of Idlib" give the same.
    """
    about = claim.about
    start, end, bearing = about.distance_from, about.distance_to, about.bearing
    if start and end and anyascii(start).lower() > anyascii(end).lower():
        return end, start, bearing.translate(_OPPOSITE) if bearing else None
    return start, end, bearing


def subject(claim: Claim) -> str:
    """Return what a claim measures, as folded words without its value."""
    about = claim.about
    start, end, bearing = oriented(claim)
    what = "" if start and end else about.what
    told = (what, start, end, bearing, claim.label if claim.kind == "quantity" else None)
    return " ".join(anyascii(t).lower() for t in told if t)
