"""Decisions, in whatever order they came -> what is in force, and whether the log is whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from reconcile.review.decision import REMARKS, RULINGS, Decision

Pair = tuple[str, str]

ADJUDICATION = "adjudication"
"""The tag on every decision made while settling what others split on."""


def adjudicates(decision: Decision) -> bool:
    """Say whether a decision was made to settle a split, and not as an independent ruling."""
    return ADJUDICATION in decision.tags


def voice(decision: Decision) -> str:
    """Name who speaks in a decision: a reviewer who also adjudicates has two voices, and neither replaces what the other said."""
    return as_voice(decision.reviewer, decision.tags)


def as_voice(reviewer: str, tags: tuple[str, ...]) -> str:
    """Name the voice of a reviewer whose decisions carry tags."""
    return f"{reviewer} ({ADJUDICATION})" if ADJUDICATION in tags else reviewer


def ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions once each in the order in which they were made: the same for every way in which they came together.

    A decision is never before the one that it is chained to, even where a clock was set back: its time is then taken as that one's
    (as with Lamport's clocks); of equals the shorter chain, then the hash.
    """
    known = {d.hash: d for d in decisions}
    placed: dict[str, tuple[str, int, str]] = {}
    for start in sorted(known):
        trail = []
        at: str | None = start
        while at in known and at not in placed and at not in trail:
            trail.append(at)
            at = known[at].previous
        for step in reversed(trail):
            time, depth, _ = placed.get(known[step].previous, ("", -1, ""))
            placed[step] = max(known[step].at, time), depth + 1, step
    return tuple(known[h] for h in sorted(known, key=placed.__getitem__))


def standing(decisions: Iterable[Decision], *, in_order: bool = False) -> Iterator[Decision]:
    """Give the decisions that are not withdrawn, in order; withdrawals and the like are none of them. `in_order` ones are not ordered again."""
    told = tuple(decisions) if in_order else ordered(decisions)
    withdrawn: set[str] = set()
    for d in told:
        if d.undoes and d.ruling == "withdraw":
            withdrawn.add(d.undoes)
        elif d.undoes and d.ruling == "restore":
            withdrawn.discard(d.undoes)
    return (d for d in told if not d.undoes and d.hash not in withdrawn)


def in_force(decisions: Iterable[Decision], *, in_order: bool = False) -> dict[str, dict[Pair, Decision]]:
    """Return, for each voice, the last ruling on each pair that is not withdrawn."""
    found: dict[str, dict[Pair, Decision]] = defaultdict(dict)
    for d in standing(decisions, in_order=in_order):
        if d.ruling in RULINGS:
            found[voice(d)].update(dict.fromkeys(d.pairs, d))
    return dict(found)


def remarks(decisions: Iterable[Decision], *, in_order: bool = False) -> dict[str, dict[Pair, dict[str, Decision]]]:
    """Return, for each voice, the last note and the last tags on each pair."""
    found: dict[str, dict[Pair, dict[str, Decision]]] = defaultdict(lambda: defaultdict(dict))
    for d in standing(decisions, in_order=in_order):
        if d.ruling in REMARKS:
            for pair in d.pairs:
                found[voice(d)][pair][d.ruling] = d
    return found


def assigned(decisions: Iterable[Decision]) -> dict[str, frozenset[Pair]]:
    """Return which pairs each reviewer was given; the last word on a reviewer stands."""
    return {d.to: frozenset(d.pairs) for d in standing(decisions) if d.ruling == "assign" and d.to}


@frozen
class Fault:
    """Something that does not fit in the log: whose, which decision ("" is the beginning), what; whether it is damage or only worth knowing."""

    reviewer: str
    hash: str
    what: str
    damage: bool = True


def changed(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that are not as they were made: their hash does not fit."""
    return tuple(d for d in decisions if d.digest() != d.hash)


def verify(decisions: Iterable[Decision]) -> tuple[Fault, ...]:
    """Check every hash and every link of each reviewer's chain: changed decisions, missing ones, and chains that fork.

    A fork is no damage: one reviewer ruled on two machines before their logs met.
    """
    told = ordered(decisions)
    known, unsound = {d.hash for d in told}, {d.hash for d in changed(told)}
    after: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    faults = []
    for d in told:
        after[d.reviewer, d.previous].append(d)
        if d.hash in unsound:
            faults.append(Fault(d.reviewer, d.hash, "changed after it was made: its hash does not fit"))
        elif d.previous and d.previous not in known:
            faults.append(Fault(d.reviewer, d.hash, f"the decision before it is missing: {d.previous[:12]}"))
    for (reviewer, previous), heads in sorted(after.items()):
        if len(heads) > 1:
            after_what = "follow this one" if previous else "begin this reviewer's log"
            why = "made on two machines before their logs met, which is no damage"
            faults.append(Fault(reviewer, previous, f"{len(heads)} decisions {after_what}: {why}", damage=False))
    return tuple(faults)


def missing(log: Iterable[Decision], witnesses: Iterable[Decision]) -> tuple[Fault, ...]:
    """Name the decisions that witnesses, such as exported files, hold and the log does not.

    Links cannot show that the last decisions of a chain were cut off, or all of a reviewer: nothing is left that leads to them.
    """
    told, said = ordered(log), ordered(witnesses)
    known, reviewers = {d.hash for d in told}, {d.reviewer for d in told}
    unsound = {d.hash for d in changed(said)}
    faults = []
    for d in said:
        if d.hash in unsound:
            faults.append(Fault(d.reviewer, d.hash, "no witness: changed after it was exported"))
        elif d.hash not in known:
            lost = "as is all of this reviewer" if d.reviewer not in reviewers else f"made {d.at}"
            faults.append(Fault(d.reviewer, d.hash, f"exported and not in the log, {lost}: lost, or never imported here"))
    return tuple(faults)
