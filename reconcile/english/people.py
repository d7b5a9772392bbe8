"""A noun group -> whether it names people, and which."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.links.candidates import NOUNS
from reconcile.english.parse import Parse
from reconcile.english.tokens import Sentence
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes

_GENERIC = frozenset({"person", "combatant"})
_LONGEST = 4
_TITLES = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt maj sheikh president minister judge officer inspector constable captain sergeant".split()
)
_SINGULAR = frozenset({"NN", "NNP", "JJ", "CD"})
_PLURAL = frozenset({"NNS", "NNPS"})


@frozen
class People:
    """People named by a noun group: class words (CONTRACT.md), the tokens that name them (half open), whether it is one person."""

    who: tuple[str, ...]
    start: int
    end: int
    single: bool = False


@cache
def _forms(words: Lexicon) -> dict[tuple[str, ...], str]:
    return {tuple(form.replace("-", " - ").split()): word for form, word in words.lookup("who").items()}


@cache
def _firsts(words: Lexicon) -> frozenset[str]:
    return frozenset(form[0] for form in _forms(words))


def class_at(s: Sentence, i: int, words: Lexicon) -> tuple[str, int] | None:
    """Return the class word of the noun that begins at token `i`, the longest form first, and the token after it."""
    if s.lows[i] not in _firsts(words):
        return None
    forms = _forms(words)
    for length in range(min(_LONGEST, len(s.lows) - i), 0, -1):
        found = forms.get(s.lows[i : i + length])
        if found:
            return found, i + length
    return None


def people(p: Parse, unit: int, words: Lexicon) -> People | None:
    """Return the people that a noun group names; None where it names a thing, a place, or nobody by itself (a pronoun, a bare figure)."""
    if p.sorts[unit] not in NOUNS or p.sorts[unit] in "yedomc":
        return None
    g, s = p.units.groups[unit], p.sentence
    tag, head = p.tags[g.head], p.units.heads[unit]
    listed = [found[0] for i in range(g.start, g.end) if (found := class_at(s, i, words)) and found[1] in (g.head + 1, g.end)]
    inner = [found[0] for i in range(g.start, g.head) if (found := class_at(s, i, words))]
    single = tag in _SINGULAR and noun_class(head) != "group"
    if listed:
        who = next((c for c in (*reversed(inner),) if c not in _GENERIC), listed[0]) if listed[0] in _GENERIC else listed[0]
        return People((who,), g.start, g.end, tag not in _PLURAL and single)
    if tag in ("NNP", "NNPS"):
        return People(("person",), g.start, g.end, tag == "NNP") if _named(p, unit) or is_demonym(head) else None
    return People(("person",), g.start, g.end, single) if is_person(head) or (tag == "JJ" and is_demonym(head)) else None


def _named(p: Parse, unit: int) -> bool:
    """Say whether a name is that of a person: a title or an age goes with it, or a noun for a person names it once more."""
    g, s = p.units.groups[unit], p.sentence
    own = s.lows[g.start : g.end]
    if not _TITLES.isdisjoint(own):
        return True
    after = p.numerals
    aged = any(n.role == "age" and n.start in (g.end, g.end + 1) for n in after)
    before = any(n.role == "age" and g.start <= n.start < g.head for n in after)
    return aged or before


def could_name(p: Parse, unit: int) -> bool:
    """Say whether a name may be a person's: not a place, a body or a thing that the lexicons know by that name."""
    g = p.units.groups[unit]
    if p.sorts[unit] != "p":
        return False
    known = noun_classes(p.units.heads[unit])
    return not known or "person" in known or (g.end - g.start > 1 and known <= {"artifact", "animal", "plant", "food"})
