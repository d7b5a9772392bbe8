"""A parse -> what befell which noun groups: verbs, states, nouns of harm."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.english.clauses import Clause, adjuncts, clause, complement
from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import QUANTIFIERS, bare, first, kernel, of
from reconcile.english.parse import Parse
from reconcile.english.people import could_name, owner, people
from reconcile.english.words.classes import noun_class, noun_classes
from reconcile.kinds.casualty.harm import Harm, Outcome

_COPULAS = frozenset("be become remain go lie stay get seem appear".split())
_HOLDING = frozenset("hold take keep".split())
_SUFFERING = frozenset("suffer sustain receive incur have get".split())
_YIELDING = frozenset({("give", "up"), ("turn", "in"), ("give", "in")})
_CONDEMNING = frozenset({"sentence", "condemn", "put"})
_NAMING = frozenset({"identify", "name"})
_LEAVING = frozenset("leave flee abandon".split())
_TAKING_LIVES = frozenset("claim cost take lose".split())
_LISTING = frozenset("include comprise be number".split())
_UNREAL = frozenset("threaten plan plot try attempt vow want seek intend aim hope refuse conspire swear promise prepare order".split())
_RISING = frozenset(
    "rise climb reach pass stand be hit top exceed surpass jump soar increase fall drop grow go come bring put raise revise set near".split()
)
_TOLLS = frozenset({"toll", "count", "tally"})
_REACHED = frozenset({"to", "at", "from", "past", "above", "over"})
_TO = frozenset({"to", "into", "in", "at", "for"})


@frozen(eq=False)
class Told:
    """That something befell the people of a noun group: the outcome, how it is told, by which token, and in which clause.

    `owned`: it befell those to whom what the group names belongs ("her neighbour's death"). `frame`: active, passive, suffered, state, among, listed, noun, nominal, toll, attributive; the surer come first in RANKS.
    """

    unit: int
    outcome: Outcome
    frame: str
    at: int
    clause: Clause | None = None
    owned: bool = False


RANKS = {
    f: i for i, f in enumerate(("toll", "active", "passive", "suffered", "state", "among", "listed", "nominal", "attributive", "noun"))
}


def frames(p: Parse, known: Harm, words: Lexicon) -> Iterator[Told]:
    """Yield everything that a sentence says befell somebody."""
    for unit, sort in enumerate(p.sorts):
        if p.is_verb(unit):
            yield from _verb(p, unit, known, words)
        elif sort == "J":
            yield from _state(p, unit, known)
        elif sort == "x" and p.units.heads[unit] in ("among", "with", "in", "of"):
            yield from _among(p, unit, known)
        elif p.is_noun(unit):
            yield from _noun(p, unit, known, words)


def _verb(p: Parse, unit: int, known: Harm, words: Lexicon) -> Iterator[Told]:
    head, at = p.units.heads[unit], p.units.groups[unit].head
    done = known.done(head)
    befell = known.befalls.get(head) or (None if done else known.states.get(p.sentence.lows[at]))
    light = (
        head in _COPULAS
        or head in _SUFFERING
        or head in _TAKING_LIVES
        or head in _LISTING
        or head in _HOLDING
        or head in _LEAVING
        or head in ("commit", "give", "turn")
        or head in _NAMING
    )
    c = clause(p, unit) if done or befell or light or head in known.phrasal or _brought_near(p, unit, known) else None
    if c is None or not is_real(c):
        return
    done = known.done(head, c.particle)
    if done:
        yield from _acted(c, done, at, known, words)
    if befell and c.subject is not None and (not done or c.object is None) and not (befell == ("displaced",) and _one(p, c.subject)):
        yield Told(c.subject, befell, "suffered", at, c)
    if not done and not befell:
        yield from _brought(c, known, at, words)
        yield from _light(c, known, at, words)


def _one(p: Parse, unit: int) -> bool:
    """Say whether a group is one person, who when he flees is not displaced but away."""
    return p.tags[p.units.groups[unit].head] in ("NN", "NNP") and not p.numeral(unit)


def is_real(c: Clause) -> bool:
    """Say whether a clause tells what happened, not what was threatened, planned or may come."""
    sort = c.parse.sorts[c.verb]
    g = c.parse.units.groups[c.verb]
    perfect = "have" in c.parse.sentence.lows[g.start : g.end]
    if c.modal in ("would", "should", "could") or (c.modal in ("will", "wo", "must", "can", "ca") and not perfect):
        return False
    if c.modal in ("may", "might") and not perfect and sort == "F":
        return False
    if sort in "TQ" and not perfect and c.governor is not None and c.parse.units.heads[c.governor] in _UNREAL:
        return False
    if _is_open(c):
        return False
    if sort in "TQ" and not perfect and c.verb and c.parse.sorts[c.verb - 1] == "J":
        return False
    return not (c.negated and sort != "E" and not _nobody(c))


def _is_open(c: Clause) -> bool:
    """Say whether a clause leaves open what it tells ("whether he died"), or asks for it ("that he be executed")."""
    p, g = c.parse, c.parse.units.groups[c.verb]
    asked = p.sentence.lows[g.start] == "be" and p.sorts[c.verb] == "P"
    return asked or _asks(p, c.verb)


def _asks(p: Parse, verb: int) -> bool:
    """Say whether "if" or "whether" opens a verb's clause."""
    for j in range(verb - 1, -1, -1):
        if p.sorts[j] == "s":
            return p.units.heads[j] in ("if", "whether")
        if p.is_verb(j) or p.sorts[j] in ",;:":
            return False
    return False


