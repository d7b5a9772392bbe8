"""A noun group with those named before it -> whom or what it stands for."""

import re

from attrs import field, frozen

from reconcile.english.names import Names
from reconcile.english.nouns import apposed
from reconcile.english.parse import Parse
from reconcile.english.people import titled
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes

_HE = frozenset({"he", "she", "him", "her"})
_IT = frozenset({"it"})
_THEY = frozenset({"they", "them"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_SOME_BODY = frozenset("group organisation organization body monitor watchdog agency charity network outlet company party".split())
_BODIES = frozenset(
    "ministry observatory agency committee council commission office police army court embassy hospital campaign centre center".split()
)
_HOUSES = _BODIES | _SOME_BODY
_PROGRAMMES = frozenset("bulletin broadcast dispatch report statement".split())
_AGAIN = frozenset("later earlier subsequent another second".split())
_EMPTY = frozenset("- based the a an of for so called said 's".split())
_LONGEST = 110
"""Code points after which a name is cut."""
_KEPT = 24
"""Mentions that are remembered."""


@frozen
class Mention:
    """Somebody or something as it was named: the words, the lemmas of its head nouns, appositions among them, and what sort it is.

    `sort`: person, people, body or thing.
    """

    name: str
    heads: tuple[str, ...]
    sort: str


@frozen
class Memory:
    """Those named so far, the last first."""

    mentions: tuple[Mention, ...] = ()
    names: Names | None = field(default=None, eq=False)

    def with_mention(self, told: Mention) -> "Memory":
        """Return what is remembered after one more mention."""
        return Memory((told, *(m for m in self.mentions if m != told))[:_KEPT], self.names)

    def last(self, *sorts: str) -> Mention | None:
        """Return the last mention of one of some sorts."""
        return next((m for m in self.mentions if m.sort in sorts), None)

    def resolve(self, p: Parse, unit: int, words: str) -> Mention:
        """Return what a noun group stands for, as far as it is plain; else the group itself. `words` name it as the text does."""
        own = self._issuer(p, unit) or mention(p, unit, tidy(words))
        low = p.sentence.lows[p.units.groups[unit].head]
        if p.sorts[unit] in "om":
            found = (
                self.last("person")
                if low in _HE
                else self.last("body") or self.last("person")
                if low in _IT
                else self.last("people", "body")
                if low in _THEY
                else None
            )
            return found or own
        if own.sort == "thing" or p.sorts[unit] != "n":
            full = self._full(own.name)
            known = self.names is not None and full != own.name and full in self.names.people.values()
            return Mention(full, own.heads, "person" if known else own.sort)
        return self._same(p, unit, own) or Mention(self._full(own.name), own.heads, own.sort)

    def _issuer(self, p: Parse, unit: int) -> Mention | None:
        """Return the body whose name stands before what it issues: the Observatory for "an Observatory toll"."""
        g = p.units.groups[unit]
        near = g.head - 1
        known = self.names.heads.get(p.sentence.lows[near]) if self.names is not None and near >= g.start else None
        body, thing = p.sentence.words[near : near + 2] if known else ("", "")
        if known is None or not body[0].isupper() or not thing[0].islower() or is_person(p.units.heads[unit]):
            return None
        return Mention(known, (body.lower(), p.units.heads[unit]), "body")

    def outlet(self, name: str) -> str:
        """Return the outlet that a programme of it stands for: "a later news bulletin" is that of the one that spoke last."""
        words = name.lower().split()
        known = self.last("body") if words and words[-1] in _PROGRAMMES and not _AGAIN.isdisjoint(words) else None
        return known.name if known else name

    def _same(self, p: Parse, unit: int, own: Mention) -> Mention | None:
        """Return the earlier mention that a definite group takes up: with its head noun, and nothing that tells it apart."""
        g = p.units.groups[unit]
        head, low_head = p.units.heads[unit], p.sentence.lows[g.head]
        watching = low_head == "monitor" or (head == "group" and "monitoring" in p.sentence.lows[g.start : g.head])
        if watching and p.sentence.lows[g.start] != "another" and self.names is not None and "observatory" in self.names.heads:
            return Mention(self.names.heads["observatory"], ("observatory",), "body")
        if p.sentence.lows[g.start] not in _DEFINITE:
            return None
        apart = {
            low for low in p.sentence.lows[g.start + 1 : g.head] if low not in _EMPTY and "based" not in p.sentence.lows[g.start : g.head]
        }
        for told in (m for m in self.mentions if own.sort != "body" or m.sort != "person"):
            spoken = set(re.findall(r"\w+", told.name.lower()))
            if (head in told.heads or head in spoken) and apart <= spoken and told.name.lower() != own.name.lower():
                return told
        if head in _SOME_BODY and not apart - {"monitoring", "rights", "news", "war"}:
            return self.last("body")
        return None

    def _full(self, name: str) -> str:
        """Return a name with what it is short for in this article."""
        if self.names is None:
            return name
        head, comma, tail = name.partition(",")
        tail = " ".join(self.names.acronyms.get(w.strip("()"), w) for w in tail.split())
        return f"{self.names.full(head)}{comma} {tail}".strip() if tail else self.names.full(head)


def mention(p: Parse, unit: int, name: str) -> Mention:
    """Return a noun group as a mention."""
    heads = (p.units.heads[unit], *(p.units.heads[a] for a in apposed(p, unit)))
    return Mention(name, heads, _sort(p, unit))


def _sort(p: Parse, unit: int) -> str:
    g, head = p.units.groups[unit], p.units.heads[unit]
    plural = p.tags[g.head] in ("NNS", "NNPS")
    words = p.sentence.words[g.start : g.end]
    if p.sorts[unit] == "p":
        lows = p.sentence.lows[g.start : g.end]
        house = not _HOUSES.isdisjoint(lows[-1:])
        if (
            not plural
            and not house
            and (
                titled(p, g)
                or any(is_person(low) and not is_demonym(low) for low in (*lows, *(p.units.heads[a] for a in apposed(p, unit))))
            )
        ):
            return "person"
        body = (
            words[-1].isupper()
            or any(
                low in _HOUSES or noun_class(low) in ("group", "communication")
                for low in lows[len(lows) > 1 :]
                if low.capitalize() in words
            )
            or not noun_classes(head).isdisjoint(("location", "quantity"))
        )
        if plural and not body:
            return "people"
        return "body" if body or lows[0] == "the" or "," in words else "person"
    if is_person(head):
        return "people" if plural else "person"
    if head in _HOUSES or not noun_classes(head).isdisjoint(("group", "communication")):
        return "people" if plural or head in ("police", "people", "staff") else "body"
    return "thing"


def tidy(words: str) -> str:
    """Return words as a name: white space folded, trailing marks cut off, not over `_LONGEST`."""
    plain = re.sub(r"\s+", " ", words[: 4 * _LONGEST].replace(" - ", "-")).strip(" ,'\"“”‘’")
    if len(plain) > _LONGEST:
        cut = plain.rfind(",", 0, _LONGEST)
        plain = plain[: cut if cut > 0 else max(plain.rfind(" ", 0, _LONGEST), 1)]
    return plain.replace(" '", "'").replace("( ", "(")


def names_speaker(name: str) -> bool:
    """Say whether words name somebody who speaks: by a noun for people or bodies, or by two capitals."""
    words = name.split()
    lows = re.findall(r"[a-z]+", name.lower())
    if any(is_person(low) or is_person(low.removesuffix("s")) or low in _BODIES or noun_class(low) in ("group", "person") for low in lows):
        return True
    return 1 < len(words) < 5 and all(w[0].isupper() for w in words)
