"""Claims of one article -> its happenings: the main one, those before and beside it, totals over many."""

import re
from collections.abc import Iterator

from attrs import evolve, field, frozen
from rapidfuzz import fuzz

from reconcile.english.when import PENALTY
from reconcile.happenings.days import Days, days, gap
from reconcile.happenings.kinds import is_aftermath, is_deadly, is_outcome, kinds_by, kinds_of, may_be_one
from reconcile.happenings.told import kinds_in
from reconcile.happenings.words import names, telling, words
from reconcile.model import Article, Claim

_MONTH = 27
_YEAR = 300
_SPELT_ALIKE = 80
_NAME, _OPENS, _SAID, _STAYS, _AWAY = 2, 3, 1, 0.5, 2
"""What a name weighs beside a word where a sentence may go on with a happening: that it opens with a word that looks back, that somebody says it,
that the happening was the last one told; and what it must have in common with one told before that."""
_NEXT, _AFTER = 1, 8
"""Days after the main happening in which what is told, unless it is told as another, belongs to it: one that can cost lives is over the next day."""


ROLES = ("main", "part", "other", "background", "total")
"""What a happening is in its article, what it is mainly about first."""


@frozen(eq=False)
class Thread:
    """A happening as one article tells it.

    `days` it may have been on (None: not told); `names` and `words` of its sentences, folded; `role` main, other or total;
    `group` the first article whose main happening is the same; `nth` second, third … where a part of the main one is told so;
    `place` the names of where people came to harm; `kinds` those of the sentence that it opens with, `beside` of the
    first one on its day; `fresh` whether it was told within its month: then a month alone is that of another;
    `war` whether it is the war as a whole that the main one belongs to.
    """

    source: str
    role: str
    days: Days | None
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    group: str = ""
    nth: str = ""
    place: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    fresh: bool = False
    war: bool = False
    claims: list[Claim] = field(factory=list)


@frozen
class Evidence:
    """What a claim's own words tell of its happening: that it is the main one, another or a total; its days; whether it is the war that an article's main happening is a part of."""

    role: str
    days: Days | None = None
    nth: str = ""
    place: frozenset[str] = frozenset()
    war: bool = False


_WAR = Evidence("total", war=True)
_WARS = frozenset({"war", "uprising"})
_ORDINALS = frozenset("second third fourth fifth".split())
_SINCE = re.compile(
    r"\b(?:this year|in (?:recent|the past|the last|past)|over the (?:past|last|years)|during the (?:past|last)|every (?:year|month|day)|annually|each year)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:last|previous|ago|earlier|past)\b", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:he|she|it|they|the|that|this|those|these|his|her|their|its|both|of)\b", re.IGNORECASE)


def threads(article: Article, claims: tuple[Claim, ...], main: Thread) -> list[Thread]:
    """Sort an article's claims by the happening they are about; the main one comes first."""
    places = (names(c.about.place or "") for c in sorted(claims, key=lambda c: c.span.start) if c.kind == "casualty")
    first = min((c.sentence.start for c in claims), default=0)
    on_day = min((c.sentence.start for c in claims if _on_day(c, main.days)), default=first)
    kinds, beside = (frozenset[str]().union(*(_kinds(c) for c in claims if c.sentence.start == start)) for start in (first, on_day))
    found = [evolve(main, place=next(filter(None, places), frozenset()), kinds=kinds, beside=beside)]
    at = 0
    for sentence in _sentences(claims):
        at = _sort(article, sentence, found, at)
    return found


def _on_day(claim: Claim, day: Days | None) -> bool:
    told = [days(timex) for relation, timex in claim.frame.when if not relation] if claim.frame else []
    return day is not None and any(t is not None and gap(day, t) == 0 for t in told)


def _kinds(claim: Claim) -> frozenset[str]:
    own = kinds_in(claim.frame) if claim.frame else frozenset()
    return own | kinds_of(claim.about.cause, verb=False) if claim.about.cause else own


def _sentences(claims: tuple[Claim, ...]) -> Iterator[list[Claim]]:
    here: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.sentence.start, c.span.start, c.kind)):
        if here and here[-1].sentence != claim.sentence:
            yield here
            here = []
        here.append(claim)
    if here:
        yield here


