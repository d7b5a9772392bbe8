"""How a report is to look in a terminal."""

from attrs import frozen


@frozen
class Look:
    """Columns (None: the terminal's), ASCII signs only, colours (auto, always, never), whether a long report is paged, and whether nothing is folded."""

    width: int | None = None
    ascii_only: bool = False
    color: str = "auto"
    pager: bool = False
    everything: bool = False
