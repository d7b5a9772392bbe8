"""The lexical tables -> the project's word list, byte for byte."""

import sys
import zlib
from pathlib import Path

FIELDS = (
    "person group artifact act event phenomenon communication cognition location time quantity state attribute body object substance"
    " possession process relation feeling shape motive plant animal food Tops"
    " change contact motion social creation perception competition consumption emotion stative weather"
).split()
"""The lexicographers' fields; the place of each is its letter."""
RARE = frozenset({"plant", "animal", "food", "substance", "body"})


def rows(path: Path) -> list[list[str]]:
    """Read a table of tab-separated columns below its heading."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


def _as_one(table: list[list[str]]) -> list[list[str]]:
    """Join the rows of words written alike ("nun" and the letter nun): the one with more fields gives the first."""
    found = dict[str, list[str]]()
    for lemma, first, every, irregular in table:
        if lemma not in found:
            found[lemma] = [lemma, first, every, irregular]
            continue
        _, other, others, forms = found[lemma]
        lead = first if len(every.split()) > len(others.split()) else other
        found[lemma] = [lemma, lead, " ".join(dict.fromkeys(f"{others} {every}".split())), f"{forms} {irregular}".strip()]
    return list(found.values())


def _letters(first: str, every: str) -> str:
    fields = [first, *(f for f in every.split() if f != first)]
    return "".join(chr(65 + FIELDS.index(f)) for f in fields)


def _nouns(path: Path) -> tuple[dict[str, list[str]], list[str]]:
    nouns, forms = dict[str, list[str]](), list[str]()
    for lemma, first, every, irregular in _as_one(rows(path)):
        if set(every.split()) <= RARE and " " in lemma:
            continue
        nouns.setdefault(_letters(first, every), []).append(lemma.replace(" ", "_"))
        forms.extend(f"{form}\t{lemma}" for form in irregular.split() if " " not in lemma)
    return nouns, forms


def _verbs(path: Path, classes: Path) -> tuple[dict[str, list[str]], list[str]]:
    frames = {verb: sorted({_top(c) for c in names.split()}) for verb, names in (row[:2] for row in rows(classes))}
    fields, forms = dict[str, str](), list[str]()
    for lemma, first, every, irregular in _as_one(rows(path)):
        fields[lemma] = _letters(first, every)
        forms.extend(f"{form}\t{lemma}" for form in irregular.split() if " " not in lemma)
    verbs = dict[str, list[str]]()
    for lemma in sorted(fields | frames):
        key = " ".join([fields.get(lemma, ""), *frames.get(lemma, [])])
        verbs.setdefault(key, []).append(lemma.replace(" ", "_"))
    return verbs, forms


def _top(name: str) -> str:
    word, _, number = name.partition("-")
    return f"{word}-{number.split('-')[0]}"


def _lines(table: dict[str, list[str]]) -> str:
    return "\n".join(f"{key}\t{' '.join(sorted(lemmas))}" for key, lemmas in sorted(table.items()))


def main(source: Path, target: Path) -> None:
    """Write the word list drawn from a folder of lexical tables."""
    nouns, plurals = _nouns(source / "wordnet-nouns.tsv")
    verbs, pasts = _verbs(source / "wordnet-verbs.tsv", source / "verbnet.tsv")
    parts = [" ".join(FIELDS), _lines(nouns), "\n".join(sorted(plurals)), _lines(verbs), "\n".join(sorted(pasts))]
    target.write_bytes(zlib.compress("\n\n".join(parts).encode(), 9))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("reconcile/english/data/words.z"))
