"""Pairs of statements -> those that make one finding."""

from collections import defaultdict
from collections.abc import Iterator

from reconcile.groups import groups_of
from reconcile.model import DISCREPANT, Pair


def stars(pairs: tuple[Pair, ...]) -> Iterator[list[Pair]]:
    """Yield the pairs of each finding: those that differ with all that hang on them, then each statement with its like.

    Likeness does not hand on: of statements that agree, the one with most like it draws those to it, and so on with the rest.
    """
    apart = [p for p in pairs if p.relation in DISCREPANT]
    agreed = [p for p in pairs if p.relation not in DISCREPANT]
    same = groups_of({i: None for p in apart for i in (p.left, p.right)})
    for p in apart:
        same.join(p.left, p.right)
    opposed: dict[str, list[Pair]] = defaultdict(list)
    for p in apart:
        opposed[same.head(p.left)].append(p)
    yield from (opposed[head] for head in sorted(opposed))
    homes = _homes(agreed)
    around: dict[str, list[Pair]] = defaultdict(list)
    for p in agreed:
        if homes[p.left] == homes[p.right]:
            around[homes[p.left]].append(p)
    yield from (around[home] for home in sorted(around))


def _homes(pairs: list[Pair]) -> dict[str, str]:
    """For each statement, the one in whose star it stands: the likest among those that draw others to them."""
    beside: dict[str, dict[str, float]] = defaultdict(dict)
    for p in pairs:
        beside[p.left][p.right] = beside[p.right][p.left] = p.score
    homes: dict[str, str] = {}
    for centre in sorted(beside, key=lambda i: (-sum(beside[i].values()), i)):
        if centre not in homes:
            homes |= dict.fromkeys((i for i in beside[centre] if i not in homes), centre) | {centre: centre}
    drawn = {
        i: i if home == i else max((c for c in beside[i] if homes[c] == c), key=lambda c: (beside[i][c], c)) for i, home in homes.items()
    }
    alone = drawn.keys() - {home for i, home in drawn.items() if home != i} - {i for i, home in drawn.items() if home != i}
    return drawn | {i: drawn[max(beside[i], key=lambda c: (beside[i][c], c))] for i in sorted(alone)}
