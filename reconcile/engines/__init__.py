"""How a pure function is mapped: serial (the reference), a pool of processes."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


class Engine(Protocol):
    """Maps a pure, picklable function over values, in their order."""

    def __call__(self, function: Callable[[In], Out], values: Sequence[In], /) -> list[Out]:
        """Return `[function(v) for v in values]`, however it is done."""
        ...


def serial(function: Callable[[In], Out], values: Sequence[In], /) -> list[Out]:
    """Map one value after the other: the reference that every engine must equal."""
    return [function(value) for value in values]
