"""Lines by sources -> a table that fits the terminal: as it is, turned, or split."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_GAP, _MARGIN = 2, 2
_HEAD, _CELL = 44, 26
"""Columns that the head of a line and a cell take at most before their words go on another line."""


@frozen(eq=False)
class Line:
    """One line of a table: its head, how deep it stands, a cell for each source, and what is told below it."""

    head: Text
    cells: tuple[Text, ...]
    below: tuple[RenderableType, ...] = ()
    depth: int = 0


@frozen(eq=False)
class Grid:
    """Lines by columns. Where the columns do not fit beside one another, the table is turned; where that does not fit either, split."""

    columns: tuple[Text, ...]
    lines: tuple[Line, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        room = options.max_width - _MARGIN
        heads = [Text("  " * line.depth).append_text(line.head) for line in self.lines]
        cells = [line.cells for line in self.lines]
        below = [line.below for line in self.lines]
        if _fits(heads, self.columns, cells, room):
            yield from _laid(heads, self.columns, cells, below, room)
            return
        turned = tuple(zip(*cells, strict=True))
        flat = [line.head for line in self.lines]
        if len(self.columns) > len(flat):
            for start, end in _runs(self.columns, flat, turned, room):
                yield from _laid(self.columns, flat[start:end], [row[start:end] for row in turned], [()] * len(turned), room)
                yield from chain.from_iterable(below[start:end])
            return
        for start, end in _runs(heads, self.columns, cells, room):
            last = end == len(self.columns)
            yield from _laid(heads, self.columns[start:end], [row[start:end] for row in cells], below if last else [()] * len(cells), room)


def _long(text: Text) -> int:
    return max((cell_len(line) for line in text.plain.split("\n")), default=0)


def _word(text: Text) -> int:
    return max((cell_len(word) for word in text.plain.split()), default=0)


def _head(heads: Sequence[Text], room: int) -> int:
    """Return how wide the heads of lines are: as they are, but no more than leaves room for cells, nor less than a word."""
    return max(
        min(max(map(_long, heads), default=0), _HEAD, max(room * 2 // 5, 12)), min(max(map(_word, heads), default=0) + _MARGIN, room // 2)
    )


def _widths(columns: Sequence[Text], cells: Sequence[Sequence[Text]]) -> list[tuple[int, int]]:
    """Return how wide each column must be, so that no name or figure is broken, and would like to be."""
    found = []
    for at, column in enumerate(columns):
        own = [column, *(row[at] for row in cells)]
        firsts = [Text(t.plain.split("\n", maxsplit=1)[0]) for t in own[1:]]
        least = max(_word(column), *map(_word, own), *(min(_long(t), 14) for t in firsts))
        found.append((least, max(least, min(_CELL, max(map(_long, own))))))
    return found


def _fits(heads: Sequence[Text], columns: Sequence[Text], cells: Sequence[Sequence[Text]], room: int) -> bool:
    return _head(heads, room) + sum(least + _GAP for least, _ in _widths(columns, cells)) <= room


def _runs(heads: Sequence[Text], columns: Sequence[Text], cells: Sequence[Sequence[Text]], room: int) -> Iterator[tuple[int, int]]:
    """Split columns in runs that fit, each of one at least."""
    left = room - _head(heads, room)
    start, used = 0, 0
    for at, (least, _) in enumerate(_widths(columns, cells)):
        if at > start and used + least + _GAP > left:
            yield start, at
            start, used = at, 0
        used += least + _GAP
    yield start, len(columns)


def _laid(
    heads: Sequence[Text], columns: Sequence[Text], cells: Sequence[Sequence[Text]], below: Sequence[Sequence[RenderableType]], room: int
) -> Iterator[RenderableType]:
    """Lay out one table; what is told below a line stands right under it, as wide as the table may be."""
    head, widths = _head(heads, room), _widths(columns, cells)
    spare = room - head - sum(least + _GAP for least, _ in widths)
    taken = [least for least, _ in widths]
    while spare > 0 and (short := [at for at, (_, wanted) in enumerate(widths) if taken[at] < wanted]):
        for at in short[:spare]:
            taken[at] += 1
        spare -= len(short)
    table = _table(head, taken, room)
    table.add_row(Text(), *(_styled(c) for c in columns))
    for name, row, told in zip(heads, cells, below, strict=True):
        table.add_row(name, *row)
        if told:
            yield Padding(table, (0, 0, 0, _MARGIN))
            yield from told
            table = _table(head, taken, room)
    if table.row_count:
        yield Padding(table, (0, 0, 0, _MARGIN))


def _styled(column: Text) -> Text:
    named = column.copy()
    named.stylize("cyan")
    return named


def _table(head: int, widths: list[int], room: int) -> Table:
    table = Table(box=None, padding=(0, _GAP, 0, 0), show_header=False, pad_edge=False)
    table.add_column(width=min(head, room), overflow="fold")
    for width in widths:
        table.add_column(width=min(width, max(room - head - _GAP, 8)), overflow="fold")
    return table
