"""Every value that flows: frozen attrs all the way down."""

from attrs import field, frozen

Number = int | float

RELATIONS = ("conflict", "framing", "update", "scope", "agree", "part")
"""What two claims can be to each other, the gravest first: what a fact-checker looks at first."""
DISCREPANT = frozenset({"conflict", "framing", "update", "scope"})
"""The relations that make a finding a discrepancy."""
VERDICTS = ("discrepancy", "agreement", "part", "single-source")
"""What a finding can be, in the order in which findings are told."""

ROLES = ("main", "part", "other", "background", "total")
"""What a happening can be to the articles, in the order in which happenings are told."""


@frozen(order=True)
class Span:
    """A half-open range `[start, end)` of code points in an article's decoded text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@frozen
class Fact:
    """Something known about an article and where it came from: `sources.toml`, a dateline, a tweet."""

    value: str
    origin: str


@frozen
class Aside:
    """A passage set aside as boilerplate, with the reason; no claim is read from it."""

    span: Span
    reason: str


@frozen
class Article:
    """One text of one outlet, exactly as the file has it.

    `published` is the document date: ISO 8601 date or date-time as text, to which "Saturday" is relative.
    `source` is the short name that claims carry: the file's stem, unique within a run.
    """

    source: str
    file: str
    text: str
    outlet: Fact | None = None
    published: Fact | None = None
    title: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    aside: tuple[Aside, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class Skipped:
    """A file that could not be read, and why."""

    file: str
    reason: str


@frozen
class Interval:
    """A number as an interval `low..high` with closed ends; None is an open end.

    "at least 30" is 30..None; "more than 60 people" is 61..None; "dozens" 24..99 by the literal convention.
    `stated` is the number as written where one is; `rule` names the convention that gave the ends, where one did.
    """

    low: Number | None = None
    high: Number | None = None
    stated: Number | None = None
    approx: bool = False
    rule: str | None = None

    @property
    def figure(self) -> Number | None:
        """The one figure that stands for the interval: as stated, else its closed low end, else its high end.

        Where a convention gave the ends (half is 50 percent) they stand for what was stated.
        """
        stated = None if self.rule else self.stated
        return next((value for value in (stated, self.low, self.high) if value is not None), None)


@frozen
class Value:
    """What a claim says: an interval with its unit, a TIMEX3 value, or both."""

    interval: Interval | None = None
    unit: str | None = None
    timex: str | None = None


@frozen
class About:
    """What is measured, apart from the value. Fields that do not belong to a kind stay empty.

    `who` and `outcome` are class words (CONTRACT.md); `when` is a TIMEX3 value; `reported` is the modality:
    asserted, reported, alleged or denied.
    """

    who: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    cause: str | None = None
    by: str | None = None
    what: str | None = None
    distance_from: str | None = None
    distance_to: str | None = None
    bearing: str | None = None
    place: str | None = None
    when: str | None = None
    reported: str = "asserted"


@frozen
class Attribution:
    """Who says it: source, cue and content with their places; `via` is the chain of outlets it came through."""

    source: str
    content_span: Span
    source_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    via: tuple[str, ...] = ()


@frozen
class State:
    """In what state those counted are told of: in a place ("in"), of a quality ("be"), or in an act, which they do ("doer") or which is done to them ("done").

    `words` are those of the place or quality, the head first; () for a place that is not named, as in "aboard".
    """

    act: str
    role: str = ""
    words: tuple[str, ...] = ()


@frozen
class Frame:
    """The clause that a claim stands in, in words that can be compared: lemmas, folded to plain letters, the head of each group first.

    `act` is the verb with its particle ("blow up") or a noun of happening; `doer` does it, to `done` it is done; `around` holds the
    prepositions that hang on it, each with the words of its noun; `modal` is may, could, would …. `when` holds the TIMEX3 values that date
    the clause, its own or those of the clause it hangs on, each after its preposition where that sets it apart (since, after, before, until).
    `tense` is past, present, perfect or pluperfect, "" for a clause without one; `another` is the word that sets the act apart from others,
    with the noun it goes with: "elsewhere", "earlier" and "raid", "second" and "bomb", "a" and "blast" of what is new to the reader.
    `state` is that of the claim's own noun in the clause.
    """

    act: str
    doer: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    around: tuple[tuple[str, tuple[str, ...]], ...] = ()
    negated: bool = False
    modal: str | None = None
    when: tuple[tuple[str, str], ...] = ()
    tense: str = ""
    another: tuple[str, str] = ("", "")
    state: State | None = None


@frozen
class Claim:
    """One atomic statement with its evidence: `article.text[span.start:span.end] == text`.

    `number` is the span of the figure alone, cut out of what is compared; `label` is the writer's own word for who or what
    is counted ("extremists"); `part_of` is the id of the claim, in the same article, of which this counts a part;
    `marks` are words about the figure that judging needs: more, other, rest, rose, so-far, total, headline, earlier, denied.
    `event` names the happening within the run that the claim is about; `frame` is the clause that it stands in;
    it serves the comparison and is in no export, so two claims are equal without it.
    """

    id: str
    source: str
    file: str
    kind: str
    span: Span
    text: str
    sentence: Span
    value: Value | None = None
    about: About = field(factory=About)
    attribution: Attribution | None = None
    number: Span | None = None
    label: str | None = None
    part_of: str | None = None
    marks: tuple[str, ...] = ()
    event: str | None = None
    frame: Frame | None = field(default=None, eq=False)

    @property
    def interval(self) -> Interval | None:
        """The number that the claim states, as an interval; None where it states none."""
        return self.value.interval if self.value else None


@frozen
class Pair:
    """Two claims of two sources put side by side: their relation, the reason in words, the score and what made it."""

    left: str
    right: str
    relation: str
    reason: str
    score: float
    same_origin: bool
    features: tuple[tuple[str, float], ...] = ()

    @property
    def gravity(self) -> int:
        """The place of the relation among RELATIONS: 0 is the gravest."""
        return RELATIONS.index(self.relation)


@frozen
class Review:
    """What one reviewer ruled on a finding, beside the machine's verdict and never over it; `at` is ISO 8601 in UTC.

    `relation` is the one ruled right for "change" and "merge", `because` in what the claims differ for "not-comparable"; `bulk` was not read one by
    one. `claims` were split off ("split") or answer the same question ("merge"); `quotes` are the words of the claims named, with their source.
    `pairs` are those ruled on where others of the finding are not. A "note" and a "tag" are remarks beside a ruling.
    """

    reviewer: str
    at: str
    ruling: str
    relation: str | None = None
    because: str | None = None
    value: str | None = None
    claim: str | None = None
    note: str = ""
    bulk: bool = False
    tags: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


@frozen
class Finding:
    """Claims that answer one question, with the verdict: the worst of its pairs' relations.

    `parties` are the origins among them that fight in the conflict they speak of; `notes` what adds up or does not.
    """

    id: str
    question: str
    kind: str
    verdict: str
    claims: tuple[str, ...]
    origins: int
    pairs: tuple[Pair, ...] = ()
    grade: str | None = None
    notes: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    reviews: tuple[Review, ...] = ()

    @property
    def gravity(self) -> int:
        """The gravity of the gravest pair; that of no relation where there are no pairs."""
        return min((p.gravity for p in self.pairs), default=len(RELATIONS))


@frozen
class Happening:
    """Something that happened, as all articles of a run tell it.

    `id` is what its claims have as `event`; `label` is what a person knows it by; `when` is a TIMEX3 value; `role` is main, part, other, total or
    background; `within` the id of the happening that a part belongs to; `articles` the names of the sources that tell of it.
    """

    id: str
    label: str
    kind: str | None
    when: str | None
    where: str | None
    role: str
    within: str | None
    articles: tuple[str, ...]


@frozen
class Report:
    """The whole result, from which everything shown is derived."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    happenings: tuple[Happening, ...] = ()
