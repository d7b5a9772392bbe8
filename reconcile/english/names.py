"""Article text -> its names: acronyms, full names behind last names, spellings folded to one."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from anyascii import anyascii
from attrs import frozen
from rapidfuzz.distance import Levenshtein

_NAME = re.compile(r"[A-Z][\w'’.]*(?:[ -](?:(?:of|for|the|and|de|al|bin|ibn|van|von|du|el|da) ){0,2}(?:al-|el-)?[A-Z][\w'’]*)*")
_ACRONYM = re.compile(r"[(\[](?:the )?[\"“]?([A-Z][A-Za-z&.-]{1,11})[\"”]?[)\]]")
_WORDS = re.compile(r"[\w'’-]+(?: [\w'’-]+)*$")
_ENDING = re.compile(r"[ae]h?$")
_ARTICLES = frozenset("al el ar as ad an ash az at the".split())
_GENERIC = frozenset(
    "front movement group army forces party organisation organization brigade jabhat harakat jaish jaysh islamic state city town province".split()
)
_TRANSLATED = {"jabhat": "front", "jaish": "army", "jaysh": "army", "harakat": "movement", "daesh": "isil", "isis": "isil", "is": "isil"}
_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen president minister senator governor secretary king prince judge col maj capt lt sgt sir st prof jr sr".split()
)
_LEADS = _TITLES | frozenset("the in on at but and he she it monday tuesday wednesday thursday friday saturday sunday".split())
_TIES = frozenset({"of", "for", "and", "the"})
_DETERMINER = re.compile(r"^(?:the|The|an|a)\s+")
_LONGEST = 9
"""Words of a name past which it is no body's."""

_PLAIN_BODIES = frozenset("ministry observatory agency army police".split())
_BODIES = frozenset(
    "observatory ministry agency coalition federation committee council survey commission centre center institute monitor authority association society bureau"
    " organisation organization foundation department".split()
)
"""Nouns that head the name of a body, and that later stand for it alone: "the Observatory"."""


@frozen(eq=False)
class Names:
    """What an article's names stand for: acronym -> full name, last name -> full name, head noun ("observatory") -> full name.

    `shorts`: a body's name cut short ("Syrian Observatory") -> full name, None where it would fit two bodies.
    """

    acronyms: dict[str, str]
    people: dict[str, str]
    heads: dict[str, str]
    shorts: dict[str, str | None]

    def full(self, name: str) -> str:
        """Return the full name that a short one stands for in this article: an acronym, a last name, "the Observatory"."""
        bare = _bare(name)
        if body := self.body(name):
            return body
        if bare in self.people:
            return self.people[bare]
        return self.heads.get(bare.lower(), name) if bare and " " not in bare else name

    def body(self, name: str) -> str | None:
        """Return the full name of the body that an acronym, "the Syrian Observatory" or "the Observatory" stands for; None for other names."""
        bare = _bare(name)
        known = self.acronyms.get(bare) or self.shorts.get(bare)
        return known or (self.heads.get(bare.lower()) if bare.istitle() and " " not in bare else None)


def _bare(name: str) -> str:
    return _DETERMINER.sub("", name).strip()


def names(text: str) -> Names:
    """Collect an article's names; the first full form of each counts."""
    acronyms = {m[1].replace(".", ""): full for m in _ACRONYM.finditer(text) if (full := _spelled_before(text, m.start(), m[1]))}
    found = Names(acronyms, {}, {}, {})
    counts = Counter(m[0] for m in _NAME.finditer(text))
    for told in sorted(_NAME.finditer(text), key=lambda m: (-counts[m[0]], m.start())):
        name = told[0]
        if " " not in name:
            continue
        words = name.replace("’s", "").replace("'s", "").split()
        for part in _within_sentences(words) if "." in name else (words,):
            for body in _apart(part) if "and" in part else (part,):
                _learn(body, found)
    return found


_INITIALS = re.compile(r"(?:[A-Z]\.)+")


def _within_sentences(words: list[str]) -> Iterator[list[str]]:
    """Cut a run of capitalised words where a sentence ends in it: at a full stop that belongs to no initial and no title."""
    start = 0
    for i, word in enumerate(words):
        if word.endswith(".") and word.lower().strip(".") not in _TITLES and not _INITIALS.fullmatch(word):
            yield [*words[start:i], word.rstrip(".")]
            start = i + 1
    yield words[start:]


