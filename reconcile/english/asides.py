"""A noun group before a verb -> the group that the verb is about, where the nearer one only stands in an aside or behind a preposition."""

from reconcile.english.parse import Parse

MOSTLY = frozenset({"mostly", "mainly", "chiefly", "largely", "predominantly"})
_PARTS = (("among", "them"), ("among", "whom"))
_PARTITIVES = (("of", "them"), ("of", "whom"))


_DATELINE = 12
"""Units of a dateline, at most."""


def dateline(p: Parse) -> int:
    """Return the unit that a sentence begins with, after a dateline ("NESVIK, Jan. 2 (AFP) — ")."""
    if not p.sentence.words[0].isupper() or p.sorts[:1] != "p":
        return 0
    dash = p.sorts.find("_", 1, _DATELINE)
    if dash < 0 or any(p.is_verb(v) for v in range(dash)):
        return 0
    return dash + 1 + (p.sorts[dash + 1 : dash + 2] == "_")


def meant(p: Parse, verb: int, noun: int) -> int:
    """Return the group that a verb is about, for the one that seems its subject.

    "killed" is about the clerks in "three clerks - two women and a man - were killed", "40 people, mostly women, were killed", "40 people two of
    them children were killed", about the staff in "staff of a clinic in Homs were killed", about three in "of the 40 passengers, three died".
    """
    opens = noun == 1 and p.sorts[0] == "x" and p.units.heads[0] == "of"
    if opens:
        counted = noun < verb - 1 and p.is_noun(verb - 1) and p.numeral(verb - 1)
        return verb - 1 if counted else noun
    bracketed = _before_bracket(p, verb)
    noun = bracketed if bracketed is not None else noun
    whole = whole_of(p, noun)
    return _top(p, whole if whole is not None else noun)


def _top(p: Parse, noun: int) -> int:
    """Return the noun that the preposition before a group leads back to, past an address: "John Reeve, 23, of Newton Street, Millom"."""
    while noun > 1:
        if p.sorts[noun - 1] == "x" and p.is_noun(noun - 2) and p.sorts[noun - 2] != "y":
            noun -= 2
        elif p.sorts[noun - 2 : noun] == ",x" and p.units.heads[noun - 1] in ("of", "from") and noun > 2 and p.is_noun(noun - 3):
            noun -= 3 + 2 * (p.sorts[noun - 3] == "c" and p.sorts[noun - 4 : noun - 3] == "," and noun > 4)
        elif (
            p.sorts[noun] == "p" and noun > 4 and p.sorts[noun - 4 : noun - 2] == ",x" and p.sorts[noun - 1] == "," and p.is_noun(noun - 2)
        ):
            noun -= 2
        else:
            break
    return noun


def _before_bracket(p: Parse, verb: int) -> int | None:
    """Return the noun before an aside in dashes or brackets that ends at a verb: "the clerks - two women and a man - were killed"."""
    if p.sorts[verb - 1 : verb] not in ("_", "-", ")"):
        return None
    twice = p.sorts[verb - 2 : verb] in ("__", "--")
    opened = next((j for j in range(verb - 2 - twice, 0, -1) if p.sorts[j] in "_-(" or p.is_verb(j)), None)
    opened = opened - 1 if opened is not None and twice and p.sorts[opened - 1] in "_-" else opened
    if opened is None or p.is_verb(opened) or not p.is_noun(opened - 1):
        return None
    return opened - 1


def whole_of(p: Parse, noun: int) -> int | None:
    """Return those of whom a group names a part: "40 people" for "women and children" in "40 people, mostly women and children"."""
    while noun > 1 and p.sorts[noun - 1] in "&," and p.is_noun(noun - 2) and _begins(p, noun) is None:
        noun -= 2
    begins = _begins(p, noun)
    if begins is None or begins < 1:
        return None
    before = p.places[begins - 1 - (p.sentence.lows[begins - 1] == "," and begins > 1)]
    return before if before >= 0 and p.is_noun(before) else None


def _begins(p: Parse, noun: int) -> int | None:
    """Return the token at which an aside that ends in a group begins, None where it is no aside."""
    at, lows = p.units.groups[noun].start, p.sentence.lows
    if at and (lows[at - 1] == "including" or lows[at - 1] in MOSTLY):
        return at - 1
    if lows[max(0, at - 2) : at] in _PARTS:
        return at - 2
    some = p.places[at - 3] if at > 2 and lows[at - 2 : at] in _PARTITIVES else -1
    return p.units.groups[some].start if some >= 0 else None
