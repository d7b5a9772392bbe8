"""Things of which some belong together -> the groups that they make."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from attrs import field, frozen

Thing = TypeVar("Thing", bound=Any)


@frozen(eq=False)
class Groups(Generic[Thing]):
    """Things that are joined two by two; the least of a group stands for it (union and find, with path halving)."""

    _parent: dict[Thing, Thing] = field(alias="parent")

    def head(self, thing: Thing) -> Thing:
        """Return the thing that stands for a thing's group."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def join(self, one: Thing, other: Thing) -> None:
        """Make one group of two."""
        least, most = sorted((self.head(one), self.head(other)))
        self._parent[most] = least


def groups_of(things: Iterable[Thing]) -> Groups[Thing]:
    """Return the groups of things none of which are joined yet."""
    return Groups({thing: thing for thing in things})
