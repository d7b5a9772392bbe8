"""A count and its clause -> what happened to the people counted."""

from attrs import frozen

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.words import EVENTS, Outcomes

_ORDER = ("killed", "injured", "missing", "trapped", "displaced", "captured", "kidnapped")
_TO_DEATH = frozenset("shot stabbed beaten trampled hacked crushed burned burnt gunned starved tortured frozen".split())
_ENDS = frozenset({"dead", "death", "down", "alive"})
_MODALS = frozenset("could might would can will should may to must wo n't not never cannot can't won't didn't".split())
_OPEN = frozenset(
    {
        "least",
        "the",
        "some",
        "about",
        "around",
        "over",
        "than",
        "up",
        "to",
        "as",
        "many",
        "its",
        "their",
        ":",
        "an",
        "estimated",
        "of",
        "another",
        "off",
        "nearly",
        "almost",
        "also",
        "at",
        "more",
        '"',
        "including",
        "down",
        "all",
        "both",
        "what",
        "appeared",
        "be",
    }
)
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are", "get", "got"})
_TOLL_TIES = frozenset(
    "to at of hits hit was is were are reached reaches stands stood : than passes passed tops topped exceeds exceeded surpasses surpassed from climbs climbed rises rose jumps jumped".split()
)
_INCLUDE = frozenset("include includes included including were was are is : among".split())


@frozen
class Evidence:
    """What a frame says of a count: the outcomes, how sure the frame is (higher is surer), the frame's name and its word's token."""

    outcome: tuple[str, ...]
    weight: int
    frame: str
    at: int


def merged(*outcomes: str) -> tuple[str, ...]:
    """Return outcomes in their fixed order, each once."""
    return tuple(o for o in _ORDER if o in outcomes)


