"""Article -> what was not read in it, by cause."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from reconcile.english.clauses import clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.numerals import Numeral
from reconcile.english.parse import Parse
from reconcile.english.people import could_name, people
from reconcile.english.reading import Reading, read
from reconcile.english.words.classes import is_demonym, is_person, noun_class, noun_classes, verb_classes
from reconcile.english.words.lemmas import lemma
from reconcile.english.words.lists import word_list
from reconcile.extract import extract
from reconcile.kinds.casualty.harm import Harm, harm
from reconcile.model import Article, Claim, Span
from reconcile.settings import Settings

CAUSES = {
    "harm": "a word of harm and people, and no casualty claim",
    "number": "a number with neither a claim nor a role that explains why",
    "cue": "a word of saying without a source",
    "source": "a source that is no person, body or document",
    "unit": "a claim that counts a name, an age, a nationality or no thing at all",
}
_SILENT = frozenset({"time", "age", "score", "identifier", "list", "ordinal"})
"""Roles of numbers that make no claim."""
_SAYING = frozenset("say-37.7 confess-37.10 complain-37.8 advise-37.9 transfer_mesg-37.1.1 declare-29.4 promise-37.13".split())
_HARMING = frozenset("murder-42.1 poison-42.2 die-42.4 hurt-40.8.3 suffocate-40.7 subjugate-42.3 steal-10.5".split())
_SPEAKING = frozenset({"person", "group", "communication", "cognition", "Tops"})
"""Fields of nouns that tell something: people, bodies, documents, findings."""
_ANYONE = frozenset("everyone everybody anyone anybody nobody none other many some most media".split())
_FEW = 6
"""Classes that a verb may have and still mostly mean what one of them says."""
_AGES = frozenset("age second minute hour day week month year decade century".split())
_CONTENT = frozenset({"that", ":", '"', "whether", "how"})

Found = tuple[str, str, tuple[Span, ...]]


@frozen
class Unread:
    """Something that was not read, or not sensibly: its cause, a finer one, the sentence and the words in question."""

    cause: str
    finer: str
    file: str
    sentence: Span
    words: tuple[Span, ...]
    text: str


def unread(article: Article, settings: Settings) -> Iterator[Unread]:
    """Yield all that was left in an article."""
    reading, claims = read(article, settings), extract(article, settings)
    for i, s in enumerate(reading.sentences):
        p, own = reading.parse(i), [c for c in claims if s.span.overlaps(c.sentence)]
        for cause, finer, words in (
            *_harms(p, reading, own),
            *_numbers(p, own),
            *_cues(p, reading),
            *_sources(p, own),
            *_units(p, own, reading.lexicon),
        ):
            yield Unread(cause, finer, article.file, s.span, words, article.text[s.start : s.end])


def _harms(p: Parse, reading: Reading, own: Sequence[Claim]) -> Iterator[Found]:
    """One row a sentence: its words of harm, the finer cause that of the first."""
    if any(c.kind == "casualty" for c in own) or not any(_peopled(p, u, reading) for u in range(len(p.sorts))):
        return
    known = harm(reading.lexicon)
    hurt = [(named, p.span(u)) for u in range(len(p.sorts)) if (named := _harmful(p, u, known))]
    if hurt:
        yield "harm", hurt[0][0], tuple(span for _, span in hurt)


def _peopled(p: Parse, unit: int, reading: Reading) -> bool:
    return p.sorts[unit] == "c" or (p.is_noun(unit) and (people(p, unit, reading.lexicon) is not None or could_name(p, unit)))


def _harmful(p: Parse, unit: int, known: Harm) -> str | None:
    """Return how a group tells of harm: the kind of word and its lemma; "unlisted" where only the lexicons say so."""
    head, g = p.units.heads[unit], p.units.groups[unit]
    low, tag = p.sentence.lows[g.head], p.tags[g.head]
    if p.is_verb(unit):
        told = known.done(head, clause(p, unit).particle) or known.befalls.get(head)
        unlisted = _means(head, _HARMING)
        return f"verb {head}" if told else f"unlisted verb {head}" if unlisted else None
    if p.sorts[unit] == "J":
        return f"state {low}" if known.state(low, tag) else None
    if not p.is_noun(unit):
        return None
    if (head in known.harms and head != "life") or known.noun(head, low, tag, determined=g.end - g.start > 1):
        return f"noun {head}"
    inner = next((p.sentence.lows[i] for i in range(g.start, g.head) if known.state(p.sentence.lows[i], p.tags[i])), None)
    return f"attribute {inner}" if inner else None


def _means(verb: str, wanted: frozenset[str]) -> str | None:
    """Return the class among those wanted that a verb of few meanings has."""
    classes = verb_classes(verb)
    return min(wanted & classes, default=None) if len(classes) <= _FEW else None


def _numbers(p: Parse, own: Sequence[Claim]) -> Iterator[Found]:
    told = [c.number or c.span for c in own if c.kind not in ("attribution", "act")]
    told += [p.sentence.between(t.start, t.end - 1) for t in p.times]
    for n in p.numerals:
        span = p.sentence.between(n.core, n.stop - 1)
        if n.role not in _SILENT and not any(span.overlaps(other) for other in told):
            yield "number", f"{n.role} {_beside(p, n)}", (span,)
    read_tokens = {i for n in p.numerals for i in range(n.start, n.end)}
    for i, low in enumerate(p.sentence.lows):
        span = p.sentence.between(i, i)
        if low[0].isdecimal() and i not in read_tokens and not any(span.overlaps(other) for other in told):
            yield "number", "no numeral", (span,)


def _beside(p: Parse, n: Numeral) -> str:
    """Return a numeral's form with the tags before and after it."""
    before = p.tags[n.start - 1] if n.start else "^"
    after = p.tags[n.end] if n.end < len(p.tags) else "$"
    word = p.sentence.lows[n.core] if n.form in ("words", "vague") and n.stop - n.core == 1 else n.form
    return f"{before} {word} {after}"


