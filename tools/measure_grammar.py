"""A treebank -> how well groups and clauses are read, as F1 over spans and over links."""

import sys
from collections import Counter
from pathlib import Path

from treebank import Tree, trees

from reconcile.english.groups import groups
from reconcile.english.lexicon import lexicon
from reconcile.english.numerals import numerals
from reconcile.english.times import times
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
        relation = tree.relations[h]
        if upos not in _NOMINAL or relation in _INNER or (upos == "PRON" and tree.xpos[h] in ("WP", "WDT", "WP$", "PRP$")):
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
            found.add(chain(tree, h, [c for c in children[h] if c < h and _helps(tree, c)]))
        elif tree.relations[h] == "cop":
            found.add(chain(tree, h, [c for c in children[tree.heads[h]] if c < h and _helps(tree, c)]))
    return found


def _helps(tree: Tree, c: int) -> bool:
    return tree.relations[c] in ("aux", "aux:pass") or (tree.relations[c] == "mark" and tree.xpos[c] == "TO")


def chain(tree: Tree, h: int, helpers: list[int]) -> Range:
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


def f1(hit: int, told: int, gold: int) -> str:
    """Say precision, recall and F1 in words."""
    p, r = hit / max(1, told), hit / max(1, gold)
    return f"P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}"


def main() -> None:
    """Print the figures of each treebank named."""
    lex, settings = lexicon(), Settings()
    for path in sys.argv[1:]:
        c = Counter[str]()
        wrong = Counter[str]()
        for tree in trees(Path(path)):
            s = tree.sentence
            nums = [(n.start, n.end) for n in numerals(s, settings, lex) if n.role in ("count", "money", "percent")]
            when = [(t.start, t.end) for t in times((s,), None)[0]]
            told = groups(s.lows, gold_tags(tree), nums, when)
            for kind, gold in (("N", noun_groups(tree)), ("V", verb_groups(tree))):
                mine = {(g.start, g.end) for g in told if g.kind == kind or (kind == "N" and g.kind == "T")}
                c[kind, "hit"] += len(mine & gold)
                c[kind, "told"] += len(mine)
                c[kind, "gold"] += len(gold)
                for a, b in mine ^ gold:
                    wrong[kind, "+" if (a, b) in mine else "-", " ".join(tree.xpos[max(0, a - 1) : a]) + " [" + " ".join(tree.xpos[a:b]) + "] " + " ".join(tree.xpos[b : b + 1])] += 1
        for kind in "NV":
            print(Path(path).name, kind, f1(c[kind, "hit"], c[kind, "told"], c[kind, "gold"]))
        if "-v" in sys.argv: print(*wrong.most_common(60), sep="\n")


def gold_tags(tree: Tree) -> list[str]:
    """Return a tree's tags in the form that the tagger gives them: subordinators apart from prepositions."""
    return ["SC" if u == "SCONJ" and x == "IN" else "IN" if x == "TO" and u == "ADP" else x for x, u in zip(tree.xpos, tree.upos, strict=True)]


if __name__ == "__main__":
    main()
