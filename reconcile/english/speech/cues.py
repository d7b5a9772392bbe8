"""The lexicon's cues -> lookups by word form."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon


@frozen(eq=False)
class Cues:
    """Lookups of one lexicon.

    `kind`: word form -> class of cue (speech, telling, thought, stance); `form`: word form -> base, third, past or ing;
    `particles`: first word -> the words (one or more, with spaces) that may follow and belong to it, with the class they make; `nounlike`: forms that are nouns as well;
    `receptive`: past forms that are mostly passive without an object; `pasts`: past forms of common verbs, cues included;
    `clausal`: forms that say something only before a clause; `participles`: forms in -ing that report; `elsewhere`: word form -> words after it that make another sense of it; `promising`: forms whose infinitive is what is said; `speakers`: what headlines end in;
    `nouns`, `minds`: noun of saying, adjective of a state of mind -> the words that its content follows; `modality`, `agencies`; `anchors`: every form, for the first test of a sentence.
    """

    kind: dict[str, str]
    form: dict[str, str]
    particles: dict[str, dict[str, str]]
    nounlike: frozenset[str]
    receptive: frozenset[str]
    pasts: frozenset[str]
    modality: dict[str, str]
    agencies: dict[str, str]
    speakers: frozenset[str]
    participles: frozenset[str]
    clausal: frozenset[str]
    nouns: dict[str, frozenset[str]]
    minds: dict[str, frozenset[str]]
    promising: frozenset[str]
    elsewhere: dict[str, frozenset[str]]
    anchors: frozenset[str]

    def joined(self, lows: tuple[str, ...], i: int) -> tuple[str, int]:
        """Return the class of the cue at token `i` and the token after it, the words that belong to it taken in; the longest reading wins."""
        word = lows[i]
        if more := self.particles.get(word):
            for length in range(LONGEST, 0, -1):
                if kind := more.get(" ".join(lows[i + 1 : i + 1 + length])):
                    return kind, i + 1 + length
        return self.kind[word], i + 1


LONGEST = 4
"""Words that a cue may have after its first."""

_NAMES = ("base", "third", "past", "ing")


def _forms(lemma: str) -> tuple[str, str, str, str]:
    """Return a regular verb's forms: add -> add, adds, added, adding; deny -> denies, denied; urge -> urging; quip -> quipped."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma + "ing" if lemma.endswith("ee") else lemma[:-1] + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    return lemma, third, doubled + "ed", doubled + "ing"


_DOUBLING = frozenset("admit quip plan slam rip pan refer prefer regret chat pen submit spot blog brag rebut concur slap rap dub".split())


def _governed(words: Lexicon, table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for particle, nouns in words.forms(table).items():
        for noun in nouns:
            found.setdefault(noun, set()).add(particle)
    return {noun: frozenset(particles) for noun, particles in found.items()}


def _elsewhere(words: Lexicon) -> dict[str, frozenset[str]]:
    irregular = words.forms("irregular")
    return {form: frozenset(after) for lemma, after in words.forms("elsewhere").items() for form in irregular.get(lemma) or _forms(lemma)}


@cache
def cues(words: Lexicon) -> Cues:
    """Build the lookups of a lexicon once."""
    irregular, listed = words.forms("irregular"), words.forms("cue")
    kind: dict[str, str] = {}
    form: dict[str, str] = {}
    particles: dict[str, dict[str, str]] = {}
    for name in ("stance", "thought", "speech", "telling"):
        for entry in listed[name]:
            lemma, _, particle = entry.partition(" ")
            forms = irregular.get(lemma) or _forms(lemma)
            for i, word in enumerate(forms):
                if particle:
                    if word not in kind:
                        kind[word] = f"{name}+"
                    particles.setdefault(word, {})[particle] = name
                else:
                    kind[word] = name
                form.setdefault(word, _NAMES[min(i, 3)])
    grammar = words.forms("grammar")
    pasts = frozenset(grammar["past"]) | {w for w, f in form.items() if f == "past"}
    speakers = frozenset(grammar["speaker"])
    nouns, minds = _governed(words, "nominal"), _governed(words, "mind")
    return Cues(
        kind, form, particles, frozenset(grammar["nounlike"]), frozenset(grammar["receptive"]), pasts,
        dict(words.lookup("modality")), dict(words.lookup("agencies")), speakers, frozenset(grammar["participle"]), frozenset(grammar["clausal"]), nouns, minds, frozenset(grammar["promising"]), _elsewhere(words),
        frozenset(kind) | frozenset(nouns) | frozenset(minds) | {"according", ":", "put", "puts"},
    )  # fmt: skip
