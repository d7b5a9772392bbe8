"""Reading -> casualty mentions."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.english.lexicon import Lexicon
from reconcile.english.mention import Mention
from reconcile.english.nouns import numbered_by, of
from reconcile.english.parse import Parse
from reconcile.english.people import People, could_name, people
from reconcile.english.places import place
from reconcile.english.reading import Reading
from reconcile.english.words.classes import verb_classes
from reconcile.kinds.casualty import circumstances
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.frames import frames
from reconcile.kinds.casualty.harm import anchors, harm
from reconcile.kinds.casualty.leftover import leftover
from reconcile.kinds.casualty.shared import Shared, Victims
from reconcile.kinds.casualty.told import RANKS, Text, Told, together
from reconcile.model import About, Span, Value


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every count of people killed, injured, missing, trapped, displaced, captured or kidnapped.

    "Lund's death" is nothing new of one whose death was told before. One mention per number; a part ("including three children") names its whole. People spoken of without a number have value None.
    """
    told = [
        (i, victims)
        for i in range(len(reading.sentences))
        if not reading.sentences[i].vocabulary.isdisjoint(anchors(reading.lexicon))
        for victims in found(reading.parse(i), reading)
    ]
    fates = {
        _surname(p, v.count): v.told.outcome for i, v in told if _is_named(p := reading.parse(i), v.count) and v.told.outcome in _KNOWN
    }
    seen = set[tuple[str, tuple[str, ...]]]()
    for i, victims in told:
        p = reading.parse(i)
        known = (_surname(p, victims.count), victims.told.outcome)
        if victims.told.owned and known in seen:
            continue
        seen.add(known)
        fate = fates.get(_surname(p, victims.count)) if _is_named(p, victims.count) and len(victims.told.outcome) > 1 else None
        yield _mention(reading, i, p, evolve(victims, told=evolve(victims.told, outcome=fate)) if fate else victims)


_KNOWN = (("killed",), ("injured",))


def _is_named(p: Parse, counted: Count) -> bool:
    """Say whether one person is counted whose name ends the mention: "Marsh", "Officer Tom Marsh"."""
    one = counted.interval is not None and counted.interval.low == counted.interval.high == 1
    return one and p.tags[counted.end - 1] == "NNP"


def _surname(p: Parse, counted: Count) -> str:
    """Return the last word of those counted: one who was shot is dead where the article says so of that name."""
    return p.sentence.lows[counted.end - 1]


def found(p: Parse, reading: Reading) -> list[Victims]:
    """Return the people of a sentence to whom something happened, in order of place."""
    text = Text(p, harm(reading.lexicon), reading.lexicon)
    told, besides = dict[int, Told](), dict[int, Told]()
    for each in (_named(p, t, reading) for t in frames(text)):
        unit = ~each.unit if each.owned else numbered_by(p, each.unit) if each.frame not in ("noun", "nominal") else each.unit
        if unit in told and _is_another(told[unit], each):
            besides[unit] = each
        else:
            told[unit] = evolve(each if unit not in told else _both(told[unit], each), pronoun=None)
    shared = Shared(text, told)
    for unit, each in told.items():
        shared.reach(unit, each)
    reached = shared.reached
    for each in leftover(text, reached, {v.told.at for v in reached.values()}):
        shared.reach(numbered_by(p, each.unit), each)
    shared.take_in_more()
    shared.take_in_parts()
    more = [Victims(reached[unit].count, each) for unit, each in besides.items() if unit in reached]
    each_once = {v.count.unit: v for v in reached.values()}
    return sorted((*each_once.values(), *more), key=lambda v: v.count.start)


def _named(p: Parse, told: Told, reading: Reading) -> Told:
    """Put for "he" or "she" the person named nearest before in the sentence: "the deputy" in "who knew the deputy before he was murdered"."""
    if told.owned or told.outcome == ("displaced",) or p.sentence.lows[p.units.groups[told.unit].head] not in ("he", "she"):
        return told
    for unit in range(told.unit - 1 if not _is_quoted(p, told.unit) else -1, -1, -1):
        governed = unit and ((p.sorts[unit - 1] == "x" and p.units.heads[unit - 1] != "of") or p.units.heads[unit - 1] == "be")
        if not p.is_noun(unit) or governed:
            continue
        who = people(p, unit, reading.lexicon)
        if (who is not None and who.single) or could_name(p, unit):
            return evolve(told, unit=unit, pronoun=told.unit)
    return told


