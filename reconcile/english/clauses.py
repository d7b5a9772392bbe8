"""A parse -> its clauses: who does what to whom, by whom, when and where."""

from attrs import frozen

from reconcile.english.asides import dateline, meant, whole_of
from reconcile.english.parse import Parse
from reconcile.english.waiting import waiting
from reconcile.english.words.classes import is_person, verb_classes
from reconcile.english.words.lists import word_list

NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither"})
_CONTROLLED = frozenset("TQIG")
_CONTROLLING = frozenset({"urge-58.1", "order-58.3", "allow-64.1", "compel-59.1", "want-32.1", "engender-27.1"})
"""VerbNet classes of verbs whose object does what the infinitive after it says: "forced farmers to leave"."""
_BEING = frozenset({"being", "been", "getting"})
LEADING = frozenset("after before since until as than while".split())
"""Prepositions that may open a clause."""
_DEEP = 6
"""Clauses up which a shared subject is looked for."""

_ADVERBS = frozenset({"away", "apart", "ahead", "back"})
"""Adverbs that can be particles."""


@frozen(eq=False)
class Clause:
    """A verb group with those who take part in it, as units of its parse.

    `subject` is the one that the sentence gives it, shared ones included ("he fell and died"), relative pronouns replaced by what they stand for;
    `passive` tells whether the subject undergoes the act.
    """

    parse: Parse
    verb: int
    lemma: str
    particle: str | None
    subject: int | None
    object: int | None
    passive: bool

    @property
    def governor(self) -> int | None:
        """Return what the clause hangs on."""
        return _hung(self.parse, self.verb)[0]

    @property
    def way(self) -> str:
        """Return how it hangs there, "main" where it hangs on nothing."""
        return _hung(self.parse, self.verb)[1]

    @property
    def doer(self) -> int | None:
        """Return who does it: the subject, in the passive the noun after "by"."""
        classes = self.parse.units.classes
        return (
            next((n for prep, n in self.adjuncts if prep == "by" and classes[n] not in ("time", "y")), None)
            if self.passive
            else self.subject
        )

    @property
    def undergoer(self) -> int | None:
        """Return to whom it is done."""
        return self.subject if self.passive else self.object

    @property
    def adjuncts(self) -> tuple[tuple[str, int], ...]:
        """Return the prepositions that hang on the verb, each with its noun; a time without one has ""."""
        return adjuncts(self.parse, self.verb)

    @property
    def negated(self) -> bool:
        """Say whether the verb group, a quantifier before it or a word before what is told of the subject denies it: "was not entirely clear"."""
        p, groups = self.parse, self.parse.units.groups
        told = p.sorts[self.verb] == "B" and p.sorts[self.verb + 1 : self.verb + 2] == "J"
        stop = groups[self.verb + 1].head if told else groups[self.verb].end
        return not NEGATIONS.isdisjoint(p.sentence.lows[max(0, groups[self.verb].start - 1) : stop])

    @property
    def modal(self) -> str | None:
        """Return the modal verb of the group: may, could, would …."""
        g = self.parse.units.groups[self.verb]
        return next((self.parse.sentence.lows[i] for i in range(g.start, g.end) if self.parse.tags[i] == "MD"), None)


def clause(p: Parse, verb: int) -> Clause:
    """Return the clause of a verb group; worked out once."""
    key = ("clause", verb)
    if key not in p.memo:
        p.memo[key] = _clause(p, verb, 0)
    return p.memo[key]  # type: ignore[return-value]


def _clause(p: Parse, verb: int, depth: int) -> Clause:
    sort = p.sorts[verb]
    found = p.links.object(verb)
    if sort not in "PQ" and (found is None or found > verb + 2):
        found = _shared(p, verb) or found
    subject = _subject(p, verb, depth)
    if found is not None and p.sorts[found] == "w":
        found = _antecedent(p, verb, found)
    if (near := _near(p, verb, found)) is not None:
        found = near
    if found == subject or (found is not None and _says(p, found + 1)):
        found = None
    if found is None and sort in "FTGIK":
        found = _after(p, verb)
    bare = sort in "EK" and not p.is_noun(found)
    if bare and p.links.subject(verb) is None and (beside := _before(p, verb)) is not None and _waiting(p, verb) is None:
        whole = whole_of(p, beside)
        subject = beside if whole is None else whole
    passive = sort in "PQ" or _being(p, verb) or (bare and _undergoes(p, verb, sort))
    if subject is not None and p.sorts[subject] == "e":
        subject, found = found, None
    if subject is not None and subject < (opens := dateline(p)) < verb:
        subject = next((u for u in range(opens, verb) if p.is_noun(u) and p.sorts[u] != "y" and p.sorts[u - 1] != "x"), None)
    if (behind := _inverted(p, verb)) is not None:
        subject, found = behind, None
    return Clause(p, verb, p.units.heads[verb], _particle(p, verb, found), subject, found, passive)


