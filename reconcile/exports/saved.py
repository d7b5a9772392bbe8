"""JSON of the contract -> Report."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reconcile.errors import SavedError
from reconcile.exports.json import FORMAT
from reconcile.model import About, Article, Aside, Attribution, Claim, Fact, Finding, Happening, Interval, Pair, Report, Span, Value

if TYPE_CHECKING:
    from reconcile.exports import shapes

_HINT = "make one with: reconcile compare PATH… --format json -o report.json"


def load(path: Path) -> Report:
    """Read a report that `compare --format json` wrote; writing it again gives the same bytes.

    Raises SavedError, naming the file and the place in it, where it cannot be opened or is not such a report.
    """
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise SavedError(f"{path}: cannot be opened: {error.strerror or error}") from error


def parse(data: bytes, name: str) -> Report:
    """Read the bytes of a saved report; `name` is how errors call it.

    Raises SavedError where it is no JSON, no report, a report of another format, or where its parts do not fit one another.
    """
    import msgspec  # noqa: PLC0415 - only saved reports need it

    from reconcile.exports import shapes  # noqa: PLC0415 - likewise

    found = _parsed(data, name)
    if not isinstance(found, dict) or "format" not in found:
        raise SavedError(f"{name} is no saved report (it has no field `format`); {_HINT}")
    if found["format"] != FORMAT or isinstance(found["format"], bool):
        raise SavedError(f"{name} was written by format {found['format']}, this reconcile reads {FORMAT}; run compare again")
    try:
        saved = msgspec.convert(found, shapes.Report)
    except msgspec.ValidationError as error:
        raise SavedError(f"{name} does not hold to format {FORMAT}: {error}") from None
    _check(saved, name)
    return _report(saved)


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise SavedError(f"{name} is no saved report: byte {error.start} is no UTF-8; {_HINT}") from None
    except RecursionError:
        raise SavedError(f"{name} is no saved report: it is nested too deep; {_HINT}") from None
    except ValueError as error:
        told = "it is empty" if not data.strip() else str(error)
        raise SavedError(f"{name} is no saved report, or was cut short: {told}; {_HINT}") from None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")


def _check(saved: "shapes.Report", name: str) -> None:
    """Hold every claim against its article, and every id against what it names: an anchor that no longer fits is reported."""
    texts = {a.source: a.text for a in saved.sources}
    ids = {c.id for c in saved.claims}
    for i, source in enumerate(saved.sources):
        for k, aside in enumerate(source.aside):
            if source.text[aside.start : aside.end] != aside.text:
                raise SavedError(
                    f"{name}: sources[{i}].aside[{k}] does not fit its article at {aside.start}–{aside.end}; run compare again"
                )
    for i, claim in enumerate(saved.claims):
        if claim.source not in texts:
            raise SavedError(f"{name}: claims[{i}].source names no source of the report: {claim.source!r}")
        if texts[claim.source][claim.start : claim.end] != claim.text:
            raise SavedError(f"{name}: claims[{i}].text does not fit its article at {claim.start}–{claim.end}; run compare again")
    for i, finding in enumerate(saved.findings):
        named = (*finding.claims, *(side for p in finding.pairs for side in (p.left, p.right)))
        if unknown := next((one for one in named if one not in ids), None):
            raise SavedError(f"{name}: findings[{i}] names a claim that the report does not hold: {unknown!r}")


def _span(ends: tuple[int, int] | None) -> Span | None:
    return None if ends is None else Span(*ends)


def _fact(fact: "shapes.Fact | None") -> Fact | None:
    return None if fact is None else Fact(fact.value, fact.origin)


def _article(a: "shapes.Source") -> Article:
    aside = tuple(Aside(Span(p.start, p.end), p.reason) for p in a.aside)
    return Article(
        a.source, a.file, a.text, _fact(a.outlet), _fact(a.published), _fact(a.title), _fact(a.author), _fact(a.url), aside, a.notes
    )


def _value(v: "shapes.Value | None") -> Value | None:
    if v is None:
        return None
    told = (v.low, v.high, v.stated, v.approx, v.rule) != (None, None, None, False, None)
    return Value(Interval(v.low, v.high, v.stated, v.approx, v.rule) if told else None, v.unit, v.timex)


def _about(a: "shapes.About") -> About:
    return About(
        a.who, a.outcome, a.cause, a.by, a.what, a.distance_from, a.distance_to, a.bearing, a.place, a.when, a.reported
    )  # fmt: skip


def _attribution(a: "shapes.Attribution | None") -> Attribution | None:
    if a is None:
        return None
    return Attribution(a.source, Span(*a.content_span), _span(a.source_span), a.cue, _span(a.cue_span), a.via)


def _claim(c: "shapes.Claim") -> Claim:
    return Claim(
        c.id, c.source, c.file, c.kind, Span(c.start, c.end), c.text, Span(*c.sentence), _value(c.value), _about(c.about),
        _attribution(c.attribution), _span(c.number), c.label, c.part_of, c.marks, c.event,
    )  # fmt: skip


def _pair(p: "shapes.Pair") -> Pair:
    return Pair(p.left, p.right, p.relation, p.reason, p.score, p.same_origin, tuple(p.features.items()))


def _finding(f: "shapes.Finding") -> Finding:
    return Finding(
        f.id,
        f.question,
        f.kind,
        f.verdict,
        f.claims,
        f.origins,
        tuple(_pair(p) for p in f.pairs),
        f.grade,
        f.notes,
        f.parties,
        f.reviews,
    )


def _report(saved: "shapes.Report") -> Report:
    return Report(
        tuple(_article(a) for a in saved.sources),
        tuple(_claim(c) for c in saved.claims),
        tuple(_finding(f) for f in saved.findings),
        saved.skipped,
        tuple(Happening(h.id, h.label, h.kind, h.when, h.where, h.role, h.within, h.articles) for h in saved.happenings),
    )
