"""Sentences -> who says what: sources, cues and contents."""

from attrs import frozen

from reconcile.english.lexicon import Lexicon
from reconcile.english.tokens import Sentence
from reconcile.model import Article, Span


@frozen
class Speech:
    """One attribution as found in the text, in article offsets.

    `source` is the speaker as resolved ("Rami Abdel Rahman" for "he"; an acronym in full), `source_span` the words at this place.
    `content_span` covers all that is said. `via` are the outlets told ("told AFP"). `modality`: reported, alleged or denied.
    """

    source: str
    source_span: Span | None
    cue: str
    cue_span: Span
    content_span: Span
    via: tuple[str, ...] = ()
    modality: str = "reported"


def speeches(article: Article, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[Speech, ...]:  # noqa: ARG001
    """Find every attribution in an article, in order of content start."""
    return ()
