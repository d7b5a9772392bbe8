"""Article text -> the passages in quotation marks."""

import re
from bisect import bisect_right

from attrs import frozen

_MARK = re.compile(r"[\"“”„«»]|\n[ \t\r]*\n|(?<!\w)''|''(?!\w)|``")


_CLOSING = (",", ".", "!", "?")
"""Marks after which a straight quotation mark closes what is open, whatever the white space beside it tells: "It fell, "she said."""


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
    A quotation left open ends with its paragraph, unless the next paragraph closes it without opening one.
    """
    starts: list[int] = []
    ends: list[int] = []
    opened: int | None = None
    broken: int | None = None
    for found in _MARK.finditer(text):
        at, end = found.span()
        if found[0][0] == "\n":
            if broken is not None and opened is not None:
                starts.append(opened)
                ends.append(broken)
                opened = broken = None
            elif opened is not None:
                broken = at
            continue
        side = _side(text, at, end)
        if side > 0 and opened is not None and broken is None and text[at] == '"' and text[:at][-6:].rstrip(" ")[-1:] in _CLOSING:
            side = -1
        if broken is not None and opened is not None and (side > 0 or (side == 0 and text[at - 1 : at] in ("", "\n"))):
            starts.append(opened)
            ends.append(broken)
            opened = None
        broken = None
        if opened is None:
            if side >= 0:
                opened = at
        elif side <= 0:
            starts.append(opened)
            ends.append(end)
            opened = None
    if opened is not None:
        starts.append(opened)
        ends.append(len(text) if broken is None else broken)
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
