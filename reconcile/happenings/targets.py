"""Claims of one happening -> what it befell, as written."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes
from reconcile.english.words.lemmas import lemma
from reconcile.happenings.kinds import is_deadly, is_outcome, is_undergone, kinds_by, kinds_of, may_be_one
from reconcile.happenings.spoken import Phrase, is_plain, nouns, written
from reconcile.happenings.spots import NAME, is_spot, used_as_spot
from reconcile.happenings.telling import borne_out, merged, sentences, votes, weights
from reconcile.happenings.told import kinds_in
from reconcile.model import Article, Claim, Frame

_ENOUGH = 0.3
"""Share of a noun's mentions in which it must stand with the same words for them to be shown."""
_LONGEST = 4
_KNOWN = 0.5
"""How much what is only told as known counts ("the floor") beside what is introduced ("a ferry")."""
_AGAINST = frozenset({"on", "against", "into", "near", "of"})
_NOBODY = frozenset(
    "people person one other someone something thing place part number dozen victim it which that who somebody anybody anyone nobody everybody everyone".split()
)
_BODILY = frozenset({"animal", "artifact", "group", "location", "object", "person"})
_HAD = _BODILY | {"food", "plant", "possession", "substance"}
_ANY = _HAD | {"act", "attribute", "cognition", "communication", "event"}
_LIVING = frozenset({"animal", "group", "person"})
_HELD = frozenset({"arrest", "charges", "trial"})
_WORD = re.compile(r"\w+")
_HURT = frozenset({"killed", "injured"})
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


def target(claims: tuple[Claim, ...], articles: Mapping[str, Article], kind: str) -> Phrase | None:
    """Return what a happening of a kind befell, in the words told most; None where no two tell it, or where the kind befalls a whole place."""
    if kind in lexicon().forms("happening_joints")["alone"]:
        return None
    told = votes(claims, articles, lambda c: _written(c, articles[c.source], kind))
    texts = sentences(claims, articles)
    spelt = {source: nouns(text) for source, text in texts.items()}
    naming = {head: [source for source, own in spelt.items() if head in own] for head, _ in told}
    heads = {
        head: weight * len(naming[head])
        for head, weight in weights(merged(told, lambda t: t[0])).items()
        if borne_out(naming[head], claims)
    }
    living = kind in lexicon().forms("happening_sorts")["living"]
    not_them = _doers(claims, kind) if living and not is_undergone(kind) else frozenset()
    places = frozenset(head for head, phrase in told if living and phrase.is_name and used_as_spot(phrase.text, texts, often=True))
    unhurt = _unhurt((phrase for _, phrase in told), claims) if living and is_deadly(kind) and not is_outcome(kind) else frozenset()
    known = {head for head, phrase in told if phrase.article != "the" or not phrase.text.islower()}
    head = max(
        (h for h in heads if h not in not_them | places | unhurt),
        key=lambda h: (heads[h] * (1.0 if h in known else _KNOWN), h),
        default=None,
    )
    return _fullest({phrase: sum(sources.values()) for (own, phrase), sources in told.items() if own == head}) if head else None


def _doers(claims: tuple[Claim, ...], kind: str) -> frozenset[str]:
    """Return who did it rather than whom it befell: who does what is of the kind, and, where it can cost lives, who is held and charged for it."""
    done: Counter[str] = Counter()
    befallen: Counter[str] = Counter()
    for frame in (c.frame for c in claims if c.frame):
        kinds = kinds_in(frame)
        if any(k == kind or (is_outcome(k) and may_be_one(k, kind)) for k in kinds):
            done.update(frame.doer[:1])
            befallen.update(frame.done[:1])
        if is_deadly(kind) and kinds & _HELD:
            done.update(frame.done[:1])
    return frozenset(lemma(head, "NNS") for head in done if done[head] >= befallen[head])


def _unhurt(told: Iterable[Phrase], claims: tuple[Claim, ...]) -> frozenset[str]:
    """Return the names that no count of people hurt has: whoever is named beside a killing may be accused of it."""
    hurt = {
        word.lower() for c in claims if c.kind == "casualty" and not _HURT.isdisjoint(c.about.outcome) for word in _WORD.findall(c.text)
    }
    return frozenset(
        phrase.head for phrase in told if phrase.is_name and hurt.isdisjoint(word.lower() for word in _WORD.findall(phrase.text))
    )


