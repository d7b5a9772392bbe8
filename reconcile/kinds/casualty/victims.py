"""A noun group -> what it says by itself of those whom it names: that they are people, the dead, the wounded."""

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import QUANTIFIERS, bare, first, kernel, of
from reconcile.english.people import could_name, people
from reconcile.english.reality import is_real
from reconcile.kinds.casualty.counts import MEASURES, of_things
from reconcile.kinds.casualty.harm import Outcome
from reconcile.kinds.casualty.told import Text, together

BODIES = frozenset({"body", "corpse"})
_NEAR = 5
"""Units after a group in which its relative clause begins."""
_TELLING = frozenset({"death", "injury", "casualty", "fatality"})
_SUFFERED = frozenset("with from of for suffer sustain receive incur have get".split())
_DEFINITE = frozenset("the these those his her their its our your my".split())


def are_people(t: Text, unit: int) -> bool:
    """Say whether a noun group names people, by its noun or by that of which it is a part."""
    inner = of(t.parse, unit) if t.parse.units.heads[unit] in MEASURES and t.parse.numeral(unit) is None else kernel(t.parse, unit)
    return people(t.parse, inner if inner is not None and t.parse.is_noun(inner) else unit, t.words) is not None


def may_befall(t: Text, unit: int) -> bool:
    """Say whether a noun group may name those to whom something happened: people, a name, or a bare figure."""
    p = t.parse
    counts = bare(p, unit) or p.sorts[unit] in "cd" or p.units.heads[unit] in ("other", *QUANTIFIERS)
    return p.is_noun(unit) and ((counts and not of_things(p, unit)) or are_people(t, unit) or could_name(p, unit))


def sufferer(t: Text, c: Clause) -> int | None:
    """Return the subject of a verb; where that only seems to be a group within counted people before it, those: "12 men, one in uniform, died"."""
    p, subject = t.parse, c.subject
    if subject is None or subject > c.verb or p.sorts[subject] in "oc" or p.numeral(subject):
        return subject
    at = subject - 1
    while at >= 0 and not (p.sorts[at] in "BPTIXQ;:!srw" or (p.sorts[at] in "FK" and not clause(p, at).passive)):
        at -= 1
    opens = (u for u in range(at + 1, subject) if p.is_noun(u) and not (u and (p.sorts[u - 1] == "x" or p.is_verb(u - 1))))
    return next((u for u in opens if counts_people(t, u)), subject)


def counts_people(t: Text, unit: int) -> bool:
    """Say whether a group counts people, or is a figure alone."""
    p, numeral = t.parse, t.parse.numeral(unit)
    alone = bare(p, unit) and kernel(p, unit) is None
    return numeral is not None and numeral.role == "count" and (alone or are_people(t, unit) or could_name(p, unit))


def named_by(t: Text, unit: int) -> Outcome | None:
    """Return what befell those whom a noun alone names by it: "the dead", "casualties", "the apprehended"."""
    g, s = t.parse.units.groups[unit], t.parse.sentence
    determined = g.end - g.start > 1 or t.parse.sorts[unit] == "c"
    return t.known.noun(t.parse.units.heads[unit], s.lows[g.head], t.parse.tags[g.head], determined=determined)


def state_at(t: Text, token: int) -> Outcome | None:
    """Return the state that a token tells, None past the end."""
    return t.known.state(t.parse.sentence.lows[token], t.parse.tags[token]) if token < len(t.parse.tags) else None


def befallen(t: Text, unit: int) -> Outcome | None:
    """Return what befell those whom a noun group names by it: "the dead", "those killed", "22 people killed", "the apprehended"."""
    return named_by(t, unit) or state_at(t, t.parse.units.groups[unit].end) or _related(t, unit)


def _related(t: Text, unit: int) -> Outcome | None:
    """Return what a relative clause says befell a group: "the 224 people on board who died"."""
    p = t.parse
    who = next((w for w in range(unit + 1, min(len(p.sorts), unit + _NEAR)) if p.sorts[w] == "w"), None)
    if who is None or not p.is_verb(who + 1 if who + 1 < len(p.sorts) else None):
        return None
    c = clause(p, who + 1)
    if c.subject not in range(unit, who):
        return None
    return t.known.done(c.lemma, c.particle) if c.passive else t.known.befalls.get(c.lemma)


def described(t: Text, unit: int) -> Outcome:
    """Return the states that a group's own adjectives tell: "the slain reporter", "dead and wounded members"."""
    g, lows = t.parse.units.groups[unit], t.parse.sentence.lows
    if t.parse.units.heads[unit] in BODIES:
        return ()
    owned = max((i for i in range(g.start, g.head) if t.parse.tags[i] == "POS"), default=g.start - 1)
    alone = [i for i in range(owned + 1, g.head) if lows[i + 1] != "-" and lows[max(0, i - 1)] != "-"]
    return together(o for i in alone for o in state_at(t, i) or ())


def denied(t: Text, unit: int) -> int | None:
    """Return the group whose "no" denies a noun: its own, the first of its list ("no damage or injuries"), that it is of ("no reports of deaths")."""
    p, top = t.parse, first(t.parse, unit)
    reported = top > 1 and p.sorts[top - 1] == "x" and p.units.heads[top - 2] == "report"
    outer = top - 2 if reported else top
    return next((u for u in (unit, top, outer) if p.is_noun(u) and p.units.firsts[u] in ("no", "nobody", "none")), None)


def is_told_alone(t: Text, unit: int) -> bool:
    """Say whether a noun alone tells that people came to harm: "numerous deaths", "civilian casualties", not "the deaths"."""
    p, g = t.parse, t.parse.units.groups[unit]
    told = p.units.heads[unit] in _TELLING and p.tags[g.head] == "NNS" and p.sentence.lows[g.start] not in _DEFINITE
    at = first(p, unit)
    verbs = (clause(p, v) for v in range(unit + 1, len(p.sorts)) if told and p.is_verb(v))
    if any(c.subject == unit and (c.lemma == "expect" or not is_real(c)) for c in verbs):
        return False
    return told and not (at and (p.sorts[at - 1] in "TGI" or p.units.heads[at - 1] in _SUFFERED or p.sorts[at - 2 : at] == "Jx"))


def part_of(t: Text, unit: int) -> int | None:
    """Return the group after the "of" of a count: "the wounded" in "30 of the wounded"."""
    p, numeral = t.parse, t.parse.numeral(unit)
    counts = (numeral is not None and numeral.role == "count" and numeral.form != "fraction") or p.sorts[unit] in "cd"
    inner = of(p, unit) if counts else None
    return inner if inner is not None and p.is_noun(inner) else None
