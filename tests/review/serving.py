"""A case -> its review, served as the command line serves it, with a token that tests know: `serving.py CASE PORT TOKEN PIDS`.

Each session leaves its process id in the folder PIDS, so that a test can tell whether it ended.
"""

import os
import sys
from pathlib import Path


def main() -> None:
    case, port, token, pids = sys.argv[1:]
    from reconcile.review.serve import Offer, serve

    command = (sys.executable, __file__, "session", case, pids)
    serve(Offer(command, f"{Path(case).name} – review by ida", token, port=int(port)), lambda words: print(words, flush=True))


def session() -> None:
    """Run `reconcile review` as in a terminal."""
    from reconcile.cli import main as reconcile
    from reconcile.review.serve import in_page

    case, pids = sys.argv[2:]
    Path(pids, str(os.getpid())).touch()
    sys.stdin.isatty = sys.stdout.isatty = in_page  # type: ignore[method-assign]
    sys.argv = ["reconcile", "review", case, "--reviewer", "ida"]
    reconcile()


if __name__ == "__main__":
    session() if sys.argv[1] == "session" else main()
