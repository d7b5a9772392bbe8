"""A cue in its clause -> the span of what is said."""

import re

from reconcile.english.clauses import LEADING, complement
from reconcile.english.parse import Parse
from reconcile.english.speech.scene import Scene
from reconcile.model import Span

LONGEST = 4_000
"""Code points after which a quotation is not followed on."""

_LEADS = frozenset({",", ":", ";", "-", "--"})
_TRAILS = frozenset({".", ",", ";", "-", "--", "and", "but", "("})
_APART = frozenset("during after before since until till amid despite following while when because although though unless".split())
_CUTS = frozenset({",", "and", "but", "or", ";", "-", "--"})
_TURNS = frozenset("while but though although whereas".split())
_CITING = frozenset({"according", "citing", "calling", "accusing", "referring"})


def following(scene: Scene, verb: int, start: int, kind: str) -> Span | None:
    """Return the content that follows a cue from token `start`, to its clause's end; a quotation is followed over sentences."""
    s, n = scene.s, len(scene.s.lows)
    while start < n and s.lows[start] in _LEADS:
        start += 1
    if start >= n:
        return None
    quote, stop = scene.opens(start), _stop(scene, verb, start, kind)
    while stop > start and (s.lows[stop - 1] in _TRAILS or (stop < n and s.lows[stop - 1] == "?")):
        stop -= 1
    if stop <= start:
        return None
    first, last = s.starts[start], s.ends[stop - 1]
    within, ending = scene.inside(start), scene.inside(stop - 1)
    if quote and quote[1] > last:
        last = max(last, min(quote[1], first + LONGEST))
    elif within and not quote and within[1] < last:
        last = max(first + 1, within[1] - 1)
    elif ending and ending[1] > s.end and ending[0] >= first:
        last = max(last, min(ending[1], first + LONGEST))
    return Span(first, last)


def _stop(scene: Scene, verb: int, start: int, kind: str) -> int:
    """Return the token where content ends: where a quoted statement does, a clause that hangs higher up begins, or what a stance is about is over."""
    s, p = scene.s, scene.p
    quoted, within = scene.opens(start), scene.inside(start)
    if quoted and kind != "stance" and quoted[1] < s.end and scene.text[quoted[1] - 2 : quoted[1] - 1] in (",", ".", "!", "?"):
        return s.index_at(quoted[1] - 1) + 1
    holds = within[1] if within else 0
    told = kind == "stance"
    fronted = p.sorts[:1] in ("s", "r") and "," not in s.lows[:start]
    for token in range(start + 1, len(s.lows)):
        if s.starts[token] < holds:
            continue
        if opened := scene.opens(token):
            holds = opened[1]
            if kind == "stance" and scene.statement(opened) and holds < s.end:
                return s.index_at(holds - 1) + 1
            continue
        unit = p.places[token]
        if s.lows[token] == "," and (
            (fronted and told) or (s.lows[token + 1 : token + 2] and s.lows[token + 1] in _CITING and token > start + 1)
        ):
            return token
        told = told or (unit >= 0 and p.sorts[unit] in "FBPKX")
        if unit < 0 or p.units.groups[unit].start != token:
            continue
        if p.is_verb(unit) and p.sorts[unit] != "X" and _leaves(scene, verb, unit, kind):
            return _front(p, unit, start)
        if kind == "stance" and _over(p, verb, unit, start):
            return token
    return len(s.lows)