def _fullest(phrases: Mapping[Phrase, float]) -> Phrase:
    """Return the phrase that says most of those told often enough; as it is introduced, where one introduces it: "a ferry" and not "the ferry"."""
    enough = [p for p, weight in phrases.items() if weight >= _ENOUGH * sum(phrases.values()) and len(p.text.split()) <= _LONGEST]
    best = max(enough or phrases, key=lambda p: (len(p.text.split()), -sum(map(str.isupper, p.text)), phrases[p], p.text, p.article))
    return min((p for p in phrases if p.text == best.text), key=lambda p: (p.article == "the", p.article, p.bare, p.is_name))


def _written(claim: Claim, article: Article, kind: str) -> Iterator[tuple[str, Phrase]]:
    if not claim.frame:
        return
    text = article.text[claim.sentence.start : claim.sentence.end].replace("\n", " ")
    if not is_plain(text):
        return
    for relation, words in _groups(claim.frame, kind):
        phrase = written(text, words) if words[0] not in _NOBODY else None
        if relation == "near" and phrase and phrase.is_name:
            continue
        meant = _whole(phrase, text) if phrase else None
        head = meant.head if meant else ""
        if meant and (_can_be_named(meant, kind, article) if meant.is_name else _can_befall(head, kind)):
            yield head, meant


def _whole(phrase: Phrase, text: str) -> Phrase | None:
    """Return the name of a place that a noun introduces ("the city of Aden"); None for what is only a part of something, and for words cut short."""
    at = text.find(phrase.text)
    opens = not at and " " not in phrase.text and noun_class(phrase.head) is not None
    numbered = at > 1 and text[at - 2].isdigit()
    if (phrase.is_name and (opens or numbered)) or any(len(word) == 1 and word.islower() for word in re.split(r"\W+", phrase.text)):
        return None
    after = text[at + len(phrase.text) :]
    if phrase.is_name or not (of := _OF.match(after)) or is_person(phrase.head):
        return phrase
    name = re.match(NAME, after[of.end() :])
    return Phrase(name[0], bare=True, is_name=True) if name and "location" in noun_classes(phrase.head) else None


def _can_be_named(phrase: Phrase, kind: str, article: Article) -> bool:
    """Say whether a name can be that of what a kind befell: no place where people are meant, and nothing else where places are."""
    sorts = lexicon().forms("happening_sorts")
    if phrase.head in _NOBODY or noun_class(phrase.head) == "time" or kinds_by(phrase.head) or kind in kinds_of(phrase.head, verb=False):
        return False
    if kind in sorts["living"]:
        return not used_as_spot(phrase.text, {article.source: article.text}, often=True)
    if is_demonym(phrase.head):
        return False
    stands = is_spot(phrase.head) and (noun_class(phrase.head) != "group" or "artifact" in noun_classes(phrase.head))
    return kind not in sorts["standing"] or stands or used_as_spot(phrase.text, {article.source: article.text})


def _can_befall(head: str, kind: str) -> bool:
    """Say whether a noun can be what a kind befell: no name of the happening itself, of what it was done with, or of nobody in particular."""
    field, sorts = noun_class(head), lexicon().forms("happening_sorts")
    if head in _NOBODY or field in ("quantity", "time") or kinds_by(head) or is_demonym(head) or _is_state(head):
        return False
    if field == "person" and kind in lexicon().forms("happening_joints")["at"]:
        return False
    if any(may_be_one(kind, own) for own in kinds_of(head, verb=False)):
        return False
    if kind in sorts["living"]:
        return (field in _LIVING and not is_spot(head)) or is_person(head)
    if kind in sorts["standing"]:
        return field in _BODILY and not is_person(head)
    return field in (_BODILY if is_deadly(kind) else _HAD if kind in sorts["trade"] else _ANY)


def _is_state(head: str) -> bool:
    """Say whether a noun tells only what befell somebody: the dead, the injured."""
    return any(head in lexicon().lookup(table) for table in ("states", "befallen"))


def _groups(frame: Frame, kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield, each after its preposition, the groups of nouns that a clause of a kind says it was done to; of what only befalls, whom it befell."""
    if not any(k == kind or (not is_outcome(k) and may_be_one(k, kind)) for k in kinds_in(frame)):
        return
    own, joints = kinds_of(frame.act, verb=True), lexicon().forms("happening_joints")
    if kind in joints["by"] or is_undergone(kind):
        whose = frame.doer or (frame.done if is_undergone(kind) else ())
        if whose and kind in (own or kinds_in(frame)):
            yield "", whose
        return
    if own and all(is_outcome(k) for k in own) and not own & {kind, "destruction"}:
        return
    if frame.done:
        yield "", frame.done
    yield from ((relation, words) for relation, words in frame.around if relation in _AGAINST and words)
