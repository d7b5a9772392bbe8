"""Tags -> one letter a token, over which groups are regular expressions."""

from collections.abc import Sequence

from reconcile.english.words.classes import is_demonym, is_person
from reconcile.english.words.lemmas import lemma

_TAGS = {
    "DT": "d", "PRP$": "d", "WP$": "d", "PDT": "D", "PRP": "o", "EX": "e", "WP": "w", "WDT": "w", "WRB": "r",
    "NN": "n", "NNS": "n", "NNP": "p", "NNPS": "p", "FW": "n", "UH": "u", "CD": "c", "JJ": "j", "JJR": "j", "JJS": "j",
    "RB": "a", "RBR": "a", "RBS": "a", "RP": "q", "IN": "x", "SC": "s", "CC": "&", "TO": "t", "MD": "M", "POS": "'",
    "VBD": "f", "VBZ": "f", "VBP": "f", "VB": "i", "VBN": "v", "VBG": "g", "HYPH": "-", "ABBR": ".", "$": "$",
}  # fmt: skip
_AUXILIARY = {"be": "B", "have": "H", "do": "Z", "get": "G"}
_FORMS = {
    "be": "be", "been": "be", "being": "be", "is": "be", "are": "be", "was": "be", "were": "be", "am": "be", "'m": "be", "'re": "be", "'s": "be", "ai": "be",
    "have": "have", "has": "have", "had": "have", "having": "have", "'ve": "have", "'d": "have",
    "do": "do", "does": "do", "did": "do", "get": "get", "gets": "get", "got": "get", "getting": "get", "gotten": "get",
}  # fmt: skip
_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    ".": "!",
    "!": "!",
    "?": "!",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "-": "_",
    "—": "_",
    "–": "_",
    "/": "/",
}
_PREPOSITIONS = frozenset("including excluding according regarding concerning".split())
_QUOTES = frozenset("\"“”„«»'`‘’")


def letters(words: Sequence[str], lows: Sequence[str], tags: Sequence[str]) -> str:
    """Return one letter for each token.

    d determiner, D predeterminer, o pronoun, e there, w who or which, r when or where, n noun, p name, c number, $ currency, j adjective, a adverb,
    q particle, x preposition, s subordinator, & conjunction, t to, M modal, f finite verb, i bare, v past participle, g in -ing; B, H, Z, G forms of be,
    have, do and get; ' possessive, - hyphen inside a word, . full stop of an abbreviation; h people in the plural before another noun, whose group they end; "one Australian" has a noun, "IS" in capitals is a name; marks are themselves, ! ends a sentence, _ is a
    dash, " a quotation mark, ? anything else.
    """
    found = [_letter(low, tag) for low, tag in zip(lows, tags, strict=True)]
    shouted = not any(w.islower() for w in words)
    last = max((i for i, low in enumerate(lows) if low[0].isalnum()), default=0)
    for i, letter in enumerate(found):
        if lows[i] == "." and letter == "!" and i < last and found[i - 1 : i] == ["p"] == found[i + 1 : i + 2]:
            found[i] = "."
        if lows[i] == "&" and letter == "p" and not (found[i - 1 : i] == ["p"] == found[i + 1 : i + 2]):
            found[i] = "&"
        if letter in "BHZ" and words[i].isupper() and len(words[i]) > 1 and not shouted:
            found[i] = "p"
        if letter in "np" and lows[i].endswith("s") and found[i - 1 : i] == ["c"] and found[i + 1 : i + 2] == ["c"]:
            found[i] = "h"
        if lows[i] == "dead" and letter == "j" and found[i - 1 : i] in (["f"], ["v"]) and found[i + 1 : i + 2] in _OPENS:
            found[i] = "q"
        if lows[i] in _JOINING and (joint := next((n for n in (1, 2, 3) if tuple(lows[max(0, i + 1 - n) : i + 1]) in _JOINTS), 0)):
            found[i + 1 - joint : i + 1] = "a" * (joint - 1) + "&"
        elif lows[i - 1 : i + 2] == ("no", "-", "one") and i:
            found[i] = "-"
        elif letter == "j" and lows[i] in _SOME and (i == 0 or found[i - 1] not in "dajr"):
            found[i] = "d"
        elif letter in "jn" and lows[i] in _PLACES and i and found[i - 1] == "c":
            found[i] = "x"
        elif (
            letter == "n"
            and tags[i] == "NNS"
            and found[i + 1 : i + 2] in (["n"], ["p"], ["j"])
            and (lows[i] in ("people", "others") or is_person(lemma(lows[i], "NNS")))
        ):
            found[i] = "h"
        elif letter == "j" and i and found[i - 1] in "cd" and found[i + 1 : i + 2] not in NOMINAL and is_demonym(lows[i]):
            found[i] = "n"
    return "".join(found)


_JOINTS = frozenset({("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"), ("alongside",)})
_JOINING = frozenset({"as", "with", "to", "alongside"})
_OPENS = (["n"], ["p"], ["d"], ["c"])
_SOME = frozenset("many several few most some numerous".split())
_PLACES = frozenset("outside inside near underneath opposite".split())
"""Prepositions that are nouns or adjectives as well; not so after a figure: "kills 16 outside bakery"."""

NOMINAL = tuple([c] for c in "jnpcvg-a")
"""What may follow an adjective inside a noun group: "one Australian" is a group only where none of these does."""


def _letter(low: str, tag: str) -> str:
    found = "x" if low in _PREPOSITIONS and tag == "VBG" else _TAGS.get(tag)
    if found is None:
        return _MARKS.get(low) or (
            '"' if low[0] in _QUOTES else "n" if low[0].isalpha() or low == "%" else "c" if low[0].isdecimal() else "?"
        )
    if found in "fivg" and low in _FORMS:
        return _AUXILIARY[_FORMS[low]]
    return "p" if low == "&" else found
