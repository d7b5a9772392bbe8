"""Log -> what a reviewer can take back, and what they can put back."""

from collections.abc import Iterable

from reconcile.review.decision import REMARKS, RULINGS, Decision
from reconcile.review.log import voice


def history(log: Iterable[Decision], who: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the hashes of a voice's rulings and remarks in force, oldest first, and of those taken back, the last one last.

    What takes back or puts back belongs to the voice whose decision it is about.
    """
    done: dict[str, None] = {}
    back: dict[str, None] = {}
    for d in log:
        if d.ruling == "withdraw" and d.undoes in done:
            del done[d.undoes]
            back[d.undoes] = None
        elif d.ruling == "restore" and d.undoes in back:
            del back[d.undoes]
            done[d.undoes] = None
        elif not d.undoes and d.ruling in (*RULINGS, *REMARKS) and voice(d) == who:
            done[d.hash] = None
            back.clear()
    return tuple(done), tuple(back)
