"""A width -> what is shown in it, laid out when the width is known."""

from collections.abc import Callable, Iterator

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderableType


@frozen(eq=False)
class Fitted:
    """A thing that is laid out for the columns it gets."""

    at: Callable[[int], RenderableType]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield self.at(options.max_width)
