"""Findings -> how many there are of each verdict, in the same words in every display."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from reconcile.model import Finding
from reconcile.views.evidence import is_said


@frozen
class Tally:
    """How many findings differ, agree and are parts; of what only one source says, how many `figures` and `statements`."""

    discrepancy: int
    agreement: int
    part: int
    figures: int
    statements: int

    @property
    def whole(self) -> tuple[tuple[str, str], ...]:
        """Return each verdict with its number in words, for the head of a report; parts are left out where there are none."""
        told = (
            ("discrepancy", many(self.discrepancy, "discrepancy", "discrepancies")),
            ("agreement", many(self.agreement, "agreement")),
            ("part", many(self.part, "part of a whole", "parts of a whole") if self.part else ""),
            ("single-source", f"{_once(self.figures, self.statements)} from one source only"),
        )
        return tuple((verdict, words) for verdict, words in told if words)

    @property
    def short(self) -> tuple[tuple[str, str], ...]:
        """Return the same for one happening, in fewer words; what there is none of is left out."""
        told = (
            ("discrepancy", self.discrepancy, many(self.discrepancy, "difference")),
            ("agreement", self.agreement, many(self.agreement, "agreement")),
            ("part", self.part, many(self.part, "part of a whole", "parts of a whole")),
            ("single-source", self.figures + self.statements, f"{self.figures + self.statements:,} said once"),
        )
        return tuple((verdict, words) for verdict, number, words in told if number)


def tally(findings: Iterable[Finding]) -> Tally:
    """Count findings by verdict."""
    counts = Counter((f.verdict, is_said(f)) for f in findings)
    differ, agree, part = (counts[v, False] + counts[v, True] for v in ("discrepancy", "agreement", "part"))
    return Tally(differ, agree, part, counts["single-source", False], counts["single-source", True])


def many(number: int, one: str, more: str | None = None) -> str:
    """Return a number with its noun: "1 passage", "1,200 passages"."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _once(figures: int, statements: int) -> str:
    told = [many(n, noun) for n, noun in ((figures, "figure"), (statements, "statement")) if n]
    return " and ".join(told) or "nothing"
