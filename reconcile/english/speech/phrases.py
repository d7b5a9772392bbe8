"""A place in a sentence -> the noun phrase that stands there."""

from reconcile.english.speech.words import (
    ADVERBS,
    APPOSITIVES,
    AUX,
    DAYS,
    DETERMINERS,
    LEADS,
    MARKS,
    MODIFIERS,
    NOMINAL_PREPOSITIONS,
    NOMINATIVE,
    PREPOSITIONS,
    REDUCED,
    STATES,
    SUBORDINATORS,
    TITLES,
)
from reconcile.english.tokens import Sentence

Range = tuple[int, int]
LONGEST = 28
"""Tokens after which a noun phrase is given up."""

_JOINERS = frozenset(
    "agency ministry group army government officials media police sources residents workers activists state doctors witnesses".split()
)
_STOPPERS = (
    MARKS
    | PREPOSITIONS
    | SUBORDINATORS
    | AUX
    | NOMINATIVE
    | DAYS
    | frozenset("him them me us himself herself themselves itself there".split())
)


def is_verb(s: Sentence, i: int, pasts: frozenset[str]) -> bool:
    """Say whether token `i` looks like a finite verb: an auxiliary, a known past form, or a lower-case word in -ed that modifies nothing.

    The second half of a compound is none: "so-called", "rebel-held", "self-styled".
    """
    low = s.lows[i]
    if i and s.lows[i - 1] == "-" and _hyphened(s, i - 1):
        return False
    if low in AUX or low in pasts:
        return True
    if not low.endswith("ed") or len(low) < 5 or s.words[i][0].isupper() or low in MODIFIERS:
        return False
    return i == 0 or s.lows[i - 1] not in DETERMINERS


def _hyphened(s: Sentence, i: int) -> bool:
    """Say whether token `i` is a hyphen that ties two words without a space."""
    return 0 < i < len(s.lows) - 1 and s.lows[i] == "-" and s.ends[i - 1] == s.starts[i] and s.ends[i] == s.starts[i + 1]


def opens_compound(s: Sentence, i: int) -> bool:
    """Say whether token `i` is the first half of a compound, whatever it is alone: "so-called", "on-duty"."""
    return i + 1 < len(s.lows) and s.lows[i + 1] == "-" and _hyphened(s, i + 1) and s.words[i][0].isalpha()


def is_adverb(low: str) -> bool:
    """Say whether a word is an adverb, listed or in -ly."""
    return low in ADVERBS or (
        low.endswith("ly")
        and len(low) > 4
        and low
        not in (
            "family",
            "july",
            "italy",
            "daily",
            "weekly",
            "assembly",
            "rally",
            "ally",
            "kelly",
            "reply",
            "supply",
            "rely",
            "monopoly",
            "anomaly",
            "tally",
            "bully",
            "sally",
            "emily",
            "billy",
            "molly",
            "holly",
            "ugly",
        )
    )


def past_adverbs(s: Sentence, end: int) -> int:
    """Return where a subject would end before token `end`: auxiliaries and adverbs are stepped over."""
    while end > 0 and (s.lows[end - 1] in AUX or is_adverb(s.lows[end - 1])):
        end -= 1
        if end > 1 and s.lows[end] in DAYS and s.lows[end - 1] == "on":
            end -= 1
    return end


def _extends(s: Sentence, i: int, pasts: frozenset[str]) -> bool:
    """Say whether token `i` goes on, leftwards, with a noun phrase without determiners."""
    word, low = s.words[i], s.lows[i]
    if low in ("'s", "'"):
        return i > 0 and s.ends[i - 1] == s.starts[i] and s.words[i - 1][0].isalpha()
    if low == "-":
        return i > 0 and s.words[i - 1][-1].isalnum() and (s.ends[i - 1] == s.starts[i] or not s.words[i - 1][0].isupper())
    if low == ".":
        return i > 0 and (s.lows[i - 1] in TITLES or s.lows[i - 1] in STATES or (len(s.words[i - 1]) == 1 and s.words[i - 1].isupper()))
    if low == "and":
        return _joined(s, i, pasts)
    if (low in _STOPPERS and word != "US") or is_verb(s, i, pasts):
        return opens_compound(s, i)
    if low.isdecimal():
        return len(low) < 4
    if low.endswith("ing") and word[0].islower() and low not in MODIFIERS:
        return i > 0 and (s.lows[i - 1] in DETERMINERS or s.lows[i - 1] == "'s")
    return word[0].isalpha() or word[0] in "@#&"


def _joined(s: Sentence, i: int, pasts: frozenset[str]) -> bool:
    """Say whether "and" at token `i` joins two nouns of one subject, not two clauses."""
    if i == 0 or i + 1 >= len(s.words) or not s.words[i - 1][0].isalpha():
        return False
    if any(is_verb(s, j, pasts) or s.lows[j] in ("in", "with", "between", "by") for j in range(max(0, i - 5), i)):
        return False
    return s.words[i - 1][0].isupper() == s.words[i + 1][0].isupper() or s.lows[i - 1] in _JOINERS


