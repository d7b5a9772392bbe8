"""Claim -> the words by which what it measures or dates is known."""

import re
from functools import cache

from anyascii import anyascii
from attrs import frozen

from reconcile.contexts import oriented
from reconcile.english.names import fold
from reconcile.english.units import base_of
from reconcile.english.words.classes import noun_class, verb_classes
from reconcile.english.words.lemmas import lemma
from reconcile.happenings.kinds import kinds_by, kinds_of, may_be_one
from reconcile.happenings.told import kinds_in
from reconcile.model import Claim, Frame

_WORD = re.compile(r"[^\W_]+(?:-\d+)?")
_IDLE = frozenset("be have do make take get go come say tell include year old time people person".split())
_SAYING = "say-37.7"
_STATEMENT = frozenset({"statement"})


@frozen
class Measured:
    """What a claim measures: the noun counted (`head`), all words of the counted thing, the act of its clause and those who take part in it beside what is counted.

    `names` are the names among those who act and among those acted on; `own` the kinds of happening that the clause itself tells of, `kinds`
    those that something in it tells of; `placed` where the words are the places between which a distance lies.
    """

    head: str | None
    words: frozenset[str]
    act: str | None
    parties: frozenset[str]
    names: tuple[frozenset[str], ...] = ()
    own: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    placed: bool = False


def measured(claim: Claim) -> Measured:
    """Return what a claim measures; a share or an amount of money without a noun is of what its clause is about ("turnout reached 90 percent")."""
    frame = claim.frame
    act = frame.act if frame and frame.act not in _IDLE and not saying(frame.act) else None
    head = claim.about.what if claim.about.what not in ("crowd", "other") else None
    told = frozenset(w for w in (_singular(w) for w in _WORD.findall(_fold(claim.label or ""))) if w not in _IDLE and w not in _RATES)
    if claim.kind == "distance":
        head = None if claim.about.what == "distance" else head
        told = frozenset(fold(place) for place in oriented(claim)[:2] if place)
    elif claim.kind == "quantity" and head is None and frame and not told:
        told |= frozenset(heads(frame))
    whole = told | frozenset({head} if head else ())
    placed = claim.kind == "distance" and bool(told)
    if frame is None:
        return Measured(head, whole, None, frozenset(), placed=placed)
    names = tuple(frozenset(word for word in words if noun_class(word) is None and word.isalpha()) for words in (frame.doer, frame.done))
    beside = frozenset(parties(frame)) - (whole if is_count(claim) else frozenset())
    return Measured(head, whole, act, beside, names, *kinds(claim, frame), placed)


def is_count(claim: Claim) -> bool:
    """Say whether a claim counts things, and measures nothing in a unit: money, a share, a length."""
    unit = claim.value.unit if claim.value else None
    return claim.kind == "quantity" and (unit is None or not (base_of(unit) or unit.isupper() or unit in _RATES))


_RATES = frozenset({"percent", "magnitude", "degree"})


def two_names(a: Measured, b: Measured) -> bool:
    """Say whether two clauses name two who act, or two acted on: the fall of Holm is not the fall of Berg."""
    return any(one and other and one.isdisjoint(other) for one, other in zip(a.names, b.names, strict=False))


def kinds(claim: Claim, frame: Frame) -> tuple[frozenset[str], frozenset[str]]:
    """Return the kinds of happening that a clause itself tells of, and those that it tells of at all.

    Its own are those of the noun that a date hangs on ("Tuesday's attack"), or of its verb; else whatever takes part in it may tell.
    """
    noun = (claim.about.what or "").partition(" ")[0] if claim.kind == "date" else ""
    own = (kinds_of(noun, verb=False) if noun and noun != frame.act else frozenset()) or kinds_in(frame)
    told = (*heads(frame), *(words[0] for _, words in frame.around))
    return own, own or frozenset(kind for word in told for kind in kinds_of(word, verb=False) or kinds_by(word))


def heads(frame: Frame) -> tuple[str, ...]:
    """Return the heads of those who act and those acted on."""
    return tuple(
        words[0]
        for words in (frame.doer, frame.done)
        if words and words[0] not in _IDLE and words[0] not in _RATES and words[0][:1].isalpha()
    )


def parties(frame: Frame) -> tuple[str, ...]:
    """Return all words of those who take part in a clause."""
    told = (*frame.doer, *frame.done, *(word for _, words in frame.around for word in words))
    return tuple(word for word in told if word not in _IDLE)


@cache
def saying(act: str) -> bool:
    """Say whether a verb only tells that something was said."""
    return kinds_of(act, verb=True) == _STATEMENT or _SAYING in verb_classes(act.partition(" ")[0])


def one_thing(a: Measured, b: Measured) -> float:
    """Return how surely two claims measure one thing, 0 to 1: one noun, or the noun of one in the words of the other, or else one act."""
    if a.head and b.head:
        if a.head == b.head:
            return 1.0
        return 0.9 if a.head in b.words or b.head in a.words else 0.2
    if a.placed and b.placed:
        return 1.0 if a.words <= b.words or b.words <= a.words else 0.0
    if a.words & b.words:
        return 0.9
    return 0.8 if a.act and a.act == b.act else 0.4


def one_happening(a: Measured, b: Measured) -> float:
    """Return how surely two clauses tell of one happening, 0 to 1: kinds that may be one, the same act, a noun that both have.

    What has no kind of its own went with the happening that it is told of ("the group set off"); two kinds that cannot be one are two happenings.
    """
    if any(may_be_one(one, other) for one in a.kinds for other in b.kinds) or (a.act is not None and a.act == b.act):
        return 1.0
    if a.parties & b.parties:
        return 0.8
    return 0.5 if bool(a.kinds) != bool(b.kinds) else 0.0


def one_clause(a: Measured, b: Measured) -> float:
    """Return how alike two clauses are, 0 to 1: the same act, and somebody or something that takes part in both."""
    shared = bool(a.parties & b.parties)
    if a.act and a.act == b.act:
        return 1.0 if shared else 0.7
    return 0.6 if a.kinds & b.kinds else 0.5 if shared else 0.0


@cache
def _singular(word: str) -> str:
    return lemma(word, "NNS") if word.endswith("s") else word


@cache
def _fold(words: str) -> str:
    return anyascii(words).lower()
