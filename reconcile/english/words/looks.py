"""Word -> what the tagger sees of it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import eq

from reconcile.english.tokens import Sentence
from reconcile.english.words.lemmas import lemma
from reconcile.english.words.lists import word_list

PLAIN, LOWER, TITLE, UPPER = "n", "l", "t", "u"
"""How a sentence is written: only in a plain one do capitals tell names."""
NOTHING = ""
"""What stands before the first and after the last word."""

_ENDINGS = (("ies", "y"), ("s", ""), ("es", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def manner(words: Sequence[str], lows: Sequence[str]) -> str:
    """Return how a sentence is written: plainly, in small letters, In Title Case, IN CAPITALS."""
    same = sum(map(eq, words, lows))
    if same == len(words):
        return LOWER if sum(map(str.isalpha, words)) > 5 else PLAIN
    if 2 * same > len(words):
        return PLAIN
    letters = [w for w in words if len(w) > 1 and w[0].isalpha()]
    if len(letters) > 2 and sum(map(str.isupper, letters)) > 0.7 * len(letters):
        return UPPER
    longer = [w for w in letters[1:] if len(w) > 3]
    capitals = sum(w[0].isupper() for w in longer)
    if capitals > 0.75 * len(longer) and (capitals > 2 or (capitals > 1 and any(_is_verb_form(w.lower()) for w in letters))):
        return TITLE
    return PLAIN


def _is_verb_form(low: str) -> bool:
    known = flags(low)
    return "N" not in known and any(sign in known for sign in ("p", "edv", "ingv"))


@lru_cache(1 << 16)
def flags(low: str) -> str:
    """Return what the word list knows of a form: noun or verb as it stands, or after an ending is cut."""
    words = word_list()
    found = "n" if low in words.nouns else ""
    found += "v" if low in words.verbs else ""
    found += "p" if low in words.pasts else ""
    found += "i" if low in words.plurals else ""
    found += "N" if low.capitalize() in words.nouns else ""
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            stem = low[: -len(ending)]
            stems = (stem + instead, stem[:-1] if not instead and stem[-1:] == stem[-2:-1] else NOTHING)
            found += f"{ending}n" if any(x in words.nouns for x in stems) else ""
            found += f"{ending}v" if any(x in words.verbs for x in stems) else ""
    return found


@lru_cache(1 << 16)
def _field(low: str) -> str:
    nouns, single = word_list().nouns, lemma(low, "NNS")
    for form in (low, single, low.capitalize()):
        if form in nouns:
            return nouns[form][0]
    return "-"


@lru_cache(1 << 16)
def _shape(word: str, manner: str) -> str:
    if manner != PLAIN:
        return "0" if word[:1].isdigit() else manner
    kinds = ["A" if c.isupper() else "a" if c.islower() else "0" if c.isdigit() else c for c in word[:12]]
    runs = [kind for i, kind in enumerate(kinds) if i == 0 or kinds[i - 1] != kind]
    return "".join(runs) + ("1" if len(word) == 1 else "")


def known(low: str, table: Mapping[str, str]) -> str:
    """Return the tags that a word was seen with; for a rare one, what the word list knows."""
    return table.get(low) or "?" + flags(low)


def own(word: str, low: str, seen: str, manner: str) -> list[str]:
    """Return the features of the word itself; `seen` is what is known of it."""
    shape, flag, end = _shape(word, manner), flags(low), low[-3:]
    return [
        "%",
        f"w{low}",
        f"a{low[-1:]}",
        f"b{low[-2:]}",
        f"c{end}",
        f"d{low[-4:]}",
        f"e{low[:2]}",
        f"f{low[:3]}",
        f"s{shape}",
        f"g{flag}",
        f"k{seen}",
        f"h{shape} {flag}",
        f"i{shape} {end}",
        f"j{_field(low)}",
    ]


def beside(side: str, word: str, low: str, seen: str, manner: str) -> list[str]:
    """Return the features of the word before ("<") or after (">")."""
    return [f"{side}{low}", f"{side}k{seen}", f"{side}s{_shape(word, manner)}", f"{side}j{_field(low)}"]


def mark(low: str, sentence: Sentence, i: int) -> str:
    """Return the feature of a mark and whether it clings to the word before (1), after (2), both (3)."""
    before = i > 0 and sentence.ends[i - 1] == sentence.starts[i]
    after = i + 1 < len(sentence.ends) and sentence.ends[i] == sentence.starts[i + 1]
    return f"m{before + 2 * after}{low}"
