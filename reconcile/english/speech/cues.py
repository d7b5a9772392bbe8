"""The lexicon's cues -> what kind of cue a verb, noun or adjective is."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.words.classes import verb_classes
from reconcile.english.words.lemmas import lemma

_VERB_TAGS = ("VBD", "VBZ", "VBG", "VB")
_NOUN_TAGS = ("NN", "NNS")


@frozen(eq=False)
class Cues:
    """Lookups of one lexicon.

    `verbs`: lemma -> speech, finding, telling, thought or stance; `longer`: lemma -> the words after it that belong to the cue, longest first, with the kind they
    make; `classes`: VerbNet class -> kind, for verbs that are not listed; `nouns`, `minds`: noun of saying, adjective of a state of mind -> the words
    that open what it is about; `modality`, `agencies`, `speakers`: see the lexicon.
    """

    verbs: dict[str, str]
    longer: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    classes: dict[str, str]
    nouns: dict[str, frozenset[str]]
    minds: dict[str, frozenset[str]]
    modality: dict[str, str]
    agencies: dict[str, str]
    speakers: frozenset[str]
    _kinds: dict[str, str | None]
    _anchors: dict[str, bool]

    def kind(self, verb: str) -> str | None:
        """Return the kind of cue that a verb is by itself: as listed, else by its class; None for other verbs."""
        if verb not in self._kinds:
            listed = self.verbs.get(verb)
            self._kinds[verb] = listed or self._by_class(verb)
        found = self._kinds[verb]
        return None if found == "none" else found

    def _by_class(self, verb: str) -> str | None:
        """Return the kind that most of a verb's VerbNet classes have."""
        frames = [v for v in verb_classes(verb) if not v.startswith("wn.")]
        told = [next((k for c, k in self.classes.items() if v.startswith(c)), None) for v in sorted(frames)]
        kinds = [k for k in told if k]
        if not frames and "wn.communication" in verb_classes(verb) and len(verb_classes(verb)) == 1:
            return "stance"
        return max(kinds, key=kinds.count) if 2 * len(kinds) > len(frames) else None

    def at(self, verb: str, lows: tuple[str, ...], head: int) -> tuple[str | None, int]:
        """Return the kind of the cue whose verb is token `head`, and the token after it, the words that belong to it taken in."""
        for words, kind in self.longer.get(verb, ()):
            if lows[head + 1 : head + 1 + len(words)] == words:
                return None if kind == "none" else kind, head + 1 + len(words)
        return self.kind(verb), head + 1

    def anchors(self, low: str) -> bool:
        """Say whether a word may be a cue: the test before a sentence is parsed."""
        known = self._anchors.get(low)
        if known is None:
            verbs = {lemma(low, tag) for tag in _VERB_TAGS}
            known = (
                any(self.kind(v) or v in self.longer for v in verbs)
                or any(lemma(low, t) in self.nouns for t in _NOUN_TAGS)
                or low in self.minds
            )
            self._anchors[low] = known = known or low in ("according", "citing", ":", "put", "puts", "toll")
        return known


def _governed(words: Lexicon, table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for particle, nouns in words.forms(table).items():
        for noun in nouns:
            found.setdefault(noun, set()).add(particle)
    return {noun: frozenset(particles) for noun, particles in found.items()}


@cache
def cues(words: Lexicon) -> Cues:
    """Build the lookups of a lexicon once."""
    verbs: dict[str, str] = {}
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("none", "stance", "thought", "speech", "telling", "finding"):
        for entry in words.forms("cue").get(kind, ()):
            verb, *more = entry.split(" ")
            if more:
                longer.setdefault(verb, []).append((tuple(more), kind))
            else:
                verbs[verb] = kind
    return Cues(
        verbs,
        {verb: tuple(sorted(found, key=lambda f: -len(f[0]))) for verb, found in longer.items()},
        dict(words.lookup("verbnet")),
        _governed(words, "nominal"),
        _governed(words, "mind"),
        dict(words.lookup("modality")),
        dict(words.lookup("agencies")),
        frozenset(words.forms("headline")["speaker"]),
        {},
        {},
    )
