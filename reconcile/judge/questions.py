"""Topic -> the question that its claims answer, in words."""

import re
from collections import Counter
from collections.abc import Iterable

from reconcile.english.lexicon import lexicon
from reconcile.english.populations import population_relation
from reconcile.english.units import base_of, plural
from reconcile.english.when import COURSES, lasts
from reconcile.english.words.classes import is_demonym, noun_class
from reconcile.english.words.lemmas import lemma
from reconcile.happenings.wordings import STATEMENTS
from reconcile.judge.titles import MANNERS, sentence
from reconcile.match import Topic
from reconcile.match.contexts import Contexts
from reconcile.match.measured import heads, measured
from reconcile.model import Claim, Frame

_EXTENTS = frozenset({"depth", "height", "length", "width", "thickness"})


def question(topic: Topic, claims: list[Claim], contexts: Contexts) -> str:
    """Return the question, in a few words: "people killed in the bombing", "distance to Aleppo"."""
    kind = topic.key.kind
    if kind == "casualty":
        return _casualties(claims)
    if kind == "manner":
        return MANNERS.get(topic.key.what, f"how it is told: {topic.key.what}")
    if kind == "author":
        return "who was behind it"
    if kind in STATEMENTS:
        return sentence(claims)
    asked = {"quantity": _amount, "distance": _distance, "duration": _length, "date": _day}.get(kind)
    return asked(claims, contexts) if asked else kind


def _most(told: Iterable[str | None]) -> str | None:
    """Return what is told most often, the first of those told as often."""
    counted = Counter(t for t in told if t)
    return counted.most_common(1)[0][0] if counted else None


_CUT = re.compile(r"[,;:.!?()\[\]\"“”\n–—]")
_BEFORE, _AFTER, _FEW = 5, 4, 3


def quoted(claim: Claim, contexts: Contexts) -> str:
    """Return the words around a figure, the figure left out: "spent about … minutes on the stand"."""
    text, cut = contexts.texts[claim.source], claim.number or claim.span
    before, after = text[claim.sentence.start : cut.start], text[cut.end : claim.sentence.end]
    near = [*_CUT.split(before)[-1].split()[-_BEFORE:], "…", *_CUT.split(after)[0].split()[:_AFTER]]
    words = near if len(near) > _FEW else [*_CUT.sub(" ", before).split()[-_BEFORE:], "…", *_CUT.sub(" ", after).split()[:_AFTER]]
    return f'"{" ".join(words)}"'


def _subject(claims: list[Claim], contexts: Contexts) -> str:
    """Return what is measured: its noun, else what most of the clauses are about, else the words around."""
    told = _most(c.about.what for c in claims) or _most(h for c in claims if c.frame for h in _things(c.frame)[:1])
    return told or quoted(claims[0], contexts)


def _things(frame: Frame) -> list[str]:
    """Return the things of a clause that can be measured: not who speaks of them, nor a name."""
    return [head for head in heads(frame) if noun_class(head) not in (None, "communication", "person") and not is_demonym(head)]


def _amount(claims: list[Claim], contexts: Contexts) -> str:
    """Name what was counted or measured, in the plural for counts."""
    what, unit = _most(c.about.what for c in claims if c.about.what != "other"), _most(c.value.unit for c in claims if c.value)
    if what == "crowd":
        place = _most(c.about.place for c in claims)
        return f"size of the crowd in {place}" if place else "size of the crowd"
    if what == "score":
        return _score(claims)
    if what == "age":
        whose = _most(_aged(c, contexts) for c in claims)
        return f"age of {whose}" if whose else f"age: {quoted(claims[0], contexts)}"
    if what == "time":
        return f"how many times: {quoted(claims[0], contexts)}"
    if unit == "magnitude":
        return "magnitude"
    if unit == "percent":
        return f"percentage: {_subject(claims, contexts)}"
    if unit and unit != "person" and unit.isupper():
        return f"amount in {unit}: {_subject(claims, contexts)}"
    if unit and base_of(unit):
        return f"{plural(unit)}: {_subject(claims, contexts)}"
    if unit == "person" and (state := _most(_state(c, contexts) for c in claims)):
        return f"number of {_counted(what, claims)} {state}"
    return f"number of {_counted(what, claims)}" if what or unit == "person" else f"how many: {quoted(claims[0], contexts)}"


