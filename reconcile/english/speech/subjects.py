"""A cue's clause -> who speaks."""

from reconcile.english.clauses import LEADING, Clause, clause
from reconcile.english.parse import Parse
from reconcile.english.speech.openings import after
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.sources import is_document, is_institution, may_speak, speaker_end

_BREAKS = frozenset({",", ";", ":", "-", "--", "(", ")", ".", '"', "“", "”", "''", "``", "'", "’"})
_CUT = frozenset({",", "-", "--", ")"})
_DATELINE = 12
"""Units of a dateline, at most."""
_SAYING = frozenset({"speech", "telling", "finding"})
_BEGINNING = frozenset("after before while when in by since despite".split())
NAMING = frozenset("call describe term dub characterize label name title".split())
_OPENING = _BREAKS | {"as", "and", "but", "that"}


def active(scene: Scene, c: Clause) -> bool:
    """Say whether a past form that could be a participle is the verb of a subject of its own, nobody being named after "by"."""
    p, verb = scene.p, c.verb
    g = p.units.groups[verb]
    if c.doer is not None and may_speak(p, c.doer) and not is_document(p, c.doer):
        return False
    if p.sorts[verb] == "P":
        return scene.low(g.start) == "'s" and p.sorts[verb + 1 : verb + 2] not in ("", "!", "x")
    if p.sorts[verb] == "K" and (scene.low(g.start - 1) in ("and", "but") or _heads(scene, verb) or _tells(scene, c)):
        return True
    if p.sorts[verb] not in "EK" or not verb or p.sorts[verb - 1] in "rsx" or scene.low(g.start - 1) == "-":
        return False
    if c.subject is not None and (p.sorts[c.subject] in "po" or (c.governor is None and p.links.subject(verb) == c.subject)):
        return True
    return (not any(s in "FBPK" for u, s in enumerate(p.sorts) if u != verb) and p.is_noun(verb - 1)) or _opener(scene, verb) is not None


def bare(scene: Scene, verb: int, kind: str, end: int) -> bool:
    """Say whether a verb that wants an object has none: "a woman accused of theft"."""
    p = scene.p
    return p.sorts[verb] == "K" and kind == "stance" and end == p.units.groups[verb].end and p.sorts[verb + 1 : verb + 2] in tuple("xs")


def named(scene: Scene, c: Clause) -> bool:
    """Say whether a verb gives the noun before it a name: "a club called "The Drones"", "a group named Hope"."""
    p, verb = scene.p, c.verb
    at = p.units.groups[verb].end
    bare_noun = p.sorts[verb] in "KE" and c.way == "rel" and c.governor == verb - 1 and p.sorts[verb - 1] == "n"
    return bare_noun and c.lemma in NAMING and at < len(p.tags) and (scene.opens(at) is not None or scene.s.words[at][0].isupper())


def _tells(scene: Scene, c: Clause) -> bool:
    """Say whether a finite clause hangs on a verb that has a subject: "six nuns reported the bridge had gone"."""
    p, told = scene.p, scene.book.kind(c.lemma) in _SAYING and c.subject is not None and c.subject < c.verb
    return told and any(p.sorts[v] in "FBP" and p.links.governor(v) == (c.verb, "comp") for v in range(c.verb + 1, len(p.sorts)))


def _heads(scene: Scene, verb: int) -> bool:
    """Say whether the noun right before a verb opens the clause and no later verb lacks a subject that it could be."""
    p, near = scene.p, verb - 1
    if near < 0 or not (may_speak(p, near) or is_institution(p, near)):
        return False
    start = p.units.groups[near].start
    later = next((v for v in range(verb + 1, len(p.sorts)) if p.sorts[v] in "FBPK"), None)
    bare = later is not None and (p.links.subject(later) or 0) <= verb
    return scene.low(start - 1) == "," or ((start == 0 or scene.low(start - 1) in _OPENING) and not bare)


