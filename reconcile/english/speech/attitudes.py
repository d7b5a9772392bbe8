"""A noun or adjective of saying and thinking -> source and content: "his claim that", "her support for", "is critical of"."""

from reconcile.english.speech import contents, phrases
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.words import ADVERBS, BE, MARKS

_OWNERS = frozenset("his her their its my our".split())
_LINKING = (BE - {"be"}) | frozenset(
    "remain remains remained seem seems seemed feel feels felt sound sounds sounded appear appears appeared become became".split()
)
_NOT_SOURCES = frozenset("it this that there which what".split())


def noun(scene: Scene, i: int) -> Told | None:
    """Read "his claim that …", "the group's call for …": a noun of saying with its owner."""
    s, book = scene.s, scene.book
    after = s.lows[i + 1] if i + 2 < len(s.lows) else "."
    if after not in book.nouns.get(s.lows[i], ()):
        return None
    source = _owner(scene, i)
    if source is None:
        return None
    span = contents.following(scene, i + 1 + (after not in ("that", "to")), "speech" if after == "that" else "stance")
    return Told(source, (i, i + 1), span) if span else None


def _owner(scene: Scene, i: int) -> Range | None:
    s = scene.s
    at = i - 1
    while at > 0 and i - at < 3 and s.lows[at] not in _OWNERS and s.words[at][0].islower() and s.lows[at] != "'s":
        at -= 1
    if at < 0:
        return None
    if s.lows[at] in _OWNERS:
        return at, at + 1
    return phrases.phrase(s, at, scene.book.pasts) if s.lows[at] in ("'s", "'") and at > 0 else None


def adjective(scene: Scene, i: int) -> Told | None:
    """Read "X is critical of …", "X remained confident that …": a state of mind with what it is about."""
    s, book = scene.s, scene.book
    after = s.lows[i + 1] if i + 2 < len(s.lows) else "."
    if after not in book.minds.get(s.lows[i], ()):
        return None
    at = i
    while at > 0 and (phrases.is_adverb(s.lows[at - 1]) or s.lows[at - 1] in ADVERBS or s.lows[at - 1] in _DEGREES):
        at -= 1
    if at == 0 or s.lows[at - 1] not in _LINKING:
        return None
    source = phrases.before(s, at - 1, book.pasts)
    if source is None or s.lows[source[0]] in _NOT_SOURCES or scene.inside(i):
        return None
    start = i + 1 + (after not in ("that", "to"))
    if start >= len(s.lows) or s.lows[start] in MARKS - {'"', "“", "'"}:
        return None
    span = contents.following(scene, start, "speech" if after == "that" else "stance")
    return Told(source, (at - 1, i + 2 if after not in ("that", "to") else i + 1), span) if span and span.end - span.start > 3 else None


_DEGREES = frozenset("more most less so as too much quite very not".split())
