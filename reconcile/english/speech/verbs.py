"""A verb of saying, thinking or judging -> source and content."""

from attrs import evolve

from reconcile.english.clauses import Clause, clause, complement
from reconcile.english.parse import Parse
from reconcile.english.speech import contents
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.sources import is_document, may_speak, speaker_end
from reconcile.model import Span

_BREAKS = frozenset({",", ";", ":", "-", "--", "(", ")", ".", '"', "“", "”", "''", "``", "'", "’"})
_CUT = frozenset({",", "-", "--", ")"})
_SHORT = 6
"""Tokens of an adverbial, at most, after which "she said" is a parenthesis: "Perhaps, she said, …"."""
_DATELINE = 12
"""Units of a dateline, at most."""
_REACH = 24
"""Tokens between a cue and the word that opens what is said, at most."""
_UNREAL = frozenset("will would could may might must should shall 'd 'll wo".split())
_FIGURES = frozenset("toll number figure total count".split())
_LONG = 8
"""Tokens before "he said", from which they are taken to be what is said even where no verb is read among them."""
_QUOTING = frozenset("quote cite report hear".split())
_IDLE = frozenset("of for from without in to with about on at into".split())
_SAYING = frozenset({"speech", "telling", "finding"})
_NAMING = frozenset("call describe term dub characterize label".split())
_FIRST = frozenset({"i", "we", "you"})
_OPENING = frozenset("that if whether how why what where who there".split())


def told(scene: Scene, verb: int, spoken: int | None = None) -> Told | None:
    """Read a verb group as a cue; None where it is none, nobody speaks or nothing is said. `spoken`: who spoke before in the sentence."""
    p = scene.p
    if p.sorts[verb] == "X":
        return None
    kind, end = scene.book.at(p.units.heads[verb], scene.s.lows, p.units.groups[verb].head)
    if p.units.heads[verb] == "put":
        return _puts(scene, clause(p, verb))
    if p.sorts[verb] == "G" and scene.low(p.units.groups[verb].start - 1) == "as" and (handed := _as_saying(scene, verb, end)):
        return handed
    quoted = scene.inside(p.units.groups[verb].head) is not None
    if kind is None or (quoted and (kind not in _SAYING or p.sorts[verb] not in "FK")):
        return None
    c = clause(p, verb)
    if kind in _SAYING and not quoted and p.sorts[verb] in "FEK" and (beside := _run_on(scene, verb, end)) is not None:
        return _before(scene, c, end, beside, p.units.groups[beside].start)
    if c.passive and not _active(scene, c):
        return _passive(scene, c, kind, end)
    if c.modal in _UNREAL or (c.way == "rel" and (kind in ("thought", "finding") or (kind == "stance" and p.sorts[verb] == "G"))) or (kind == "stance" and p.sorts[verb] == "I"):
        return None
    source = _inverted(scene, verb, end) if kind in ("speech", "finding") and p.sorts[verb] in "FEK" else None
    if source is not None:
        return _before(scene, c, end, source, verb)
    source = _subject(scene, c)
    if source is None and spoken is not None and (p.sorts[verb] == "T" or scene.low(p.units.groups[verb].start - 1) in ("and", "but")):
        source = spoken
    if source is not None and p.sorts[verb] in "GT" and is_document(p, source):
        source = _author(p, source, c)
    if source is None or (quoted and scene.low(p.units.groups[source].start) in _FIRST):
        return None
    if p.sorts[verb] == "G" and scene.low(p.units.groups[verb].start - 1) in _IDLE:
        return None
    return _said(scene, c, kind, end, source)


