"""Article text -> the passages in quotation marks."""

import re
from bisect import bisect_right

from attrs import frozen

_MARK = re.compile(r"[\"“”„«»]|\n[ \t\r]*\n|(?<!\w)''|''(?!\w)|``")


_CLOSING = (",", ".", "!", "?")
"""Marks after which a straight quotation mark closes what is open, whatever the white space beside it tells: "It fell, "she said."""

_PARAGRAPHS = 4
"""Paragraphs that a quotation may run through without a mark."""


@frozen(eq=False)
class Quotes:
    """The quotations of a text as parallel arrays of offsets, half open, marks included, in order; none inside another."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, offset: int) -> tuple[int, int] | None:
        """Return the quotation that holds an offset, or None."""
        i = bisect_right(self.starts, offset) - 1
        return (self.starts[i], self.ends[i]) if i >= 0 and offset < self.ends[i] else None

    def next(self, offset: int) -> tuple[int, int] | None:
        """Return the first quotation that begins at or after an offset."""
        i = bisect_right(self.starts, offset - 1)
        return (self.starts[i], self.ends[i]) if i < len(self.starts) else None

    def before(self, offset: int) -> tuple[int, int] | None:
        """Return the last quotation that ends at or before an offset."""
        i = bisect_right(self.ends, offset) - 1
        return (self.starts[i], self.ends[i]) if i >= 0 else None


def quotes(text: str) -> Quotes:
    """Pair the quotation marks of a text in one pass.

    Curly marks say themselves whether they open, straight ones by the white space beside them; where that leaves it open they take turns.
    A quotation left open ends with its paragraph, unless one of the next paragraphs closes it without opening one, or opens it again: then it goes on until there.
    """
    starts: list[int] = []
    ends: list[int] = []
    opened: int | None = None
    breaks: list[int] = []
    for found in _MARK.finditer(text):
        at, end = found.span()
        if found[0][0] == "\n":
            if opened is not None:
                breaks.append(at)
            if len(breaks) > _PARAGRAPHS and opened is not None:
                starts.append(opened)
                ends.append(breaks[0])
                opened, breaks = None, []
            continue
        side = _side(text, at, end)
        if side > 0 and opened is not None and not breaks and text[at] == '"' and text[:at][-6:].rstrip(" ")[-1:] in _CLOSING:
            side = -1
        if breaks and opened is not None and (side > 0 or (side == 0 and text[at - 1 : at] in ("", "\n"))):
            starts.append(opened)
            ends.append(breaks[-1] if text[at - 1 : at] in ("", "\n") else breaks[0])
            opened = None
        breaks = []
        if opened is None:
            if side >= 0:
                opened = at
        elif side <= 0:
            starts.append(opened)
            ends.append(end)
            opened = None
    if opened is not None:
        starts.append(opened)
        ends.append(breaks[0] if breaks else len(text))
    return Quotes(tuple(starts), tuple(ends))


def _side(text: str, start: int, end: int) -> int:
    """Say whether a mark opens (1), closes (-1) or may do either (0)."""
    mark = text[start]
    if mark in "“„«`":
        return 1
    if mark in "”»":
        return -1
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
    if after == "\n":
        return -1
    if before in "\n(—–" and not after.isspace():
        return 1
    if before.isspace() != after.isspace():
        return 1 if before.isspace() else -1
    return 0
