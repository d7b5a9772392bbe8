"""Pairs of statements -> those that make one finding."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from reconcile.happenings.groups import groups_of
from reconcile.model import DISCREPANT, Claim, Pair

_HALF = 0.5


def stars(pairs: tuple[Pair, ...], claims: Iterable[Claim]) -> Iterator[list[Pair]]:
    """Yield the pairs of each finding: those that differ with all that hang on them, then each statement with its like.

    Likeness does not hand on: of statements that agree, the one with most like it draws those to it, and so on with the rest; two such stars are one
    where most of the one agree with most of the other. Clauses of a quotation stand with the quotation where it is found whole.
    """
    claims = tuple(claims)
    apart = [p for p in pairs if p.relation in DISCREPANT]
    agreed = [p for p in pairs if p.relation not in DISCREPANT]
    same = groups_of({i: None for p in apart for i in (p.left, p.right)})
    for p in apart:
        same.join(p.left, p.right)
    opposed: dict[str, list[Pair]] = defaultdict(list)
    for p in apart:
        opposed[same.head(p.left)].append(p)
    yield from (opposed[head] for head in sorted(opposed))
    sources = {c.id: c.source for c in claims}
    homes = _met(_homes(agreed), agreed, sources)
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


def _met(homes: dict[str, str], agreed: list[Pair], sources: dict[str, str]) -> dict[str, str]:
    """Make one of two stars, half of whose pairs across sources agree: the closest first, each star once."""
    between: dict[frozenset[str], list[Pair]] = defaultdict(list)
    for p in agreed:
        if homes[p.left] != homes[p.right]:
            between[frozenset((homes[p.left], homes[p.right]))].append(p)
    if not between:
        return homes
    members: dict[str, list[str]] = defaultdict(list)
    for i, home in homes.items():
        members[home].append(i)
    close: list[tuple[float, int, frozenset[str]]] = []
    for at, (two, pairs) in enumerate(between.items()):
        one, other = (Counter(sources.get(i, i) for i in members[home]) for home in two)
        possible = one.total() * other.total() - sum(one[s] * other[s] for s in one)
        if len(pairs) >= possible * _HALF:
            close.append((-len(pairs) / possible, at, two))
    joined: dict[str, str] = {}
    for _, _, two in sorted(close, key=lambda c: c[:2]):
        if joined.keys().isdisjoint(two):
            joined |= dict.fromkeys(two, next(home for home in homes.values() if home in two))
    return {i: joined.get(home, home) for i, home in homes.items()}


def _homes(pairs: list[Pair]) -> dict[str, str]:
    """For each statement, the one in whose star it stands: the likest among those that draw others to them."""
    beside: dict[str, dict[str, float]] = defaultdict(dict)
    for p in pairs:
        beside[p.left][p.right] = beside[p.right][p.left] = p.score
    homes: dict[str, str] = {}
    place = {i: at for at, i in enumerate(beside)}
    for centre in sorted(beside, key=lambda i: -sum(beside[i].values())):
        if centre not in homes:
            homes |= dict.fromkeys((i for i in beside[centre] if i not in homes), centre) | {centre: centre}
    drawn = {
        i: i if home == i else max((c for c in beside[i] if homes[c] == c), key=lambda c: (beside[i][c], -place[c]))
        for i, home in homes.items()
    }
    alone = drawn.keys() - {home for i, home in drawn.items() if home != i} - {i for i, home in drawn.items() if home != i}
    return drawn | {i: drawn[max(beside[i], key=lambda c: (beside[i][c], -place[c]))] for i in sorted(alone, key=place.__getitem__)}