def _nobody(c: Clause) -> bool:
    """Say whether it is the one acted on that is denied ("no one was hurt"), not the act."""
    unit = c.undergoer if c.undergoer is not None else c.subject
    if unit is None:
        return False
    g = c.parse.units.groups[unit]
    return c.parse.sentence.lows[g.start] in ("no", "nobody", "none", "not") or c.parse.sentence.lows[max(0, g.start - 1)] == "not"


def _acted(c: Clause, done: Outcome, at: int, known: Harm, words: Lexicon) -> Iterator[Told]:
    p = c.parse
    frame, unit = ("passive", c.subject) if c.passive else ("active", c.object)
    if p.sorts[c.verb] in "KF" and (put := _put_to_death(c)) is not None:
        frame, unit = "active", put
    elif not c.passive and p.sorts[c.verb] == "K" and (unit is None or (c.subject is not None and p.sorts[c.subject] == "c")):
        frame, unit = "passive", c.subject
    if c.subject is not None and unit == c.verb + 1 and p.sorts[c.verb] == "K" and _is_itself_told(p, unit, known):
        frame, unit = "passive", c.subject
    if unit is not None and p.units.heads[unit].endswith(("self", "selves")):
        frame, unit = "suffered", c.subject if c.lemma != "blow" or p.units.heads[unit] == "themselves" else None
    if unit is None or not p.is_noun(unit):
        return
    if p.sorts[c.verb + 1 : c.verb + 3] == "&J":
        other = p.units.groups[c.verb + 2].head
        done = tuple(sorted({*done, *(known.state(p.sentence.lows[other], p.tags[other]) or ())}, key=_gravity))
    deadly = not _DEADLY.isdisjoint(_around(p, c.verb, unit)) or any(p.units.heads[n] == "death" for prep, n in c.adjuncts if prep == "to")
    if c.lemma in known.strokes and deadly:
        done = ("killed",)
    named = done == ("killed",) and could_name(p, unit)
    if c.lemma in known.things and people(p, _inner(p, unit), words) is None and not named:
        beside = c.verb - 1 if c.verb and p.is_noun(c.verb - 1) else unit
        if frame != "passive" or not _may_befall(p, beside, words):
            return
        unit = beside
    yield Told(unit, done, frame, at, c)
    yield from (Told(n, done, "suffered", at, c) for prep, n in c.adjuncts if _is_beside(p, prep, n) and people(p, _inner(p, n), words))


