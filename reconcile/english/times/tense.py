"""The verbs around a time expression -> whether the text looks back or ahead."""

from reconcile.english.tokens import Sentence

_FUTURE = frozenset("will 'll shall scheduled due upcoming plans planned begins starts opens expected expects deadline".split())
_PAST = frozenset(
    "was were had did has been said told took came went made began fell rose won lost got found held met saw left became gave kept led sent ran struck broke shot hit"
    " sold bought brought thought felt stood heard wrote spoke drove flew fought grew knew paid put set cut".split()
)
_REACH = 40
"""Tokens on either side in which a verb is looked for: most of the sentences there are."""


def tense(s: Sentence, i: int) -> str:
    """Return "past", "future" or "" for the time expression at token `i`, by the nearest verb before it, else after it."""
    if i and (
        s.lows[i - 1] in ("until", "by", "effective", "through")
        or s.lows[max(0, i - 3) : i] in (("as", "early", "as"), ("as", "soon", "as"))
    ):
        return "future"
    for j in range(i - 1, max(-1, i - _REACH), -1):
        found = "future" if s.lows[j] == "set" and s.lows[j + 1] == "to" else _of(s.lows[j])
        if found:
            return found
    for j in range(i + 1, min(len(s.lows), i + _REACH)):
        found = _of(s.lows[j])
        if found:
            return found
    return ""


def _of(word: str) -> str:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return "past"
    return ""
