"""Finding -> what is shown of it: which claims, in which order, for which reasons."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from attrs import frozen

from reconcile.model import DISCREPANT, RELATIONS, Claim, Finding, Pair
from reconcile.views.book import Book
from reconcile.views.wording import origin, value

_WORD = re.compile(r"[^\W_]+")


def is_said(finding: Finding) -> bool:
    """Say whether a finding is of statements in words: there are many, and where they do not differ they are shown in few words."""
    return finding.kind in ("act", "attribution")


def worst(finding: Finding) -> str:
    """Return the gravest relation among a finding's pairs, "" where it has none."""
    pair = gravest(finding)
    return pair.relation if pair else ""


def gravest(finding: Finding) -> Pair | None:
    """Return the first pair of the gravest relation; None where a finding has no pairs."""
    return min(finding.pairs, key=lambda p: p.gravity, default=None)


def parts(finding: Finding) -> frozenset[str]:
    """Return the claims that appear in a finding only as parts of others."""
    whole = {i for p in finding.pairs if p.relation != "part" for i in (p.left, p.right)}
    return (
        frozenset(i for p in finding.pairs if p.relation == "part" for i in (p.left, p.right) if i not in whole) if whole else frozenset()
    )


def reasons(finding: Finding, most: int) -> list[Pair]:
    """Choose one pair for each distinct reason, the worst relations first: those of the worst relation and of any discrepancy."""
    seen: dict[tuple[str, str], Pair] = {}
    for pair in sorted(finding.pairs, key=lambda p: p.gravity):
        seen.setdefault((pair.relation, pair.reason), pair)
    told = worst(finding)
    return [p for p in seen.values() if p.relation == told or p.relation in DISCREPANT][:most]


@frozen
class Why:
    """A reason told at one claim: the relation, the reason, the other claims that it sets it beside, and whether one witness stands behind all."""

    relation: str
    reason: str
    beside: tuple[str, ...]
    one_witness: bool


def placed(pairs: Iterable[Pair]) -> dict[str, tuple[Why, ...]]:
    """Place each distinct reason at the claims it is about: at the one that has it beside most others, so that it is told as seldom as can be."""
    by_reason: dict[tuple[str, str, bool], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_reason[pair.relation, pair.reason, pair.same_origin].append(pair)
    found: dict[str, list[Why]] = defaultdict(list)
    for (relation, reason, same), left in by_reason.items():
        count = Counter(i for p in left for i in (p.right, p.left))
        bearer = max(count, key=lambda i: count[i])
        others = tuple(p.right if p.left == bearer else p.left for p in left if bearer in (p.left, p.right))
        found[bearer].append(Why(relation, reason, others, same))
    return {claim: tuple(whys) for claim, whys in found.items()}


def standing(pairs: Iterable[Pair], book: Book) -> dict[str, str]:
    """Return how each claim stands to those of other sources: the gravest relation where as many differ from it as agree, else agree or part."""
    beside: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for pair in pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            beside[one][pair.relation].add(book.source(other))
    return {claim: _standing(told) for claim, told in beside.items()}


def _standing(told: Mapping[str, set[str]]) -> str:
    agree = told.get("agree", set())
    differ = set().union(*(sources for relation, sources in told.items() if relation in DISCREPANT)) - agree
    if differ and len(differ) >= len(agree):
        return min((r for r in told if r in DISCREPANT), key=RELATIONS.index)
    return "agree" if agree else "part"


def grouped(claims: Iterable[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Put together what one source says several times: the claim to show first, one outside the headline where there is one."""

    def same(claim: Claim) -> tuple[str, str, str]:
        return claim.source, value(claim), claim.attribution.source if claim.attribution else ""

    for _, group in groupby(sorted(claims, key=lambda c: (*same(c), "headline" in c.marks, c.span.start)), key=same):
        yield tuple(group)


_MANY = 3


def alike(groups: Iterable[tuple[Claim, ...]]) -> Iterator[tuple[Claim, ...]]:
    """Put together what more than three sources say in the same figures on the same word, as outlets do that print one dispatch."""
    found: dict[tuple[str, str], list[tuple[Claim, ...]]] = defaultdict(list)
    for group in groups:
        found[value(group[0]), origin(group[0])].append(group)
    for same in found.values():
        if len({g[0].source for g in same}) > _MANY:
            yield tuple(c for g in same for c in g)
        else:
            yield from same


def repeated(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Say whether another source's claim gives the same value of the same thing, however they were matched: nobody tells it alone."""
    return any(c.source != claim.source and c.event == claim.event and _same(c, claim) for c in claims)


def _same(one: Claim, other: Claim) -> bool:
    if one.kind != other.kind or one.value is None or one.value != other.value:
        return False
    if one.kind == "date":
        return True
    return (one.about.what, one.about.who, one.about.outcome, one.about.bearing) == (
        other.about.what,
        other.about.who,
        other.about.outcome,
        other.about.bearing,
    )


def idle(claim: Claim) -> bool:
    """Say whether a claim would only fill the page: "now", "recently"."""
    return claim.value is not None and (claim.value.timex or "").endswith("_REF")


def slight(claim: Claim, when: str | None) -> bool:
    """Say whether a claim that nobody else has tells nearly nothing: no figure, one of a thing, a stretch without a number, the happening's own day."""
    figure = claim.interval
    if claim.kind == "date":
        day = claim.value.timex if claim.value else None
        return day is not None and (day == when or day.startswith("XXXX-XX"))
    if claim.kind not in _COUNTED:
        return False
    stated = figure.stated if figure else None
    vague = stated is None and (claim.kind == "duration" or figure is None or (figure.low is None and figure.high is None))
    return vague or (claim.kind == "quantity" and figure is not None and figure.low == figure.high == 1 and not claim.part_of)


def trivial(finding: Finding, book: Book) -> bool:
    """Say whether a finding that is no discrepancy only says of single things that each is one: "a girl", one killed of one killed or injured."""
    if finding.reviews or finding.kind not in ("casualty", "quantity") or finding.verdict not in ("agreement", "part"):
        return False
    if finding.kind == "casualty" and finding.verdict == "agreement":
        return False
    figures = [book.claims[i].interval for i in finding.claims]
    return all(f is None or f.low == f.high == 1 for f in figures)


_COUNTED = frozenset({"casualty", "duration", "quantity"})


def differing(claim: Claim, claims: Iterable[Claim]) -> frozenset[str]:
    """Return the words of a claim that no claim of another source has, lower-cased: what a reader should look at first."""
    others = {w for c in claims if c.source != claim.source for w in _WORD.findall(c.text.lower())}
    return frozenset(_WORD.findall(claim.text.lower())) - others
