"""Words as written -> the place that they name."""

import re
from collections.abc import Mapping

from reconcile.english.words.classes import is_demonym, noun_class, noun_classes
from reconcile.english.words.lemmas import lemma

NAME = r"(?:[A-Z][^\W\d_]|[ae][lnstzd]h?-[A-Z])[\w’'-]*(?: (?:[A-Z][^\W\d_]|[ae][lnstzd]h?-[A-Z])[\w’'-]*)*"
_NOUNS = (
    "city|town|village|province|district|county|region|state|island|peninsula|suburb|neighbou?rhood|republic|municipality|governorate|port"
)
_SIDES = "(?:north|south)-?(?:east|west)?|east|west"
_REGIONS = "state|province|region|republic|county|governorate"
_KINDLY = re.compile(rf"\b(?:{_NOUNS}) of (?:the )?({NAME})")
_OWNER = re.compile(r"(?<=[a-z])['’]s?$")
_JOINTS = frozenset({"of", "the"})
_USED = 0.15
"""Share of its mentions in which a name stands as that of a place, at least."""


def spot(place: str | None) -> str | None:
    """Return a place without what stands around its name; None for what is none: "Hama" of "Syria's Hama", "Syria" of "Syria evacuees"."""
    words = (place or "").split()
    while len(words) > 1 and (
        _OWNER.search(words[0]) or (is_demonym(words[0].lower()) and (words[1].islower() or is_demonym(words[1].lower())))
    ):
        words = words[1:]
    low = next((at for at, word in enumerate(words) if word.islower() and word not in _JOINTS), len(words))
    if words and is_demonym(words[0].lower()) and low <= 1:
        return None
    while len(words) > low and not (len(words) == low + 1 and low and is_spot(words[-1])):
        words.pop()
    return " ".join(words) if words and _may_be_name(words) else None


def kindly(text: str) -> list[str]:
    """Return the names that a text gives with the noun for what they are: "the city of Aden"."""
    return _KINDLY.findall(text)


def whole(place: str, text: str) -> str:
    """Return a name with the capitalised words around it, and what belongs to it: "Gulf of Aden" of "Gulf"."""
    told = re.search(rf"(?:(?<!^)[A-Z][\w-]+ )*\b{re.escape(place)}\b(?: [A-Z][\w-]+)*(?: of (?:the )?{NAME})?", text)
    words = told[0].split() if told else [place]
    while len(words) > 1 and noun_class(words[-1].lower()) == "time":
        words.pop()
    return " ".join(words)


def is_spot(noun: str) -> bool:
    """Say whether a common noun is that of a place: a city, an island, a jail, a church; no side, branch or act."""
    low = lemma(noun.lower(), "NNS")
    first, fields = noun_class(low), noun_classes(low)
    return first in ("location", "object", "artifact") or (first == "group" and bool(fields & {"location", "artifact"}))


def _may_be_name(words: list[str]) -> bool:
    """Say whether words can name a place: none known as that of something else, no common noun or adjective of a nation alone."""
    last = words[-1]
    low = lemma(last.lower(), "NNS")
    if words[0] == "The":
        return False
    if len(words) == 1:
        return noun_class(low) is None and noun_class(last.lower()) is None and not is_demonym(last.lower())
    return (noun_class(low) is None and not is_demonym(last.lower())) or is_spot(last)


def used_as_spot(place: str, texts: Mapping[str, str], *, often: bool = False) -> bool:
    """Say whether articles put things in a place, often where asked; of one that always has its article, whether its last word is a noun of place."""
    name = re.escape(place)
    ended = r"\b(?!['’]|-| [a-z]+ (?:and|in|of|on|or)\b)"
    words = place.split()
    built = len(words) > 1 and (is_spot(words[-1]) or (" of " in place and is_spot(words[0])))
    told = re.compile(
        rf"\b(?:in|near|outside|inside|across|around|off|hit|struck|shook|jolted{'|at' if built else ''}) (?P<the>the )?(?:(?!the)[\w-]+ )?{name}{ended}"
        rf"|\b(?:{_NOUNS}) of {name}{ended}|\b{name} (?:{_NOUNS})\b"
    )
    found = [m for text in texts.values() for m in told.finditer(text)]
    mentions = sum(len(re.findall(rf"\b{name}\b", text)) for text in texts.values())
    bare = not place.isupper() and (built or place.endswith("s") or not all(m["the"] for m in found))
    return bare and ((len(found) > 1 and not often) or (bool(found) and len(found) >= _USED * mentions))


def is_wide(place: str, texts: Mapping[str, str]) -> bool:
    """Say whether articles speak of a place as one that has parts: "northern India", "the state of Ohio"."""
    name = re.escape(place)
    told = re.compile(rf"\b(?:(?:{_SIDES})(?:ern)? {name}|(?:{_REGIONS}) of {name}|{name} (?:{_REGIONS}))\b", re.IGNORECASE)
    return any(told.search(text) for text in texts.values())


def is_built(place: str) -> bool:
    """Say whether a place is a building, a street or the like, by its last word."""
    words = place.split()
    return len(words) > 1 and "location" not in noun_classes(lemma(words[-1].lower(), "NNS")) and is_spot(words[-1])