_ABOARD = re.compile(r"\b(?:aboard|on board)\b")
_WORDS = re.compile(r"[a-z]+")


def _state(claim: Claim, contexts: Contexts) -> str | None:
    """Return the state in which people are counted, in the words of their article: "rescued", "aboard", "safe"."""
    state = claim.frame.state if claim.frame else None
    if state is None or state.act == "be":
        return state.words[0] if state and state.words else None
    told = contexts.texts[claim.source][claim.sentence.start : claim.sentence.end]
    if state.act == "in":
        return "aboard" if _ABOARD.search(told) else None
    return (
        next((w for w in _WORDS.findall(told) if w != state.act and lemma(w, "VBN") == state.act), None) if state.role == "done" else None
    )


def _score(claims: list[Claim]) -> str:
    """Name one of the two figures of a score: "score 31-24, second figure"."""
    told = _most(c.label for c in claims) or ""
    first = claims[0].interval is not None and str(claims[0].interval.stated) == told.split("-")[0]
    return f"score {told}, {'first' if first else 'second'} figure"


_AGED = re.compile(r"[ -]*years?[ -]*old[ -]+(?:((?:[A-Z][\w.'’-]+ )*[A-Z][\w'’-]+)|([a-z]+)\b)")


def _aged(claim: Claim, contexts: Contexts) -> str | None:
    """Return whose age it is, where the words behind it say so: "the 9-year-old girl"."""
    found = _AGED.match(contexts.texts[claim.source][(claim.number or claim.span).end : claim.sentence.end])
    if not found or (found[2] and noun_class(found[2]) != "person"):
        return None
    return found[1] if found[1] and not is_demonym(found[1].lower()) else f"the {found[1] or found[2]}"


def _counted(what: str | None, claims: list[Claim]) -> str:
    """Return the plural of what is counted; a name stays as the writers have it: English people, "one China"."""
    label = _most(c.label for c in claims if c.about.what == what)
    last = label.split()[-1] if label else ""
    if last[:1].isupper() and last.endswith("s"):
        return last
    if label and last[:1].isupper() and last.isalpha():
        people = any(c.value and c.value.unit == "person" for c in claims)
        return f"{label} people" if people else label
    return plural(what or "person")


def _length(claims: list[Claim], contexts: Contexts) -> str:
    what = _most(c.about.what for c in claims)
    if not what or not lasts(what):
        return f"how long: {quoted(claims[0], contexts)}"
    return f"how long the {what} lasted" if noun_class(what) in COURSES else f"length of the {what}"


def _day(claims: list[Claim], contexts: Contexts) -> str:
    """Name what happened then: the kind of happening that most of the clauses tell of, else the words before it, or those behind."""
    if kind := _most(kind for c in claims for kind in _kinds(c)):
        hours = sum(_CLOCK.search((c.value and c.value.timex) or "") is not None for c in claims)
        return f"{'time' if hours == len(claims) else 'date'} of the {kind}"
    told = sorted(
        {words for c in claims if (words := _happened(c, contexts))},
        key=lambda words: (not words[:1].isupper(), abs(words.count(" ") - _USUAL), words),
    )
    return f"when “{told[0]}”" if told else f"when: {quoted(claims[0], contexts)}"


_CLOCK = re.compile(r"T\d\d:")
_BESIDE = re.compile(r",(?!\d)|[;:()\[\]\"“”\n–—]|''")
_SHORTEST, _USUAL, _LONGEST = 3, 8, 12
_JOINING = frozenset(
    "on in at by the since until till from of about around before after during shortly just for late early next last this".split()
)
_OPENING = frozenset("and but that which who whom whose as while when because".split())
_OPEN = frozenset("a an the his her its their our my".split())


