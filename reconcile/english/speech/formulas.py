"""A fixed wording of attribution -> source and content: according to, a colon, a headline's end."""

import re
from collections.abc import Iterator

from reconcile.english.clauses import clause, complement
from reconcile.english.nouns import TOLLS, of
from reconcile.english.parse import Parse
from reconcile.english.speech import contents
from reconcile.english.speech.phrases import lifted
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.sources import is_document, may_speak, speaker_end
from reconcile.english.speech.subjects import subject
from reconcile.english.words.classes import is_demonym, is_person
from reconcile.english.words.lemmas import lemma
from reconcile.model import Span


def according(scene: Scene, unit: int) -> Told | None:
    """Read "A, according to X", "According to X, B" and "A, according to X, B"."""
    p, s = scene.p, scene.s
    if p.units.heads[unit] not in ("according", "accord") or scene.low(p.units.groups[unit].end) != "to":
        return None
    source, begin = complement(p, unit), p.units.groups[unit].end + 1
    if source is None:
        source = next((u for u in range(unit + 2, min(len(p.sorts), unit + 6)) if p.is_noun(u) and "," not in p.sorts[unit:u]), None)
    else:
        begin = -1
    if source is None or p.sorts[source] in "ye":
        return None
    at, stop = p.units.groups[unit].start, speaker_end(p, source)
    source = _issuer(p, source)
    first = at
    while first > 0 and s.lows[first - 1] in (",", '"', "“", "and", "but", "that", "after", "also", "'"):
        first -= 1
    after = scene.low(stop) == "," and len(s.lows) - stop > 4
    leads = (
        first == 0
        or s.lows[first - 1] in (":", ";")
        or (s.words[at][0].isupper() and s.lows[first - 1] in ("-", "--", "—", "–"))
        or (after and s.lows[first - 1] == "-")
        or (after and first <= 3 and scene.closed(at) is None)
    )
    more = None
    if leads or s.lows[first] == "that" or (after and s.lows[first] in ("and", "but", "after")):
        span = contents.following(scene, unit, stop, "speech")
    else:
        span = contents.preceding(scene, at)
        if span and (scene.closed(at) or (after and at <= 8) or scene.pairs.at(span.start) or _quoted_before(scene, at)):
            more = contents.tail(scene, unit, stop, span, quoted=not after)
    return Told(source, (at, at + 2), span, start=begin, end=stop if begin >= 0 else -1, more=more) if span else None


def _issuer(p: Parse, unit: int) -> int:
    """Return who issues what is cited: the police for "figures from the police"."""
    by = unit + 1
    if p.sorts[by : by + 1] != "x" or p.units.heads[by] not in ("from", "by") or p.sorts[unit] != "n" or is_person(p.units.heads[unit]):
        return unit
    issuer = complement(p, by)
    return issuer if issuer is not None and may_speak(p, issuer) and not is_document(p, issuer) else unit


def _quoted_before(scene: Scene, at: int) -> bool:
    """Say whether a quotation ends in the sentence before a token: “…,” she said, according to the station."""
    quote = scene.pairs.before(scene.s.starts[at])
    return quote is not None and quote[1] > scene.s.start


def colon(scene: Scene) -> Iterator[Told]:
    """Read "Smith: …" at a sentence's start."""
    p, s = scene.p, scene.s
    at = next((i for i in range(1, min(len(s.lows) - 2, 7)) if s.lows[i] == ":"), None)
    if at is None or s.ends[at - 1] != s.starts[at] or s.starts[at + 1] == s.ends[at]:
        return
    unit = p.places[at] - 1
    if unit != 0 or p.units.groups[0].end != at or p.units.groups[0].start > 0 or not may_speak(p, unit):
        return
    name, verbs = s.words[at - 1], any(v in "FPBKGT" for v in p.sorts[2:])
    bodies = is_person(p.units.heads[0]) or s.lows[at - 1] in scene.book.speakers
    if p.sorts[0] != "p" and not (p.sorts[0] == "n" and bodies and verbs):
        return
    if p.sorts[0] == "p" and not scene.opens(at + 1) and not _named_later(scene, name) and at == 1 and not (bodies and verbs):
        return
    span = contents.following(scene, unit, at + 1, "speech")
    if span and span.end - span.start > 15:
        yield Told(unit, (at, at + 1), span)


