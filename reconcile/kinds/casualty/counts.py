"""A sentence -> the counts in it that may be of people."""

from collections.abc import Iterator

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.numerals import Numeral, counted
from reconcile.english.numerals.wholes import partitive, shares
from reconcile.english.persons import People, class_at, people_at, singulars
from reconcile.english.speech.cues import cues
from reconcile.english.speech.phrases import is_verb
from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.words import Outcomes
from reconcile.model import Interval

_AFTER = frozenset(
    "and or but in on at to from by for with as is are was were be been being has have had will would may who which that this it he she after before when"
    " while where than since until into over under during through about near outside inside across around between behind so early late overnight today yesterday"
    " monday tuesday wednesday thursday friday saturday sunday on of dead also reportedly , . ; : ( ) \" ' / ? ! [ ] — – - were had more others other there all"
    " confirmed including among amid alone later still just people's the a an his its their nearly most mostly some earlier".split()
)
_SOLE = frozenset({"a", "an", "one", "another", "his", "her"})
_REACH = 9
"""Tokens from an article to the noun for a person that it goes with."""
_DENYING = frozenset({"deny", "denies", "denied", "denying"})
_MANY = frozenset({"many", "most", "several", "some", "numerous", "countless", "few"})


@frozen
class Count:
    """A count by token indexes (half open): the mention `start..end`, the figure `core..stop` and the people named, if any.

    `interval` is None where people are spoken of without a number.
    """

    start: int
    core: int
    stop: int
    end: int
    interval: Interval | None
    people: People | None
    form: str


def counts(s: Sentence, numerals: tuple[Numeral, ...], words: Lexicon, outcomes: Outcomes) -> list[Count]:
    """Find the counts that may be of people, left to right: numbers, "a child", "one man", "many people", "no one"."""
    found = [c for n in numerals if (c := _numbered(s, n, words, outcomes))] + _shared(s, numerals, words, outcomes)
    taken = [(c.start, c.end) for c in found]
    for count in (*_both(s, words, outcomes), *_sole(s, words, outcomes), *_none(s, words, outcomes), *_uncounted(s, words, outcomes)):
        if not any(a < count.end and count.start < b for a, b in taken):
            found.append(count)
            taken.append((count.start, count.end))
    return sorted(found, key=lambda c: c.start)


def _numbered(s: Sentence, n: Numeral, words: Lexicon, outcomes: Outcomes) -> Count | None:
    if n.role != "count" or n.form == "fraction" or isinstance(n.interval.stated, float) or (n.interval.stated or 0) < 0:
        return None
    if (n.start and s.lows[n.start - 1] == "no") or s.lows[n.end : n.end + 2] in _AGES or _is_whole(s, n, outcomes):
        return None
    interval = _latest(s, n) or counted(n)
    if s.lows[n.end : n.end + 2] in (("of", "them"), ("of", "whom"), ("of", "these")):
        return _of_them(s, n, interval, words, outcomes)
    quoted = s.lows[n.end : n.end + 1] in (('"',), ("''",)) and s.lows[n.core - 1 : n.core] in (('"',), ("''",), ("``",))
    people = people_at(s, n.end + quoted, words, outcomes.all)
    if people:
        return Count(n.start, n.core, n.stop, people.end, interval, people, n.form)
    after = s.lows[n.end] if n.end < len(s.lows) else ""
    if after == "of" and not set(s.lows[n.end + 1 : n.end + 4]) & outcomes.all:
        return None
    tolled = "toll" in s.vocabulary and n.start and s.lows[n.start - 1] in ("hits", "hit", "to", "at", "reaches", "tops")
    if not tolled and after[:1].isalnum() and after not in _AFTER and after not in outcomes.all and not outcomes.adverb(after):
        return None
    if s.lows[n.end : n.end + 1] == ("-",) and s.ends[n.end - 1] == s.starts[n.end] and not _speaker(s, n.end + 1, words):
        return None
    return Count(n.start, n.core, n.stop, n.end, interval, None, n.form)


def _is_whole(s: Sentence, n: Numeral, outcomes: Outcomes) -> bool:
    """Say whether a figure is only the whole of which some are counted; "the 40 dead" are counted themselves."""
    return partitive(s, n) and outcomes.nouns.keys().isdisjoint(s.lows[n.end : n.end + 2])


