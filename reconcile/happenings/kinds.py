"""Word -> the kinds of happening that it tells of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import noun_class, noun_classes, verb_classes
from reconcile.english.words.lists import word_list
from reconcile.english.words.nominals import verbs_of

Kinds = frozenset[str]

_NONE: Kinds = frozenset()
_ACTS = frozenset({"act", "event", "phenomenon", "process"})
_BLOWS = frozenset({"assault", "attack", "blast", "fire", "raid", "strike"})
"""What is told apart by what it is done with: a knife attack is a stabbing."""
_SHORT, _LONG = 3, 5
"""Letters that the two words have at least which are written solid as one: "thunder-storm", and not "ob-last" or "wind-fall"."""


@cache
def kinds_of(lemma: str, *, verb: bool) -> Kinds:
    """Return the kinds of happening that a verb ("blow up") or a noun ("car bombing") tells of; none for a word of very general meaning."""
    low = _spelt(lemma)
    return next(filter(None, _verbal(low) if verb else _nominal(low)), _NONE)


@cache
def kinds_by(lemma: str) -> Kinds:
    """Return the kinds of happening in which a thing or person does harm: a bombing by a bomb, a shooting by a gunman."""
    low, means = _spelt(lemma), _table("happening_means")
    return means.get(low) or means.get(low.rpartition(" ")[2], _NONE)


@cache
def may_be_one(a: str, b: str) -> bool:
    """Say whether happenings of two kinds can be one and the same: told in other words, a part of it, or what came of it."""
    return a == b or b in _also().get(a, _NONE) or _follows(a, b) or _follows(b, a)


def _follows(kind: str, deadly: str) -> bool:
    return is_deadly(deadly) and (is_outcome(kind) or is_aftermath(kind))


def is_deadly(kind: str) -> bool:
    """Say whether a happening of a kind can cost lives."""
    return kind in lexicon().forms("happening_sorts")["deadly"]


def is_outcome(kind: str) -> bool:
    """Say whether a kind names only what befell people or things, and leaves open by what."""
    return kind in lexicon().forms("happening_sorts")["outcome"]


def is_aftermath(kind: str) -> bool:
    """Say whether a kind is mostly what others do after one that can cost lives: a search, an arrest."""
    return kind in lexicon().forms("happening_sorts")["aftermath"]


def is_personal(kind: str) -> bool:
    """Say whether a kind befalls people alone: one is fired, a shot is not."""
    return kind in lexicon().forms("happening_sorts")["personal"]


def is_undergone(kind: str) -> bool:
    """Say whether a kind befalls those who do it: a fall, a crash."""
    return kind in lexicon().forms("happening_sorts")["undergone"]


def _spelt(lemma: str) -> str:
    return lemma.lower().replace("isation", "ization")


@cache
def _table(name: str) -> Mapping[str, Kinds]:
    found = defaultdict[str, set[str]](set)
    for kind, forms in lexicon().forms(name).items():
        for form in forms:
            found[form].add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


@cache
def _also() -> Mapping[str, Kinds]:
    found = defaultdict[str, set[str]](set)
    for kind, others in lexicon().forms("happening_also").items():
        found[kind].update(others)
        for other in others:
            found[other].add(kind)
    return {kind: frozenset(others) for kind, others in found.items()}


def _verbal(low: str) -> Iterator[Kinds]:
    """Yield what a verb tells of, the surest first: as it stands, spelt otherwise, done again, with a particle that changes nothing, by its class."""
    verbs = _table("happening_verbs")
    yield verbs.get(low, _NONE)
    if low.endswith("ise"):
        yield verbs.get(f"{low[:-3]}ize", _NONE)
    yield verbs.get(_again(low), _NONE)
    base, _, particle = low.partition(" ")
    if particle and low.replace(" ", "_") not in word_list().verbs:
        yield verbs.get(base, _NONE)
    frames = [name for name in verb_classes(low) if not name.startswith("wn.")]
    classes = _table("happening_classes")
    yield _NONE.union(*(classes[name] for name in frames)) if all(name in classes for name in frames) else _NONE


def _again(low: str) -> str:
    for prefix in ("re-", "counter-", "counter"):
        low = low.removeprefix(prefix)
    return low


def _nominal(low: str) -> Iterator[Kinds]:
    """Yield what a noun tells of, the surest first: as it stands, as a compound, by the verb it is made of, by the noun that it ends in."""
    nouns = _table("happening_nouns")
    yield nouns.get(low, _NONE)
    if noun_class(low) not in (*_ACTS, None):
        return
    yield from (nouns.get(form, _NONE) for form in (low.replace("-", " "), low.replace("-", ""), _again(low)))
    first, _, last = low.replace("-", " ").rpartition(" ")
    if first:
        yield kinds_by(first) if last in _BLOWS else _NONE
        if kinds_by(last):
            return
        yield kinds_of(last, verb=False)
        yield kinds_of(first, verb=False) if not _ACTS.isdisjoint(noun_classes(last)) else _NONE
    yield from (kinds for verb in verbs_of(low) for kinds in _verbal(verb))
    yield next(
        (kinds for noun, kinds in nouns.items() if len(noun) >= _LONG and low.endswith(noun) and _is_word(low.removesuffix(noun))), _NONE
    )


def _is_word(low: str) -> bool:
    return len(low) >= _SHORT and noun_class(low) is not None
