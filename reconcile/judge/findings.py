"""Judged pairs of a topic -> findings, each with its verdict."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain, count

from attrs import evolve, frozen

from reconcile.english.lexicon import Lexicon
from reconcile.happenings.groups import groups_of
from reconcile.judge.grades import grade
from reconcile.judge.parties import Parties
from reconcile.judge.questions import question, quoted
from reconcile.judge.stars import stars
from reconcile.judge.sums import sums
from reconcile.match import Question, Topic
from reconcile.match.contexts import Contexts
from reconcile.match.origins import Origins
from reconcile.model import DISCREPANT, VERDICTS, Claim, Finding, Pair

_VERDICTS = dict.fromkeys(DISCREPANT, "discrepancy") | {"agree": "agreement", "part": "part"}
_OF_STATEMENTS = ("manner", "author")
"""Kinds of questions that statements are asked apart from all that they say."""
_SAME = frozenset({"agree", "update", "conflict", "framing"})


@frozen(eq=False)
class Bench:
    """What a finding is summed up with: who stands behind claims, which origins are parties, the words around claims, the lexicon."""

    origins: Origins
    parties: Parties
    contexts: Contexts
    words: Lexicon


def findings(claims: tuple[Claim, ...], by_topic: list[tuple[Topic, tuple[Pair, ...]]], bench: Bench) -> tuple[Finding, ...]:
    """Sum up: in each topic, claims that measure the same make a finding, parts stand under their whole, other measures side by side."""
    known = {c.id: c for c in claims}
    found: list[Finding] = []
    paired: set[str] = set()
    for topic, pairs in by_topic:
        for group in stars(pairs, topic.claims) if topic.key.kind == "act" else _groups(pairs):
            ids = {i for p in group for i in (p.left, p.right)}
            repeats = {r for i in ids for r in topic.repeats.get(i, ())}
            paired |= ids | repeats
            found.append(_finding(topic, tuple(group), [known[i] for i in sorted(ids | repeats, key=lambda i: _place(known[i]))], bench))
    found += _single(claims, paired, by_topic, bench)
    return _titled(sorted(found, key=lambda f: _rank(f, known)), known, bench)


def _titled(found: list[Finding], known: dict[str, Claim], bench: Bench) -> tuple[Finding, ...]:
    """Tell findings of one title on one happening apart: the gravest keeps it, others are told by the words around their first claims, else by number."""
    told: dict[str | None, set[str]] = defaultdict(set)
    titled = []
    for finding in found:
        words = (f"{finding.question}, {quoted(known[i], bench.contexts)}" for i in finding.claims)
        numbered = (f"{finding.question} ({i})" for i in count(2))
        taken = told[known[finding.claims[0]].event]
        title = next(t for t in chain((finding.question,), words, numbered) if t not in taken)
        taken.add(title)
        titled.append(evolve(finding, question=title))
    return tuple(titled)


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.source, claim.span.start, claim.span.end


def _rank(finding: Finding, known: dict[str, Claim]) -> tuple[object, ...]:
    kinds = ("casualty", "act", "attribution", "quantity", "distance", "duration", "date")
    kind = kinds.index(finding.kind) if finding.kind in kinds else len(kinds)
    first = known[finding.claims[0]]
    return VERDICTS.index(finding.verdict), finding.gravity, kind, -len(finding.pairs), first.source, first.span, finding.id


def _groups(pairs: tuple[Pair, ...]) -> Iterator[list[Pair]]:
    """Split a topic's pairs: one group for each set of claims of one measure, with the pairs of its parts; the rest by itself."""
    ids = {i: None for p in pairs for i in (p.left, p.right)}
    same = groups_of(ids)
    for p in pairs:
        if p.relation in _SAME:
            same.join(p.left, p.right)
    size = Counter(same.head(i) for i in ids)
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for p in pairs:
        homes = sorted((same.head(p.left), same.head(p.right)), key=lambda r: (-size[r], r))
        groups[("scope", "") if p.relation == "scope" else ("same", homes[0])].append(p)
    yield from (groups[key] for key in sorted(groups))


def _finding(topic: Topic, pairs: tuple[Pair, ...], claims: list[Claim], bench: Bench) -> Finding:
    ordered = tuple(sorted(pairs, key=lambda p: (p.gravity, p.left, p.right)))
    verdict = _VERDICTS[ordered[0].relation]
    same = {i for p in pairs if p.relation != "part" for i in (p.left, p.right)}
    told = [c for c in claims if c.id in same] or claims
    notes = (*(sums(topic.claims, bench.contexts, bench.words) if topic.key.kind == "casualty" else ()), *_calendar(claims))
    kind = "act" if topic.key.kind in _OF_STATEMENTS else topic.key.kind
    return Finding(
        _identity(kind, [c.id for c in claims]), question(topic, told, bench.contexts), kind, verdict, tuple(c.id for c in claims),
        bench.origins.count(told), ordered, _graded(verdict, told, bench), notes, _fighting(claims, bench),
    )  # fmt: skip


def _calendar(claims: list[Claim]) -> tuple[str, ...]:
    """Return what the calendar says against dates: "Monday is named with 2015-04-24, which was a Friday"."""
    return tuple(dict.fromkeys(m.removeprefix("calendar: ") for c in claims for m in c.marks if m.startswith("calendar: ")))


def _graded(verdict: str, claims: list[Claim], bench: Bench) -> str:
    return grade(verdict, claims, bench.origins, bench.parties, bench.contexts)


def _fighting(claims: list[Claim], bench: Bench) -> tuple[str, ...]:
    """Return the origins of claims that are parties to the conflict, each once, by the longest name it has here."""
    names: dict[str, str] = {}
    for claim in claims:
        if name := bench.parties.named(claim, bench.origins):
            names[bench.origins.of(claim).key] = max(names.get(bench.origins.of(claim).key, ""), name, key=lambda n: (len(n), n))
    return tuple(sorted(names.values()))


def _identity(kind: str, ids: Iterable[str]) -> str:
    return blake2b("\x1f".join((kind, *sorted(ids))).encode(), digest_size=6).hexdigest()


def _single(claims: tuple[Claim, ...], paired: set[str], by_topic: list[tuple[Topic, tuple[Pair, ...]]], bench: Bench) -> Iterator[Finding]:
    repeats = {i: topic.repeats[i] for topic, _ in by_topic for i in topic.repeats}
    told = {r for rs in repeats.values() for r in rs}
    topics = {c.id: topic for topic, _ in reversed(by_topic) if topic.key.kind not in _OF_STATEMENTS for c in topic.claims}
    for claim in claims:
        bare = claim.kind == "distance" and claim.value is None
        if bare or claim.id in paired or (claim.id in told and claim.id not in repeats):
            continue
        ids = (claim.id, *(r for r in repeats.get(claim.id, ()) if r not in paired))
        topic = topics.get(claim.id) or Topic(Question(claim.kind, claim.event or ""), (claim,), ())
        yield Finding(
            _identity(claim.kind, ids), question(topic, [claim], bench.contexts), claim.kind, "single-source", ids, 1, (),
            _graded("single-source", [claim], bench), _calendar([claim]), _fighting([claim], bench),
        )  # fmt: skip
