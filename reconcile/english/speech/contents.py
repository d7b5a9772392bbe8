"""A cue with its source -> the span of what is said."""

from reconcile.english.speech import ahead, phrases
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.words import AUX, DAYS, NOMINATIVE, PREPOSITIONS, TIMES
from reconcile.model import Span

LONGEST = 4_000
"""Code points after which a quotation is not followed on."""


def following(scene: Scene, start: int, kind: str) -> Span | None:
    """Return the content that follows a cue from token `start`, to its clause's end; a quotation is followed over sentences."""
    s, n = scene.s, len(scene.s.lows)
    while start < n and s.lows[start] in (",", ":", ";", "-", "—", "–", "--"):
        start += 1
    if start >= n:
        return None
    quote = scene.opens(start)
    stop = _clause_end(scene, start, kind)
    while stop > start and s.lows[stop - 1] in (".", ",", ";", "—", "–", "-", "and", "but", "?" if stop < n else "."):
        stop -= 1
    if stop <= start:
        return None
    first, last = s.starts[start], s.ends[stop - 1]
    if quote and quote[1] > last:
        last = max(last, min(quote[1], first + LONGEST))
    elif (within := scene.inside(start)) and not quote and within[1] < last:
        last = max(first + 1, within[1] - 1)
    else:
        ending = scene.pairs.at(last - 1)
        if ending and ending[1] > s.end and ending[0] >= first:
            last = max(last, min(ending[1], first + LONGEST))
    return Span(first, last)


_STANCE_ENDS = frozenset("during after before when while until despite amid because".split())
_FRONTED = frozenset("when while after although though as since before if once".split())


def _clause_end(scene: Scene, start: int, kind: str) -> int:
    """Return the token where content ends: at another cue of the same speaker, a full quotation's end; for a stance at a comma or circumstance too."""
    s = scene.s
    quoted = scene.opens(start)
    if quoted and scene.text[quoted[1] - 2 : quoted[1] - 1] in (",", ".", "!", "?") and quoted[1] < s.end and kind != "stance":
        return s.index_at(quoted[1] - 1) + 1
    within = scene.inside(start)
    holds = within[1] if within else 0
    fronted = s.lows[0] in _FRONTED and "," not in s.lows[:start]
    for j in range(start + 1, len(s.lows) - 1):
        if s.starts[j] < holds:
            continue
        opened = scene.opens(j)
        if opened:
            holds = opened[1]
            if kind == "stance" and scene.text[holds - 2 : holds - 1] in (",", ".") and holds < s.end:
                return s.index_at(holds - 1) + 1
        elif _ends(scene, start, j, kind, fronted=fronted):
            return j
    return len(s.lows)


def _ends(scene: Scene, start: int, j: int, kind: str, *, fronted: bool) -> bool:
    s, book = scene.s, scene.book
    low, after = s.lows[j], s.lows[j + 1]
    if low == ",":
        return (
            fronted
            or (kind == "stance" and j > start + 1 and not after.isdecimal())
            or (book.form.get(after) == "ing" and not book.kind[after].startswith("stance"))
            or after in ("according", "citing", "calling", "accusing", "referring")
            or (
                after in ("while", "but", "though", "although")
                and kind != "telling"
                and s.lows[j + 2 : j + 3] != ("that",)
                and len(s.lows) - j > 4
            )
        )
    if low == "and" and (kind in ("stance", "thought") or s.lows[start] == "to") and _clause(scene, j + 1):
        return True
    if low in ("and", "but"):
        return _other_cue(scene, j + 1)
    if kind in ("stance", "thought") and low == "and":
        return after in ("i", "he", "she")
    return (
        kind == "stance"
        and j > start
        and (
            low in _STANCE_ENDS
            or low in (";", "last")
            or low in DAYS
            or (low == "on" and after in DAYS)
            or (low == "as" and after in NOMINATIVE)
        )
    )


def _other_cue(scene: Scene, j: int) -> bool:
    s, book = scene.s, scene.book
    if s.lows[j].endswith("ly") or s.lows[j] in ("also", "then", "later", "has", "instead"):
        j += 1
    low = s.lows[j] if j < len(s.lows) else ""
    return low in book.participles or (
        book.form.get(low) in ("past", "third") and not book.kind[low].endswith("+") and low not in book.nounlike
    )


def _clause(scene: Scene, j: int) -> bool:
    """Say whether a clause of its own begins at token `j`: a subject with its verb right after it."""
    s, pasts = scene.s, scene.book.pasts
    subject = ahead.opening(s, len(s.lows), pasts, j)
    if subject is None or subject[0] != j or not subject[1] < min(len(s.lows), j + _SUBJECT):
        return False
    return s.lows[subject[1]] in AUX - {"to", "'s"} or phrases.is_verb(s, subject[1], pasts)


