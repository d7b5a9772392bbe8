"""A session -> what a reviewer can choose from, and what they type -> what a ruling needs."""

import re

from reconcile.errors import UsageError
from reconcile.model import Finding
from reconcile.review.decision import BECAUSE
from reconcile.review.session import Session
from reconcile.views.visible import visible

REASONS = tuple("another event" if because == "event" else because for because in BECAUSE)
"""BECAUSE, as it is asked for."""


def because_in(line: str | None) -> str | None:
    """Read in what two claims differ."""
    told = (line or "").strip()
    return BECAUSE[REASONS.index(told)] if told in REASONS else told or None


def pairs_told(session: Session, finding: Finding, *, hidden: bool) -> tuple[str, ...]:
    """Tell the pairs of a finding, a line each: what stands beside what, and, unless it is hidden, what the machine says of it.

    Raises UsageError where nothing was put side by side.
    """
    if not finding.pairs:
        raise UsageError("nothing is put side by side here")
    lines = (
        f"{_side(session, p.left)} beside {_side(session, p.right)}{'' if hidden else f' ({p.relation}: {visible(p.reason)})'}"
        for p in finding.pairs
    )
    return tuple(f"{n}. {line}" for n, line in enumerate(lines, 1))


def _side(session: Session, claim_id: str) -> str:
    claim = session.case.claim(claim_id)
    return f"{visible(claim.source)} “{visible(claim.text)}”"


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
