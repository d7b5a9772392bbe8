"""Happenings of all articles -> the happenings of the case: those that are one get one name."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from attrs import evolve

from reconcile.happenings.days import gap
from reconcile.happenings.groups import groups_of
from reconcile.happenings.thread import Thread

_MANY, _FREQUENT = 20, 0.2
"""In a run of more happenings than this, a name that more than this share of them has tells none of them apart."""
_NEAR_GRAIN = 45
"""Days by which two articles may differ on a happening that both place in a month or so."""


def link(told: list[Thread]) -> list[str]:
    """Return a name for each happening, the same for those that are one.

    Linking goes through an index of names and years, so that its cost follows the number of happenings and not its square.
    """
    telling = _telling(told)
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    same = groups_of(range(len(told)))
    for i, thread in enumerate(telling):
        tried: set[int] = set()
        for key in sorted(_keys(thread), key=str):
            for j in index[key][-_WIDEST:]:
                if j not in tried and same.head(j) != same.head(i) and _same(thread, telling[j]):
                    same.join(i, j)
                tried.add(j)
            index[key].append(i)
    return [_name(told[same.head(i)], same.head(i)) for i in range(len(told))]


_SHARED = frozenset({"main", "background"})
"""Roles of what articles on one happening have in common: it, and what stands behind it."""
_SPOKEN = frozenset({"statement"})
_WIDEST = 60
"""Happenings compared per index key: names shared by more than these say nothing."""


def _telling(told: list[Thread]) -> list[Thread]:
    """Drop the names that too many happenings share, in a run of many."""
    if len(told) <= _MANY:
        return told
    held = Counter(name for thread in told for name in thread.names)
    common = {name for name, count in held.items() if count > _FREQUENT * len(told)}
    return [evolve(t, names=t.names - common) for t in told]


def _keys(thread: Thread) -> Iterable[tuple[object, ...]]:
    when = thread.days.first.year if thread.days else None
    yield from ((name, when) for name in thread.names)
    yield (thread.role, thread.group if thread.role in _SHARED else when)


def _same(a: Thread, b: Thread) -> bool:
    """Say whether two articles' happenings are one: days that meet, and names or words in common."""
    if a.source == b.source:
        return False
    if a.role == b.role and a.role in _SHARED:
        return a.group == b.group
    if a.war != b.war:
        return False
    if a.war and a.group == b.group:
        return True
    if a.nth or b.nth:
        return a.nth == b.nth and a.group == b.group
    if a.role != b.role:
        return _one_main(a, b)
    if a.days and a.days == b.days and a.group == b.group and (a.kinds & b.kinds - _SPOKEN or a.names & b.names):
        return True
    if a.days and b.days:
        apart = gap(a.days, b.days)
        coarse = a.days.length < _NEAR_GRAIN and b.days.length < _NEAR_GRAIN and not (a.days.single and b.days.single)
        slack = _NEAR_GRAIN if coarse else 1
        if apart is not None and abs(apart) > slack:
            return False
    names = len(a.names & b.names)
    words = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    return (names >= 1 and words >= 0.2) or words >= 0.4


def _one_main(a: Thread, b: Thread) -> bool:
    """Say whether what one article tells beside its own subject is what another one is about."""
    if "total" in (a.role, b.role) or not a.days or not b.days or gap(a.days, b.days) != 0:
        return False
    main, other = (a, b) if a.role == "main" else (b, a)
    return len(main.names & other.names) >= 2 and len(main.words & other.words) >= 0.3 * len(other.words)


def _name(thread: Thread, at: int) -> str:
    known = thread.days is not None and not thread.days.floating and not thread.days.yearless
    when = thread.days.first.isoformat() if thread.days and known else "undated"
    return f"{thread.source}{'' if thread.role == 'main' else f'#{at}'}:{thread.role}:{when}"
