"""A folder of articles -> what was not read in them: counts by cause, widest first, and rows of each.

python tools/residue.py ../shared/eval/data/reading --cause harm --limit 40 --seed 7
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import asdict
from unread import CAUSES, Unread, unread

from reconcile.read import read
from reconcile.settings import Settings

_WIDEST = 12
"""Finer causes that the summary names."""


def folders(root: Path) -> list[Path]:
    """Return a folder and those in it, at any depth; a file stands for itself."""
    return [root, *sorted(p for p in root.rglob("*") if p.is_dir())] if root.is_dir() else [root]


def rows(root: Path) -> Iterator[Unread]:
    """Yield what was left in every article below a folder, in order of path and place."""
    for folder in folders(root):
        for article in read([folder]).articles:
            yield from unread(article, Settings())


def sample(found: Sequence[Unread], limit: int | None, seed: int | None) -> list[Unread]:
    """Return at most `limit` rows of each cause: the first, or drawn by a seed."""
    kept: list[Unread] = []
    for cause in CAUSES:
        own = [row for row in found if row.cause == cause]
        if limit is not None and seed is not None and len(own) > limit:
            drawn = sorted(random.Random(seed).sample(range(len(own)), limit))
            own = [own[i] for i in drawn]
        kept += own[:limit]
    return kept


def marked(row: Unread) -> str:
    """Return a row's sentence on one line, the words in question between brackets."""
    text, start = row.text, row.sentence.start
    for span in reversed(row.words):
        a, b = max(0, span.start - start), min(len(row.text), span.end - start)
        text = f"{text[:a]}[[{text[a:b]}]]{text[b:]}"
    return " ".join(text.split())


def summary(found: Sequence[Unread]) -> Iterator[str]:
    """Yield the counts by cause and finer cause, widest first."""
    for cause, number in Counter(row.cause for row in found).most_common():
        yield f"{number:6} {cause}: {CAUSES[cause]}"
        finer = Counter(row.finer for row in found if row.cause == cause)
        for name, several in finer.most_common(_WIDEST):
            yield f"       {several:6} {name}"
        if len(finer) > _WIDEST:
            yield f"       {sum(finer.values()) - sum(n for _, n in finer.most_common(_WIDEST)):6} in {len(finer) - _WIDEST} others"


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cause", choices=CAUSES, action="append", help="only this cause; may be given several times")
    parser.add_argument("--limit", type=int, help="rows of each cause")
    parser.add_argument("--seed", type=int, help="draw the rows at random by this number, instead of the first")
    parser.add_argument("--json", action="store_true", help="one row a line, as JSON, without the counts")
    asked = parser.parse_args()
    found = [row for row in rows(asked.folder) if asked.cause is None or row.cause in asked.cause]
    if not asked.json:
        print(*summary(found), sep="\n")
    for row in sample(found, asked.limit, asked.seed):
        if asked.json:
            print(json.dumps(asdict(row), ensure_ascii=False))
        else:
            print(f"\n{row.cause} · {row.finer} · {row.file} {row.words[0].start}-{row.words[0].end}\n    {marked(row)}")


if __name__ == "__main__":
    main()
