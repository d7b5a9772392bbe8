"""A cue's end -> where what is said begins, past the one told, when and how."""

from reconcile.english.speech.cues import Cues
from reconcile.english.speech.scene import Scene
from reconcile.english.speech.words import FIRST, LEADS, MARKS, NOMINATIVE, PREPOSITIONS, TIMES
from reconcile.english.tokens import Sentence

_STARTERS = (
    (NOMINATIVE - {"who", "which"}) | FIRST | frozenset("there he'd he'll she'd she'll they'd they'll they're they've it'd it'll".split())
)
_SPELLS = (("day",), ("week",), ("month",), ("year",), ("few",), ("couple",), ("little",), ("short",))
_MEASURES = frozenset("at up about over under around between nearly almost some among".split())
_AMOUNTS = frozenset(
    "least most to half two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands".split()
)


def past_adverbial(scene: Scene, start: int) -> int | None:
    """Skip "on Friday", "in a statement", "with a laugh" between a cue and what is said; None where nothing is said after them."""
    s, n = scene.s, len(scene.s.lows)
    low = s.lows[start] if start < n else "."
    if (
        low in TIMES
        and start + 1 < n
        and s.lows[start + 1] not in PREPOSITIONS | TIMES | MARKS
        and low not in ("this", "last", "next", "late", "earlier", "early")
    ):
        return start + 1
    if low not in TIMES and low not in PREPOSITIONS - {"that", "than"} and low not in MARKS and low not in ("a", "an"):
        return start
    if scene.opens(start) or (low in ("a", "an") and s.lows[start + 1 : start + 2] not in _SPELLS):
        return start
    if low == "," and s.lows[start + 1 : start + 2] == ("that",):
        return start + 1
    if low in _MEASURES and start + 1 < n and (s.lows[start + 1][0].isdecimal() or s.lows[start + 1] in _AMOUNTS):
        return start
    for j in range(start, min(n, start + 24)):
        low = s.lows[j]
        if low == "," and j > start and s.lows[j + 1 : j + 2] in (("and",), ("but",)):
            return None
        if (low == "that" and j > start) or low == ":" or (scene.opens(j) and (s.lows[j - 1] in (",", ":") or j - start > 2)):
            return j
        if (
            j > start
            and s.lows[j - 1] not in PREPOSITIONS
            and (
                low in _STARTERS
                or (
                    low in ("the", "his", "her", "its", "their", "a")
                    and (
                        s.lows[j - 1] in TIMES
                        or (j - start > 2 and s.lows[j - 1][0].isalpha() and s.lows[j - 1] not in ("and", "or", "of", "all", "both"))
                    )
                )
            )
        ):
            return j
    if _is_object(s, start):
        return start
    return None


def _is_object(s: Sentence, start: int) -> bool:
    """Say whether what stands after a cue can be said itself: "said a third blast …", "said In the end …"."""
    low = s.lows[start] if start < len(s.lows) else "."
    return low in ("a", "an") or (low in LEADS and s.words[start][0].isupper())


def past_addressee(scene: Scene, start: int) -> tuple[int | None, tuple[str, ...]]:
    """Skip the one who is told, with when and how; agencies told are returned as links of the chain. None: nothing said after."""
    s, book, n = scene.s, scene.book, len(scene.s.lows)
    via: tuple[str, ...] = ()
    i = start
    while i < n and i - start < 24:
        low = s.lows[i]
        if not via:
            via = _agency(s, i, book)
        if scene.opens(i) or low in (":", "that"):
            return i, via
        if (
            i > start
            and low == "to"
            and s.lows[i - 1] not in ("on", "up", "according")
            and i + 1 < n
            and s.words[i + 1][0].islower()
            and s.lows[i + 1] not in ("the", "a", "his", "her")
        ):
            return i, via
        if (
            i > start
            and s.lows[i - 1] not in PREPOSITIONS
            and (
                low in _STARTERS
                or low in ("there", "how", "what", "why", "if", "whether")
                or (low in ("the", "his", "its", "a", "their") and s.lows[i - 1] not in MARKS)
            )
        ):
            return i, via
        i += 1
    return None, via


def _agency(s: Sentence, i: int, book: Cues) -> tuple[str, ...]:
    for length in (3, 2, 1):
        name = book.agencies.get(" ".join(s.lows[i : i + length]))
        if name and s.words[min(i + length, len(s.words)) - 1][0].isupper():
            return (name,)
    return ()
