"""The contract -> JSON Schema (draft 2020-12)."""

from typing import Any

from reconcile.exports.json import FORMAT
from reconcile.model import RELATIONS, ROLES, VERDICTS

Json = dict[str, Any]


def _object(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


_TEXT: Json = {"type": "string"}
_MAYBE_TEXT = _or_null(_TEXT)
_SPAN: Json = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
    "description": "code points, half open",
}
_NUMBER = _or_null({"type": "number"})
_TEXTS: Json = {"type": "array", "items": _TEXT}
_VALUE = _object(
    low=_NUMBER, high=_NUMBER, stated=_NUMBER, approx={"type": "boolean"}, unit=_MAYBE_TEXT, timex=_MAYBE_TEXT, rule=_MAYBE_TEXT
)
_ABOUT = _object(place=_MAYBE_TEXT, when=_MAYBE_TEXT, reported={"enum": ["asserted", "reported", "alleged", "denied"]})
_ATTRIBUTION = _object(
    source=_TEXT,
    source_span=_or_null(_SPAN),
    cue=_MAYBE_TEXT,
    cue_span=_or_null(_SPAN),
    content_span=_SPAN,
    via={"type": "array", "items": _TEXT},
)
_CLAIM = _object(
    id=_TEXT, source=_TEXT, file=_TEXT, kind=_TEXT, start={"type": "integer", "minimum": 0}, end={"type": "integer", "minimum": 0}, text=_TEXT,
    sentence=_SPAN, value=_or_null(_VALUE), about=_ABOUT, attribution=_or_null(_ATTRIBUTION), event=_MAYBE_TEXT,
)  # fmt: skip
_PAIR = _object(
    left=_TEXT,
    right=_TEXT,
    relation={"enum": list(RELATIONS)},
    reason=_TEXT,
    score={"type": "number"},
    same_origin={"type": "boolean"},
    features={"type": "object"},
    why=_object(together={"type": "object"}, witness=_TEXT, change=_TEXT, instead={"type": "object"}),
)
_REVIEW = _object(
    reviewer=_TEXT, at=_TEXT, ruling=_TEXT, relation=_MAYBE_TEXT, because=_MAYBE_TEXT, value=_MAYBE_TEXT, claim=_MAYBE_TEXT, note=_TEXT,
    bulk={"type": "boolean"}, tags=_TEXTS, claims=_TEXTS, quotes=_TEXTS,
    pairs={"type": "array", "items": {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}},
)  # fmt: skip
_FINDING = _object(
    id=_TEXT, question=_TEXT, kind=_TEXT, verdict={"enum": list(VERDICTS)}, claims={"type": "array", "items": _TEXT, "minItems": 1},
    origins={"type": "integer", "minimum": 0}, pairs={"type": "array", "items": _PAIR}, grade=_MAYBE_TEXT,
    notes={"type": "array", "items": _TEXT}, parties={"type": "array", "items": _TEXT}, reviews={"type": "array", "items": _REVIEW},
)  # fmt: skip
_HAPPENING = _object(
    id=_TEXT, label=_TEXT, kind=_MAYBE_TEXT, when=_MAYBE_TEXT, where=_MAYBE_TEXT, role={"enum": list(ROLES)}, within=_MAYBE_TEXT, articles=_TEXTS
)  # fmt: skip
_SKIPPED = _object(file=_TEXT, reason=_TEXT)
_REPORT = _object(
    format={"const": FORMAT},
    sources={"type": "array"},
    claims={"type": "array", "items": {"$ref": "#/$defs/claim"}},
    skipped={"type": "array", "items": _SKIPPED},
    happenings={"type": "array", "items": _HAPPENING},
    findings={"type": "array", "items": _FINDING},
)

SCHEMA: Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "What reconcile prints: a report (compare --format json) or one claim a line (claims --format jsonl)",
    "$defs": {"claim": _CLAIM, "report": _REPORT},
    "oneOf": [{"$ref": "#/$defs/report"}, {"$ref": "#/$defs/claim"}],
}