def _shared(s: Sentence, numerals: tuple[Numeral, ...], words: Lexicon, outcomes: Outcomes) -> list[Count]:
    """Find the counts that follow from a share of stated people: "half of the 40 passengers", "of the 200 passengers, 25 percent"."""
    found = []
    for share in shares(s, numerals, words):
        people = people_at(s, share.whole.end, words, outcomes.all) if _is_whole(s, share.whole, outcomes) else None
        if people:
            end = people.end if share.behind else share.end
            found.append(Count(share.start, share.core, share.stop, end, share.interval, people, "share"))
    return found


def _speaker(s: Sentence, i: int, words: Lexicon) -> bool:
    """Say whether a headline ties to a count, with a hyphen, those who say so: "killing six-witness"; or the count is of men: "six-strong"."""
    return i < len(s.lows) and (s.lows[i] in cues(words).speakers or s.lows[i] == "strong")


_AGES = (("-", "year"), ("-", "month"), ("-", "week"), ("-", "day"))
_RISING = frozenset("rose risen rises rise rising climbed climbs jumped jumps increased increases grew grown gone went up soared".split())


def _latest(s: Sentence, n: Numeral) -> Interval | None:
    """Return the figure that stands now in "rose from 12 to 15"; None for a range."""
    if n.form != "range" or s.lows[n.start] != "from" or _RISING.isdisjoint(s.lows[max(0, n.start - 3) : n.start]):
        return None
    return Interval(n.interval.high, n.interval.high, n.interval.high, n.interval.approx)


def _of_them(s: Sentence, n: Numeral, interval: Interval, words: Lexicon, outcomes: Outcomes) -> Count:
    """Read "six of them children", "13 of whom were women": a part of the people counted before."""
    at = n.end + 2
    while at < len(s.lows) and s.lows[at] in ("were", "was", "are", "is"):
        at += 1
    people = people_at(s, at, words, outcomes.all) if at < len(s.lows) else None
    return Count(n.start, n.core, n.stop, people.end if people else n.end + 2, interval, people, "of them")


def _both(s: Sentence, words: Lexicon, outcomes: Outcomes) -> Iterator[Count]:
    """Find two people named without a figure: "both pilots", "an elderly couple"."""
    two = Interval(2, 2, 2)
    for i, word in enumerate(s.lows[:-1]):
        if word == "both" and (found := people_at(s, i + 1, words, outcomes.all)) and not found.single:
            yield Count(i, i, i + 1, found.end, two, found, "sole")
        elif (
            word in ("a", "an", "the")
            and "couple" in s.lows[i + 1 : i + 4]
            and (at := s.lows.index("couple", i))
            and s.lows[at + 1 : at + 2] != ("of",)
        ):
            yield Count(i, i, i + 1, at + 1, two, None, "sole")


def _sole(s: Sentence, words: Lexicon, outcomes: Outcomes) -> Iterator[Count]:
    """Find one person named by a noun: "a child", "one man", "another woman", and in a headline "child"."""
    single = singulars(words)
    if s.vocabulary.isdisjoint(single):
        return
    for i, word in enumerate(s.lows):
        if word in _SOLE and not single.isdisjoint(s.lows[i + 1 : i + _REACH]):
            at = i + 1
            while at < len(s.lows) and at - i < _REACH and s.lows[at] not in single and _describes(s, at, words, outcomes):
                at += 1
            if at < len(s.lows) and s.lows[at] in single and s.lows[at + 1 : at + 2] != ("'s",):
                found = people_at(s, at, words, outcomes.all)
                if found and found.single:
                    yield Count(i, i, i + 1, found.end, Interval(1, 1, 1), found, "sole")
        elif word in single and i and s.lows[i - 1] in (",", ":", "and") and s.lows[i + 1 : i + 2] and s.lows[i + 1] in outcomes.all:
            found = people_at(s, i, words, outcomes.all)
            if found and found.single:
                yield Count(i, i, i + 1, found.end, Interval(1, 1, 1), found, "sole")