def _sort(article: Article, sentence: list[Claim], found: list[Thread], at: int) -> int:
    """Give the claims of one sentence to their happenings; return which one the sentence is on, at which the next one may go on."""
    text = _told(article, sentence)
    before = (
        names(article.text[: sentence[0].sentence.start]) if any(c.frame and c.frame.another[0] == "a" for c in sentence) else frozenset()
    )
    told = [_evidence(c, found[0], text, before) for c in sentence]
    if any(e and e.war for e in told):
        told = [_WAR if e and e.role == "total" else e for e in told]
    acts = {c.frame.act: e for c, e in zip(sentence, told, strict=True) if e and c.frame and not _aside(c, e)}
    begun = next((e for c in sentence if (e := _begun(c, found[0], text, before))), None)
    own = begun or _own(sentence, told)
    here = _home(found, own, article, text) if own else _goes_on(sentence, text, found, at)
    dated: Evidence | None = None
    for claim, evidence in zip(sentence, told, strict=True):
        known = evidence or (acts.get(claim.frame.act) if claim.frame else None) or dated
        if claim.kind == "date" and evidence and not _apart(claim) and not _aside(claim, evidence):
            dated = evidence
        index = here if begun and (not known or known.role == "main") else _home(found, known, article, text) if known else here
        found[index].claims.append(claim)
    kinds = frozenset[str]().union(*(_kinds(c) for c in sentence))
    if here:
        thread = found[here]
        found[here] = evolve(thread, names=thread.names | names(text), words=thread.words | words(text), kinds=thread.kinds | kinds)
    return here


def _own(sentence: list[Claim], told: list[Evidence | None]) -> Evidence | None:
    """Return what a sentence is on by its own words: what the first of its claims says that tells more than an act."""
    pairs = zip(sentence, told, strict=True)
    return next((e for c, e in pairs if e and c.kind != "act" and not _aside(c, e) and not (c.kind == "date" and _apart(c))), None)


def _aside(claim: Claim, evidence: Evidence) -> bool:
    """Say whether a claim tells only in passing what stands behind its sentence, or when it was said: "in the six-year war", "said on Monday"."""
    said = claim.kind == "date" and claim.frame is not None and telling(claim.frame.act)
    return said or evidence.role == "background" or (evidence.war and claim.kind != "casualty")


def _begun(claim: Claim, main: Thread, text: str, before: frozenset[str]) -> Evidence | None:
    """Read from a clause that something else happened, which the main happening cannot be: "a fire swept through a hotel in Quenby"."""
    if claim.frame is None or claim.frame.another[0] != "a" or not main.kinds:
        return None
    kinds = {k for k in kinds_in(claim.frame) if is_deadly(k) and not is_outcome(k) and not is_aftermath(k)}
    dated = any(not relation for relation, _ in claim.frame.when)
    own_kinds = main.kinds | main.beside
    if not kinds or kinds & own_kinds or (not dated and any(may_be_one(kind, own) for kind in kinds for own in own_kinds)):
        return None
    place = names(text)
    return Evidence("other", place=place) if place and not _told_before(place, before) else None


def _told(article: Article, sentence: list[Claim]) -> str:
    """Return a sentence without those who say it: a speaker's name tells nothing of the happening."""
    whole = sentence[0].sentence
    speakers = {s for c in sentence if c.attribution for s in (c.attribution.source_span, c.attribution.cue_span) if s}
    text = article.text[whole.start : whole.end]
    for span in speakers:
        first, last = max(0, span.start - whole.start), max(0, span.end - whole.start)
        text = text[:first] + " " * (min(last, len(text)) - first) + text[last:] if first < len(text) else text
    return text


def _apart(claim: Claim) -> bool:
    """Say whether a date dates something that is only told to place the rest: "since his death in 2006"."""
    return claim.frame is not None and any(relation for relation, _ in claim.frame.when)


def _home(found: list[Thread], evidence: Evidence, article: Article, text: str) -> int:
    """Return the happening that evidence points to, a new one where none fits."""
    if evidence.role == "main":
        return 0
    for i, thread in enumerate(found[1:], 1):
        one = evidence.days or evidence.nth or evidence.role in ("total", "background") or evidence.place & thread.names
        if one and (thread.role, thread.days, thread.nth, thread.war) == (evidence.role, evidence.days, evidence.nth, evidence.war):
            return i
    found.append(
        Thread(
            article.source, evidence.role, evidence.days, names(text), words(text), group=found[0].group, nth=evidence.nth, war=evidence.war
        )
    )
    return len(found) - 1


def _evidence(claim: Claim, main: Thread, text: str, before: frozenset[str]) -> Evidence | None:
    """Read from a claim's own clause whether it is the main happening that it tells of."""
    if _in_war(claim, main):
        return _WAR
    apart = _apart_from(claim, main, before)
    if claim.kind == "date":
        dated = _dated(claim, main)
        return apart if apart and dated and dated.role == "main" else dated
    if apart and apart.nth:
        return apart
    if timed := _timed(claim, main, text):
        return timed
    if claim.kind == "attribution":
        return None
    if claim.kind == "duration" and _lasting(claim):
        return Evidence("background")
    return Evidence("total") if _SINCE.search(text) else apart