def _named_later(scene: Scene, name: str) -> bool:
    """Say whether the one word before a colon is a speaker: the text names such a person, or gives him the word again."""
    rest = scene.text[scene.s.end : scene.s.end + 5_000]
    return len(name) > 3 and (
        f"\n{name}:" in rest
        or re.search(rf"\b(?!In|From|Across|For|To|The|Near|At|But|And)[A-Z][a-z]+ {re.escape(name)}\b", rest) is not None
    )


def closing(scene: Scene) -> Iterator[Told]:
    """Read "“…,” Brandt adds." and "“…,” replied Brandt." where the verb passes for a part of the name."""
    p, s = scene.p, scene.s
    for unit, g in enumerate(p.units.groups):
        if not p.is_noun(unit) or g.end - g.start < 2:
            continue
        top, begin = _ending(scene, unit)
        last = begin >= 0
        begin = begin if last else g.start
        if not (last or scene.closed(g.start) or (g.start == 0 and scene.low(g.end) == ":")):
            continue
        for verb, first, end in ((g.end - 1, begin, g.end - 1), (g.start, g.start + 1, g.end)):
            said = next((v for t in ("VBZ", "VBD") if (v := lemma(s.lows[verb], t)) != s.lows[verb]), None)
            kind, stop = scene.book.at(said, s.lows, verb) if said else (None, 0)
            if (
                kind not in ("speech", "finding")
                or (last and verb == g.start)
                or not (s.words[first][0].isupper() or (g.start and s.lows[first] == "the"))
            ):
                continue
            span = contents.preceding(scene, begin) if g.start else contents.following(scene, unit, g.end, "speech")
            if span:
                yield Told(
                    top if last else unit,
                    (verb, stop),
                    span,
                    start=first,
                    end=end,
                    more=contents.tail(scene, unit, g.end, span, quoted=True) if g.start and not last else None,
                )
                break


def _ending(scene: Scene, unit: int) -> tuple[int, int]:
    """Return the head of the noun phrase that ends a sentence, and the token where it begins if a comma or nothing parts it from what is said; else -1."""
    p, end = scene.p, scene.p.units.groups[unit].end
    if scene.low(end) != "." or not any(v in "FPBK" for v in p.sorts[:unit]):
        return unit, -1
    top = lifted(p, unit) if p.sorts[unit - 1] == "x" else unit
    top = unit if top is None else top
    start = p.units.groups[top].start
    apart = scene.low(start - 1) == "," or (top != unit and p.sorts[top - 1] in "npy" and may_speak(p, top))
    return top, start if apart else -1


def toll(scene: Scene) -> Iterator[Told]:
    """Read "police put the toll at 16"."""
    p, s = scene.p, scene.s
    at = next((i for i, low in enumerate(s.lows) if low in ("put", "puts")), None) if not s.vocabulary.isdisjoint(("put", "puts")) else None
    end = next((j for j in range(at + 2, min(len(s.lows) - 1, at + _TOLL)) if s.lows[j] == "at"), None) if at else None
    if not at or end is None or TOLLS.isdisjoint(s.lows[at:end]) or p.places[end + 1] < 0:
        return
    source = subject(scene, clause(p, p.places[at])) if p.is_verb(p.places[at]) else None
    if source is not None and may_speak(p, source):
        yield Told(source, (at, at + 1), s.between(at + 1, p.units.groups[p.places[end + 1]].end - 1))


def given(scene: Scene, unit: int) -> Told | None:
    """Read "the Observatory gave a toll of 36 dead"."""
    p = scene.p
    if p.units.heads[unit] not in _GIVING:
        return None
    c = clause(p, unit)
    if c.object is None or c.object < unit or p.units.heads[c.object] not in TOLLS or of(p, c.object) is None:
        return None
    source, start = subject(scene, c), p.units.groups[c.object].start
    span = contents.following(scene, unit, start, "speech") if source is not None and not c.passive and may_speak(p, source) else None
    return Told(source, (p.units.groups[unit].head, start), span) if span and source is not None else None


