"""A place in a sentence -> the noun phrase that begins there, or the sentence's subject."""

from reconcile.english.speech.phrases import LONGEST, Range, is_adverb, is_titled, is_verb, opens_compound
from reconcile.english.speech.words import APPOSITIVES, AUX, DAYS, MARKS, MODIFIERS, NOMINATIVE, PREPOSITIONS, SUBORDINATORS, TITLES
from reconcile.english.tokens import Sentence

_AFTER_STOPS = (
    (MARKS - {"-", "'", "&", "/"})
    | SUBORDINATORS
    | frozenset("in on at during after before adding referring told about via when by through to".split())
    | DAYS
)
_LATE_STOPS = (AUX - {"'s"}) | {"late", "early", "earlier", "later", "last"}
_FORWARD_STOPS = (MARKS - {"-", "&", "'"}) | (AUX - {"'s"}) | SUBORDINATORS | (PREPOSITIONS - {"of", "for"})
_PLACED = frozenset(
    "official officials sources source police ministry doctor doctors spokesman spokeswoman activist activists residents resident department lawyer president director student professor head chief group council university official's worker workers witness witnesses polls report reports study".split()
)


def after(s: Sentence, start: int, pasts: frozenset[str]) -> Range | None:
    """Return the noun phrase that begins at token `start`: the speaker after "said" or "according to", with an apposition."""
    i, n = start, len(s.lows)
    while i < n and i - start < LONGEST:
        low = s.lows[i]
        known = i > start and (
            (low == "." and (s.lows[i - 1] in TITLES or len(s.lows[i - 1]) == 1))
            or (low == "and" and i + 1 < n and s.words[i + 1][0].isupper() and s.words[i - 1][0].isupper())
            or (low in ("in", "at", "to", "on") and i + 1 < n and s.lows[i - 1] in _PLACED)
            or (low == "(" and i + 2 < n and s.lows[i + 2] == ")")
            or (low == ")" and s.lows[i - 2] == "(")
        )
        if not known and (low in _AFTER_STOPS or (i > start and low in _LATE_STOPS)):
            break
        i += 1
    if i == start or s.lows[start] in ("it", "this", "that", "there") or s.words[i - 1] in ("the", "a", "an"):
        return None
    return start, _with_apposition(s, i, pasts)


def _with_apposition(s: Sentence, i: int, pasts: frozenset[str]) -> int:
    n = len(s.lows)
    if (
        i + 1 >= n
        or s.lows[i] != ","
        or (s.lows[i + 1] not in APPOSITIVES and not s.lows[i + 1].isdecimal())
        or s.lows[i + 1] in ("who", "whose", "also")
    ):
        return i
    close = next(
        (j for j in range(i + 1, min(n, i + LONGEST)) if s.lows[j] in (",", ".", ";", '"', "”", "“", ":") and not is_titled(s, j)), None
    )
    if close is None or any(s.lows[j] in AUX or is_verb(s, j, pasts) for j in range(i + 1, close) if "who" not in s.lows[i + 1 : j]):
        return i
    return close


def opening(s: Sentence, limit: int, pasts: frozenset[str], start: int = 0) -> Range | None:
    """Return the subject between tokens `start` and `limit`: the first noun phrase that no preposition or subordinator governs."""
    i, fronted = start, False
    for _ in range(6):
        while i < limit and (s.lows[i] in MARKS or s.lows[i] in ("but", "and", "yet", "so", "then", "or", "still") or is_adverb(s.lows[i])):
            i += 1
        if i >= limit:
            return None
        if _is_fronted(s, i, limit):
            fronted = True
            comma = next((j for j in range(i + 1, min(limit, i + 40)) if s.lows[j] == ","), None)
            if comma is None:
                return None
            i = comma + 1
            continue
        found = (i, i + 1) if s.lows[i] in NOMINATIVE else _forward(s, i, limit, pasts)
        if found is None or not fronted or found[1] >= limit or s.lows[found[1]] != "," or "," not in s.lows[found[1] + 1 : limit]:
            return found
        i, fronted = found[1] + 1, False
    return None


def _is_fronted(s: Sentence, i: int, limit: int) -> bool:
    low = s.lows[i]
    if (
        low in PREPOSITIONS
        or low in SUBORDINATORS
        or low in ("asked", "speaking", "last", "shortly", "earlier", "later", "holding", "there")
    ):
        return True
    return low.endswith(("ing", "ed")) and low not in MODIFIERS and i + 1 < limit and s.words[i + 1][0].islower()


def _forward(s: Sentence, start: int, limit: int, pasts: frozenset[str]) -> Range | None:
    i = start
    while i < limit and i - start < 14:
        low = s.lows[i]
        if low == "." and is_titled(s, i):
            i += 1
            continue
        if i > start and (low in _FORWARD_STOPS or (low != "'s" and is_verb(s, i, pasts)) or is_adverb(low)) and not opens_compound(s, i):
            break
        i += 1
    return (start, i) if i > start and s.words[start][0].isalpha() else None
