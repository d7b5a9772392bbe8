"""The contract -> types that JSON is checked against; the names are those of the JSON, the values those of `model`."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from reconcile.model import Review, Skipped

Offset = Annotated[int, Meta(ge=0)]
Ends = tuple[Offset, Offset]
Number = int | float
Texts = tuple[str, ...]


class Fact(Struct, frozen=True):
    """A fact about an article and where it came from."""

    value: str
    origin: str = field(name="from")


class Aside(Struct, frozen=True):
    """A passage set aside."""

    start: Offset
    end: Offset
    text: str
    reason: str


class Source(Struct, frozen=True):
    """One article."""

    source: str
    file: str
    text: str
    outlet: Fact | None = None
    published: Fact | None = None
    title: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    aside: tuple[Aside, ...] = ()
    notes: Texts = ()


class Value(Struct, frozen=True):
    """What a claim says."""

    low: Number | None = None
    high: Number | None = None
    stated: Number | None = None
    approx: bool = False
    unit: str | None = None
    timex: str | None = None
    rule: str | None = None


class About(Struct, frozen=True):
    """What is measured."""

    who: Texts = ()
    outcome: Texts = ()
    cause: str | None = None
    by: str | None = None
    what: str | None = None
    distance_from: str | None = field(name="from", default=None)
    distance_to: str | None = field(name="to", default=None)
    bearing: str | None = None
    place: str | None = None
    when: str | None = None
    reported: Literal["asserted", "reported", "alleged", "denied"] = "asserted"


class Attribution(Struct, frozen=True):
    """Who says it."""

    source: str
    content_span: Ends
    source_span: Ends | None = None
    cue: str | None = None
    cue_span: Ends | None = None
    via: Texts = ()


class Claim(Struct, frozen=True):
    """One claim."""

    id: str
    source: str
    file: str
    kind: str
    start: Offset
    end: Offset
    text: str
    sentence: Ends
    value: Value | None
    about: About
    attribution: Attribution | None
    number: Ends | None = None
    label: str | None = None
    part_of: str | None = None
    marks: Texts = ()
    event: str | None = None


class Pair(Struct, frozen=True):
    """Two claims side by side."""

    left: str
    right: str
    relation: Literal["agree", "conflict", "update", "scope", "framing", "part"]
    reason: str
    score: float
    same_origin: bool
    features: dict[str, float] = {}


class Finding(Struct, frozen=True):
    """Claims that answer one question."""

    id: str
    question: str
    kind: str
    verdict: Literal["agreement", "discrepancy", "part", "single-source"]
    claims: Annotated[Texts, Meta(min_length=1)]
    origins: Offset
    pairs: tuple[Pair, ...] = ()
    grade: str | None = None
    notes: Texts = ()
    parties: Texts = ()
    reviews: tuple[Review, ...] = ()


class Happening(Struct, frozen=True):
    """Something that happened, as all articles tell it."""

    id: str
    label: str
    kind: str | None
    when: str | None
    where: str | None
    role: Literal["main", "part", "other", "total", "background"]
    within: str | None
    articles: Texts


class Report(Struct, frozen=True):
    """The whole."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    happenings: tuple[Happening, ...] = ()
