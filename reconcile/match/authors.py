"""Statement -> what it answers to who did it: who is named, who denies it, or that nobody knows."""

import re

from anyascii import anyascii
from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import same_name
from reconcile.english.words.classes import verb_classes
from reconcile.english.words.stops import STOP
from reconcile.happenings.kinds import Kinds, kinds_of
from reconcile.happenings.wordings import STATEMENTS, UNKNOWN, Wording, is_place, negated
from reconcile.match.deeds import ARMED, NATION, folded, is_armed, sides
from reconcile.model import Claim, Frame

_WORD = re.compile(r"\w+")
_WORK = re.compile(r"\b(?:work|doing) of\b(.*)", re.DOTALL)
_WHO = re.compile(
    r"\bwho\b(?! (?:has|had)? ?(?:was|were|been))|\b(?:behind|responsible)\b|\bcarried out by\b|\bwhether\b.*\bby\b", re.DOTALL
)
_JUDGED = "judgment-33"
"""VerbNet's class of blaming and praising."""
_SAID = frozenset({"statement", "agreement", "law", "publication"})
_ANSWERING = ("responsibility", "responsible", "involvement", "role")
_CLAIMED = "responsib"
_OWN = frozenset({"claim", "deny"})
_ONESELF = frozenset({"it", "they", "we"})
"""Acts by which one speaks of one's own deed, and words for oneself."""
_NONE: Kinds = frozenset()
NAMED, CLAIMED, DID, DENIED, UNCLAIMED, UNCLEAR = "named", "claimed", "did", "denied", "unclaimed", "unclear"


@frozen
class Author:
    """What is answered to who was behind a happening, by the words of the names, and the kinds of happening that it is said of.

    `stance`: named as the one behind it, claimed it, is told to have done it, denied it; nobody claimed it, or it is unclear who it was.
    """

    words: frozenset[str]
    of: Kinds
    stance: str


def author(claim: Claim, told: Wording, words: Lexicon) -> Author | None:
    """Return what a statement answers to who was behind a happening; None where it says nothing of that, or only that somebody may be."""
    frame = claim.frame
    if claim.kind not in STATEMENTS or frame is None or frame.modal:
        return None
    no = negated(claim)
    if no and (stance := _open(claim, frame)):
        return Author(frozenset(), _kinds(tuple(_words(claim.text))) or told.kinds - _SAID, stance)
    if behind := _behind(frame, claim, told):
        who, of = behind
        named = frozenset(w for w in who if w not in STOP)
        stance = DENIED if no else CLAIMED if frame.done[:1] == ("responsibility",) else NAMED
        return Author(named, of, stance) if named and (of or "it" in _words(claim.text)) else None
    doing = sides(claim, told, words) if is_armed(claim, told) else _in_raids(frame, told)
    if doing:
        return Author(frozenset(folded(side, words) for side in doing), told.kinds - _SAID, DENIED if no else DID)
    return None


def _in_raids(frame: Frame, told: Wording) -> frozenset[str]:
    """Return the nations whose violence something came of: "killed in Russian air raids"."""
    raids = (words for prep, words in frame.around if prep in ("in", "by") and kinds_of(words[0], verb=False) & ARMED)
    return frozenset(w for words in raids for w in words[1:] if w in told.names and is_place(w))


def _open(claim: Claim, frame: Frame) -> str | None:
    """Say whether a statement tells that nobody claimed a happening, or that it is unclear who was behind it."""
    low = claim.text.lower()
    if _CLAIMED in low and (frame.act == "claim" or "claim" in (*frame.doer[:1], *frame.done[:1])):
        return UNCLAIMED
    unclear = frame.act == "know" or bool({*frame.done[:1]} & {"clear", *UNKNOWN})
    return UNCLEAR if unclear and _WHO.search(low) else None


def _behind(frame: Frame, claim: Claim, told: Wording) -> tuple[tuple[str, ...], Kinds] | None:
    """Return the words for who is behind something, and the kinds of what it is: "was behind the raid", "the raid was the work of"."""
    found = _named(frame, claim.text)
    if found is None:
        return None
    who, of = found
    named = tuple(w for w in who if w in told.names)
    speaker = claim.attribution.source if claim.attribution else ""
    if not named and (frame.act in _OWN or not who or who[0] in _ONESELF):
        named = tuple(w.lower() for w in _WORD.findall(anyascii(speaker)) if w[0].isupper())
    return named, of


def _named(frame: Frame, text: str) -> tuple[tuple[str, ...], Kinds] | None:
    around = dict(frame.around)
    if frame.act == "be" and "behind" in around:
        return frame.doer, _kinds(around["behind"])
    if frame.act == "be" and (work := _WORK.search(text)):
        return tuple(w.lower() for w in _WORD.findall(anyascii(work[1]))), _kinds(frame.doer)
    if not frame.done:
        return None
    if frame.done[0] in _ANSWERING:
        return frame.doer, _kinds(around.get("for", around.get("in", ()))) or _kinds(tuple(_words(text)))
    if any(c.startswith(_JUDGED) for c in verb_classes(frame.act)):
        return frame.done, _kinds(around.get("for", ())) or _kinds(tuple(_words(text)))
    return (frame.doer, _kinds(frame.done)) if frame.act == "carry out" else None


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(anyascii(text))]


def _kinds(words: tuple[str, ...]) -> Kinds:
    return next((kinds for word in words if (kinds := kinds_of(word, verb=False) - _SAID)), _NONE)


def meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether two answers name one side: by a common name, or that of a nation and its people."""
    return any(same_name(x, y) or x[:NATION] == y[:NATION] for x in some for y in others)
