"""Counts of one article -> which of them count only a part of those that it counts, and how that is told."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from attrs import frozen
from rapidfuzz import fuzz

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import fold, same_name
from reconcile.english.words.classes import verb_classes
from reconcile.match.contexts import Contexts
from reconcile.match.intervals import intersects
from reconcile.match.origins import origin_key
from reconcile.match.persons import is_list, is_lone, is_named
from reconcile.model import Claim

_REACH = 45
"""Code points around a count in which words may narrow it."""
_NEAR = 400
"""Code points within which "others" continues a count."""


@frozen
class Part:
    """That a count covers a part of the people its article counts: how (one, among, severity, brought, others, share, place) and in words.

    `of` is the id of the count that it is a part of, where the article says so.
    """

    how: str
    words: str
    of: str | None = None


def parts(claims: tuple[Claim, ...], counted: Iterable[Claim], contexts: Contexts, words: Lexicon) -> dict[str, Part]:
    """Find, among the counts of one question, those that count a part: by claim id; `counted` are all counts of that happening."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    around: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    for claim in counted:
        around[claim.source].append(claim)
    told = ((c, _part(c, group, around[source], contexts, words)) for source, group in by_source.items() for c in group)
    return {claim.id: part for claim, part in told if part is not None}


def _part(claim: Claim, group: list[Claim], around: list[Claim], contexts: Contexts, words: Lexicon) -> Part | None:
    others = [c for c in group if c.id != claim.id]
    if claim.part_of:
        return Part("among", "counted within a larger figure of its article", claim.part_of)
    if whole := _among(claim, around, contexts):
        return Part("among", "counted within a larger figure of its article", whole.id)
    if share := _OF_MANY.search(claim.text):
        return Part("among", f"“{share[0]}”")
    if is_lone(claim, words):
        return Part("one", "one person of those counted")
    if is_list(claim):
        return Part("list", "people told of one by one")
    told = narrowing(claim, contexts, words, around)
    if told and (told[1] not in ("brought", "mild") or _less_than_all(claim, others, contexts, words)):
        return Part(told[1], f"“{told[0]}”")
    if "headline" in claim.marks:
        return None
    if _goes_on(claim) and any(0 < claim.span.start - c.span.end < _NEAR for c in others) and not _after_another(claim, contexts):
        return Part("others", "others beside those already counted")
    if any(_side_by_side(claim, c, around, contexts) for c in _but_named(claim, others, words)):
        return Part("share", "one of two figures that are told side by side")
    return _by_place(claim, others, contexts)


def _among(claim: Claim, around: list[Claim], contexts: Contexts) -> Claim | None:
    """Return the count that a sentence goes on to name as the whole: "10 children and 13 women were among 48 people killed"."""
    text, size = contexts.texts[claim.source], _size(claim)
    if size is None or "among" not in claim.marks:
        return None
    later = (c for c in around if c.sentence == claim.sentence and c.span > claim.span and c.about.outcome == claim.about.outcome)
    named = (c for c in later if text[claim.span.end : c.span.start].rstrip().lower().endswith("among"))
    return next((c for c in named if (_size(c) or 0) > size), None)


_OF_MANY = re.compile(r"\bof (?:the|those|these|his|her|its|their) (?:[\w-]+ )?\d[\d,.]*\b.*")
_BRINGING = frozenset({"bring-11.3", "send-11.1", "admit-64.3", "confine-92"})
"""VerbNet classes of verbs that tell where people were brought."""


def _brought(claim: Claim, words: Lexicon) -> tuple[str, str] | None:
    """Tell those of the dead and hurt of whom it is told that one place took them in: "15 victims were brought to the clinic", "we have received 50"."""
    state = claim.frame.state if claim.frame else None
    if state is None or state.role != "done" or not {"killed", "injured"} & set(claim.about.outcome):
        return None
    taken_in = words.lookup("subsets").get(state.act) == "brought" or not _BRINGING.isdisjoint(verb_classes(state.act))
    return (state.act, "brought") if taken_in else None