def _as_saying(scene: Scene, verb: int, end: int) -> Told | None:
    """Read "X was quoted (by AP) as saying" and "AP quoted X as saying": X speaks, the one who quotes hands it on."""
    p = scene.p
    quoting = next((v for v in range(verb - 1, -1, -1) if p.is_verb(v)), None)
    if quoting is None or p.units.heads[quoting] not in _QUOTING:
        return None
    c = clause(p, quoting)
    source, outlet = (_lifted(p, c.subject), c.doer) if c.passive else (c.object, c.subject)
    if source is None or not may_speak(p, source):
        return None
    via = (scene.text[p.span(outlet).start : p.span(outlet).end],) if outlet is not None and p.is_noun(outlet) else ()
    cue, rest = (p.units.groups[verb].head, end), scene.low(end) not in (".", ",")
    first = p.units.groups[source if source < quoting else quoting].start
    content = contents.following(scene, verb, end, "speech") if rest else contents.preceding(scene, first)
    return Told(source, cue, content, via) if content else None


def _puts(scene: Scene, c: Clause) -> Told | None:
    """Read "police put the toll at 16"."""
    p = scene.p
    if c.object is None or c.subject is None or p.units.heads[c.object] not in _FIGURES or not may_speak(p, c.subject):
        return None
    at = next((n for prep, n in c.adjuncts if prep == "at" and n > c.object), None)
    cue = p.units.groups[c.verb].head
    return Told(c.subject, (cue, cue + 1), Span(p.span(c.object).start, p.span(at).end)) if at is not None else None


def _active(scene: Scene, c: Clause) -> bool:
    """Say whether a past form that could be a participle is the verb of a subject of its own, nobody being named after "by"."""
    p, verb = scene.p, c.verb
    g = p.units.groups[verb]
    if c.doer is not None and may_speak(p, c.doer) and not is_document(p, c.doer):
        return False
    if p.sorts[verb] == "P":
        return scene.low(g.start) == "'s" and p.sorts[verb + 1 : verb + 2] not in ("", "!", "x")
    if p.sorts[verb] == "K" and scene.low(g.start - 1) in ("and", "but"):
        return True
    if p.sorts[verb] not in "EK" or not verb or p.sorts[verb - 1] in "rsx" or scene.low(g.start - 1) == "-":
        return False
    if c.subject is not None and (p.sorts[c.subject] in "po" or (c.governor is None and p.links.subject(verb) == c.subject)):
        return True
    return not any(s in "FBPK" for u, s in enumerate(p.sorts) if u != verb) and p.is_noun(verb - 1) or _opener(scene, verb) is not None


def _subject(scene: Scene, c: Clause) -> int | None:
    """Return who speaks: the subject, with what commas and quotation marks tell of where it stands."""
    p, verb = scene.p, c.verb
    first, near = p.units.groups[verb].start, verb - 1
    subject = _lifted(p, c.subject)
    if p.sorts[verb] == "G" and may_speak(p, above := _main(scene, verb, first)):
        return above
    if p.sorts[verb] in "FEIK" and first and scene.low(first - 1) in _CUT and (opener := _opener(scene, verb)) is not None:
        return opener
    if near >= 0 and p.is_noun(near) and p.sorts[near] != "y" and p.sorts[verb] in "FBEIK" and near != c.subject:
        at = p.units.groups[near].start
        apart = at == 0 or scene.low(at - 1) in _BREAKS or p.sorts[verb] == "I"
        if apart and may_speak(p, near) and (p.sorts[near] in "po" or scene.closed(at) or c.subject is None):
            return near
    if subject is not None and subject < verb and may_speak(p, subject):
        owner = next((v for v in range(subject) if p.is_verb(v) and p.links.object(v) == subject and clause(p, v).way == "rel"), None)
        above = clause(p, owner).subject if owner is not None and p.sorts[verb] in "FK" else None
        return above if may_speak(p, above) else _renamed(p, subject)
    return _shared(scene, c) if p.sorts[verb] in "FK" else None


def _renamed(p: Parse, unit: int) -> int:
    """Return the name right before a group that names it once more where texts lost their commas: "Ida Holm a nurse said"."""
    name, g = unit - 1, p.units.groups[unit]
    if name < 0 or p.sorts[name] != "p" or p.sorts[unit] != "n" or p.sentence.lows[g.start] not in ("a", "an", "the") or not may_speak(p, name):
        return unit
    return name if p.units.groups[name].end == g.start and (not name or p.sorts[name - 1] not in "xFKGTI") else unit