def _is_beside(p: Parse, prep: str, noun: int) -> bool:
    """Say whether a preposition says that somebody shares a fate: "along with", "together with", "alongside"."""
    return prep in ("along with", "alongside") or (prep == "with" and p.sentence.lows[p.units.groups[noun].start - 2] == "together")


def _put_to_death(c: Clause) -> int | None:
    """Return whom a verb is done to that stand after "to death": "shot to death his neighbour"."""
    p = c.parse
    death = next((n for prep, n in c.adjuncts if prep == "to" and p.units.heads[n] == "death"), None)
    return death + 1 if death is not None and death + 1 < len(p.sorts) and p.sorts[death + 1] in "npc" else None


def _is_itself_told(p: Parse, unit: int, known: Harm) -> bool:
    """Say whether a counted group right after a verb has a state of its own after it: "5" in "2 killed 5 injured"."""
    after = p.units.groups[unit].end
    return p.numeral(unit) is not None and after < len(p.tags) and known.state(p.sentence.lows[after], p.tags[after]) is not None


_DEADLY = frozenset({"dead", "fatally", "mortally"})


def _around(p: Parse, verb: int, noun: int) -> tuple[str, ...]:
    """Return the tokens of a verb with those right beside it and its object."""
    v, n = p.units.groups[verb], p.units.groups[noun]
    lows = p.sentence.lows
    return (*lows[max(0, v.start - 1) : v.end + 1], *lows[n.end : n.end + 1])


def _inner(p: Parse, unit: int) -> int:
    inner = kernel(p, unit)
    return inner if inner is not None and p.is_noun(inner) else unit


def _brought_near(p: Parse, unit: int, known: Harm) -> bool:
    heads = p.units.heads
    return any(
        heads[j] in known.brought or heads[j] == "condition" or heads[j] in known.states for j in range(unit + 1, min(len(heads), unit + 6))
    )


def _brought(c: Clause, known: Harm, at: int, words: Lexicon) -> Iterator[Told]:
    """Read "took 23 into custody", "fell to his death", "were rushed to hospital"."""
    p = c.parse
    beside = adjuncts(p, c.object) if c.object is not None else ()
    for prep, noun in (*c.adjuncts, *beside):
        outcome = known.brought.get(p.units.heads[noun]) or known.brought.get(_phrase(p, noun))
        if outcome == ("displaced",) and prep == "from" and (c.passive or c.object is not None):
            yield from (Told(unit, outcome, "active", at, c) for unit in (c.undergoer,) if unit is not None)
        sheltered = outcome == ("displaced",) and p.units.heads[noun] in _SHELTERS
        if outcome is None or prep not in _TO or (outcome == ("displaced",) and not sheltered) or (outcome == ("killed",) and prep != "to"):
            continue
        if (outcome == ("killed",) and (c.lemma in _CONDEMNING or _put_to_death(c) is not None)) or (
            p.units.heads[noun] == "house" and p.units.tags[noun] != "NNS"
        ):
            continue
        if (prep == "for") != (p.units.heads[noun] == "treatment"):
            continue
        if outcome == ("injured",) and prep in ("in", "at") and c.lemma not in _COPULAS and not c.passive:
            continue
        unit = c.object if c.object is not None and not c.passive and _may_befall(p, c.object, words) else c.subject
        if unit is not None and unit != noun:
            yield Told(unit, outcome, "suffered" if unit == c.subject else "active", at, c)


_SHELTERS = frozenset({"tent", "shelter"})


def _phrase(p: Parse, noun: int) -> str:
    """Return the last two words of a group: "critical condition"."""
    g = p.units.groups[noun]
    return " ".join(p.sentence.lows[max(g.start, g.head - 1) : g.head + 1])


def _may_befall(p: Parse, unit: int, words: Lexicon) -> bool:
    """Say whether a noun group may name those to whom something happened: people, a name, or a bare figure."""
    counts = bare(p, unit) or p.sorts[unit] in "cd" or p.units.heads[unit] in ("rest", "other")
    return p.is_noun(unit) and (counts or people(p, _inner(p, unit), words) is not None or could_name(p, unit))