def _is_quoted(p: Parse, unit: int) -> bool:
    """Say whether a group opens what somebody said: "a friend said he died" is not of the friend."""
    verb = unit - 1 - (unit > 1 and p.sorts[unit - 1] == "s")
    return p.is_verb(verb) and "say-37.7" in verb_classes(p.units.heads[verb])


def _is_another(one: Told, other: Told) -> bool:
    """Say whether two clauses tell of the same people two fates that do not go into one: arrested, then found dead."""
    apart = {"killed", "injured"}.isdisjoint(one.outcome) != {"killed", "injured"}.isdisjoint(other.outcome)
    return apart and one.clause is not None and other.clause is not None and one.clause.verb != other.clause.verb


def _both(one: Told, other: Told) -> Told:
    """Join two accounts of the same people: "wounded or killed" is both, a surer frame outweighs another."""
    first, second = sorted((one, other), key=lambda t: RANKS[t.frame])
    if (first.outcome, second.outcome) == (("injured",), ("killed",)) and not _joined(first, second):
        return second
    if set(second.outcome) < set(first.outcome) and first.clause is not None:
        return second
    if _joined(first, second) or first.frame == second.frame == "noun":
        return evolve(first, outcome=together((*first.outcome, *second.outcome)))
    return first


def _joined(one: Told, other: Told) -> bool:
    """Say whether two verbs stand side by side: "wounded or killed"."""
    if one.clause is None or other.clause is None or one.clause.verb == other.clause.verb:
        return False
    early, late = sorted((one.clause, other.clause), key=lambda c: c.verb)
    beside = early.parse.sorts[early.verb + 1 : late.verb] in ("", "&", ",")
    return beside or (late.way == "conj" and late.governor == early.verb)


def _mention(reading: Reading, i: int, p: Parse, victims: Victims) -> Mention:
    s, counted, told = reading.sentences[i], victims.count, victims.told
    who = counted.people
    end = told.at + 1 if told.frame == "state" and told.at == counted.end and p.sorts[counted.unit] == "c" else counted.end
    about = About(
        who=of_all.who if (of_all := who or _of_toll(p, told, reading.lexicon)) else ("person",),
        outcome=_outcome(p, counted, told),
        cause=circumstances.cause_near(reading, i, counted),
        by=circumstances.perpetrator(p, told, reading.lexicon),
        place=place(p, counted.start, counted.end),
        when=circumstances.when(reading, i, counted),
    )
    value = Value(counted.interval, "person") if counted.interval else None
    label = " ".join(s.words[max(counted.stop, who.start) : counted.end]).replace(" - ", "-") or None if who else None
    marks = circumstances.marks(s, counted, told, headline=_is_headline(reading, i))
    span = s.between(counted.start, end - 1) if told.pronoun is None else p.span(told.pronoun)
    return Mention(span, i, value, about, _number(p, counted), label, _whole(p, victims), marks)


def _of_toll(p: Parse, told: Told, words: Lexicon) -> People | None:
    """Return the people whose number a toll tells: the soldiers in "the number of soldiers killed rose to 12"."""
    inner = of(p, p.places[told.at]) if told.frame == "toll" else None
    return people(p, inner, words) if inner is not None and p.is_noun(inner) else None


def _outcome(p: Parse, counted: Count, told: Told) -> tuple[str, ...]:
    """Return what befell those counted; that nobody was hurt says that nobody was killed either."""
    unhurt = counted.form == "zero" and told.clause is not None and "hurt" in p.sentence.lows[told.at : told.at + 3]
    return ("killed", "injured") if unhurt else told.outcome


def _number(p: Parse, counted: Count) -> Span | None:
    return p.sentence.between(counted.core, counted.stop - 1) if counted.core >= 0 else None


def _whole(p: Parse, victims: Victims) -> Span | None:
    whole = victims.whole
    return None if whole is None else _number(p, whole) or p.sentence.between(whole.start, whole.end - 1)


def _is_headline(reading: Reading, i: int) -> bool:
    """Say whether a sentence is the headline: the first of the text, without a full stop, or one that repeats it."""
    s, first = reading.sentences[i], reading.sentences[0]
    if i == 0:
        return s.lows[-1:] != (".",)
    return i < 4 and len(first.lows) > 3 and first.lows == s.lows[: len(first.lows)]
