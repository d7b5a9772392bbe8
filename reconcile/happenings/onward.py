"""Sentence that tells no time of its own -> the happening that it goes on with."""

import re

from reconcile.happenings.evidence import kinds_told
from reconcile.happenings.thread import Thread
from reconcile.happenings.words import names, words
from reconcile.model import Article, Claim

_NAME, _OPENS, _BESIDE, _SAID, _STAYS, _AWAY = 2, 3, 2, 1, 0.5, 2
"""What weighs beside more words in common, or the kind, where a sentence may go on with a happening: a name, that it opens with a word that looks
back, that it stands in one paragraph with it, that somebody says it, that it was the last one told; and what it must have in common with one told before that."""
_OPENING = re.compile(r"[^\w\s]*(?:he|she|it|they|the|that|this|those|these|his|her|their|its|both|of)\b", re.IGNORECASE)


def goes_on(article: Article, sentence: list[Claim], text: str, found: list[Thread], at: int) -> int:
    """Return the happening that a sentence without times of its own is on: of the one before it and those that it leans to, the likeliest, else the main one."""
    said = any(c.attribution for c in sentence)
    kinds = frozenset[str]().union(*(kinds_told(c) for c in sentence))
    last = found[at].claims[-1:]
    beside = bool(last) and "\n" not in article.text[last[0].sentence.end : sentence[0].sentence.start]
    looks_back = _OPENING.match(text) and not (_of_kind(kinds, found[0]) and not _of_kind(kinds, found[at]))
    stays = _STAYS + (_OPENS if looks_back else 0) + (_BESIDE if beside else 0)
    counts = " ".join(f"{c.text} {c.frame.act if c.frame else ''}" for c in sentence if c.kind == "casualty")
    own = words(text) - words(counts)
    told = names(text)
    leaning = [(_leaning(told, own, kinds, t, found[0]), i) for i, t in enumerate(found) if i and t.role != "background"]
    likely = ((weight + (stays if i == at else 0) - (_SAID if said else 0), i) for weight, i in leaning if i == at or weight > _AWAY)
    most, best = max(likely, default=(0, 0))
    return best if most > 0 else 0


def _leaning(told: frozenset[str], own: frozenset[str], kinds: frozenset[str], other: Thread, main: Thread) -> int:
    """Return how much more a sentence shares with another happening than with the main one: names, words, kinds."""
    named = len((told - main.names) & other.names) - len((told & main.names) - other.names)
    worded = len((own - main.words) & other.words) - len((own & main.words) - other.words)
    return _NAME * named + (worded > 0) - (worded < 0) + _of_kind(kinds, other) - _of_kind(kinds, main)


def _of_kind(kinds: frozenset[str], thread: Thread) -> bool:
    return not kinds.isdisjoint(thread.kinds | thread.beside)