def _light(c: Clause, known: Harm, at: int, words: Lexicon) -> Iterator[Told]:
    p, told = c.parse, c.object
    if told is None and c.lemma == "suffer":
        told = next((n for prep, n in c.adjuncts if prep == "from"), None)
    head = p.units.heads[told] if told is not None else ""
    low = p.sentence.lows[p.units.groups[told].head] if told is not None else ""
    if c.lemma in _COPULAS and told is not None and p.sorts[told] == "J" and c.subject is not None:
        outcome = known.state(low, p.units.tags[told])
        if outcome:
            yield Told(c.subject, outcome, "state", at, c)
    if c.lemma in _NAMING and c.undergoer is not None and (outcome := _fate(p, c.undergoer, known)):
        yield from (Told(n, outcome, "listed", at, c) for prep, n in c.adjuncts if prep == "as" and p.sorts[n] == "p")
    if c.lemma == "hold" and c.passive and c.subject is not None and _in_keeping(c) and _may_befall(p, c.subject, words):
        yield Told(c.subject, ("captured",), "passive", at, c)
    if c.lemma == "commit" and head == "suicide" and c.subject is not None:
        yield Told(c.subject, ("killed",), "suffered", at, c)
    if (c.lemma, c.particle) in _YIELDING and head.endswith(("self", "selves")) and c.subject is not None:
        yield Told(c.subject, ("captured",), "suffered", at, c)
    after = p.units.groups[c.verb].end
    held = known.states.get(p.sentence.lows[after]) if c.passive and c.lemma in _HOLDING and after < len(p.tags) else None
    if held and c.subject is not None:
        yield Told(c.subject, held, "passive", at, c)
        return
    if told is None or not p.is_noun(told):
        return
    if (
        c.lemma in _SUFFERING
        and c.subject is not None
        and _may_befall(p, c.subject, words)
        and (outcome := _suffered(c.lemma, head, known))
    ):
        yield Told(c.subject, outcome, "suffered", at, c)
    elif c.lemma in _TAKING_LIVES and head == "life":
        victims = of(p, told)
        owned = p.sentence.lows[p.units.groups[told].start] in ("their", "his", "her", "its")
        unit = c.subject if c.lemma == "lose" and owned else victims if victims is not None else told
        if unit is not None:
            yield Told(unit, ("killed",), "active", at, c)
    elif c.lemma == "lose" and people(p, _inner(p, told), words):
        yield Told(told, ("killed",), "active", at, c)
    elif c.lemma in _LEAVING and head in known.brought and known.brought[head] == ("displaced",) and c.subject is not None:
        yield Told(c.subject, ("displaced",), "suffered", at, c)
    elif c.lemma in _HOLDING and (kept := _held(c, told, known)):
        yield Told(kept[0], kept[1], "passive" if c.passive else "active", at, c)
    elif c.lemma in _LISTING and (outcome := _listed(c, known)):
        yield Told(told, outcome, "listed", at, c)


def _in_keeping(c: Clause) -> bool:
    """Say whether somebody is held somewhere or by somebody: not "held accountable"."""
    beside = c.parse.sorts[c.verb + 1 : c.verb + 2]
    return beside != "J" and any(prep in _KEEPING for prep, _ in c.adjuncts)


_KEEPING = frozenset({"in", "at", "by", "on", "without"})


def _held(c: Clause, told: int, known: Harm) -> tuple[int, Outcome] | None:
    """Read "were held hostage", "took the cleaners captive": who is held, and as what."""
    p = c.parse
    lows, groups = p.sentence.lows, p.units.groups
    if c.passive and c.lemma != "take":
        outcome = known.states.get(lows[groups[told].head])
        return (c.subject, outcome) if outcome and c.subject is not None else None
    after = groups[told].end
    outcome = known.states.get(lows[after]) if after < len(lows) else None
    return (told, outcome) if outcome else None


