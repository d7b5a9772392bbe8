"""What stands before the people counted -> what happened to them: "killed", "the death of", "claimed the lives of"."""

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence, with_neighbours
from reconcile.kinds.casualty.words import EVENTS, Outcomes

_MODALS = frozenset("could might would can will should may to must wo n't not never cannot can't won't didn't".split())
_OF_THINGS = frozenset({"captured", "displaced", "trapped"})
"""Outcomes whose verbs act on things as well: a town is captured, a house evacuated."""
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are", "get", "got"})
_OPEN = frozenset(
    "least the some about around over than up to as many its their : an estimated of another off nearly almost also at more including down all both what appeared be".split()
) | {'"'}
"""Words that may stand between a verb and those it acts on."""


def before_people(s: Sentence, count: Count, outcomes: Outcomes) -> Evidence | None:
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
    if outcomes.acted[word] in _OF_THINGS and count.people is None:
        return None
    weight = 6 if count.people or word.endswith("ing") else 4
    if word in outcomes.states and not count.people and word not in ("killed", "killing"):
        weight = 4
    if before in outcomes.all and before != "dead" and count.people is None and outcomes.of(before) is None:
        return None
    return Evidence(with_neighbours(s, i, outcomes), weight - (2 if passive else 0), "active", i)
