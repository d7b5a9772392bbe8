"""A number in its noun group -> what it counts."""

from attrs import frozen

from reconcile.english.clauses import clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.nouns import company, of
from reconcile.english.numerals import Numeral
from reconcile.english.numerals.cardinals import glued, is_plural
from reconcile.english.parse import Parse
from reconcile.english.people import class_at, could_name
from reconcile.english.words.classes import is_demonym, is_person, noun_class
from reconcile.english.words.lemmas import lemma

_PLURAL = frozenset({"NNS", "NNPS"})
_NOUN = frozenset({"NN", "NNP", *_PLURAL})
_ONE_OF_MANY = frozenset("no the this that any every each which same another".split())
IDLE = frozenset("time way thing other another reason point hand side one kind sort example".split())
_OLDEST = 120
_REACH = 3
"""Units before a number in which another number of its row stands."""
_THINGS = frozenset("artifact act event location object communication phenomenon animal".split())
"""What stands in the singular beside a figure that is not its count, as units of measure do not: "the 911 call"."""
_BEING = frozenset("be turn become die retire".split())
_ONESELF = frozenset({"he", "she", "i"})


@frozen
class Counted:
    """What a number counts: the head noun in the singular, the unit (person for people), the tokens `start..end` of the mention.

    `unit` and `noun` are None for a figure that stands by itself.
    """

    start: int
    end: int
    unit: str | None
    noun: str | None


def one_like(p: Parse, group: int) -> bool:
    """Say whether a noun group names a single thing with an article: "a .357 Magnum", "a mobile phone"."""
    g = p.units.groups[group]
    return p.sentence.lows[g.start] in ("a", "an") and p.tags[g.head] in ("NN", "NNP") and g.head > g.start


def named_group(p: Parse, n: Numeral) -> bool:
    """Say whether the noun group of a figure is a name; with a calibre one that ends in a capital: "a .357 Magnum"."""
    k = p.places[n.core]
    bored = p.sorts[k] == "n" and p.sentence.lows[n.core] == "." and p.sentence.words[p.units.groups[k].head][0].isupper()
    return p.sorts[k] == "p" or bored


def named(p: Parse, n: Numeral) -> bool:
    """Say whether a figure belongs to a name: "Boeing 737", "a .357 Magnum", "787 Dreamliner"."""
    k = p.places[n.core]
    if k < 0:
        return False
    g = p.units.groups[k]
    ends = p.tags[g.start : g.end - 1][-2:] == ("NNP", "NNP") and g.head == g.end - 1 == n.core
    if not named_group(p, n):
        return ends
    own = n.form == "digits" and n.start == n.core and g.start < n.core and p.tags[n.core - 1] in ("NNP", "NNPS")
    whole = all(tag in _NOUN for tag in p.tags[n.stop : g.head + 1])
    return (one_like(p, k) and whole) or (own and (g.head < n.core or p.tags[n.stop : n.stop + 1] == ("NNP",)))


_SIZES = frozenset({"caliber", "calibre", "gauge", "bore"})


def sized(p: Parse, n: Numeral) -> int | None:
    """Return the token that a weapon's size is told in, None for other figures: the gauge of "a 12-gauge shotgun"."""
    tie, at = p.sentence.lows[n.stop : n.stop + 1] == ("-",), n.stop + 1
    return at if tie and at < len(p.places) and p.sentence.lows[at] in _SIZES and p.places[at] >= 0 <= p.places[n.core] else None


def counted(p: Parse, n: Numeral, words: Lexicon) -> Counted | None:
    """Return what a number counts, None where it counts nothing."""
    if p.sentence.lows[n.end : n.end + 2] == ("-", "strong"):
        return Counted(n.start, n.end + 2, "person", "person")
    head = _head(p, n)
    if head is None:
        return _bare(p, n)
    low, tag = p.sentence.lows[head], p.tags[head]
    if p.sentence.lows[n.core : n.stop] == ("one",) and n.start == n.core and not _one(p, n, head):
        return None
    if _disagrees(n, low, tag) and p.sentence.lows[n.end] != "-" and not _letters(p.sentence.words[head]):
        word, sort = p.sentence.words[head], noun_class(low)
        thing = not glued(p.sentence, head) and (
            sort in _THINGS if word == low else sort is None and tag == "NNP" and word.istitle() and p.sentence.lows[n.core] != "."
        )
        return None if thing and n.start == n.core else _bare(p, n)
    noun, measure = noun_at(p, head), words.lookup("units").get(low)
    unit = measure if measure and n.form == "vague" else "person" if is_people(p, head, words) else noun
    return Counted(n.start, head + 1, unit, noun)