def _listed(c: Clause, known: Harm) -> Outcome | None:
    """Return what befell those whom a verb goes on to list: "the dead include", "those killed in the raids included"."""
    p = c.parse
    if c.subject is not None and (found := _befallen(p, c.subject, known)):
        return found
    for j in range(c.verb - 1, -1 if c.lemma != "be" else c.verb, -1):
        if p.sorts[j] in "FPB":
            return None
        if p.is_noun(j) and (found := _befallen(p, j, known)):
            return found
    return None


def _suffered(verb: str, noun: str, known: Harm) -> Outcome | None:
    """Return what somebody who has or suffers something underwent: an injury, and with "suffer" any ailing of body or mind."""
    if noun in known.harms:
        return known.harms[noun]
    ails = not {"state", "body"}.isdisjoint(noun_classes(noun)) and noun_class(noun) not in ("possession", "communication")
    return ("injured",) if verb == "suffer" and ails and noun != "attack" else None


def _among(p: Parse, prep: int, known: Harm) -> Iterator[Told]:
    """Read "were among the dead", "there were 11 children among those killed", "two men with injuries", "the 23 in custody"."""
    noun, head = complement(p, prep), p.units.heads[prep]
    if noun is None:
        return
    outcome = _befallen(p, noun, known) if head in ("among", "of") else None
    if head == "of":
        yield from _fronted(p, prep, noun, outcome)
        return
    if head in ("with", "in"):
        table, kind = (known.harms, "injured") if head == "with" else (known.brought, "captured")
        table = {n: o for n, o in table.items() if o == (kind,)}
        outcome = table.get(p.units.heads[noun])
    holder = p.links.holder(prep) if outcome else None
    if holder is None or outcome is None:
        return
    at = p.units.groups[noun].head
    if head == "among" and p.sorts[noun + 1 : noun + 2] == "B" and noun + 2 < len(p.sorts) and p.is_noun(noun + 2) and p.numeral(noun + 2):
        yield Told(noun + 2, outcome, "among", at)
        return
    if p.is_noun(holder) and not (holder and p.is_verb(holder - 1) and _asks(p, holder - 1)):
        yield Told(holder, outcome, "among", at)
    elif p.is_verb(holder) and head == "among":
        c = clause(p, holder)
        victim = c.object if c.subject is None or c.subject == noun else c.subject
        if victim is not None and is_real(c):
            yield Told(victim, outcome, "among", at, c)


def _fronted(p: Parse, prep: int, noun: int, outcome: Outcome | None) -> Iterator[Told]:
    """Read "of those killed six were children", "of the wounded, 15 remained": the partitive stands first."""
    opens = prep == 0 or p.sorts[prep - 1] in ',;&"_!s'
    if outcome is None or not opens:
        return
    counted = next((j for j in range(noun + 1, min(len(p.sorts), noun + 5)) if p.is_noun(j) and p.numeral(j)), None)
    if counted is not None:
        yield Told(counted, outcome, "among", p.units.groups[noun].head)


def _named_by(p: Parse, unit: int, known: Harm) -> Outcome | None:
    """Return what befell those whom a noun alone names by it: "the dead", "casualties", "the apprehended"."""
    g, s = p.units.groups[unit], p.sentence
    determined = g.end - g.start > 1 or p.sorts[unit] == "c"
    return known.noun(p.units.heads[unit], s.lows[g.head], p.tags[g.head], determined=determined)


def _befallen(p: Parse, unit: int, known: Harm) -> Outcome | None:
    """Return what befell those whom a noun group names by it: "the dead", "those killed", "22 people killed", "the apprehended"."""
    if found := _named_by(p, unit, known):
        return found
    s, after = p.sentence, p.units.groups[unit].end
    return known.state(s.lows[after], p.tags[after]) if after < len(s.lows) else None


def _fate(p: Parse, unit: int, known: Harm) -> Outcome | None:
    """Return what befell those of a noun group, or of whom its adjectives say it: "the victim", "the dead man"."""
    g, s = p.units.groups[unit], p.sentence
    return _befallen(p, unit, known) or next((o for i in range(g.start, g.head) if (o := known.state(s.lows[i], p.tags[i]))), None)


