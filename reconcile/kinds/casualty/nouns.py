"""Nouns for casualties around a count -> what happened: "58 deaths", "15 of the wounded", "the toll rose to 58", "among the dead"."""

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence
from reconcile.kinds.casualty.words import Outcomes

_TOLL_TIES = frozenset(
    "to at of hits hit was is were are reached reaches stands stood : than passes passed tops topped exceeds exceeded surpasses surpassed from climbs climbed rises rose jumps jumped".split()
)

_INCLUDE = frozenset("include includes included including were was are is : among".split())
_OPEN = frozenset(
    "least the some about around over than up to as many its their : an estimated of another off nearly almost also at more including down all both what be".split()
)


def head_noun(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
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


def partitive(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
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


def toll(s: Sentence, count: Count) -> Evidence | None:
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
        if s.lows[i] == "number" and s.lows[i + 1 : i + 2] == ("of",) and (found := numbered_state(s, i)):
            return Evidence((found,), 5, "toll", i)
        if s.lows[i] in (".", ";") or (s.lows[i][0].isdecimal() and i < count.start - 2 and tie != "to"):
            return None
    return None


def numbered_state(s: Sentence, i: int) -> str | None:
    """Return the outcome in "the number of dead", told after token `i`."""
    near = s.lows[i + 2 : i + 6]
    if {"dead", "deaths", "killed", "fatalities", "victims", "bodies"} & set(near):
        return "killed"
    if {"wounded", "injured", "injuries"} & set(near):
        return "injured"
    return "missing" if "missing" in near else None


def listed(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
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