def _disagrees(n: Numeral, low: str, tag: str) -> bool:
    """Say whether a noun stands in the singular after a figure other than one: "787 Dreamliner", "the 2 drug regimen"."""
    plural = tag not in ("NN", "NNP") or is_plural(low) or noun_class(low) in ("group", "person")
    return n.form == "digits" and n.interval.stated not in (1, -1, None) and not plural


def _letters(word: str) -> bool:
    """Say whether a word is the plural of an abbreviation: "RBIs", "PCs"."""
    return len(word) > len("Xs") and word[-1] == "s" and word[:-1].isupper()


def noun_at(p: Parse, head: int) -> str:
    """Return a head noun in the singular; a model's name as written: "AK-47" for "AK-47s"."""
    s = p.sentence
    if s.lows[head] == "s" and head > 1 and s.lows[head - 1][0].isdecimal():
        first = head - 1
        while first > 1 and s.lows[first - 1] == "-":
            first -= 2
        return "".join(s.lows[first:head])
    low = s.lows[head]
    if _letters(s.words[head]):
        return low[:-1]
    if low.endswith("men"):
        return f"{low[:-2]}an"
    plural = p.tags[head] in ("JJ", "VBZ") or (p.tags[head] == "NNP" and s.words[head] == low and is_plural(low))
    return {"people": "person", "persons": "person"}.get(low) or lemma(low, "NNS" if plural else p.tags[head])


def is_people(p: Parse, head: int, words: Lexicon) -> bool:
    """Say whether a head noun means people."""
    noun = noun_at(p, head)
    return class_at(p.sentence, head, words) is not None or noun_class(noun) == "person" or (p.tags[head] in _PLURAL and is_demonym(noun))


def _head(p: Parse, n: Numeral) -> int | None:
    """Return the token of the noun that a number counts: in its group, after "of", in the next of a row ("65 and 82 per cent")."""
    k = p.places[n.stop - 1]
    if k < 0 or not p.is_noun(k):
        return None
    within = _within(p, n, k)
    if within is not None:
        return _joint(p, n, k, within)
    if p.sentence.lows[n.end : n.end + 1] == ("-",):
        return None
    inner = of(p, k)
    if inner is not None:
        return _noun_of(p, inner)
    after = [j for j in company(p, k) if j > k]
    last = next((h for j in after if (m := p.numeral(j)) and (h := _within(p, m, j)) is not None), None)
    return last if last is not None and n.form != "vague" else _cut_off(p, k) or _row(p, k)


def _joint(p: Parse, n: Numeral, k: int, head: int) -> int:
    """Return the plural that a joined word shares with its number's: the shells of "40 rocket and mortar shells"."""
    if (
        p.units.groups[k].head != head
        or p.sorts[k + 1 : k + 3] not in ("&n", "&p")
        or n.form != "digits"
        or n.interval.stated == 1
        or is_plural(p.sentence.lows[head])
        or noun_class(p.sentence.lows[head]) in ("group", "person")
    ):
        return head
    g = p.units.groups[k + 2]
    return g.head if p.tags[g.head] in _PLURAL and p.tags[g.start] not in ("DT", "PRP$") else head


def _within(p: Parse, n: Numeral, k: int) -> int | None:
    """Return the counted noun inside a number's own group: the one after a hyphen ("125-seat chamber"), before a possessive, else the head."""
    g, s = p.units.groups[k], p.sentence
    if s.lows[n.end : n.end + 1] == ("-",):
        part = n.end + 1 < g.end and p.tags[n.end + 1] in _NOUN
        return n.end + 1 if part and noun_class(noun_at(p, n.end + 1)) not in ("attribute", "cognition", "time") else None
    owner = next((j - 1 for j in range(n.end + 1, g.head) if p.tags[j] == "POS"), g.head)
    if _tied(p, n):
        return None
    if p.tags[owner] == "JJ" and owner - 1 >= n.end and p.tags[owner - 1] in _NOUN:
        owner -= 1
    if p.tags[owner] in ("NN", "NNP") and n.interval.stated != 1:
        owner = next((j for j in range(owner - 1, n.end - 1, -1) if p.tags[j] == "NNS" and s.lows[j + 1] != "-"), owner)
    return owner if owner >= n.end and (p.tags[owner] in _NOUN or p.tags[owner] in ("JJ", "VBN", "VBG")) else None


def _tied(p: Parse, n: Numeral) -> bool:
    """Say whether letters that are no unit are glued to a figure: "76ers"."""
    return n.end < len(p.tags) and glued(p.sentence, n.end) and len(p.sentence.lows[n.end]) > 2 and p.sentence.lows[n.end].isalpha()


