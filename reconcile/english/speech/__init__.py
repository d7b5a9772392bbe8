"""Parsed sentences -> who says what: sources, cues and contents."""

from collections.abc import Callable, Iterator

from attrs import evolve

from reconcile.english.clauses import clause
from reconcile.english.lexicon import Lexicon
from reconcile.english.names import names
from reconcile.english.parse import Parse
from reconcile.english.quotes import quotes
from reconcile.english.reference import Memory, Mention, mention, tidy
from reconcile.english.speech import formulas, nominals, verbs
from reconcile.english.speech.citing import handed_on
from reconcile.english.speech.cues import cues
from reconcile.english.speech.later import further
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.sources import speaker_end
from reconcile.english.speech.spot import Speech
from reconcile.english.tokens import Sentence
from reconcile.model import Article, Span


def speeches(article: Article, sentences: tuple[Sentence, ...], lexicon: Lexicon, parse: Callable[[int], Parse]) -> tuple[Speech, ...]:
    """Find every attribution in an article, in order of its cue; only sentences that may hold a cue are parsed."""
    book, anchors = cues(lexicon), cues(lexicon).anchors
    pairs, known = quotes(article.text), Memory((), names(article.text))
    found: list[Speech] = []
    above: tuple[Span, Mention] | None = None
    last = -1
    for at, sentence in enumerate(sentences):
        if sentence.paragraph >= formulas.HEADLINES and not any(map(anchors, sentence.lows)):
            continue
        scene = Scene(parse(at), article.text, pairs, book)
        for each in handed_on(scene, _once(scene, sorted(_sentence(scene), key=lambda t: t.cue))):
            if last < at - 1 and sentences[at - 1].paragraph == sentence.paragraph and scene.p.sorts[each.source] == "o":
                known = _topic(parse(at - 1), article.text, known)
            last = at
            speaker, speech = _named(scene, each, known)
            found.append(speech)
            if speech.source.split(" ", 1)[0].lower() not in _FIRST:
                known = known.with_mention(speaker)
                if above is not None and above[0].holds(speech.cue_span):
                    known = known.with_mention(above[1])
                else:
                    above = (speech.content_span, speaker)
    found += [
        Speech(article.text[who.start : who.end], who, "—", Span(said.end, who.start), said) for who, said in formulas.signed(article.text)
    ]
    return tuple(further(article.text, _outer(sorted(found, key=lambda s: s.cue_span.start)), pairs, sentences))


def _sentence(scene: Scene) -> Iterator[Told]:
    p = scene.p
    spoken: int | None = None
    held: Span | None = None
    yield from formulas.headline(scene)
    yield from formulas.colon(scene)
    yield from formulas.closing(scene)
    for told in formulas.toll(scene):
        spoken = told.source
        yield told
    for unit, sort in enumerate(p.sorts):
        said = None
        if p.is_verb(unit):
            said = formulas.given(scene, unit) or verbs.told(scene, unit, spoken)
            if said is not None and not (held and held.holds(p.span(unit))):
                spoken, held = said.source, said.content
        elif sort == "x":
            said = formulas.according(scene, unit)
        elif sort == "J":
            said = nominals.mind(scene, unit)
        elif p.is_noun(unit):
            said = nominals.noun(scene, unit)
        if said is not None:
            yield said


def _once(scene: Scene, told: list[Told]) -> list[Told]:
    """Leave out what would be said before its cue and holds the cue on whose clause it hangs: "replied" in "Ida said Ove had not replied"."""
    p, at = scene.p, [scene.s.starts[t.cue[0]] for t in told]

    def within(i: int, j: int) -> bool:
        return told[i].content.start <= at[j] < told[i].content.end and told[j].content.start <= at[i] < told[j].content.end

    def hangs(i: int, j: int) -> bool:
        verb = p.places[told[i].cue[0]]
        return verb >= 0 and p.is_verb(verb) and clause(p, verb).governor == p.places[told[j].cue[0]]

    return [t for i, t in enumerate(told) if not any(within(i, j) and hangs(i, j) for j in range(i))]


def _named(scene: Scene, told: Told, known: Memory) -> tuple[Mention, Speech]:
    s, text, p = scene.s, scene.text, scene.p
    start = told.start if told.start >= 0 else p.units.groups[told.source].start
    end = told.end if told.end >= 0 else speaker_end(p, told.source)
    cue = s.between(told.cue[0], told.cue[1] - 1)
    span = s.between(start, end - 1)
    verb = p.places[told.cue[0]]
    pronoun = p.links.subject(verb) if verb >= 0 and p.is_verb(verb) else None
    relative = pronoun is not None and p.sorts[pronoun] == "w" and pronoun > told.source
    shown = Span(span.start, p.span(pronoun).end) if relative and pronoun is not None and told.start < 0 else span
    content = Span(told.content.start, told.more.end) if told.more else told.content
    gap = Span(told.content.end, told.more.start) if told.more else None
    words = text[span.start : span.end]
    speaker = known.resolve(p, told.source, words) if told.start < 0 else mention(p, told.source, tidy(words))
    modality = scene.book.modality.get(p.units.heads[verb], "reported") if verb >= 0 else "reported"
    speech = Speech(
        speaker.name, shown, text[cue.start : cue.end], cue, content, tuple(map(known.outlet, told.via)),
        modality, (), gap, told.kind == "stance" and modality == "reported",
    )  # fmt: skip
    return speaker, speech


def _topic(p: Parse, text: str, known: Memory) -> Memory:
    """Remember whom a sentence without a speaker is about: "The agency sent divers. It said …"."""
    main = next((v for v in range(len(p.sorts)) if p.sorts[v] in "FKPB" and p.links.governor(v) is None), None)
    about = clause(p, main).subject if main is not None else None
    if about is None or p.sorts[about] not in "np":
        return known
    words = text[p.span(about).start : p.sentence.ends[speaker_end(p, about) - 1]]
    return known.with_mention(known.resolve(p, about, words))


_FIRST = frozenset({"our", "my", "we", "i"})


def _outer(found: list[Speech]) -> list[Speech]:
    """Give to "our staff" and "we" inside a quotation the name of the one who is quoted."""
    return [_by_holder(speech, found[max(0, i - 8) : i + 9]) for i, speech in enumerate(found)]


def _by_holder(speech: Speech, near: list[Speech]) -> Speech:
    if speech.source.split(" ", 1)[0].lower() not in _FIRST:
        return speech
    inner = speech.content_span
    holder = next((o for o in near if o.content_span.holds(inner) and o.content_span != inner), None)
    return evolve(speech, source=holder.source) if holder else speech


__all__ = ["Speech", "speeches"]
