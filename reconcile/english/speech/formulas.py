"""A fixed wording of attribution -> source and content: according to, a colon, a toll put at."""

import re

from reconcile.english.speech import ahead, contents, phrases
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.words import DETERMINERS, PREPOSITIONS, SUBORDINATORS


def according(scene: Scene, i: int) -> Told | None:
    """Read "A, according to X", "According to X, B" and "A, according to X, B"."""
    s = scene.s
    source = ahead.after(s, i + 2, scene.book.pasts)
    if source is None:
        return None
    first = i
    while first > 0 and s.lows[first - 1] in (",", '"', "“", "and", "but", "that", "after", "also", "'"):
        first -= 1
    after = source[1] < len(s.lows) and s.lows[source[1]] == "," and len(s.lows) - source[1] > 4
    leads = first == 0 or s.lows[first - 1] in (":", ";", "—", "–") or (after and first <= 3 and scene.closed(i) is None)
    if leads or s.lows[first] == "that" or (after and s.lows[first] in ("and", "but", "after")):
        span = contents.following(scene, source[1], "speech")
    else:
        span = contents.preceding(scene, i)
        if span and after and i <= 8:
            span = contents.tail(scene, source[1], span, quoted=False)
    return Told(source, (i, i + 2), span) if span else None


def colon(scene: Scene, i: int) -> Told | None:
    """Read "Smith: …" at a sentence's start, "EXCLUSIVE - Smith: …" too."""
    s = scene.s
    if not 0 < i <= 6 or i + 2 >= len(s.lows) or s.ends[i - 1] != s.starts[i] or s.starts[i + 1] == s.ends[i]:
        return None
    first = 2 if i > 2 and s.lows[1] in ("-", "–", "—") and s.words[0].isupper() else 0
    words, lows = s.words[first:i], s.lows[first:i]
    if not all(w[0].isupper() and len(w) > 1 for w in words if w not in (".", "-")) or not _LABELS.isdisjoint(lows):
        return None
    if any(w in SUBORDINATORS or w in PREPOSITIONS - {"of"} or w in DETERMINERS for w in lows):
        return None
    if len(words) == 1 and scene.opens(i + 1) is None and not _speaks_again(scene, words[0]):
        return None
    span = contents.following(scene, i + 1, "speech")
    return Told((first, i), (i, i + 1), span) if span and span.end - span.start > 15 else None


def _speaks_again(scene: Scene, name: str) -> bool:
    """Say whether the one word before a colon is a speaker: in a headline one whom the text names again, later a label that comes back."""
    end = scene.s.end
    if len(name) < 4:
        return False
    if name.isupper() or scene.s.paragraph > 0:
        return scene.text.find(f"\n{name}:", end, end + 5_000) >= 0
    if name in ("Report", "Poll", "Study", "Police"):
        return True
    return any(before not in _NO_NAMES for before in re.findall(rf"\b([A-Z][a-z]+) {re.escape(name)}\b", scene.text[end : end + 5_000]))


_NO_NAMES = frozenset({"In", "From", "Across", "For", "To", "The", "Near", "At", "But", "And", "South", "North", "East", "West", "New"})
"""Capitalised words that before another make no person's name of it."""
_LABELS = frozenset(
    "latest leaked read note photo image video watch update updated related exclusive more via source sources editor's follow contact tags topics time date when where"
    " who what why how caption correction breaking politics opinion analysis live".split()
)


def toll(scene: Scene, i: int) -> Told | None:
    """Read "police put the toll at 16"."""
    s = scene.s
    at = next((j for j in range(i + 2, min(len(s.lows) - 1, i + 9)) if s.lows[j] == "at"), None)
    if at is None or not any(w in ("toll", "number", "figure", "total", "count", "dead", "death") for w in s.lows[i + 1 : at]):
        return None
    source = phrases.before(s, i, scene.book.pasts)
    span = contents.following(scene, i + 1, "stance") if source else None
    return Told(source, (i, i + 1), span) if source and span else None
