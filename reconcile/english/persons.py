"""Tokens -> the people that a noun phrase names: its extent and their classes."""

from functools import cache

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.tokens import Sentence

_LINKS = frozenset("of the its their his these those other others more additional further such own another different all said".split())
_STOPS = frozenset(
    "a an and or but in on at to from by for with as is are was were be been being has have had will would may could can might who which that this it he she they"
    " we i said says also not after before when while where than since until into over under during through about near up down out off per , . ; : ( ) \" ' / ? !"
    " [ ] 's — – including among amid leaving left".split()
)
_REACH = 7
_GENERIC = frozenset({"person", "combatant"})


@frozen
class People:
    """A noun phrase for people by token indexes (half open): its class words, its head token, whether it is one person."""

    start: int
    end: int
    who: tuple[str, ...]
    head: int
    single: bool = False


@cache
def _forms(words: Lexicon) -> dict[tuple[str, ...], str]:
    return {tuple(form.replace("-", " - ").split()): word for form, word in words.lookup("who").items()}


@cache
def _firsts(words: Lexicon) -> frozenset[str]:
    return frozenset(form[0] for form in _forms(words))


@cache
def singulars(words: Lexicon) -> frozenset[str]:
    """Nouns for one person ("child", "soldier")."""
    return frozenset(words.forms("singulars")["one"])


def class_at(s: Sentence, i: int, words: Lexicon) -> tuple[str, int] | None:
    """Return the class word of the noun that begins at token `i`, the longest form first, and the token after it."""
    if s.lows[i] not in _firsts(words):
        return None
    forms = _forms(words)
    for length in range(min(4, len(s.lows) - i), 0, -1):
        found = forms.get(s.lows[i : i + length])
        if found:
            return found, i + length
    return None


def _demonym(s: Sentence, i: int) -> bool:
    """Say whether token `i` names people by country or faith: Syrians, Egyptians, Yazidis, Alawites."""
    word = s.words[i]
    return (
        word[0].isupper()
        and len(word) > 4
        and word.endswith(
            (
                "ans",
                "is",
                "ites",
                "ns",
                "ians",
                "ese",
                "eks",
                "ews",
                "ims",
                "urds",
                "ttis",
                "nis",
                "qis",
                "ots",
                "rks",
                "abs",
                "sis",
                "tus",
                "nts",
            )
        )
    )


def people_at(s: Sentence, start: int, words: Lexicon, outcomes: frozenset[str]) -> People | None:
    """Read the noun phrase for people that begins at token `start`; None where a thing or nothing is named.

    Words that say an outcome end it ("29 Syrian rebels killed"); the class of its head counts, that of a modifier where the head is a
    general word ("rebel fighters").
    """
    n, i = len(s.lows), start
    found: list[tuple[str, int, int]] = []
    while i < n and i - start < _REACH:
        word = s.lows[i]
        if (word in _STOPS and s.words[i] != "IS") or (word in outcomes and class_at(s, i, words) is None):
            break
        at = class_at(s, i, words)
        if at and not (word in outcomes and found):
            found.append((at[0], i, at[1]))
            i = at[1]
            if i < n and s.lows[i] == "of" and word in ("members", "bodies", "body", "corpses", "lives", "deaths", "casualties", "dead"):
                i += 1
            continue
        if _demonym(s, i):
            found.append(("person", i, i + 1))
        elif found and word not in _LINKS and word != "-" and not s.words[i][0].isupper():
            break
        i += 1
    return _chosen(s, start, found, words)


def _chosen(s: Sentence, start: int, found: list[tuple[str, int, int]], words: Lexicon) -> People | None:
    if not found:
        return None
    head = found[-1]
    who = head[0]
    if who in _GENERIC:
        who = next((c for c, _, _ in reversed(found) if c not in _GENERIC), who)
    return People(start, head[2], (who,), head[1], s.lows[head[2] - 1] in singulars(words))
