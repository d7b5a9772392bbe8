"""The lexicon's cues -> lookups by word form."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon


@frozen(eq=False)
class Cues:
    """Word form -> class of cue (speech, telling, thought, stance), modality and agency lookups; `anchors` are all forms."""

    kind: dict[str, str]
    modality: dict[str, str]
    agencies: dict[str, str]
    anchors: frozenset[str]


def _forms(lemma: str) -> tuple[str, ...]:
    """Return a regular verb's forms: add -> add, adds, added, adding; deny -> denies, denied; urge -> urging; quip -> quipped."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    doubled = lemma + lemma[-1] if _doubles(lemma) else lemma
    return lemma, third, doubled + "ed", doubled + "ing"


def _doubles(lemma: str) -> bool:
    """Say whether the last consonant is doubled before -ed: one vowel before it, the stress on the end."""
    return lemma in ("admit", "quip", "plan", "slam", "rip", "pan", "refer", "swear", "prefer", "regret", "chat", "pen", "submit", "spot")


@cache
def cues(words: Lexicon) -> Cues:
    """Build the lookups of a lexicon once."""
    irregular = words.forms("irregular")
    kind: dict[str, str] = {}
    for name in ("stance", "thought", "speech", "telling"):
        for lemma in words.forms("cue")[name]:
            for form in (lemma, *irregular[lemma]) if lemma in irregular else _forms(lemma):
                kind[form] = name
    first = frozenset(form.split()[0] for form in kind)
    return Cues(kind, dict(words.lookup("modality")), dict(words.lookup("agencies")), first | {"according"})
