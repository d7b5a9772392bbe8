"""Claim -> the words by which what it measures or dates is known."""

import re
from functools import cache

from anyascii import anyascii
from attrs import frozen

from reconcile.english.names import fold
from reconcile.english.units import base_of
from reconcile.english.words.classes import noun_class, verb_classes
from reconcile.english.words.lemmas import lemma
from reconcile.happenings.kinds import is_deadly, kinds_by, kinds_of
from reconcile.happenings.told import kinds_in
from reconcile.match.contexts import oriented
from reconcile.model import Claim, Frame

_WORD = re.compile(r"[^\W_]+(?:-\d+)?")
_IDLE = frozenset("s of other another more further be have do make take get go come say tell include year old time people person".split())
_SAYING = "say-37.7"
_GOING = "wn.motion"
"""Field of verbs of motion that can also tell of speech: "go", "convey"."""
_PAGES = frozenset({"post", "publish", "update", "modify"})
_STATEMENT = frozenset({"statement"})


@frozen
class Measured:
    """What a claim measures: the noun counted (`head`), all words of the counted thing, the act of its clause and those who take part in it beside what is counted.

    `roles` are the words of those who act and of those acted on; `own` are the kinds of happening that the clause itself tells of, `kinds`
    those that something in it tells of; `placed` where the words are the places between which a distance lies.
    """

    head: str | None
    words: frozenset[str]
    act: str | None
    parties: frozenset[str]
    roles: tuple[tuple[str, ...], ...] = ()
    own: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    placed: bool = False


def measured(claim: Claim) -> Measured:
    """Return what a claim measures; a share or an amount of money without a noun is of what its clause is about ("turnout reached 90 percent")."""
    frame, labels = claim.frame, _labels(claim)
    head = None if claim.about.what in _NAMELESS else claim.about.what
    words = frozenset(fold(place) for place in oriented(claim)[:2] if place) if claim.kind == "distance" else labels
    placed = claim.kind == "distance" and bool(words)
    if claim.kind == "quantity" and not is_count(claim):
        words = frozenset(heads(frame)) if frame and head is None else frozenset()
    whole = words | frozenset({head} if head else ())
    if frame is None:
        return Measured(head, whole, None, frozenset(), placed=placed)
    act = None if frame.act in _IDLE or saying(frame) else frame.act
    beside = frozenset(parties(frame)) - labels - {head}
    roles = tuple(tuple(word for word in group if word in beside) for group in (frame.doer, frame.done))
    return Measured(head, whole, act, beside, roles, *kinds(claim, frame), placed)


_NAMELESS = frozenset({"crowd", "other", "distance", "score"})


def _labels(claim: Claim) -> frozenset[str]:
    """Return the writer's own words for what is counted, in the singular."""
    told = (_singular(word) for word in _WORD.findall(_HYPHEN.sub("-", _fold(claim.label or ""))))
    return frozenset(word for word in told if word not in _IDLE and word not in _RATES)


_HYPHEN = re.compile(r"\s*-\s*")


def is_count(claim: Claim) -> bool:
    """Say whether a claim counts things, and measures nothing in a unit: money, a share, a length."""
    unit = claim.value.unit if claim.value else None
    return claim.kind == "quantity" and (unit is None or not (base_of(unit) or unit.isupper() or unit in _RATES))


_RATES = frozenset({"percent", "magnitude", "degree"})


def one_act(a: Measured, b: Measured) -> bool:
    """Say whether two clauses must be of one act: the same verb or kind of harm, and nobody in it who is somebody else.

    Other kinds of happening go on for days, with many acts: a trial, a vote.
    """
    harm = bool(a.own) and a.own == b.own and all(map(is_deadly, a.own))
    return (harm or (a.act is not None and a.act == b.act)) and not _others(a, b)


def one_subject(a: Measured, b: Measured) -> bool:
    """Say whether two clauses tell of one subject: "turnout reached 65 percent", "turnout was 82 percent"."""
    return bool(a.roles and b.roles) and a.roles[0][:1] == b.roles[0][:1] != () and not _others(a, b)


def _others(a: Measured, b: Measured) -> bool:
    return any(are_two(one, other) for one, other in zip(a.roles, b.roles, strict=False))


_COLLECTIVE = frozenset({"person", "group"})


def are_two(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two groups of words are of two: two names, two things; a name and a noun may be one, as may two nouns for people."""
    if not one or not other or not set(one).isdisjoint(other):
        return False
    named = [frozenset(word for word in words if noun_class(word) is None and word.isalpha()) for words in (one, other)]
    if any(named):
        return all(named)
    sort = noun_class(one[0])
    return not (kinds_of(one[0], verb=False) & kinds_of(other[0], verb=False) or {sort, noun_class(other[0])} <= _COLLECTIVE)


def kinds(claim: Claim, frame: Frame) -> tuple[frozenset[str], frozenset[str]]:
    """Return the kinds of happening that a clause itself tells of, and those that it tells of at all.

    Its own are those of the noun that a date hangs on ("Tuesday's attack"), or of its verb; else whatever takes part in it may tell, as it
    does where somebody was told of it ("police were alerted to a fire").
    """
    noun = (claim.about.what or "").partition(" ")[0] if claim.kind == "date" else ""
    own = kinds_of(noun, verb=False) if noun and noun != frame.act.partition(" ")[0] else kinds_in(frame)
    told = (*heads(frame), *(words[0] for _, words in frame.around))
    if own - _STATEMENT:
        return own, own
    return own, own | frozenset(kind for word in told for kind in kinds_of(word, verb=False) or kinds_by(word))


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


def saying(frame: Frame) -> bool:
    """Say whether a clause only tells that something was said, or put on a page; "claimed three lives" tells of deaths."""
    told = kinds_in(frame)
    verb = verb_classes(frame.act.partition(" ")[0])
    return told <= _STATEMENT if told else frame.act in _PAGES or (_SAYING in verb and _GOING not in verb)


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
