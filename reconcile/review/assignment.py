"""A queue and reviewers -> who rules on what."""

from collections.abc import Iterable, Mapping, Sequence

from reconcile.errors import UsageError
from reconcile.model import Finding
from reconcile.review.decision import Decision
from reconcile.review.log import Pair, assigned
from reconcile.review.rulings import targets
from reconcile.review.session import Case
from reconcile.views.visible import visible


def dealt(queue: Sequence[Finding], reviewers: Sequence[str], overlap: float) -> dict[str, tuple[Finding, ...]]:
    """Deal the findings of a queue to reviewers: a share (0..1) to all of them, so that agreement can be measured, the rest by turns.

    The shared ones lie evenly over the queue, so that they are as grave as the rest. Raises UsageError for fewer than one reviewer, a name twice,
    what is no name, or a share that is none.
    """
    for who in reviewers:
        if not who or who != who.strip() or who != visible(who):
            raise UsageError(f"{who!r} is no name: give one with nothing unseen in it, without line breaks and without spaces around it")
    if not reviewers or len(set(reviewers)) < len(reviewers):
        raise UsageError("name each reviewer once, with --to NAME for each")
    if not 0 <= overlap <= 1:
        raise UsageError(f"an overlap of {overlap:.0%} is none; give 0 to 100 percent")
    shared = round(overlap * len(queue))
    both = {i * len(queue) // shared for i in range(shared)} if shared else set()
    own = [f for i, f in enumerate(queue) if i not in both]
    turns = {f.id: reviewers[i % len(reviewers)] for i, f in enumerate(own)}
    return {who: tuple(f for i, f in enumerate(queue) if i in both or turns.get(f.id) == who) for who in reviewers}


def assignments(over: Case, given: Mapping[str, Sequence[Finding]], by: str, tool: str, at: str) -> tuple[Decision, ...]:
    """Return the decisions that give reviewers their findings; what they had before is replaced."""
    found = []
    for who, findings in given.items():
        told = tuple(target for f in findings for target in targets(f))
        claims = tuple(dict.fromkeys(i for pair, _ in told for i in pair))
        pairs, machine = tuple(p for p, _ in told), tuple(m for _, m in told)
        found.append(Decision(by, at, tool, "assign", pairs, machine, over.known.evidence(claims), to=who, case=over.name))
    return tuple(found)


def passed_over(log: Iterable[Decision], reviewers: Iterable[str]) -> tuple[str, ...]:
    """Return who holds findings and is not among those who are given some now; without an empty assignment they would keep theirs."""
    return tuple(sorted({who for who, pairs in assigned(log).items() if pairs} - set(reviewers)))


def own_part(over: Case, log: Iterable[Decision], reviewer: str) -> frozenset[str] | None:
    """Return the ids of the findings that a reviewer was given: any pair of them; None where nobody was given any."""
    given: Mapping[str, frozenset[Pair]] = assigned(log)
    if not given:
        return None
    mine = given.get(reviewer, frozenset())
    return frozenset(f.id for f in over.queue if any(pair in mine for pair, _ in targets(f)))


def orphans(over: Case, log: Iterable[Decision]) -> tuple[Finding, ...]:
    """Return the findings that nobody was given, such as those that came with a later article; none where nothing was dealt."""
    given = assigned(log)
    known = frozenset(pair for pairs in given.values() for pair in pairs)
    return tuple(f for f in over.queue if not any(pair in known for pair, _ in targets(f))) if given else ()
