"""A noun group that tells which of a row it is -> how many there were."""

from collections.abc import Iterator

from reconcile.english.clauses import clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.mention import Mention
from reconcile.english.parse import Parse
from reconcile.english.times.words import ORDINALS
from reconcile.english.units import TIMES
from reconcile.english.words.classes import noun_class
from reconcile.kinds.quantity.counts import is_people, noun_at
from reconcile.model import About, Interval, Value

_UNBROKEN = frozenset({"consecutive", "straight", "successive"})
_ENDS = frozenset({"st", "nd", "rd", "th"})
_BEING = frozenset({"be", "become", "mark"})
_HAPPENED = frozenset({"act", "event", "person", "group", "Tops"})
_SUPERLATIVE = frozenset({"JJS", "RBS", "HYPH"})
ANCHORS = _UNBROKEN | (ORDINALS.keys() - {"first"})


def rows(p: Parse, sentence: int, words: Lexicon) -> Iterator[Mention]:
    """Yield the counts that "their eighth consecutive win" and "this was the third attack" tell; days and years in a row are times."""
    s = p.sentence
    for k, sort in enumerate(p.sorts):
        g = p.units.groups[k]
        found = next((o for at in range(g.start, g.head) if (o := _ordinal(p, at, g.head))), None) if sort in "np" else None
        if found is None:
            continue
        many, first, last = found
        noun = noun_at(p, g.head)
        if s.lows[last + 1] not in _UNBROKEN and not _told(p, k, first, noun):
            continue
        if noun == "one" and p.is_verb(k - 1) and (subject := clause(p, k - 1).subject) is not None:
            noun = noun_at(p, p.units.groups[subject].head)
        if many > 1 and noun not in TIMES:
            unit = "person" if is_people(p, g.head, words) else noun
            yield Mention(
                s.between(first, g.head), sentence, Value(Interval(many, many, many), unit), About(what=noun), s.between(first, last)
            )


def _told(p: Parse, k: int, first: int, noun: str) -> bool:
    """Say whether a group tells the how-manieth somebody or something was: "she is the eighth person to be tried", "for the second time"."""
    if p.units.groups[k].start != first - 1 or p.sentence.lows[first - 1] != "the" or not k:
        return False
    if noun == "time":
        return p.units.heads[k - 1] in ("for", "be")
    is_it = p.is_verb(k - 1) and p.units.heads[k - 1] in _BEING
    return is_it and (noun == "one" or noun_class(noun) in _HAPPENED)


def _ordinal(p: Parse, at: int, head: int) -> tuple[int, int, int] | None:
    """Return the ordinal at a token, "eighth" or "10th", with its first and last token; none before a superlative."""
    lows = p.sentence.lows
    last = at
    if lows[at] in ORDINALS:
        many = int(ORDINALS[lows[at]])
    elif lows[at].isdecimal() and len(lows[at]) < len("1000") and lows[at + 1] in _ENDS:
        many, last = int(lows[at]), at + 1
    else:
        return None
    return (many, at, last) if last < head and p.tags[last + 1] not in _SUPERLATIVE else None
