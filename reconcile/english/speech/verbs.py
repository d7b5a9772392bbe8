"""A verb of saying, thinking or judging -> source and content."""

from attrs import evolve

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import company, first
from reconcile.english.speech import contents
from reconcile.english.speech.inversion import inverted, run_on
from reconcile.english.speech.openings import after, close, goes_before
from reconcile.english.speech.phrases import lifted
from reconcile.english.speech.scene import SAYING, Scene, Told
from reconcile.english.speech.sources import abreast, is_document, may_speak, speaker_end
from reconcile.english.speech.subjects import author, subject
from reconcile.english.speech.voices import NAMING, active, bare, named
from reconcile.model import Span

_UNREAL = frozenset("would could may might must should shall 'd wo".split())
_QUOTING = frozenset("quote cite report hear".split())
_IDLE = frozenset("of for from without in to with about on at into".split())
_FIRST = frozenset({"i", "we", "you"})


def told(scene: Scene, verb: int, spoken: int | None = None) -> Told | None:
    """Read a verb group as a cue; None where it is none, nobody speaks or nothing is said. `spoken`: who spoke before in the sentence."""
    p = scene.p
    if p.sorts[verb] == "X":
        return None
    kind, end = scene.book.at(p.units.heads[verb], scene.s.lows, p.units.groups[verb].head)
    if p.sorts[verb] == "G" and (handed := _as_saying(scene, verb, end)):
        return handed
    if (
        p.units.heads[verb] in _QUOTING
        and (later := next((v for v in range(verb + 1, len(p.sorts)) if p.is_verb(v)), None))
        and _as_saying(scene, later, end)
    ):
        return None
    quoted = scene.inside(p.units.groups[verb].head) is not None
    if kind in (None, "thought", "stance") and not quoted and p.sorts[verb] in "FK" and _beside_quote(scene, verb):
        kind = "speech"
    if kind is None or (quoted and (kind not in SAYING or p.sorts[verb] not in "FK")):
        return None
    c = clause(p, verb)
    if (
        kind in SAYING
        and not quoted
        and c.modal not in _UNREAL
        and p.sorts[verb] in "FEK"
        and (beside := run_on(scene, verb, end)) is not None
    ):
        return _before(scene, c, end, beside, p.units.groups[beside].start)
    if named(scene, c):
        return None
    if (c.passive and not active(scene, c)) or bare(scene, verb, kind, end):
        return _passive(scene, c, kind, end)
    if (
        c.modal in _UNREAL
        or (c.way == "rel" and (kind in ("thought", "finding") or (kind == "stance" and p.sorts[verb] == "G")))
        or (kind == "stance" and p.sorts[verb] == "I")
    ):
        return None
    source = inverted(scene, verb, end) if kind in ("speech", "finding") and p.sorts[verb] in "FEK" else None
    if source is not None:
        return _before(scene, c, end, source, verb)
    joined = scene.low(p.units.groups[verb].start - 1) in ("and", "but", "however")
    source = (
        spoken
        if joined and spoken is not None and kind in ("speech", "telling") and p.sorts[verb] in "FK" and p.links.subject(verb) is None
        else subject(scene, c)
    )
    if (source is None and spoken is not None and (p.sorts[verb] == "T" or joined)) or (
        spoken is not None and (_goes_on(scene, verb, end, kind) or _adds(scene, verb, kind, spoken))
    ):
        source = spoken
    if source is not None and p.sorts[verb] in "GT" and is_document(p, source):
        source = author(p, source, c)
    if (
        source is not None
        and kind in ("finding", "thought")
        and p.sorts[verb] == "K"
        and scene.low(end) == "to"
        and p.sorts[source] not in "po"
    ):
        return None
    if source is None or (quoted and scene.low(p.units.groups[source].start) in _FIRST):
        return None
    if p.sorts[verb] == "G" and scene.low(p.units.groups[verb].start - 1) in _IDLE and p.units.groups[verb].start > 1:
        return None
    return _said(scene, c, kind, end, source)


def _goes_on(scene: Scene, verb: int, end: int, kind: str) -> bool:
    """Say whether a participle goes on with a speech where texts lost their commas: "told the court it burned noting that"."""
    p, first = scene.p, scene.p.units.groups[verb].start
    apart = scene.low(first - 1) in (",", "-", "--") or (verb > 1 and p.sorts[verb - 2] == ",")
    return (
        p.sorts[verb] == "G" and kind in SAYING and scene.low(end) in ("that", "there") and not apart and scene.low(first - 1) not in _IDLE
    )