def _gravity(outcome: str) -> int:
    return ("killed", "injured").index(outcome) if outcome in ("killed", "injured") else 2


def _state(p: Parse, unit: int, known: Harm) -> Iterator[Told]:
    """Read a state beside those who are in it: "12 dead", "left dozens wounded", "shot dead four men"."""
    at = p.units.groups[unit].head
    outcome = known.state(p.sentence.lows[at], p.tags[at])
    if outcome is None or not unit:
        return
    if p.sorts[unit + 1 : unit + 2] == "&" and unit + 2 < len(p.sorts) and not p.is_noun(unit + 2):
        other = p.units.groups[unit + 2].head
        outcome = tuple(sorted({*outcome, *(known.state(p.sentence.lows[other], p.tags[other]) or ())}, key=_gravity))
    before = unit - 1
    if p.is_noun(before) and p.sorts[before] not in "oey":
        yield Told(before, outcome, "state", at)
    elif not p.is_verb(before):
        leaving = next((v for v in range(before, -1, -1) if p.is_verb(v)), None)
        if leaving is None and p.sorts[before] == ",":
            yield from (Told(n, outcome, "state", at) for n in range(before) if n == next((k for k in range(before) if p.is_noun(k)), None))
        c = clause(p, leaving) if leaving is not None and p.units.heads[leaving] == "leave" else None
        if c and c.object is not None:
            yield Told(c.object, outcome, "state", at, c)
    else:
        c = clause(p, before)
        victim = c.object if c.object is not None and c.object != unit and not c.passive else c.subject
        if victim is not None and c.object != unit and not c.negated:
            yield Told(victim, outcome, "state", at, c)


def _noun(p: Parse, unit: int, known: Harm, words: Lexicon) -> Iterator[Told]:
    g, s, head = p.units.groups[unit], p.sentence, p.units.heads[unit]
    found = p.numeral(unit)
    numeral = found if found is not None and found.role == "count" else None
    denied = _denied(p, unit)
    nobody = denied is not None
    inner = of(p, unit) if (numeral and numeral.role == "count" and numeral.form != "fraction") or p.sorts[unit] in "cd" else None
    if inner is not None and p.is_noun(inner) and head not in _TOLLS and (befell := _named_by(p, inner, known)):
        yield Told(unit, befell, "among", g.head)
    if head in _TOLLS or head == "number":
        yield from _toll(p, unit, known)
        return
    for i in range(g.start, g.head if head not in ("body", "corpse") else g.start):
        if (
            (outcome := known.state(s.lows[i], p.tags[i]))
            and s.lows[i + 1 : i + 2] != ("-",)
            and s.lows[max(0, i - 1)] != "-"
            and _may_befall(p, unit, words)
        ):
            yield Told(unit, outcome, "attributive", i)
            return
    befell = known.noun(head, s.lows[g.head], p.tags[g.head], determined=numeral is not None or g.end - g.start > 1)
    single = p.tags[g.head] == "NN" and s.lows[g.start] in ("a", "an", "one", "another")
    if head in ("body", "corpse") and owner(p, unit, words):
        yield Told(unit, ("killed",), "nominal", g.head, owned=True)
        return
    if befell and denied is not None:
        yield Told(denied, befell, "noun", g.head)
        return
    if befell and (numeral or single or _spoken_of(p, unit) or (head in ("body", "corpse") and _some_bodies(p, unit))):
        yield Told(unit, befell, "noun", g.head)
        return
    outcome = known.harms.get(head)
    if outcome is None or head == "life":
        return
    victims = of(p, unit)
    if "fatal" in s.lows[g.start : g.head]:
        outcome = ("killed",)
    if victims is not None and p.is_noun(victims) and p.units.heads[victims] != "life":
        yield Told(victims, outcome, "nominal", g.head)
    elif owner(p, unit, words):
        yield Told(unit, outcome, "nominal", g.head, owned=True)
    elif numeral or nobody or _spoken_of(p, unit):
        yield Told(unit if denied is None else denied, outcome, "noun", g.head)


