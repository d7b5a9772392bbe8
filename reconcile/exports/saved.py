"""A saved JSON report -> Report."""

from pathlib import Path
from typing import Any, TypedDict

from reconcile.errors import UsageError
from reconcile.exports.json import FORMAT
from reconcile.model import About, Article, Aside, Attribution, Claim, Fact, Finding, Interval, Number, Pair, Report, Skipped, Span, Value

Ends = tuple[int, int]
_FactJson = TypedDict("_FactJson", {"value": str, "from": str})


class _AsideJson(TypedDict):
    start: int
    end: int
    reason: str


class _SourceJson(TypedDict):
    source: str
    file: str
    text: str
    outlet: _FactJson | None
    published: _FactJson | None
    title: _FactJson | None
    author: _FactJson | None
    url: _FactJson | None
    aside: list[_AsideJson]
    notes: list[str]


class _ValueJson(TypedDict):
    low: Number | None
    high: Number | None
    stated: Number | None
    approx: bool
    unit: str | None
    timex: str | None
    rule: str | None


class _AttributionJson(TypedDict):
    source: str
    source_span: Ends | None
    cue: str | None
    cue_span: Ends | None
    content_span: Ends
    via: list[str]


class _ClaimJson(TypedDict):
    id: str
    source: str
    file: str
    kind: str
    start: int
    end: int
    text: str
    sentence: Ends
    number: Ends | None
    value: _ValueJson | None
    about: dict[str, str | list[str] | None]
    attribution: _AttributionJson | None
    label: str | None
    part_of: str | None
    marks: list[str]
    event: str | None


class _PairJson(TypedDict):
    left: str
    right: str
    relation: str
    reason: str
    score: float
    same_origin: bool
    features: dict[str, float]


class _FindingJson(TypedDict):
    id: str
    question: str
    kind: str
    verdict: str
    claims: list[str]
    origins: int
    pairs: list[_PairJson]
    grade: str | None
    notes: list[str]
    parties: list[str]


class _SkippedJson(TypedDict):
    file: str
    reason: str


class _ReportJson(TypedDict):
    format: int
    sources: list[_SourceJson]
    claims: list[_ClaimJson]
    skipped: list[_SkippedJson]
    findings: list[_FindingJson]


def load(path: Path) -> Report:
    """Read a report that `compare --format json` wrote; writing it again gives the same bytes.

    Raises UsageError, naming the file, the place in it and what was expected, for what cannot be read, is no report, or has another format.
    """
    import msgspec  # noqa: PLC0415 - only saved reports need it

    try:
        told: Any = msgspec.json.decode(path.read_bytes())
        if not isinstance(told, dict) or "format" not in told:
            raise UsageError(f"{path}: no report; expected what `reconcile compare --format json` prints")
        if told["format"] != FORMAT:
            raise UsageError(f"{path}: written in format {told['format']}, and this reconcile reads format {FORMAT}; run compare again")
        return _report(msgspec.convert(told, _ReportJson))
    except OSError as error:
        raise UsageError(f"{path}: cannot be opened: {error.strerror or error}") from error
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}: no whole report: {error}; run compare again") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: no valid JSON: {error}") from error


def _report(told: _ReportJson) -> Report:
    return Report(
        tuple(_article(s) for s in told["sources"]),
        tuple(_claim(c) for c in told["claims"]),
        tuple(_finding(f) for f in told["findings"]),
        tuple(Skipped(s["file"], s["reason"]) for s in told["skipped"]),
    )


def _fact(told: _FactJson | None) -> Fact | None:
    return Fact(told["value"], told["from"]) if told else None


def _article(told: _SourceJson) -> Article:
    return Article(
        told["source"], told["file"], told["text"], _fact(told["outlet"]), _fact(told["published"]), _fact(told["title"]),
        _fact(told["author"]), _fact(told["url"]), tuple(Aside(Span(a["start"], a["end"]), a["reason"]) for a in told["aside"]),
        tuple(told["notes"]),
    )  # fmt: skip


def _span(ends: Ends | None) -> Span | None:
    return Span(*ends) if ends else None


def _claim(told: _ClaimJson) -> Claim:
    return Claim(
        told["id"], told["source"], told["file"], told["kind"], Span(told["start"], told["end"]), told["text"], Span(*told["sentence"]),
        _value(told["value"]), _about(told["about"]), _attribution(told["attribution"]), _span(told["number"]), told["label"],
        told["part_of"], tuple(told["marks"]), told["event"],
    )  # fmt: skip


def _value(told: _ValueJson | None) -> Value | None:
    if told is None:
        return None
    counted = told["unit"] is not None or told["rule"] is not None or any(told[end] is not None for end in ("low", "high", "stated"))
    interval = Interval(told["low"], told["high"], told["stated"], told["approx"], told["rule"]) if counted else None
    return Value(interval, told["unit"], told["timex"])


_NAMES = {"from": "distance_from", "to": "distance_to"}


def _about(told: dict[str, str | list[str] | None]) -> About:
    fields: dict[str, Any] = {_NAMES.get(name, name): tuple(v) if isinstance(v, list) else v for name, v in told.items()}
    return About(**fields)


def _attribution(told: _AttributionJson | None) -> Attribution | None:
    if told is None:
        return None
    return Attribution(
        told["source"], Span(*told["content_span"]), _span(told["source_span"]), told["cue"], _span(told["cue_span"]), tuple(told["via"])
    )


def _finding(told: _FindingJson) -> Finding:
    return Finding(
        told["id"], told["question"], told["kind"], told["verdict"], tuple(told["claims"]), told["origins"],
        tuple(_pair(p) for p in told["pairs"]), told["grade"], tuple(told["notes"]), tuple(told["parties"]),
    )  # fmt: skip


def _pair(told: _PairJson) -> Pair:
    return Pair(
        told["left"], told["right"], told["relation"], told["reason"], told["score"], told["same_origin"], tuple(told["features"].items())
    )
