"""A noun group -> whether it may speak, and the words that name it."""

from reconcile.english.links.candidates import NOUNS
from reconcile.english.nouns import first, names_again
from reconcile.english.parse import Parse
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes

_PRONOUNS = frozenset(
    "he she they it we i you who many some others most several few both two three one another everyone someone nobody none all neither".split()
)
_WORDS = frozenset({"communication", "cognition"})
_HOLDING = frozenset("of for in from at with on to against between near".split())


def may_speak(p: Parse, unit: int | None) -> bool:
    """Say whether a noun group can be the source of something said: a person, a body, a document, or a name."""
    if unit is None or p.sorts[unit] not in NOUNS or p.sorts[unit] in "ye":
        return False
    g, head = p.units.groups[unit], p.units.heads[unit]
    low = p.sentence.lows[g.head]
    if p.sorts[unit] in "om" or low in _PRONOUNS:
        return low in _PRONOUNS
    if p.sorts[unit] == "d":
        return False
    if p.sorts[unit] == "c":
        return low.isalpha() and low not in ("a", "an")
    if p.sorts[unit] == "p" and len(p.sentence.words[g.head]) == 1:
        return False
    if p.sorts[unit] == "p" or (p.sentence.words[g.head][0].isupper() and (g.head > 0 or (g.end == 1 and p.tags[0] in ("NN", "NNS")))):
        return g.end - g.start > 1 or noun_class(head) != "time"
    known = noun_classes(head)
    return (
        not known
        or is_person(head)
        or "group" in known
        or noun_class(head) == "Tops"
        or is_demonym(low)
        or head in _BODIES
        or is_document(p, unit)
    )


def is_document(p: Parse, unit: int) -> bool:
    """Say whether a noun group is something said or written, which speaks for somebody: a statement, a study, a text message."""
    head = p.units.heads[unit]
    return p.sorts[unit] == "n" and (noun_class(head) in _WORDS or head in _WRITTEN) and head not in _BODIES


def is_institution(p: Parse, unit: int | None) -> bool:
    """Say whether a noun group may be a house that speaks for those in it, or a paper: "the airline", "the consulate", "the charges"."""
    if unit is None or p.sorts[unit] != "n":
        return False
    head = p.units.heads[unit]
    return "communication" in noun_classes(head) or (p.tags[p.units.groups[unit].head] == "NN" and noun_class(head) in ("artifact", "act"))


_WRITTEN = frozenset("study survey poll polling lawsuit datum record release paper page sign email".split())
_BODIES = frozenset(
    "campaign hospital embassy headquarters palace station percent majority outlet observatory office administration leadership establishment authority side house town source other official one head chair".split()
)


def speaker_end(p: Parse, unit: int, *, apposition: bool = True) -> int:
    """Return the token after the words that name a source: its group, what hangs on it, and the apposition that follows it."""
    last = _end(p, unit)
    beside = {at: p.places[at] for at in range(last, min(last + 2, len(p.places)))} if apposition else {}
    named = (j for at, j in beside.items() if j > unit and p.is_noun(j) and p.units.groups[j].start == at and names_again(p, unit, j))
    return next((_end(p, j) for j in named), last)


def abreast(p: Parse, unit: int) -> int:
    """Return the first of those who speak together: "teachers" for "parents" in "teachers and parents"."""
    top = first(p, unit)
    listed = p.sorts[unit - 1 : unit] == "&" and all(s in "&,npx" for s in p.sorts[top + 1 : unit])
    opens = not top or p.sorts[top - 1] in ",;:_!s"
    return top if listed and opens and may_speak(p, top) else unit


def _end(p: Parse, unit: int) -> int:
    """Return the token after a noun group with the prepositional phrases that follow it without a break."""
    last, at = p.units.groups[unit].end, unit + 1
    while (
        p.sorts[at : at + 1] == "x"
        and (p.units.heads[at] in _HOLDING or p.sentence.words[p.units.groups[at].start][0].isupper())
        and at + 1 < len(p.sorts)
        and p.is_noun(at + 1)
        and p.sorts[at + 1] != "y"
    ):
        named = p.sentence.words[last][0].isupper()
        closes = p.sorts[at + 2 : at + 3] in ("", "!")
        if p.units.groups[at].start != last or not (named or closes or p.is_noun(p.links.holder(at))):
            break
        last = p.units.groups[at + 1].end
        at += 2
    return last
