"""Tokens -> vague numbers ("dozens", "hundreds of thousands") with the interval that a convention gives them."""

from attrs import frozen

from reconcile.english.numerals.cardinals import is_plural
from reconcile.english.tokens import Sentence
from reconcile.model import Interval, Number

_SCALE = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
_LITERAL: dict[str, tuple[Number, Number | None]] = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "millions": (2 * 10**6, None),
    "billions": (2 * 10**9, None),
}
"""What the words say: at least two of the unit, below the next word or place up."""

_ACLED = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
"""ACLED records 10 for "several" and "tens", 12 for "dozens", 100 for "hundreds": the conservative single figure (ACLED Codebook)."""

_AIRWARS: dict[str, tuple[Number, Number | None]] = {**_LITERAL, "dozens": (12, 24)}
"""Airwars (methodology note): "dozens" 12 to 24, "several" and "a couple" 2; other words as they say."""

_FOLLOWING = frozenset("of more killed dead injured wounded hurt others people were was have had missing died feared trapped".split())
WORDS = frozenset({*_SCALE, "several", "handful", "couple", "dozen", "hundred", "thousand", "million"})


@frozen
class Vague:
    """A vague number by token indexes (half open) with its interval."""

    start: int
    end: int
    interval: Interval


def _ends(word: str, convention: str) -> tuple[Number, Number | None]:
    if convention == "acled":
        return _ACLED[word], _ACLED[word]
    return (_AIRWARS if convention == "airwars" else _LITERAL)[word]


def _interval(name: str, word: str, convention: str, factor: int = 1) -> Interval:
    low, high = _ends(word, convention)
    top = None if high is None else high * factor if high == low else (high + 1) * factor - 1
    return Interval(low * factor, top, None, approx=False, rule=f"{name}={low * factor}..{'' if top is None else top} ({convention})")


def _few(name: str, convention: str) -> Interval:
    if convention == "acled" and name != "few":
        low, high = (10, 10) if name == "several" else (2, 2)
        return Interval(low, high, None, rule=f"{name}={low}..{high} (acled)")
    if name != "few" and (convention == "airwars" or name == "a couple"):
        return Interval(2, 2, None, approx=name == "a couple", rule=f"{name}=2..2 ({convention})")
    return Interval(rule=f"{name}: no figure ({convention})")


def vague(s: Sentence, i: int, convention: str) -> Vague | None:
    """Read the vague number that begins at token `i`, or return None where there is none."""
    lows = s.lows
    if lows[i] in _SCALE:
        return _many(s, i, convention)
    start = i + (lows[i] == "a")
    word = lows[start] if start < len(lows) else ""
    if word not in ("several", "few", "couple", "handful"):
        return None
    tied = lows[start + 1 : start + 2] == ("of",)
    after = lows[start + 1 + tied] if start + 1 + tied < len(lows) else ""
    if after in _ONES and (tied or word in ("several", "few")):
        return Vague(i, start + 2 + tied, _interval(" ".join(lows[i : start + 2 + tied]), f"{after}s", convention))
    if word in ("couple", "handful"):
        return Vague(i, start + 1, _few(f"a {word}", convention)) if tied and start > i else None
    near = lows[start + 1 : start + 2 + (start > i)]
    counts = after[:1].isalpha() if word == "several" else any(is_plural(w) for w in near if w[0].isalpha())
    return Vague(i, start + 1, _few(word, convention)) if counts else None


_ONES = frozenset({"dozen", "hundred", "thousand", "million"})


def _many(s: Sentence, i: int, convention: str) -> Vague | None:
    lows, n = s.lows, len(s.lows)
    word, after = lows[i], lows[i + 1] if i + 1 < n else ""
    if word == "scores" and after not in _FOLLOWING:
        return None
    if word == "tens" and after != "of":
        return None
    if after == "of" and i + 2 < n and lows[i + 2] in _SCALE and _SCALE[lows[i + 2]] > _SCALE[word]:
        return Vague(i, i + 3, _interval(f"{word} of {lows[i + 2]}", word, convention, _SCALE[lows[i + 2]]))
    return Vague(i, i + 1, _interval(word, word, convention))
