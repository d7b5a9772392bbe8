"""A time expression in a parse -> the clause or noun it hangs on: what it dates, and in what tense."""

from typing import Protocol

from reconcile.english.clauses import clause
from reconcile.english.nouns import of
from reconcile.english.numerals import Numeral
from reconcile.english.parse import Parse
from reconcile.english.words.classes import HAPPENING, noun_class, noun_classes, verb_classes

_SAYING = ("say", "tell", "transfer_mesg", "inform", "advise", "wn.communication")
_AHEAD = frozenset("schedule slate expect plan set intend hope want begin start open due aim vow promise threaten prepare".split())
_PLANS = frozenset({"communication", "cognition"})
_UNTIL = frozenset({"by", "till", "effective"})
_NAMELESS = "omdecyw"
_STEPS = 4


class Located(Protocol):
    """A place in a sentence, by token indexes (half open)."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


def throughout(p: Parse, n: Numeral) -> bool:
    """Say whether "over" before a length tells in which time something was done, and no bound: "$5 million over three years"."""
    if p.sentence.lows[n.start : n.core] != ("over",):
        return False
    opens = n.start == 0 and p.sentence.lows[n.end + 1 : n.end + 2] == (",",)
    return opens or (n.start > 0 and p.tags[n.start - 1] in _AMOUNT)


_AMOUNT = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


def holder(p: Parse, time: Located) -> int | None:
    """Return the verb or noun that a time expression hangs on; for one inside a noun group ("Saturday's vote", "a four-day siege") that group."""
    unit = p.places[time.end - 1]
    if unit < 0:
        return None
    if p.sorts[unit] != "y":
        return unit if p.is_noun(unit) else None
    item = unit
    while item and p.sorts[item - 1] == "x":
        item -= 1
    found = p.links.holder(item)
    if (told := _told_before(p, item, unit, found)) is not None:
        return told
    if (near := _after_which(p, item, found)) is not None:
        return near
    opens = found is not None and found < item and p.sorts[item - 1] == "&" and p.sorts[unit + 1 : unit + 2] not in ("x", ",", "!", "")
    return next((v for v in range(unit + 1, len(p.sorts)) if p.is_verb(v)), found) if opens else found


def _told_before(p: Parse, item: int, unit: int, found: int | None) -> int | None:
    """Return the verb that a time ends the clause of where who says so follows without a comma: "gas was dropped on Friday a doctor said"."""
    if found is None or found <= unit or not p.is_noun(unit + 1) or not p.is_verb(found) or not item or p.sorts[item - 1] in _OPENING:
        return None
    says = _SAY in verb_classes(p.units.heads[found])
    return max((v for v in range(item) if p.is_verb(v)), default=None) if says else None


def _after_which(p: Parse, item: int, found: int | None) -> int | None:
    """Return the happening that a time stands with in "moved out after a fire at the mill on Friday", where it was linked to the verb."""
    at = item - 1
    while found is not None and found < at - 1 and p.is_noun(at) and p.sorts[at - 1] == "x":
        if p.units.heads[at - 1] in _LATER and not HAPPENING.isdisjoint(noun_classes(p.units.heads[at])):
            return at
        at -= 2
    return None


_LATER = frozenset({"after", "following"})
_OPENING = ",&!r"
"""Sorts of what a clause can begin after."""


def verb(p: Parse, time: Located) -> int | None:
    """Return the verb group of the clause that a time expression stands in: the one that it hangs on, else the nearest, those before it first."""
    held = holder(p, time)
    if p.is_verb(held):
        return held
    at = p.places[time.start]
    return max((v for v in p.verbs if v < at), default=min((v for v in p.verbs if v > at), default=None))


def tense(p: Parse, time: Located) -> str:
    """Return "past" or "future" for how the text stands to a time expression, "said" for the past of a statement, "" where its verb leaves that open."""
    told, at = _stands(p, time), verb(p, time)
    return "said" if told == "past" and at is not None and _says(p, at) else told


def _says(p: Parse, at: int) -> bool:
    """Say whether a verb only tells that something was said, to somebody or to nobody named: "told divers", and not "claimed nine lives"."""
    to = clause(p, at).object
    return not _TELLING.isdisjoint(verb_classes(p.units.heads[at])) and (to is None or noun_class(p.units.heads[to]) in _HEARERS)


_SAY = "say-37.7"
_HEARERS = frozenset({"person", "group", None})
_TELLING = frozenset({_SAY, "transfer_mesg-37.1.1"})


def _stands(p: Parse, time: Located) -> str:
    first = p.units.groups[p.places[time.start]].start
    before = p.sentence.lows[max(0, first - 3) : first]
    at = verb(p, time)
    if "until" in before or (before[-1:] == ("for",) and at is not None and p.units.heads[at] in _AHEAD):
        return "future"
    if p.sorts[p.places[time.end - 1]] != "y" or p.sentence.lows[time.end : time.end + 1] == ("'s",):
        return _tense(p, at) if at is not None and p.sorts[at] not in "TQ" else "past"
    held, here = at, p.places[time.start]
    for _ in range(_STEPS):
        if at is None:
            break
        told = _tense(p, at)
        if told:
            return "" if told == "future" and at != held and at > here else told
        hung = p.links.governor(at)
        at = hung[0] if hung and p.is_verb(hung[0]) and p.sorts[at] in "EGIKPQ" else None
    if not _UNTIL.isdisjoint(before):
        return "future"
    finite = (v for v in range(len(p.sorts)) if p.sorts[v] in "FKPB")
    found = next(((v, told) for v in sorted(finite, key=lambda v: abs(v - here)) if (told := _tense(p, v))), (0, ""))
    return "" if found[1] == "future" and held is not None and held < here < found[0] else found[1]


def _tense(p: Parse, at: int) -> str:
    g = p.units.groups[at]
    tags, lows = p.tags[g.start : g.end], p.sentence.lows[g.start : g.end]
    if "MD" in tags:
        return "past" if "have" in lows else "future"
    if p.sorts[at] == "P" and not {"VBZ", "VBP"}.isdisjoint(tags) and "been" not in lows:
        return "future" if p.units.heads[at] in _AHEAD else ""
    if "VBD" in tags or {"has", "have", "'ve"} & set(lows[:-1]) or p.sorts[at] in "EKP":
        finite = "VBD" in tags or (p.sorts[at] == "K" and not any(sort in "FPB" for sort in p.sorts))
        return "past" if finite or p.units.heads[at] not in _AHEAD else "future"
    if p.sorts[at] in "TQ":
        hung = p.links.governor(at)
        if (
            hung is None
            or hung[1] == "comp"
            or p.units.heads[hung[0]] in _AHEAD
            or (p.is_noun(hung[0]) and noun_class(p.units.heads[hung[0]]) in _PLANS)
        ):
            return "future"
        return _tense(p, hung[0]) if p.is_verb(hung[0]) and hung[0] < at else ""
    if (tags[-1] == "VBG" and len(tags) > 1) or "TO" in tags[1:]:
        return "future"
    return "future" if p.units.heads[at] in _AHEAD else ""


def what(p: Parse, time: Located) -> str | None:
    """Name what a time expression dates or measures, in lemmas: the verb with its object, else its subject ("capture town", "say sana"), or the noun.

    A noun of happening stands with what it befalls: "the capture of the town on Saturday" is "capture town" too.
    """
    held = holder(p, time)
    if (
        held is not None
        and p.is_noun(held)
        and (p.places[time.end - 1] == held or not HAPPENING.isdisjoint(noun_classes(p.units.heads[held])))
    ):
        return " ".join(dict.fromkeys(w for w in (_name(p, held), _name(p, of(p, held))) if w)) or None
    at = verb(p, time)
    return _name(p, held) if at is None else _told(p, at)


def beyond(p: Parse, time: Located) -> int | None:
    """Return the verb or noun that follows a time which dates it and not its own clause: the vote of "it came a day after the vote"."""
    at = next((u for u in range(len(p.sorts)) if p.units.groups[u].start >= time.end and p.is_noun(u)), None)
    return None if at is None else next((v for v in range(at + 1, len(p.sorts)) if p.is_verb(v) and clause(p, v).subject == at), at)


def what_lies(p: Parse, time: Located) -> str | None:
    """Name what such a time dates, as `what` does."""
    at = beyond(p, time)
    return None if at is None else _told(p, at) if p.is_verb(at) else _name(p, at)


def _told(p: Parse, at: int) -> str:
    told = clause(p, at)
    says = any(c.startswith(_SAYING) for c in verb_classes(told.lemma))
    other = _name(p, told.doer if says else told.undergoer) or _name(p, told.subject) or _name(p, told.object)
    return f"{told.lemma} {other}" if other else told.lemma


def _name(p: Parse, unit: int | None) -> str | None:
    return None if unit is None or p.sorts[unit] in _NAMELESS else p.units.heads[unit]


def measured(p: Parse, time: Located) -> str | None:
    """Name what a duration measures: a penalty, what lasted ("siege" of "the siege lasted two years"), else as `what`."""
    held = holder(p, time)
    told = clause(p, held) if held is not None and p.is_verb(held) else None
    if _is_penalty(p, time, held):
        return PENALTY
    subject = _name(p, told.subject) if told and told.object is None else None
    return subject if lasts(subject) else what(p, time)


PENALTY = "sentence"
_PRISONS = frozenset({"prison", "jail"})
_SERVING = "spend_time-104"


def _is_penalty(p: Parse, time: Located, held: int | None) -> bool:
    """Say whether a duration is that of a penalty: of a sentence, or of years in prison that are not told as served."""
    if held is not None and p.units.heads[held] == PENALTY:
        return True
    at = verb(p, time)
    served = at is not None and _SERVING in verb_classes(p.units.heads[at])
    lows = p.sentence.lows
    inside = lows[time.end - 1] in _PRISONS or (
        lows[time.end : time.end + 1] == ("in",) and not _PRISONS.isdisjoint(lows[time.end + 1 : time.end + 3])
    )
    return inside and not served


COURSES = frozenset({"act", "event", "process", "phenomenon", "state"})
"""Fields of nouns that first of all name what runs its course: a siege, and not a sentence or an offer."""


def lasts(noun: str | None) -> bool:
    """Say whether a noun names what lasts: a siege, a campaign, a truce."""
    return noun is not None and not {"act", "event", "state"}.isdisjoint(noun_classes(noun))
