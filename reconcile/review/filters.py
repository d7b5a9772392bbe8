"""A line of words -> the findings of a session that it asks for."""

from collections.abc import Iterable
from shlex import split as words_of

from attrs import evolve, frozen
from rapidfuzz.utils import default_process

from reconcile.errors import UsageError
from reconcile.model import RELATIONS, Finding
from reconcile.review.rulings import targets
from reconcile.review.session import Session

STATES = ("open", "ruled", "unsure", "skipped", "alone", "all")
"""open: not ruled yet; alone: what only one source says, which is not in the queue."""
FIELDS = ("state", "relation", "kind", "source", "tag")


@frozen
class Filter:
    """What a reviewer wants to see; empty fields ask for nothing. `words` must all stand in the question or the quotes."""

    state: str = "all"
    relation: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write the line that this filter is read from; empty where it asks for nothing."""
        told = [f"{name}:{value}" for name in FIELDS[1:] for value in getattr(self, name)]
        state = [f"state:{self.state}"] if self.state != "all" else []
        return " ".join(f'"{w}"' if " " in w else w for w in (*state, *told, *self.words))


def parsed(line: str) -> Filter:
    """Read a line such as `state:open relation:conflict source:vice "dead or wounded"`; several of one field widen it, fields narrow it.

    Raises UsageError, naming what there is, for a state or relation that does not exist and for a quote left open.
    """
    try:
        words = words_of(line)
    except ValueError as error:
        raise UsageError(f"{line!r}: a quotation mark is left open") from error
    told: dict[str, list[str]] = {name: [] for name in (*FIELDS, "words")}
    for word in words:
        name, colon, value = word.partition(":")
        if colon and name.lower() in FIELDS and value:
            told[name.lower()].append(value.lower())
        else:
            told["words"].append(word)
    _check("state", told["state"], STATES)
    _check("relation", told["relation"], RELATIONS)
    state = told.pop("state")
    return Filter(state[-1] if state else "all", **{name: tuple(values) for name, values in told.items()})


def _check(field: str, values: Iterable[str], known: tuple[str, ...]) -> None:
    for value in values:
        if value not in known:
            raise UsageError(f"{value!r} is no {field}; there are {', '.join(known)}")


def fitting(session: Session, line: str, *, blind: bool) -> Filter:
    """Read a filter that some finding of a session fits.

    Raises UsageError for what is no filter, for kinds, sources and tags that are not there, and where nothing fits; in a blind session for relations.
    """
    wanted = parsed(line)
    if blind and wanted.relation:
        raise UsageError("a blind session has no filter by relation, as that would tell the machine's verdicts")
    _check("kind of the findings here", wanted.kind, tuple(sorted({f.kind for f in session.report.findings})))
    _check("source here", wanted.source, tuple(a.source.lower() for a in session.report.articles))
    if not filtered(session, wanted):
        raise UsageError(f"nothing fits {line!r}; the filter stays as it was")
    return wanted


def sought(present: Filter, words: str) -> str:
    """Return the line of a filter with other words to look for."""
    return f"{evolve(present, words=())} {words}".strip()


def filtered(session: Session, wanted: Filter) -> tuple[Finding, ...]:
    """Return the findings that a filter asks for, in the order of the queue."""
    if wanted.state == "alone":
        found: tuple[Finding, ...] = tuple(f for f in session.report.findings if not f.pairs)
    else:
        found = tuple(f for f in session.queue if _in_state(session, f, wanted.state))
    return tuple(f for f in found if _fits(session, f, wanted))


def _in_state(session: Session, finding: Finding, state: str) -> bool:
    ruling = session.ruling(finding)
    if state in ("open", "ruled"):
        return (ruling is None) == (state == "open")
    return state == "all" or (ruling is not None and ruling.ruling == {"skipped": "skip"}.get(state, state))


def _fits(session: Session, finding: Finding, wanted: Filter) -> bool:
    claims = [session.case.claim(i) for i in finding.claims]
    return (
        (not wanted.relation or any(told in wanted.relation for _, told in targets(finding)))
        and (not wanted.kind or finding.kind in wanted.kind)
        and (not wanted.source or any(c.source.lower() in wanted.source for c in claims))
        and (not wanted.tag or any(t.lower() in wanted.tag for d in (session.remark(finding, "tag"),) if d for t in d.tags))
        and all(_told(word, finding, session) for word in wanted.words)
    )


def _told(word: str, finding: Finding, session: Session) -> bool:
    sought = default_process(word).strip()
    texts = (session.case.text(c.source)[c.sentence.start : c.sentence.end] for c in map(session.case.claim, finding.claims))
    return any(sought in default_process(text) for text in (finding.question, session.case.label(finding), *texts))
