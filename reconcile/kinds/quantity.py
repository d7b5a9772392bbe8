"""Reading -> quantity mentions."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.english.lexicon import Lexicon
from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral, counted
from reconcile.english.numerals.cardinals import cardinal
from reconcile.english.numerals.wholes import shares
from reconcile.english.places import place
from reconcile.english.reading import Reading
from reconcile.english.tokens import Sentence
from reconcile.english.units import MONEY, TIMES, singular, unit_at
from reconcile.model import About, Interval, Span, Value

_CURRENCY = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS", "₩": "KRW", "eur": "EUR", "usd": "USD", "gbp": "GBP",
    "jpy": "JPY", "inr": "INR", "rs": "INR", "aud": "AUD", "cad": "CAD", "chf": "CHF", "cny": "CNY", "rmb": "CNY",
}  # fmt: skip
_DOLLARS = {"us": "USD", "hk": "HKD", "a": "AUD", "c": "CAD", "s": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "can": "CAD", "au": "AUD"}
_LETTERS = {"rm": "MYR", "ps": "GBP", "us": "USD", "hk": "HKD"}
_STOPS = frozenset(
    "the a an and or but of in on at to from by for with as is are was were be been has have had will would may can could who which that this these those"
    " his her its their our my your after before since until while when where than then said says also not if so because against into over under between"
    " among during through about near including up down out off per via within without he she it they we you i , . ; : ( ) \" ' - % $ £ € / ? ! [ ]".split()
)
_SKIPPED = frozenset("more other additional such different further new of the those these its their his her our all".split())
_IDLE = frozenset("time way thing other another day year reason point hand side one kind sort example".split())


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every quantity: money, percentages, measures with a unit, and counts of things.

    Money and percentages carry their unit (USD, percent); a count has the counted noun, in the singular, as unit and as what is
    measured, people "person". Figures that count nothing (years, ages after names, scores, numbers of things named) are left alone.
    """
    for i, sentence in enumerate(reading.sentences):
        wholes: dict[int, Span] | None = None
        for numeral in reading.numerals[i]:
            mention = _mention(reading, i, sentence, numeral)
            if mention is None:
                continue
            if numeral.role in ("ratio", "percent"):
                wholes = _wholes(reading, i) if wholes is None else wholes
                mention = evolve(mention, whole=wholes.get(numeral.core))
            yield mention
        if not sentence.vocabulary.isdisjoint(_HEAVY):
            yield from _unnumbered(sentence, i)


def _wholes(reading: Reading, i: int) -> dict[int, Span]:
    """Return the place of the stated whole of each share in a sentence, by the share's first token."""
    s = reading.sentences[i]
    found = shares(s, reading.numerals[i], reading.lexicon)
    return {share.core: s.between(share.whole.core, share.whole.stop - 1) for share in found}


_HEAVY = frozenset({"heavy", "intense", "repeated", "multiple", "numerous", "fierce", "relentless", "continuous", "further", "fresh"})
_ATTACKS = frozenset({"airstrikes", "strikes", "raids", "shells", "rockets", "missiles", "explosions", "blasts", "attacks", "aftershocks"})


def _unnumbered(sentence: Sentence, i: int) -> Iterator[Mention]:
    """Yield attacks that are spoken of without a number: "heavy airstrikes"."""
    for at, word in enumerate(sentence.lows[:-1]):
        if word not in _HEAVY:
            continue
        air = sentence.lows[at + 1 : at + 3] == ("air", "strikes")
        if air or sentence.lows[at + 1] in _ATTACKS:
            end = at + 1 + air
            yield Mention(sentence.between(at, end), i, None, About(what="airstrike" if air else singular(sentence.lows[end])))


def _mention(reading: Reading, i: int, s: Sentence, numeral: Numeral) -> Mention | None:
    if numeral.role in ("identifier", "ordinal", "list") or numeral.form == "zero":
        return None
    if numeral.role == "time":
        measured = unit_at(s, numeral.end, reading.lexicon) if numeral.form == "digits" and numeral.stop - numeral.core == 1 else None
        if measured is None or measured.name in TIMES or measured.name == "person" or len(s.lows[numeral.end]) < 2:
            return None
    found = _money(s, numeral) or _measure(reading, s, numeral)
    if found is None and numeral.role in ("age", "score"):
        return None
    found = found or _count(s, numeral, reading.lexicon)
    if found is None:
        return None
    start, end, unit, interval, what = found
    if _is_crowd(s, numeral, unit):
        about = About(what="crowd", place=place(s, numeral.start, end))
        return Mention(
            Span(s.starts[start], s.ends[end - 1]),
            i,
            Value(interval, "person"),
            about,
            s.between(numeral.core, numeral.stop - 1),
            " ".join(s.words[numeral.stop : end]) or None,
        )
    return Mention(
        Span(s.starts[start], s.ends[end - 1]), i, Value(interval, unit), About(what=what), s.between(numeral.core, numeral.stop - 1),
        " ".join(s.words[numeral.stop : end]) or None,
    )  # fmt: skip