@cache
def _narrowing_words(words: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    how = {form: way for form, way in words.lookup("subsets").items() if way != "brought"}
    forms = sorted(map(re.escape, how), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b"), how


def narrowing(claim: Claim, contexts: Contexts, words: Lexicon, others: Iterable[Claim] = ()) -> tuple[str, str] | None:
    """Return the words that narrow a count and how they do (severity, mild, among, later, brought); None where there are none.

    They stand nearer to it than to any of the `others`, and neither go with the one before nor lead to the next; or its clause tells it.
    """
    pattern, how = _narrowing_words(words)
    text = contexts.texts[claim.source].lower()
    start, end = max(claim.sentence.start, claim.span.start - _REACH), min(claim.sentence.end, claim.span.end + _REACH)
    before = max((c.span.end for c in others if start < c.span.end <= claim.span.start), default=None)
    after = min((c.span.start for c in others if claim.span.end <= c.span.start < end), default=None)
    for told in pattern.finditer(text, start if before is None else before, end if after is None else after):
        if before is not None and told.end() <= claim.span.start and _follows(text, before, told, claim):
            continue
        if after is not None and told.start() >= claim.span.end and _leads(text[claim.span.end : told.start()], text[told.end() : after]):
            continue
        return told[0], how[told[0]]
    return _brought(claim, words)


def _follows(text: str, before: int, told: re.Match[str], claim: Claim) -> bool:
    """Say whether words before a count go with the one before: "9 died of their wounds, taking the toll to 61"."""
    return not text[before : told.start()].strip() or bool(_GOES_ON.search(text, told.end(), claim.span.start))


_GOES_ON = re.compile(r"[,;]| and ")


def _leads(behind: str, ahead: str) -> bool:
    """Say whether words between two counts go with the second: "36 dead, among them 15 children", by what stands before and after them."""
    return not _STOPS.search(ahead) and (not behind.strip() or not ahead.strip() or bool(_STOPS.search(behind)))


_STOPS = re.compile(r"[,;.]")


def _less_than_all(claim: Claim, others: list[Claim], contexts: Contexts, words: Lexicon) -> bool:
    """Say whether the article also counts them all, so that those brought to one place or hurt slightly are fewer."""
    alls = [c for c in others if narrowing(c, contexts, words) is None]
    return bool(alls) and all(_size(c) != _size(claim) for c in alls)


def _goes_on(claim: Claim) -> bool:
    """Say whether a count is told beside one before it: "others", "two more"."""
    return not {"other", "rest", "more"}.isdisjoint(claim.marks)


def _but_named(claim: Claim, others: list[Claim], words: Lexicon) -> list[Claim]:
    """Return the other counts but for those whom a sentence counts and then names, one by one: "two clerks, Ana Lind and Ida Holm"."""
    named = [c for c in others if c.sentence == claim.sentence and c.span > claim.span and is_lone(c, words) and is_named(c)]
    return [c for c in others if c not in named] if len(named) == _size(claim) else others


def _side_by_side(a: Claim, b: Claim, around: list[Claim], contexts: Contexts) -> bool:
    """Say whether two counts of one outcome are told in one breath by one speaker, so that each is a share: "12 Somalis and 11 Yemenis".

    Of people of two classes ("two women and a man") the classes say so themselves.
    """
    if {"rose", "earlier", "headline", "restated"} & {*a.marks, *b.marks} or a.part_of or b.part_of or a.about.outcome != b.about.outcome:
        return False
    first, second = sorted((a, b), key=lambda c: c.span)
    if set(a.about.who) != set(b.about.who) or _after_another(second, contexts):
        return False
    if a.sentence != b.sentence:
        near = 0 <= second.sentence.start - first.sentence.end < _NEAR // 10
        return _goes_on(second) and near and not any(_before(c, second) for c in around)
    if (
        any(c.interval and c.interval.stated is None and not is_list(c) for c in (a, b))
        and a.interval
        and b.interval
        and intersects(a.interval, b.interval)
    ):
        return False
    apart = _size(a) != _size(b) or _goes_on(second) or (a.label != b.label and a.frame == b.frame)
    return _one_speaker(a, b) and None not in (_size(a), _size(b)) and apart


def _one_speaker(a: Claim, b: Claim) -> bool:
    """Say whether two counts of an article can stand on one word."""
    return a.attribution is None or b.attribution is None or same_name(origin_key(a.attribution.source), origin_key(b.attribution.source))


def _before(claim: Claim, other: Claim) -> bool:
    """Say whether a sentence tells of people who came to the same end before it tells of others."""
    return claim.sentence == other.sentence and claim.span < other.span and claim.about.outcome == other.about.outcome


def _size(claim: Claim) -> float | None:
    return claim.interval.figure if claim.interval else None


_WORDS = {"injured": re.compile(r"\b(?:kill|dead|died|dying|death)"), "killed": re.compile(r"\b(?:injur|wound|hurt)")}


def _after_another(claim: Claim, contexts: Contexts) -> bool:
    """Say whether "others" only sets a count apart from one of another outcome: "12 people were killed and 70 others injured"."""
    if len(claim.about.outcome) != 1 or claim.about.outcome[0] not in _WORDS:
        return False
    before = contexts.texts[claim.source][claim.sentence.start : claim.span.start].lower()
    return bool(_WORDS[claim.about.outcome[0]].search(before))


_SPELT_ALIKE = 80
_LEDE = 500
"""Code points of a text's beginning, whose places are those of the happening as a whole; of short texts a third."""


def _lede(text: str) -> str:
    return text[: min(_LEDE, max(_LEDE // 5, len(text) // 3))]


def _by_place(claim: Claim, others: list[Claim], contexts: Contexts) -> Part | None:
    """Tell a count of one place among several: the place is not that of the lede, and the article counts more elsewhere."""
    size, place = _size(claim), claim.about.place
    if place is None or size is None:
        return None
    if fuzz.partial_ratio(fold(place), fold(_lede(contexts.texts[claim.source]))) >= _SPELT_ALIKE:
        return None
    apart = [c for c in others if c.about.place != place and _one_speaker(c, claim)]
    elsewhere = [c for c in apart if c.about.place and c.about.who == claim.about.who and _size(c) != size]
    larger = [c for c in apart if (s := _size(c)) is not None and s > size]
    return Part("place", f"those in {place}") if elsewhere or larger else None
