"""A cue's clause -> who speaks."""

from reconcile.english.asides import dateline
from reconcile.english.clauses import Clause, clause
from reconcile.english.parse import Parse
from reconcile.english.speech.inversion import inverted
from reconcile.english.speech.phrases import lifted, opener_of, renamed
from reconcile.english.speech.scene import BREAKS, SAYING, Scene
from reconcile.english.speech.sources import is_document, is_institution, may_speak

_CUT = frozenset({",", "-", "--", ")"})
_BEGINNING = frozenset("after before while when in by since despite".split())


def subject(scene: Scene, c: Clause) -> int | None:
    """Return who speaks: the subject, with what commas and quotation marks tell of where it stands."""
    p, verb = scene.p, c.verb
    first, own = p.units.groups[verb].start, lifted(p, c.subject)
    opener = opener_of(scene, verb)
    alone = opener is not None and not any(s in "FBPK" for s in p.sorts[:verb])
    if alone and own is not None and own < verb and "G" in p.sorts[opener:verb] and "G" not in p.sorts[:opener]:
        return opener
    if p.sorts[verb] == "G" and may_speak(p, above := _abreast(scene, verb) or _main(scene, verb, first)):
        return above
    if opener is not None and p.sorts[verb] in "FEIK" and scene.low(first - 1) in _CUT:
        return opener
    if (near := _near(scene, c)) is not None:
        return near
    if scene.low(first - 1) == "then" and scene.low(first - 2) in (",", "and"):
        return _shared(scene, c)
    if own is not None and own < verb and may_speak(p, own):
        owner = next((v for v in range(own) if p.is_verb(v) and p.links.object(v) == own and clause(p, v).way == "rel"), None)
        above = clause(p, owner).subject if owner is not None and p.sorts[verb] in "FK" else None
        return above if may_speak(p, above) else renamed(p, own)
    if own is not None and own < verb and is_institution(p, own) and _speaks(scene, c, own):
        return own
    return _shared(scene, c) if p.sorts[verb] in "FK" else None


def _abreast(scene: Scene, verb: int) -> int | None:
    """Return the noun that a participle has for itself: ", both sides admitting that"."""
    p = scene.p
    has = verb > 1 and p.sorts[verb - 1] in "np" and p.sorts[verb - 2] == "," and scene.low(p.units.groups[verb].end) == "that"
    return verb - 1 if has and may_speak(p, verb - 1) else None


def _near(scene: Scene, c: Clause) -> int | None:
    """Return the noun right before a verb where a mark parts it from what stands before and it is not the subject that the clause has."""
    p, near = scene.p, lifted(scene.p, c.verb - 1) if c.verb and scene.p.is_noun(c.verb - 1) else -1
    if near is None or near < 0 or not p.is_noun(near) or p.sorts[near] == "y" or p.sorts[c.verb] not in "FBEIK" or near == c.subject:
        return None
    at = p.units.groups[near].start
    apart = at == 0 or scene.low(at - 1) in BREAKS or p.sorts[c.verb] == "I"
    parted = p.sorts[near] in "po" or scene.closed(at) or c.subject is None or _owned(scene, c, at)
    return near if apart and may_speak(p, near) and parted else None


def _owned(scene: Scene, c: Clause, at: int) -> bool:
    """Say whether the subject that the links tell of is none, as it is the object of a verb before the comma or the verb passed for an infinitive."""
    p = scene.p
    told = p.sorts[c.verb] == "I" or any(p.links.object(v) == c.subject for v in range(c.verb) if p.is_verb(v))
    return scene.low(at - 1) == "," and told


def _speaks(scene: Scene, c: Clause, own: int) -> bool:
    """Say whether what a house or paper does is saying: "the consulate said", "the charges show that"."""
    p, after = scene.p, scene.low(scene.p.units.groups[c.verb].end)
    beside = own == c.verb - 1 or p.links.subject(c.verb) == own or p.sorts[c.verb] == "G"
    return after != "to" and beside and (scene.book.kind(c.lemma) in ("speech", "telling") or after == "that")


def _shared(scene: Scene, c: Clause) -> int | None:
    """Return the subject that a verb has from the one before it where the links tell of none: of verbs in a row, past a date.

    A clause that a comma and "but" or "and" begin with a noun has that: "no toll was given, but the institute, a charity, said".
    """
    p, first = scene.p, scene.p.units.groups[c.verb].start
    if scene.low(first - 1) in (",", "and", "but", "then"):
        before = next((v for v in range(c.verb - 1, -1, -1) if p.sorts[v] in "FPK"), None)
        begun = next((u + 1 for u in range(before or 0, c.verb - 1) if p.sorts[u - 1 : u + 1] == ",&" and p.is_noun(u + 1)), None)
        found = begun if begun is not None else clause(p, before).subject if before is not None else None
    else:
        found = (
            next((u for u in range(dateline(p), c.verb) if p.is_noun(u) and p.sorts[u - 1 : u] != "x"), None)
            if c.governor is None and not any(p.sorts[v] in "FPBK" and clause(p, v).way != "rel" for v in range(c.verb))
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
    if near is not None and scene.book.kind(p.units.heads[near]) in SAYING:
        return inverted(scene, near, p.units.groups[near].end) or subject(scene, clause(p, near))
    mains = [v for v in range(len(p.sorts)) if p.sorts[v] in "FPBEK" and p.links.governor(v) is None and v != verb]
    mains = [v for v in mains if not _hangs(p, v)] or mains
    after = [v for v in mains if v > verb and scene.low(p.units.groups[_opening(p, v)].start - 1) == ","]
    top = next((v for v in reversed(mains) if v < verb), None) if first else next(iter((*after, *mains)), None)
    top = top if top is not None else next(iter(after), None)
    if top is None:
        return None
    found = subject(scene, clause(p, top))
    return found if found is not None else clause(p, top).subject


def _hangs(p: Parse, verb: int) -> bool:
    """Say whether a clause opens with a subordinator or a relative pronoun, or goes on right after a noun that one stands before."""
    at = _opening(p, verb)
    return p.sorts[at : at + 1] == "w" or (at > 0 and p.sorts[at - 1] in "swr")


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
