"""Groups -> units with a sort each: what links are made between."""

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from reconcile.english.groups import Group
from reconcile.english.words.classes import is_person, noun_class, verb_classes
from reconcile.english.words.lemmas import lemma, may_be_either

_ACCUSATIVE = frozenset("me him us them himself herself themselves itself myself".split())
_BE = frozenset("be been being is are was were am 'm 're 's".split())
_IDLE = frozenset('aqu".')


@frozen(eq=False)
class Units:
    """The groups of a sentence that can be linked, with what the linker asks of them, as parallel arrays.

    `sorts` has one letter a unit. Noun groups: n common, p name, c number, d bare determiner, o nominative or neutral pronoun, m accusative one, e there,
    y time. Verb groups: F finite, P finite and passive, B a form of be alone, T infinitive with to, Q the same in the passive, G in -ing,
    E bare past participle, K bare form that may be past or participle ("killed"), I bare form, X auxiliary alone. J adjective; w who or which, r when or where, s subordinator, x preposition; others as in
    `letters`. Adverbs, particles and quotation marks are no units. `shapes` are the sorts as the linker sees them: a bare figure is a noun; `fenced` has an end on either side.
    """

    groups: tuple[Group, ...]
    sorts: str
    shapes: str
    fenced: str
    heads: tuple[str, ...]
    firsts: tuple[str, ...]
    tags: tuple[str, ...]
    classes: tuple[str, ...]


def units(groups: Sequence[Group], lows: Sequence[str], tags: Sequence[str], times: frozenset[int] = frozenset()) -> Units:
    """Give every group of a sentence that can be linked its sort; `times` holds the tokens of time expressions."""
    kept = tuple([g for i, g in enumerate(groups) if g.kind not in _IDLE and not (tags[g.head] == "EX" and _yonder(groups, i, lows))])
    heads = tuple([lemma(lows[g.head], _tag(g, tags[g.head])) for g in kept])
    sorts = "".join([_sort(g, lows, tags, times) for g in kept])
    return Units(
        kept,
        sorts,
        sorts.replace("c", "n"),
        f"^{sorts.replace('c', 'n')}$",
        heads,
        tuple([lows[g.start] for g in kept]),
        tuple(["NNS" if tags[g.head] == "CD" else tags[g.head] for g in kept]),
        tuple([_class(sort, head) for sort, head in zip(sorts, heads, strict=True)]),
    )


def _yonder(found: Sequence[Group], at: int, lows: Sequence[str]) -> bool:
    """Say whether "there" is the place of those before it: "officials there have warned"."""
    around = found[at - 1 : at + 2]
    return at > 0 and len(around) > 2 and (around[0].kind, around[2].kind) == ("N", "V") and lows[around[2].head] not in _BE


def _tag(g: Group, tag: str) -> str:
    """Return the tag of a group's head as its group has it: what the grammar took for a verb is one."""
    return "VBZ" if g.kind == "V" and tag.startswith("N") else tag


@cache
def _class(sort: str, head: str) -> str:
    """Return the class of a head for the linker: the field of a noun's or verb's first sense."""
    if sort == "c":
        return "number"
    if sort == "n":
        return "person" if is_person(head) else noun_class(head) or "?"
    return verb_field(head) if sort in "FPTQGEIK" else head if sort in "omxwrsX" else sort


def _sort(g: Group, lows: Sequence[str], tags: Sequence[str], times: frozenset[int]) -> str:
    if g.kind == "N":
        return "y" if g.head in times else _noun(lows[g.head], tags[g.head], g)
    if g.kind == "V":
        return _verb(g, lows, tags)
    return "y" if g.kind == "T" else g.kind


def _noun(low: str, tag: str, g: Group) -> str:
    if tag in ("PRP", "EX"):
        return "e" if tag == "EX" else "m" if low in _ACCUSATIVE else "o"
    if tag.startswith("NNP"):
        return "p"
    return "d" if g.end - g.start == 1 and tag in ("DT", "PDT", "PRP$") else "c" if tag == "CD" else "n"


def _verb(g: Group, lows: Sequence[str], tags: Sequence[str]) -> str:
    tag, infinitive = tags[g.head], tags[g.start] == "TO"
    if lows[g.head] in _BE:
        return "T" if infinitive else "G" if tags[g.start] == "VBG" else "B"
    if g.end - g.start == 1:
        low = lows[g.head]
        if may_be_either(low) and (tag in ("VBD", "VBN") or (tag in ("VB", "VBP") and lemma(low, "VBD") == low)):
            return "K"
        return {"VBG": "G", "VBN": "E", "VB": "I", "MD": "X", "TO": "X"}.get(tag, "F")
    if tag in ("VBN", "VBD") and any(lows[i] in _BE or lows[i] in ("get", "got", "getting") for i in range(g.start, g.head)):
        return "Q" if infinitive else "G" if tags[g.start] == "VBG" else "P"
    return "T" if infinitive else "G" if tags[g.start] == "VBG" else "F"


@cache
def verb_field(head: str) -> str:
    """Return one class for a verb: its first VerbNet class by name, else a WordNet field."""
    return min(verb_classes(head), default="?")
