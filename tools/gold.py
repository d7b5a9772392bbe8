"""A tree -> its units and the links between them that the treebank has."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from treebank import Tree, trees

from reconcile.english.groups import groups
from reconcile.english.lexicon import lexicon
from reconcile.english.links.candidates import NOUNS, VERBS
from reconcile.english.links.units import Units, units
from reconcile.english.numerals import numerals
from reconcile.english.times import expressions
from reconcile.settings import Settings

_CLAUSE = {
    "conj": "conj",
    "ccomp": "comp",
    "xcomp": "comp",
    "csubj": "comp",
    "csubj:pass": "comp",
    "advcl": "adv",
    "acl": "rel",
    "acl:relcl": "rel",
    "advcl:relcl": "adv",
}
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))


@frozen(eq=False)
class Gold:
    """The links of a tree between units, by the index of the dependent (of the verb for subjects and objects).

    `holders`: of prepositions and times; `fellows`: of nouns, with "conj" or "appos"; `governors`: of verbs, with the way they hang on it.
    `pairs`: every (verb token, subject or object token) of the tree.
    """

    tree: Tree
    units: Units
    of: dict[int, int]
    subjects: dict[int, int]
    objects: dict[int, int]
    holders: dict[int, int]
    fellows: dict[int, tuple[int, str]]
    governors: dict[int, tuple[int, str]]
    pairs: frozenset[tuple[int, int]]


def cut(tree: Tree, tags: tuple[str, ...]) -> Units:
    """Cut a tree's sentence into units as the tool does."""
    s = tree.sentence
    found = numerals(s, Settings(), lexicon())
    numbers = [(n.start, n.end) for n in found if n.role in ("count", "money", "percent")]
    spans = [(t.start, t.end) for t in expressions(s, found)]
    return units(groups(s, tags, numbers, spans), s.lows, tags, frozenset(i for a, b in spans for i in range(a, b)))


def gold_tags(tree: Tree) -> tuple[str, ...]:
    """Return a tree's tags in the form that the tagger gives them: subordinators apart from prepositions."""
    return tuple(
        ["SC" if u == "SCONJ" and x == "IN" else "IN" if x == "TO" and u == "ADP" else x for x, u in zip(tree.xpos, tree.upos, strict=True)]
    )


def gold(tree: Tree, tags: tuple[str, ...]) -> Gold:
    """Lay a tree's links over its units."""
    u = cut(tree, tags)
    of = {i: k for k, g in enumerate(u.groups) for i in range(g.start, g.end)}
    cop = {tree.heads[i]: i for i, r in enumerate(tree.relations) if r == "cop"}
    found = Gold(tree, u, of, {}, {}, {}, {}, {}, frozenset(pairs(tree)))

    def clause(h: int) -> int | None:
        return of.get(cop.get(h, h))

    for i, relation in enumerate(tree.relations):
        h, unit = tree.heads[i], of.get(i)
        if h < 0 or unit is None:
            continue
        verb = clause(h)
        if relation == "cop" and of.get(h) not in (None, unit) and u.sorts[unit] in VERBS:
            case = _case(tree, of, h)
            if case is not None and u.sorts[case] == "x":
                found.holders[case] = unit
            else:
                found.objects.setdefault(unit, of[h])
        if verb is None or verb == unit:
            continue
        if relation in _SUBJECTS and u.sorts[verb] in VERBS:
            found.subjects[verb] = unit
        elif relation == "obj" and u.sorts[verb] in VERBS:
            found.objects[verb] = unit
        elif relation.startswith(("obl", "nmod")) and relation != "nmod:poss":
            top = clause(h) if relation.startswith("obl") else of.get(h)
            case = _case(tree, of, i)
            item = case if case is not None and u.sorts[case] == "x" else unit if u.sorts[unit] == "y" else None
            if item is not None and top is not None and top != item:
                found.holders[item] = top
        elif (
            relation in ("conj", "appos", "parataxis")
            and u.sorts[unit] in NOUNS
            and of.get(h) is not None
            and u.sorts[of[h]] in NOUNS
            and i not in cop
        ):
            found.fellows[unit] = (of[h], "conj" if relation == "conj" else "appos")
        own = clause(i)
        if own is not None and u.sorts[own] in VERBS and relation in _CLAUSE:
            way = _CLAUSE[relation]
            top = of.get(h) if way == "rel" else verb
            if top is not None and top != own and u.sorts[top] in VERBS | NOUNS | {"J"}:
                found.governors[own] = (top, way)
    return found


def _case(tree: Tree, of: dict[int, int], i: int) -> int | None:
    """Return the unit of the preposition before a noun."""
    return next((of.get(c) for c, r in enumerate(tree.relations) if r == "case" and tree.heads[c] == i), None)


def pairs(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield every verb of a tree with the head of its subject or of its object."""
    for i, relation in enumerate(tree.relations):
        if relation in ("nsubj", "nsubj:pass", "obj") and tree.upos[tree.heads[i]] == "VERB":
            yield tree.heads[i], i


def read(path: Path) -> Iterator[Gold]:
    """Yield the gold of every sentence of a treebank, on its own tags."""
    for tree in trees(path):
        yield gold(tree, gold_tags(tree))
