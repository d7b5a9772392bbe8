"""A clause with a light verb -> those whose fate its object, complement or adjunct tells: "took 23 into custody", "lost their lives"."""

from collections.abc import Callable, Iterator

from reconcile.english.clauses import Clause, adjuncts
from reconcile.english.nouns import bare, company, kernel, of
from reconcile.english.words.classes import noun_class, noun_classes, verb_classes
from reconcile.english.words.lemmas import lemma
from reconcile.kinds.casualty.acts import put_to_death
from reconcile.kinds.casualty.harm import Outcome
from reconcile.kinds.casualty.told import Text, Told
from reconcile.kinds.casualty.victims import are_people, befallen, counts_people, described, may_befall, state_at

Found = Iterator[tuple[int | None, Outcome | None, str]]
"""Who, what befell them, and in which frame it is told."""
_TO = frozenset({"to", "into", "in", "at", "for", "under"})
_KEEPING = frozenset({"in", "at", "by", "on", "without"})
_YIELDING = frozenset({("give", "up"), ("turn", "in"), ("give", "in")})
_CONDEMNING = frozenset({"sentence", "condemn", "put"})
_PRISONS = frozenset({"jail", "prison"})
_CARE = frozenset({"treatment", "surgery"})
_SHELTERS = frozenset({"tent", "tents", "shelter", "shelters", "camps"})
_SHELTERED: dict[str, Outcome] = dict.fromkeys(("refuge", "shelter", "sanctuary"), ("displaced",))
_COPULAS = frozenset("be become remain go lie stay get seem appear fall put land".split())


def fates(t: Text, c: Clause) -> Iterator[Told]:
    """Read everything that a verb which is no harm itself tells of the fate of people."""
    at = t.parse.units.groups[c.verb].head
    for read in (_brought, *_READERS.get(c.lemma, ())):
        for unit, outcome, frame in read(t, c):
            if unit is not None and outcome:
                yield Told(unit, outcome, frame, at, c)


def _object(t: Text, c: Clause) -> str:
    return t.parse.units.heads[c.object] if c.object is not None else ""


def _brought(t: Text, c: Clause) -> Found:
    """Read "took 23 into custody", "fell to his death", "were rushed to hospital", "in critical condition"."""
    p = t.parse
    held = [] if c.object is None else [c.object, kernel(p, c.object)]
    for prep, noun in (*c.adjuncts, *(each for unit in held if p.is_noun(unit) and unit is not None for each in adjuncts(p, unit))):
        g, head = p.units.groups[noun], p.units.heads[noun]
        outcome = t.known.brought.get(head) or t.known.brought.get(" ".join(p.sentence.lows[max(g.start, g.head - 1) : g.head + 1]))
        if outcome == ("displaced",) and prep == "from" and (c.passive or c.object is not None):
            yield (c.undergoer if head != "house" or p.units.tags[noun] == "NNS" else None), outcome, "active"
        elif outcome and prep in _TO and _is_there(t, c, outcome, prep, p.sentence.lows[g.head]):
            unit = c.object if c.object is not None and not c.passive and may_befall(t, c.object) else c.subject
            yield (unit if unit != noun else None), outcome, "suffered" if unit == c.subject else "active"


def _is_there(t: Text, c: Clause, outcome: Outcome, prep: str, low: str) -> bool:
    """Say whether a preposition and verb tell that people came to a place or state."""
    if (prep == "for") != (low == "treatment") or (prep == "under") != (low == "arrest"):
        return False
    if outcome == ("killed",):
        return prep == "to" and c.lemma not in _CONDEMNING and put_to_death(t, c) is None
    if outcome == ("injured",):
        return prep not in ("in", "at") or c.lemma in _COPULAS or c.passive
    if low in _PRISONS:
        return prep == "in" and c.lemma in _COPULAS
    return outcome != ("displaced",) or low in _SHELTERS


def _being(t: Text, c: Clause) -> Found:
    """Read "two were dead", "lay wounded"."""
    told = c.object
    if told is not None and t.parse.sorts[told] == "J":
        yield c.subject, state_at(t, t.parse.units.groups[told].head), "suffered"
    elif c.lemma == "be" and told is not None and t.parse.units.firsts[told] == "one" and (whole := of(t.parse, told)) is not None:
        yield c.subject, befallen(t, whole) if t.parse.is_noun(whole) else None, "among"
    elif c.lemma == "become" and t.parse.is_noun(told):
        became = t.known.befallen.get(t.parse.units.heads[told or 0], ())
        yield c.subject, became if len(became) == 1 else None, "suffered"


def _suffering(t: Text, c: Clause) -> Found:
    """Read an injury that somebody has, and with "suffer" any ailing of body or mind."""
    if c.subject is None or not may_befall(t, c.subject):
        return
    suffers = c.lemma == "suffer"
    for told in (c.object, *(n for prep, n in c.adjuncts if prep == "from" and suffers)):
        if told is not None and t.parse.is_noun(told):
            noun = t.parse.units.heads[told]
            treated = ("injured",) if noun in _CARE and t.parse.numeral(c.subject) else None
            harmed = t.known.harms.get(noun, ())
            yield (
                c.subject,
                (harmed if "captured" not in harmed else ()) or treated or (("injured",) if suffers and _ails(t, told) else None),
                "suffered",
            )


def _ails(t: Text, unit: int) -> bool:
    """Say whether a noun group names a state of body or mind, or trouble with what bodies do: "shock", "breathing difficulties"."""
    noun, g = t.parse.units.heads[unit], t.parse.units.groups[unit]
    bodily = any("wn.body" in verb_classes(lemma(low, "VBG")) for low in t.parse.sentence.lows[g.start : g.head] if low.endswith("ing"))
    states = not {"state", "body"}.isdisjoint(noun_classes(noun)) and noun_class(noun) not in ("possession", "communication")
    return bodily or (states and noun != "attack")


