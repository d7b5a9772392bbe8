"""A cue's clause -> on which side what is said stands, and where it begins."""

from reconcile.english.clauses import Clause, complement
from reconcile.english.parse import Parse
from reconcile.english.speech.scene import BREAKS, SAYING, Scene
from reconcile.english.speech.sources import speaker_end

_SHORT = 6
"""Tokens of an adverbial, at most, after which "she said" is a parenthesis: "Perhaps, she said, …"."""
_REACH = 24
"""Tokens between a cue and the word that opens what is said, at most."""
_LONG = 8
"""Tokens before "he said", from which they are taken to be what is said even where no verb is read among them."""
_OPENING = frozenset("that if whether how why what where who there".split())


def goes_before(scene: Scene, c: Clause, left: int, start: int | None, end: int, *, finding: bool) -> bool:
    """Say whether what is said stands before its speaker."""
    p, quote = scene.p, scene.closed(left)
    if p.sorts[c.verb] in "TGQ" or scene.opens(end) or (finding and end < len(p.tags) - 3 and quote is None):
        return False
    ends = start is None or start >= len(p.tags) - 1
    if quote is not None and (left == 0 or scene.inside(left) is None):
        if left == 0:
            return ends and scene.statement(quote)
        goes_on = any(p.sorts[v] in "FBP" and p.links.governor(v) == (c.verb, "comp") for v in range(c.verb + 1, len(p.sorts)))
        return ends or (scene.low(left - 1) != ":" and scene.statement(quote) and (scene.low(end) == "," or not goes_on))
    if left < 2 or c.way == "comp" or (c.way == "rel" and p.sorts[c.verb] != "K"):
        return False
    verbs = any(p.sorts[v] in "FPBEXK" for v in range(p.places[left]) if p.units.groups[v].end <= left)
    mark = scene.low(left - 1)
    if mark in (",", "-", "--"):
        comma = close(scene, end)
        goes_on = comma is not None and any(p.sorts[v] in "FBPXK" for v in range(p.places[comma] + 1, len(p.sorts)))
        return (ends and (verbs or left > _LONG)) or (comma is not None and (verbs or left < _SHORT or goes_on))
    return (
        ends
        and verbs
        and mark not in BREAKS
        and not (p.is_verb(near := p.places[left - 1]) and scene.book.kind(p.units.heads[near]) in SAYING)
        and p.tags[left - 1] not in ("SC", "CC", "IN", "WP", "WDT", "WRB", "TO")
        and scene.low(left - 1) not in ("that", "as")
    )


def close(scene: Scene, end: int) -> int | None:
    """Return the comma that closes a parenthesis "…, she told the paper, …"."""
    p = scene.p
    for at in range(end, min(len(p.tags) - 1, end + _SHORT)):
        if scene.low(at) == ",":
            return (
                at
                if scene.opens(at + 1) is None
                and p.tags[at + 1] != "VBG"
                and p.sorts[p.places[at] + 1 : p.places[at] + 2] not in ("w", "s")
                else None
            )
        if (p.places[at] >= 0 and p.is_verb(p.places[at])) or scene.opens(at) or scene.low(at) in ("that", ":"):
            return None
    return None


def after(scene: Scene, c: Clause, kind: str, end: int) -> tuple[int | None, tuple[str, ...]]:
    """Return the token where what is said after a cue begins, past when, how and to whom (None: nothing is), and the outlets told."""
    p, n, at = scene.p, len(scene.p.tags), end
    via: tuple[str, ...] = ()
    told_to = kind == "telling"
    if kind in SAYING and (start := opened(scene, c.verb, end, kind)) is not None:
        for unit in range(c.verb + 1, p.places[start] if p.places[start] >= 0 else c.verb + 1):
            via = via or (agency(scene, unit) if p.is_noun(unit) else ())
        return start, via
    while at < n:
        low, unit = scene.low(at), p.places[at]
        if scene.opens(at) or low in (":", "that"):
            return at, via
        if kind in ("stance", "thought"):
            return at if low not in (".", ",", "?", "!", ")", "-", "--") else None, via
        if low == "so" and scene.low(at + 1) in (".", "too", ","):
            return at, via
        if unit < 0:
            at += 1
            continue
        sort, g = p.sorts[unit], p.units.groups[unit]
        if (sort in ",_" and scene.low(at + 1) == "that") or (sort in ",_" and scene.opens(at + 1)):
            at += 1
        elif told_to and p.is_noun(unit) and sort != "y" and not _subject_later(p, unit, c.verb):
            via = via or agency(scene, unit)
            at, told_to = speaker_end(p, unit), False
        elif sort == "y" and not _subject_later(p, unit, c.verb):
            at = g.end
        elif kind == "telling" and not told_to and low in ("of", "about"):
            return at, via
        elif (
            sort == "x"
            and (noun := complement(p, unit)) is not None
            and not _subject_later(p, noun, c.verb)
            and p.units.heads[unit] != "than"
            and p.links.holder(unit) == c.verb
        ):
            via = via or agency(scene, noun)
            at = speaker_end(p, noun)
        elif sort in "sr" and low not in _OPENING:
            behind = c.subject is not None and scene.closed(p.units.groups[c.subject].start) is not None
            return next((j for j in range(at, n) if not behind and scene.opens(j) and scene.low(j - 1) in (",", ":")), None), via

        else:
            return (None if sort in ",!;_)x" or low in ("and", "but", "or") or (sort == "G" and at > end) else at), via
    return None, via


def opened(scene: Scene, verb: int, end: int, kind: str) -> int | None:
    """Return the "that", the colon or the quotation mark after a cue that opens what is said, no clause beginning before it."""
    p, past = scene.p, end
    for at in range(end, min(len(p.tags), end + _REACH)):
        unit = p.places[at]
        if scene.low(at) == "," and scene.low(at + 1) in ("citing", "quoting"):
            past = next((j for j in range(at + 2, len(p.tags)) if scene.low(j) == ","), at)
        if at < past:
            continue
        if (
            scene.opens(at)
            or scene.low(at) == ":"
            or (
                scene.low(at) == "that"
                and unit >= 0
                and p.sorts[unit] in "sw"
                and not p.is_verb(unit + 1 if unit + 1 < len(p.sorts) else None)
            )
        ):
            return at
        if kind != "telling" and unit >= 0 and p.is_noun(unit) and p.sorts[unit] != "y" and p.sorts[unit - 1] != "x":
            return None
        if unit >= 0 and (p.is_verb(unit) or (p.sorts[unit] in "rsw") or (p.is_noun(unit) and _subject_later(p, unit, verb))):
            return None
    return None


def _subject_later(p: Parse, unit: int, verb: int) -> bool:
    return any(
        p.links.subject(v) == unit
        for v in range(unit + 1, min(len(p.sorts), unit + 8))
        if p.is_verb(v) and v != verb and p.sorts[v] in "FPBXK"
    )


def agency(scene: Scene, unit: int) -> tuple[str, ...]:
    """Return the news agency that a noun group names, if it does."""
    g = scene.p.units.groups[unit]
    for first in range(g.start, g.end):
        name = scene.book.agencies.get(" ".join(scene.s.lows[first : g.end]))
        if name:
            return (name,)
    return ()