def _lifted(p: Parse, unit: int | None) -> int | None:
    """Return the head of the noun phrase that a group after a preposition belongs to: no such group is a subject."""
    while unit is not None and unit > 1 and p.sorts[unit - 1] == "x":
        above = unit - 2
        if p.is_verb(above) and p.sorts[above] in "EKG":
            above = clause(p, above).subject if clause(p, above).subject is not None else -1
        if above < 0 or above >= unit or not p.is_noun(above) or p.sorts[above] == "y":
            return unit
        unit = above
    return unit


def _shared(scene: Scene, c: Clause) -> int | None:
    """Return the subject that a verb has from the one before it where the links tell of none: of verbs in a row, past a date."""
    p, first = scene.p, scene.p.units.groups[c.verb].start
    if scene.low(first - 1) in (",", "and", "but"):
        before = next((v for v in range(c.verb - 1, -1, -1) if p.sorts[v] in "FPK"), None)
        found = clause(p, before).subject if before is not None else None
    else:
        found = next((u for u in range(_lead(scene), c.verb) if p.is_noun(u) and p.sorts[u - 1 : u] != "x"), None) if c.governor is None and not any(s in "FPBK" for s in p.sorts[: c.verb]) else None
    return found if may_speak(p, found) else None


def _main(scene: Scene, verb: int, first: int) -> int | None:
    """Return the subject of the main clause for a participle that a comma cuts off from it."""
    p = scene.p
    if first and scene.low(first - 1) not in (",", "-", "--"):
        return None
    near = verb - 2 if verb > 1 and p.sorts[verb - 1] == "," and p.sorts[verb - 2] in "FEK" else None
    if near is not None and scene.book.kind(p.units.heads[near]) in _SAYING:
        return _inverted(scene, near, p.units.groups[near].end) or _subject(scene, clause(p, near))
    mains = [v for v in range(len(p.sorts)) if p.sorts[v] in "FPBEK" and p.links.governor(v) is None and v != verb]
    top = next((v for v in reversed(mains) if v < verb), None) if first else next(iter(mains), None)
    if top is None:
        return None
    found = _subject(scene, clause(p, top))
    return found if found is not None else clause(p, top).subject


def _author(p: Parse, document: int, c: Clause) -> int | None:
    """Return who issued the statement that says something, or does something to say it; a document that nobody is said to issue speaks for itself."""
    verbs = [v for v in range(c.verb) if p.is_verb(v) and p.sorts[v] != "X"]
    issuing = next((v for v in reversed(verbs) if p.links.object(v) == document), None)
    maker = clause(p, issuing).subject if issuing is not None and not clause(p, issuing).passive else None
    if maker is not None and may_speak(p, maker) and not is_document(p, maker):
        return maker
    return document if p.sorts[c.verb] == "G" else None


def _opener(scene: Scene, verb: int) -> int | None:
    """Return the noun group that what stands between commas parts from its verb: "The mayor, after a long pause, said"."""
    p = scene.p
    free = (u for u in range(_lead(scene), verb) if p.is_noun(u) and p.sorts[u] != "y" and p.sorts[u - 1 : u] != "x")
    unit = next((u for u in free if scene.inside(p.units.groups[u].start) is None), None)
    if unit is None or not may_speak(p, unit):
        return None
    end = speaker_end(p, unit, apposition=False)
    return unit if scene.low(end) in (",", "-", "--", "(") and end < p.units.groups[verb].start - 1 else None


def _lead(scene: Scene) -> int:
    """Return the unit that a sentence begins with, after a dateline ("NESVIK, Jan. 2 (AFP) — ")."""
    p = scene.p
    if not scene.s.words[0].isupper() or p.sorts[:1] != "p":
        return 0
    return next((unit + 1 for unit in range(1, min(_DATELINE, len(p.sorts))) if p.sorts[unit] == "_" and not any(p.is_verb(v) for v in range(unit))), 0)