def _hung(p: Parse, verb: int) -> tuple[int | None, str]:
    """Return what a clause hangs on and how: see `Links.governor`."""
    return p.links.governor(verb) or (None, "main")


def _undergoes(p: Parse, verb: int, sort: str) -> bool:
    """Say whether a bare participle without an object is passive: it describes a noun ("those killed") or goes on from a passive."""
    if sort == "E":
        return True
    if p.tags[p.units.groups[verb].head] == "VBN" and p.links.subject(verb) is None:
        return True
    governor, way = _hung(p, verb)
    if way == "rel" and p.is_noun(governor):
        return p.links.subject(verb) in (None, governor)
    if way == "conj" and governor is not None and p.is_verb(governor) and p.links.subject(verb) is None:
        return p.sorts[governor] in "PQ"
    return p.links.subject(verb) is None and (_before(p, verb) is not None or p.tags[p.units.groups[verb].head] == "VBN")


def _being(p: Parse, verb: int) -> bool:
    """Say whether a verb group in -ing is passive: "after being hurt", "having been held"."""
    g = p.units.groups[verb]
    return p.sorts[verb] == "G" and p.tags[g.head] in ("VBN", "VBD") and not _BEING.isdisjoint(p.sentence.lows[g.start : g.head])


def _near(p: Parse, verb: int, found: int | None) -> int | None:
    """Return the noun right after a verb where a farther one was taken for its object: the nearest is, unless it opens what is said."""
    noun, sort = verb + 1, p.sorts[verb]
    if found is None or found <= noun or sort not in "FGKTI" or p.sorts[noun] not in "npc" or _being(p, verb):
        return None
    opens = noun + 1 < len(p.sorts) and p.sorts[noun + 1] in "FPB"
    return None if opens or "say-37.7" in verb_classes(p.units.heads[verb]) else noun


def _says(p: Parse, unit: int) -> bool:
    """Say whether a unit is a finite verb of saying: its subject, right before it, is no object of a verb before."""
    return p.sorts[unit : unit + 1] in ("K", "F") and "say-37.7" in verb_classes(p.units.heads[unit])


def _after(p: Parse, verb: int) -> int | None:
    """Return the noun right after a verb in -ing, or after one that may be past and has a subject, linked or beside it: it is the object.

    After other verbs a noun with a figure is: "kill 29 militants".
    """
    noun, own = verb + 1, p.links.subject(verb)
    if (
        p.sorts[noun : noun + 1] not in tuple("npcd")
        or own == noun
        or _being(p, verb)
        or (own is None and p.sorts[verb] not in "GTI" and p.sorts[verb - 1 : verb] not in tuple("&npcdoJ,"))
    ):
        return None
    taken = p.sorts[noun + 1 : noun + 2] in tuple("FPBKX") and (p.links.subject(noun + 1) == noun or _says(p, noun + 1))
    counted = p.numeral(noun) is not None and p.sorts[verb] in "FTI"
    return noun if not taken and (counted or p.sorts[verb] in "GK") else None


def _particle(p: Parse, verb: int, told: int | None) -> str | None:
    """Return the particle of a verb, right after it or after its object: "gunned down two men", "blew himself up"."""
    ends = (p.units.groups[verb].end, p.units.groups[told].end if told is not None else -1)
    lows = p.sentence.lows
    return next((lows[at] for at in ends if 0 <= at < len(p.tags) and (p.tags[at] == "RP" or _is_part(p, verb, lows[at]))), None)


def _is_part(p: Parse, verb: int, low: str) -> bool:
    """Say whether a word that can be an adverb makes another verb of the one it follows: "ran away"."""
    return low in _ADVERBS and f"{p.units.heads[verb]}_{low}" in word_list().verbs


