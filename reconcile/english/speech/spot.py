"""A value: one attribution found in a text."""

from attrs import frozen

from reconcile.model import Span


@frozen
class Speech:
    """One attribution as found in the text, in article offsets.

    `source` is the speaker as resolved ("Rami Abdel Rahman" for "he"; an acronym in full), `source_span` the words at this place.
    `content_span` covers all that is said. `via` are the outlets told ("told AFP"). `modality`: reported, alleged or denied.
    `further` are later passages in quotation marks that go on with it and name nobody; `gap` the reporter's own words in the midst of the content.
    `taken`: what is praised or blamed is taken for a fact, on nobody's word.
    """

    source: str
    source_span: Span | None
    cue: str
    cue_span: Span
    content_span: Span
    via: tuple[str, ...] = ()
    modality: str = "reported"
    further: tuple[Span, ...] = ()
    gap: Span | None = None
    taken: bool = False

    def says(self, span: Span) -> bool:
        """Say whether words are part of what is said."""
        told = self.content_span.holds(span) and not (self.gap and self.gap.holds(span))
        return told or (bool(self.further) and any(more.holds(span) for more in self.further))
