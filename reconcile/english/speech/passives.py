"""A passive verb of saying with its agent -> source and content: "was criticised by his rivals for …"."""

from reconcile.english.speech import ahead, contents, phrases
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.words import AUX, DAYS, MARKS, PREPOSITIONS, SUBORDINATORS

REACH = 8
"""Tokens between the verb and its agent: "called "strategic ambiguity" by the author"."""

_NO_AGENTS = frozenset(
    "then now the end using how what which itself himself herself themselves means law default about hand name far".split()
) - {"the"}
_ENDS = frozenset("for as to over".split())
_OPENERS = frozenset("for of as to that with over".split())


def passive(scene: Scene, i: int) -> Told | None:
    """Read "A is praised by X (for B)" and "A, praised by X": X speaks, of A or of B."""
    s, book = scene.s, scene.book
    if book.form.get(s.lows[i]) != "past" or book.kind[s.lows[i]].endswith("+") or scene.inside(i):
        return None
    by = _agent(scene, i)
    found = ahead.after(s, by + 1, book.pasts) if by else None
    if by is None or found is None or not _speaks(scene, found):
        return None
    end = next((j for j in range(found[0] + 1, found[1]) if s.lows[j] in _ENDS), found[1])
    source = found[0], end
    if end + 2 < len(s.lows) and s.lows[end] in _OPENERS and (span := contents.following(scene, end, "stance")):
        return Told(source, (i, by + 1), span)
    subject = _subject(scene, i)
    return Told(source, (i, by + 1), s.between(subject[0], subject[1] - 1)) if subject else None


def _agent(scene: Scene, i: int) -> int | None:
    s = scene.s
    for j in range(i + 1, min(len(s.lows) - 1, i + REACH)):
        low = s.lows[j]
        if low == "by":
            return j
        if scene.inside(j):
            continue
        if (
            low in SUBORDINATORS
            or low in (",", ";", ":", ".")
            or phrases.is_verb(s, j, scene.book.pasts)
            or low in AUX
            or (j > i + 1 and low in PREPOSITIONS - {"as", "for", "in", "on"})
        ):
            return None
    return None


def _speaks(scene: Scene, source: Range) -> bool:
    """Say whether the words after "by" can be somebody: no gerund, time, amount or mere instrument."""
    s = scene.s
    first, last = s.lows[source[0]], s.lows[source[1] - 1]
    return not (
        first in _NO_AGENTS
        or first in DAYS
        or first[0].isdecimal()
        or first.endswith("ing")
        or (last.endswith("ing") and source[1] - source[0] == 1)
        or last in ("end", "time")
    )


def _subject(scene: Scene, i: int) -> Range | None:
    s = scene.s
    at = phrases.past_adverbs(s, i)
    while at > 0 and s.lows[at - 1] in MARKS:
        at -= 1
    if at == 0:
        return None
    if s.lows[at - 1] in ("which", "that", "who", "it", "this", "he", "she", "they"):
        return at - 1, at
    return phrases.phrase(s, at, scene.book.pasts)
