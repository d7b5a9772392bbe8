"""Reading -> quantity mentions."""

from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.reading import Reading


def find(reading: Reading) -> Iterator[Mention]:  # noqa: ARG001
    """Yield every quantity claim in the reading."""
    yield from ()
