"""Article text -> its headline."""

import re

from reconcile.model import Fact

_LINE = re.compile(r"[^\n\r]+")


def title(text: str) -> Fact | None:
    """Return the first line that looks like a headline: short, and without a full stop at its end."""
    for found in _LINE.finditer(text[:2000]):
        line = found[0].strip()
        if line and not re.match(r"(?i)this story is|updated|published|advert", line):
            headline = len(line) <= 160 and line[-1] not in ".,;:"
            return Fact(line, "first line of the text") if headline else None
    return None
