"""A noun group -> whether it names people, and which."""

from attrs import evolve, frozen

from reconcile.english.groups import Group
from reconcile.english.lexicon import Lexicon
from reconcile.english.links.candidates import NOUNS
from reconcile.english.parse import Parse
from reconcile.english.tokens import Sentence
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes
from reconcile.english.words.lemmas import lemma

_GENERIC = frozenset({"person", "combatant"})
_TITLES = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt maj sheikh president minister judge officer inspector constable captain sergeant".split()
)
_BELONGING = frozenset({"member", "leader"})
_SINGULAR = frozenset({"NN", "NNP", "JJ", "CD"})
_PLURAL = frozenset({"NNS", "NNPS"})


@frozen
class People:
    """People named by a noun group: class words (CONTRACT.md), the tokens that name them (half open), whether it is one person."""

    who: tuple[str, ...]
    start: int
    end: int
    single: bool = False


def class_at(s: Sentence, i: int, words: Lexicon) -> tuple[str, int] | None:
    """Return the class word of the noun that begins at token `i`, the longest form first, and the token after it."""
    return words.longest("who", s.lows, i)


def people(p: Parse, unit: int, words: Lexicon) -> People | None:
    """Return the people that a noun group names; None where it names a thing, a place, or nobody by itself (a pronoun, a bare figure)."""
    if p.sorts[unit] not in NOUNS or p.sorts[unit] in "yedomc":
        return None
    g = p.units.groups[unit]
    found = _people(p, g.start, g.head, g.end, p.units.heads[unit], words)
    return evolve(found, who=("combatant",)) if found and found.who == ("person",) and _is_armed(p, unit, words) else found


def _is_armed(p: Parse, unit: int, words: Lexicon) -> bool:
    """Say whether those named are of a body that bears arms: "members of the Northern Brigades", "leaders of the militia"."""
    if p.units.heads[unit] not in _BELONGING or p.sorts[unit + 1 : unit + 2] != "x" or p.units.heads[unit + 1] != "of":
        return False
    body = p.units.groups[unit + 2] if unit + 2 < len(p.sorts) and p.sorts[unit + 2] in NOUNS else None
    return body is not None and any(words.longest("parties", p.sentence.lows, i) for i in range(body.start, body.end))


def owner(p: Parse, unit: int, words: Lexicon) -> People | None:
    """Return the people to whom what a noun group names belongs: "a cleaner" in "a cleaner's death"."""
    g, s = p.units.groups[unit], p.sentence
    end = next((i for i in range(g.end - 1, g.start, -1) if p.tags[i] == "POS"), None)
    if end is None:
        return None
    head = lemma(s.lows[end - 1], p.tags[end - 1])
    found = _people(p, g.start, end - 1, end, head, words)
    named = (
        _person_name(p, g.start, end) if p.tags[end - 1] == "NNP" else "person" in (fields := noun_classes(head)) and "animal" not in fields
    )
    return found or (People(("person",), g.start, end, single=p.tags[end - 1] not in _PLURAL) if named else None)


def _people(p: Parse, start: int, head: int, end: int, noun: str, words: Lexicon) -> People | None:
    s, tag = p.sentence, p.tags[head]
    listed = [found[0] for i in range(start, end) if (found := class_at(s, i, words)) and found[1] in (head + 1, end)]
    inner = [found[0] for i in range(start, head) if (found := class_at(s, i, words))]
    single = tag in _SINGULAR and noun_class(noun) != "group"
    if listed:
        who = next((c for c in (*reversed(inner),) if c not in _GENERIC), listed[0]) if listed[0] in _GENERIC else listed[0]
        return People((who,), start, end, tag not in _PLURAL and single)
    if tag in ("NNP", "NNPS"):
        return People(("person",), start, end, tag == "NNP") if titled(p, Group("N", start, end, head)) or is_demonym(noun) else None
    aged = s.lows[head] in ("old", "olds") and s.lows[head - 2 : head - 1] in (("year",), ("month",))
    return People(("person",), start, end, single) if aged or is_person(noun) or (tag == "JJ" and is_demonym(noun)) else None


def titled(p: Parse, g: Group) -> bool:
    """Say whether a name is that of a person: a title or an age goes with it."""
    if not _TITLES.isdisjoint(p.sentence.lows[g.start : g.end]):
        return True
    return any(n.role == "age" and (n.start in (g.end, g.end + 1) or g.start <= n.start < g.head) for n in p.numerals)


def could_name(p: Parse, unit: int) -> bool:
    """Say whether a name may be a person's: not a place, a body or a thing that the lexicons know by that name."""
    g = p.units.groups[unit]
    return p.tags[g.head] == "NNP" and _person_name(p, g.start, g.end)


def _person_name(p: Parse, start: int, end: int) -> bool:
    """Say whether a name may be a person's; of two words and more any but those that end in a noun for a place, a body or a deed."""
    names = [i for i in range(start, end) if p.tags[i] == "NNP"]
    known = noun_classes(p.sentence.lows[names[-1]]) if names else frozenset()
    if not known or "person" in known:
        return bool(names)
    return len(names) > 1 and known.isdisjoint(_NO_PERSONS)


_NO_PERSONS = frozenset({"location", "group", "artifact", "act", "event", "communication", "state", "phenomenon"})
"""Fields of the nouns that end the names of places, bodies and happenings."""
