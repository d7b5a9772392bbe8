"""Reading -> quantity mentions."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.english.mention import Mention
from reconcile.english.numerals import Numeral
from reconcile.english.numerals import counted as whole_things
from reconcile.english.numerals.cardinals import whole
from reconcile.english.parse import Parse
from reconcile.english.places import place
from reconcile.english.reading import Reading
from reconcile.english.shares import share
from reconcile.english.tokens import Sentence
from reconcile.english.units import TIMES, restated, unit_at, with_bound
from reconcile.english.when import throughout
from reconcile.english.words.classes import noun_class
from reconcile.kinds.quantity.counts import Counted, counted, named, named_group, noun_at, one_like, sized
from reconcile.kinds.quantity.gapped import gapped
from reconcile.kinds.quantity.measures import is_lettered, measured
from reconcile.kinds.quantity.rows import ANCHORS as ROWS
from reconcile.kinds.quantity.rows import rows
from reconcile.kinds.quantity.scores import scores
from reconcile.kinds.quantity.unnumbered import ANCHORS, unnumbered
from reconcile.model import About, Interval, Span, Value

_ANCHORS = ANCHORS | ROWS
_SILENT = frozenset({"identifier", "ordinal", "list"})
_CROWD = frozenset(
    "march marched marching marchers protest protested protesting demonstrated demonstrate rally rallied turnout attended gathered streets crowd demonstrators protesters participants".split()
)
_CROWD_UNITS = frozenset({"person", "march", "crowd", None})
_CROWD_LEAST = 100


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every quantity: money, percentages, measures with a unit, and counts of things.

    Money and percentages carry their unit (USD, percent); a count has the counted noun, in the singular, as unit and as what is
    measured, people "person". Figures that count nothing (years, ages after names, numbers of things named) are left alone.
    """
    for i, sentence in enumerate(reading.sentences):
        if not reading.numerals[i] and sentence.vocabulary.isdisjoint(_ANCHORS):
            continue
        p = reading.parse(i)
        units, counts = set[int](), dict[int, Mention]()
        for numeral in reading.numerals[i]:
            mention = _shared(p, numeral, _mention(reading, i, p, numeral), counts)
            if mention is None and _is_score(numeral, sentence):
                yield from scores(sentence, i, numeral)
            elif mention:
                units |= {p.places[numeral.stop - 1], p.places[sentence.index_at(mention.span.end - 1)]}
                yield mention
        yield from unnumbered(p, i, units, reading.lexicon)
        yield from rows(p, i, reading.lexicon)


def _shared(p: Parse, n: Numeral, found: Mention | None, counts: dict[int, Mention]) -> Mention | None:
    """Give a figure by itself the noun of the count that it goes on with, and keep what is counted in `counts`, by its noun group."""
    k = p.places[n.stop - 1]
    if found is None or found.value is None or k < 0:
        return found
    if found.about.what or found.value.unit:
        counts[k] = found
    elif n.role == "count" and (j := gapped(p, k, counts)) is not None:
        like = counts[j]
        unit = like.value.unit if like.value else None
        return evolve(found, value=evolve(found.value, unit=unit), about=evolve(found.about, what=like.about.what))
    return found


def _is_score(n: Numeral, s: Sentence) -> bool:
    """Say whether a figure is a score, or two that a hyphen ties and that count nothing: "(11-4)"."""
    return n.role == "score" or (n.role == "count" and n.form == "range" and "-" in s.lows[n.core : n.stop])


