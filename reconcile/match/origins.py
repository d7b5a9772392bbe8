"""Claims -> who stands behind each, wire copy included."""

import re
from collections import Counter, defaultdict
from functools import cache

from anyascii import anyascii
from attrs import field, frozen

from reconcile.english.names import names, same_name
from reconcile.english.reference import names_speaker
from reconcile.happenings.groups import groups_of
from reconcile.model import Article, Claim

_WORD = re.compile(r"\w+")
_SHINGLE = 6
"""Words in a run that counts as copied; shorter runs are stock phrases."""

_SHARED = 0.5
"""Share of a sentence's runs that another article must hold for the sentence to be wire copy."""

_COMMONEST = 200
"""A run of words found in more sentences than this is boilerplate and ties nothing."""

_HEAD_OF = re.compile(
    r"(?:\b(?:head|chief|director|founder|leader|president|chairman|chairwoman|spokesman|spokeswoman|spokesperson|official|officials|member|"
    r"representative|commander|minister|manager|coordinator|doctor|source|sources|secretary|analyst|officer)\b[^,]*?\b(?:of|for|from|at|with|in(?=[^,]*\b(?:ministry|office|department|group|army|party|government|agency|force)\b))\s+(?:the\s+)?)"
    r"(?P<org>.+)",
    re.IGNORECASE,
)
_FILLER = re.compile(r"\b(?:the|a|an|so|called|uk|britain|british|based|monitor|monitoring|group|news|agency|state|run|official|syria|s)\b")


@frozen
class Origin:
    """The far end of an attribution chain: `key` is what two claims of one witness share, `name` how it is shown.

    `stated` tells whether the text names a source; an unattributed claim's origin is its outlet, or the wire text it is copied from.
    """

    key: str
    name: str
    stated: bool


@frozen(eq=False)
class Origins:
    """The origin of every claim of a run, by claim id."""

    by_claim: dict[str, Origin] = field(factory=dict)

    def of(self, claim: Claim) -> Origin:
        """Return the origin of one claim."""
        return self.by_claim[claim.id]

    def same(self, a: Claim, b: Claim) -> bool:
        """Say whether one witness stands behind both claims."""
        return self.by_claim[a.id].key == self.by_claim[b.id].key

    def count(self, claims: list[Claim]) -> int:
        """Count the independent witnesses behind claims."""
        return len({self.by_claim[c.id].key for c in claims})


_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


@cache
def origin_key(name: str) -> str:
    """Fold a source's name to what identifies the witness: the organisation that a person speaks for, else the person.

    "Rami Abdel Rahman, head of the Syrian Observatory for Human Rights" and "the British-based Syrian Observatory for Human
    Rights" give one key.
    """
    plain = _BRACKETS.sub(" ", anyascii(name)).replace("-", " ")
    speaks_for = _HEAD_OF.search(plain)
    org = speaks_for["org"] if speaks_for and any(ch.isupper() for ch in speaks_for["org"]) else plain
    folded = " ".join(_WORD.findall(org.split(",")[0].lower()))
    short = " ".join(_FILLER.sub(" ", folded).split())
    return short or folded


def _sentences(claims: tuple[Claim, ...]) -> dict[tuple[str, int], Claim]:
    return {(c.source, c.sentence.start): c for c in claims}


