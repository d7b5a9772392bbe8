"""Claims and findings of one happening -> the table of its toll: who and what befell them, by source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from reconcile.english.lexicon import lexicon
from reconcile.english.populations import population_relation
from reconcile.english.units import plural
from reconcile.happenings.groups import groups_of
from reconcile.model import Claim, Finding, Interval, Pair

_OUTCOMES = ("killed", "injured", "missing", "trapped", "captured", "kidnapped", "displaced")
_ONE_MEASURE = frozenset({"agree", "conflict", "update", "framing"})
_ALL = frozenset({"person", "victim"})


@frozen
class Row:
    """One line of the table: what it counts, how deep within others, the claims of each source, and pairs that are told at this line."""

    name: str
    depth: int
    cells: tuple[tuple[str, tuple[Claim, ...]], ...]
    pairs: tuple[Pair, ...] = ()

    def of(self, source: str) -> tuple[Claim, ...]:
        """Return what a source says on this line."""
        return dict(self.cells).get(source, ())


@frozen(eq=False)
class _Count:
    """Claims that answer one question."""

    claims: tuple[Claim, ...]
    who: tuple[str, ...]
    outcome: tuple[str, ...]
    part: bool
    """That all of them count only some of others, without a name of their own."""

    @property
    def sources(self) -> int:
        return len({c.source for c in self.claims})

    @property
    def size(self) -> float:
        return max((c.interval.stated or c.interval.low or 0 for c in self.claims if c.interval), default=0)


def toll(claims: Iterable[Claim], findings: Iterable[Finding]) -> tuple[Row, ...]:
    """Lay out the counts of people hurt in one happening; counts that were compared as one measure stand on one line, parts under their whole."""
    own = {c.id: c for c in claims if c.kind == "casualty"}
    pairs = [p for f in findings if f.kind == "casualty" for p in f.pairs if p.left in own and p.right in own]
    paired = {i for p in pairs for i in (p.left, p.right)}
    counts = [c for c in _counts(own, pairs, paired) if any(x.interval for x in c.claims)]
    within = {id(c): _whole(c, counts) for c in counts}
    ordered = _walk(None, counts, within, {i: p.gravity for p in reversed(_gravest(pairs)) for i in (p.left, p.right)})
    names = _names([c for c, _ in ordered])
    at = {c.id: n for n, (count, _) in enumerate(ordered) for c in count.claims}
    told: dict[int, list[Pair]] = defaultdict(list)
    for pair in _gravest(pairs):
        if pair.relation in ("conflict", "update", "scope", "framing") and pair.left in at and pair.right in at:
            told[max(at[pair.left], at[pair.right])].append(pair)
    return tuple(Row(names[n], depth, _cells(count, paired), tuple(told[n])) for n, (count, depth) in enumerate(ordered))


def _gravest(pairs: list[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda p: (p.gravity, not p.same_origin))


def _counts(own: Mapping[str, Claim], pairs: list[Pair], paired: set[str]) -> list[_Count]:
    """Group claims by whom they count and what befell them, and by what was compared as one; parts that nobody names are left to the list."""
    one = groups_of(dict.fromkeys(own))
    for pair in pairs:
        if pair.relation in _ONE_MEASURE and set(own[pair.left].about.outcome) == set(own[pair.right].about.outcome):
            one.join(pair.left, pair.right)
    kept = [c for c in own.values() if c.id in paired or not _nameless_part(c, own)]
    narrowed = {one.head(c.id) for c in kept if _nameless_part(c, own)}
    first: dict[tuple[frozenset[str], tuple[str, ...], bool], str] = {}
    keys = {c.id: (_people(c.about.who), c.about.outcome, one.head(c.id) in narrowed) for c in kept}
    for claim in kept:
        one.join(first.setdefault(keys[claim.id], claim.id), claim.id)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in kept:
        found[one.head(claim.id)].append(claim)
    return [
        _Count(
            tuple(group),
            _widest([c.about.who for c in group]),
            _usual(c.about.outcome for c in group),
            any(keys[c.id][2] for c in group),
        )
        for group in found.values()
    ]


def _people(who: tuple[str, ...]) -> frozenset[str]:
    return frozenset(who) - _ALL


def _nameless_part(claim: Claim, own: Mapping[str, Claim]) -> bool:
    """Say whether a count is of some of others without a name of their own: "58 of them", "nine of the wounded"."""
    whole = own.get(claim.part_of or "")
    narrowed = "among" in claim.marks or "rest" in claim.marks or (whole is not None and whole.about.outcome == claim.about.outcome)
    return narrowed and not (_people(claim.about.who) - (_people(whole.about.who) if whole else frozenset()))


def _widest(classes: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the class that holds all others, where there is one, else the one told most: civilians and people that were compared as one are people."""
    words = lexicon()
    return next((c for c in classes if all(population_relation(o, c, words) in ("equal", "part") for o in classes)), _usual(classes))


