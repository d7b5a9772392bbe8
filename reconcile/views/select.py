"""Report -> the findings that a reader asked for, in the order asked for."""

from collections.abc import Sequence

from attrs import evolve

from reconcile.errors import UsageError
from reconcile.model import RELATIONS, VERDICTS, Finding, Report

NAMES = tuple(dict.fromkeys((*RELATIONS, *VERDICTS)))
_SORTS = ("severity", "question", "source")


def names(text: str | None) -> tuple[str, ...]:
    """Read a list such as "conflict,scope" of relations and verdicts.

    Raises UsageError for a name that does not exist.
    """
    found = tuple(part.strip() for part in (text or "").split(",") if part.strip())
    for name in found:
        if name not in NAMES:
            raise UsageError(f"{name!r} is no relation or verdict; the names are {', '.join(NAMES)}")
    return found


def _has(finding: Finding, wanted: Sequence[str]) -> bool:
    return finding.verdict in wanted or any(p.relation in wanted for p in finding.pairs)


def fails(report: Report, on: Sequence[str]) -> bool:
    """Say whether a report has a finding of one of the relations or verdicts."""
    return any(_has(f, on) for f in report.findings)


def select(report: Report, only: Sequence[str] = (), least: str | None = None, sort: str = "severity", *, reviewed: bool = False) -> Report:
    """Keep the findings of some relations or verdicts, or at least as grave as one relation, sorted by severity, question or source; or only reviewed ones.

    Raises UsageError for names that do not exist.
    """
    if sort not in _SORTS:
        raise UsageError(f"{sort!r} is no order; the orders are {', '.join(_SORTS)}")
    if least is not None and least not in RELATIONS:
        raise UsageError(f"{least!r} is no relation; from the gravest they are {', '.join(RELATIONS)}")
    kept = [f for f in report.findings if (not only or _has(f, only)) and (least is None or f.gravity <= RELATIONS.index(least))]
    kept = [f for f in kept if f.reviews or not reviewed]
    sources = {c.id: (c.source, c.span.start) for c in report.claims}
    if sort == "question":
        kept.sort(key=lambda f: (f.question, f.gravity))
    elif sort == "source":
        kept.sort(key=lambda f: sources[f.claims[0]])
    return evolve(report, findings=tuple(kept))
