"""Claims of one article -> statements: what it says several times is one."""

import re
from collections import defaultdict

from reconcile.english.lexicon import Lexicon
from reconcile.english.populations import GENERAL, population_relation
from reconcile.match.contexts import Contexts, alike, subject
from reconcile.match.intervals import ends, intersects
from reconcile.match.origins import origin_key
from reconcile.match.parts import narrowing
from reconcile.match.persons import is_lone, of_several, one_in_article
from reconcile.model import Claim


def without_repeats(block: list[Claim], contexts: Contexts, words: Lexicon) -> tuple[list[Claim], dict[str, tuple[str, ...]]]:
    """Keep one claim of those by which an article says one thing several times: the best attributed, most exact, and not the headline."""
    groups: list[list[Claim]] = []
    several = _several(block, words)
    for claim in sorted(block, key=_rank):
        home = next((g for g in groups if _repeats(g[0], claim, contexts, words, several)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    kept = sorted((g[0] for g in groups), key=lambda c: (c.source, c.span))
    return kept, {g[0].id: tuple(sorted(c.id for c in g[1:])) for g in groups if len(g) > 1}


def _several(block: list[Claim], words: Lexicon) -> frozenset[str]:
    """Return the articles that count more than one person, so that any two of whom they tell may be two."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in block:
        if claim.kind == "casualty":
            told[claim.source].append(claim)
    return frozenset(source for source, counts in told.items() if of_several(counts, words))


_DATELINE = re.compile(r"\d{4}")


def _rank(claim: Claim) -> tuple[object, ...]:
    """Order the claims of an article by how well they say a thing: not the headline or dateline, attributed, exact, early."""
    low, high = ends(claim.interval) if claim.interval else (0.0, float("inf"))
    dateline = claim.kind == "date" and bool(_DATELINE.search(claim.text))
    return (claim.source, "headline" in claim.marks or dateline, claim.value is None, claim.attribution is None, high - low, claim.span)


def _repeats(a: Claim, b: Claim, contexts: Contexts, words: Lexicon, several: frozenset[str]) -> bool:
    if a.source != b.source or a.about.outcome != b.about.outcome:
        return False
    left, right = a.value, b.value
    if a.kind == "date":
        return left == right and _one_clause(a, b)
    if "restated" in a.marks or "restated" in b.marks:
        return a.sentence == b.sentence and 0 < b.span.start - a.span.end < 20 if a.span < b.span else 0 < a.span.start - b.span.end < 20
    if left is None or right is None or left.interval is None or right.interval is None:
        return left == right and a.about.who == b.about.who and alike(contexts.of(a), contexts.of(b)) >= 0.6
    if a.kind == "casualty":
        return _same_count(a, b, contexts, words, several)
    return left.unit == right.unit and left.interval.figure == right.interval.figure and alike(subject(a), subject(b)) >= 0.6


def _one_clause(a: Claim, b: Claim) -> bool:
    """Say whether two dates stand in clauses of one act, which befalls nobody and nothing else in the other: many were killed on one day."""
    if a.frame is None or b.frame is None:
        return a.frame is b.frame
    return a.frame.act == b.frame.act and a.frame.done[:1] == b.frame.done[:1]


def _same_people(a: Claim, b: Claim, words: Lexicon) -> bool:
    if population_relation(a.about.who, b.about.who, words) == "equal":
        return True
    return set(a.about.who) <= GENERAL and set(b.about.who) <= GENERAL


def _same_count(a: Claim, b: Claim, contexts: Contexts, words: Lexicon, several: frozenset[str]) -> bool:
    """Say whether two counts of one article are one statement: same people, nobody else's word, figures that are near each other."""
    if is_lone(a, words) and is_lone(b, words) and (one := one_in_article(a, b, words)) is not None:
        return one
    if a.part_of or b.part_of or {"other", "rest"} & {*a.marks, *b.marks} or not _same_people(a, b, words):
        return False
    if a.attribution and b.attribution and origin_key(a.attribution.source) != origin_key(b.attribution.source):
        return False
    left, right = a.interval, b.interval
    if left is None or right is None or (a.source in several and is_lone(a, words) and is_lone(b, words)):
        return False
    if left != right and bool(narrowing(a, contexts, words)) != bool(narrowing(b, contexts, words)):
        return False
    x, y = left.figure or 0.0, right.figure or 0.0
    if left.stated is None or right.stated is None:
        vague, exact = (left, y) if left.stated is None else (right, x)
        return intersects(left, right) and ends(vague)[0] <= exact <= ends(vague)[1]
    return intersects(left, right, 0.05) and abs(x - y) <= 0.05 * max(x, y)
