"""Reading -> mentions of acts that can be told in opposed ways."""

from collections.abc import Iterator
from functools import cache

from reconcile.english.clauses import clause
from reconcile.english.doers import doers, may_tell
from reconcile.english.lexicon import Lexicon
from reconcile.english.mention import Mention
from reconcile.english.parse import Parse
from reconcile.english.people import people
from reconcile.english.populations import members
from reconcile.english.reading import Reading
from reconcile.english.tokens import Sentence
from reconcile.model import About

_NEGATED = frozenset({"not", "never", "no", "n't", "without"})


@cache
def _forms(words: Lexicon) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, frame in words.lookup("frames").items():
        tokens = tuple(form.split())
        found.setdefault(tokens[0], []).append((tokens, frame))
    return {first: sorted(forms, key=lambda f: -len(f[0])) for first, forms in found.items()}


@cache
def _anchors(words: Lexicon) -> frozenset[str]:
    """Return the longest word of every form: the cheap test before any closer reading."""
    return frozenset(max(form.split(), key=len) for form in words.lookup("frames"))


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every act told in one of the frames of the lexicon: `about.what` is "act: way of telling it", `about.who` whose act it is.

    A retreat counts only where forces retreat: residents who flee are displaced.
    """
    forms = _forms(reading.lexicon)
    for i, sentence in enumerate(reading.sentences):
        if not sentence.vocabulary.isdisjoint(_anchors(reading.lexicon)):
            yield from _in_sentence(reading, i, sentence, forms)
        for doer in doers(reading.parse(i), reading.lexicon) if may_tell(sentence, reading.lexicon) else ():
            if not _NEGATED & set(sentence.lows[max(0, doer.start - 3) : doer.start]):
                yield Mention(sentence.between(doer.start, doer.end - 1), i, None, About(what=f"attack: {doer.name}"))


def _in_sentence(reading: Reading, i: int, s: Sentence, forms: dict[str, list[tuple[tuple[str, ...], str]]]) -> Iterator[Mention]:
    at, forces = 0, members("combatant", reading.lexicon) - {"attacker"}
    while at < len(s.lows):
        told = next((f for f in forms.get(s.lows[at], ()) if s.lows[at : at + len(f[0])] == f[0]), None)
        if told is None:
            at += 1
            continue
        end = at + len(told[0])
        who = _actor(reading.parse(i), at, reading.lexicon)
        retreat = told[1].startswith("retreat")
        if not (_NEGATED & set(s.lows[max(0, at - 2) : at])) and (not retreat or who in forces):
            about = About(who=(who,) if who and retreat else (), what=told[1])
            yield Mention(s.between(at, end - 1), i, None, about)
        at = end


def _actor(p: Parse, at: int, words: Lexicon) -> str | None:
    """Return the class of the people whose act it is: the subject of its clause, for a noun the people right before it."""
    unit = p.places[at]
    doer = clause(p, unit).subject if p.is_verb(unit) else unit if p.is_noun(unit) else None
    found = people(p, doer, words) if doer is not None else None
    return found.who[0] if found else None