def _spoken_of(p: Parse, unit: int) -> bool:
    """Say whether a noun alone tells that people came to harm: "numerous deaths", "civilian casualties", not "the deaths"."""
    g = p.units.groups[unit]
    told = p.units.heads[unit] in _TELLING and p.tags[g.head] == "NNS" and p.sentence.lows[g.start] not in _DEFINITE
    return told and not (unit and (p.sorts[unit - 1] in "TGI" or p.units.heads[unit - 1] in _SUFFERED_FROM))


_TELLING = frozenset({"death", "injury", "casualty", "fatality"})
_SUFFERED_FROM = frozenset({"with", "from", "of", *_SUFFERING})
_DEFINITE = frozenset("the these those his her their its our your my".split())


def _denied(p: Parse, unit: int) -> int | None:
    """Return the group whose "no" denies a noun: its own, the first of its list ("no damage or injuries"), that it is of ("no reports of deaths")."""
    top = first(p, unit)
    reported = top > 1 and p.sorts[top - 1] == "x" and p.units.heads[top - 2] == "report"
    outer = top - 2 if reported else top
    return next((u for u in (unit, top, outer) if p.is_noun(u) and p.units.firsts[u] in ("no", "nobody", "none")), None)


def _some_bodies(p: Parse, unit: int) -> bool:
    """Say whether bodies are spoken of as the dead: "the bodies of 60 fighters", "many bodies", and not "his body"."""
    g = p.units.groups[unit]
    first = p.sentence.lows[g.start]
    return of(p, unit) is not None or first in QUANTIFIERS or (g.end - g.start == 1 and p.tags[g.head] == "NNS")


def _toll(p: Parse, unit: int, known: Harm) -> Iterator[Told]:
    """Read "the death toll rose to 58", "a toll of 12", "bringing the number of dead to 16"."""
    outcome = _tolled(p, unit, known)
    if outcome is None:
        return
    at = p.units.groups[unit].head
    figures = [n for prep, n in adjuncts(p, unit) if prep in ("of", "to", "at") and p.numeral(n) and _befallen(p, n, known) is None]
    for verb in _rising(p, unit):
        c = clause(p, verb)
        told = [n for n in (c.object, verb + 1) if n is not None and n != unit and n < len(p.sorts) and p.is_noun(n)]
        beside = [
            n for holder in (verb, *told) for prep, n in adjuncts(p, holder) if prep in _REACHED and (c.lemma, prep) != ("put", "from")
        ]
        further = [n for holder in beside for prep, n in adjuncts(p, holder) if prep in _REACHED]
        figures += [n for n in (*told, *beside, *further) if p.numeral(n)]
    if not figures and p.sorts[unit + 1 : unit + 2] in ("c", ":"):
        figures = [j for j in (unit + 1, unit + 2) if j < len(p.sorts) and p.sorts[j] == "c"][:1]
    for n in dict.fromkeys(figures):
        yield Told(n, outcome, "toll", at)


def _rising(p: Parse, unit: int) -> Iterator[int]:
    """Yield the verbs that tell how high a toll is: those whose subject or object it is, and the next verb after it."""
    verbs = [v for v in range(len(p.sorts)) if p.is_verb(v) and p.units.heads[v] in _RISING]
    for verb in verbs:
        c = clause(p, verb)
        following = verb > unit and not any(p.is_verb(j) and p.sorts[j] in "FPB" for j in range(unit + 1, verb))
        if unit in (c.subject, c.object) or following:
            yield verb


def _tolled(p: Parse, unit: int, known: Harm) -> Outcome | None:
    g, lows = p.units.groups[unit], p.sentence.lows
    if p.units.heads[unit] == "number":
        inner = of(p, unit)
        if inner is None:
            return _befallen(p, unit, known)
        return _befallen(p, inner, known) or known.harms.get(p.units.heads[inner]) if inner is not None and p.is_noun(inner) else None
    own = [outcome for i in range(g.start, g.head) if (outcome := known.harms.get(lows[i]) or known.befallen.get(lows[i]))]
    return own[0] if own else ("killed",) if p.units.heads[unit] == "toll" else None
