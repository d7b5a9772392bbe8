"""A case -> its review, served as the command line serves it, with a token that tests know: `serving.py CASE HOST RUNNING`.

Each session holds a lock on a file in the folder RUNNING until it ends, however it does.
"""

import fcntl
import os
import sys
from pathlib import Path

TOKEN = "a-token-that-tests-know"  # noqa: S105 - of no use elsewhere


def main() -> None:
    from reconcile.review.serve import Offer, serve

    case, host, running = sys.argv[1:]
    command = (sys.executable, __file__, "session", case, running)
    serve(Offer(command, f"{Path(case).name} – review by ida", TOKEN, host), lambda words: print(words, flush=True))


def session() -> None:
    """Lead ida's session on the screen that is a page."""
    from sessions import begun

    import reconcile
    from reconcile.cli.review.common import now
    from reconcile.review.app import ReviewApp
    from reconcile.review.desk import Desk
    from reconcile.review.serve import in_page
    from reconcile.review.store import Store

    case, running = (Path(name) for name in sys.argv[2:])
    assert in_page()
    with (running / str(os.getpid())).open("w") as sign:
        fcntl.flock(sign, fcntl.LOCK_EX)
        store = Store.beside(case)
        report = reconcile.compare(reconcile.read([case]).articles)
        desk = Desk(store.extend, now, lambda f, _: f.id, lambda _: None)
        ReviewApp(begun(report, store), desk).run()
        store.close()


if __name__ == "__main__":
    session() if sys.argv[1] == "session" else main()
