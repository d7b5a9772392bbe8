"""Statement -> who is named as the one behind what happened."""

import re

from anyascii import anyascii
from attrs import frozen

from reconcile.english.words.classes import verb_classes
from reconcile.english.words.stops import STOP
from reconcile.happenings.kinds import Kinds, kinds_of
from reconcile.happenings.wordings import STATEMENTS, Wording, negated
from reconcile.model import Claim, Frame

_WORD = re.compile(r"\w+")
_WORK = re.compile(r"\b(?:work|doing) of\b(.*)", re.DOTALL)
_JUDGED = "judgment-33"
"""VerbNet's class of blaming and praising."""
_SAID = frozenset({"statement", "agreement", "law", "publication"})
_ANSWERING = ("responsibility", "responsible")
_NONE: Kinds = frozenset()


@frozen
class Author:
    """Who is named for a happening: the words of the name, and the kinds of happening that it is named for."""

    words: frozenset[str]
    of: Kinds


def author(claim: Claim, told: Wording) -> Author | None:
    """Return whom a statement names as the one behind a happening; None where it names nobody by a name, denies it, or tells a deed of its own."""
    frame = claim.frame
    if claim.kind not in STATEMENTS or frame is None or negated(claim) or frame.modal:
        return None
    who, of = _behind(frame, claim.text)
    named = frozenset(w for w in who if w in told.names and w not in STOP)
    return Author(named, of) if named and (of or "it" in _WORD.findall(claim.text.lower())) else None


def _behind(frame: Frame, text: str) -> tuple[tuple[str, ...], Kinds]:
    """Return the words for who is behind something, and the kinds of what it is: "was behind the raid", "the raid was the work of"."""
    around = dict(frame.around)
    if frame.act == "be" and "behind" in around:
        return frame.doer, _kinds(around["behind"])
    if frame.act == "be" and (work := _WORK.search(text)):
        return tuple(w.lower() for w in _WORD.findall(anyascii(work[1]))), _kinds(frame.doer)
    if not frame.done:
        return (), _NONE
    if frame.done[0] in _ANSWERING:
        return frame.doer, _kinds(around.get("for", ()))
    if any(c.startswith(_JUDGED) for c in verb_classes(frame.act)):
        return frame.done, _kinds(around.get("for", ()))
    return (frame.doer, _kinds(frame.done)) if frame.act == "carry out" else ((), _NONE)


def _kinds(words: tuple[str, ...]) -> Kinds:
    return next((kinds for word in words if (kinds := kinds_of(word, verb=False) - _SAID)), _NONE)
