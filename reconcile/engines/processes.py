"""A pure function mapped over values by a pool of processes."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from os import cpu_count
from typing import TypeVar

from attrs import field, frozen
from attrs.validators import ge, optional

from reconcile.errors import ReconcileError

In = TypeVar("In")
Out = TypeVar("Out")
_ATTEMPTS = 3
"""Times that a pool is built anew after a worker was killed; what is lost then is lost by the values themselves."""


@frozen
class Processes:
    """An engine over `jobs` worker processes (None: one for each processor). A killed worker costs only the work that it held."""

    jobs: int | None = field(default=None, validator=optional(ge(1)))

    def __call__(self, function: Callable[[In], Out], values: Sequence[In], /) -> list[Out]:
        """Return `[function(v) for v in values]`.

        Raises ReconcileError when workers die again and again on the same values.
        """
        done: dict[int, Out] = {}
        for _ in range(_ATTEMPTS):
            lost = [i for i in range(len(values)) if i not in done]
            if not lost:
                break
            self._round(function, values, lost, done)
        if len(done) < len(values):
            msg = f"{len(values) - len(done)} of {len(values)} articles were lost: their worker processes died {_ATTEMPTS} times; use --engine serial"
            raise ReconcileError(msg)
        return [done[i] for i in range(len(values))]

    def _round(self, function: Callable[[In], Out], values: Sequence[In], lost: list[int], done: dict[int, Out]) -> None:
        jobs = min(self.jobs or cpu_count() or 1, len(lost))
        with ProcessPoolExecutor(max_workers=jobs) as pool:
            futures: dict[int, Future[Out]] = {}
            try:
                for i in lost:
                    futures[i] = pool.submit(function, values[i])
            except BrokenProcessPool:
                pass
            for i, future in futures.items():
                try:
                    done[i] = future.result()
                except BrokenProcessPool:
                    continue
