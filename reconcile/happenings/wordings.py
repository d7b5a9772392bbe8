"""Statement -> the words by which it is compared."""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from anyascii import anyascii
from attrs import frozen

from reconcile.english.words.classes import is_demonym, noun_class, verb_classes
from reconcile.english.words.stems import stem
from reconcile.english.words.stops import STOP
from reconcile.happenings.kinds import Kinds, is_outcome, kinds_of, may_be_one
from reconcile.happenings.told import kinds_in
from reconcile.model import Claim, Frame

STATEMENTS = frozenset({"act", "attribution"})
"""Kinds of claim that are compared by what they say."""

_WORD = re.compile(r"\w+")
_JOINING = re.compile(r"(?:[ \n-]|'s | (?:of|of the|al|el|de|bin)[ -])(?:al-|el-)?")
_LIGHT = frozenset(
    "be have do carry launch mount stage commit conduct perpetrate make get take give go come keep see say tell become seem remain continue begin start try".split()
)
"""Verbs that say little of what is done: their object or complement says it."""
_NOT = re.compile(r"n't\b")
_NOBODY = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)
UNKNOWN = frozenset("unclear unknown uncertain unsure".split())
_HELPING = frozenset({"do", "does", "did", "am"})
_EMPTY = frozenset({"be", "have", "do"})
_NONE: Kinds = frozenset()


@frozen(eq=False)
class Wording:
    """What a statement says, in stems: all its words of content as they are told, those that are no names, those that tell its act.

    Each word has its weight: the words of one name share that of one word, however long the name is.
    `names` stand as they are written, in small letters; `kinds` and `classes` (VerbNet's) are those of the act. `figures` are the numbers
    and days that it tells, each with what it counts; a `toll` only tells of people hurt or killed, which are compared as counts.
    """

    words: Mapping[str, float]
    plain: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    kinds: Kinds
    classes: frozenset[str]
    figures: frozenset[tuple[str, str]]
    toll: bool


def wordings(claims: Iterable[Claim]) -> dict[str, Wording]:
    """Return the wording of each statement among claims, by its id."""
    told = list(claims)
    valued: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted((c for c in told if c.value), key=lambda c: (c.source, c.span)):
        valued[claim.source].append(claim)
    starts = {source: [c.span.start for c in own] for source, own in valued.items()}
    found = {}
    for claim in told:
        if claim.kind in STATEMENTS:
            own = valued.get(claim.source, [])
            first = bisect_left(starts.get(claim.source, []), claim.span.start)
            found[claim.id] = _wording(claim, own[first : bisect_left(starts.get(claim.source, []), claim.span.end)])
    return found


def _wording(claim: Claim, valued: list[Claim]) -> Wording:
    frame = claim.frame
    text = _NOT.sub("", anyascii(_without_values(claim, valued)))
    named = _named(text)
    names = frozenset(name for words in named for name in words)
    lows = [w.lower() for w in _WORD.findall(text)]
    groups = [*named, *((w,) for w in lows if w not in names)]
    if frame:
        heard = {stem(w) for w in lows}
        unsaid = [tuple(w for w in group if stem(w) not in heard) for group in (frame.doer, frame.done)]
        groups += [*unsaid, *((w,) for w in frame.act.split(" ")[:1] if w not in _EMPTY)]
    weights = _weights(groups)
    plain = frozenset(weights) - {stem(name) for name in names}
    figures = frozenset(f for c in valued if (f := _figure(c)))
    if frame is None:
        cue = (claim.attribution.cue or "").lower().split() if claim.attribution else []
        return Wording(weights, plain, names, frozenset(stem(w) for w in cue), _NONE, _NONE, figures, toll=False)
    return Wording(weights, plain, names, _act(frame), kinds_in(frame), _classes(frame), figures, _toll(frame, valued))


def _weights(groups: Iterable[tuple[str, ...]]) -> dict[str, float]:
    """Return the stems of words of content, each with its share in the weight of its group."""
    found: dict[str, float] = {}
    for group in groups:
        content = [w for w in group if len(w) > 1 and w not in STOP and w not in _HELPING]
        for word in content:
            found[stem(word)] = max(found.get(stem(word), 0.0), 1 / len(content))
    return found


def _without_values(claim: Claim, valued: list[Claim]) -> str:
    """Return the words of a statement without its figures and times: matching reads no value."""
    text, at = claim.text, claim.span.start
    for told in valued:
        cut = told.number or told.span
        first, last = max(0, cut.start - at), max(0, min(cut.end - at, len(text)))
        text = text[:first] + " " * (last - first) + text[last:] if first < last else text
    return text