def subject(scene: Scene, c: Clause) -> int | None:
    """Return who speaks: the subject, with what commas and quotation marks tell of where it stands."""
    p, verb = scene.p, c.verb
    first, near = p.units.groups[verb].start, verb - 1
    own = lifted(p, c.subject)
    if own is not None and own < (lead := _lead(scene)) < verb:
        own = next((u for u in range(lead, verb) if p.is_noun(u) and p.sorts[u] != "y" and p.sorts[u - 1] != "x"), own)
    opener = None if any(s in "FBPK" for s in p.sorts[:verb]) else _opener(scene, verb)
    if own is not None and opener is not None and own < verb and "G" in p.sorts[opener:verb] and "G" not in p.sorts[:opener]:
        return opener
    if (
        p.sorts[verb] == "G"
        and near > 0
        and p.sorts[near] in "np"
        and p.sorts[near - 1] == ","
        and scene.low(p.units.groups[verb].end) == "that"
        and may_speak(p, near)
    ):
        return near
    if p.sorts[verb] == "G" and may_speak(p, above := _main(scene, verb, first)):
        return above
    if p.sorts[verb] in "FEIK" and first and scene.low(first - 1) in _CUT and (opener := _opener(scene, verb)) is not None:
        return opener
    if near >= 0 and p.is_noun(near) and p.sorts[near] != "y" and p.sorts[verb] in "FBEIK" and near != c.subject:
        at = p.units.groups[near].start
        apart = at == 0 or scene.low(at - 1) in _BREAKS or p.sorts[verb] == "I"
        if apart and may_speak(p, near) and (p.sorts[near] in "po" or scene.closed(at) or c.subject is None):
            return near
    if own is not None and own < verb and may_speak(p, own):
        owner = next((v for v in range(own) if p.is_verb(v) and p.links.object(v) == own and clause(p, v).way == "rel"), None)
        above = clause(p, owner).subject if owner is not None and p.sorts[verb] in "FK" else None
        return above if may_speak(p, above) else _renamed(p, own)
    if (
        is_institution(p, own)
        and scene.low(p.units.groups[verb].end) != "to"
        and (own == verb - 1 or p.links.subject(verb) == own or p.sorts[verb] == "G")
        and own is not None
        and own < verb
        and (scene.book.kind(c.lemma) in ("speech", "telling") or scene.low(p.units.groups[verb].end) == "that")
    ):
        return own
    return _shared(scene, c) if p.sorts[verb] in "FK" else None


def _renamed(p: Parse, unit: int) -> int:
    """Return the name right before a group that names it once more where texts lost their commas: "Ida Holm a nurse said"."""
    last, g = unit - 1, p.units.groups[unit]
    if (
        last < 0
        or not p.sentence.words[p.units.groups[last].head][0].isupper()
        or p.sorts[last] not in "np"
        or p.sorts[unit] not in "np"
        or p.sentence.lows[g.start] not in ("a", "an", "the")
        or p.units.groups[last].end != g.start
    ):
        return unit
    name = lifted(p, last)
    return name if name is not None and may_speak(p, name) and (not name or p.sorts[name - 1] not in "xFKGTI") else unit


def lifted(p: Parse, unit: int | None) -> int | None:
    """Return the head of the noun phrase that a group after a preposition belongs to: no such group is a subject."""
    while unit is not None and unit > 1 and p.sorts[unit - 1] == "x" and p.units.heads[unit - 1] not in {*LEADING, "with"}:
        above = unit - 2
        if p.is_verb(above) and p.sorts[above] in "EKG":
            made = clause(p, above).subject
            above = -1 if made is None else made
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
        found = (
            next((u for u in range(_lead(scene), c.verb) if p.is_noun(u) and p.sorts[u - 1 : u] != "x"), None)
            if c.governor is None and not any(s in "FPBK" for s in p.sorts[: c.verb])
            else None
        )
    return found if may_speak(p, found) else None


def _main(scene: Scene, verb: int, first: int) -> int | None:
    """Return the subject of the main clause for a participle that a comma cuts off from it."""
    p = scene.p
    first -= scene.low(first - 1) in _BEGINNING
    if first and scene.low(first - 1) not in (",", "-", "--"):
        return None
    near = verb - 2 if verb > 1 and p.sorts[verb - 1] == "," and p.sorts[verb - 2] in "FEK" else None
    if near is not None and scene.book.kind(p.units.heads[near]) in _SAYING:
        return inverted(scene, near, p.units.groups[near].end) or subject(scene, clause(p, near))
    mains = [v for v in range(len(p.sorts)) if p.sorts[v] in "FPBEK" and p.links.governor(v) is None and v != verb]
    after = [v for v in mains if v > verb and scene.low(p.units.groups[_opening(p, v)].start - 1) == ","]
    top = next((v for v in reversed(mains) if v < verb), None) if first else next(iter((*after, *mains)), None)
    top = top if top is not None else next(iter(after), None)
    if top is None:
        return None
    found = subject(scene, clause(p, top))
    return found if found is not None else clause(p, top).subject


def _opening(p: Parse, verb: int) -> int:
    """Return the unit with which the clause of a verb opens: its subject, as it stands before it."""
    told = clause(p, verb).subject
    return told if told is not None and told < verb else verb


def author(p: Parse, document: int, c: Clause) -> int | None:
    """Return who issued the statement that says something, or does something to say it; a document that nobody is said to issue speaks for itself."""
    verbs = [v for v in range(c.verb) if p.is_verb(v) and p.sorts[v] != "X"]
    issuing = next((v for v in reversed(verbs) if document in (p.links.object(v), v + 1)), None)
    maker = clause(p, issuing).subject if issuing is not None and p.sorts[issuing] not in "PQ" else None
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
    if any(p.sorts[v] in "FBP" and "w" not in p.sorts[unit:v] for v in range(unit, verb)):
        return None
    return unit if scene.low(end) in (",", "-", "--", "(") and end < p.units.groups[verb].start - 1 else None


