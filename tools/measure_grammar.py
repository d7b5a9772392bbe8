"""A treebank -> how well words, groups and clauses are read: F1 against its gold, from plain text on.

python tools/measure_grammar.py ../shared/treebanks/gum-test.conllu.gz
"""

import sys
from collections import Counter
from pathlib import Path

import gold
from treebank import Tree, trees

from reconcile.english.lexicon import lexicon
from reconcile.english.links import Links
from reconcile.english.links.candidates import VERBS
from reconcile.english.numerals import numerals
from reconcile.english.parse import parse
from reconcile.english.times import expressions
from reconcile.settings import Settings

Range = tuple[int, int]
_WITHIN = frozenset("det amod nummod compound nmod:poss nmod:desc goeswith flat nmod:unmarked det:predet".split())
_NOMINAL = frozenset("NOUN PROPN PRON NUM".split())
_INNER = frozenset("det amod nummod compound nmod:poss goeswith flat fixed advmod nmod:desc det:predet cc case aux cop mark".split())


def noun_groups(tree: Tree) -> set[Range]:
    """Return the noun groups of a tree: each nominal head with what stands before it and clings to it, and what is flat after it."""
    children = kids(tree)
    found = set()
    for h, upos in enumerate(tree.upos):
        if upos not in _NOMINAL or tree.relations[h] in _INNER or tree.xpos[h] in ("WP", "WDT", "WP$", "PRP$"):
            continue
        inside = {h}
        for c in children[h]:
            if (c < h and tree.relations[c] in _WITHIN) or tree.relations[c] in ("flat", "goeswith", "nmod:unmarked"):
                inside |= below(c, children)
        start = end = h
        while start - 1 in inside:
            start -= 1
        while end + 1 in inside:
            end += 1
        found.add((start, end + 1))
    return found


def verb_groups(tree: Tree) -> set[Range]:
    """Return the verb groups of a tree: each verb with the auxiliaries before it, each copula with its own."""
    children = kids(tree)
    found = set()
    for h, upos in enumerate(tree.upos):
        if upos == "VERB" and tree.relations[h] not in ("amod", "compound", "goeswith", "flat"):
            found.add(_chain(tree, h, [c for c in children[h] if c < h and _helps(tree, c)]))
        elif tree.relations[h] == "cop":
            found.add(_chain(tree, h, [c for c in children[tree.heads[h]] if c < h and _helps(tree, c)]))
    return found


def _helps(tree: Tree, c: int) -> bool:
    return tree.relations[c] in ("aux", "aux:pass") or (tree.relations[c] == "mark" and tree.xpos[c] == "TO")


def _chain(tree: Tree, h: int, helpers: list[int]) -> Range:
    """Return the tokens from the first auxiliary to the verb, those before a subject between them left out."""
    start = h
    for c in sorted(helpers, reverse=True):
        if all(tree.upos[i] in ("ADV", "PART", "AUX") for i in range(c + 1, start)):
            start = c
    return start, h + 1


def kids(tree: Tree) -> list[list[int]]:
    """Return each token's dependents."""
    found: list[list[int]] = [[] for _ in tree.heads]
    for i, h in enumerate(tree.heads):
        if h >= 0:
            found[h].append(i)
    return found


def below(i: int, children: list[list[int]]) -> set[int]:
    """Return a token with all that hangs on it."""
    return {i}.union(*(below(c, children) for c in children[i])) if children[i] else {i}


def measure(path: Path) -> dict[str, float]:
    """Return F1 in per cent of noun groups, verb groups and clauses: (verb, head of its subject or object) pairs of every verb."""
    c = Counter[tuple[str, str]]()
    for tree in trees(path):
        s = tree.sentence
        numbers = numerals(s, Settings(), lexicon())
        p = parse(s, numbers, expressions(s, numbers))
        groups = p.units.groups
        nouns = {(g.start, g.end) for u, g in enumerate(groups) if p.is_noun(u) and p.tags[g.head] != "RB"}
        verbs = {(g.start, g.end) for g, sort in zip(groups, p.sorts, strict=True) if sort in VERBS}
        links = Links(p.units)
        linked = {
            (g.head, n) for v, g in enumerate(groups) if p.sorts[v] in VERBS for n in (links.subject(v), links.object(v)) if n is not None
        }
        wanted = {(h, p.places[i]) for h, i in gold.pairs(tree)}
        told = {(v, n) for v, n in linked if tree.upos[v] == "VERB"}
        for name, mine, right in (
            ("noun groups", nouns, noun_groups(tree)),
            ("verb groups", verbs, verb_groups(tree)),
            ("clauses", told, wanted),
        ):
            c[name, "hit"] += len(mine & right)
            c[name, "all"] += len(mine) + len(right)
    return {name: round(200 * c[name, "hit"] / c[name, "all"], 1) for name, kind in c if kind == "all"}


def main() -> None:
    """Print the figures of each treebank named."""
    for path in map(Path, sys.argv[1:]):
        print(path.name, measure(path))


if __name__ == "__main__":
    main()
