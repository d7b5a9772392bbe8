"""Pairs of statements -> those that make one finding."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reconcile.groups import groups_of
from reconcile.model import DISCREPANT, Claim, Pair


def stars(pairs: tuple[Pair, ...], claims: Iterable[Claim]) -> Iterator[list[Pair]]:
    """Yield the pairs of each finding: those that differ with all that hang on them, then each statement with its like.

    Likeness does not hand on: of statements that agree, the one with most like it draws those to it, and so on with the rest. Clauses of a quotation
    stand with the quotation where it is found whole.
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
    within = _within(homes, claims)
    around: dict[str, list[Pair]] = defaultdict(list)
    for p in agreed:
        if homes[p.left] == homes[p.right]:
            around[within.get(homes[p.left], homes[p.left])].append(p)
    yield from (around[home] for home in sorted(around))


def _within(homes: dict[str, str], claims: Iterable[Claim]) -> dict[str, str]:
    """For each star all of whose statements are clauses of what those of another star quote, that other star."""
    told = [c for c in claims if c.id in homes]
    quoted = {(c.source, c.attribution.content_span): homes[c.id] for c in told if c.kind == "attribution" and c.attribution}
    holders: dict[str, set[str | None]] = defaultdict(set)
    for c in told:
        holders[homes[c.id]].add(quoted.get((c.source, c.attribution.content_span)) if c.kind == "act" and c.attribution else None)
    found = {star: next(iter(hosts)) for star, hosts in holders.items() if len(hosts) == 1}
    return {star: host for star, host in found.items() if host is not None and found.get(host) is None}


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
