"""Tokens -> the named place that goes with a count."""

from reconcile.english.parse import Parse
from reconcile.english.tokens import Sentence

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "on"})
_DETERMINERS = frozenset(
    "the a an its neighbouring neighboring nearby northern southern eastern western north south east west central northeastern northwestern southeastern southwestern"
    " city town village province district region capital of port rural besieged government held rebel - mainly mostly predominantly kurdish syrian coastal mountainous".split()
)
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ramadan eid".split()
)
_KINDS_OF_PLACE = frozenset(
    "district province city town village region county state camp neighbourhood neighborhood governorate prefecture suburb island".split()
)


def place(p: Parse, start: int, end: int) -> str | None:
    """Return the named place nearest to tokens `start..end`: after "in", "near", "at", without the words that only describe it."""
    s = p.sentence
    best: tuple[int, str] | None = None
    for i, word in enumerate(s.lows):
        if word not in _AT:
            continue
        at = i + 1
        while at < len(s.lows) and at - i < 7 and s.lows[at] in _DETERMINERS and not s.words[at][0].isupper():
            at += 1
        name = _name(s, at)
        if name is None:
            continue
        gap = i - end if i >= end else 2 * (start - at)
        if best is None or (gap, name) < best:
            best = (gap, name)
    return best[1] if best and best[0] <= 30 else None


def _name(s: Sentence, at: int) -> str | None:
    end = at
    while end < len(s.words) and end - at < 6 and ((s.words[end][0].isalpha() and s.words[end][0].isupper()) or _ties(s, at, end)):
        end += 1
    words = list(s.words[at:end])
    while words and (words[-1] == "-" or words[-1].lower() in ("al", "el", "de")):
        words.pop()
    if not words or words[0].lower() in _TIMES or all(w.lower().endswith(_ADJECTIVES) for w in words if w.isalpha()):
        return None
    kind = f" {s.lows[end]}" if end < len(s.lows) and s.lows[end] in _KINDS_OF_PLACE else ""
    return " ".join(words).replace(" - ", "-") + kind


_ADJECTIVES = ("ish", "ian", "ese", "the", "qi", "ni", "ican", "eli")
"""Endings of words for nations and faiths, which name no place by themselves: "a Turkish border town"."""


def _ties(s: Sentence, at: int, i: int) -> bool:
    """Say whether token `i` joins parts of one name: the article "al" with its hyphen, "de"."""
    if s.lows[i] in ("al", "el", "de"):
        return i > at or s.lows[i] != "de"
    return (
        i > at
        and s.lows[i] == "-"
        and (s.lows[i - 1] in ("al", "el") or s.lows[i + 1 : i + 2] in (("al",), ("el",)) or s.ends[i - 1] == s.starts[i])
    )