def _usual(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return Counter(values).most_common(1)[0][0]


def _whole(count: _Count, counts: list[_Count]) -> _Count | None:
    """Return the nearest count within which another lies: the same outcome of a wider class of people."""
    wholes = {c.part_of for c in count.claims if c.part_of}
    if told := [c for c in counts if c is not count and not c.part and any(x.id in wholes for x in c.claims)]:
        return told[0]
    words = lexicon()
    like = [c for c in counts if c is not count and not c.part and set(count.outcome) == set(c.outcome)]
    if count.part and (whole := next((c for c in like if population_relation(count.who, c.who, words) == "equal"), None)):
        return whole
    wider = [c for c in like if population_relation(count.who, c.who, words) == "part"]
    nearest = [c for c in wider if not any(o is not c and population_relation(o.who, c.who, words) == "part" for o in wider)]
    return min(nearest, key=lambda c: (-c.sources, c.who), default=None)


def _walk(
    whole: _Count | None, counts: list[_Count], within: Mapping[int, _Count | None], gravity: Mapping[str, int], depth: int = 0
) -> list[tuple[_Count, int]]:
    """Order counts: outcome, then what differs, then by how many tell and how large; each followed by those within it."""

    def rank(count: _Count) -> tuple[object, ...]:
        outcomes = [_OUTCOMES.index(o) if o in _OUTCOMES else len(_OUTCOMES) for o in count.outcome]
        grave = min((gravity.get(c.id, 9) for c in count.claims), default=9)
        return min(outcomes, default=9), grave > 3, len(outcomes), -count.sources, -count.size, count.who

    own = sorted((c for c in counts if within[id(c)] is whole), key=rank)
    return [found for c in own for found in ((c, depth), *_walk(c, counts, within, gravity, depth + 1))]


def _names(counts: list[_Count]) -> list[str]:
    """Name each line, no two alike: by the class of people, or the writers' own words where they agree on them."""
    names = []
    for count in counts:
        labels = {c.label.lower() for c in count.claims if c.label}
        classes = " and ".join(plural(w) for w in count.who) or "people"
        who = labels.pop() if len(labels) == 1 and _people(count.who) else classes
        who = f"some of the {who}" if count.part else who
        name = f"{who} {' or '.join(sorted(count.outcome, key=lambda o: (o != 'killed', o)))}"
        again = next((f"{name}: {c.text.lower()}" for c in count.claims if f"{name}: {c.text.lower()}" not in names), name)
        names.append(again if name in names else name)
    return names


def _cells(count: _Count, paired: set[str]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in count.claims:
        found[claim.source].append(claim)
    return tuple((source, tuple(_said(told, paired))) for source, told in sorted(found.items()))


def _said(told: list[Claim], paired: set[str]) -> list[Claim]:
    """Keep what an article says of one measure once: the figures compared, the exact ones, not a headline that says less."""

    def rank(claim: Claim) -> tuple[object, ...]:
        told = claim.interval
        vague = told is None or told.stated is None
        return told is None, claim.id not in paired, "headline" in claim.marks, claim.attribution is None, vague, claim.span

    kept: list[Claim] = []
    for claim in sorted(told, key=rank):
        if not any(_covers(k, claim) for k in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: c.span)


def _covers(kept: Claim, claim: Claim) -> bool:
    if claim.interval is None:
        return True
    if kept.interval is None:
        return False
    weaker = "headline" in claim.marks or claim.attribution is None
    return kept.interval == claim.interval or (weaker and _meet(kept.interval, claim.interval))


def _meet(one: Interval, other: Interval) -> bool:
    """Say whether both figures can be right, however large they are."""
    below = one.high is not None and other.low is not None and one.high < other.low
    above = other.high is not None and one.low is not None and other.high < one.low
    return not below and not above