def _dated(claim: Claim, main: Thread) -> Evidence | None:
    """Read from a date where the happening is that it dates."""
    timex = (claim.value and claim.value.timex) or ""
    told = days(timex)
    if told is None:
        return Evidence("other") if _PAST.search(claim.text) and timex.startswith("XXXX") else None
    since = claim.frame is not None and any(relation == "since" for relation, _ in claim.frame.when)
    return Evidence("total", told) if since and not told.single else _placed(main, told, claim)


def _timed(claim: Claim, main: Thread, text: str) -> Evidence | None:
    """Read from the times of a claim's clause where its happening is."""
    said = claim.frame is not None and telling(claim.frame.act)
    for relation, timex in claim.frame.when if claim.frame and not said else ():
        told = days(timex)
        if relation == "since" and told and claim.kind != "attribution":
            return Evidence("total", told) if not told.single else _placed(main, told, claim)
        if relation == "" and told and (evidence := _placed(main, told, claim)):
            return evidence
        if relation == "" and told is None and timex.startswith("XXXX") and "-W" not in timex and _PAST.search(text):
            return Evidence("other")
    return None


def _apart_from(claim: Claim, main: Thread, before: frozenset[str]) -> Evidence | None:
    """Read from the words of a clause that it tells of another happening than the main one: "elsewhere", "a second bomb", "a bomb" in another place."""
    if claim.frame is None or telling(claim.frame.act) or not claim.frame.another[0]:
        return None
    word, noun = claim.frame.another
    kinds = kinds_of(noun, verb=False) | (kinds_by(noun) if word != "other" else frozenset()) if noun else frozenset()
    if noun and not kinds:
        return None
    if word != "a":
        return Evidence("other", nth=word if word in _ORDINALS else "")
    place = names(claim.about.place or "")
    return (
        Evidence("other", place=place)
        if kinds & main.kinds and place and main.place and not _told_before(place, before | main.place)
        else None
    )


def _told_before(place: frozenset[str], before: frozenset[str]) -> bool:
    """Say whether a place was named already, in whatever spelling."""
    return any(fuzz.ratio(one, other) >= _SPELT_ALIKE for one in place for other in before)


def _in_war(claim: Claim, main: Thread) -> bool:
    """Say whether a count is that of a war, a date or a time its own, in an article that is on no war as a whole: "the conflict has left 300,000 dead"."""
    frame = claim.frame
    if frame is None or main.kinds & _WARS or claim.kind in ("act", "attribution"):
        return False
    around = [noun for prep, noun in frame.around if prep in ("in", "during", "of")] if claim.kind == "casualty" else [(frame.act,)]
    return any(noun and kinds_of(noun[0], verb=False) & _WARS for noun in (frame.doer, *around))


def _lasting(claim: Claim) -> bool:
    """Say whether a duration is of years: what lasted them is no happening of a day, but stands behind it; a penalty is what came of it."""
    return (
        claim.value is not None
        and claim.value.unit in ("year", "decade", "century")
        and claim.about.what != PENALTY
        and claim.frame is not None
        and claim.frame.tense != "past"
    )


def _placed(main: Thread, told: Days, claim: Claim) -> Evidence | None:
    """Place days against those of the main happening."""
    if main.days is None:
        return None if told.length < _MONTH else Evidence("other", told)
    apart = gap(main.days, told)
    if apart is None:
        return Evidence("other", told) if told.length >= _MONTH or not told.floating else None
    if apart == 0:
        if _MONTH <= told.length < _YEAR and main.days.single and main.fresh:
            return Evidence("other", told)
        return Evidence("main") if told.single else None
    if 0 < apart <= (_NEXT if any(is_deadly(kind) for kind in main.kinds | main.beside) else _AFTER):
        return Evidence("main")
    return Evidence("other", told)


def _goes_on(sentence: list[Claim], text: str, found: list[Thread], at: int) -> int:
    """Return the happening that a sentence without times of its own is on: of the one before it and those that it leans to, the likeliest, else the main one."""
    said = any(c.attribution for c in sentence)
    kinds = frozenset[str]().union(*(_kinds(c) for c in sentence))
    stays = _STAYS + (_OPENS if _OPENING.match(text) else 0)
    leaning = [(_leaning(text, kinds, t, found[0]), i) for i, t in enumerate(found) if i and t.role != "background"]
    likely = ((weight + (stays if i == at else 0) - (_SAID if said else 0), i) for weight, i in leaning if i == at or weight > _AWAY)
    most, best = max(likely, default=(0, 0))
    return best if most > 0 else 0


def _leaning(text: str, kinds: frozenset[str], other: Thread, main: Thread) -> float:
    """Return how much more a sentence shares with another happening than with the main one: names, words, kinds."""
    told, own = names(text), words(text)
    named = len(told & (other.names - main.names)) - len(told & (main.names - other.names))
    worded = len(own & (other.words - main.words)) - len(own & (main.words - other.words))
    return _NAME * named + worded + bool(kinds & other.kinds) - bool(kinds & (main.kinds | main.beside))