def _leaves(scene: Scene, verb: int, unit: int, kind: str) -> bool:
    """Say whether a clause after a cue is no part of what is said: it is joined to the cue's clause or hangs on what stands before it."""
    p, lows = scene.p, scene.s.lows
    front = _front(p, unit, p.units.groups[verb].end)
    cut = lows[front] if front < len(lows) else ""
    if front > 1 and lows[front - 2] == "," and scene.inside(front - 1) and not scene.inside(front):
        cut = ","
    after = lows[front + 1] if front + 1 < len(lows) else ""
    own = p.links.subject(unit)
    opener = p.places[front + 1] if front + 1 < len(lows) else -1
    opens = 0 <= opener < unit and p.is_noun(opener) and opener in (own, unit - 1)
    if cut == "," and opens and p.sorts[unit] in "FBPK" and _fronted(p, verb):
        return True
    bare = own is None or own < verb
    joined, _ = scene.book.at(p.units.heads[unit], lows, p.units.groups[unit].head)
    says = joined is not None
    leaving = joined in ("speech", "telling") or (says and kind in ("stance", "thought"))
    if kind == "stance" and p.sorts[unit] in "FK" and joined == "speech":
        return True
    if cut not in _CUTS:
        return False
    if (cut == "," and after in _TURNS and lows[front + 2 : front + 3] != ("that",)) or (
        cut in (",", "-", "--") and p.sorts[unit] == "G" and says
    ):
        return True
    if leaving and bare and p.sorts[unit] in "FEK" and (cut != "," or after in ("and", "but") or p.units.groups[unit].start == front + 1):
        return True
    hung = p.links.governor(unit)
    if hung is None:
        return kind == "stance" or (cut == "," and joined == "speech")
    top, way = hung
    if top == verb:
        return (way == "conj" and kind not in ("speech", "finding")) or (
            way == "adv"
            and (kind == "stance" or (cut == "," and p.sorts[unit] == "G" and not any(s in "FBPK" for s in p.sorts[verb + 1 : unit])))
        )
    return top < verb and kind not in ("speech", "finding")


def _fronted(p: Parse, verb: int) -> bool:
    """Say whether the clause of a cue stands before the one that it belongs to: "After he announced cuts, investors fled"."""
    start = verb
    while start and p.sorts[start - 1] not in ",;:_!":
        start -= 1
    told = p.sorts[start]
    return told in "srG" or (told == "x" and p.units.heads[start] in LEADING)


def _front(p: Parse, unit: int, start: int) -> int:
    """Return the token where the clause of a verb begins, with the comma or conjunction before it."""
    subject = p.links.subject(unit)
    if unit and p.is_noun(unit - 1) and p.sentence.lows[p.units.groups[unit - 1].start - 1] in _CUTS:
        subject = unit - 1
    own = subject is not None and subject < unit and p.units.groups[subject].start >= start
    at = p.units.groups[subject if own and subject is not None else unit].start
    low = p.sentence.lows
    while at - 1 > start and (low[at - 1] in _CUTS or p.tags[at - 1] in ("SC", "WDT", "WP", "RB")):
        at -= 1
        if low[at] in ("and", "but", "or", ";") and low[at - 1] != ",":
            break
    return at


_LIST = re.compile(r",(?:[npcdJxTy]{1,8},){0,4}[npcdJxTy]{1,8},?&[npcdJIT]")
"""Sorts of the units of a list that a comma goes on with: ", his plans for the port and his temper"."""


def _over(p: Parse, verb: int, unit: int, start: int) -> bool:
    """Say whether what a stance is about is over at a unit: a mark that opens no further item, a circumstance of the verb."""
    sort, head = p.sorts[unit], p.units.heads[unit]
    if sort in ";:(_":
        return True
    if sort == "," and p.sorts[unit + 1 : unit + 2] == "w":
        return False
    if sort == ",":
        rest = next((j for j in range(unit + 1, min(len(p.sorts), unit + 4)) if p.is_noun(j)), None)
        fellow = p.links.fellow(rest) if rest is not None else None
        listed = fellow is not None and fellow[1] == "conj" and p.units.groups[fellow[0]].start >= start
        return not listed and not _LIST.match(p.sorts, unit)
    if sort in "sr":
        return head in _APART or head == "as"
    if sort == "y":
        return p.sorts[unit - 1] != "x" and p.links.holder(unit) == verb
    if sort == "x":
        noun = complement(p, unit)
        return p.links.holder(unit) == verb and (head in _APART or (noun is not None and p.sorts[noun] == "y"))
    return False


