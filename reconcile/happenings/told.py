"""Frame -> the kinds of happening that its clause tells of."""

from functools import cache

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import is_person, noun_class, verb_classes
from reconcile.happenings.kinds import Kinds, is_deadly, is_outcome, is_personal, is_undergone, kinds_by, kinds_of
from reconcile.model import Frame

_OCCURRING = frozenset({"begin-55.1", "complete-55.2", "continue-55.3", "occur-48.3", "stop-55.4", "sustain-55.6"})
_FROM = frozenset({"after", "by", "during", "from", "in", "with"})
_SPOKEN = frozenset({"agreement", "law", "publication", "statement"})
_PEOPLE = frozenset({"person", "group", "animal", None})
_FLOWN = frozenset({"air raid"})
_NATURAL = frozenset({"event", "phenomenon", "process"})
"""Fields of nouns for what befalls people and places by itself: "a quake struck the city" tells of no attack."""
_NONE: Kinds = frozenset()


@cache
def kinds_in(frame: Frame) -> Kinds:
    """Return the kinds of happening of a clause: by its verb and object, of a light verb by its noun, of harm by what it came from.

    "Opened fire" is a shooting, "carried out a raid" an attack, "died in the crash" a crash, "a fire swept through" a fire.
    """
    if doing := _deadly(kinds_of_words(frame.doer[:1])):
        return doing
    if is_light(frame.act) and (kinds := kinds_of_words(frame.doer or frame.done) - _SPOKEN):
        return kinds
    own = _phrase(frame) or next((kinds for verb in _readings(frame) if (kinds := _fitting(kinds_of(frame.act, verb=verb), frame))), _NONE)
    if own and not all(is_outcome(kind) for kind in own):
        doer = kinds_of_words(frame.doer) - _SPOKEN
        return doer if doer and (not frame.done or noun_class(frame.doer[0]) in _NATURAL) else own
    if own:
        return _source(frame) or own
    if is_light(frame.act):
        return kinds_of_words(frame.done) or _weapon(frame.doer)
    return next((deadly for prep, words in frame.around if prep in _FROM and (deadly := _deadly(kinds_of_words(words[:1])))), _NONE)


def _deadly(kinds: Kinds) -> Kinds:
    return frozenset(kind for kind in kinds if is_deadly(kind) and not is_outcome(kind))


@cache
def kinds_of_words(words: tuple[str, ...]) -> Kinds:
    """Return the kinds of happening that a noun group names, its head first: with one of the words before it, or alone."""
    head, *rest = words or ("",)
    told, pairs = kinds_of(head, verb=False), [f"{word} {head}" for word in rest]
    return next((kinds for pair in pairs if (kinds := kinds_of(pair, verb=False)) != told and (kinds or noun_class(pair))), told)


def _fitting(kinds: Kinds, frame: Frame) -> Kinds:
    """Return the kinds that a clause with its doer and what it is done to can tell of: a bus overturns, a judge overturns a ruling; a firm fires its clerk, a shot; whoever shoots 50 percent hurts nobody."""
    if frame.done and noun_class(frame.done[0]) == "relation":
        return frozenset(kind for kind in kinds if not is_deadly(kind))
    if len(kinds) == 1 or not frame.done:
        return kinds
    thing = noun_class(frame.done[0]) not in _PEOPLE and not any(is_person(word) for word in frame.done)
    return frozenset(k for k in kinds if not (frame.doer and is_undergone(k)) and not (thing and is_personal(k))) or kinds


def _readings(frame: Frame) -> tuple[bool, ...]:
    """Return whether a clause's word is a verb, the likelier reading first: a noun has neither doer nor adjuncts, a verb alone is rare."""
    if frame.doer or frame.around or frame.modal:
        return (True,)
    return (True, False) if frame.done else (False, True)


def _phrase(frame: Frame) -> Kinds:
    told = kinds_of(f"{frame.act} {frame.done[0]}", verb=True) if frame.done else _NONE
    return told if told != kinds_of(frame.act, verb=True) else _NONE


def _source(frame: Frame) -> Kinds:
    """Return the kinds of what brought harm: the doer, or what it was done in or by."""
    for words in (frame.doer, *(words for relation, words in frame.around if relation in _FROM)):
        told = kinds_of_words(words) or next((kinds for word in words if (kinds := kinds_by(word))), _NONE)
        if any(is_deadly(kind) and not is_outcome(kind) for kind in told):
            return told
    return _NONE


def _weapon(words: tuple[str, ...]) -> Kinds:
    """Return the kinds of what a weapon does that hits; a plane that hits something is none."""
    return next((kinds for word in words[:1] if (kinds := kinds_by(word))), _NONE) - _FLOWN


def is_light(act: str) -> bool:
    """Say whether a verb leaves it to its noun to tell what happened: "carry out", "launch", "begin"."""
    return act in lexicon().lookup("happening_light") or not _OCCURRING.isdisjoint(verb_classes(act))
