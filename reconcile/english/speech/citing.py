"""Attributions of a sentence -> the same, with those that hand on another's word: "Reuters reported, citing police" is the word of the police."""

import re

from attrs import evolve

from reconcile.english.clauses import clause
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.sources import may_speak, speaker_end

_CITING = frozenset({"citing", "quoting"})
_MEDIA = re.compile(
    r"\b(?:agency|agencies|tv|television|radio|newspaper|newspapers|daily|media|broadcaster|channel|network|website|times|post|newswire)\b"
)


def handed_on(scene: Scene, told: list[Told]) -> list[Told]:
    """Give what an agency or outlet reports "citing X" to X, the outlet as a link of the chain."""
    p = scene.p
    for unit in range(len(p.sorts)) if told and not _CITING.isdisjoint(scene.s.vocabulary) else ():
        if not p.is_verb(unit) or scene.low(p.units.groups[unit].head) not in _CITING:
            continue
        source, at = clause(p, unit).object, p.units.groups[unit].head
        source = source if source is not None else unit + 1
        spoken = [t for t in told if t.cue[0] != at]
        bearer = next((t for t in reversed(spoken) if t.cue[0] < at), next(iter(spoken), None))
        outlet = _outlet(scene, bearer.source) if bearer else None
        if bearer and outlet and may_speak(p, source):
            kept = (t for t in told if t.cue[0] != at)
            told = [evolve(t, source=source, via=(outlet, *t.via), start=-1, end=-1) if t is bearer else t for t in kept]
    return told


def _outlet(scene: Scene, unit: int) -> str | None:
    """Return the name of a source that is a news agency or outlet; None for others, who cite but speak themselves."""
    p = scene.p
    name = scene.text[p.span(unit).start : scene.s.ends[speaker_end(p, unit) - 1]]
    if known := scene.book.agencies.get(name.lower()):
        return known
    return name if _MEDIA.search(name.lower()) else None
