"""A figure by itself -> the count in its sentence whose noun it shares."""

from collections.abc import Iterable

from reconcile.english.parse import Parse


def gapped(p: Parse, k: int, counted: Iterable[int]) -> int | None:
    """Return the noun group, of those `counted`, that a lone figure goes on with: "Ida has 20 pens and Rolf has two", "nine rose and three fell".

    Both stand alike: after one verb, before one verb, or, joined, before one preposition.
    """
    if p.sorts[k] != "c" or not k:
        return None
    return next((j for j in sorted(counted, reverse=True) if j < k - 1 and _alike(p, j, k)), None)


def _alike(p: Parse, one: int, other: int) -> bool:
    verbs = [p.units.heads[at - 1] if at and p.is_verb(at - 1) else None for at in (one, other)]
    if verbs[1] is not None:
        return verbs[0] is not None and verbs[1] in (verbs[0], "have")
    if p.sorts[other - 1] != "&" or other + 1 >= len(p.sorts) or p.sorts[one + 1] not in ("x", p.sorts[other + 1]):
        return False
    return p.units.heads[one + 1] == p.units.heads[other + 1] != ","
