"""Two claims -> which stands in the later account, and whether two witnesses counted apart."""

import re
from datetime import date, datetime

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import same_name
from reconcile.judge.desk import Desk
from reconcile.match.origins import origin_key
from reconcile.model import Claim

_DAY = len("2015-04-25")


def later(a: Claim, b: Claim, desk: Desk) -> int:
    """Say which article is the later by its document date, to the hour where both tell one: -1 `a` is the earlier, 1 `b` is, 0 neither."""
    left, right = (desk.tolls.published.get(c.source, "") for c in (a, b))
    try:
        if len(left) > _DAY and len(right) > _DAY:
            one, other = datetime.fromisoformat(left), datetime.fromisoformat(right)
            if (one.tzinfo is None) == (other.tzinfo is None):
                return (one > other) - (one < other)
        first, second = date.fromisoformat(left[:_DAY]), date.fromisoformat(right[:_DAY])
    except ValueError:
        return 0
    return (first > second) - (first < second)


def counted_apart(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether two witnesses that can be told by name or office stand behind the claims: "police" and "the mayor".

    A broadcaster's toll is a state of the news, and "an official" may be anyone.
    """
    one, other = desk.origins.of(a), desk.origins.of(b)
    if not (one.stated and other.stated) or one.key == other.key:
        return False
    if not (_known(one.name, desk.words) and _known(other.name, desk.words)):
        return False
    return not same_name(origin_key(one.name), origin_key(other.name)) and not same_name(_head(one.name), _head(other.name))


def one_witness(a: Claim, b: Claim, desk: Desk) -> bool:
    """Say whether one witness stands behind the claims, or one office that has no name of its own: "police" in two articles."""
    one, other = desk.origins.of(a), desk.origins.of(b)
    if one.key == other.key:
        return True
    if not (one.stated and other.stated) or not (_known(one.name, desk.words) and _known(other.name, desk.words)):
        return False
    return same_name(origin_key(one.name), origin_key(other.name))


_REPLACES = re.compile(r"\b(?:from|not|instead of|rather than|earlier|initial(?:ly)?|first|previous(?:ly)?)\b", re.IGNORECASE)


def replaces(claim: Claim, old: float, desk: Desk) -> bool:
    """Say whether a claim's sentence tells the old figure too, as one that no longer stands: "16, down from 31", "16, not 31"."""
    text = desk.contexts.texts[claim.source][claim.sentence.start : claim.sentence.end]
    return bool(re.search(rf"\b(?:{old}|{old:,})\b", text)) and bool(_REPLACES.search(text))


_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_BEYOND = re.compile(r",|\b(?:of|for|from|at|in|with|on)\b")
_WORD = re.compile(r"\w+")


def _known(name: str, words: Lexicon) -> bool:
    kinds = words.lookup("witnesses")
    told = " ".join(_WORD.findall(name.lower()))
    if any(re.search(rf"\b{re.escape(form)}\b", told) for form, kind in kinds.items() if kind == "relay"):
        return False
    head = _head(name).split()
    return bool(head) and kinds.get(head[-1]) != "unnamed"


def _head(name: str) -> str:
    """Return the first words of a source's name, without what the person is: "ida holm" of "Ida Holm, a doctor in Karmin"."""
    return " ".join(_WORD.findall(_BEYOND.split(_ARTICLE.sub("", name.strip()), maxsplit=1)[0].lower()))
