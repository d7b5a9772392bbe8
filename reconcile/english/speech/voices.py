"""A past form that could be a participle -> whether it is the verb of a speaker."""

from reconcile.english.clauses import Clause
from reconcile.english.speech.phrases import opener_of
from reconcile.english.speech.scene import SAYING, Scene
from reconcile.english.speech.sources import is_document, is_institution, may_speak

NAMING = frozenset("call describe term dub characterize label name title".split())
_OPENING = frozenset({",", ";", ":", "-", "--", "(", ")", ".", '"', "''", "``", "'", "as", "and", "but", "that"})


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
    return (not any(s in "FBPK" for u, s in enumerate(p.sorts) if u != verb) and p.is_noun(verb - 1)) or opener_of(scene, verb) is not None


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
    p, told = scene.p, scene.book.kind(c.lemma) in SAYING and c.subject is not None and c.subject < c.verb
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