def _named(text: str) -> list[tuple[str, ...]]:
    """Return the names of a text, each by its words in small letters: runs of capitals, or of words that can be names where most words have a capital.

    A word that begins the text and stands alone is a name if no lexicon knows it for another.
    """
    told = list(_WORD.finditer(text))
    capitals = [w for w in told if w[0][0].isupper()]
    heading = len(capitals) > len(told) / 2
    runs: list[list[re.Match[str]]] = []
    for word in capitals:
        if heading and not _may_name(word[0].lower()):
            continue
        if runs and _JOINING.fullmatch(text, runs[-1][-1].end(), word.start()):
            runs[-1].append(word)
        else:
            runs.append([word])
    first = told[0].start() if told else 0
    kept = (run for run in runs if len(run) > 1 or run[0].start() > first or _may_name(run[0][0].lower()))
    return [tuple(w.lower() for w in _WORD.findall(text[run[0].start() : run[-1].end()])) for run in kept]


def _act(frame: Frame) -> frozenset[str]:
    """Return the stems that tell what is done: the verb's, or of a verb that says little those of its object, complement, or of what there is."""
    verb = frame.act.split(" ")[0]
    told = (verb,) if verb not in _LIGHT else frame.done or (frame.doer if verb in _EMPTY else (verb,))
    return frozenset(stem(w) for w in told)


def _classes(frame: Frame) -> frozenset[str]:
    known = _NONE if frame.act in _LIGHT else verb_classes(frame.act)
    return frozenset(c for c in known if not c.startswith("wn."))


def _toll(frame: Frame, valued: list[Claim]) -> bool:
    return any(c.kind == "casualty" for c in valued) and any(is_outcome(k) for k in kinds_of(frame.act, verb=True))


def _figure(claim: Claim) -> tuple[str, str] | None:
    value = claim.value
    if value is None:
        return None
    if value.timex:
        return "day", value.timex[:10]
    told = value.interval.figure if value.interval else None
    return None if told is None else ("of people" if claim.kind == "casualty" else value.unit or "", f"{told:g}")


def _may_name(low: str) -> bool:
    """Say whether a word can be a name: of a nation or place, or one that no lexicon has."""
    return is_place(low) or (noun_class(low) is None and not verb_classes(low) and low.isalpha())


def is_place(low: str) -> bool:
    """Say whether a word names a place, or the people of one."""
    return noun_class(low) == "location" or is_demonym(low)


def likeness(a: Wording, b: Wording) -> float:
    """Return how much of two wordings is the same, 0 to 1: what they share over the geometric mean of what they are (Ochiai 1957), by weight."""
    return shared(a, b, a.words.keys() & b.words.keys()) / math.sqrt(weight(a) * weight(b)) if a.words and b.words else 0.0


def shared(a: Wording, b: Wording, words: Iterable[str]) -> float:
    """Return the weight of words that two statements share."""
    return round(sum(math.sqrt(a.words[w] * b.words[w]) for w in sorted(words)), 6)


def weight(told: Wording) -> float:
    """Return the weight of all words of a statement."""
    return round(sum(told.words.values()), 6)


def one_act(a: Wording, b: Wording) -> bool:
    """Say whether two statements tell of one kind of act: by the same word, a kind of happening or a class of verbs."""
    return bool(a.acts & b.acts) or any(may_be_one(x, y) for x in a.kinds for y in b.kinds) or bool(a.classes & b.classes)


def figures_apart(a: Wording, b: Wording) -> bool:
    """Say whether two statements tell figures of one sort, and none that both tell."""
    return any(
        left and right and not left & right
        for sort in {s for s, _ in a.figures} & {s for s, _ in b.figures}
        for left, right in [({f for f in a.figures if f[0] == sort}, {f for f in b.figures if f[0] == sort})]
    )


def negated(claim: Claim) -> bool:
    """Say whether a statement says that something is not so, or is told as what somebody denies."""
    nobody = claim.kind == "attribution" and claim.attribution is not None and _NOBODY.match(claim.attribution.source)
    unknown = claim.frame and claim.frame.act == "be" and not UNKNOWN.isdisjoint(claim.frame.done[:1])
    return bool(claim.about.reported == "denied" or nobody or (claim.frame and claim.frame.negated) or unknown or " yet to " in claim.text)
