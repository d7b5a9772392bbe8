"""A verb of saying -> who speaks where that noun stands after it, or runs on into it without a comma."""

from reconcile.english.clauses import clause
from reconcile.english.nouns import first
from reconcile.english.parse import Parse
from reconcile.english.speech.openings import after
from reconcile.english.speech.phrases import lifted, opener_of
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.sources import is_institution, may_speak, speaker_end


def inverted(scene: Scene, verb: int, end: int) -> int | None:
    """Return the noun group after a verb of saying that is its subject: “…,” said the minister."""
    p, first = scene.p, scene.p.units.groups[verb].start
    unit = p.places[end] if end < len(p.places) else -1
    if unit < 0 or not (may_speak(p, unit) or (p.sorts[unit] == "J" and scene.s.words[end][0].isupper())) or p.sorts[unit] == "o":
        return None
    quoted = scene.closed(first) is not None
    if first == 0 and not quoted:
        return None
    if not quoted and (
        scene.low(first - 1) in ("and", "but", "or")
        or any(p.links.subject(v) == unit for v in range(unit + 1, len(p.sorts)) if p.is_verb(v) and p.sorts[v] != "G")
        or not any(s in "FPBK" for s in p.sorts[:verb])
    ):
        return None
    if not quoted and scene.low(first - 1) not in (",", "-", "--") and not _runs_on(scene, verb, unit):
        return None
    if not quoted and opener_of(scene, verb) is not None:
        return None
    beyond = p.places[stop] if (stop := speaker_end(p, unit)) < len(p.places) else -1
    return unit if beyond < 0 or p.sorts[beyond] not in "FBPXI" else None


def _runs_on(scene: Scene, verb: int, unit: int) -> bool:
    """Say whether the noun after a verb is its subject in a text without commas: the one before has its place in another clause."""
    p, told = scene.p, lifted(scene.p, clause(scene.p, verb).subject)
    stop = speaker_end(p, unit)
    adds = stop < len(p.places) and _adds(scene, p.places[stop])
    if not adds and any(p.sorts[v] in "FPBK" and clause(p, v).way != "rel" for v in range(unit + 1, len(p.sorts))):
        return False
    if told is None or told == unit or (told == verb - 1 and p.is_verb(told - 1)):
        return True
    above = next((v for v in range(verb - 1, -1, -1) if p.sorts[v] in "FPB"), None)
    if (
        above is not None
        and above < told
        and (p.sorts[above] == "P" or scene.book.kind(p.units.heads[above]) is None)
        and (adds or scene.low(stop) == ".")
    ):
        return not any(s in "&srw,_-" for s in p.sorts[above:verb])
    listed = {told, first(p, told)}
    return any(
        p.sorts[v] in "FPBK" and not listed.isdisjoint((p.links.object(v), p.links.subject(v))) and clause(p, v).way != "rel"
        for v in range(verb)
    )


def run_on(scene: Scene, verb: int, end: int) -> int | None:
    """Return who speaks at the end of a sentence without commas: "… killed six people a source in the town said"."""
    p, at = scene.p, verb - 1
    start, _ = after(scene, clause(p, verb), "telling" if scene.book.kind(p.units.heads[verb]) == "telling" else "speech", end)
    ends = start is None or start >= len(p.tags) - 1 or _adds(scene, verb + 1)
    if not (ends or _loose(scene, verb, end)) or scene.low(end) == "by" or scene.closed(p.units.groups[verb].start):
        return None
    while at > 1 and p.is_noun(at) and any(s in "FPBK" for s in p.sorts[:at]):
        if p.is_noun(at - 1):
            return at if _could(p, at) and p.sorts[at - 1] not in "om" else None
        if p.sorts[at - 1] in "KPJ" and ends and at > 2:
            return at if _could(p, at) and "w" not in p.sorts[at - 2 : at] else None
        if p.sorts[at - 1] not in "x&" or not p.is_noun(at - 2):
            break
        at -= 2
    near = verb - 1
    governed = p.is_noun(near) and p.sorts[verb - 2] in "x&" and any(s in "FPBK" for s in p.sorts[:near])
    own = near in (clause(p, verb).subject, p.links.subject(verb))
    return near if governed and own and may_speak(p, near) else None


def _loose(scene: Scene, verb: int, end: int) -> bool:
    """Say whether no clause follows "said", so that what does follow goes on with what was said before: "… six people the envoy said most of them boys"."""
    p = scene.p
    clausal = (
        scene.low(end) == "that"
        or any(s in "FBPXo" or (s == "K" and clause(p, v).way != "rel") for v, s in enumerate(p.sorts[verb + 1 :], verb + 1))
        or any(map(scene.opens, range(end, len(p.tags))))
    )
    named = p.places[end] >= 0 and p.sorts[p.places[end]] == "p" and scene.low(speaker_end(p, p.places[end])) == "."
    return p.units.heads[verb] == "say" and not clausal and not named


def _adds(scene: Scene, unit: int) -> bool:
    """Say whether a participle goes on with a speech: "said adding that", "said describing it as"."""
    p = scene.p
    return p.sorts[unit : unit + 1] == "G" and scene.book.kind(p.units.heads[unit]) is not None


def _could(p: Parse, unit: int) -> bool:
    return may_speak(p, unit) or is_institution(p, unit)
