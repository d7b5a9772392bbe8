"""Attributions of a sentence -> the same, with those that hand on another's word: "Reuters reported, citing police" is the word of the police."""

import re

from attrs import evolve

from reconcile.english.speech import ahead, contents
from reconcile.english.speech.phrases import LONGEST, Range
from reconcile.english.speech.resolve import names_speaker, tidy
from reconcile.english.speech.scene import Scene, Told

_CITING = frozenset({"citing", "quoting"})
_QUOTED = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
_MEDIA = re.compile(
    r"\b(?:agency|agencies|tv|television|radio|newspaper|newspapers|daily|media|broadcaster|channel|network|website|times|post|newswire)\b"
)


def handed_on(scene: Scene, told: list[Told]) -> list[Told]:
    """Give what an agency or outlet reports "citing X" to X, the outlet as a link of the chain."""
    s = scene.s
    if told and "saying" in s.vocabulary:
        told = [_as_saying(scene, each) or each for each in told]
    if not told or _CITING.isdisjoint(s.vocabulary):
        return told
    for at in (i for i, word in enumerate(s.lows[:-1]) if word in _CITING):
        source = ahead.after(s, at + 1, scene.book.pasts)
        bearer = _bearer(told, at)
        if source is None or bearer is None or not names_speaker(_words(scene, source)):
            continue
        outlet = _outlet(scene, bearer.source)
        if outlet:
            told = [_passed(each, bearer, source, outlet) for each in told if each.cue[0] != at or each is bearer]
    return told


def _as_saying(scene: Scene, told: Told) -> Told | None:
    """Read "the agency quoted a witness as saying …" as the witness's word."""
    s, (_, after) = scene.s, told.cue
    if s.lows[told.cue[0]] not in _QUOTED:
        return None
    at = next((j for j in range(after + 1, min(len(s.lows) - 1, after + LONGEST)) if s.lows[j : j + 2] == ("as", "saying")), None)
    if at is None:
        return None
    ends = s.lows[at + 2 : at + 3] in ((), (".",), (",",))
    content = contents.preceding(scene, told.source[0]) if ends else contents.following(scene, at + 2, "speech")
    outlet = _outlet(scene, told.source)
    return Told((after, at), (at + 1, at + 2), content, (outlet, *told.via) if outlet else told.via) if content else None


def _passed(each: Told, bearer: Told, source: Range, outlet: str) -> Told:
    return evolve(each, source=source, via=(outlet, *each.via)) if each is bearer else each


def _bearer(told: list[Told], at: int) -> Told | None:
    """Return the attribution that "citing" at token `at` belongs to: the last verb before it, else the first after it."""
    spoken = [each for each in told if each.cue[0] != at]
    before = [each for each in spoken if each.source[1] <= at]
    return before[-1] if before else next(iter(spoken), None)


def _words(scene: Scene, source: Range) -> str:
    return tidy(scene.text[scene.s.starts[source[0]] : scene.s.ends[source[1] - 1]])


def _outlet(scene: Scene, source: Range) -> str | None:
    """Return the name of a source that is a news agency or outlet; None for others, who cite but speak themselves."""
    name = _words(scene, source)
    if known := scene.book.agencies.get(name.lower()):
        return known
    return name if _MEDIA.search(name.lower()) else None
