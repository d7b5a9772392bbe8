"""What a reviewer types -> what a ruling needs."""

import re

from reconcile.errors import UsageError
from reconcile.model import Finding


def tags_in(line: str) -> tuple[str, ...]:
    """Read tags with commas between: each once, in order, without the spaces around."""
    return tuple(dict.fromkeys(t for part in line.split(",") if (t := " ".join(part.split()))))


def claims_in(line: str, finding: Finding) -> tuple[str, ...]:
    """Read the numbers of claims, from 1, with spaces or commas between.

    Raises UsageError for what is no number of a claim.
    """
    found = []
    for word in re.split(r"[\s,]+", line.strip()):
        if not word.isdecimal() or not 1 <= int(word) <= len(finding.claims):
            raise UsageError(f"{word!r} is no number from 1 to {len(finding.claims)}")
        found.append(finding.claims[int(word) - 1])
    return tuple(dict.fromkeys(found))
