"""Tokens -> Penn tags."""

from __future__ import annotations

from functools import cache, partial
from struct import Struct

from attrs import frozen

from reconcile.english.tokens import Sentence, lowered
from reconcile.english.words import looks, verbs
from reconcile.english.words.agreement import agreed
from reconcile.english.words.memo import Memo
from reconcile.english.words.weights import Weights, weights

START = "^"
"""What stands for the tag before the first."""


@frozen(eq=False)
class Look:
    """What a word adds to the sums at its own place and at its neighbours'; its tag, if it has but one."""

    single: str | None
    is_mark: bool
    helper: str
    known: str
    own: int
    before: int
    after: int
    behind: int
    beyond: int
    given: str
    pair: str
    clause: Memo[str, int]
    between: Memo[str, int]
    ahead: Memo[str, int]


@frozen(eq=False)
class Past:
    """The two tags before a word and the verb that its clause has had: what they add, and what follows on one more tag."""

    tag: str
    verb: str
    added: int
    then: Memo[str, Past]


@frozen(eq=False)
class Tagger:
    """The weights, with what was worked out from them so far."""

    weights: Weights
    cells: Struct
    start: Past
    weight: Memo[str, int]
    looks: Memo[str, Memo[str, Look]]


def _past(w: Weights, t2: str, t1: str, verb: str) -> Past:
    features = (f"1{t1}", f"2{t2} {t1}", f"5{verb}", f"6{verb} {t1}")

    def then(key: str) -> Past:
        tag, _, helper = key.partition(" ")
        return _pasts(w)[t1, tag, verbs.then(verb, tag, helper)]

    return Past(t1, verb, w.total(features) + w.middle, Memo(then))


@cache
def _pasts(w: Weights) -> Memo[tuple[str, str, str], Past]:
    return Memo(lambda key: _past(w, *key))


@cache
def tagger() -> Tagger:
    """Load the weights and make ready to tag; once."""
    w = weights()

    def named(start: str) -> Memo[str, int]:
        return Memo(lambda key: w.packed(start + key))

    clause, between, ahead = Memo(named), Memo(named), Memo(named)

    def look(manner: str, word: str) -> Look:
        low = lowered(word)
        single, known = w.single.get(low), looks.known(low, w.known)
        own = w.total(looks.own(word, low, known, manner)) if single is None else 0
        return Look(
            single,
            not low[:1].isalnum(),
            f" {verbs.HELPERS[low]}" if low in verbs.HELPERS else "",
            known,
            own,
            w.total(looks.beside("<", word, low, known, manner)),
            w.total(looks.beside(">", word, low, known, manner)),
            w.packed(f"«{low}"),
            w.packed(f"»{low}"),
            f"3{low} ",
            f"p{low} ",
            clause[f"7{low[-3:]} "],
            between[f"4{known} "],
            ahead[f"q{known} "],
        )

    return Tagger(
        w,
        Struct(f"<{len(w.tags)}H"),
        _pasts(w)[START, START, verbs.NONE],
        Memo(w.packed, 1 << 19),
        Memo(lambda manner: Memo(partial(look, manner), 1 << 16)),
    )


def tags(sentence: Sentence) -> tuple[str, ...]:
    """Return one Penn tag a token; SC opens a clause, HYPH joins words, ABBR ends a shortened one."""
    t = tagger()
    seen = t.looks[looks.manner(sentence.words, sentence.lows)]
    row = [seen[word] for word in (*sentence.words, "", "")]
    weight = t.weight
    unpack, size, names, past = t.cells.unpack, t.cells.size, t.weights.tags, t.start
    found = list[str]()
    behind = before = row[-1]
    for look, after, beyond in zip(row, row[1:], row[2:], strict=False):
        tag = look.single
        if tag is None:
            t1, k1 = past.tag, after.known
            total = (
                past.added
                + look.own
                + weight[look.given + t1]
                + look.clause[past.verb]
                + weight[look.pair + k1]
                + before.before
                + behind.behind
                + after.after
                + after.between[t1]
                + after.ahead[beyond.known]
                + beyond.beyond
            )
            if look.is_mark:
                total += t.weights.packed(looks.mark(sentence.lows[len(found)], sentence, len(found)))
            scores = unpack(total.to_bytes(size, "little"))
            tag = names[scores.index(max(scores))]
        found.append(tag)
        past = past.then[tag + look.helper]
        before, behind = look, before
    return agreed(sentence.lows, found)