_SUBJECT = 6
"""Tokens of a subject, at most, with which a clause of its own is taken to begin."""


def preceding(scene: Scene, end: int) -> Span | None:
    """Return the content that goes before a source or cue at token `end`: the quotation that closes there, else the sentence so far."""
    s = scene.s
    quote = scene.closed(end)
    at = end
    while at > 0 and s.lows[at - 1] in (",", "—", "–", "-", ";", "--"):
        at -= 1
    if quote:
        start = quote[0]
        if start > s.start + 1 and at > 0 and s.lows[max(0, s.index_at(start) - 1)] not in (":", "-", "—", "–", "--"):
            start = _clause_start(scene, s.index_at(start)) if s.index_at(start) > 0 else s.start
        return Span(max(start, quote[1] - LONGEST), quote[1])
    if at == 0:
        return None
    return Span(_clause_start(scene, at), s.ends[at - 1])


def _clause_start(scene: Scene, end: int) -> int:
    """Return the offset where an unquoted statement begins: the sentence's start, after a spaced dash or a colon, a dateline or a cue."""
    s = scene.s
    for j in range(end - 3, 0, -1):
        low = s.lows[j]
        if (
            low in ("-", "–", "—", "--", ":")
            and s.words[j + 1][:1].isupper()
            and (low == ":" or (s.starts[j] > s.ends[j - 1] and s.ends[j] < s.starts[j + 1]))
            and end - j > 3
        ):
            return s.starts[j + 1]
        if low in ("said", "added", ";") and scene.inside(j) is None:
            return s.starts[j + 1]
    return s.starts[0]


def tail(scene: Scene, end: int, span: Span, *, quoted: bool) -> Span:
    """Widen content over what goes on after the cue's clause: "A, he said, B" and “A,” he said. “B”."""
    s, n = scene.s, len(scene.s.lows)
    for j in range(end, n):
        quote = scene.opens(j)
        if quote:
            if (
                quoted
                and j > end
                and (s.lows[j - 1] != "." or _unclaimed(scene.text, quote))
                and s.lows[j - 1] in (",", ":", ".", "—", "–", "-", "--", "'", "and")
            ):
                return Span(span.start, min(max(quote[1], span.end), span.start + LONGEST))
            break
        if s.lows[j] == "," and not quoted and _goes_on(scene, end, j):
            rest = following(scene, j + 1, "speech")
            return Span(span.start, rest.end) if rest and rest.end > span.end else span
        if s.lows[j] == "," and quoted and s.lows[j + 1 : j + 2] == ("that",):
            rest = following(scene, j + 1, "speech")
            return Span(span.start, rest.end) if rest and rest.end > span.end else span
        if s.lows[j] == "," and scene.book.form.get(s.lows[j + 1] if j + 1 < n else "") == "ing":
            break
    return _next_quote(scene, span) if quoted else span


def _goes_on(scene: Scene, end: int, j: int) -> bool:
    """Say whether a statement goes on after the comma at token `j`, the cue's clause having ended at `end`."""
    s = scene.s
    if len(s.lows) - j < 5:
        return False
    after = s.lows[j + 1]
    if (
        after in ("who", "whose", "while", "as", "according", "citing", "with", "after", "a", "when", "in", "where")
        or scene.book.form.get(after) == "ing"
    ):
        return False
    return j == end or (all(w in TIMES or w in PREPOSITIONS for w in s.lows[end:j]) and after in ("and", "but", "or"))


PARAGRAPHS = 4


def _unclaimed(text: str, quote: tuple[int, int]) -> bool:
    """Say whether a quotation ends its sentence, so that no cue of its own follows."""
    inner = text[max(quote[0], quote[1] - 5) : quote[1]].rstrip("\"'”’» \xa0")[-1:]
    rest = text[quote[1] : quote[1] + 3].lstrip(" \xa0")[:1]
    return inner != "," and (inner not in ("?", "!") or not rest.islower())


def _next_quote(scene: Scene, span: Span) -> Span:
    text, end = scene.text, scene.s.end
    found = scene.pairs.next(end)
    if (
        found
        and found[0] - end <= 6
        and not text[end : found[0]].strip()
        and text.count("\n", end, found[0]) < PARAGRAPHS
        and _unclaimed(text, found)
    ):
        return Span(span.start, max(span.end, min(found[1], span.start + LONGEST)))
    return span
