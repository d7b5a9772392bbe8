"""Article text -> the passages in quotation marks."""

import re
from bisect import bisect_right

from attrs import frozen

_MARK = re.compile(r"[\"“”„«»]|\n[ \t\r]*\n|(?<!\w)''|''(?!\w)|``")


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

    Curly marks say themselves whether they open; straight ones take turns. A quotation left open ends with its paragraph.
    """
    starts: list[int] = []
    ends: list[int] = []
    opened: int | None = None
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark[0] == "\n":
            if opened is not None:
                starts.append(opened)
                ends.append(found.start())
                opened = None
        elif opened is None:
            if mark not in ("”", "»"):
                opened = found.start()
        elif mark not in ("“", "„", "«", "``"):
            starts.append(opened)
            ends.append(found.end())
            opened = None
    if opened is not None:
        starts.append(opened)
        ends.append(len(text))
    return Quotes(tuple(starts), tuple(ends))
