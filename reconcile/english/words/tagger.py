"""Tokens -> Penn tags."""

from functools import cache
from struct import Struct

from attrs import frozen

from reconcile.english.tokens import Sentence
from reconcile.english.words import looks, verbs
from reconcile.english.words.weights import BITS, Memo, weights

START = "^"
"""What stands for the tag before the first."""


@frozen(eq=False)
class Look:
    """What a word adds at its own place and at its neighbours', its tag if it has but one, and the beginnings of its features' names."""

    single: str | None
    is_mark: bool
    helper: str
    own: int
    before: int
    after: int
    behind: int
    beyond: int
    known: str
    pair: str
    ahead: str
    given: str
    between: str
    clause: str


@frozen(eq=False)
class Tagger:
    """The weights with what was worked out from them so far."""

    names: tuple[str, ...]
    cells: Struct
    middle: int
    weight: Memo
    given: Memo
    clause: Memo
    seen: dict[str, dict[str, Look]]

    def look(self, word: str, low: str, manner: str) -> Look:
        """Return what a word adds in a sentence that is written in some manner."""
        w, total = weights(), self.weight.total
        single, table = w.single.get(low), w.known
        k = looks.known(low, table)
        return Look(
            single,
            not low[:1].isalnum(),
            verbs.HELPERS.get(low, ""),
            total(looks.own(word, low, table, manner)) if single is None else 0,
            total(looks.beside("<", word, low, table, manner)),
            total(looks.beside(">", word, low, table, manner)),
            self.weight[f"«{low}"],
            self.weight[f"»{low}"],
            k,
            f"p{low} ",
            f"q{k} ",
            f"3{low} ",
            f"4{k} ",
            f"7{low[-3:]} ",
        )


@cache
def tagger() -> Tagger:
    """Load the weights and make ready to tag; once."""
    w = weights()
    weight = Memo(w.packed)
    cells, middle = Struct(f"<{len(w.tags)}H"), sum(1 << BITS * t + BITS - 1 for t in range(len(w.tags)))
    given = Memo(lambda key: weight.total((f"1{key.partition(' ')[2]}", f"2{key}")) + middle)
    clause = Memo(lambda key: weight.total((f"5{key.rpartition(' ')[0]}", f"6{key}")))
    return Tagger(w.tags, cells, middle, weight, given, clause, {})


def tags(sentence: Sentence) -> tuple[str, ...]:
    """Return one Penn tag a token; SC opens a clause, HYPH joins words, ABBR ends a shortened one."""
    t = tagger()
    manner = looks.manner(sentence.words, sentence.lows)
    seen = t.seen.setdefault(manner, {})
    row = list[Look]()
    for word, low in zip((*sentence.words, "", ""), (*sentence.lows, "", ""), strict=True):
        look = seen.get(word)
        if look is None:
            if len(seen) >= 1 << 16:
                seen.clear()
            look = seen[word] = t.look(word, low, manner)
        row.append(look)
    weight, unpack, size, names, then = t.weight, t.cells.unpack, t.cells.size, t.names, verbs.then
    found = list[str]()
    t1, t2, verb = START, START, verbs.NONE
    behind = before = row[-1]
    for look, after, beyond in zip(row, row[1:], row[2:], strict=False):
        tag = look.single
        if tag is None:
            total = (
                look.own
                + before.before
                + behind.behind
                + after.after
                + beyond.beyond
                + weight[look.pair + after.known]
                + weight[after.ahead + beyond.known]
                + weight[look.given + t1]
                + weight[after.between + t1]
                + weight[look.clause + verb]
                + t.given[f"{t2} {t1}"]
                + t.clause[f"{verb} {t1}"]
            )
            if look.is_mark:
                total += weight[looks.mark(sentence.lows[len(found)], sentence, len(found))]
            scores = unpack(total.to_bytes(size, "little"))
            tag = names[scores.index(max(scores))]
        found.append(tag)
        t1, t2, verb = tag, t1, then(verb, tag, look.helper)
        before, behind = look, before
    return tuple(found)
