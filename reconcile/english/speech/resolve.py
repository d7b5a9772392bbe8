"""The words of a source -> who that is in this article."""

import re

from attrs import evolve, frozen

from reconcile.english.names import Names

_ORG = re.compile(
    r"\b(?:group|agency|ministry|observatory|organisation|organization|statement|department|company|army|party|campaign|committee|office|bank|court|network|channel|charity|report|study|survey|center|centre|institute|council|university|government|media|tv|radio|poll|front|union|press|police|times|journal)\b"
)
_HUMAN = re.compile(
    r"\b(?:official|doctor|source|worker|eyewitness|witness|businessman|businesswoman|spokesman|spokeswoman|spokesperson|resident|minister|president|director|head|chief|mayor|governor|journalist|activist|trader|lawyer|teacher|student|father|mother|woman|man|commander|general|senator|candidate|survivor|driver|farmer|shopkeeper|soldier|nurse|medic|professor|analyst)\b"
)
_HANGING = re.compile(r"[,(]| (?:of|in|from|at|for|with) ")
_SPACES = re.compile(r"\s+")
_CLAUSE = re.compile(
    r",? (?:who|which|whose|speaking|talking|writing|citing|reached|contacted|interviewed|told|and (?:has|had|is|was))\b.*$|[,;:.\s]+$"
)
_MONITORS = frozenset(
    {
        "monitor",
        "monitoring group",
        "war monitor",
        "watchdog",
        "rights monitor",
        "monitors",
        "britain-based monitor",
        "british-based monitor",
        "britain-based monitoring group",
        "observatory",
    }
)
LONGEST = 110
"""Code points after which a speaker's name is cut at a word."""


@frozen
class Known:
    """The speakers told so far: the last person, the last organisation or plural, the last that "it" can be, and every name by its head noun."""

    person: str | None = None
    other: str | None = None
    body: str | None = None
    heads: tuple[tuple[str, str], ...] = ()

    def with_speaker(self, name: str) -> "Known":
        """Return what is known after one more speaker."""
        low = name.lower()
        nouns = tuple(dict.fromkeys([m[0] for m in _HUMAN.finditer(low)] + [m[0] for m in _ORG.finditer(low)]))
        heads = (*((n, name) for n in nouns), *self.heads)[:16] if nouns else self.heads
        if _is_person(name):
            return evolve(self, person=name, heads=heads)
        return evolve(self, other=name, body=self.body if _is_plural(name) else name, heads=heads)


def _is_person(name: str) -> bool:
    head = _HANGING.split(name, maxsplit=1)[0]
    low = head.lower()
    org, human = _ORG.search(low), _HUMAN.search(low)
    if human and not low.endswith("s"):
        return org is None or human.start() < org.start() or low.endswith(human[0])
    if org:
        return False
    words = head.split()
    capitals = [w for w in words if w[0].isupper()]
    if len(capitals) >= 2 and words[-1] == capitals[-1] and not words[-1].isupper():
        return words[0].lower() != "the" and len(words) - len(capitals) < 4
    return len(words) == 1 and words[0][:1].isupper() and not words[0].isupper()


def _is_plural(name: str) -> bool:
    """Say whether a name is a plural without a name in it: "residents", "rebel fighters", "the police"."""
    head = _HANGING.split(name, maxsplit=1)[0]
    return head.lower() == head[:1].lower() + head[1:] and head.lower().endswith(("s", "police", "people", "men", "women"))


def is_organisation(name: str) -> bool:
    """Say whether a name holds a noun for a group of people that speaks as one."""
    return len(name) > 3 and _ORG.search(name.lower()) is not None and not _is_person(name)


_PLURALS = re.compile(
    r"\b(?:officials|sources|witnesses|residents|activists|doctors|medics|workers|diplomats|survivors|relatives|lawyers|analysts|experts|police)\b"
)


def names_speaker(name: str) -> bool:
    """Say whether words name somebody who speaks: a body, a person by office, people in the plural, or a name of two capitals."""
    low = name.lower()
    if _ORG.search(low) or _HUMAN.search(low) or _PLURALS.search(low):
        return True
    words = name.split()
    return 1 < len(words) < 5 and all(w[0].isupper() for w in words)


def resolve(words: str, known: Known, names: Names) -> str:
    """Return the speaker that the words of a source stand for: pronouns and bare nouns by who spoke last, short names in full."""
    plain = tidy(words)
    low = plain.lower()
    if low in ("he", "she", "who", "he's", "she's"):
        return known.person or known.other or plain
    if low == "it" and known.body:
        return known.body
    if low in ("it", "they", "which"):
        return known.other or known.person or plain
    bare = (
        re.match(r"(?:(the|this|that|a|an) )?([a-z][a-z -]+)$", low)
        if plain[:1].islower() or low.startswith(("the ", "a ", "an "))
        else None
    )
    if bare or low in _MONITORS:
        noun = bare[2] if bare else low
        if noun in _MONITORS and "observatory" in names.heads:
            return names.heads["observatory"]
        if bare and bare[1] in ("the", "this", "that"):
            title = noun.split(" of ", 1)[0]
            told = next((name for head, name in known.heads if title.endswith(head)), None)
            if told and told.lower() != low:
                return told
            if noun in ("group", "monitor", "organisation", "organization", "monitoring group", "agency", "charity", "network"):
                return known.other or plain
            return names.full(plain)
    return _expanded(plain, names)


def tidy(words: str) -> str:
    """Return the words of a source as a name: white space folded, clauses and trailing marks cut off, not over `LONGEST`."""
    plain = _SPACES.sub(" ", words[: 4 * LONGEST].replace(" - ", "-")).strip(" ,'\"“”‘’")
    short = _CLAUSE.sub("", plain) or plain
    if len(short) > LONGEST:
        cut = short.rfind(",", 0, LONGEST)
        short = short[: cut if cut > 0 else max(short.rfind(" ", 0, LONGEST), 1)]
    return short.replace(" '", "'").replace("( ", "(")


def _expanded(name: str, names: Names) -> str:
    head, comma, tail = name.partition(",")
    head = names.full(head)
    tail = " ".join(names.acronyms.get(w.strip("()"), w) for w in tail.split())
    return f"{head}{comma} {tail}".strip() if tail else head
