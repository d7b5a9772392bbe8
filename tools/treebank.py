"""CoNLL-U -> trees over the project's own tokens: gold for training and measuring the grammar."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from reconcile.english.tokens import Sentence, tokenise

Row = list[str]


@frozen(eq=False)
class Tree:
    """One sentence of a treebank on the project's tokens: parallel arrays.

    `xpos` are Penn tags, `upos` the universal ones; `heads` are token indexes, -1 at the root; `relations` are those of Universal Dependencies.
    Where the treebank has one token for several of ours ("co-workers"), the last with letters or figures carries its head and
    relation, the others hang on it ("goeswith"): a hyphen has the tag HYPH, the full stop of "Dec." the tag ABBR; where it has several for one of ours, the first that governs the others counts. `whole` tells whether the two cut alike.
    """

    name: str
    sentence: Sentence
    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    whole: tuple[bool, ...]


def trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a gzipped CoNLL-U file whose words stand in their text in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        name, text, rows = "", "", list[Row]()
        for line in lines:
            if line.startswith("# sent_id = "):
                name = line[12:].strip()
            elif line.startswith("# text = "):
                text = line[9:].rstrip("\n")
            elif line.startswith("#"):
                continue
            elif line.strip():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdecimal():
                    rows.append(cells)
            else:
                if rows and (tree := _tree(name, text, rows)):
                    yield tree
                rows = []


def _tree(name: str, text: str, rows: list[Row]) -> Tree | None:
    places, at = list[tuple[int, int]](), 0
    for row in rows:
        found = text.find(row[1], at)
        if found < 0:
            return None
        places.append((found, found + len(row[1])))
        at = found + len(row[1])
    s = tokenise(text, 0, len(text))
    ours = [[r for r, (a, b) in enumerate(places) if a < s.ends[t] and s.starts[t] < b] for t in range(len(s.words))]
    if any(not rs for rs in ours):
        return None
    last = {r: t for t, rs in enumerate(ours) for r in rs}
    last |= {r: t for t, rs in enumerate(ours) for r in rs if s.lows[t][0].isalnum()}
    size = {r: sum(r in rs for rs in ours) for r in last}
    heads, kept = list[int](), list[int]()
    for t, rs in enumerate(ours):
        top = next((r for r in rs if int(rows[r][6]) - 1 not in rs), rs[0])
        kept.append(top)
        up = int(rows[top][6]) - 1
        heads.append(last[top] if last[top] != t else last.get(up, -1))
    return Tree(
        name,
        s,
        tuple(_piece(s.lows[t], rows[r][4]) if last[r] != t else rows[r][4] for t, r in enumerate(kept)),
        tuple(rows[r][3] if last[r] == t or s.lows[t][0].isalnum() else "PUNCT" for t, r in enumerate(kept)),
        tuple(rows[r][2] for r in kept),
        tuple(heads),
        tuple(rows[r][7] if last[r] == t else "goeswith" for t, r in enumerate(kept)),
        tuple(size[r] == 1 and len(ours[t]) == 1 for t, r in enumerate(kept)),
    )


def _piece(low: str, tag: str) -> str:
    """Tag a part of a word that the treebank does not cut: the hyphen, and what stands before it."""
    if low in ("-", ".") and tag[0].isalpha():
        return "HYPH" if low == "-" else "ABBR"
    return (
        "NNP"
        if tag.startswith(("NNP", "ADD"))
        else "JJ"
        if tag.startswith("JJ")
        else "NN"
        if low.isalpha()
        else "CD"
        if low.isdecimal()
        else tag
    )


def bare(tree: Tree, marks: frozenset[str] = frozenset("\"“”,''``")) -> Tree:
    """Return a tree as its text would be without commas and quotation marks: their tokens are left out."""
    s = tree.sentence
    kept = [i for i, low in enumerate(s.lows) if low not in marks or i in tree.heads]
    place = {old: new for new, old in enumerate(kept)} | {-1: -1}

    def cut(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(values[i] for i in kept)

    bared = Sentence(
        s.start, s.end, cut(s.words), cut(s.lows), tuple(s.starts[i] for i in kept), tuple(s.ends[i] for i in kept), s.paragraph
    )
    return Tree(
        tree.name, bared, cut(tree.xpos), cut(tree.upos), cut(tree.lemmas), tuple(place[tree.heads[i]] for i in kept), cut(tree.relations),
        tuple(tree.whole[i] for i in kept),
    )  # fmt: skip
