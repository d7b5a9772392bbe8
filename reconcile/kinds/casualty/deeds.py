"""A noun for harm or for those harmed -> who they are: "two victims", "the death of a cellist", "the toll rose to 58"."""

from collections.abc import Iterator

from reconcile.english.clauses import adjuncts, clause
from reconcile.english.nouns import QUANTIFIERS, TOLLS, company, first, of
from reconcile.english.parse import Parse
from reconcile.english.people import owner
from reconcile.english.reality import is_asked, is_real
from reconcile.kinds.casualty.harm import Outcome
from reconcile.kinds.casualty.told import Text, Told
from reconcile.kinds.casualty.victims import BODIES, befallen, denied, described, is_told_alone, may_befall, named_by, part_of, state_at

_RISING = frozenset(
    "rise climb reach pass stand be hit top exceed surpass jump soar increase fall drop grow go come bring put raise revise set near become".split()
)
_UNDONE = frozenset("attempted planned threatened foiled thwarted failed".split())
_ONE = frozenset({"a", "an", "one", "another"})
_REACHED = frozenset({"to", "at", "from", "past", "above", "over"})


def deed(t: Text, unit: int) -> Iterator[Told]:
    """Read a noun group that tells by itself, or with those whom it governs or whose it is, what befell people."""
    p, g, head = t.parse, t.parse.units.groups[unit], t.parse.units.heads[unit]
    if head in TOLLS:
        yield from _toll(t, unit)
        return
    if (inner := part_of(t, unit)) is not None and (outcome := named_by(t, inner)):
        yield Told(unit, outcome, "among", g.head)
    if (outcome := described(t, unit)) and may_befall(t, unit):
        yield Told(unit, outcome, "attributive", g.start)
    elif head in BODIES and owner(p, unit, t.words):
        yield Told(unit, ("killed",), "nominal", g.head, owned=True)
    else:
        yield from _told(t, unit)


def _told(t: Text, unit: int) -> Iterator[Told]:
    p, g, head = t.parse, t.parse.units.groups[unit], t.parse.units.heads[unit]
    counted = _is_counted(t, unit)
    befell = t.known.noun(head, p.sentence.lows[g.head], p.tags[g.head], determined=counted or g.end - g.start > 1)
    if (not befell and head not in t.known.harms) or not _UNDONE.isdisjoint(p.sentence.lows[g.start : g.head]):
        return
    none = denied(t, unit)
    single = head not in BODIES and p.tags[g.head] == "NN" and p.units.firsts[unit] in _ONE and not _is_asked(p, unit)
    if befell and (counted or single or none is not None or is_told_alone(t, unit) or (head in BODIES and _some_bodies(t, unit))):
        yield Told(unit if none is None else none, befell, "noun", g.head)
        return
    outcome = t.known.harms.get(head) if head != "life" else None
    if outcome is None:
        return
    if "fatal" in p.sentence.lows[g.start : g.head]:
        outcome = ("killed",)
    victims = of(p, unit)
    if victims is not None and p.is_noun(victims) and p.units.heads[victims] != "life":
        yield Told(victims, outcome, "nominal", g.head)
    elif owner(p, unit, t.words):
        yield Told(unit, outcome, "nominal", g.head, owned=True)
    elif counted or none is not None or is_told_alone(t, unit):
        yield Told(unit if none is None else none, outcome, "noun", g.head)


def _is_asked(p: Parse, unit: int) -> bool:
    """Say whether it is asked whether somebody was what a group names: "whether he was an accomplice or a hostage"."""
    top = first(p, unit)
    return top > 0 and p.sorts[top - 1] == "B" and is_asked(p, top - 1)


def _is_counted(t: Text, unit: int) -> bool:
    numeral = t.parse.numeral(unit)
    return numeral is not None and numeral.role == "count"


def _some_bodies(t: Text, unit: int) -> bool:
    """Say whether bodies are spoken of as the dead: "the bodies of 60 fighters", "many bodies", and not "his body"."""
    p, g = t.parse, t.parse.units.groups[unit]
    alone = g.end - g.start == 1 and p.tags[g.head] == "NNS"
    return of(p, unit) is not None or p.units.firsts[unit] in QUANTIFIERS or alone


