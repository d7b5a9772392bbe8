"""Tokens -> who is said to have attacked."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.tokens import Sentence

_BETWEEN = frozenset({"air", "army", "military", "government", "artillery", "tank", "missile", "rocket", "drone", "war", "suicide", "car"})
_CARRIED = ("carried", "out")
_LONGEST = 4
_GAP = 3


def opposed(one: str, other: str, words: Lexicon) -> bool:
    """Say whether two doers cannot be one: Russia and Ukraine, the army and rebels; not the army and Israel."""
    sides, anybody = words.lookup("doers_sides"), words.lookup("doers_any")
    if one == other:
        return False
    return sides.get(one) != sides.get(other) if one in anybody or other in anybody else True


@frozen
class Doer:
    """Who is named as the doer of an attack, and the tokens that say so, `start` to before `end`."""

    name: str
    start: int
    end: int


@cache
def _forms(words: Lexicon) -> dict[tuple[str, ...], str]:
    return {tuple(form.split()): name for form, name in words.lookup("doers").items()}


@cache
def _firsts(words: Lexicon) -> frozenset[str]:
    return frozenset(form[0] for form in _forms(words))


def doers(s: Sentence, words: Lexicon) -> Iterator[Doer]:
    """Yield who attacked: "Russian shelling", "an Israeli air strike", "carried out by the Taliban", "rebels carried out the attack"."""
    if s.vocabulary.isdisjoint(_firsts(words)):
        return
    at = 0
    while at < len(s.lows):
        form = _form(s, at, words)
        found = _attacking(s, at, at + len(form), words) if form else None
        if found and form:
            yield Doer(_forms(words)[form], *found)
        at = found[1] if found else at + (len(form) if form else 1)


def _form(s: Sentence, at: int, words: Lexicon) -> tuple[str, ...] | None:
    if s.lows[at] not in _firsts(words):
        return None
    return next((form for n in range(_LONGEST, 0, -1) if (form := s.lows[at : at + n]) in _forms(words)), None)


def _attacking(s: Sentence, start: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the tokens by which the name in `start..end` is that of an attacker; None where it is not."""
    attacks = words.lookup("attacks")
    last = None
    for noun in range(end, min(end + _GAP, len(s.lows))):
        if s.lows[noun] in attacks:
            last = noun
        elif s.lows[noun] not in _BETWEEN:
            break
    if last is not None:
        return start, last + 1
    after = s.lows[end : end + 2] == _CARRIED and any(w in attacks or w == "attack" for w in s.lows[end + 2 : end + 6])
    if after:
        return start, end + 2
    by = start - 1 - (s.lows[max(0, start - 1) : start] == ("the",))
    if by > 1 and s.lows[by] == "by" and s.lows[by - 2 : by] == _CARRIED:
        return by - 2, end
    return None
