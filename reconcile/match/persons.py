"""Two claims that tell of one person each -> whether it is one and the same."""

import re
from collections.abc import Collection
from itertools import combinations, takewhile

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import ANYONE, members
from reconcile.english.words.classes import noun_classes
from reconcile.english.words.stops import STOP
from reconcile.model import Claim

_WORD = re.compile(r"[^\W\d_]+")
_FULL = re.compile(r"\b[A-Z][\w.'’-]+ [A-Z][\w'’-]+")


def is_lone(claim: Claim, words: Lexicon) -> bool:
    """Say whether a claim tells of one person ("a guard", "Ana Lind", "one Dane") and does not only count: "one", "one person"."""
    told = claim.interval
    if told is None or not told.low == told.high == 1:
        return False
    first, _, rest = claim.text.lower().partition(" ")
    return first not in ("one", "1") or (bool(rest) and words.lookup("who").get(rest) not in ANYONE)


def is_list(claim: Claim) -> bool:
    """Say whether a claim tells of several people one by one and gives no figure: "a woman and her son"."""
    told = claim.interval
    return told is not None and told.stated is None and told.rule is None and told.low == told.high and (told.low or 0) > 1


def is_named(claim: Claim) -> bool:
    """Say whether a person is named: "Ana Lind", and "Lind"; not "a Dane" nor, where a sentence begins, "Climber"."""
    if _FULL.search(claim.text):
        return True
    alone = _WORD.fullmatch(claim.text) and _proper(claim.text)
    return bool(alone) and (claim.span.start > claim.sentence.start or not noun_classes(claim.text.lower()))


def same_person(a: Claim, b: Claim, words: Lexicon) -> bool | None:
    """Say whether two claims tell of one person, by name or office: "the police chief", "Chief Ida Holm"; None where neither says.

    A class alone ("a woman") may be anyone, and an office that is told apart ("a Danish climber", "a Finnish climber") is another's.
    """
    own, others = (_words(c.text) for c in (a, b))
    heads = ({h for c in (a, b) for h in _heads(c.text)} - _classes(words)) & own.keys() & others.keys()
    if any(_proper(own[h]) or _proper(others[h]) or not _told_apart(h, own, others) for h in heads):
        return True
    return False if all(is_named(c) for c in (a, b)) else None


def one_in_article(a: Claim, b: Claim, words: Lexicon) -> bool | None:
    """Say whether two claims of one article tell of one person; None where it does not show.

    Those named in one sentence are two; who is told of as somebody new ("a guard", "another") is not one who was known before.
    """
    same = same_person(a, b, words)
    if a.sentence == b.sentence:
        return bool(same) and not all(_FULL.search(c.text) for c in (a, b))
    first, second = sorted((a, b), key=lambda c: c.span)
    known = is_named(first) or _DEFINITE.match(first.text)
    new = "other" in second.marks or (known and _NEW.match(second.text))
    return False if same is None and new else same


_DEFINITE = re.compile(r"(?:the|this|that|my|our|his|her|its|their|\w+'s)\s", re.IGNORECASE)
_NEW = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)


def of_several(counts: Collection[Claim], words: Lexicon) -> bool:
    """Say whether an article that gives these counts tells of more than one person."""
    if any((c.interval.figure or 0) > 1 for c in counts if c.interval):
        return True
    alone = [c for c in counts if is_lone(c, words)]
    return any(one_in_article(a, b, words) is False for a, b in combinations(alone, 2))


def _words(text: str) -> dict[str, str]:
    """Return the words of a text as it writes them, by their small letters."""
    return {w.lower(): w for w in _WORD.findall(text) if w.lower() not in STOP}


def _heads(text: str) -> list[str]:
    """Return the last word of each stretch between commas: "chief" and "holm" of "the police chief, Ida Holm"."""
    return [found[-1] for part in text.lower().split(",") if (found := _WORD.findall(part))]


def _told_apart(head: str, *told: dict[str, str]) -> bool:
    """Say whether each of two has a proper name before an office that the other lacks: its nationality, whose office it is."""
    one, other = ({w for w in takewhile(lambda w: w != head, words) if _proper(words[w])} for words in told)
    return bool(one and other) and one.isdisjoint(other)


def _proper(word: str) -> bool:
    return word[0].isupper()


def _classes(words: Lexicon) -> frozenset[str]:
    return ANYONE.union(*(members(word, words) for word in ANYONE))
