"""Noun groups without a figure -> quantities: "a GPS receiver" in a list of counts, "many buildings", "heavy airstrikes"."""

from collections.abc import Iterator

from reconcile.english.lexicon import Lexicon
from reconcile.english.mention import Mention
from reconcile.english.nouns import company, of, speaks
from reconcile.english.parse import Parse
from reconcile.english.words.classes import noun_class
from reconcile.kinds.quantity.counts import IDLE, is_people, noun_at, one_like
from reconcile.model import About, Interval, Value

_MANY = frozenset("many few some numerous various multiple countless".split())
_SEVERAL = frozenset("multiple numerous countless".split())
_HEAVY = frozenset("heavy intense repeated multiple numerous fierce relentless continuous further fresh".split())
_GATHERED = frozenset("group crowd handful number bunch".split())
_SOLE = frozenset({"only", "sole", "lone"})
_BOTH = frozenset({"both"})
_TIMES = {"twice": 2, "thrice": 3}
ANCHORS = frozenset({*_MANY, *_HEAVY, *_GATHERED, *_SOLE, *_BOTH, *_TIMES, "another", "crowds", "groups"})
_COUNTABLE = frozenset({"artifact", "person", "group", "act", "event", "object", "animal"})
_LISTED = frozenset({"artifact", "person", "animal"})
_ATTACK = frozenset({"airstrike", "strike", "raid", "shell", "rocket", "missile", "explosion", "blast", "attack", "aftershock"})


def unnumbered(p: Parse, sentence: int, numbered: set[int], words: Lexicon) -> Iterator[Mention]:
    """Yield the quantities of a sentence that no figure gives; `numbered` are the noun groups with one."""
    single = {k for k, sort in enumerate(p.sorts) if sort == "n" and k not in numbered and _thing(p, k, words)}
    listed = {k for k in single if any(_alike(p, k, j, words) for j in numbered.intersection(company(p, k)))}
    for k, sort in enumerate(p.sorts):
        if sort not in "np" or p.numeral(k) or k in numbered:
            continue
        interval = _amount(p, k, listed, words)
        if interval is None and not _several(p, k, words):
            continue
        g = p.units.groups[k]
        inner = of(p, k) if p.units.heads[k] in _GATHERED else None
        head = p.units.groups[inner].head if inner is not None and p.is_noun(inner) else g.head
        noun = noun_at(p, head)
        unit = "person" if is_people(p, head, words) or noun == "crowd" else noun
        first = p.sentence.between(g.start, g.start)
        value = Value(interval, unit) if interval else None
        yield Mention(p.sentence.between(g.start, max(head, g.head)), sentence, value, About(what=noun), first if interval else None)
    for at, low in enumerate(p.sentence.lows):
        if low in _TIMES and p.tags[at] == "RB":
            span, many = p.sentence.between(at, at), _TIMES[low]
            yield Mention(span, sentence, Value(Interval(many, many, many), "time"), About(what="time"), span)


def _alike(p: Parse, one: int, other: int, words: Lexicon) -> bool:
    """Say whether two noun groups both name people, or both things."""
    return is_people(p, p.units.groups[one].head, words) == is_people(p, p.units.groups[other].head, words)


def _thing(p: Parse, k: int, words: Lexicon) -> bool:
    """Say whether a noun group names one thing, person or animal with an article."""
    head = p.units.groups[k].head
    return one_like(p, k) and p.tags[head] == "NN" and _is_listed(p, head, words)


def _is_listed(p: Parse, head: int, words: Lexicon) -> bool:
    return noun_class(noun_at(p, head)) in _LISTED or is_people(p, head, words)


def _amount(p: Parse, k: int, listed: set[int], words: Lexicon) -> Interval | None:
    """Return how many a group without a figure names: one ("another man", "the only door"), two for "both", None where it does not say."""
    g, lows = p.units.groups[k], p.sentence.lows
    own = lows[g.start : g.head]
    if k in listed:
        return Interval(1, 1, 1)
    if own[:1] == ("both",) and p.tags[g.head] in ("NNS", "NNPS"):
        return Interval(2, 2, 2)
    taking = (k > 0 and p.sorts[k - 1] == "x") or not speaks(p, k)
    if own[:1] == ("another",) and p.tags[g.head] == "NN" and _is_listed(p, g.head, words) and taking:
        return Interval(1, 1, 1)
    sole = own[:1] == ("the",) or "'s" in own
    counts = p.tags[g.head] in ("NN", "NNP") and "other" not in own and noun_at(p, g.head) not in IDLE
    return Interval(1, 1, 1) if sole and counts and not _SOLE.isdisjoint(own) else None


def _several(p: Parse, k: int, words: Lexicon) -> bool:
    """Say whether a group speaks of several without a number: "many buildings", "a small group of women", "heavy airstrikes"."""
    g, lows = p.units.groups[k], p.sentence.lows
    plural = p.tags[g.head] in ("NNS", "NNPS") or noun_at(p, g.head) != lows[g.head]
    if plural and lows[g.start] in _MANY:
        sort = noun_class(noun_at(p, g.head))
        return sort in _COUNTABLE or (sort == "communication" and lows[g.start] in _SEVERAL)
    if plural and not _HEAVY.isdisjoint(lows[g.start : g.head]):
        return noun_at(p, g.head) in _ATTACK
    if p.units.heads[k] not in _GATHERED or (p.units.heads[k] == "number" and lows[g.start] != "a"):
        return False
    inner = of(p, k)
    if inner is None or not p.is_noun(inner):
        return p.units.heads[k] == "crowd"
    return p.numeral(inner) is None and is_people(p, p.units.groups[inner].head, words)