def _adds(scene: Scene, verb: int, kind: str, spoken: int) -> bool:
    """Say whether a participle goes on with the speech of one who is named after the verb: "it fell, said Ida Holm, a nurse, adding that"."""
    p = scene.p
    return p.sorts[verb] == "G" and kind in SAYING and p.sorts[verb - 1] == "," and p.is_verb(spoken - 1)


def _beside_quote(scene: Scene, verb: int) -> bool:
    """Say whether a verb has nothing but its subject between it and a quotation that ends as a statement does: whatever it tells, somebody speaks."""
    p, first = scene.p, scene.p.units.groups[verb].start
    near = p.units.groups[verb - 1].start if verb and p.is_noun(verb - 1) and p.units.groups[verb - 1].end == first else first
    quote = scene.closed(near) or scene.closed(first)
    return quote is not None and near > 0 and scene.statement(quote) and scene.text[quote[1] - 2] in ",!?"


def _as_saying(scene: Scene, verb: int, end: int) -> Told | None:
    """Read "X was quoted (by AP) as saying" and "AP quoted X as saying": X speaks, the one who quotes hands it on."""
    p = scene.p
    quoting = next((v for v in range(verb - 1, -1, -1) if p.is_verb(v)), None)
    if quoting is None or p.units.heads[quoting] not in _QUOTING or p.units.heads[verb] != "say":
        return None
    c = clause(p, quoting)
    if scene.low(p.units.groups[verb].start - 1) != "as" and c.object != verb - 1:
        return None
    source, outlet = (lifted(p, c.subject), c.doer) if c.passive else (c.object, c.subject)
    if source is None or not may_speak(p, source):
        return None
    via = (scene.text[p.span(outlet).start : p.span(outlet).end],) if outlet is not None and p.is_noun(outlet) else ()
    cue, rest = (p.units.groups[verb].head, end), scene.low(end) not in (".", ",")
    first = p.units.groups[min(quoting, source)].start
    content = contents.following(scene, verb, end, "speech") if rest else contents.preceding(scene, first)
    return Told(source, cue, content, via) if content else None


def _said(scene: Scene, c: Clause, kind: str, end: int, source: int) -> Told | None:
    p, verb = scene.p, c.verb
    top = abreast(p, source) if source < verb else verb
    left = p.units.groups[top].start
    if related := _relative(scene, c, kind, end, source):
        return related
    start, via = after(scene, c, kind, end)
    joined = scene.low(p.units.groups[verb].start - 1) in ("and", "but") and start is not None
    if source < verb and kind != "stance" and not joined and goes_before(scene, c, left, start, end, finding=kind == "finding"):
        found = _before(scene, c, end, source, left)
        if found:
            return evolve(found, via=via)
    if start is None:
        return _announced(scene, c, kind, end, source, left, via)
    span = contents.following(scene, verb, start, "speech" if kind == "telling" and scene.low(start) == "that" else kind)
    if span is None or span.end - span.start < 2 or (kind == "finding" and not is_document(p, source) and not _clausal(scene, start, span)):
        return None
    return Told(source, (p.units.groups[verb].head, end), span, via, kind=kind)


def _clausal(scene: Scene, start: int, span: Span) -> bool:
    """Say whether content is a clause of its own or a quotation."""
    p = scene.p
    if scene.opens(start) or scene.low(start) in ("that", ":", "whether", "how", "why"):
        return True
    within = (v for v in range(len(p.sorts)) if p.sorts[v] in "FPBXK" and span.holds(p.span(v)) and clause(p, v).way != "rel")
    first = next(within, None)
    return first is not None and "," not in scene.s.lows[start : p.units.groups[first].start]