def _inverted(scene: Scene, verb: int, end: int) -> int | None:
    """Return the noun group after a verb of saying that is its subject: “…,” said the minister."""
    p, first = scene.p, scene.p.units.groups[verb].start
    unit = p.places[end] if end < len(p.places) else -1
    if unit < 0 or not (may_speak(p, unit) or p.sorts[unit] == "J" and scene.s.words[end][0].isupper()) or p.sorts[unit] == "o":
        return None
    quoted = scene.closed(first) is not None
    if first == 0 and not quoted:
        return unit if scene.low(speaker_end(p, unit)) == ":" else None
    if not quoted and (any(p.links.subject(v) == unit for v in range(unit + 1, len(p.sorts)) if p.is_verb(v)) or not any(s in "FPBK" for s in p.sorts[:verb])):
        return None
    if not quoted and scene.low(first - 1) not in (",", "-", "--") and not _runs_on(scene, verb, unit):
        return None
    if not quoted and _opener(scene, verb) is not None:
        return None
    after = p.places[stop] if (stop := speaker_end(p, unit)) < len(p.places) else -1
    return unit if after < 0 or p.sorts[after] not in "FBPXI" else None


def _runs_on(scene: Scene, verb: int, unit: int) -> bool:
    """Say whether the noun after a verb is its subject in a text without commas: the one before has its place in another clause."""
    p, subject = scene.p, _lifted(scene.p, clause(scene.p, verb).subject)
    if any(p.sorts[v] in "FPBK" and clause(p, v).way != "rel" for v in range(unit + 1, len(p.sorts))):
        return False
    if subject is None or subject == unit or (subject == verb - 1 and p.is_verb(subject - 1)):
        return True
    return any(p.sorts[v] in "FPBK" and subject in (p.links.object(v), p.links.subject(v)) and clause(p, v).way != "rel" for v in range(verb))


def _run_on(scene: Scene, verb: int, end: int) -> int | None:
    """Return who speaks at the end of a sentence without commas: "… killed six people a source in the town said"."""
    p = scene.p
    start, _ = _after(scene, clause(p, verb), "telling" if scene.book.kind(p.units.heads[verb]) == "telling" else "speech", end)
    if (start is not None and start < len(p.tags) - 1) or not any(s in "FPBK" for s in p.sorts[:verb]):
        return None
    at = verb - 1
    while at > 1 and p.is_noun(at):
        if p.is_noun(at - 1):
            return at if may_speak(p, at) and p.sorts[at - 1] not in "om" else None
        if p.sorts[at - 1] not in "x&" or not p.is_noun(at - 2):
            break
        at -= 2
    return verb - 1 if p.is_noun(verb - 1) and p.sorts[verb - 2] in "x&" and clause(p, verb).subject == verb - 1 and may_speak(p, verb - 1) else None


def _said(scene: Scene, c: Clause, kind: str, end: int, source: int) -> Told | None:
    p, verb = scene.p, c.verb
    left = p.units.groups[source].start if source < verb else p.units.groups[verb].start
    if related := _relative(scene, c, kind, end, source):
        return related
    start, via = _after(scene, c, kind, end)
    if source < verb and kind != "stance" and _goes_before(scene, c, left, start, end, finding=kind == "finding"):
        found = _before(scene, c, end, source, left)
        if found:
            return evolve(found, via=via)
    if start is None:
        return _announced(scene, c, kind, end, source, left, via)
    span = contents.following(scene, verb, start, kind)
    if span is None or span.end - span.start < 2 or (kind == "finding" and not _clausal(scene, start, span)):
        return None
    return Told(source, (p.units.groups[verb].head, end), span, via, kind=kind)


