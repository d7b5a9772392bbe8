"""Counts in a row -> the evidence they share: lists, wholes with their parts."""

from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty.counts import Count
from reconcile.kinds.casualty.evidence import Evidence


def inherited(s: Sentence, counts: list[Count], found: list[Evidence | None]) -> list[tuple[Evidence | None, int | None]]:
    """Pass evidence along lists ("6 civilians and 16 fighters were killed") and from a whole to its parts ("including three children").

    Returns for each count its evidence and the index of the count that it is a part of, if it is.
    """
    told: list[tuple[Evidence | None, int | None]] = [(e, None) for e in found]
    for i in range(1, len(counts)):
        gap = s.lows[counts[i - 1].end : counts[i].start]
        before, own = told[i - 1][0], told[i][0]
        if before and counts[i].form == "of them" and len(gap) <= 6 and not {".", ";"} & set(gap):
            told[i] = (own if own and own.frame == "passive" else Evidence(before.outcome, 3, "part", before.at), i - 1)
        elif before and _including(gap) and (counts[i].people or own is None):
            whole = told[i - 1][1] if told[i - 1][1] is not None and "including" not in gap else i - 1
            if own is None or own.weight <= 5 or own.frame == "active":
                told[i] = (Evidence(before.outcome, 3, "part", before.at), whole)
        elif before and own is None and counts[i].people and gap in _OPENED and before.outcome == ("killed",):
            told[i] = (Evidence(before.outcome, 3, "part", before.at), i - 1)
        elif (
            before
            and own is None
            and counts[i].people is None
            and s.lows[counts[i].stop : counts[i].stop + 1] == ("more",)
            and "and" in gap
        ):
            told[i] = (Evidence(before.outcome, 3, before.frame, before.at), None)
        elif (
            before
            and own is None
            and counts[i].people
            and _listing(gap)
            and before.frame in ("active", "nominal", "noun", "listed", "part")
        ):
            told[i] = (Evidence(before.outcome, 3, before.frame, before.at), told[i - 1][1])
    for i in range(len(counts) - 2, -1, -1):
        gap = s.lows[counts[i].end : counts[i + 1].start]
        after = told[i + 1][0]
        if after and told[i][0] is None and counts[i].people and _listing(gap) and after.frame in ("passive", "state", "suffered", "among"):
            told[i] = (Evidence(after.outcome, 3, after.frame, after.at), None)
    return told


_OPENED = ((":",), ("—",), ("–",), ("-", "-"), (",", "comprising"), ("comprising",), (",", "made", "up", "of"), ("made", "up", "of"))
"""What stands between a whole and the list of its parts: "22 dead: six civilians and 16 fighters"."""


def _including(gap: tuple[str, ...]) -> bool:
    return len(gap) <= 8 and bool({"including", "among", "include", "included"} & set(gap)) and not {".", ";"} & set(gap)


def _listing(gap: tuple[str, ...]) -> bool:
    return len(gap) <= 4 and all(w in (",", "and", "as", "well", "along", "with", "plus", "or", "also") for w in gap)
