"""A noun group -> the named place in it; a parse -> the named place that goes with a count."""

from reconcile.english.clauses import complement
from reconcile.english.nouns import of
from reconcile.english.parse import Parse

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "on"})
_FARTHEST = 30
"""Tokens between a count and its place."""
_NATIONS = ("ish", "ian", "ese", "qi", "ni", "ican", "eli")
"""Endings of words for nations and faiths, which name no place by themselves: "a Turkish border town"."""


def name(p: Parse, unit: int | None) -> str | None:
    """Return the place that a noun group names: its capitalised words with the noun for its kind ("Idlib province"), or the one after "of" or beside it."""
    if unit is None or not p.is_noun(unit) or p.sorts[unit] == "y":
        return None
    inner = of(p, unit) if p.sorts[unit] == "n" else None
    if inner is not None and p.sorts[inner] == "p":
        return name(p, inner)
    g, s = p.units.groups[unit], p.sentence
    owner = next((i for i in range(g.end - 1, g.start, -1) if p.tags[i] == "POS"), -1)
    start = next((i for i in range(max(g.start, owner + 1), g.end) if _capital(p, i)), None)
    start = next((i for i in range(g.start, g.end) if _capital(p, i)), None) if start is None else start
    if start is None:
        return name(p, unit + 1) if p.sorts[unit] == "n" and p.sorts[unit + 1 : unit + 2] == "p" else None
    end = g.head + 1 if owner < start else owner
    kept = [w for w in s.words[start:end] if w[0].isalnum() or w[0] in "-'’"]
    return " ".join(kept).replace(" - ", "-").replace(" 's", "'s") or None


def _capital(p: Parse, i: int) -> bool:
    low, word = p.sentence.lows[i], p.sentence.words[i]
    return (word[0].isupper() and p.tags[i] not in ("DT", "JJ", "PRP$") and not low.endswith(_NATIONS)) or low in ("al", "el")


def place(p: Parse, start: int, end: int) -> str | None:
    """Return the named place nearest to tokens `start..end`: what a preposition of place governs."""
    best: tuple[int, str] | None = None
    for item, sort in enumerate(p.sorts):
        if sort != "x" or p.units.heads[item] not in _AT:
            continue
        found = name(p, complement(p, item))
        if found:
            at = p.units.groups[item].start
            gap = at - end if at >= end else 2 * (start - at)
            best = min(best, (gap, found)) if best else (gap, found)
    return best[1] if best and best[0] <= _FARTHEST else None
