"""Text from articles -> text in which every character shows."""

import unicodedata

_SHOWN = {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " "}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    r"""Return text with every control, format and surrogate character written out (`\\x1b`, `\\u202e`); white space becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _SHOWN.get(ch) or (ch if unicodedata.category(ch) not in _HIDDEN else ch.encode("unicode_escape").decode()) for ch in text
    )