def _before(scene: Scene, c: Clause, end: int, source: int, left: int) -> Told | None:
    """Read what is said before its speaker, and what goes on after."""
    p = scene.p
    first = left if source < c.verb else p.units.groups[c.verb].start
    span = contents.preceding(scene, first)
    if span is None:
        return None
    before = scene.pairs.before(scene.s.starts[first])
    quoted = before is not None and before[1] > scene.s.start
    quoted = quoted or scene.closed(first) is not None
    comma = close(scene, end)
    rest = speaker_end(p, source) if source > c.verb else end if comma is None or quoted else comma
    loose = (
        source < c.verb
        and not quoted
        and comma is None
        and scene.book.kind(c.lemma) != "telling"
        and end < len(p.tags) - 2
        and scene.low(end) != ","
        and p.places[end] >= 0
        and p.sorts[p.places[end]] in "np"
    )
    more = (
        scene.s.between(end, len(p.tags) - 2)
        if loose
        else contents.tail(scene, c.verb, rest, span, quoted=quoted, inverted=source > c.verb)
    )
    if more is not None and not quoted and not any(p.is_noun(u) or p.is_verb(u) for u in range(p.places[first])):
        span, more = more, None
    return Told(source, (p.units.groups[c.verb].head, end), span, more=more)


def _announced(scene: Scene, c: Clause, kind: str, end: int, source: int, left: int, via: tuple[str, ...]) -> Told | None:
    """Read "X said in a statement." with the quotation that begins the next sentence or paragraph."""
    quote = scene.pairs.next(scene.s.end)
    p = scene.p
    more = p.sorts[c.verb + 1 :]
    if (
        kind not in ("speech", "telling")
        or quote is None
        or scene.closed(left)
        or any(s in "FPBK,sw" for s in more)
        or scene.text[scene.s.end : quote[0]].strip()
    ):
        return None
    return Told(source, (p.units.groups[c.verb].head, end), Span(quote[0], min(quote[1], quote[0] + contents.LONGEST)), via)


def _relative(scene: Scene, c: Clause, kind: str, end: int, source: int) -> Told | None:
    """Read "as X noted", "what X called Y", "which X expects", "than X expected"."""
    p = scene.p
    if source > c.verb:
        return None
    at = p.units.groups[source].start - 1
    head, cue = scene.low(at) if at >= 0 else "", (p.units.groups[c.verb].head, end)
    if head == "as" and kind in ("speech", "thought", "finding"):
        stop = next((j for j in range(end, min(len(p.tags), end + 6)) if scene.low(j) in (",", ".", "-", "--", ":")), None)
        if stop is None or scene.low(stop) == ":" or any(p.is_verb(p.places[j]) for j in range(end, stop)):
            return None
        leads = not any(map(p.is_verb, range(p.places[source - 1])))
        span = contents.following(scene, c.verb, stop, "speech") if leads else contents.preceding(scene, at)
        return Told(source, cue, span) if span else None
    if head == "what" and p.units.heads[c.verb] in NAMING:
        span = contents.following(scene, c.verb, end, "stance")
        return Told(source, cue, span) if span else None
    if head == "than" and kind != "telling":
        span = contents.preceding(scene, at)
        return Told(source, cue, span) if span else None
    if head in ("which", "whom") and kind != "telling" and p.sorts[p.places[end] if end < len(p.tags) else -1] in ",!xy&_)":
        return Told(source, cue, scene.s.between(at, at))
    return None


def _passive(scene: Scene, c: Clause, kind: str, end: int) -> Told | None:
    """Read "A was praised by X (for B)" and "A, praised by X": X speaks, of A or of B."""
    p = scene.p
    doer = next((n for prep, n in c.adjuncts if prep == "by"), None)
    if (
        doer is None
        or not may_speak(p, doer)
        or (is_document(p, doer) and kind == "telling")
        or (kind == "finding" and scene.low(p.units.groups[c.verb].start - 1) != "as")
    ):
        return None
    cue = (p.units.groups[c.verb].head, end)
    bare = p.units.groups[doer].end
    stop = bare if scene.low(bare) == "for" else speaker_end(p, doer)
    if scene.low(p.units.groups[c.verb].start - 1) == "as" and kind in SAYING:
        at = p.units.groups[c.verb].start - 1
        span = contents.preceding(scene, at) if at > 2 else contents.following(scene, c.verb, stop, "speech")
    elif scene.low(stop) in ("for", "of", "as", "to", "that", "with", "over"):
        span = contents.following(scene, c.verb, stop, "stance")
    elif c.subject is not None:
        span = Span(p.span(first(p, c.subject)).start, scene.s.ends[speaker_end(p, company(p, c.subject)[-1], apposition=False) - 1])
    else:
        return None
    return Told(doer, cue, span, end=stop, kind="speech" if kind == "speech" else "stance") if span else None
