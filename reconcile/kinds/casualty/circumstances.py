"""A count and its sentence -> cause, perpetrator, place, time and marks."""

from functools import cache

from attrs import evolve

from reconcile.english.lexicon import Lexicon
from reconcile.english.persons import class_at
from reconcile.english.populations import members
from reconcile.english.reading import Reading
from reconcile.english.speech.cues import cues
from reconcile.english.speech.phrases import before
from reconcile.english.speech.words import NOMINATIVE
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence


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


_BACK = 2


def cause_near(reading: Reading, sentence: int, count: Count) -> str | None:
    """Return the cause told in a count's sentence, else the one told last in the two sentences before it in its paragraph."""
    s = reading.sentences[sentence]
    if found := cause(s, count, reading.lexicon):
        return found
    for at in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        earlier = reading.sentences[at]
        if earlier.paragraph != s.paragraph:
            return None
        end = len(earlier.lows)
        if found := cause(earlier, evolve(count, start=end, end=end), reading.lexicon):
            return found
    return None


def perpetrator(s: Sentence, told: Evidence, words: Lexicon) -> str | None:
    """Return who did it: the words after "by" that follow a passive, or the armed people or body before an active verb."""
    if told.frame == "active":
        return _doer(s, told.at, words)
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


def _doer(s: Sentence, verb: int, words: Lexicon) -> str | None:
    found = before(s, verb, cues(words).pasts)
    if found is None or s.lows[found[0]] in NOMINATIVE:
        return None
    own = range(found[0], found[1])
    armed = any((told := class_at(s, j, words)) and told[0] in members("combatant", words) for j in own)
    bodies = words.lookup("parties")
    armed = armed or any(" ".join(s.lows[j : j + n]) in bodies for j in own for n in (1, 2, 3) if j + n <= found[1])
    return " ".join(s.words[found[0] : found[1]]).replace(" - ", "-").replace(" 's", "'s") if armed else None


def when(reading: Reading, sentence: int, count: Count) -> str | None:
    """Return the TIMEX3 value of the date nearest to a count in its sentence."""
    dates = [t for t in reading.times[sentence] if t.type in ("DATE", "TIME") and t.value[:1].isdecimal()]

    def gap(t: Timex) -> tuple[int, int]:
        return (t.start - count.end if t.start >= count.end else count.start - t.end, t.start)

    return min(dates, key=gap).value if dates else None


_ROSE = frozenset(
    "rise rises rose risen rising raised raises climb climbs climbed jumps jumped increased increases updated revised soared mounts lowered corrected"
    " reduced fell cut".split()
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
    replaced = told.frame == "toll" and s.lows[max(0, count.start - 1) : count.start] == ("from",)
    if replaced or set(s.lows[max(0, count.start - 8) : count.start]) & _EARLIER:
        found.append("earlier")
    if headline:
        found.append("headline")
    return tuple(found)
