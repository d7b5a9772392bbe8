"""Word -> what the tagger sees of it."""

from functools import cache

from reconcile.english.words.lists import word_list

_ENDINGS = (("ies", "y"), ("s", ""), ("es", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


@cache
def shape(word: str) -> str:
    """Return what kinds of characters a word has, runs made one."""
    kinds = ["A" if c.isupper() else "a" if c.islower() else "0" if c.isdigit() else c for c in word[:12]]
    return "".join(k for i, k in enumerate(kinds) if i == 0 or kinds[i - 1] != k) + ("1" if len(word) == 1 else "")


@cache
def flags(low: str) -> str:
    """Return what the word list knows of a form: noun or verb as it stands, or after an ending is cut."""
    words = word_list()
    found = "n" if low in words.nouns else ""
    found += "v" if low in words.verbs else ""
    found += "p" if low in words.pasts else ""
    found += "i" if low in words.plurals else ""
    found += "N" if low.capitalize() in words.nouns else ""
    for ending, instead in _ENDINGS:
        if low.endswith(ending):
            stem = low[: -len(ending)]
            stems = (stem + instead, stem[:-1] if not instead and stem[-1:] == stem[-2:-1] else "-")
            found += f"{ending}n" if any(x in words.nouns for x in stems) else ""
            found += f"{ending}v" if any(x in words.verbs for x in stems) else ""
    return found


@cache
def own(word: str, low: str) -> tuple[str, ...]:
    """Return the features of the word itself."""
    return (f"w{low}", f"a{low[-3:]}", f"b{low[-2:]}", f"c{low[-4:]}", f"d{low[-1:]}", f"e{low[:3]}", f"f{shape(word)}", f"g{flags(low)}")


@cache
def near(word: str, low: str, known: str) -> tuple[str, ...]:
    """Return the features of a word as a neighbour."""
    return (f"w{low}", f"a{low[-3:]}", f"f{shape(word)}", f"k{known}")
