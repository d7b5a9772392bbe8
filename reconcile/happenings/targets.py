"""Claims of one happening -> what it befell, as written."""

from collections.abc import Iterator, Mapping

from reconcile.english.lexicon import lexicon
from reconcile.english.words.classes import is_demonym, noun_class
from reconcile.happenings.kinds import is_deadly, is_outcome, is_undergone, kinds_by, kinds_of, may_be_one
from reconcile.happenings.spoken import Phrase, is_plain, nouns, written
from reconcile.happenings.telling import borne_out, merged, sentences, votes, weights
from reconcile.happenings.told import kinds_in
from reconcile.model import Article, Claim, Frame

_ENOUGH = 0.3
"""Share of a noun's mentions in which it must stand with the same words for them to be shown."""
_LONGEST = 4
_AGAINST = frozenset({"on", "against", "into", "near", "of"})
_NOBODY = frozenset("people person one other someone something thing place part number dozen victim it which that who".split())
_BODILY = frozenset({"animal", "artifact", "group", "location", "object", "person"})
_ANY = _BODILY | {"act", "attribute", "cognition", "communication", "event", "food", "possession", "plant", "substance"}


def target(claims: tuple[Claim, ...], articles: Mapping[str, Article], kind: str) -> Phrase | None:
    """Return what a happening of a kind befell, in the words told most; None where no two tell it, or where the kind befalls a whole place."""
    if kind in lexicon().forms("happening_joints")["alone"]:
        return None
    told = votes(claims, articles, lambda c: _written(c, articles[c.source], kind))
    spelt = {source: nouns(text) for source, text in sentences(claims, articles).items()}
    naming = {head: [source for source, own in spelt.items() if head in own] for head, _ in told}
    heads = {
        head: weight * len(naming[head])
        for head, weight in weights(merged(told, lambda t: t[0])).items()
        if borne_out(naming[head], claims)
    }
    head = max(heads, key=lambda h: (heads[h], h), default=None)
    return _fullest({phrase: sum(sources.values()) for (own, phrase), sources in told.items() if own == head}) if head else None


def _fullest(phrases: Mapping[Phrase, float]) -> Phrase:
    """Return the phrase that says most of those told often enough; as it is introduced, where one introduces it: "a ferry" and not "the ferry"."""
    enough = [p for p, weight in phrases.items() if weight >= _ENOUGH * sum(phrases.values()) and len(p.text.split()) <= _LONGEST]
    best = max(enough or phrases, key=lambda p: (len(p.text.split()), -sum(map(str.isupper, p.text)), phrases[p], p.text, p.article))
    return min((p for p in phrases if p.text == best.text), key=lambda p: (p.article == "the", p.article, p.bare, p.is_name))


def _written(claim: Claim, article: Article, kind: str) -> Iterator[tuple[str, Phrase]]:
    if not claim.frame:
        return
    text = article.text[claim.sentence.start : claim.sentence.end]
    if not is_plain(text):
        return
    for words in _groups(claim.frame, kind):
        phrase = written(text, words) if _can_befall(words[0], kind) else None
        if phrase and (phrase.is_name or noun_class(words[0]) in (_BODILY if is_deadly(kind) else _ANY)):
            yield words[0], phrase


def _can_befall(head: str, kind: str) -> bool:
    """Say whether a noun can be what a kind befell: no name of the happening itself, of what it was done with, or of nobody in particular."""
    field = noun_class(head)
    if field == "person" and kind in lexicon().forms("happening_joints")["at"]:
        return False
    if head in _NOBODY or field in ("quantity", "time") or kinds_by(head) or is_demonym(head):
        return False
    return not any(may_be_one(kind, own) for own in kinds_of(head, verb=False))


def _groups(frame: Frame, kind: str) -> Iterator[tuple[str, ...]]:
    """Yield the groups of nouns that a clause of a kind says it was done to; of what only befalls, whom it befell."""
    if not any(k == kind or (not is_outcome(k) and may_be_one(k, kind)) for k in kinds_in(frame)):
        return
    own, joints = kinds_of(frame.act, verb=True), lexicon().forms("happening_joints")
    if kind in joints["by"] or is_undergone(kind):
        whose = frame.doer or (frame.done if is_undergone(kind) else ())
        if whose and kind in (own or kinds_in(frame)):
            yield whose
        return
    if own and all(is_outcome(k) for k in own) and not own & {kind, "destruction"}:
        return
    if frame.done:
        yield frame.done
    yield from (words for relation, words in frame.around if relation in _AGAINST and words)
