"""Claims of one article -> its happenings: the main one, those before and beside it, totals over many."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.happenings.days import Days, days, gap
from reconcile.happenings.evidence import WAR, Evidence, aside, begun, evidence_of, kinds_told, placing
from reconcile.happenings.onward import goes_on
from reconcile.happenings.thread import Thread
from reconcile.happenings.words import names, words
from reconcile.model import Article, Claim

_LEDE = 600
"""Code points of an article's beginning in which a clause without a time is of its main happening, whatever its sentence tells beside it."""


def threads(article: Article, claims: tuple[Claim, ...], main: Thread) -> list[Thread]:
    """Sort an article's claims by the happening they are about; the main one comes first."""
    places = (names(c.about.place or "") for c in sorted(claims, key=lambda c: c.span.start) if c.kind == "casualty")
    first = min((c.sentence.start for c in claims), default=0)
    on_day = min((c.sentence.start for c in claims if _on_day(c, main.days)), default=first)
    kinds, beside = (frozenset[str]().union(*(kinds_told(c) for c in claims if c.sentence.start == start)) for start in (first, on_day))
    found = [evolve(main, place=next(filter(None, places), frozenset()), kinds=kinds, beside=beside)]
    at = 0
    for sentence in _sentences(claims):
        at = _sort(article, sentence, found, at)
    return found


def _on_day(claim: Claim, day: Days | None) -> bool:
    told = [days(timex) for relation, timex in claim.frame.when if not relation] if claim.frame else []
    return day is not None and any(t is not None and gap(day, t) == 0 for t in told)


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
    told = [evidence_of(c, found[0], text, before) for c in sentence]
    if any(e and e.war for e in told):
        told = [WAR if e and e.role == "total" else e for e in told]
    acts = {c.frame.act: e for c, e in zip(sentence, told, strict=True) if e and c.frame and not aside(c, e)}
    own = _own(sentence, told)
    new = next((e for c in sentence if (e := begun(c, found[0], text, before))), None) if not own or own.role == "main" else None
    own = new or own
    here = _home(found, own, article, text) if own else goes_on(article, sentence, text, found, at)
    rest = here if new or not own or sentence[0].sentence.start >= _LEDE else 0
    dated: Evidence | None = None
    for claim, evidence in zip(sentence, told, strict=True):
        known = evidence or (acts.get(claim.frame.act) if claim.frame else None) or dated
        if claim.kind == "date" and evidence and not placing(claim) and not aside(claim, evidence):
            dated = evidence
        index = here if new and (not known or known.role == "main") else _home(found, known, article, text) if known else rest
        found[index].claims.append(claim)
    kinds = frozenset[str]().union(*(kinds_told(c) for c in sentence))
    if here:
        thread = found[here]
        found[here] = evolve(thread, names=thread.names | names(text), words=thread.words | words(text), kinds=thread.kinds | kinds)
    return here


def _own(sentence: list[Claim], told: list[Evidence | None]) -> Evidence | None:
    """Return what a sentence is on by its own words: what the first of its claims says that tells more than an act."""
    pairs = zip(sentence, told, strict=True)
    return next((e for c, e in pairs if e and c.kind != "act" and not aside(c, e) and not (c.kind == "date" and placing(c))), None)


def _told(article: Article, sentence: list[Claim]) -> str:
    """Return a sentence without those who say it: a speaker's name tells nothing of the happening."""
    whole = sentence[0].sentence
    speakers = {s for c in sentence if c.attribution for s in (c.attribution.source_span, c.attribution.cue_span) if s}
    text = article.text[whole.start : whole.end]
    for span in speakers:
        first, last = max(0, span.start - whole.start), max(0, span.end - whole.start)
        text = text[:first] + " " * (min(last, len(text)) - first) + text[last:] if first < len(text) else text
    return text


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