_CROWD = frozenset(
    "march marched marching marchers protest protested protesting demonstrated demonstrate rally rallied turnout attended gathered streets crowd demonstrators protesters participants".split()
)
_CROWD_UNITS = frozenset({"person", "march", "marcher", "demonstrator", "protester", "participant", None})
_CROWD_LEAST = 100


def _is_crowd(s: Sentence, numeral: Numeral, unit: str | None) -> bool:
    """Say whether a figure counts a crowd: people who march, rally or gather, by the hundred at least."""
    low, high = numeral.interval.low, numeral.interval.high
    large = max(low or 0, high or 0) >= _CROWD_LEAST
    return large and unit in _CROWD_UNITS and not s.vocabulary.isdisjoint(_CROWD)


Found = tuple[int, int, str | None, Interval, str | None]


def _money(s: Sentence, numeral: Numeral) -> Found | None:
    """Read a sum of money by the sign or code before or right after the figure."""
    first = numeral.core - 1
    if first >= 0 and s.lows[first] in _CURRENCY:
        unit = _CURRENCY[s.lows[first]]
        if s.lows[first] == "$" and first and s.lows[first - 1] in _DOLLARS and s.words[first - 1].isupper():
            unit = _DOLLARS[s.lows[first - 1]]
            first -= 1
        return min(first, numeral.start), max(numeral.end, numeral.stop), unit, numeral.interval, _after_money(s, numeral.end)
    if first >= 0 and numeral.role == "money" and s.lows[first].isalpha() and s.starts[numeral.core] == s.ends[first]:
        return min(first, numeral.start), numeral.end, _LETTERS.get(s.lows[first], s.words[first].upper()), numeral.interval, None
    if numeral.end < len(s.lows) and s.lows[numeral.end] in ("€", "£", "¥"):
        return numeral.start, numeral.end + 1, _CURRENCY[s.lows[numeral.end]], numeral.interval, None
    return None


def _after_money(s: Sentence, i: int) -> str | None:
    """Name what a sum is of: "$3 million in aid" is aid."""
    if s.lows[i : i + 1] in (("in",), ("of",)) and i + 1 < len(s.lows) and s.lows[i + 1].isalpha() and s.lows[i + 1] not in _STOPS:
        return s.lows[i + 1]
    return None


def _measure(reading: Reading, s: Sentence, numeral: Numeral) -> Found | None:
    """Read a figure with a unit of a table: percent, degrees, tonnes, miles an hour, and "year-old"."""
    end = numeral.end
    hyphen = end < len(s.lows) and s.lows[end] == "-"
    at = end + hyphen
    if _is_magnitude(s, numeral):
        return numeral.start, end, "magnitude", numeral.interval, "magnitude"
    unit = unit_at(s, at, reading.lexicon)
    if unit is None and hyphen and s.lows[at : at + 1] in (("or",), ("and",), ("to",)):
        return _suspended(reading, s, numeral, at + 1)
    if unit is None:
        return None
    if unit.name == "person":
        return None
    if len(s.lows[at]) == 1 and s.lows[at].isalpha() and s.starts[at] != s.ends[at - 1]:
        return None
    if unit.name in TIMES:
        old = s.lows[unit.end : unit.end + 2] == ("-", "old") or s.lows[unit.end : unit.end + 1] == ("old",)
        if old and unit.name in ("year", "month", "day", "week"):
            return numeral.start, unit.end + (2 if s.lows[unit.end] == "-" else 1), unit.name, numeral.interval, "age"
        return numeral.start, unit.end, unit.name, numeral.interval, "duration"
    if unit.name in ("point", "cent") or unit.name in MONEY:
        return numeral.start, unit.end, unit.name, numeral.interval, _after_money(s, unit.end)
    return numeral.start, unit.end, unit.name, numeral.interval, _MEASURED.get(unit.name) or _of(s, unit.end)


_MEASURED = {"degree Celsius": "temperature", "degree Fahrenheit": "temperature", "magnitude": "magnitude"}
"""Units that by themselves tell what is measured."""


