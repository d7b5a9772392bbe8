"""A clause of saying inside another -> source and content: "as X noted, …", "what X called …", "more than X expected"."""

from reconcile.english.speech import contents
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.verbs import NAMING, Cue
from reconcile.english.speech.words import PREPOSITIONS, TIMES

_HEADS = frozenset("which whom than".split())


def relative(scene: Scene, cue: Cue, source: Range) -> Told | None:
    """Read a verb of saying whose content stands before its subject or is the clause around; None for any other."""
    s, n = scene.s, len(scene.s.lows)
    head = s.lows[source[0] - 1] if source[0] else ""
    after = s.lows[cue.end] if cue.end < n else "."
    if head == "as" and cue.kind in ("speech", "thought", "telling"):
        return _as(scene, cue, source)
    if head == "what" and s.lows[cue.at] in NAMING and cue.end + 1 < n:
        span = contents.following(scene, cue.end, "stance")
        return Told(source, (cue.at, cue.end), span) if span and span.end - span.start > 3 else None
    if head not in _HEADS or cue.kind == "telling" or s.lows[source[0]] in ("half", "a") or s.lows[source[0]].isdecimal():
        return None
    if after in (",", ".", "and", "?", ")", "-", "—", "–") or (after in PREPOSITIONS and after != "by") or after in TIMES:
        at = source[0] - 1
        span = contents.preceding(scene, at) if head == "than" else s.between(at, at)
        return Told(source, (cue.at, cue.end), span) if span else None
    return None


def _as(scene: Scene, cue: Cue, source: Range) -> Told | None:
    """Read "As X noted, B" and "A, as X noted"."""
    s, n, at = scene.s, len(scene.s.lows), source[0] - 1
    end = next((j for j in range(cue.end, min(n, cue.end + 6)) if s.lows[j] in (",", ".")), n if n - cue.end < 3 else None)
    if end is None or any(
        w not in TIMES and w not in PREPOSITIONS and w not in ("it", "also") and w[0].isalpha() for w in s.lows[cue.end : end]
    ):
        return None
    leads = at < 2 and end + 3 < n
    if not leads and at < 3:
        return None
    span = contents.following(scene, end, "speech") if leads else contents.preceding(scene, at)
    return Told(source, (cue.at, cue.end), span) if span else None
