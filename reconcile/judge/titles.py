"""Statements -> the title of their finding."""

import re
from textwrap import shorten

from reconcile.model import Claim

MANNERS = {
    "leaving": "how the forces left",
    "cause": "whether it was an accident",
    "taking": "how the place changed hands",
    "crowd": "whether the crowd was peaceful",
}


def sentence(claims: list[Claim]) -> str:
    """Quote one of the statements, cut short: of those that begin a sentence, else of all, the one of middle length; with its doer where that is left out."""
    whole = [c for c in claims if c.frame and (c.frame.doer or c.frame.done)] or claims
    whole = [c for c in whole if c.text.lstrip('“"')[:1].isupper()] or whole
    middle = sorted(whole, key=lambda c: (len(c.text), c.text))[len(whole) // 2]
    words = _OPENING.sub("", " ".join(middle.text.split()).strip('“”" .,'))
    return f"{_subject(middle, words)}“{shorten(words, _LONGEST, placeholder=' …')}”"


def _subject(claim: Claim, words: str) -> str:
    """Return who or what a clause is about, where its own words begin with the verb: "the flaw: "."""
    frame = claim.frame
    if claim.kind != "act" or frame is None or words[:1].isupper():
        return ""
    about = next((g for g in (frame.doer, frame.done) if g), ())
    if not about or about[0] in words.lower():
        return ""
    return f"{' '.join((*about[1:], about[0]))}: "


_LONGEST = 90
_OPENING = re.compile(r"^(?:that|which|who|and|but) (?=\S+ \S+ )")
