"""What follows the people counted -> what happened to them: "were killed", "dead", "have died"."""

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence, with_neighbours
from reconcile.kinds.casualty.nouns import numbered_state
from reconcile.kinds.casualty.words import Outcomes

_TO_DEATH = frozenset("shot stabbed beaten trampled hacked crushed burned burnt gunned starved tortured frozen".split())
_ENDS = frozenset({"dead", "death", "down", "alive"})
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are", "get", "got"})


def after(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
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
        if word == "blew" and s.lows[i + 1 : i + 2] in (("himself",), ("herself",), ("themselves",)):
            return Evidence(("killed",), 5, "suffered", i)
        if word in ("taken", "rushed") and {"hospital", "hospitals"} & set(s.lows[i + 1 : i + 5]):
            return Evidence(("injured",), 4, "passive", i)
        if word == "and" and s.lows[i + 1 : i + 2] and s.lows[i + 1] in _JOINED and not passive and (jump := _past_insert(s, i, outcomes)):
            i, who = jump, True
            continue
        if word == "among" and (found := _among(s, i, outcomes)):
            return found
        if s.lows[i : i + 2] == ("the", "number") and (state := numbered_state(s, i + 1)):
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
                or word in ("and", "'", '"', "(", ")", "have", "may", "a")
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
_FINITE = frozenset("said says told is will would which that after when while . ; according leaving killing wounding injuring".split())


def _past_insert(s: Sentence, i: int, outcomes: Outcomes) -> int | None:
    """Return the token at which a clause goes on after words put between people and verb: "23 civilians, mostly women, were killed"."""
    opened = s.lows[i] in (",", "-", "—", "–", "(") and s.lows[i + 1 : i + 2] and s.lows[i + 1] not in _INSERTS
    for j in range(i + 1, min(len(s.lows), i + 11)):
        word = s.lows[j]
        if word in _FINITE or (opened and (word[0].isdecimal() or word in OBJECT_STARTS)):
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
        if count.people is None and i - count.end > 3:
            return None
    if word in ("missing", "trapped", "hurt", "injured", "wounded", "dead") or word in outcomes.acted or word in outcomes.states:
        told = with_neighbours(s, i, outcomes)
        near = 5 if i == count.end else 4
        return Evidence(told, near + passive, "passive" if passive else "state", i)
    if word in outcomes.nouns and any(outcomes.aux(w) for w in s.lows[count.end : i]):
        return Evidence(outcomes.nouns[word], 3, "noun", i)
    return None


OBJECT_STARTS = frozenset(
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
    return word in OBJECT_STARTS or (word[0].isdecimal() and len(word) != 4 and not _outcome_soon(s, i))


def _outcome_soon(s: Sentence, i: int) -> bool:
    """Say whether the count at token `i` has a state of its own, as in headlines: "44 killed dozens injured"."""
    return any(w in ("injured", "wounded", "dead", "killed", "hurt", "missing", "trapped") for w in s.lows[i + 1 : i + 4])