def _toll(t: Text, unit: int) -> Iterator[Told]:
    """Read "the death toll rose to 58", "a toll of 12", "bringing the number of dead to 16"."""
    p, outcome = t.parse, _tolled(t, unit)
    if outcome is None:
        return
    figures = [n for prep, n in adjuncts(p, unit) if prep in ("of", "to", "at") and p.numeral(n) and befallen(t, n) is None]
    for verb in _rising(t, unit):
        figures += _reached(t, unit, verb)
    if not figures:
        last = next((j for j in range(unit + 1, len(p.sorts)) if p.sorts[j] == "c"), unit)
        ends = p.sorts[last + 1 : last + 2] in ("", *"!;_(:,") and not set(p.sorts[unit:last]) & set("PBw")
        figures = [last] if ends and all(is_real(clause(p, v)) for v in range(unit, last) if p.is_verb(v)) else []
    yield from (Told(n, outcome, "toll", p.units.groups[unit].head) for n in dict.fromkeys(figures))


def is_tolled(p: Parse, unit: int) -> bool:
    """Say whether a group only says whom a number counts: "the number of people killed has risen"."""
    top = first(p, unit)
    number = unit if p.units.heads[unit] == "number" else top - 2 if top > 1 and p.sorts[top - 1] == "x" else -1
    return number >= 0 and p.units.heads[number] in TOLLS and p.units.firsts[number] == "the"


def _reached(t: Text, unit: int, verb: int) -> list[int]:
    """Return the figures that a verb says a toll reached."""
    p, c = t.parse, clause(t.parse, verb)
    near = (c.object, verb + 1) if c.lemma in _RISING else ()
    told = [n for n in near if n is not None and n != unit and n < len(p.sorts) and p.is_noun(n)]
    beside = [n for holder in (verb, *told) for prep, n in adjuncts(p, holder) if prep in _REACHED and (c.lemma, prep) != ("put", "from")]
    ahead = [j + 1 for j in range(max(unit, verb), len(p.sorts) - 1) if p.sorts[j : j + 2] == "xc" and p.units.heads[j] in ("to", "at")]
    further = ahead or [n for holder in beside for prep, n in adjuncts(p, holder) if prep in _REACHED]
    return [n for n in (*told, *beside, *further) if p.numeral(n)]


def _rising(t: Text, unit: int) -> Iterator[int]:
    """Yield the verbs that tell how high a toll is: those whose subject or object it is, and the next verb of rising after it."""
    p = t.parse
    for verb in range(len(p.sorts)):
        if p.is_verb(verb):
            c = clause(p, verb)
            between = p.sorts[unit + 1 : verb] if verb > unit else p.sorts[verb + 1 : unit].replace("G", "F")
            beside = p.units.heads[verb] in _RISING and not set(between) & set("FPB")
            if (beside or unit in (c.subject, c.object)) and is_real(c):
                yield verb


def _tolled(t: Text, unit: int) -> Outcome | None:
    """Return what befell those whom a toll or number counts."""
    p, g, lows = t.parse, t.parse.units.groups[unit], t.parse.sentence.lows
    own = (found for low in lows[g.start : g.head] if (found := t.known.harms.get(low) or t.known.befallen.get(low)))
    return next(own, None) or _counted(t, unit) or (("killed",) if p.units.heads[unit] == "toll" else None)


def _counted(t: Text, unit: int) -> Outcome | None:
    """Return what befell those after a number's "of": "the dead", "confirmed dead", "injured people", "people known to have died"."""
    p, at = t.parse, unit + 1
    if p.sorts[at : at + 1] != "x" or p.units.heads[at] not in ("of", "for"):
        return befallen(t, unit)
    while (at := at + 1) < len(p.sorts) and p.sorts[at] in "JGEK":
        if found := state_at(t, p.units.groups[at].head):
            return found
    if at == len(p.sorts) or not p.is_noun(at):
        return None
    if p.sorts[at + 1 : at + 3] in ("ET", "EQ", "KT", "KQ"):
        lemma = p.units.heads[at + 2]
        return t.known.befalls.get(lemma) or t.known.done(lemma)
    return next((o for n in company(p, at) if (o := befallen(t, n) or described(t, n) or t.known.harms.get(p.units.heads[n]))), None)