def _noun_of(p: Parse, inner: int) -> int | None:
    g = p.units.groups[inner]
    return g.head if p.is_noun(inner) and p.sorts[inner] in "np" and p.tags[g.head] in _NOUN else None


def _cut_off(p: Parse, k: int) -> int | None:
    """Return the plural from which a participle or an adverb cuts its number off: "13 loaded magazines", "three outboard motors"."""
    j = k + 1 + (p.sorts[k + 1 : k + 2] in tuple("EJGK"))
    if j >= len(p.sorts) or p.sorts[j] != "n":
        return None
    own, g = p.units.groups[k], p.units.groups[j]
    words = all(low[0].isalpha() for low in p.sentence.lows[own.end : g.start])
    return g.head if words and p.tags[g.head] in _PLURAL and p.tags[g.start] not in ("DT", "PRP$", "CD") else None


def _row(p: Parse, k: int) -> int | None:
    """Return the plural that a row of numbers counts: "at least 12, and possibly as many as 20, people"."""
    j = k + 1
    while j < len(p.sorts) and (p.sorts[j] in ",&" or (p.sorts[j] == "c" and p.numeral(j))):
        j += 1
    head = p.units.groups[j].head if j < len(p.sorts) and p.sorts[j] == "n" else -1
    plain = head >= 0 and p.tags[head] in _PLURAL and p.tags[p.units.groups[j].start] not in ("DT", "PRP$", "CD")
    return head if plain and "c" in p.sorts[max(0, k - _REACH) : k] + p.sorts[k + 1 : j] else None


def _bare(p: Parse, n: Numeral) -> Counted | None:
    """Read a figure with no noun beside it: written in digits, or as one that acts or is acted on ("all seven were freed")."""
    k = p.places[n.stop - 1]
    if k >= 0 and _age(p, n, k):
        return Counted(n.start, n.end, "year", "age")
    if _tied(p, n) or (n.form == "range" and "-" in p.sentence.lows[n.core : n.stop]):
        return None
    alone = (
        k >= 0 and p.sorts[k] in "cd" and p.sentence.lows[n.core] not in ("one", "half") and p.sentence.lows[n.end : n.end + 1] != ("-",)
    )
    if n.form == "digits" and n.start == n.core > 0 and p.tags[n.core - 1] == "NN" and k != p.places[n.core - 1]:
        return Counted(n.start, n.end, None, None) if p.sentence.lows[n.core - 1] == "population" else None
    stated = (
        n.form in ("digits", "range")
        or p.sentence.lows[n.core].endswith("fold")
        or (n.form == "vague" and n.interval.low is not None)
        or (n.interval.low or 0) > 100
    )
    if n.form == "words" and p.sentence.lows[n.core] == "one":
        return Counted(n.start, n.end, None, None) if k >= 0 and of(p, k) is not None else None
    return Counted(n.start, n.end, None, None) if n.role == "count" and (stated or alone) else None


def _age(p: Parse, n: Numeral, k: int) -> bool:
    """Say whether a bare figure is somebody's age: "she was 77", "dies at 77", "at the age of 91", "ages 6 and 16"."""
    if not isinstance(n.interval.stated, int) or n.interval.stated >= _OLDEST or p.sentence.lows[n.end : n.end + 1] in (("-",), ("of",)):
        return False
    if k and p.sorts[k - 1] == "x" and p.units.heads[k - 1] == "of":
        return k > 1 and p.units.heads[k - 2] == "age"
    if any((m := p.numeral(j)) is not None and m.role == "age" for j in company(p, k) if j < k):
        return True
    verb = next((v for v in range(k - 1, -1, -1) if p.is_verb(v)), None)
    if verb is None or p.units.heads[verb] not in _BEING or not (verb == k - 1 or p.units.heads[k - 1] == "at"):
        return False
    subject = clause(p, verb).subject
    return subject is not None and (p.units.firsts[subject] in _ONESELF or could_name(p, subject) or is_person(p.units.heads[subject]))


def _one(p: Parse, n: Numeral, head: int) -> bool:
    """Say whether "one" counts: "one of the people", "one area", and not "one day", "no one"."""
    before = p.sentence.lows[n.start - 1] if n.start else ""
    if any(m.core == n.end + (p.sentence.lows[n.end] == "of") for m in p.numerals):
        return False
    noun = noun_at(p, head)
    return before not in _ONE_OF_MANY and noun not in IDLE and (head > n.end or noun_class(noun) != "time")