def preceding(scene: Scene, end: int) -> Span | None:
    """Return the content that goes before a source or cue at token `end`: the quotation that closes there, else the sentence so far."""
    s, at, quote = scene.s, end, scene.closed(end)
    while at > 0 and s.lows[at - 1] in (",", "-", "--", ";"):
        at -= 1
    if quote:
        start = quote[0]
        if start > s.start + 1 and at > 0:
            token = s.index_at(start)
            start = (
                _clause_start(scene, token)
                if token > 0 and s.lows[token - 1] not in (":", "-", "--") and not _said_before(scene, token)
                else start
            )
        return Span(max(start, quote[1] - LONGEST), quote[1])
    return Span(_clause_start(scene, at), s.ends[at - 1]) if at else None


def _said_before(scene: Scene, token: int) -> bool:
    """Say whether somebody speaks before a quotation in its sentence, so that what stands there is his."""
    p = scene.p
    return any(
        p.is_verb(v) and scene.book.kind(p.units.heads[v]) in ("speech", "telling") and p.units.groups[v].end <= token
        for v in range(len(p.sorts))
    )


def _clause_start(scene: Scene, end: int) -> int:
    """Return the offset where an unquoted statement begins: the sentence's start, or after a spaced dash, a colon, a semicolon, a dateline."""
    s = scene.s
    for j in range(end - 3, 0, -1):
        low = s.lows[j]
        spaced = s.starts[j] > s.ends[j - 1] and s.ends[j] < s.starts[j + 1]
        if low == ";" or (
            (low == ":" or (low in ("-", "--") and spaced and _apart(scene, j)))
            and s.words[j + 1][:1].isupper()
            and scene.inside(j) is None
        ):
            return s.starts[j + 1]
    return s.starts[0]


def _apart(scene: Scene, dash: int) -> bool:
    """Say whether a dash ends a clause or a dateline, and is none that joins two names."""
    p = scene.p
    return scene.s.words[0].isupper() or scene.low(dash - 1) == ")" or any(v in "FPBK" for v in p.sorts[: p.places[dash]])


def tail(scene: Scene, verb: int, end: int, span: Span, *, quoted: bool, inverted: bool = False) -> Span | None:
    """Return how content goes on after the cue's clause: "A, he said, B" and “A,” he said. “B”."""
    s, n = scene.s, len(scene.s.lows)
    for j in range(end, n):
        if quote := scene.opens(j):
            if (
                quoted
                and j > end
                and (s.lows[j - 1] != "." or _unclaimed(scene.text, quote))
                and (s.lows[j - 1] in _LEADS or s.lows[j - 1] in (".", "and", "'"))
            ):
                return _capped(span, Span(*quote))
            break
        if s.lows[j] == "," and (
            (not quoted and j == end and n - j > 5 and scene.p.sorts[scene.p.places[j] + 1] not in "Gws" and not inverted)
            or (quoted and s.lows[j + 1 : j + 2] == ("that",))
        ):
            rest = following(scene, verb, j + 1, "speech")
            return rest if rest and rest.start >= span.end else None
        if s.lows[j] == "," and scene.p.tags[min(j + 1, n - 1)] == "VBG":
            break
    return _next_quote(scene, span) if quoted else None


def _capped(span: Span, more: Span) -> Span | None:
    end = min(more.end, span.start + LONGEST)
    return Span(more.start, end) if span.end <= more.start < end else None


def _unclaimed(text: str, quote: tuple[int, int]) -> bool:
    """Say whether a quotation ends its sentence, so that no cue of its own follows."""
    inner = text[max(quote[0], quote[1] - 5) : quote[1]].rstrip("\"'”’» \xa0")[-1:]
    rest = text[quote[1] : quote[1] + 3].lstrip(" \xa0")[:1]
    return inner != "," and (inner not in ("?", "!") or not rest.islower())


_PARAGRAPHS = 4


def _next_quote(scene: Scene, span: Span) -> Span | None:
    text, end = scene.text, scene.s.end
    found = scene.pairs.next(end)
    if (
        found
        and found[0] - end <= 6
        and not text[end : found[0]].strip()
        and text.count("\n", end, found[0]) < _PARAGRAPHS
        and _unclaimed(text, found)
    ):
        return _capped(span, Span(*found))
    return None