def _cues(p: Parse, reading: Reading) -> Iterator[Found]:
    """Yield verbs of saying with a clause, a colon or a quotation beside them, nouns of saying before "that", and "according to"."""
    cues = [s.cue_span for s in reading.speeches]
    for unit, sort in enumerate(p.sorts):
        span = p.span(unit)
        if any(span.overlaps(cue) for cue in cues):
            continue
        head, after = p.units.heads[unit], p.sentence.lows[p.units.groups[unit].end :][:1]
        if p.is_verb(unit):
            if (kind := _means(head, _SAYING)) and (beside := _content(p, unit)):
                yield "cue", f"{kind} {head} {sort} {beside}", (span,)
        elif (
            sort == "n" and after == ("that",) and p.tags[p.units.groups[unit].end] in ("IN", "SC") and noun_class(head) == "communication"
        ):
            yield "cue", f"noun {head} that", (span,)
        elif sort == "x" and head == "according":
            yield "cue", "according to", (span,)


def _content(p: Parse, verb: int) -> str | None:
    """Return what shows that a verb has something said beside it."""
    if any(p.is_verb(v) and clause(p, v).governor == verb and clause(p, v).way == "comp" for v in range(verb + 1, len(p.sorts))):
        return "clause"
    g, lows = p.units.groups[verb], p.sentence.lows
    near = (*lows[max(0, g.start - 2) : g.start], *lows[g.end : g.end + 2])
    return next((f"beside {word}" for word in near if word in _CONTENT), None)


def _sources(p: Parse, own: Sequence[Claim]) -> Iterator[Found]:
    for c in own:
        said = c.attribution
        if c.kind != "attribution" or said is None or said.source_span is None or not p.sentence.span.holds(said.source_span):
            continue
        inside = [u for u in range(len(p.sorts)) if said.source_span.overlaps(p.span(u))]
        if finer := _no_speaker(p, inside):
            yield "source", finer, (said.source_span,)


def _no_speaker(p: Parse, inside: Sequence[int]) -> str | None:
    """Return why the groups of a source cannot speak; None where they can."""
    nouns = [u for u in inside if p.is_noun(u)]
    if not nouns or nouns[0] != inside[0]:
        return f"begins with {p.sorts[inside[0]] if inside else 'nothing'}"
    if p.is_verb(inside[-1]):
        return "ends with a verb"
    two = next((b for a, b in pairwise(inside) if p.is_noun(a) and p.is_noun(b)), None)
    if two is not None:
        return "two groups without a word between"
    head, sort, g = p.units.heads[nouns[0]], p.sorts[nouns[0]], p.units.groups[nouns[0]]
    if sort in "omdp" or head in _ANYONE or p.sentence.words[g.head][0].isupper():
        return None
    return None if is_person(head) or not _SPEAKING.isdisjoint(noun_classes(head)) else f"{noun_class(head) or 'unknown'} {head}"


def _units(p: Parse, own: Sequence[Claim], words: Lexicon) -> Iterator[Found]:
    for c in own:
        if c.kind in ("casualty", "quantity") and c.value is not None and c.number is not None and (finer := _absurd(p, c, words)):
            yield "unit", f"{c.kind} {finer}", (c.span,)


def _absurd(p: Parse, c: Claim, words: Lexicon) -> str | None:
    """Return why what is counted cannot be; None where it can."""
    unit = c.value.unit if c.value else None
    if unit is None or unit.isupper() or unit in ("person", "percent") or unit in words.forms("units"):
        return None
    last = p.sentence.index_at(c.span.end - 1)
    head = unit.split(" ")[-1]
    if p.tags[last] in ("NNP", "NNPS") and lemma(p.sentence.lows[last], "NNS") == head:
        return f"name {unit}"
    if head in _AGES:
        return f"age or time {unit}"
    if is_demonym(head) and head not in word_list().nouns:
        return f"nationality {unit}"
    return None if noun_classes(head) or noun_classes(unit) else f"no noun {unit}"