def _describes(s: Sentence, i: int, words: Lexicon, outcomes: Outcomes) -> bool:
    """Say whether a word may stand between an article and the noun for a person: an adjective, an age, a name, another noun."""
    word = s.lows[i]
    if word == "-" or word.isdecimal() or s.words[i][0].isupper():
        return True
    return word[0].isalpha() and word not in _AFTER and word not in outcomes.all and not is_verb(s, i, cues(words).pasts)


def _none(s: Sentence, words: Lexicon, outcomes: Outcomes) -> Iterator[Count]:
    """Find nobody: "no one", "nobody", "none of the passengers", "no casualties"."""
    zero = Interval(0, 0, 0)
    for i, word in enumerate(s.lows):
        after = s.lows[i + 1] if i + 1 < len(s.lows) else ""
        if word == "nobody":
            yield Count(i, i, i + 1, i + 1, zero, None, "zero")
        elif word == "no" and after == "one":
            yield Count(i, i, i + 2, i + 2, zero, None, "zero")
        elif word == "no" and (after in outcomes.nouns or after in ("people", "civilians", "injuries")):
            people = people_at(s, i + 1, words, frozenset()) if after == "civilians" else None
            yield Count(i, i, i + 1, i + 2, zero, people, "zero")
        elif (
            word == "no"
            and s.lows[i + 2 : i + 3]
            and s.lows[i + 2] in outcomes.nouns
            and after in ("immediate", "known", "civilian", "serious", "major", "human")
        ):
            yield Count(i, i, i + 1, i + 3, zero, None, "zero")
        elif word == "none" and after == "of" and s.lows[i + 2 : i + 3] != ("them",):
            yield Count(i, i, i + 1, min(i + 4, len(s.lows)), zero, None, "zero")


def _uncounted(s: Sentence, words: Lexicon, outcomes: Outcomes) -> Iterator[Count]:
    """Find people spoken of without a number: "many people", "several others", "the rest"."""
    for i, word in enumerate(s.lows[:-1]):
        if word in _MANY or (word == "any" and not _DENYING.isdisjoint(s.lows[:i])):
            at = i + 1 + (s.lows[i + 1] == "of")
            at += s.lows[at : at + 1] in (("the",), ("them",), ("those",), ("his",), ("other",))
            found = people_at(s, at, words, outcomes.all) if at < len(s.lows) else None
            if found and not found.single:
                yield Count(i, i, i + 1, found.end, None, found, "uncounted")
        elif (
            word == "the"
            and s.lows[i + 1] == "rest"
            and s.lows[i + 2 : i + 3]
            and s.lows[i + 2] in ("have", "were", "had", "suffered", "are", "sustained", "died", "of")
        ):
            yield Count(i, i, i + 2, i + 2, None, None, "rest")
        elif (
            word == "deaths"
            and s.lows[i + 1] in ("among", "from")
            and (i == 0 or s.lows[i - 1] in ("were", "reported", "been", "some", "more", "of"))
        ):
            yield Count(
                i,
                i,
                i + 1,
                i + 1,
                None,
                people_at(s, i + 2, words, outcomes.all) if s.lows[i + 1] == "among" and i + 2 < len(s.lows) else None,
                "bodies",
            )
        elif word in ("bodies", "corpses") or (
            word in ("prisoners", "detainees", "hostages", "civilians") and s.lows[i + 1] in ("executed", "killed", "massacred", "beheaded")
        ):
            at = i + 2 if word in ("bodies", "corpses") and s.lows[i + 1] == "of" else i
            found = _bodies(s, i, at, words, outcomes)
            if found and (
                i == 0 or s.lows[i - 1] not in ("the", "two", "of") or word not in ("prisoners", "detainees", "hostages", "civilians")
            ):
                yield Count(i, i, i + 1, found.end, None, found, "bodies")


def _bodies(s: Sentence, i: int, at: int, words: Lexicon, outcomes: Outcomes) -> People | None:
    found = people_at(s, at, words, outcomes.all) if at < len(s.lows) and at != i else None
    if found is None and at != i:
        for j in range(at, min(at + 8, len(s.lows))):
            if class_at(s, j, words) and s.lows[j] not in outcomes.all:
                found = people_at(s, j, words, outcomes.all)
                break
    return found or (people_at(s, i, words, frozenset()) if class_at(s, i, words) else None)
