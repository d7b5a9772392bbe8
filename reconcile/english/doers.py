"""A parse -> who is said to have attacked."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from reconcile.english.clauses import clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.parse import Parse
from reconcile.english.tokens import Sentence
from reconcile.english.words.classes import verb_classes

_CARRYING = frozenset("carry conduct stage launch mount perpetrate commit".split())
_LONGEST = 4


def opposed(one: str, other: str, words: Lexicon) -> bool:
    """Say whether two doers cannot be one: Russia and Ukraine, the army and rebels; not the army and Israel."""
    sides, anybody = words.lookup("doers_sides"), words.lookup("doers_any")
    if one == other:
        return False
    return sides.get(one) != sides.get(other) if one in anybody or other in anybody else True


@frozen
class Doer:
    """Who is named as the doer of an attack, and the tokens that say so, `start` to before `end`."""

    name: str
    start: int
    end: int


@cache
def _forms(words: Lexicon) -> dict[tuple[str, ...], str]:
    return {tuple(form.split()): name for form, name in words.lookup("doers").items()}


@cache
def _firsts(words: Lexicon) -> frozenset[str]:
    return frozenset(form[0] for form in _forms(words))


def may_tell(s: Sentence, words: Lexicon) -> bool:
    """Say whether a sentence has the name of a doer at all."""
    return not s.vocabulary.isdisjoint(_firsts(words))


def doers(p: Parse, words: Lexicon) -> tuple[Doer, ...]:
    """Return who attacked, each once: "Russian shelling", "carried out by the Taliban", "rebels mounted the attack", "Saudi-led jets bombed a port"."""
    return tuple({found.name: found for found in _told(p, words)}.values())


def _told(p: Parse, words: Lexicon) -> Iterator[Doer]:
    for unit, sort in enumerate(p.sorts):
        if sort in "np" and _is_attack(p, unit, words):
            g = p.units.groups[unit]
            found = _form(p, g.start, g.head, words)
            if found:
                yield Doer(found[0], found[1], g.head + 1)
        elif p.is_verb(unit) and (p.units.heads[unit] in _CARRYING or _attacks(p.units.heads[unit])):
            yield from _acting(p, unit, words)


def _acting(p: Parse, verb: int, words: Lexicon) -> Iterator[Doer]:
    """Read who does it in a clause that tells of an attack."""
    c = clause(p, verb)
    done = c.undergoer
    if (
        c.doer is None
        or done is None
        or c.negated
        or not p.is_noun(c.doer)
        or (c.lemma in _CARRYING and p.sorts[done] != "o" and not _is_attack(p, done, words))
    ):
        return
    g, at = p.units.groups[c.doer], p.units.groups[verb].head
    found = _form(p, g.start, g.end, words)
    if found:
        yield Doer(found[0], min(g.start, at), max(g.end, at + 1))


def _is_attack(p: Parse, unit: int, words: Lexicon) -> bool:
    g = p.units.groups[unit]
    return p.sentence.lows[g.head] in words.lookup("attacks") or p.units.heads[unit] == "attack"


@cache
def _attacks(lemma: str) -> bool:
    """Say whether a verb can only mean an armed attack: "bomb", "ambush"; not "attack", which is also done with words."""
    known = verb_classes(lemma)
    return "attack-60.1" in known and "wn.communication" not in known


def _form(p: Parse, start: int, end: int, words: Lexicon) -> tuple[str, int] | None:
    """Return the doer named in tokens `start..end`, the longest form first, and where."""
    lows, forms = p.sentence.lows, _forms(words)
    for at in range(start, end):
        if lows[at] in _firsts(words):
            for length in range(min(_LONGEST, end - at), 0, -1):
                if lows[at : at + length] in forms:
                    return forms[lows[at : at + length]], at
    return None