def _subject(p: Parse, verb: int, depth: int) -> int | None:
    own = p.links.subject(verb)
    if (outer := _waiting(p, verb)) is not None:
        return meant(p, verb, outer)
    if (beside := _beside(p, verb)) is not None and (own is None or p.sorts[beside] == "c" or _opens(p, beside, verb) or _fronted(p, own)):
        own = beside
    if verb and p.is_noun(verb - 1) and (own is None or own < verb) and (whole_of(p, verb - 1) is not None or _past_dash(p, verb)):
        own = verb - 1
    if own is not None and (shared := _past_times(p, verb, own)) is not None:
        own = shared
    if (led := _led(p, verb)) is not None and (own is None or own <= led or p.sorts[verb] == "G"):
        return led
    if own is not None:
        if p.sorts[own] == "w":
            return _antecedent(p, verb, own)
        return _named_first(p, meant(p, verb, own)) if own < verb else own
    if verb > 1 and p.sorts[verb - 1] in "_-)" and (aside := meant(p, verb, verb - 1)) != verb - 1:
        return aside
    if verb and _being(p, verb) and p.is_noun(verb - 1):
        return verb - 1
    if verb and p.sorts[verb] in "EK" and p.sorts[verb - 1] in "PEK" and depth <= _DEEP:
        return _clause(p, verb - 1, depth + 1).subject
    governor, way = _hung(p, verb)
    if governor is None or depth > _DEEP:
        if p.sorts[verb] == "G" and verb and p.is_noun(verb - 1):
            return verb - 1
        return _before(p, verb) if p.sorts[verb] in "EK" else None
    if not p.is_verb(governor):
        return governor
    if governor == verb or (
        governor > verb and p.links.subject(governor) is not None and "say-37.7" in verb_classes(p.units.heads[governor])
    ):
        return None
    above = _clause(p, governor, depth + 1) if governor < verb or p.sorts[verb] in _CONTROLLED else None
    if above is None:
        return None
    controls = (
        p.sorts[verb] in "TIQ"
        and not above.passive
        and p.is_noun(above.object)
        and (way == "comp" or _CONTROLLING & verb_classes(above.lemma))
    )
    return above.object if controls else above.subject


def _waiting(p: Parse, verb: int) -> int | None:
    key = ("waiting", verb)
    if key not in p.memo:
        p.memo[key] = waiting(p, verb, dateline(p))
    return p.memo[key]  # type: ignore[return-value]


def _past_dash(p: Parse, verb: int) -> bool:
    """Say whether the group before a finite verb opens its clause after the only dash: "HOMS - Four men of the town were hurt"."""
    near = meant(p, verb, verb - 1)
    return near > 0 and p.sorts[near - 1] == "_" and p.sorts.count("_", 0, verb) == 1 and p.sorts[verb] in "FPB"


def _named_first(p: Parse, noun: int) -> int:
    """Return the first name of somebody whom an apposition names once more before the verb: "Vito Marsh, the boss of a gang, died"."""
    named = p.links.fellow(noun) if noun > 1 and p.sorts[noun - 1] == "," else None
    if named is None or named[1] != "appos" or p.sorts[named[0]] != "p" or p.sorts[max(0, named[0] - 1)] == "x":
        return noun
    return min(named[0], noun)


def _beside(p: Parse, verb: int) -> int | None:
    """Return the noun right before a finite verb or participle, where no preposition governs it."""
    at = verb - 1
    if at < 0 or p.sorts[verb] not in "FPBKE" or not p.is_noun(at) or p.sorts[at] in "ym":
        return None
    return at if not at or p.sorts[at - 1] != "x" else None


def _opens(p: Parse, noun: int, verb: int) -> bool:
    """Say whether the noun right before a verb opens its clause, and so is its subject: after a subordinator, after "and" that a verb stands before."""
    if p.sorts[verb] not in "FPK" or not noun:
        return False
    if p.is_verb(noun - 1) and "say-37.7" in verb_classes(p.units.heads[noun - 1]):
        return True
    after_verb = p.sorts[noun - 1] == "&" and p.is_verb(noun - 2 if noun > 1 else None)
    afresh = p.sorts[noun - 1] == "&" and p.numeral(noun) is not None and p.sorts[max(0, noun - 3)] == "x" and p.numeral(noun - 2) is None
    return p.sorts[verb] != "K" and (p.sorts[noun - 1] in "sry" or after_verb or afresh)


def _fronted(p: Parse, noun: int) -> bool:
    """Say whether a noun stands in a prepositional phrase that opens the sentence and a comma ends: "According to the mayor, 14 died"."""
    return noun > 0 and set(p.sorts[:noun]) == {"x"} and p.sorts[noun + 1 : noun + 2] == ","


def _past_times(p: Parse, verb: int, own: int) -> int | None:
    """Return the subject that a verb shares with one before it past a time: "cleared the site and on Monday said", "the report published Monday says"."""
    at = verb - 1
    while at > 0 and (p.sorts[at] == "y" or (p.sorts[at] == "x" and p.sorts[at + 1] == "y")):
        at -= 1
    if at == verb - 1 or own >= verb or p.sorts[verb] not in "FK":
        return None
    if p.sorts[at] == "&":
        before = [v for v in range(at) if p.sorts[v] in "FPBK"]
        told = {p.links.subject(v) for v in before}
        return None if own in told or not before else _clause(p, before[-1], _DEEP).subject
    return _clause(p, at, _DEEP).subject if p.sorts[own] == "y" and p.sorts[at] in "KE" else None


