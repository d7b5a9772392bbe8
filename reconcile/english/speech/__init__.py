"""Sentences -> who says what: sources, cues and contents."""

from collections.abc import Iterator

from attrs import evolve

from reconcile.english.lexicon import Lexicon
from reconcile.english.names import Names, names
from reconcile.english.quotes import quotes
from reconcile.english.speech import ahead, aims, attitudes, formulas, orders, passives
from reconcile.english.speech.citing import handed_on
from reconcile.english.speech.cues import Cues, cues
from reconcile.english.speech.headlines import headline
from reconcile.english.speech.later import further
from reconcile.english.speech.phrases import Range
from reconcile.english.speech.resolve import Known, is_organisation, resolve, tidy
from reconcile.english.speech.scene import Scene, Told
from reconcile.english.speech.spot import Speech
from reconcile.english.speech.verbs import cue
from reconcile.english.speech.words import FIRST
from reconcile.english.tokens import Sentence
from reconcile.model import Article


def speeches(article: Article, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[Speech, ...]:
    """Find every attribution in an article, in order of its cue."""
    book = cues(lexicon)
    if not any(not s.vocabulary.isdisjoint(book.anchors) for s in sentences):
        return ()
    pairs, called, known = quotes(article.text), names(article.text), Known()
    found: list[Speech] = []
    for at, sentence in enumerate(sentences):
        told = _told(Scene(article.text, sentence, pairs, book)) if not sentence.vocabulary.isdisjoint(book.anchors) else []
        for each in (*headline(article.text, sentence, book), *told):
            if sentence.lows[each.source[0]] == "it" and (topic := _topic(article.text, sentences, at, book)):
                known = known.with_speaker(next((f.source for f in reversed(found) if f.source.startswith(topic)), topic))
            speech = _named(article.text, sentence, each, book, known, called)
            if not speech.source:
                continue
            found.append(speech)
            known = known.with_speaker(speech.source)
    return tuple(further(article.text, _outer(found), pairs))


def _topic(text: str, sentences: tuple[Sentence, ...], at: int, book: Cues) -> str | None:
    """Return the organisation that the sentence before, in the same paragraph, begins with: the one that "it said" speaks of."""
    before = sentences[at - 1] if at else None
    if before is None or before.paragraph != sentences[at].paragraph:
        return None
    subject = ahead.opening(before, len(before.lows), book.pasts)
    name = tidy(text[before.starts[subject[0]] : before.ends[subject[1] - 1]]) if subject else ""
    return name if is_organisation(name) else None


def _named(text: str, s: Sentence, told: Told, book: Cues, known: Known, called: Names) -> Speech:
    source, verb = told.source, told.cue
    speaker = resolve(text[s.starts[source[0]] : s.ends[source[1] - 1]], known, called)
    return Speech(
        speaker, s.between(source[0], source[1] - 1), text[s.starts[verb[0]] : s.ends[verb[1] - 1]], s.between(verb[0], verb[1] - 1),
        told.content, tuple(resolve(outlet, known, called) for outlet in told.via), book.modality.get(s.lows[verb[0]], "reported"),
    )  # fmt: skip


def _told(scene: Scene) -> list[Told]:
    return handed_on(scene, list(_sentence(scene)))


def _sentence(scene: Scene) -> Iterator[Told]:
    s, book = scene.s, scene.book
    spoken: Range | None = None
    relative: Range | None = None
    for i, word in enumerate(s.lows):
        if word not in book.anchors:
            continue
        told: Told | None = None
        if word == "according":
            told = formulas.according(scene, i) if s.lows[i + 1 : i + 2] == ("to",) else None
        elif word == ":":
            told = formulas.colon(scene, i)
        elif word in ("put", "puts"):
            told = formulas.toll(scene, i)
        elif (word in book.nouns and (told := attitudes.noun(scene, i))) or (
            word in book.minds and (told := attitudes.adjective(scene, i))
        ):
            pass
        elif word in book.kind and (verb := cue(scene, i)) is not None:
            needs = verb.joined or (verb.form == "ing" and not verb.progressive)
            told = orders.said(scene, verb, (_clause_subject(scene, i, spoken) if needs else None))
        elif word in book.kind:
            told = passives.passive(scene, i) or aims.aim(scene, i, spoken)
        if told is not None:
            told = _past_relative(scene, told, relative) if word in book.anchors else told
            relative = told.source if s.lows[told.source[1] - 1] == "who" else relative
            spoken = told.source if word in book.kind else spoken
            yield told


def _past_relative(scene: Scene, told: Told, spoken: Range | None) -> Told:
    """Give to its head the verb after a relative clause: "a nurse who said she saw the dead told reporters"."""
    s = scene.s
    if (
        not spoken
        or scene.book.kind.get(s.lows[told.cue[0]]) != "telling"
        or not spoken[1] < told.source[0]
        or s.lows[spoken[1] - 1] != "who"
    ):
        return told
    return (
        evolve(told, source=spoken)
        if "," not in s.lows[spoken[1] : told.source[0]] and s.lows[told.source[0]] in ("the", "a", "an", "his", "her")
        else told
    )


def _clause_subject(scene: Scene, i: int, spoken: Range | None) -> Range | None:
    """Return whose verb token `i` is where its subject stands further off: the last speaker in the sentence, else the sentence's subject."""
    s = scene.s
    start = ahead.opening(s, i, scene.book.pasts)
    if spoken and (start is None or spoken[0] >= start[0]):
        return spoken
    if start and s.lows[start[0]] in FIRST and scene.inside(i) is None and scene.inside(start[0]):
        return None
    return start


def _outer(found: list[Speech]) -> list[Speech]:
    """Give to "our staff" and "we" inside a quotation the name of the one who is quoted."""
    return [_by_holder(speech, found[max(0, i - 8) : i + 9]) for i, speech in enumerate(found)]


def _by_holder(speech: Speech, near: list[Speech]) -> Speech:
    if speech.source.split(" ", 1)[0].lower() not in ("our", "my", "we", "i"):
        return speech
    inner = speech.content_span
    holder = next((o for o in near if o.content_span.holds(inner) and o.content_span != inner), None)
    return evolve(speech, source=holder.source) if holder else speech


__all__ = ["Speech", "speeches"]
