"""Tags -> tags that agree with each other: a word of two readings is what its neighbours let it be.

One small rule a function; each looks at a word and the tags around it and returns another tag, or None. `_RULES` has them by the tag that they doubt.
"""

from collections.abc import Callable, Sequence
from functools import cache

from reconcile.english.words.classes import is_person, noun_class, verb_classes
from reconcile.english.words.lemmas import lemma, may_be_either
from reconcile.english.words.lists import word_list

Rule = Callable[[Sequence[str], list[str], int], str | None]
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OPENS_OBJECT = frozenset(("DT", "PRP", "PRP$", "CD", "PDT"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve"))
_BE = frozenset(("is", "are", "was", "were", "been", "being"))
_INTRANSITIVE = frozenset(("remained", "stayed", "seemed", "happened", "occurred", "arrived"))
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    " twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_OPENS_CLAUSE = frozenset(("DT", "PRP", "PRP$", "CD", "EX", "JJ"))
_CLAUSAL = frozenset(("wn.communication", "wn.cognition", "wn.emotion"))
"""Fields of the verbs that take a clause."""
_HARMING = frozenset({"murder-42.1", "hurt-40.8.3", "wn.body"})
"""Classes of the verbs of which a headline may have several: "Shells hit market, kill 3, wound 20"."""
_SOME = frozenset("many several few most more other such some both all same much less fewer only own".split())
_SEVERAL = frozenset("many several few most some both all".split())
_BEFORE_CLAUSE = frozenset(("CC", "WRB", "SC"))
_SUBORDINATING = frozenset("after before since until as".split())
_MEASURES = frozenset({"quantity", "time", "possession", "group"})
_STOPS = frozenset((",", ":", "."))


def agreed(lows: Sequence[str], tags: Sequence[str]) -> tuple[str, ...]:
    """Return the tags once more, those of words changed that cannot be what they were taken for."""
    found = list(tags)
    for i, tag in enumerate(tags):
        for rule in _RULES.get(tag, ()):
            if other := rule(lows, found, i):
                found[i] = other
                break
    return tuple(found)


def _at(tags: Sequence[str], i: int) -> str:
    """Return the tag at a token, "." before the first and after the last."""
    return tags[i] if 0 <= i < len(tags) else "."


def _number(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read figures after a preposition or verb, and words for numbers, as numbers."""
    if lows[i].isdecimal():
        return "CD" if i and tags[i - 1] in ("IN", "TO", "DT", "VBD", "VBZ", "VBG", "RB") else None
    return "CD" if lows[i] in _NUMBERS and _at(tags, i + 1) != "NNP" else None


def _people(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a plural for people that opens a sentence as a noun, not as a name: "Fishermen said"."""
    plural = i == 0 and lows[0].endswith(("s", "men")) and _at(tags, 1) != "NNP"
    return "NNS" if plural and is_person(lemma(lows[0], "NNS")) else None


def _preposition(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read "alongside" before a noun, "past" between a verb and a figure, and "near" beside another verb as prepositions."""
    if lows[i] == "near" and tags[i].startswith("VB"):
        return "IN" if _has_verb(tags, i) else None
    if lows[i] == "alongside":
        return "IN" if _at(tags, i + 1) not in _STOPS else None
    return "IN" if lows[i] == "past" and _at(tags, i - 1).startswith("VB") and _at(tags, i + 1) == "CD" else None


def _owned(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read "mine" after what describes it as a noun: "a coal mine"."""
    return "NN" if lows[i] == "mine" and _at(tags, i - 1) in ("DT", "JJ", "NN") else None


def _hyphen(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a dash between a figure and its unit as a hyphen: "34 - year old"."""
    measured = lows[i] == "-" and _at(tags, i - 1) == "CD" and _at(tags, i + 1) == "NN" and noun_class(lows[i + 1]) in ("time", "quantity")
    return "HYPH" if measured else None


def _initial(lows: Sequence[str], _: list[str], i: int) -> str | None:
    """Read a letter before a full stop as a name: "D. Rait"."""
    return "NNP" if len(lows[i]) == 1 and lows[i].isalpha() and lows[i + 1 : i + 2] == (".",) else None


def _state(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read "missing" after a figure as a state, after "of" as those who are: "17 dead and 25 missing", "the number of missing rose"."""
    if lows[i] != "missing":
        return None
    return "JJ" if _at(tags, i - 1) == "CD" else _those(lows, tags, i)


def _participle(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a participle as a noun after "of" ("the number of injured has grown"), as a past where the verb has no passive."""
    if i and lows[i - 1] == "of":
        return "NNS" if _at(tags, i + 1) in _FINITE | _STOPS else None
    helped = any(low in _HAVE or low in _BE for low in lows[max(0, i - 3) : i])
    return "VBD" if lows[i] in _INTRANSITIVE and not helped else None


def _those(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read an adjective between "of" and a finite verb as a noun: "the number of dead rose"."""
    return "NNS" if i and lows[i - 1] == "of" and _at(tags, i + 1) in _FINITE else None


def _described(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a past between a figure and a plural with a verb of its own as a participle: "two masked gunmen broke in"."""
    within = lows[i].endswith("ed") and _at(tags, i - 1) == "CD" and _at(tags, i + 1) == "NNS" and _at(tags, i + 2) in _FINITE
    return "VBN" if within else None


def _quantified(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a form in -ed between a quantifier that opens a clause and an object as a past: "four died and many suffered burns"."""
    opens = i and lows[i - 1] in _SEVERAL and (_at(tags, i - 2) in _BEFORE_CLAUSE or _at(tags, i - 2) in _STOPS)
    if (
        not opens
        or not lows[i].endswith("ed")
        or not (_at(tags, i + 1) in _NOUNS | _OPENS_OBJECT or _at(tags, i + 1) in ("JJ", "VBG", "VBN"))
    ):
        return None
    ends = (j for j in range(i + 1, len(tags)) if tags[j] in _BEFORE_CLAUSE or tags[j] in _STOPS or lows[j] in _SUBORDINATING)
    end = next(ends, len(tags))
    return None if any(tag in _FINITE for tag in tags[i + 1 : end]) or not verb_classes(lemma(lows[i], "VBD")) else "VBD"


def _joined(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read an adjective in -ed before a figure as a past: "killed at least 16 people and wounded 40", "the blast wounded five medics"."""
    before = _at(tags, i - 1)
    told = (before == "CC" and _has_verb(tags, i)) or (before in _NOUNS and not _has_verb(tags, i))
    then = _at(tags, i + 1) == "CD" or (_at(tags, i + 1) == "NNS" and _at(tags, i + 2) == "TO")
    return "VBD" if told and lows[i].endswith("ed") and then else None


@cache
def is_past(low: str) -> bool:
    """Say whether a noun may be the past of a verb: "shot", "hurt", "cost"."""
    return low in word_list().nouns and may_be_either(low) and not low.endswith("ed") and bool(verb_classes(lemma(low, "VBD")))


def _past(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a past that is a noun as well as a verb: after several, after those who act, after "have" and "be", beside another past."""
    if not is_past(lows[i]):
        return None
    at = i - 1
    while at > 0 and tags[at] == "RB":
        at -= 1
    before, low = _at(tags, at), lows[at] if at >= 0 else ""
    if (low in _HAVE or low in _BE) and _at(tags, i + 1) not in ("NN", "NNS"):
        return "VBN"
    if before == "CD" and low not in ("one", "1"):
        return "VBN"
    if before == "PRP" or (before in ("NN", "NNS") and is_person(lemma(low, before))):
        return "VBD"
    joined = at >= 0 and _at(tags, i + 1) == "CC" and i + 2 < len(tags) and (tags[i + 2] == "VBD" or lows[i + 2].endswith("ed"))
    acts = before in ("NNP", "NN", "NNS", "JJR", "RBR") and (_at(tags, i + 1) in _OPENS_OBJECT or lows[i + 1 : i + 3] == ("to", "death"))
    return "VBD" if joined or (acts and not _has_verb(tags, i)) else None


def _grown(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a past taken for a noun as the verb: where a sentence has no other ("a quake shook Kirn"), between a noun and figures ("the number rose from 12 to 15")."""
    verb, then = lemma(lows[i], "VBD"), lows[i + 1 : i + 2]
    opens = _at(tags, i - 1) in _NOUNS and _at(tags, i + 1) in ("NNP", "IN", "DT") and _STOPS.isdisjoint(tags[:i])
    if opens and lows[i] in word_list().pasts and not _has_verb(tags, i) and verb_classes(verb):
        return "VBD"
    moves = i and verb != lows[i] and then in (("from",), ("to",), ("by",)) and _at(tags, i + 2) == "CD"
    return "VBD" if moves and not _has_verb(tags, i, i - 1) and verb_classes(verb) else None


def _headline(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a headline's verb: "Blast kills 12", "toll rises to 70", "Raids on Homs kill 9 farmers", "Climbers fall to their deaths"."""
    before, then = _at(tags, i - 1), _at(tags, i + 1)
    opens = i == 1 and tags[0] in ("VB", "VBP")
    if not i or not (opens or before in _NOUNS or before in ("CD", "POS")):
        return None
    if then == "CD" and lows[i].endswith("s") and not _HARMING.isdisjoint(verb_classes(lemma(lows[i], "VBZ"))):
        return "VBZ"
    figure = _figure(tags, i)
    if lows[i].endswith("s"):
        return "VBZ" if figure and verb_classes(lemma(lows[i], "VBZ")) and not _has_verb(tags, i) else None
    told = before == "CD" and lows[i - 1] not in ("one", "1") and then in ("IN", "RB", ".") and noun_class(lows[i]) not in _MEASURES
    people = before == "NNS" and then in ("IN", "TO", "DT", "PRP$") and is_person(lemma(lows[i - 1], "NNS"))
    counted = figure and then != "TO" and (then != "CD" or _at(tags, i + 2) not in _STOPS)
    return "VBP" if (told or people or counted) and verb_classes(lows[i]) and not _has_verb(tags, i) else None


def _titled(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a participle in -ed taken for a name, where no verb stands in a headline: "47 Leaders of Ahrar al-Sham Killed in Blast"."""
    ends = lows[i].endswith("ed") and _at(tags, i + 1) in ("IN", ".", "TO", "RB", "CD") and _at(tags, i - 1) in _NOUNS and i > 1
    told = ends and lows[i] not in word_list().nouns and bool(verb_classes(lemma(lows[i], "VBN")))
    return "VBN" if told and not _has_verb(tags, i) else None


def _namesake(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read an adjective that opens a sentence right before its verb as a name: "Young said", "Guardian hopes that"."""
    tells = (_at(tags, 1) in ("VBD", "VBZ", "VBP", "VBN") and lows[1] not in _BE | _HAVE) or (
        _at(tags, 1) == "NNS" and lows[2:3] == ("that",)
    )
    return "NNP" if i == 0 and tells and lows[0] not in _SOME else None


def _telling(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a verb that takes a clause between a noun and "that", no verb before it: "the mayor hopes that", "many speculated that"."""
    if i + 2 >= len(tags) or lows[i + 1] != "that" or not (tags[i + 2] in _NOUNS or tags[i + 2] in _OPENS_CLAUSE):
        return None
    start = max((j for j in range(i) if tags[j] in _STOPS), default=-1) + 1
    if start >= i or tags[start] in ("IN", "TO") or any(tags[j] in _FINITE or tags[j] == "TO" for j in range(start, i)):
        return None
    tag = "VBD" if lows[i].endswith("ed") else "VBZ" if lows[i].endswith("s") and (tags[i - 1] in _NOUNS or i == 1) else None
    return tag if tag and _CLAUSAL & verb_classes(lemma(lows[i], tag)) else None


def _ages(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read "ages" between a comma and a figure as a noun: "two men, ages 47 and 48"."""
    return "NNS" if lows[i] == "ages" and _at(tags, i - 1) == "," and _at(tags, i + 1) == "CD" else None


def _plural(lows: Sequence[str], tags: list[str], i: int) -> str | None:
    """Read a verb in -s before a noun that is a verb and a figure as a plural: "Twin blasts kill 30"."""
    alone = lows[i].endswith("s") and _at(tags, i + 1) in ("NN", "VB", "VBP") and _figure(tags, i + 1)
    verbal = alone and lemma(lows[i], "NNS") in word_list().nouns and verb_classes(lows[i + 1])
    return "NNS" if verbal and not _has_verb(tags, i, i + 1) else None


def _gerund(lows: Sequence[str], _: list[str], i: int) -> str | None:
    """Read a noun in -ing before "that" as a verb of saying: "adding that"."""
    said = lows[i].endswith("ing") and lows[i + 1 : i + 2] == ("that",)
    return "VBG" if said and "say-37.7" in verb_classes(lemma(lows[i], "VBG")) else None


def _figure(tags: Sequence[str], i: int) -> bool:
    """Say whether a figure follows a token: "12", "at least 12", "to 70"."""
    then = _at(tags, i + 1)
    return then == "CD" or (then in ("IN", "TO", "RBR", "RB", "JJR") and "CD" in tags[i + 2 : i + 4])


def _has_verb(tags: Sequence[str], i: int, *besides: int) -> bool:
    """Say whether the stretch between marks that holds a token has a finite verb, the token and those named aside."""
    start = max((j for j in range(i) if tags[j] in _STOPS), default=-1)
    end = next((j for j in range(i, len(tags)) if tags[j] in _STOPS), len(tags))
    return any(tags[j] in _FINITE for j in range(start + 1, end) if j != i and j not in besides)


_RULES: dict[str, tuple[Rule, ...]] = {
    "NN": (_number, _gerund, _past, _grown, _preposition, _headline, _telling),
    "VBZ": (_plural, _ages),
    "VBD": (_described, _namesake),
    "NNS": (_headline, _telling),
    "NNP": (_number, _people, _past, _headline, _titled, _telling),
    "NNPS": (_headline,),
    "JJ": (_quantified, _number, _those, _preposition, _past, _joined, _headline, _telling, _namesake),
    "RB": (_preposition,),
    "VB": (_past,),
    "VBP": (_preposition, _past),
    "PRP": (_owned,),
    "VBN": (_quantified, _joined, _participle, _telling),
    "VBG": (_state,),
    "CD": (_initial,),
    ":": (_hyphen,),
}
