"""Words with Penn tags -> universal tags, by a small rule."""

from collections.abc import Sequence

from reconcile.english.words.verbs import HELPERS

_SAME = {
    "NOUN": "NN NNS", "PROPN": "NNP NNPS", "VERB": "VB VBD VBG VBN VBP VBZ", "AUX": "MD", "ADJ": "JJ JJR JJS", "ADV": "RB RBR RBS WRB",
    "ADP": "IN RP", "SCONJ": "SC", "PART": "TO POS", "DET": "DT PDT", "PRON": "WDT WP WP$ PRP PRP$ EX", "NUM": "CD", "CCONJ": "CC",
    "INTJ": "UH", "X": "FW",
}  # fmt: skip
_UNIVERSAL = {penn: name for name, tags in _SAME.items() for penn in tags.split()}
_POINTERS = frozenset(("this", "that", "these", "those"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS"))
_BEFORE_NOUN = frozenset("RB JJ CD JJR JJS HYPH VBN VBG DT ``".split())
_PRONOUNS = frozenset(a + b for a in ("some", "any", "no", "every") for b in ("thing", "one", "body"))


def universal(lows: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Return one universal tag a token; marks and symbols are both PUNCT."""
    found = list[str]()
    for i, (low, tag) in enumerate(zip(lows, tags, strict=True)):
        name = _UNIVERSAL.get(tag, "PUNCT")
        if name == "VERB" and low in HELPERS:
            name = "AUX" if _helps(tags, i, HELPERS[low]) else "VERB"
        elif tag == "DT" and low in _POINTERS:
            name = "DET" if _after(tags, i, _BEFORE_NOUN) in _NOMINAL else "PRON"
        elif low in ("not", "n't"):
            name = "PART"
        elif low in _PRONOUNS and tag == "NN":
            name = "PRON"
        elif low == "what" and tag == "WDT":
            name = "DET"
        found.append("PUNCT" if low == "%" else name)
    return found


def _after(tags: Sequence[str], i: int, passed: frozenset[str]) -> str:
    return next((t for t in tags[i + 1 :] if t not in passed), "")


def _helps(tags: Sequence[str], i: int, verb: str) -> bool:
    if verb == "be":
        before = next((t for t in reversed(tags[:i]) if t != "RB" and not t.startswith("VB") and t != "MD"), "")
        return before != "EX" and tags[i + 1 : i + 2] != ("EX",)
    then = _after(tags, i, frozenset(("RB", "PRP", "EX")))
    return then == ("VB" if verb == "do" else "VBN")
