"""A count and its sentence -> cause, perpetrator, place, time and marks."""

from reconcile.english.lexicon import Lexicon
from reconcile.english.parse import Parse
from reconcile.english.people import people
from reconcile.english.populations import members
from reconcile.english.reading import Reading
from reconcile.english.times import Timex
from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.told import Told


def cause(s: Sentence, start: int, end: int, words: Lexicon) -> str | None:
    """Return the cause word that stands nearest to tokens `start..end` in a sentence."""
    if s.vocabulary.isdisjoint(words.phrases("causes")):
        return None
    near, i = list[tuple[int, str]](), 0
    while i < len(s.lows):
        found = words.longest("causes", s.lows, i)
        if found:
            near.append((abs(i - end if i >= end else start - i), found[0]))
        i = found[1] if found else i + 1
    return min(near)[1] if near else None


_BACK = 2


def cause_near(reading: Reading, sentence: int, count: Count) -> str | None:
    """Return the cause told in a count's sentence, else the one told last in the two sentences before it in its paragraph."""
    s = reading.sentences[sentence]
    if found := cause(s, count.start, count.end, reading.lexicon):
        return found
    for at in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
        earlier = reading.sentences[at]
        if earlier.paragraph != s.paragraph:
            return None
        end = len(earlier.lows)
        if found := cause(earlier, end, end, reading.lexicon):
            return found
    return None


def perpetrator(p: Parse, told: Told, words: Lexicon) -> str | None:
    """Return who did it: the noun after "by", or the armed people or body that is the subject."""
    doer = told.clause.doer if told.clause and told.frame in ("active", "passive") else None
    if doer is None or doer == told.unit or p.sorts[doer] in "oemw":
        return None
    g, s = p.units.groups[doer], p.sentence
    if told.frame == "active":
        who = people(p, doer, words)
        bodies = words.lookup("parties")
        own = [" ".join(s.lows[j : j + n]) for j in range(g.start, g.end) for n in (1, 2, 3) if j + n <= g.end]
        if not (who and who.who[0] in members("combatant", words)) and not any(name in bodies for name in own):
            return None
    return " ".join(s.words[g.start : g.end]).replace(" - ", "-").replace(" 's", "'s")


def when(reading: Reading, sentence: int, count: Count) -> str | None:
    """Return the TIMEX3 value of the date nearest to a count in its sentence."""
    dates = [t for t in reading.times[sentence] if t.type in ("DATE", "TIME") and t.value[:1].isdecimal()]

    def gap(t: Timex) -> tuple[int, int]:
        return (t.start - count.end if t.start >= count.end else count.start - t.end, t.start)

    return min(dates, key=gap).value if dates else None


_ROSE = frozenset(
    "rose rises rise risen rising raised raises climb climbs climbed jumps jumped increased increases updated revised soared mounts lowered corrected"
    " reduced fell cut".split()
)
_EARLIER = frozenset("earlier previous previously initially initial originally".split())


def marks(s: Sentence, count: Count, told: Told, *, headline: bool) -> tuple[str, ...]:
    """Return the words about a figure that judging needs (Claim.marks)."""
    near = set(s.lows[max(0, count.start - 4) : count.end + 2])
    inside = set(s.lows[count.start : count.end])
    before, after = s.lows[max(0, count.start - 1) : count.start], s.lows[count.stop : count.stop + 1] if count.stop > 0 else ()
    told_of = (
        ("more", after == ("more",) and s.lows[count.stop + 1 : count.stop + 2] != ("than",)),
        ("other", bool(inside & {"other", "others", "another"}) or before == ("another",)),
        ("rest", count.form == "rest"),
        ("rose", told.frame == "toll" and not _ROSE.isdisjoint(s.vocabulary)),
        ("total", told.frame == "toll"),
        ("among", told.frame == "among"),
        ("so-far", "so" in near and "far" in near),
        (
            "earlier",
            (told.frame == "toll" and before == ("from",)) or not _EARLIER.isdisjoint(s.lows[max(0, count.start - 8) : count.start]),
        ),
        ("headline", headline),
    )
    return tuple(name for name, holds in told_of if holds)
