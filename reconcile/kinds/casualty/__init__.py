"""Reading -> casualty mentions."""

from bisect import bisect_left
from collections.abc import Iterator

from reconcile.english.mention import Mention
from reconcile.english.persons import People
from reconcile.english.places import place
from reconcile.english.reading import Reading
from reconcile.english.tokens import Sentence
from reconcile.kinds.casualty import circumstances
from reconcile.kinds.casualty.counts import Count, counts
from reconcile.kinds.casualty.evidence import Evidence
from reconcile.kinds.casualty.frames import evidence
from reconcile.kinds.casualty.lists import inherited
from reconcile.kinds.casualty.words import Outcomes, outcomes
from reconcile.model import About, Span, Value


def find(reading: Reading) -> Iterator[Mention]:
    """Yield every count of people killed, injured, missing, trapped, displaced, captured or kidnapped.

    One mention per number; a part ("including three children") names its whole. People spoken of without a number have value None.
    """
    known = outcomes(reading.lexicon)
    for i, sentence in enumerate(reading.sentences):
        if not sentence.vocabulary.isdisjoint(known.all) or not sentence.vocabulary.isdisjoint(_TELLING):
            yield from _in_sentence(reading, i, sentence, known)


_TELLING = frozenset("toll hospital hospitals victims blew".split())
"""Words that tell of casualties though they are no outcome themselves."""


def _in_sentence(reading: Reading, i: int, s: Sentence, known: Outcomes) -> Iterator[Mention]:
    proposed = [(c, evidence(s, c, known)) for c in counts(s, reading.numerals[i], reading.lexicon, known)]
    doubtful = any(c.people and (e is None or c.form == "sole") for c, e in proposed)
    speakers = _speakers(reading, s) if doubtful else ()
    kept = [(c, e) for c, e in proposed if not _speaks(s, c, e, speakers)] if speakers else proposed
    if not kept:
        return
    found = [c for c, _ in kept]
    told = inherited(s, found, [e for _, e in kept])
    headline = _is_headline(reading, i)
    for count, (frame, whole) in zip(found, told, strict=True):
        if frame is None or not _holds(count, frame) or _is_said_again(s, found, count, frame):
            continue
        yield _mention(reading, i, count, frame, _number(s, found[whole]) if whole is not None else None, headline=headline)


def _speakers(reading: Reading, s: Sentence) -> tuple[Span, ...]:
    """Return the places of the sources that are named in a sentence."""
    first, last = (bisect_left(reading.speeches, at, key=lambda told: told.cue_span.start) for at in (s.start, s.end))
    return tuple(told.source_span for told in reading.speeches[first:last] if told.source_span)


def _speaks(s: Sentence, count: Count, told: Evidence | None, speakers: tuple[Span, ...]) -> bool:
    """Say whether those counted are only the source of a statement ("a doctor said"), and nothing in their own words tells what befell them.

    A verb right before one person without a comma ("killed two men a doctor said") may be of another clause; before a number it counts.
    """
    own = s.between(count.start, count.end - 1)
    return any(
        span.holds(own) and (told is None or (count.form == "sole" and not span.start <= s.starts[told.at] < span.end)) for span in speakers
    )


def _holds(count: Count, frame: Evidence) -> bool:
    """Say whether a frame is enough for a count: people without a number need one that is sure."""
    if count.form in ("uncounted", "bodies"):
        return frame.weight >= 4 and bool(frame.outcome)
    return bool(frame.outcome)


def _is_said_again(s: Sentence, found: list[Count], count: Count, frame: Evidence) -> bool:
    """Say whether a count only leads to the next: "one of the dead was a child"."""
    following = next((c for c in found if c.start >= count.end), None)
    return (
        frame.frame == "among"
        and following is not None
        and following.form == "sole"
        and s.lows[frame.at + 1 : following.start] in (("was",), ("is",))
    )


def _number(s: Sentence, count: Count) -> Span:
    return s.between(count.core, count.stop - 1)


def _mention(reading: Reading, i: int, count: Count, frame: Evidence, whole: Span | None, *, headline: bool) -> Mention:
    s = reading.sentences[i]
    end = count.end
    outcome = (
        ("killed", "injured") if count.form == "zero" and frame.frame == "passive" and frame.outcome == ("injured",) else frame.outcome
    )
    about = About(
        who=count.people.who if count.people else ("person",),
        outcome=outcome,
        cause=circumstances.cause_near(reading, i, count),
        by=circumstances.perpetrator(s, frame, reading.lexicon),
        place=place(s, count.start, count.end),
        when=circumstances.when(reading, i, count),
    )
    label = _label(s, count.people) if count.people else None
    value = Value(count.interval, "person") if count.interval else None
    marks = circumstances.marks(s, count, frame, headline=headline)
    return Mention(s.between(count.start, end - 1), i, value, about, _number(s, count), label, whole, marks)


def _label(s: Sentence, people: People) -> str:
    """Return the writer's own words for the people counted, without what only links them to the figure."""
    start = people.start
    while start < people.head and s.lows[start] in ("of", "the", "other", "more", "its", "their", '"', "''"):
        start += 1
    return " ".join(s.words[start : people.end]).replace(" - ", "-")


def _is_headline(reading: Reading, i: int) -> bool:
    """Say whether a sentence is the headline: the first of the text, without a full stop, or one that repeats it."""
    s, first = reading.sentences[i], reading.sentences[0]
    if i == 0:
        return s.lows[-1:] != (".",)
    return i < 4 and len(first.lows) > 3 and first.lows == s.lows[: len(first.lows)]
