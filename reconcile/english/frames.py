"""A place in a parse -> the clause it stands in, in words that can be compared."""

from functools import partial

from anyascii import anyascii
from attrs import evolve

from reconcile.english.clauses import Clause, clause
from reconcile.english.nouns import measures, of
from reconcile.english.parse import Parse
from reconcile.english.states import state
from reconcile.english.times import Timex
from reconcile.english.when import beyond, holder
from reconcile.english.words.classes import HAPPENING, noun_classes, verb_classes
from reconcile.model import Frame

_NAMELESS = "omdecyw"
_NOBODY = frozenset("no nobody none nothing neither".split())
_STEPS = 6


def frame(p: Parse, times: tuple[Timex, ...], start: int, end: int) -> Frame | None:
    """Return the frame of the clause that tokens `start..end` stand in; None where the sentence has neither verb nor noun of happening there.

    A time stands in what it dates: the day in "since the death of the king in 2006" in the death.
    """
    own = next((t for t in times if (t.start, t.end) == (start, end)), None)
    if own and own.type == "APART":
        return _beyond(p, own)
    held = holder(p, own) if own else None
    if own and held is not None and p.is_noun(held) and _happens(p, held):
        before = p.units.heads[held - 1] if held and p.sorts[held - 1] in "xs" else ""
        told = evolve(nominal(p, held), when=((before if before in _APART else _relation(p, own), own.value),))
        return evolve(told, doer=_taker(p, held)) if own.type == "DURATION" else told
    unit = next((u for u in p.places[start:end] if u >= 0), -1)
    if unit < 0:
        return None
    of_what = next((u for u in range(unit - 1, -1, -1) if p.is_noun(u) and of(p, u) == unit and _happens(p, u)), None)
    if of_what is not None and (dated := tuple((_relation(p, t), t.value) for t in times if holder(p, t) == of_what)):
        return evolve(nominal(p, of_what), when=dated)
    verb = held if p.is_verb(held) else home(p, unit)
    if verb is not None:
        return evolve(verbal(p, verb), when=_when(p, times, verb), state=state(p, verb, unit))
    noun = next((u for u in _nearest(p, unit) if _happens(p, u)), None)
    dated = tuple((_relation(p, t), t.value) for t in times if t.type == "DATE")
    return None if noun is None else evolve(nominal(p, noun), when=dated, state=state(p, None, unit))


def _taker(p: Parse, noun: int) -> tuple[str, ...]:
    """Return whose happening a noun is that a verb has for its object: "the clerk was serving a sentence"."""
    verb = home(p, noun)
    return _words(p, clause(p, verb).doer) if verb is not None and clause(p, verb).object == noun else ()


def _beyond(p: Parse, time: Timex) -> Frame | None:
    """Return the frame of what lies apart from the clause of a time: of the vote in "it came a day after the vote"."""
    at = beyond(p, time)
    if at is None or not (p.is_verb(at) or _happens(p, at)):
        return None
    return evolve(verbal(p, at) if p.is_verb(at) else nominal(p, at), when=(("", time.value),))


_APART = frozenset("since after before until till by from".split())
_SHARING = frozenset("GTQIKE")
"""Sorts of verb groups without a tense of their own: their clause shares the time of the one it hangs on."""


def _relation(p: Parse, time: Timex) -> str:
    """Return the preposition before a time where it sets what is told apart from it; "" for one that dates it."""
    first = p.units.groups[p.places[time.start]].start
    word = p.sentence.lows[first - 1] if first else ""
    return word if word in _APART else ""


def _when(p: Parse, times: tuple[Timex, ...], verb: int) -> tuple[tuple[str, str], ...]:
    """Return what dates a verb's clause: its own times, else those of the clause that a verb without tense hangs on."""
    if (opened := next((t for t in times if t.type == "DATE" and _opens_clause(p, t) < p.units.groups[verb].start), None)) is not None:
        return (("", opened.value),)
    told: list[tuple[int | None, tuple[str, str]]] = [(_dated(p, t), (_relation(p, t), t.value)) for t in times if t.type == "DATE"]
    at: int | None = verb
    for _ in range(_STEPS):
        if at is None:
            break
        if found := tuple(when for dated, when in told if dated == at):
            return found
        hung = p.links.governor(at)
        above = hung[0] if hung and p.sorts[at] in _SHARING and p.is_verb(hung[0]) else None
        at = above if above is not None and above != at and "say-37.7" not in verb_classes(p.units.heads[above]) else None
    since = next((i for i in range(p.units.groups[verb].end, len(p.tags)) if p.sentence.lows[i] == "since"), None)
    return tuple(("since", t.value) for t in times if since is not None and t.start > since and t.type == "DATE")[:1]


def _opens_clause(p: Parse, time: Timex) -> int:
    """Return where the clause begins that a time opens: "the worst since 1993, when a ferry sank"; past the end of the sentence where it opens none."""
    lows = p.sentence.lows
    at = time.end + (lows[time.end : time.end + 1] == (",",))
    return at if lows[at : at + 1] == ("when",) else len(lows)


def _dated(p: Parse, time: Timex) -> int | None:
    """Return the verb that a time dates: the one it hangs on, or the one whose part the noun is that it hangs on ("in Friday's blast")."""
    held, at = holder(p, time), p.places[time.start]
    if held is None:
        return at - 1 if at and p.is_verb(at - 1) else None
    if p.is_verb(held):
        return held
    before = p.units.heads[held - 1] if held and p.sorts[held - 1] == "x" else ""
    return None if before in _APART else home(p, held)