def _lives(t: Text, c: Clause) -> Found:
    """Read "claimed the lives of 12", "lost their lives", "lost 15 fighters"."""
    told = c.object
    if told is None or not t.parse.is_noun(told):
        return
    inner = kernel(t.parse, told)
    if "life" in (_object(t, c), t.parse.units.heads[inner or told]):
        owned = t.parse.units.firsts[told] in ("their", "his", "her", "its")
        victims = of(t.parse, told) if inner is None else None
        yield (c.subject if c.lemma == "lose" and owned else victims if victims is not None else told), ("killed",), "active"
    elif (c.lemma == "lose" and are_people(t, told)) or (
        c.lemma == "claim" and counts_people(t, told) and t.parse.sorts[told + 1 : told + 2] not in tuple("FPBK'")
    ):
        yield told, ("killed",), "active"


def _leaving(t: Text, c: Clause) -> Found:
    """Read "left their homes", "took refuge"."""
    told = _SHELTERED if c.lemma in ("take", "find") else t.known.brought
    if told.get(_object(t, c)) == ("displaced",):
        yield c.subject, ("displaced",), "suffered"


def _holding(t: Text, c: Clause) -> Found:
    """Read "were held hostage", "took the cleaners captive", "is being held in jail"; not "held accountable"."""
    p, after = t.parse, t.parse.units.groups[c.verb].end
    lows = p.sentence.lows
    held = t.known.states.get(lows[after]) if after < len(lows) else None
    if c.passive and held:
        yield c.subject, held, "passive"
    elif c.passive and c.lemma == "hold" and p.sorts[c.verb + 1 : c.verb + 2] != "J" and any(prep in _KEEPING for prep, _ in c.adjuncts):
        yield (c.subject if c.subject is not None and may_befall(t, c.subject) else None), ("captured",), "passive"
    elif not c.passive and c.object is not None and p.is_noun(c.object):
        end = p.units.groups[c.object].end
        yield c.object, t.known.states.get(lows[end]) if end < len(lows) else None, "active"


def _left(t: Text, c: Clause) -> Found:
    """Read a state that does not pass for an adjective right after those left in it: "leaving 12 people missing", "left eight women homeless"."""
    p, told = t.parse, c.object
    if told is None or not p.is_noun(told) or not may_befall(t, told):
        return
    after = 1 + (kernel(p, told) or told)
    if p.sorts[after : after + 1] in ("G", "n"):
        yield told, t.known.states.get(p.sentence.lows[p.units.groups[after].start]), "active"


def _naming(t: Text, c: Clause) -> Found:
    """Read "identified the victim as Lena Marsh"."""
    if c.undergoer is not None and (outcome := befallen(t, c.undergoer) or described(t, c.undergoer)):
        yield from ((n, outcome, "listed") for prep, n in c.adjuncts if prep == "as" and t.parse.sorts[n] == "p")


def _listing(t: Text, c: Clause) -> Found:
    """Read "the dead include two boys", "those killed in the raids included a nurse"."""
    if c.object is not None and t.parse.is_noun(c.object):
        yield c.object, _listed(t, c), "listed"


def _listed(t: Text, c: Clause) -> Outcome | None:
    if c.subject is not None and (found := befallen(t, c.subject)):
        further = c.lemma == "be" and "w" in t.parse.sorts[c.subject : c.verb] and not bare(t.parse, c.object or 0)
        return None if further else found
    for j in range(c.verb - 1, -1 if c.lemma != "be" else c.verb, -1):
        if t.parse.sorts[j] in "FPB":
            return None
        if t.parse.is_noun(j) and (found := befallen(t, j)):
            return found
    return None


def _treating(t: Text, c: Clause) -> Found:
    """Read "were treated for burns", "medics treated 12 for burns"."""
    treated = c.undergoer
    if treated is None or not may_befall(t, treated):
        return
    ailing = [
        n
        for prep, top in (*c.adjuncts, *adjuncts(t.parse, kernel(t.parse, treated) or treated))
        for n in company(t.parse, top)
        if prep == "for" and (t.parse.units.heads[n] in t.known.harms or (c.passive and "state" in noun_classes(t.parse.units.heads[n])))
    ]
    if ailing:
        yield treated, ("injured",), "suffered"


def _yielding(t: Text, c: Clause) -> Found:
    """Read "gave himself up", "committed suicide"."""
    head = _object(t, c)
    if (c.lemma, c.particle) in _YIELDING and head.endswith(("self", "selves")):
        yield c.subject, ("captured",), "suffered"
    if c.lemma == "commit" and head == "suicide":
        yield c.subject, ("killed",), "suffered"


_ROLES: tuple[tuple[str, Callable[[Text, Clause], Found]], ...] = (
    ("be become remain go lie stay get seem appear fall", _being),
    ("suffer sustain receive incur have get undergo", _suffering),
    ("claim cost take lose", _lives),
    ("leave flee abandon take find", _leaving),
    ("hold take keep", _holding),
    ("leave", _left),
    ("identify name", _naming),
    ("include comprise be number", _listing),
    ("commit give turn", _yielding),
    ("treat", _treating),
)
_READERS: dict[str, tuple[Callable[[Text, Clause], Found], ...]] = {
    verb: tuple(read for verbs, read in _ROLES if verb in verbs.split()) for verb in " ".join(verbs for verbs, _ in _ROLES).split()
}
LIGHT = frozenset(_READERS)
"""Verbs that tell of fates though they are no harm themselves."""