def _mention(reading: Reading, i: int, p: Parse, n: Numeral) -> Mention | None:
    silent = n.role in _SILENT and not is_lettered(p, n)
    if silent and n.role == "identifier" and p.places[n.core] >= 0:
        return _model(p, i, n)
    if silent or n.form == "zero" or (n.role == "time" and not _is_length(reading, p, n)):
        return None
    s, number = p.sentence, p.sentence.between(n.core, n.stop - 1)
    if found := measured(p, n, reading.lexicon):
        span = s.between(found.start, found.end - 1)
        interval = with_bound(n.interval, restated(s, n, p.numerals, reading.lexicon))
        return Mention(span, i, Value(interval, found.unit), About(what=found.noun), number, _label(p, n, found.end), _whole(p, n))
    if n.role in ("age", "score", "time"):
        return None
    if n.role == "children":
        return Mention(s.between(n.start, n.end - 1), i, Value(whole_things(n), "person"), About(what="child"), number)
    if named(p, n) or sized(p, n) is not None:
        return _model(p, i, n)
    count = counted(p, n, reading.lexicon)
    if n.role == "ratio":
        about, value = About(what=count.noun if count else None), Value(_percent(n.interval), "percent")
        return Mention(s.between(n.start, n.end - 1), i, value, about, number, None, _whole(p, n))
    if count is None:
        return None
    span = s.between(count.start, count.end - 1)
    if _is_crowd(p, n, count.unit):
        return Mention(
            span,
            i,
            Value(whole_things(n), "person"),
            About(what="crowd", place=place(p, n.start, count.end)),
            number,
            _label(p, n, count.end),
        )
    interval = n.interval if count.noun == "time" else whole_things(n)
    if noun_class(count.noun or "") == "time" and throughout(p, n):
        interval = Interval(interval.stated, interval.stated, interval.stated)
    if _is_population(p, n, count):
        return Mention(span, i, Value(interval, "person"), About(what="population"), number, _label(p, n, count.end))
    return Mention(span, i, Value(interval, count.unit), About(what=count.noun), number, _label(p, n, count.end))


def _is_population(p: Parse, n: Numeral, count: Counted) -> bool:
    """Say whether a figure tells how many live in a place: "a population of 20,000", "home to 5,000 people", "the island has 120 residents"."""
    if count.unit not in (None, "person"):
        return False
    before = p.sentence.lows[max(0, n.start - 2) : n.start]
    at = p.places[n.start]
    has = at > 0 and p.is_verb(at - 1) and p.units.heads[at - 1] == "have"
    return (
        before in (("home", "to"), ("population", "of"), ("population", ":"))
        or before[-1:] == ("population",)
        or (has and count.noun in _LIVING)
    )


_LIVING = frozenset({"resident", "inhabitant"})


def _percent(part: Interval) -> Interval:
    low, high = (None if end is None else whole(round(100 * end, 1)) for end in (part.low, part.high))
    return evolve(part, low=low, high=high, rule="a share, in percent")


def _model(p: Parse, i: int, n: Numeral) -> Mention | None:
    """Read a thing that a figure is part of the name of: "a .357 Magnum" is one."""
    k, size = p.places[n.core], sized(p, n)
    g, head = p.units.groups[k], p.units.groups[k if size is None else p.places[size]].head
    if not (one_like(p, k) and named_group(p, n)) and (size is None or p.sentence.lows[g.start] not in ("a", "an") or head <= size):
        return None
    s, noun = p.sentence, noun_at(p, head)
    return Mention(s.between(g.start, head), i, Value(Interval(1, 1, 1), noun), About(what=noun), s.between(g.start, n.stop - 1))


def _is_length(reading: Reading, p: Parse, n: Numeral) -> bool:
    """Say whether a figure that could be a year is measured in something: "2000 tonnes"."""
    unit = unit_at(p.sentence, n.end, reading.lexicon) if n.form == "digits" and n.stop - n.core == 1 else None
    return unit is not None and unit.name not in TIMES and unit.name != "person" and unit.end - n.end + len(p.sentence.lows[n.end]) > 2


def _label(p: Parse, n: Numeral, end: int) -> str | None:
    return " ".join(p.sentence.words[n.stop : end]) or None


def _whole(p: Parse, n: Numeral) -> Span | None:
    """Return the figure of the stated whole that a share is of: "half of the 40 passengers", "of the 200 aboard, 25 percent"."""
    found = share(p, n)
    return p.sentence.between(found.whole.core, found.whole.stop - 1) if found else None


def _is_crowd(p: Parse, n: Numeral, unit: str | None) -> bool:
    """Say whether a figure counts a crowd: people who march, rally or gather, by the hundred at least."""
    large = max(n.interval.low or 0, n.interval.high or 0) >= _CROWD_LEAST
    return large and unit in _CROWD_UNITS and not p.sentence.vocabulary.isdisjoint(_CROWD)
