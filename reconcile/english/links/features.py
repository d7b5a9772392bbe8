"""A unit and a candidate -> features, as strings."""

from functools import cache

from reconcile.english.links.candidates import VERBS
from reconcile.english.links.units import Units
from reconcile.english.words.memo import Memo

_FAR = 7
_IS_VERB, _BEGINS, _OPENS = VERBS.__contains__, frozenset("FPBK").__contains__, frozenset("wrs").__contains__
_FLAGS = Memo[str, str](lambda path: f"{sum(map(_IS_VERB, path))}{',' in path}{'x' in path}{'&' in path}", 1 << 15)
"""How many verbs are on a path, and whether commas, prepositions, conjunctions are."""


def outline(u: Units, item: int, candidate: int, rank: int) -> str:
    """Return the sorts that a link spans, from the unit before it to the one after it, and which of the candidates of its side it is."""
    lo, hi, side = (candidate, item, "<") if candidate < item else (item, candidate, ">")
    span = u.fenced[lo : hi + 3]
    return f"{side}{rank}{span}" if len(span) < _FAR + 5 else f"{side}{rank}{span[:5]}*{span[-6:]}"


def shape(line: str) -> tuple[str, ...]:
    """Return the features of an outline: what depends on sorts alone."""
    key, rank, before, path, after = line[0] + line[3] + line[-2], line[1], line[2], line[4:-2], line[-1]
    flags = _FLAGS[path]
    return (
        f"0{key}",
        f"1{key}{path}",
        f"2{key}{rank}{flags[0]}",
        f"3{key}{before}{path}",
        f"4{key}{path}{after}",
        f"5{key}{before}{after}{flags}",
        f"6{key}{path[:2]}",
        f"7{key}{path[-2:]}{before}",
        f"8{key}{path[:2]}{after}",
        f"9{key}{rank}{flags}{after}",
    )


@cache
def _openness(path: str) -> int:
    """Return how many clauses begin in a path that no relative pronoun or subordinator explains, from -1 to 2."""
    return max(-1, min(2, sum(map(_BEGINS, path)) - sum(map(_OPENS, path))))


def words(u: Units, item: int, candidate: int, rank: int, taken: bool = False) -> tuple[str, ...]:  # noqa: FBT001, FBT002 - one more fact about the candidate
    """Return the features of a link that words decide; `taken` tells whether the candidate has a place in an earlier clause."""
    sorts, firsts, heads, classes = u.shapes, u.firsts, u.heads, u.classes
    lo, hi, side = (candidate, item, "<") if candidate < item else (item, candidate, ">")
    key, openness = sorts[item] + side + sorts[candidate], _openness(sorts[lo + 1 : hi])
    near = sorts[lo + 1 : lo + 4] if hi - lo < 5 else f"*{openness}"
    first, last = (firsts[lo + 1], firsts[hi - 1]) if hi - lo > 1 else ("", "")
    a, b, ca, cb = heads[item], heads[candidate], classes[item], classes[candidate]
    return (
        f"a{key}{a}{rank}",
        f"b{key}{b}{near}",
        f"c{ca}{key}{cb}{near}",
        f"d{key}{u.tags[item]}{u.tags[candidate]}{rank}",
        f"e{key}{firsts[lo - 1] if lo else '^'}{near}",
        f"f{key}{a}{near}",
        f"g{key}{first}{near}",
        f"h{key}{last}{near}",
        f"i{firsts[item]}{key}{near}",
        f"j{a}{key}{cb}",
        f"k{ca}{key}{b}",
        f"m{taken}{key}{near}",
        f"n{taken}{key}",
        f"o{key}{openness}{rank}",
        f"l{key}{firsts[hi + 1] if hi + 1 < len(sorts) else '$'}{near}",
    )


def lone(u: Units, item: int) -> str:
    """Return the sorts around a unit that has no partner, two on either side."""
    return f"{u.shapes[max(0, item - 2) : item]}|{u.shapes[item]}|{u.shapes[item + 1 : item + 3]}"


def surroundings(line: str) -> tuple[str, ...]:
    """Return the features of a lone unit that depend on sorts alone."""
    left, a, right = line.split("|")
    near, then = left[-1:], right[:1]
    return f"n{a}", f"o{a}{near}", f"q{a}{then}", f"s{a}{near}|{then}", f"w{a}{left}|{right}"


def alone(u: Units, item: int) -> tuple[str, ...]:
    """Return the features of a unit that has no partner which words decide."""
    sorts, head = u.shapes, u.heads[item]
    a, right = sorts[item], sorts[item + 1 : item + 3]
    return (
        f"t{a}{head}",
        f"u{a}{head}{right[:1]}",
        f"v{a}{item == 0}{u.tags[item]}",
        f"x{a}{u.firsts[item - 1] if item else '^'}",
        f"y{a}{u.firsts[item + 1] if item + 1 < len(sorts) else '$'}",
        f"z{a}{u.classes[item]}{right}",
    )
