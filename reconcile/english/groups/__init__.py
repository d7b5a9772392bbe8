"""Tags -> groups: noun groups, verb groups and the small words between them."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from reconcile.english.groups.letters import letters
from reconcile.english.tokens import Sentence

_WORD = "[npjcvgaixfqyB]"
_COMPOUND = rf"(?:c(?=c)){{0,4}}{_WORD}(?:-{_WORD}){{1,5}}"
_BEFORE = rf"(?:{_COMPOUND}|n(?=j[np])|(?<=d)p{{1,3}}(?=j[np])|a{{0,3}}(?:j(?!c)|(?<=[dac\"])j|(?<=d[jc])j)(?:,&?(?=a?[jv])|&(?=a?[jv]))?|(?:(?<=d)a)?\$?c|a{{0,2}}v(?!c)|(?<=d)v|(?<=d)g|g(?!c)|y{{1,9}}'?)"
_NOUNS = rf"(?:(?:(?:{_WORD}-(?:{_WORD}-){{0,4}})?[np$]\.?){{1,12}}(?:(?<=p)c(?!-)[np]{{0,4}}|h)?|(?:{_WORD}-)?h)(?!-)"
_OWNED = rf"(?:d?{_BEFORE}{{0,8}}{_NOUNS}')"
_START = r"(?!g)(?:(?<=[xfi,&HG\"])(?=v[^&])|(?<![^!\"])(?=v)|(?!v))"
_NICKNAMED = r"p{1,3}\"d?[jnp]{1,3}\"[np]{1,2}"
_NOUN = (
    rf"d?j?n{{0,3}}{_NICKNAMED}|[oe]|D?d{_OWNED}{{0,3}}(?:\"?{_BEFORE}\"?){{0,8}}\"?{_NOUNS}|D?{_START}{_OWNED}{{0,3}}{_BEFORE}{{0,8}}{_NOUNS}"
    rf"|d{_BEFORE}{{0,8}}(?:{_COMPOUND}|a?j|v(?!c)|c|g(?=x))|(?:d[ja]?)?\$?c{{1,6}}|{_COMPOUND}(?<=c)|[Dd]"
)
_VERB = r"(?:[tMBHZG]a{0,4}){0,6}[fivg]|(?:[tMBHZG]a{0,4}){0,5}[tMBHZG]"
_GROUP = re.compile(
    rf"(?P<T>D?d?y{{1,12}}(?![np'-]))|(?P<N>{_NOUN})|(?P<V>{_VERB})|(?P<J>a{{0,3}}(?:{_COMPOUND}(?<=[jvn])|j))|.", re.DOTALL
)
_GERUND = re.compile(r"(?<![^,;:\"&!s])g(?=a?[fvBMHZ])")
"""A word in -ing that opens a clause right before its verb: "Shelling killed 15"."""
_MORE_OF = re.compile("[jvg]?[npc]")
"""What follows "more" where it only goes before a noun: "40 more wounded men", and not "40 more wounded"."""
_HEADS = frozenset("npch$oedDjvgy")


@frozen(eq=False)
class Group:
    """A base phrase by token indexes (half open): what kind, and the token that heads it.

    `kind`: N noun group, V verb group, T time expression, J adjective; else the letter of a single token (see `letters`).
    """

    kind: str
    start: int
    end: int
    head: int


def groups(
    s: Sentence, tags: Sequence[str], numbers: Iterable[tuple[int, int]] = (), times: Iterable[tuple[int, int]] = ()
) -> tuple[Group, ...]:
    """Cut a tagged sentence into base phrases, left to right, every token in exactly one.

    `numbers` and `times` are token ranges that are read as one number ("at least 12") or one time expression ("last Friday").
    """
    line = list(letters(s.words, s.lows, tags))
    spans = [(start, end) for start, end in times if end - start > 1 or not _within_verb(line, start)]
    timed = {i for start, end in spans for i in range(start, end)}
    for start, end in numbers:
        if timed.isdisjoint(range(start, end)):
            line[start:end] = "c" * (end - start)
    for start, end in spans:
        line[start:end] = "y" * (end - start)
    for i in range(1, len(line)):
        if line[i - 1] == "p" and line[i] == "c" and _counts_on(line, tags, i):
            line[i - 1] = "h"
        if line[i - 1] == "c" and s.lows[i] == "more" and line[i] in "ja" and not _MORE_OF.match("".join(line[i + 1 : i + 4])):
            line[i] = "n"
    found = _GERUND.sub("n", "".join(line))
    return tuple(
        [Group(m.lastgroup or m[0], m.start(), m.end(), _head(m.lastgroup, found, m.start(), m.end())) for m in _GROUP.finditer(found)]
    )


def _counts_on(line: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Say whether a figure after a name counts what follows it: "in the province of Idlib 11 people were killed"."""
    while at < len(line) and line[at] == "c":
        at += 1
    return at < len(line) and (tags[at] == "NNS" or (line[at] == "j" and tags[at + 1 : at + 2] in (("NNS",), ["NNS"])))


def _within_verb(line: Sequence[str], at: int) -> bool:
    """Say whether an adverb stands inside a verb group: "are currently being moved"."""
    return line[at] == "a" and 0 < at < len(line) - 1 and line[at - 1] in "BHZM" and line[at + 1] in "BHZGfivg"


def _head(kind: str | None, line: str, start: int, end: int) -> int:
    if kind is None or kind == "V":
        return end - 1
    at = end - 1
    while at > start and line[at] not in _HEADS:
        at -= 1
    return at - 1 if line[at] == "c" and at > start and line[at - 1] == "p" else at
