"""What a finder proposes: a claim without its id and its speaker."""

from attrs import field, frozen

from reconcile.english.speech import Speech
from reconcile.model import About, Span, Value


@frozen
class Mention:
    """A proposed claim, in article offsets.

    `span` is the claim's own words ("at least 23 detainees"), `number` the figure's alone, where there is one: of two mentions whose
    numbers overlap, the kind that stands first in the index keeps it. `sentence` indexes the reading's sentences.
    `whole` is the number span (or span, where there is no number) of the mention, same kind, of which this counts a part
    ("16 people" for "three children"). `label` is the writer's own word for who or what is counted. `marks`: see `Claim.marks`.
    `verb` is the verb group whose clause the mention is, where it is one.
    """

    span: Span
    sentence: int
    value: Value | None = None
    about: About = field(factory=About)
    number: Span | None = None
    label: str | None = None
    whole: Span | None = None
    marks: tuple[str, ...] = ()
    speech: Speech | None = None
    verb: int | None = None