def _is_magnitude(s: Sentence, numeral: Numeral) -> bool:
    """Say whether a figure follows "magnitude", "magnitude-" or "a magnitude of about"."""
    pairs = {s.lows[max(0, i - 2) : i] for i in (numeral.core, numeral.start)}
    return any(pair[-1:] == ("magnitude",) or pair in (("magnitude", "-"), ("magnitude", "of")) for pair in pairs)


def _suspended(reading: Reading, s: Sentence, numeral: Numeral, at: int) -> Found | None:
    """Read the unit of "7-" in "a 7- or 8-inch screen": the one after the next figure."""
    after = cardinal(s, at) if at < len(s.lows) else None
    unit = unit_at(s, after.end + (s.lows[after.end : after.end + 1] == ("-",)), reading.lexicon) if after else None
    return (numeral.start, numeral.end, unit.name, numeral.interval, None) if unit and unit.name != "person" else None


def _of(s: Sentence, i: int) -> str | None:
    """Name what a share or measure is of: "51 per cent of voters", "3 tonnes of explosives"."""
    if s.lows[i : i + 1] != ("of",):
        return None
    nouns = [w for w in s.lows[i + 1 : i + 4] if w.isalpha() and w not in _STOPS]
    return singular(nouns[-1]) if nouns else None


def _count(s: Sentence, numeral: Numeral, words: Lexicon) -> Found | None:
    """Read a count of things: the noun phrase after the figure, its head in the singular as the unit."""
    if numeral.role == "ratio":
        return numeral.start, numeral.end, None, numeral.interval, _of(s, numeral.end)
    at, end = numeral.end, numeral.end
    if (
        s.lows[at : at + 1] == ("-",)
        and s.lows[at + 1 : at + 2] not in (("person",), ("member",), ("strong",), ("man",))
        and at + 1 < len(s.lows)
        and s.lows[at + 1].isalpha()
    ):
        return None
    while at < len(s.lows) and s.lows[at] in _SKIPPED and at - numeral.end < 3:
        at += 1
    head, end = _head(s, at)
    interval = counted(numeral)
    if head is None:
        bare = (
            (numeral.form in ("digits", "range") or (numeral.interval.low or 0) > 100)
            and numeral.role == "count"
            and not _pronoun(s, numeral)
        )
        return (
            (numeral.start, numeral.end, None, interval, None) if bare or (numeral.form == "vague" and interval.low is not None) else None
        )
    low = s.lows[numeral.core]
    if low == "one" and numeral.stop - numeral.core == 1 and (numeral.start == numeral.core) and not _counts_one(s, numeral, head):
        return None
    people = head in words.lookup("counted")
    unit = "person" if people else singular(head)
    return numeral.start, end, unit, interval, singular(head)


def _head(s: Sentence, i: int) -> tuple[str | None, int]:
    """Return the head noun of the noun phrase at token `i` and the token after it: its last word before it breaks off, plurals first."""
    end, plural = i, 0
    while end < len(s.lows) and end - i < 6:
        word = s.lows[end]
        if word in _STOPS and not (word == "-" and end > i and end + 1 < len(s.lows) and s.lows[end + 1].isalpha()):
            break
        if not (word[0].isalpha() or word == "-"):
            break
        if (word.endswith("s") and not word.endswith(("ss", "us", "'s")) and len(word) > 3) or word in (
            "people",
            "men",
            "women",
            "children",
            "troops",
            "police",
        ):
            plural = end + 1
            end += 1
            break
        if word == "'s":
            break
        end += 1
    if plural:
        return s.lows[plural - 1], plural
    end = min(end, i + 1) if end > i else end
    if end > i and (s.lows[i] in _VERBS or (s.lows[i].endswith("ed") and len(s.lows[i]) > 4)):
        return None, i
    return (s.lows[end - 1], end) if end > i and s.lows[end - 1][0].isalpha() else (None, i)


_VERBS = frozenset(
    "say says said someone them him her us you it stay fell rose grew came went took made began won lost became left ran did do does more less".split()
)


def _pronoun(s: Sentence, numeral: Numeral) -> bool:
    return s.lows[numeral.core] == "one"


def _counts_one(s: Sentence, numeral: Numeral, head: str) -> bool:
    """Say whether "one" counts: "one of the people", "one area", and not "one day", "one that", "no one"."""
    before = s.lows[numeral.start - 1] if numeral.start else ""
    after = s.lows[numeral.end] if numeral.end < len(s.lows) else ""
    if before in ("no", "the", "this", "that", "any", "every", "each", "which", "same", "another", "day", "number"):
        return False
    return head not in _IDLE or after == "of"