def wire_groups(articles: tuple[Article, ...], claims: tuple[Claim, ...]) -> dict[tuple[str, int], str]:
    """Group the sentences that several articles print nearly word for word: (source, sentence start) -> name of the group.

    Runs of six words are hashed and looked up, so that the cost grows with the text and not with its square (w-shingling,
    Broder 1997).
    """
    texts = {a.source: a.text for a in articles}
    holders: dict[int, list[tuple[str, int]]] = defaultdict(list)
    runs: dict[tuple[str, int], set[int]] = {}
    for place, claim in sorted(_sentences(claims).items()):
        words = _WORD.findall(texts[claim.source][claim.sentence.start : claim.sentence.end].lower())
        hashes = {hash(tuple(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1)}
        runs[place] = hashes
        for h in hashes:
            holders[h].append(place)
    return _grouped(runs, holders)


def _grouped(runs: dict[tuple[str, int], set[int]], holders: dict[int, list[tuple[str, int]]]) -> dict[tuple[str, int], str]:
    copied = groups_of(runs)
    for place, hashes in runs.items():
        for other, count in _shared(place, hashes, holders).items():
            if count >= _SHARED * min(len(hashes), len(runs[other])):
                copied.join(place, other)
    members: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for place in runs:
        members[copied.head(place)].append(place)
    return {place: f"{root[0]}@{root[1]}" for root, places in members.items() if len(places) > 1 for place in places}


def _shared(place: tuple[str, int], hashes: set[int], holders: dict[int, list[tuple[str, int]]]) -> Counter[tuple[str, int]]:
    """Count the runs of words that a sentence shares with each sentence of another article."""
    common = (holders[h] for h in hashes if len(holders[h]) <= _COMMONEST)
    return Counter(other for group in common for other in group if other[0] != place[0])


def origins(articles: tuple[Article, ...], claims: tuple[Claim, ...]) -> Origins:
    """Find who stands behind every claim: the source it names, else the wire text it shares, else the outlet itself."""
    wires = wire_groups(articles, claims)
    outlets = {a.source: a.outlet.value if a.outlet else a.source for a in articles}
    sources = {c.attribution.source for c in claims if c.attribution and c.attribution.source}
    full = _in_full(articles, sources)
    one = _one_name({origin_key(full.get(name, name)) for name in sources})
    found = {}
    for claim in claims:
        said = claim.attribution
        wire = wires.get((claim.source, claim.sentence.start))
        if said and said.source:
            found[claim.id] = Origin(_told(full.get(said.source, said.source), claim, wire, one), said.source, stated=True)
        elif wire:
            found[claim.id] = Origin(f"wire:{wire}", f"{outlets[claim.source]} (wire copy)", stated=False)
        else:
            found[claim.id] = Origin(f"outlet:{outlets[claim.source]}", outlets[claim.source], stated=False)
    return Origins(found)


_SHORT = 4
"""Words of a source's name, at most, that may be short for a longer one."""


def _in_full(articles: tuple[Article, ...], sources: set[str]) -> dict[str, str]:
    """Return the full names of the bodies that sources are short for, where the articles of a run spell out just one such body."""
    short = [name for name in sorted(sources) if len(name.split()) <= _SHORT and not name.islower()]
    if not short:
        return {}
    told = [names(article.text) for article in articles]
    found: dict[str, str] = {}
    for name in short:
        full = {body for known in told if (body := known.body(name))}
        longest = {max((longer for known in told if (longer := known.body(body))), key=len, default=body) for body in full}
        if len({origin_key(body) for body in longest}) == 1:
            found[name] = min(longest)
    return found


_ONE_BODY = re.compile(
    r"(?:the )?(?:[a-z]+ ){0,2}(?:police|army|military|navy|air force|[a-z]+ ministry|ministry of [a-z]+|government|coast ?guard|fire service|fire brigade|presidency)$"
)
"""Bodies of which one incident has one: whoever quotes "police" quotes the same police. "Officials" may be anybody's."""
_NAMELESS = re.compile(r"^(?:an?|the|one|some|several|many)?\s*[a-z][\w\s-]*$")


def _one_name(keys: set[str]) -> dict[str, str]:
    """Give names that are one across spellings one key; only names that share a word or its first letters are compared."""
    blocks: dict[str, list[str]] = defaultdict(list)
    chosen: dict[str, str] = {}
    for key in sorted(keys, key=lambda k: (-len(k), k)):
        starts = {word[:4] for word in key.split() if len(word) > 2}
        near = sorted({other for start in starts for other in blocks[start]})
        match = next((other for other in near if same_name(key, other)), None)
        chosen[key] = chosen[match] if match else key
        for start in starts:
            blocks[start].append(key)
    return chosen


def _told(name: str, claim: Claim, wire: str | None, one: dict[str, str]) -> str:
    """Keep nameless sources of two articles apart ("an official"), unless the passage is one wire text."""
    key = one.get(origin_key(name), origin_key(name))
    plain = name[:1].lower() + name[1:] if names_speaker(name) or name.startswith(("The ", "A ", "An ")) else name
    if any(ch.isupper() for ch in plain) or not _NAMELESS.match(plain) or _ONE_BODY.match(plain):
        return key
    return f"{key}@{wire or claim.source}"