def base(s: Sentence, end: int, pasts: frozenset[str]) -> int | None:
    """Return the first token of the noun phrase that ends before token `end`: back to its determiner or the run's end."""
    start = end
    if end and s.lows[end - 1] in (")", "]"):
        opening = next((j for j in range(end - 2, max(-1, end - 14), -1) if s.lows[j] in ("(", "[")), None)
        if opening is None or opening == 0:
            return None
        start = opening
    while start > 0 and end - start < LONGEST:
        low = s.lows[start - 1]
        if low in DETERMINERS and not (low == "no" and start < end and s.lows[start] == "."):
            start -= 1
            if start > 0 and s.lows[start - 1] in ("all", "both", "some", "many"):
                start -= 1
            return (
                start
                if end - start > 1 or low not in ("the", "a", "an", "its", "his", "my", "our", "your", "their", "no", "every")
                else None
            )
        if not _extends(s, start - 1, pasts) or (start < end and s.starts[start] - s.ends[start - 1] > 2):
            break
        start -= 1
    while start < end and (s.lows[start] in LEADS or is_adverb(s.lows[start]) or s.lows[start] in MARKS):
        start += 1
    return start if start < end else None


def phrase(s: Sentence, end: int, pasts: frozenset[str]) -> Range | None:
    """Return the noun phrase that ends before token `end`, with what hangs on it: "the head of the group", "a trader reached by phone"."""
    start = base(s, end, pasts)
    while start is not None and start > 1 and end - start < LONGEST and s.lows[start - 1] in NOMINAL_PREPOSITIONS:
        p = start - 1
        low = s.lows[p - 1]
        if low in REDUCED:
            at = p - 1 - (s.lows[p - 2] == "," if p > 1 else 0)
            head = base(s, at, pasts)
        elif is_verb(s, p - 1, pasts) or not (s.words[p - 1][0].isalpha() or low == ")") or is_adverb(low):
            break
        else:
            head = base(s, p, pasts)
        if head is None or (s.lows[head - 1 : head] and s.lows[head - 1] == "told"):
            break
        start = head
    return (start, end) if start is not None else None


def before(s: Sentence, cue: int, pasts: frozenset[str]) -> Range | None:
    """Return the token range (half open) of the subject that stands before a cue, or None.

    An apposition between commas belongs to it: "Murphy, the head of the group, said".
    """
    end = past_adverbs(s, cue)
    if end == 0:
        return None
    last = s.lows[end - 1]
    if last in ("who", "which"):
        at = end - 1 - (end > 1 and s.lows[end - 2] == ",")
        head = phrase(s, at, pasts) if at > 0 else None
        return (head[0], end) if head else None
    if last in NOMINATIVE or last in (
        "some",
        "many",
        "others",
        "most",
        "both",
        "one",
        "everyone",
        "someone",
        "nobody",
        "this",
        "that",
        "these",
    ):
        return None if last == "that" else (end - 1, end)
    if last in ("i've", "we've", "he's", "she's", "they've", "you've", "i'm", "we're", "they're", "he'd", "she'd", "they'd", "i'd", "we'd"):
        return end - 1, end
    if last in ("him", "her", "them") and end > 3 and s.lows[end - 2] in ("to", "with"):
        found = phrase(s, end - 2, pasts)
        return (found[0], end) if found else None
    if last == ",":
        return _apposition(s, end - 1, pasts)
    found = phrase(s, end, pasts)
    if found is None:
        return None
    return _unmarked_apposition(s, found, pasts) or found


def _unmarked_apposition(s: Sentence, found: Range, pasts: frozenset[str]) -> Range | None:
    """Read "local trader Omar Said a father of two" (no commas) as one, where the name begins the sentence."""
    start = found[0]
    if (
        s.lows[start] not in ("a", "an", "head", "director")
        or not 1 < start < 7
        or not all(w[0].isupper() for w in s.words[start - 2 : start])
    ):
        return None
    head = base(s, start, pasts)
    return (0, found[1]) if head == 0 else None


def _apposition(s: Sentence, comma: int, pasts: frozenset[str]) -> Range | None:
    """Return "X, the head of Y," that ends at a comma before the cue: the furthest name whose next part can only be an apposition."""
    right, best, second = comma, None, None
    for _ in range(5):
        left = next((j for j in range(right - 1, max(-1, right - LONGEST), -1) if s.lows[j] in _PARTS and not is_titled(s, j)), -1)
        if left < 1 or s.lows[left] != ",":
            break
        following = s.lows[left + 1]
        plain = following in APPOSITIVES or following.isdecimal() or (following.endswith(("ing", "ed")) and s.words[left + 1][0].islower())
        head = phrase(s, left, pasts) if plain or (second is None and best is None and _lists_roles(s, left + 1, right)) else None
        if head and plain:
            best = head[0], comma
        elif head:
            second = head[0], comma
        right = left
    return best or second


_PARTS = frozenset((",", '"', "“", "”", ".", ";", ":"))


def _lists_roles(s: Sentence, start: int, end: int) -> bool:
    """Say whether "Twitter's director of sales" or "R - Ohio" may stand as an apposition there."""
    return end - start <= 10 and (any(w in ("of", "'s", "at", "for") for w in s.lows[start:end]) or end - start <= 3)


def is_titled(s: Sentence, i: int) -> bool:
    """Say whether the full stop at token `i` belongs to a title, a state or an initial."""
    return s.lows[i] == "." and i > 0 and (s.lows[i - 1] in TITLES or s.lows[i - 1] in STATES or len(s.lows[i - 1]) == 1)