def _led(p: Parse, verb: int) -> int | None:
    """Return the head of the noun phrase that alone stands between a subordinator and a verb: "while the bureau for fair rents said", "with the bank closing"."""
    at = verb - 1
    if at < 1 or p.sorts[verb] not in "FBPKG" or not p.is_noun(at) or p.sorts[at] in "yw":
        return None
    finite = p.sorts[verb] in "FBP" or p.tags[p.units.groups[verb].head] == "VBD"
    while (
        at > 1
        and p.sorts[at - 1] == "x"
        and p.is_noun(at - 2)
        and p.sorts[at - 2] != "y"
        and not (finite and p.units.heads[at - 1] in LEADING)
    ):
        at -= 2
    before, word = p.sorts[at - 1 : at], p.units.heads[at - 1]
    if p.sorts[verb] == "G":
        return at if before == "x" and word == "with" else None
    return at if (before and before in "sr") or (before == "x" and word in LEADING and finite) else None


def _inverted(p: Parse, verb: int) -> int | None:
    """Return the subject that stands after a form of be which a place or a circle opens: "among the dead were two nuns"."""
    opens = verb - 2
    if p.sorts[verb] in "KE" and p.sorts[verb + 1 : verb + 3] in ("Bn", "Bp", "Bc") and p.sorts[verb - 1 : verb] in ("", *",;s&"):
        return verb + 2
    if (
        p.sorts[verb] != "B"
        or opens < 0
        or p.sorts[opens] != "x"
        or not p.is_noun(verb - 1)
        or p.sorts[verb + 1 : verb + 2] not in tuple("npc")
    ):
        return None
    return verb + 1 if opens == 0 or p.sorts[opens - 1] in ",;s&" or opens - 1 == _hung(p, verb)[0] else None


def _before(p: Parse, verb: int) -> int | None:
    """Return the noun that a bare participle follows, a comma between them or not."""
    at = verb - 1 - (verb > 1 and p.sorts[verb - 1] == ",")
    return at if at >= 0 and p.is_noun(at) else None


def _antecedent(p: Parse, verb: int, pronoun: int) -> int | None:
    """Return what a relative pronoun stands for: the noun that its clause hangs on, else the one right before it; "who" stands for people."""
    near = pronoun - 1 - (p.sorts[pronoun - 1 : pronoun] == ",")
    if p.units.heads[pronoun] == "who" and near >= 0 and p.sorts[near] == "n" and is_person(p.units.heads[near]):
        return near
    governor, way = _hung(p, verb)
    if way == "rel" and governor is not None and p.is_noun(governor) and governor < verb:
        return governor
    return next((j for j in range(pronoun - 1, max(-1, pronoun - 4), -1) if p.is_noun(j)), None)


def _shared(p: Parse, verb: int) -> int | None:
    """Return the object that a verb shares with the next one: "killed and wounded dozens"."""
    if p.sorts[verb + 1 : verb + 2] in ("&", ",") and p.is_verb(verb + 2 if verb + 2 < len(p.sorts) else None):
        return p.links.object(verb + 2) or _after(p, verb + 2)
    return None


def adjuncts(p: Parse, unit: int) -> tuple[tuple[str, int], ...]:
    """Return the prepositions that hang on a verb or noun, each with the noun after it; a time without a preposition has ""."""
    if "adjuncts" not in p.memo:
        p.memo["adjuncts"] = _adjuncts(p)
    return p.memo["adjuncts"].get(unit, ())  # type: ignore[attr-defined, no-any-return]


def _adjuncts(p: Parse) -> dict[int | None, tuple[tuple[str, int], ...]]:
    found = dict[int | None, tuple[tuple[str, int], ...]]()
    for i, sort in enumerate(p.sorts):
        if sort in "xy" and not (i and p.sorts[i - 1] == "x") and (noun := complement(p, i)) is not None:
            holder = _holder(p, i)
            found[holder] = (*found.get(holder, ()), (preposition(p, i), noun))
    return found


def _holder(p: Parse, item: int) -> int | None:
    """Return what a preposition or time hangs on; where no link tells, the verb before it in its stretch, else the noun right before it."""
    found = p.links.holder(item)
    if found is not None or p.sorts[item] != "x":
        return found
    for j in range(item - 1, -1, -1):
        if p.is_verb(j):
            return j
        if not p.is_noun(j):
            break
    return item - 1 if item and p.is_noun(item - 1) else None


def preposition(p: Parse, item: int) -> str:
    """Return a preposition's words ("because of"), "" for a time that stands without one."""
    if p.sorts[item] != "x":
        return ""
    return p.units.heads[item] if p.sorts[item + 1 : item + 2] != "x" else f"{p.units.heads[item]} {p.units.heads[item + 1]}"


def complement(p: Parse, item: int) -> int | None:
    """Return the noun group that a preposition governs, or the time itself."""
    if p.sorts[item] != "x":
        return item
    at = item + 1
    while p.sorts[at : at + 1] == "x":
        at += 1
    return at if at < len(p.sorts) and p.is_noun(at) else None
