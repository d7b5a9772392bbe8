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
    """Run `reconcile review` as in a terminal."""
    from reconcile.cli import main as reconcile
    from reconcile.review.serve import in_page

    case, running = sys.argv[2:]
    sign = Path(running, str(os.getpid())).open("w")  # noqa: SIM115 - locked for as long as the process lives
    fcntl.flock(sign, fcntl.LOCK_EX)
    sys.stdin.isatty = sys.stdout.isatty = in_page  # type: ignore[method-assign]
    sys.argv = ["reconcile", "review", case, "--reviewer", "ida"]
    reconcile()


if __name__ == "__main__":
    session() if sys.argv[1] == "session" else main()
