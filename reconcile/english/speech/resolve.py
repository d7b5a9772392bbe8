"""The words of a source -> who that is in this article."""

import re

from attrs import evolve, frozen

from reconcile.english.names import Names

_ORG = re.compile(
    r"\b(?:group|agency|ministry|observatory|organisation|organization|statement|department|company|army|party|campaign|committee|office|bank|court|network|channel|charity|report|study|source|official|doctor|aid worker|eyewitness|witness|businessman|spokesman|spokeswoman)\b"
)
_SPACES = re.compile(r"\s+")


@frozen
class Known:
    """The speakers told so far: the last person, the last organisation or plural, and every name by its head noun."""

    person: str | None = None
    other: str | None = None
    heads: tuple[tuple[str, str], ...] = ()

    def with_speaker(self, name: str) -> "Known":
        """Return what is known after one more speaker."""
        head = _ORG.search(name.lower())
        heads = ((head[0], name), *self.heads[:7]) if head else self.heads
        if _is_person(name) or (head and head[0] in _HUMAN):
            return evolve(self, person=name, heads=heads)
        return evolve(self, other=name, heads=heads)


_HUMAN = frozenset("official doctor source aid worker eyewitness witness businessman spokesman spokeswoman".split()) | {"aid worker"}


def _is_person(name: str) -> bool:
    words = name.split(",", maxsplit=1)[0].split()
    capitals = [w for w in words if w[0].isupper()]
    return (
        1 <= len(capitals) <= 4
        and len(capitals) == len(words)
        and not any(w.isupper() and len(w) > 2 for w in words)
        and not _ORG.search(name.lower())
    )


def resolve(words: str, known: Known, names: Names) -> str:
    """Return the speaker that the words of a source stand for: pronouns and bare nouns by who spoke last, short names in full."""
    plain = _SPACES.sub(" ", words.replace(" - ", "-")).strip(" ,")
    low = plain.lower()
    if low in ("he", "she", "who", "i"):
        return known.person or known.other or plain
    if low in ("it", "they", "we", "which"):
        return known.other or known.person or plain
    bare = re.match(r"(?:the|this|that)\s+([a-z][a-z ]+)$", low)
    if bare:
        told = next((name for head, name in known.heads if bare[1].endswith(head)), None)
        if told and told.lower() != low:
            return told
        if bare[1] in ("group", "monitor", "organisation", "organization", "monitoring group", "agency", "charity", "network"):
            return known.other or plain
        return names.full(plain)
    return _expanded(plain, names)


def _expanded(name: str, names: Names) -> str:
    head, comma, tail = name.partition(",")
    head = names.full(head)
    tail = " ".join(names.acronyms.get(w.strip("()"), w) for w in tail.split())
    return f"{head}{comma} {tail}".strip() if tail else head
