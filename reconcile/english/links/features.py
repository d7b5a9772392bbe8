"""A unit and its candidates -> features, as strings."""

from reconcile.english.links.units import Units

NOUNS = frozenset("npcdomey")
VERBS = frozenset("FPBTQGEIX")
_FAR = 7


def between(u: Units, i: int, j: int) -> str:
    """Return the sorts between two units, the middle left out where there are many."""
    path = u.sorts[min(i, j) + 1 : max(i, j)]
    return path if len(path) < _FAR else path[:3] + "*" + path[-3:]


def lexical(u: Units, i: int) -> str:
    """Return what a unit is to the linker beyond its sort."""
    return u.lows[i]


def pair(u: Units, item: int, candidate: int, rank: int) -> list[str]:
    """Describe a candidate for an item; `rank` counts candidates of its kind from the item outwards."""
    sorts = u.sorts
    a, b = sorts[item], sorts[candidate]
    side = "<" if candidate < item else ">"
    lo, hi = (candidate, item) if candidate < item else (item, candidate)
    path = between(u, item, candidate)
    before, after = sorts[lo - 1] if lo else "^", sorts[hi + 1] if hi + 1 < len(sorts) else "$"
    inner = sorts[lo + 1 : hi]
    verbs = sum(c in VERBS for c in inner)
    key = a + side + b
    la, lb = lexical(u, item), lexical(u, candidate)
    return [
        f"1{key}{path}",
        f"2{key}{rank}{verbs}",
        f"3{key}{before}{path}",
        f"4{key}{path}{after}",
        f"5{key}{before}{after}{verbs}{',' in inner}{'x' in inner}",
        f"6{key}{la}{rank}",
        f"7{key}{lb}{path[:4]}",
        f"8{la}{side}{lb}",
        f"9{key}{u.tags[item]}{u.tags[candidate]}{rank}",
        f"A{key}{inner[:2]}",
        f"B{key}{inner[-2:]}{before}",
        f"C{key}{u.lows[lo - 1] if lo else '^'}{path[:3]}",
        f"D{key}{la}{path}",
        f"E{key}{u.lows[lo + 1] if hi - lo > 1 else ''}{verbs}",
        f"F{key}{u.lows[hi - 1] if hi - lo > 1 else ''}{verbs}",
        f"G{u.firsts[item]}{key}{verbs}",
    ]


def nothing(u: Units, item: int) -> list[str]:
    """Describe that an item has no partner."""
    sorts = u.sorts
    a = sorts[item]
    left, right = sorts[max(0, item - 3) : item], sorts[item + 1 : item + 4]
    return [
        f"n{a}",
        f"l{a}{left[-1:]}",
        f"m{a}{left}",
        f"r{a}{right[:1]}",
        f"s{a}{right}",
        f"t{a}{left[-1:]}{right[:1]}",
        f"u{a}{lexical(u, item)}",
        f"v{a}{lexical(u, item)}{right[:1]}",
        f"w{a}{item == 0}{u.tags[item]}",
        f"x{a}{left[-2:]}{right[:2]}",
        f"y{a}{u.lows[item - 1] if item else '^'}",
        f"z{a}{u.lows[item + 1] if item + 1 < len(sorts) else '$'}",
    ]