def _apart(words: list[str]) -> Iterator[list[str]]:
    """Cut "the Upper Mill Council and the Lower Mill Council" into its two bodies."""
    at = words.index("and") if "and" in words else 0
    if at and all(any(w.lower() in _BODIES for w in part) for part in (words[:at], words[at:])):
        yield words[:at]
        yield from _apart(words[at + 1 :])
    else:
        yield words


def _learn(words: list[str], into: Names) -> None:
    """Enter one name under its last word, its initials, and what a body's name is cut short to."""
    while words and words[0].lower().strip(".") in _LEADS:
        words = words[1:]
    if len(words) < 2:
        return
    name = " ".join(words)
    own = words[: next((i for i, w in enumerate(words) if w in _TIES), len(words))]
    if 2 <= len(own) <= 4 and not any(w.lower() in _BODIES for w in own):
        into.people.setdefault(own[-1], " ".join(own))
    if len(words) == 2 and words[-1].lower() not in _PLAIN_BODIES:
        return
    heads = [i for i, word in enumerate(words) if word.lower() in _BODIES and (i or words[1] in _TIES)]
    for head in heads:
        into.heads.setdefault(words[head].lower(), name)
    if 3 <= len(words) <= _LONGEST:
        into.acronyms.setdefault("".join([w[0] for w in words if w[0].isupper()]), name)
        for head in heads:
            _shorten(words, head, name, into.shorts)


def _shorten(words: list[str], head: int, name: str, shorts: dict[str, str | None]) -> None:
    """Enter the runs of a body's name that hold its head noun: "Syrian Observatory", "Observatory for Human Rights"."""
    for start in range(head + 1):
        for end in range(head + 1, len(words) + 1):
            if 1 < end - start < len(words) and words[start][0].isupper() and words[end - 1][0].isupper():
                short = " ".join(words[start:end])
                shorts[short] = name if shorts.get(short, name) == name else None


def _spelled_before(text: str, end: int, acronym: str) -> str | None:
    words = _WORDS.search(text[max(0, end - 100) : end].rstrip(" "))
    return _spelled(" ".join(words[0].split(" ")[-10:]), acronym) if words else None


def _spelled(words: str, acronym: str) -> str | None:
    """Return the words whose initials the acronym has, from the right; None where they do not spell it."""
    letters = [c for c in acronym if c.isupper()]
    parts = words.split()
    initials: list[int] = []
    i = len(parts) - 1
    for letter in reversed(letters):
        while i >= 0 and not (parts[i][0].upper() == letter and (parts[i][0].isupper() or parts[i] in ("sans", "for", "of"))):
            if parts[i][0].isupper() and "-" not in parts[i]:
                return None
            i -= 1
        if i < 0:
            return None
        initials.append(i)
        i -= 1
    return " ".join(parts[initials[-1] :]) if initials else None


@cache
def fold(name: str) -> str:
    """Fold a name to plain lower-case letters without articles, so that spellings meet: "Jisr al-Shughour" -> "jisr shughour"."""
    words = re.findall(r"[a-z0-9]+", anyascii(name).lower().replace("'", ""))
    kept = [w for w in words if w not in _ARTICLES]
    return " ".join(kept or words)


@cache
def same_name(a: str, b: str) -> bool:
    """Say whether two names can be one across spellings: Shughour and Shughur, Hasaka and Hasakeh, Jabhat al-Nusra and Nusra Front."""
    left, right = fold(a).split(), fold(b).split()
    if not left or not right:
        return False
    if left == right:
        return True
    left_set, right_set = ({_TRANSLATED.get(w, w) for w in ws} for ws in (left, right))
    if left_set == right_set:
        return True
    few, many = sorted((left_set, right_set), key=len)
    return all(any(_spelt_alike(w, v) for v in many) for w in few) and bool(few - _GENERIC) and len(many) - len(few) <= 1


def _spelt_alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or a[0] != b[0]:
        return False
    a, b = _ENDING.sub("a", a), _ENDING.sub("a", b)
    return bool(Levenshtein.distance(a, b, score_cutoff=2) <= (1 if min(len(a), len(b)) < 7 else 2))