def _clausal(scene: Scene, start: int, span: Span) -> bool:
    """Say whether content is a clause of its own or a quotation."""
    p = scene.p
    if scene.opens(start) or scene.low(start) in ("that", ":", "whether", "how", "why"):
        return True
    return any(p.sorts[v] in "FPBXK" and p.links.governor(v) is None or p.sorts[v] in "FPBXK" and clause(p, v).way != "rel" for v in range(len(p.sorts)) if p.is_verb(v) and span.holds(p.span(v)))


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
    close = _close(scene, c, end)
    after = speaker_end(p, source) if source > c.verb else end if close is None or quoted else close
    return Told(source, (p.units.groups[c.verb].head, end), span, more=contents.tail(scene, c.verb, after, span, quoted=quoted))


def _goes_before(scene: Scene, c: Clause, left: int, start: int | None, end: int, *, finding: bool) -> bool:
    """Say whether what is said stands before its speaker."""
    p, quote = scene.p, scene.closed(left)
    if p.sorts[c.verb] in "TGQ" or (finding and end < len(p.tags) - 3):
        return False
    ends = start is None or start >= len(p.tags) - 1
    if quote is not None and (left == 0 or scene.inside(left) is None):
        if left == 0:
            return ends and scene.statement(quote)
        return ends or (scene.low(left - 1) != ":" and scene.statement(quote))
    if left < 2 or c.way in ("comp", "rel"):
        return False
    verbs = any(p.sorts[v] in "FPBEXK" for v in range(p.places[left]) if p.units.groups[v].end <= left)
    mark = scene.low(left - 1)
    if mark in (",", "-", "--"):
        close = _close(scene, c, end)
        goes_on = close is not None and any(p.sorts[v] in "FBPXK" for v in range(p.places[close] + 1, len(p.sorts)))
        return (ends and (verbs or left > _LONG)) or (close is not None and (verbs or left < _SHORT or goes_on))
    return ends and verbs and mark not in _BREAKS and p.tags[left - 1] not in ("SC", "CC", "IN", "WP", "WDT", "WRB", "TO") and scene.low(left - 1) not in ("that", "as")


def _close(scene: Scene, c: Clause, end: int) -> int | None:
    """Return the comma that closes a parenthesis "…, she told the paper, …"."""
    p = scene.p
    for at in range(end, min(len(p.tags) - 1, end + _SHORT)):
        if scene.low(at) == ",":
            return at if scene.opens(at + 1) is None and p.tags[at + 1] != "VBG" and p.sorts[p.places[at] + 1 : p.places[at] + 2] not in ("w", "s") else None
        if p.places[at] >= 0 and p.is_verb(p.places[at]) or scene.opens(at) or scene.low(at) in ("that", ":"):
            return None
    return None


def _announced(scene: Scene, c: Clause, kind: str, end: int, source: int, left: int, via: tuple[str, ...]) -> Told | None:
    """Read "X said in a statement." with the quotation that begins the next sentence or paragraph."""
    quote = scene.pairs.next(scene.s.end)
    if kind not in _SAYING or quote is None or scene.closed(left) or scene.text[scene.s.end : quote[0]].strip():
        return None
    return Told(source, (scene.p.units.groups[c.verb].head, end), Span(quote[0], min(quote[1], quote[0] + contents.LONGEST)), via)