def evidence(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Find the surest frame that holds for a count; None where none does."""
    frames = (
        _head_noun(s, count, outcomes),
        _partitive(s, count, outcomes),
        _right(s, count, outcomes),
        _left(s, count, outcomes),
        _toll(s, count),
        _listed(s, count, outcomes),
    )
    return max((f for f in frames if f), key=lambda f: f.weight, default=None)


def _head_noun(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Read "58 deaths", "no casualties", "the bodies of 60 fighters", "claimed 16 lives", "24 dead"."""
    if count.people is None and count.form not in ("zero", "bodies"):
        return None
    for i in range(count.core, count.end):
        word = s.lows[i]
        if word in outcomes.nouns:
            if word in ("lives", "life"):
                before = s.lows[max(0, count.start - 3) : count.start]
                if not {"claimed", "claiming", "claims", "took", "taking", "cost", "costing", "lost", "loss"} & {
                    *before,
                    *s.lows[count.end : count.end + 2],
                }:
                    continue
            if word in ("body", "remains") and count.form == "sole":
                continue
            return Evidence(outcomes.nouns[word], 6, "noun", i)
    return None


def _partitive(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Read "15 of the wounded", "one of the dead", "of the wounded, 15 …"."""
    at = count.stop
    before = count.start - 1 - (s.lows[count.start - 1 : count.start] == (",",))
    if before >= 2 and s.lows[before - 2 : before] == ("of", "the") and s.lows[before] in outcomes.nouns:
        return Evidence(outcomes.nouns[s.lows[before]], 7, "among", before)
    if s.lows[at : at + 2] in (("of", "the"), ("of", "those")) and at + 2 < len(s.lows):
        word = s.lows[at + 2]
        outcome = outcomes.nouns.get(word) or ((found,) if (found := outcomes.of(word)) else None)
        if outcome:
            return Evidence(outcome, 7, "among", at + 2)
    return None


def _with_neighbours(s: Sentence, at: int, outcomes: Outcomes) -> tuple[str, ...]:
    """Join outcomes told together: "wounded or killed", "dead and injured", "martyred injured"."""
    found = {outcomes.of(s.lows[at]) or ""}
    for step in (1, -1):
        i = at + step
        if 0 <= i < len(s.lows) and s.lows[i] in ("and", "or", "/"):
            i += step
            if step > 0 and i < len(s.lows) and (s.lows[i] in ("otherwise", "seriously", "badly")):
                i += step
        if 0 <= i < len(s.lows) and (other := outcomes.of(s.lows[i])) and abs(i - at) <= 3 and _same_form(s.lows[i], s.lows[at]):
            found.add(other)
    return merged(*found)


def _same_form(a: str, b: str) -> bool:
    """Say whether two words can be coordinated: both -ing, or neither."""
    return a.endswith("ing") == b.endswith("ing") and a[-1:].isalpha() and b[-1:].isalpha()


def _right(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Read what follows the people: "were killed", "dead", "have died", "killed in fighting" (and not "killed five soldiers")."""
    passive, i, n = False, count.end, len(s.lows)
    who = False
    while i < n and i - count.end < 9:
        word = s.lows[i]
        if word in _TO_DEATH and set(s.lows[i + 1 : i + 4]) & _ENDS:
            return Evidence(("killed",), 5, "passive", i)
        if word == "shot" and passive and s.lows[i + 1 : i + 2] != ("at",):
            return Evidence(_with_and(s, i, "injured", outcomes), 3, "passive", i)
        if word == "hostage" or s.lows[i : i + 2] in (("taken", "prisoner"), ("taken", "captive")):
            return Evidence(("captured",), 4, "state", i)
        if word == "lost" and s.lows[i + 1 : i + 3] in (("their", "lives"), ("his", "life"), ("her", "life"), ("their", "life")):
            return Evidence(("killed",), 5, "suffered", i)
        if word in ("taken", "rushed") and {"hospital", "hospitals"} & set(s.lows[i + 1 : i + 5]):
            return Evidence(("injured",), 4, "passive", i)
        if word == "and" and s.lows[i + 1 : i + 2] and s.lows[i + 1] in _JOINED and not passive and (jump := _past_insert(s, i, outcomes)):
            i, who = jump, True
            continue
        if word == "among" and (found := _among(s, i, outcomes)):
            return found
        if s.lows[i : i + 2] == ("the", "number") and (state := _numbered_state(s, i + 1)):
            return Evidence((state,), 4, "toll", i)
        if outcomes.of(word) or word in outcomes.nouns:
            return _predicate(s, count, i, passive, outcomes)
        if word in _INSERTS and not passive and (jump := _past_insert(s, i, outcomes)):
            i, who = jump, True
            continue
        if word in _BE:
            passive = True
        elif word in ("who", "that", "which"):
            who = True
        elif word == "to" and s.lows[i + 1 : i + 2] and s.lows[i + 1] in ("be", "flee", "evacuate", "leave"):
            pass
        elif (
            not (
                outcomes.adverb(word)
                or outcomes.aux(word)
                or word in ("and", "'", '"', "(", ")", "have", "may", "a", "state", "ministry")
                or (word == "," and who)
            )
            or (word == "and" and not (i + 1 < n and (outcomes.of(s.lows[i + 1]))))
            or (word == "and" and not (passive or (s.lows[i + 1] in outcomes.acted and not s.lows[i + 1].endswith("ing"))))
        ):
            return None
        i += 1
    return None


_INSERTS = frozenset(
    {"mostly", "mainly", "including", "among", "most", "-", "—", "–", "from", "in", "of", "at", ",", "(", "some", "half", "all", "aged"}
)
_JOINED = frozenset({"their", "his", "her", "a", "an", "one", "another"})
"""Words that begin what is joined to the people counted: "12 soldiers and their commander"."""
_FINITE = frozenset(
    {
        "said",
        "says",
        "told",
        "is",
        "will",
        "would",
        "which",
        "that",
        "after",
        "when",
        "while",
        ".",
        ";",
        "according",
        "leaving",
        "killing",
        "wounding",
        "injuring",
    }
)


def _past_insert(s: Sentence, i: int, outcomes: Outcomes) -> int | None:
    """Return the token at which a clause goes on after words put between people and verb: "23 civilians, mostly women, were killed"."""
    opened = s.lows[i] in (",", "-", "—", "–", "(") and s.lows[i + 1 : i + 2] and s.lows[i + 1] not in _INSERTS
    for j in range(i + 1, min(len(s.lows), i + 11)):
        word = s.lows[j]
        if word in _FINITE or (opened and (word[0].isdigit() or word in _OBJECT_STARTS)):
            return None
        if word in ("were", "was", "have", "had", "has"):
            near = s.lows[j + 1 : j + 6]
            return (
                j
                if any(outcomes.of(w) and (w not in outcomes.acted or not w.endswith("ing")) for w in near) or "among" in near[:3]
                else None
            )
        if (
            word in ("dead", "died")
            or word in outcomes.suffered
            or (
                word in ("killed", "injured", "wounded", "executed")
                and s.lows[j + 1 : j + 2] in (("in",), ("by",), ("on",), ("when",), (".",), ())
                and s.lows[i] in ("of", "from", ",", "-", "including", "mostly")
            )
        ):
            return j if s.lows[i] not in ("in", "at") else None
        if outcomes.of(word) and word not in outcomes.nouns:
            return None
    return None


def _among(s: Sentence, i: int, outcomes: Outcomes) -> Evidence | None:
    """Read "were among the dead", "identified among those killed"."""
    at = i + 1 + (s.lows[i + 1 : i + 2] in (("the",), ("those",)))
    word = s.lows[at] if at < len(s.lows) and at > i + 1 else ""
    told = (
        outcomes.nouns.get(word)
        or ((found,) if (found := outcomes.of(word)) else None)
        or (("killed",) if word in ("victims", "casualties") else None)
    )
    return Evidence(told, 5, "among", at) if told else None


def _with_and(s: Sentence, at: int, outcome: str, outcomes: Outcomes) -> tuple[str, ...]:
    if s.lows[at + 1 : at + 2] == ("and",) and (other := outcomes.of(s.lows[at + 2]) if at + 2 < len(s.lows) else None):
        return (other,)
    return (outcome,)


def _predicate(s: Sentence, count: Count, i: int, passive: bool, outcomes: Outcomes) -> Evidence | None:  # noqa: FBT001 - whether a form of "be" went before
    word = s.lows[i]
    if word in outcomes.suffered:
        if word in ("flee", "fled", "fleeing") and s.lows[i + 1 : i + 2] == ("to", "safety"):
            return None
        return Evidence((outcomes.suffered[word],), 4, "suffered", i)
    if word in outcomes.acted and not passive:
        if (word.endswith("ing") and word != "missing") or (word not in outcomes.states and not word.endswith(("ed", "en", "ain", "dead"))):
            return None
        if _takes_object(s, i + 1) and not (i == count.end and count.people is None):
            return None
        if (
            word
            in (
                "captured",
                "displaced",
                "executed",
                "detained",
                "arrested",
                "evacuated",
                "abducted",
                "kidnapped",
                "wounded",
                "injured",
                "killed",
            )
            and count.people is None
            and i - count.end > 3
        ):
            return None
    if word in ("missing", "trapped", "hurt", "injured", "wounded", "dead") or word in outcomes.acted or word in outcomes.states:
        told = _with_neighbours(s, i, outcomes)
        near = 5 if i == count.end else 4
        return Evidence(told, near + passive, "passive" if passive else "state", i)
    if word in outcomes.nouns and any(outcomes.aux(w) for w in s.lows[count.end : i]):
        return Evidence(outcomes.nouns[word], 3, "noun", i)
    return None


_OBJECT_STARTS = frozenset(
    "a an the his her its their our at least more many several some dozens scores hundreds thousands tens one two three four five six seven eight nine ten eleven twelve nearly about around over up another civilians people soldiers".split()
)


def _takes_object(s: Sentence, i: int) -> bool:
    """Say whether an object follows a verb: then the people before it did the act."""
    if i >= len(s.lows):
        return False
    word = s.lows[i]
    if word == "at" and s.lows[i + 1 : i + 2] != ("least",):
        return False
    if (
        word in ("over", "about", "around", "up", "a", "the", "one")
        and s.lows[i + 1 : i + 2]
        and s.lows[i + 1] in ("the", "fire", "weekend", "week", "day", "month", "year", "past", "last", "of", "to")
    ):
        return False
    if word in (
        "dozens",
        "scores",
        "hundreds",
        "at",
        "over",
        "many",
        "several",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ) and _outcome_soon(s, i):
        return False
    return word in _OBJECT_STARTS or (word[0].isdigit() and len(word) != 4 and not _outcome_soon(s, i))


def _outcome_soon(s: Sentence, i: int) -> bool:
    """Say whether the count at token `i` has a state of its own, as in headlines: "44 killed dozens injured"."""
    return any(w in ("injured", "wounded", "dead", "killed", "hurt", "missing", "trapped") for w in s.lows[i + 1 : i + 4])


def _left(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Read what stands before the people: "killed", "killing", "the death of", "left", "claimed the lives of"."""
    i = count.start - 1
    steps = 0
    while i >= 0 and steps < 6:
        word = s.lows[i]
        if word in outcomes.acted:
            return _acting(s, count, i, outcomes)
        if word in outcomes.nouns and s.lows[i + 1 : i + 2] == ("of",):
            if word in ("life", "lives") and not {"claimed", "cost", "took", "claiming", "taking", "costing", "lost"} & set(
                s.lows[max(0, i - 3) : i]
            ):
                return None
            return Evidence(outcomes.nouns[word], 5, "nominal", i)
        if word in EVENTS and s.lows[i + 1 : i + 2] == ("of",):
            return Evidence(("killed",), 5, "nominal", i)
        if word == "dead" and i and s.lows[i - 1] == "shot":
            return Evidence(("killed",), 6, "active", i)
        if word == "shot" and s.lows[i + 1 : i + 2] and s.lows[i + 1] in ("dead", "and"):
            return Evidence(("killed",), 5, "active", i)
        if word == "and" and i and s.lows[i - 1] in ("himself", "herself", "themselves"):
            i -= 2
            continue
        if word not in _OPEN:
            return None
        i -= 1
        steps += 1
    return None


def _acting(s: Sentence, count: Count, i: int, outcomes: Outcomes) -> Evidence | None:
    before = s.lows[i - 1] if i else ""
    word = s.lows[i]
    if before in _MODALS and not word.endswith(("ed", "ing")) and before != "not":
        return None
    passive = (
        any(w in _BE for w in s.lows[max(0, i - 3) : i])
        and word.endswith(("ed", "en"))
        and count.people is None
        and not any(w == "and" for w in s.lows[max(0, i - 3) : i])
    )
    if passive and i + 1 < count.start and s.lows[i + 1] in ("in", "on", ","):
        return None
    if word in ("captured", "capturing", "evacuated", "evacuating", "trapping", "hurt") and count.people is None and word != "hurt":
        return None
    weight = 6 if count.people or word.endswith("ing") else 4
    if word in outcomes.states and not count.people and word not in ("killed", "killing"):
        weight = 4
    if before in outcomes.all and before != "dead" and count.people is None and outcomes.of(before) is None:
        return None
    return Evidence(_with_neighbours(s, i, outcomes), weight - (2 if passive else 0), "active", i)


def _toll(s: Sentence, count: Count) -> Evidence | None:
    """Read "the death toll rose to 58", "a toll of 12", "put the number of dead at 16"."""
    if ("toll" not in s.vocabulary and "number" not in s.vocabulary) or (count.people and count.people.who != ("person",)):
        return None
    tie = s.lows[count.start - 1] if count.start else ""
    bound = s.lows[count.start] if count.start < count.core else ""
    if tie not in _TOLL_TIES and bound not in ("topped", "passed", "surpassed", "exceeds", "exceeded", "exceeding"):
        return None
    for i in range(count.start - 1, max(-1, count.start - 36), -1):
        if s.lows[i] == "toll" and s.lows[i + 1 : i + 2] != ("road",):
            return Evidence(("killed", "injured") if s.lows[i - 1 : i] == ("casualty",) else ("killed",), 5, "toll", i)
        if s.lows[i] == "number" and s.lows[i + 1 : i + 2] == ("of",) and (found := _numbered_state(s, i)):
            return Evidence((found,), 5, "toll", i)
        if s.lows[i] in (".", ";") or (s.lows[i][0].isdigit() and i < count.start - 2 and tie != "to"):
            return None
    return None


def _numbered_state(s: Sentence, i: int) -> str | None:
    near = s.lows[i + 2 : i + 6]
    if {"dead", "deaths", "killed", "fatalities", "victims", "bodies"} & set(near):
        return "killed"
    if {"wounded", "injured", "injuries"} & set(near):
        return "injured"
    return "missing" if "missing" in near else None


def _listed(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
    """Read "among the dead were a child", "the wounded include two medics", "one of the fatalities was a child"."""
    i = count.start - 1
    seen = 0
    if s.lows[i : i + 1] in (("include",), ("includes",), ("included",)) and i >= 0:
        return _included(s, i, outcomes)
    while i >= 0 and count.start - i < 9:
        word = s.lows[i]
        seen += word in _INCLUDE
        if seen and (word in outcomes.nouns or word in ("victims", "killed")) and s.lows[i - 1 : i] in (("the",), ("those",)):
            return Evidence(outcomes.nouns.get(word, ("killed",)), 5, "listed", i)
        if word not in _INCLUDE and word not in _OPEN and word not in ("and", ","):
            return None
        i -= 1
    return None


def _included(s: Sentence, i: int, outcomes: Outcomes) -> Evidence | None:
    """Read "those killed in the two attacks include 14 children"."""
    for j in range(i - 1, max(-1, i - 12), -1):
        word = s.lows[j]
        if word in outcomes.nouns or word in ("victims", "killed", "injured", "wounded"):
            return Evidence(outcomes.nouns.get(word) or (outcomes.of(word) or "killed",), 5, "listed", j)
        if word in (".", ";", "said"):
            return None
    return None


def inherited(s: Sentence, counts: list[Count], found: list[Evidence | None]) -> list[tuple[Evidence | None, int | None]]:
    """Pass evidence along lists ("6 civilians and 16 fighters were killed") and from a whole to its parts ("including three children").

    Returns for each count its evidence and the index of the count that it is a part of, if it is.
    """
    told: list[tuple[Evidence | None, int | None]] = [(e, None) for e in found]
    for i in range(1, len(counts)):
        gap = s.lows[counts[i - 1].end : counts[i].start]
        before, own = told[i - 1][0], told[i][0]
        if before and counts[i].form == "of them" and len(gap) <= 6 and not {".", ";"} & set(gap):
            told[i] = (own if own and own.frame == "passive" else Evidence(before.outcome, 3, "part", before.at), i - 1)
        elif before and _including(gap) and (counts[i].people or own is None):
            whole = told[i - 1][1] if told[i - 1][1] is not None and "including" not in gap else i - 1
            if own is None or own.weight <= 5 or own.frame == "active":
                told[i] = (Evidence(before.outcome, 3, "part", before.at), whole)
        elif (
            before
            and own is None
            and counts[i].people is None
            and s.lows[counts[i].stop : counts[i].stop + 1] == ("more",)
            and "and" in gap
        ):
            told[i] = (Evidence(before.outcome, 3, before.frame, before.at), None)
        elif (
            before
            and own is None
            and counts[i].people
            and _listing(gap)
            and before.frame in ("active", "nominal", "noun", "listed", "part")
        ):
            told[i] = (Evidence(before.outcome, 3, before.frame, before.at), told[i - 1][1])
    for i in range(len(counts) - 2, -1, -1):
        gap = s.lows[counts[i].end : counts[i + 1].start]
        after = told[i + 1][0]
        if after and told[i][0] is None and counts[i].people and _listing(gap) and after.frame in ("passive", "state", "suffered"):
            told[i] = (Evidence(after.outcome, 3, after.frame, after.at), None)
    return told


def _including(gap: tuple[str, ...]) -> bool:
    return len(gap) <= 8 and bool({"including", "among", "include", "included"} & set(gap)) and not {".", ";"} & set(gap)


def _listing(gap: tuple[str, ...]) -> bool:
    return len(gap) <= 4 and all(w in (",", "and", "as", "well", "along", "with", "plus", "or", "also") for w in gap)