def _lead(scene: Scene) -> int:
    """Return the unit that a sentence begins with, after a dateline ("NESVIK, Jan. 2 (AFP) — ")."""
    p = scene.p
    if not scene.s.words[0].isupper() or p.sorts[:1] != "p":
        return 0
    return next(
        (
            unit + 1
            for unit in range(1, min(_DATELINE, len(p.sorts)))
            if p.sorts[unit] == "_" and not any(p.is_verb(v) for v in range(unit))
        ),
        0,
    )


def inverted(scene: Scene, verb: int, end: int) -> int | None:
    """Return the noun group after a verb of saying that is its subject: “…,” said the minister."""
    p, first = scene.p, scene.p.units.groups[verb].start
    unit = p.places[end] if end < len(p.places) else -1
    if unit < 0 or not (may_speak(p, unit) or (p.sorts[unit] == "J" and scene.s.words[end][0].isupper())) or p.sorts[unit] == "o":
        return None
    quoted = scene.closed(first) is not None
    if first == 0 and not quoted:
        return unit if scene.low(speaker_end(p, unit)) == ":" else None
    if not quoted and (
        scene.low(first - 1) in ("and", "but", "or")
        or any(p.links.subject(v) == unit for v in range(unit + 1, len(p.sorts)) if p.is_verb(v))
        or not any(s in "FPBK" for s in p.sorts[:verb])
    ):
        return None
    if not quoted and scene.low(first - 1) not in (",", "-", "--") and not _runs_on(scene, verb, unit):
        return None
    if not quoted and _opener(scene, verb) is not None:
        return None
    beyond = p.places[stop] if (stop := speaker_end(p, unit)) < len(p.places) else -1
    return unit if beyond < 0 or p.sorts[beyond] not in "FBPXI" else None


def _runs_on(scene: Scene, verb: int, unit: int) -> bool:
    """Say whether the noun after a verb is its subject in a text without commas: the one before has its place in another clause."""
    p, told = scene.p, lifted(scene.p, clause(scene.p, verb).subject)
    if any(p.sorts[v] in "FPBK" and clause(p, v).way != "rel" for v in range(unit + 1, len(p.sorts))):
        return False
    if told is None or told == unit or (told == verb - 1 and p.is_verb(told - 1)):
        return True
    above = next((v for v in range(verb - 1, -1, -1) if p.sorts[v] in "FPB"), None)
    if (
        above is not None
        and above < told
        and (p.sorts[above] == "P" or scene.book.kind(p.units.heads[above]) is None)
        and scene.low(speaker_end(p, unit)) == "."
    ):
        return not any(s in "&srw,_-" for s in p.sorts[above:verb])
    return any(p.sorts[v] in "FPBK" and told in (p.links.object(v), p.links.subject(v)) and clause(p, v).way != "rel" for v in range(verb))


def run_on(scene: Scene, verb: int, end: int) -> int | None:
    """Return who speaks at the end of a sentence without commas: "… killed six people a source in the town said"."""
    p, at = scene.p, verb - 1
    start, _ = after(scene, clause(p, verb), "telling" if scene.book.kind(p.units.heads[verb]) == "telling" else "speech", end)
    ends = start is None or start >= len(p.tags) - 1
    loose = (
        p.units.heads[verb] == "say"
        and not any(s in "FBPKXGTo" for s in p.sorts[verb + 1 :])
        and not any(map(scene.opens, range(end, len(p.tags))))
    )
    if (
        not (ends or loose)
        or scene.low(end) == "by"
        or not any(s in "FBPK" for s in p.sorts[:verb])
        or scene.closed(p.units.groups[verb].start)
    ):
        return None
    while at > 1 and p.is_noun(at):
        if p.is_noun(at - 1):
            return at if _could(p, at) and p.sorts[at - 1] not in "om" else None
        if p.sorts[at - 1] in "KPJ" and ends and at > 2:
            return at if _could(p, at) and "w" not in p.sorts[at - 2 : at] else None
        if p.sorts[at - 1] not in "x&" or not p.is_noun(at - 2):
            break
        at -= 2
    return (
        verb - 1
        if p.is_noun(verb - 1) and p.sorts[verb - 2] in "x&" and clause(p, verb).subject == verb - 1 and may_speak(p, verb - 1)
        else None
    )


def _could(p: Parse, unit: int) -> bool:
    return may_speak(p, unit) or is_institution(p, unit)