def _after(scene: Scene, c: Clause, kind: str, end: int) -> tuple[int | None, tuple[str, ...]]:
    """Return the token where what is said after a cue begins, past when, how and to whom (None: nothing is), and the outlets told."""
    p, n, at = scene.p, len(scene.p.tags), end
    via: tuple[str, ...] = ()
    told_to = kind == "telling"
    if kind in _SAYING and (start := _opened(scene, c.verb, end, kind)) is not None:
        for unit in range(c.verb + 1, p.places[start] if p.places[start] >= 0 else c.verb + 1):
            via = via or (_agency(scene, unit) if p.is_noun(unit) else ())
        return start, via
    while at < n:
        low, unit = scene.low(at), p.places[at]
        if scene.opens(at) or low in (":", "that"):
            return at, via
        if kind in ("stance", "thought"):
            return at if low not in (".", ",", "?", "!", ")", "-", "--") else None, via
        if unit < 0:
            at += 1
            continue
        sort, g = p.sorts[unit], p.units.groups[unit]
        if sort in ",_" and scene.low(at + 1) == "that":
            at += 1
        elif sort in ",_" and scene.opens(at + 1):
            at += 1
        elif sort == "_" and (close := next((j for j in range(at + 1, n) if scene.low(j) in ("-", "--")), None)) and scene.low(close + 1) == "that":
            return close + 1, via
        elif told_to and p.is_noun(unit) and sort != "y" and not _subject_later(p, unit, c.verb):
            via = via or _agency(scene, unit)
            at, told_to = speaker_end(p, unit), False
        elif sort == "y" and not _subject_later(p, unit, c.verb):
            at = g.end
        elif sort == "x" and (noun := complement(p, unit)) is not None and not _subject_later(p, noun, c.verb) and p.units.heads[unit] not in ("than",) and p.links.holder(unit) == c.verb:
            via = via or _agency(scene, noun)
            at = speaker_end(p, noun)
        elif sort in "sr" and low not in _OPENING:
            return None, via
        else:
            return (None if sort in ",!;_)x" or low in ("and", "but", "or") or (sort == "G" and at > end) else at), via
    return None, via


def _opened(scene: Scene, verb: int, end: int, kind: str) -> int | None:
    """Return the "that", the colon or the quotation mark after a cue that opens what is said, no clause beginning before it."""
    p = scene.p
    for at in range(end, min(len(p.tags), end + _REACH)):
        unit = p.places[at]
        if scene.opens(at) or scene.low(at) == ":" or (scene.low(at) == "that" and unit >= 0 and p.sorts[unit] in "sw" and not p.is_verb(unit + 1 if unit + 1 < len(p.sorts) else None)):
            return at
        if kind != "telling" and unit >= 0 and p.is_noun(unit) and p.sorts[unit] != "y" and p.sorts[unit - 1] != "x":
            return None
        if unit >= 0 and (p.is_verb(unit) or (p.sorts[unit] in "rsw") or (p.is_noun(unit) and _subject_later(p, unit, verb))):
            return None
    return None


def _subject_later(p: Parse, unit: int, verb: int) -> bool:
    return any(p.links.subject(v) == unit for v in range(unit + 1, min(len(p.sorts), unit + 8)) if p.is_verb(v) and v != verb and p.sorts[v] in "FPBXK")


def _agency(scene: Scene, unit: int) -> tuple[str, ...]:
    g = scene.p.units.groups[unit]
    for first in range(g.start, g.end):
        name = scene.book.agencies.get(" ".join(scene.s.lows[first : g.end]))
        if name:
            return (name,)
    return ()


def _relative(scene: Scene, c: Clause, kind: str, end: int, source: int) -> Told | None:
    """Read "as X noted", "what X called Y", "which X expects", "than X expected"."""
    p = scene.p
    if source > c.verb:
        return None
    at = p.units.groups[source].start - 1
    head, cue = scene.low(at) if at >= 0 else "", (p.units.groups[c.verb].head, end)
    if head == "as" and kind in ("speech", "thought", "finding"):
        stop = next((j for j in range(end, min(len(p.tags), end + 6)) if scene.low(j) in (",", ".", "-", "--", ":")), None)
        if stop is None or scene.low(stop) == ":":
            return None
        span = contents.following(scene, c.verb, stop, "speech") if at < 2 else contents.preceding(scene, at)
        return Told(source, cue, span) if span else None
    if head == "what" and p.units.heads[c.verb] in _NAMING:
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
    doer = c.doer
    if doer is None or not may_speak(p, doer) or (is_document(p, doer) and kind == "telling"):
        return None
    cue = (p.units.groups[c.verb].head, end)
    stop = speaker_end(p, doer)
    if scene.low(stop) in ("for", "of", "as", "to", "that", "with", "over"):
        span = contents.following(scene, c.verb, stop, "stance")
    elif c.subject is not None:
        span = p.span(c.subject)
    else:
        return None
    return Told(doer, cue, span, kind="stance") if span else None