def home(p: Parse, unit: int) -> int | None:
    """Return the verb in whose clause a unit stands: the one it takes part in, else the nearest before it, else the nearest after it."""
    if p.is_verb(unit):
        return unit
    verbs, at = p.verbs, unit
    for _ in range(_STEPS):
        near = sorted(verbs, key=partial(_between, at))
        taking = next((v for v in near if at in _parts(clause(p, v))), None)
        if taking is not None:
            return taking
        above = next((u for u in range(at - 1, -1, -1) if p.is_noun(u) and of(p, u) == at), None)
        if above is None:
            break
        at = above
    return max((v for v in verbs if v < unit), default=min(verbs, default=None))


def _between(one: int, other: int) -> int:
    return abs(one - other)


def _parts(c: Clause) -> tuple[int | None, ...]:
    return (c.subject, c.object, *(noun for _, noun in c.adjuncts))


def verbal(p: Parse, verb: int) -> Frame:
    """Return the frame of a verb's clause; worked out once."""
    key = ("frame", verb)
    if key not in p.memo:
        p.memo[key] = _verbal(p, clause(p, verb))
    return p.memo[key]  # type: ignore[return-value]


def _verbal(p: Parse, c: Clause) -> Frame:
    act = f"{c.lemma} {c.particle}" if c.particle else c.lemma
    around = tuple((prep, told) for prep, noun in c.adjuncts if (told := _words(p, noun)) and not (prep == "by" and c.passive))
    negated = c.negated != (_none(p, c.subject) or _none(p, c.object))
    apart = [_another(p, u) for u in _parts(c) if u is not None] + [_elsewhere(p, i) for i in _reach(p, c.verb)]
    another = next((one for one in apart if one[0]), ("", ""))
    return Frame(act, _words(p, c.doer), _words(p, c.undergoer), around, negated, c.modal, tense=_tense(p, c.verb), another=another)


def _none(p: Parse, unit: int | None) -> bool:
    """Say whether a group tells that there is none: "no group", "nobody"."""
    return unit is not None and p.units.firsts[unit] in _NOBODY


_FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}


def _tense(p: Parse, verb: int) -> str:
    """Return the tense of a verb group: that of its first verb, perfect ones told apart."""
    g = p.units.groups[verb]
    first = next((i for i in range(g.start, g.end) if p.tags[i] in _FINITE), None)
    if first is None:
        return ""
    has = p.sentence.lows[first] in ("has", "have", "had", "'ve") and first < g.head
    tense = _FINITE[p.tags[first]]
    return {"past": "pluperfect", "present": "perfect"}[tense] if has else tense


_SETTING_APART = frozenset("another separate similar earlier previous unrelated other second third fourth fifth".split())
_ELSEWHERE = frozenset({"elsewhere", "separately"})


def _another(p: Parse, unit: int) -> tuple[str, str]:
    """Return the word by which a noun group sets something apart from what was told so far, with its noun: "another blast", "an earlier raid", "the second".

    What is new to the reader gives "a": "a blast".
    """
    g, lows = p.units.groups[unit], p.sentence.lows
    word = next((w for w in lows[g.start : g.end] if w in _SETTING_APART), "")
    if lows[g.start : g.end] in _ALONE:
        return word, ""
    if not p.is_noun(unit):
        return "", ""
    return word or ("a" if lows[g.start] in ("a", "an") else ""), p.units.heads[unit]


_ALONE = (("the", "second"), ("the", "third"), ("the", "fourth"), ("the", "other"))


def _elsewhere(p: Parse, token: int) -> tuple[str, str]:
    low = p.sentence.lows[token]
    apart = low in _ELSEWHERE or (low == "meanwhile" and not any(p.is_verb(u) for u in p.places[:token] if u >= 0))
    return low if apart else "", ""


def _reach(p: Parse, verb: int) -> range:
    """Return the tokens from the verb before a verb group to the one after it."""
    at, groups = p.verbs.index(verb), p.units.groups
    return range(groups[p.verbs[at - 1]].end if at else 0, groups[p.verbs[at + 1]].start if at + 1 < len(p.verbs) else len(p.tags))


def nominal(p: Parse, noun: int) -> Frame:
    """Return the frame of a noun of happening: "the capture of the town by rebels"."""
    inner = of(p, noun)
    return Frame(p.units.heads[noun], (), _words(p, inner))


def _nearest(p: Parse, unit: int) -> list[int]:
    return sorted((u for u in range(len(p.sorts)) if p.is_noun(u)), key=lambda u: (abs(u - unit), u))


def _happens(p: Parse, unit: int) -> bool:
    return not HAPPENING.isdisjoint(noun_classes(p.units.heads[unit]))


def _words(p: Parse, unit: int | None) -> tuple[str, ...]:
    """Return the lemma of a group's head, then its other words of content, folded; for "dozens of people" those of the people too."""
    if unit is None or (p.sorts[unit] in _NAMELESS and p.sorts[unit] not in "cd"):
        return ()
    g = p.units.groups[unit]
    rest = [w for i, w in enumerate(p.sentence.lows[g.start : g.end], g.start) if p.tags[i][:2] in ("NN", "JJ") and i != g.head]
    told = [] if p.sorts[unit] in "cd" else [p.units.heads[unit], *rest]
    inner = of(p, unit)
    if inner is not None and inner != unit and p.is_noun(inner) and p.sorts[inner] not in _NAMELESS:
        told.insert(0 if measures(p, unit, inner) else len(told), p.units.heads[inner])
    return tuple(dict.fromkeys([w.lower() if w.isascii() else anyascii(w).lower() for w in told]))