def _happened(claim: Claim, contexts: Contexts) -> str:
    """Quote what happened at a time, the time left out: "The singer entered a clinic", "driving a … truck"."""
    text = contexts.texts[claim.source]
    before = _BESIDE.split(text[claim.sentence.start : claim.span.start])[-1].split()
    after = _BESIDE.split(text[claim.span.end : claim.sentence.end])[0].strip(" .'’s").split()
    if before and before[0].lower() in _OPENING:
        before = before[1:]
    if before and after and before[-1].lower() in _OPEN and not claim.text.lower().startswith("the"):
        return " ".join((*before[-_LONGEST:], "…", *after[:_SHORTEST]))
    while before and before[-1].lower() in _JOINING:
        before.pop()
    return " ".join(before[-_LONGEST:] if len(before) >= _SHORTEST else (*before, *after)[:_LONGEST])


def _kinds(claim: Claim) -> list[str]:
    """Return the kinds of happening that a date tells of, the one that its words name first."""
    words = {*(claim.about.what or "").split(), claim.frame.act if claim.frame else ""}
    return sorted(measured(claim).kinds, key=lambda kind: (kind not in words, kind))


def _distance(claims: list[Claim], contexts: Contexts) -> str:
    to = _most(c.about.distance_to or c.about.distance_from for c in claims)
    what = _most(c.about.what for c in claims)
    if to:
        return f"distance to {to}" if any(c.interval for c in claims) else f"direction from {to}"
    about = _most(h for c in claims if c.frame for h in heads(c.frame)[:1])
    if what in _EXTENTS:
        return f"{what}: {about}" if about else what or ""
    return f"length: {what}" if what and what != "distance" else f"how far: {quoted(claims[0], contexts)}"


def _casualties(claims: list[Claim]) -> str:
    """Name the people where one class holds all that are counted, one by name, and what befell them; of several, the outcomes that most tell."""
    counted = [c for c in claims if c.interval] or claims
    people = " and ".join(plural(w) for w in _widest(counted)) or "people"
    outcomes = Counter(o for c in claims for o in c.about.outcome)
    shared = [o for o, n in outcomes.most_common() if n == len(claims)] or [o for o, _ in outcomes.most_common(2)]
    if name := _named(counted):
        return f"{_FATES[shared[0]]} {name}" if len(shared) == 1 and shared[0] in _FATES else f"{name} {' or '.join(sorted(shared))}"
    return f"{people} {' or '.join(sorted(shared, key=lambda o: (o != 'killed', o)))}"


_FATES = {
    "killed": "death of",
    "injured": "injury to",
    "captured": "arrest of",
    "kidnapped": "kidnapping of",
    "missing": "disappearance of",
}


def _widest(claims: list[Claim]) -> tuple[str, ...]:
    """Return the class of people that holds those of all claims, () where none does."""
    told, words = [c.about.who for c in claims], lexicon()
    return next((w for w in told if all(population_relation(other, w, words) in ("equal", "part") for other in told)), ())


def _named(claims: list[Claim]) -> str | None:
    """Return the name of the one person whom at least half of the claims name and nobody counts as more than one."""
    if any(c.interval is None or c.interval.stated != 1 for c in claims):
        return None
    names = [name for c in claims if (name := _name(c.label))]
    last = _most(name.split()[-1] for name in names)
    own = [name for name in names if last and name.split()[-1] == last]
    full = [name for name in own if " " in name] or own
    return _most(full) if 2 * len(own) >= len(claims) else None


def _name(label: str | None) -> str | None:
    """Return the words of a label from its last lower-case word on, where they are a name: "Ada Quist" of "her boss Ada Quist"."""
    words = (label or "").split()
    cut = max((at + 1 for at, word in enumerate(words) if not word[0].isupper()), default=0)
    last = words[-1].lower() if words[cut:] else ""
    known = not last or is_demonym(last) or (cut == len(words) - 1 and noun_class(last) is not None)
    return None if known else " ".join(words[cut:])
