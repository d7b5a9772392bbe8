"""A verb of saying in the infinitive -> source and content: "went on to say that …", "led her to declare …"."""

from reconcile.english.speech import ahead, contents, gaps, phrases
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.words import FIRST, MARKS

_OBJECTS = frozenset("him her them us me".split())


def aim(scene: Scene, i: int, spoken: Range | None) -> Told | None:
    """Read "X sought to V", "X went on to V", "led X to V", "for X to V"; `spoken` is the last speaker in the sentence."""
    s, book = scene.s, scene.book
    at = i
    while at > 0 and phrases.is_adverb(s.lows[at - 1]):
        at -= 1
    if at < 2 or s.lows[at - 1] != "to" or book.form.get(s.lows[i]) != "base":
        return None
    source = _who(scene, at - 1, spoken)
    if source is None or (s.lows[source[0]] in FIRST and scene.inside(i)):
        return None
    kind, end = book.joined(s.lows, i)
    if kind.endswith("+"):
        return None
    start: int | None = end
    if kind == "telling":
        start, _ = gaps.past_addressee(scene, end)
    if start is None or start >= len(s.lows) or s.lows[start] in MARKS - {":", ",", '"', "“", "'"}:
        return None
    span = contents.following(scene, start, kind)
    return Told(source, (i, end), span) if span and span.end - span.start > 3 else None


def _who(scene: Scene, to: int, spoken: Range | None) -> Range | None:
    """Return whose infinitive it is: the one led to it ("led her to"), or the subject of "went on to", "sought to"; None where it stays a wish."""
    s, pasts = scene.s, scene.book.pasts
    near = (to - 1, to) if s.lows[to - 1] in _OBJECTS else phrases.phrase(s, to, pasts)
    if near and near[0] > 0 and s.lows[near[0] - 1] in _LEADING:
        return near
    at = to - (2 if s.lows[to - 1] == "on" else 1)
    if s.lows[at] not in (_GOING if at == to - 2 else _DOING):
        return None
    return phrases.before(s, at, pasts) or spoken or ahead.opening(s, to, pasts)


_LEADING = frozenset("led leads leading forced forces forcing prompted prompts prompting caused causing".split())
_GOING = frozenset("went goes going go".split())
_DOING = frozenset(
    "sought seeks seeking tried tries trying continued continues continuing began begins started managed manages proceeded proceeds appeared seemed appears seems rushed".split()
)
