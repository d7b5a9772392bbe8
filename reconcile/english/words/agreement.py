"""Tags -> tags that agree with each other: a word of two readings is what its neighbours let it be."""

from collections.abc import Sequence
from functools import cache

from reconcile.english.words.classes import is_person, verb_classes
from reconcile.english.words.lemmas import lemma, may_be_either
from reconcile.english.words.lists import word_list

_NOMINAL = frozenset(("NN", "JJ", "VB", "VBP", "NNP"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OPENS_OBJECT = frozenset(("DT", "PRP", "PRP$", "CD", "PDT"))
_HELPERS = {
    **dict.fromkeys(("have", "has", "had", "having", "'ve"), "VBN"),
    **dict.fromkeys(("is", "are", "was", "were", "been", "being"), "VBN"),
}
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    " twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_AFTER_NOUN = frozenset(("VBD", "VBZ", "VBP", "MD", ".", ",", ":"))
_STOPS = frozenset((",", ":", "."))


def agreed(lows: Sequence[str], tags: Sequence[str]) -> tuple[str, ...]:
    """Return the tags once more, those of words changed that cannot be what they were taken for.

    A figure after a preposition or verb is a number. A past that is a noun as well ("shot", "hurt") is a verb after several ("five hurt"), after those who act ("a gunman
    shot"), after "have" and "be", and beside another past ("shot and killed"). A plural that is a verb as well ("kills") is one before a figure,
    in a stretch that has no verb.
    """
    found = list(tags)
    for i, low in enumerate(lows):
        if (low.isdecimal() and i and found[i - 1] in ("IN", "TO", "DT", "VBD", "VBZ", "VBG", "RB")) or (found[i] in ("JJ", "NN", "NNP") and low in _NUMBERS and found[i + 1 : i + 2] != ["NNP"]):
            found[i] = "CD"
        elif i == 0 and found[0] == "NNP" and found[1:2] != ["NNP"] and low.endswith(("s", "men")) and is_person(lemma(low, "NNS")):
            found[0] = "NNS"
        elif (low == "alongside" and found[i + 1 : i + 2] not in ([], ["."], [","])) or (low == "past" and i and found[i - 1].startswith("VB") and found[i + 1 : i + 2] == ["CD"]):
            found[i] = "IN"
        elif len(low) == 1 and low.isalpha() and found[i] == "CD" and lows[i + 1 : i + 2] == (".",):
            found[i] = "NNP"
        elif found[i] == "VBG" and low == "missing" and i and found[i - 1] == "CD":
            found[i] = "JJ"
        elif found[i] == "VBN" and i and lows[i - 1] == "of" and (i + 1 == len(lows) or found[i + 1] in _AFTER_NOUN):
            found[i] = "NNS"
        elif found[i] in _NOMINAL and is_past(low):
            found[i] = _past(lows, found, i) or found[i]
        elif found[i] == "JJ" and low.endswith("ed") and i > 1 and found[i - 1] == "CC" and found[i + 1 : i + 2] == ["CD"]:
            found[i] = "VBD" if _verb_near(found, i) else "JJ"
        elif found[i] in ("NN", "NNS", "NNP", "NNPS") and _tells(lows, found, i):
            found[i] = "VBZ" if low.endswith("s") else "VBP"
    return tuple(found)


@cache
def is_past(low: str) -> bool:
    """Say whether a noun may be the past of a verb: "shot", "hurt", "cost"."""
    return low in word_list().nouns and may_be_either(low) and not low.endswith("ed") and bool(verb_classes(lemma(low, "VBD")))


def _past(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    at = i - 1
    while at > 0 and tags[at] == "RB":
        at -= 1
    if at < 0:
        return None
    before, then = tags[at], tags[i + 1] if i + 1 < len(tags) else "."
    if lows[at] in _HELPERS and then not in ("NN", "NNS"):
        return "VBN"
    if before == "CD" and lows[at] not in ("one", "1"):
        return "VBN"
    if before == "PRP" or (before == "NN" and is_person(lows[at])) or (before == "NNS" and is_person(lemma(lows[at], "NNS"))):
        return "VBD"
    acts = before in ("NNP", "NN", "NNS", "JJR", "RBR") and (_object(tags, i + 1) or lows[i + 1 : i + 3] == ("to", "death"))
    joined = then == "CC" and i + 2 < len(tags) and (tags[i + 2] == "VBD" or lows[i + 2].endswith("ed"))
    return "VBD" if joined or (acts and not _verb_near(tags, i)) else None


def _object(tags: Sequence[str], at: int) -> bool:
    """Say whether an object may begin at a token."""
    return at < len(tags) and tags[at] in _OPENS_OBJECT


def _verb_near(tags: Sequence[str], i: int) -> bool:
    """Say whether the stretch between marks that holds a token has a finite verb."""
    start = max((j for j in range(i) if tags[j] in _STOPS), default=-1)
    end = next((j for j in range(i, len(tags)) if tags[j] in _STOPS), len(tags))
    return any(tags[j] in _FINITE for j in range(start + 1, end) if j != i)


def _tells(lows: Sequence[str], tags: list[str], i: int) -> bool:
    """Say whether a noun is a headline's verb: "Blast kills 12", "death toll rises to 70", "Raids on Homs kill 9 farmers"."""
    row = tags[i + 1 : i + 4]
    figure = row[:1] == ["CD"] or (row[:1] in (["IN"], ["TO"], ["RBR"]) and "CD" in row)
    opens = i == 1 and tags[0] in ("VB", "VBP")
    if not i or not figure or not (opens or tags[i - 1] in ("NN", "NNS", "NNP", "NNPS", "CD", "POS")) or _verb_near(tags, i):
        return False
    if lows[i].endswith("s"):
        return bool(verb_classes(lemma(lows[i], "VBZ")))
    return row[:1] == ["CD"] and row[1:2] != [] and row[1] in _COUNTED and bool(verb_classes(lows[i]))


_COUNTED = frozenset(("NN", "NNS", "NNPS", "JJ", "JJS"))