_GIVING = frozenset("give issue release provide".split())
_TOLL = 14
_SIGNED = re.compile(r"^(?P<said>[^\n]{10,400}?)\s*[—–-]{1,2}\s*(?P<name>[^\n(—–]{2,40}?)\s*\(@\w+\)", re.MULTILINE)


def signed(text: str) -> Iterator[tuple[Span, Span]]:
    """Read "It fell. — Ida Holm (@idaholm)": who signs a message, and what it says."""
    for found in _SIGNED.finditer(text):
        yield Span(*found.span("name")), Span(*found.span("said"))


_LEADING = frozenset({"IN", "TO", "DT", "PRP$", "CC", "POS", "VB", "VBZ", "VBP", "VBD", "MD"})


def headline(scene: Scene) -> Iterator[Told]:
    """Read "Blast kills 12: police", "Blast kills 12 - state TV" and "kills 12 state TV": a line without full stop that ends in a kind of speaker."""
    p, s = scene.p, scene.s
    stopped = s.lows[-1] == "."
    n = len(s.lows) - stopped
    if not 4 < n < 25 or s.end - s.start > 200:
        return
    start = _names_from(scene, n) if s.lows[n - 1] in scene.book.speakers else _after_colon(scene, n)
    if start is None:
        return
    marked = s.lows[start - 1] in (":", "-", "--") and (not stopped or (s.paragraph == 0 and p.tags[start - 2] == "CD"))
    marked = marked or (s.lows[start - 1] == ":" and s.paragraph < HEADLINES)
    if p.places[n - 1] >= 0 and (marked or (not stopped and _unmarked(scene, start))):
        end = start - marked
        yield Told(p.places[n - 1], (end, n if not marked else start), s.between(0, end - 1), start=start, end=n)


def _after_colon(scene: Scene, n: int) -> int | None:
    """Return the token after a colon behind which a headline only names people or a body: "Raid kills 12: monitoring group"."""
    p, last = scene.p, scene.p.places[n - 1]
    start = next((i + 1 for i in range(n - 2, max(3, n - 2 - _NAME), -1) if scene.low(i) == ":"), None)
    if start is None or not any(map(p.is_verb, range(p.places[start - 1]))) or not set(p.sorts[p.places[start] : last + 1]) <= set("npGJ"):
        return None
    return start if not p.numeral(last) and p.is_noun(last) and may_speak(p, last) and not is_document(p, last) else None


_NAME = 6
"""Tokens of the name of a speaker after a colon, at most."""


def _names_from(scene: Scene, n: int) -> int:
    """Return the token from which the words before token `n` name a speaker: "Syrian state TV", "Civil defence"."""
    s, start = scene.s, n - 1
    while start > 1 and (s.lows[start - 1] in scene.book.speakers or (s.words[start - 1][0].isupper() and is_demonym(s.lows[start - 1]))):
        start -= 1
    begins = start > 2 and s.words[start - 1][0].isupper() and s.words[start][0].islower() and s.words[start - 2][0].islower()
    return start - begins


HEADLINES = 2
"""Paragraphs at the head of an article in which its headline may stand, once more before the text."""


def _unmarked(scene: Scene, start: int) -> bool:
    """Say whether a headline may end in a speaker without a mark: in several words or with a capital, not counted, after no word that governs it."""
    p, s = scene.p, scene.s
    before, last = s.words[start - 1], p.places[len(s.lows) - 1]
    after = scene.text[s.end : s.end + 3]
    alone = (after[:1] in ("", "\n") or after.isspace()) and s.paragraph < HEADLINES and p.tags[start - 1] not in _LEADING
    small = any(w[0].islower() for w, tag in zip(s.words[1:start], p.tags[1:start], strict=True) if tag[0] in "NVJ")
    named = s.words[start][0].isupper() and (before[0].islower() or before.isdecimal() or small)
    counted = p.tags[start - 1] == "CD" and s.words[-1].islower() and is_person(p.units.heads[last])
    tells = bool(p.numerals) or any(map(p.is_verb, range(len(p.sorts))))
    return alone and not counted and tells and (named or start < len(s.lows) - 1)
