"""A count and its sentence -> cause, perpetrator, place, time and marks."""

from functools import cache

from reconcile.english.lexicon import Lexicon
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.frames import Evidence

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "on"})
_DETERMINERS = frozenset(
    "the a an its neighbouring neighboring nearby northern southern eastern western north south east west central northeastern northwestern southeastern southwestern"
    " city town village province district region capital of port rural besieged government held rebel - mainly mostly predominantly kurdish syrian coastal mountainous".split()
)
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ramadan eid".split()
)
_KINDS_OF_PLACE = frozenset(
    "district province city town village region county state camp neighbourhood neighborhood governorate prefecture suburb island".split()
)


@cache
def _causes(words: Lexicon) -> dict[tuple[str, ...], str]:
    return {tuple(f.replace("-", " - ").split()): c for f, c in words.lookup("causes").items()}


@cache
def _cause_words(words: Lexicon) -> frozenset[str]:
    return frozenset(f[0] for f in _causes(words))


def cause(s: Sentence, count: Count, words: Lexicon) -> str | None:
    """Return the cause word that stands nearest to a count in its sentence."""
    if s.vocabulary.isdisjoint(_cause_words(words)):
        return None
    best: tuple[int, str] | None = None
    i = 0
    while i < len(s.lows):
        step = 1
        if s.lows[i] in _cause_words(words):
            for length in (3, 2, 1):
                found = _causes(words).get(s.lows[i : i + length])
                if found:
                    gap = i - count.end if i >= count.end else count.start - i
                    if best is None or (abs(gap), found) < best:
                        best = (abs(gap), found)
                    step = length
                    break
        i += step
    return best[1] if best else None


def perpetrator(s: Sentence, told: Evidence) -> str | None:
    """Return who did it: the words after "by" that follow a passive."""
    i = told.at + 1
    if told.frame not in ("passive", "state") or s.lows[i : i + 1] != ("by",):
        return None
    end = i + 1
    while (
        end < len(s.lows)
        and end - i < 6
        and (s.lows[end][0].isalpha() or s.lows[end] in ("-", "'s"))
        and s.lows[end] not in ("in", "on", "at", "before", "after", "and", "during", "who", "when", "as", "near")
    ):
        end += 1
    return " ".join(s.words[i + 1 : end]).replace(" - ", "-").replace(" 's", "'s") or None


def place(s: Sentence, count: Count) -> str | None:
    """Return the named place nearest to a count: after "in", "near", "at", without the words that only describe it."""
    best: tuple[int, str] | None = None
    for i, word in enumerate(s.lows):
        if word not in _AT:
            continue
        at = i + 1
        while at < len(s.lows) and at - i < 7 and s.lows[at] in _DETERMINERS and not s.words[at][0].isupper():
            at += 1
        name = _name(s, at)
        if name is None:
            continue
        gap = i - count.end if i >= count.end else 2 * (count.start - at)
        if best is None or (gap, name) < best:
            best = (gap, name)
    return best[1] if best and best[0] <= 30 else None


def _name(s: Sentence, at: int) -> str | None:
    end = at
    while end < len(s.words) and end - at < 6 and (s.words[end][0].isalpha() and s.words[end][0].isupper() or _ties(s, at, end)):
        end += 1
    words = list(s.words[at:end])
    while words and (words[-1] == "-" or words[-1].lower() in ("al", "el", "de")):
        words.pop()
    if not words or words[0].lower() in _TIMES or all(w.lower().endswith(_ADJECTIVES) for w in words if w.isalpha()):
        return None
    kind = f" {s.lows[end]}" if end < len(s.lows) and s.lows[end] in _KINDS_OF_PLACE else ""
    return " ".join(words).replace(" - ", "-") + kind


_ADJECTIVES = ("ish", "ian", "ese", "the", "qi", "ni", "ican", "eli")
"""Endings of words for nations and faiths, which name no place by themselves: "a Turkish border town"."""


def _ties(s: Sentence, at: int, i: int) -> bool:
    """Say whether token `i` joins parts of one name: the article "al" with its hyphen, "de"."""
    if s.lows[i] in ("al", "el", "de"):
        return i > at or s.lows[i] != "de"
    return (
        i > at
        and s.lows[i] == "-"
        and (s.lows[i - 1] in ("al", "el") or s.lows[i + 1 : i + 2] in (("al",), ("el",)) or s.ends[i - 1] == s.starts[i])
    )


def when(reading: Reading, sentence: int, count: Count) -> str | None:
    """Return the TIMEX3 value of the date nearest to a count in its sentence."""
    dates = [t for t in reading.times[sentence] if t.type in ("DATE", "TIME") and t.value[:1].isdigit()]

    def gap(t: Timex) -> tuple[int, int]:
        return (t.start - count.end if t.start >= count.end else count.start - t.end, t.start)

    return min(dates, key=gap).value if dates else None


_ROSE = frozenset(
    "rise rises rose risen rising raised raises climb climbs climbed jumps jumped increased increases updated revised soared mounts".split()
)
_EARLIER = frozenset("earlier previous previously initially initial originally".split())


def marks(s: Sentence, count: Count, told: Evidence, *, headline: bool) -> tuple[str, ...]:
    """Return the words about a figure that judging needs (Claim.marks)."""
    near = set(s.lows[max(0, count.start - 4) : count.end + 2])
    inside = set(s.lows[count.start : count.end])
    after = s.lows[count.stop : count.stop + 1]
    found = []
    if after == ("more",) and s.lows[count.stop + 1 : count.stop + 2] != ("than",):
        found.append("more")
    if (
        inside & {"other", "others", "another"}
        or s.lows[max(0, count.start - 1) : count.start] == ("another",)
        or after in (("others",), ("other",))
    ):
        found.append("other")
    if count.form == "rest":
        found.append("rest")
    if told.frame == "toll" and s.vocabulary & _ROSE:
        found.append("rose")
    if told.frame == "toll":
        found.append("total")
    if told.frame == "among":
        found.append("among")
    if "so" in near and "far" in near:
        found.append("so-far")
    if set(s.lows[max(0, count.start - 8) : count.start]) & _EARLIER:
        found.append("earlier")
    if headline:
        found.append("headline")
    return tuple(found)
