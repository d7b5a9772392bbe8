"""Report -> the JSON of the contract."""

import json
from typing import Any

from attrs import asdict

from reconcile.model import Article, Attribution, Claim, Fact, Finding, Pair, Report, Span, Value
from reconcile.views.explanations import explained, reading

FORMAT = 1
Json = dict[str, Any]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _value(value: Value | None) -> Json | None:
    if value is None:
        return None
    i = value.interval
    return {
        "low": i.low if i else None, "high": i.high if i else None, "stated": i.stated if i else None, "approx": i.approx if i else False,
        "unit": value.unit, "timex": value.timex, "rule": i.rule if i else None,
    }  # fmt: skip


def _about(claim: Claim) -> Json:
    about = claim.about
    own: Json = {}
    if claim.kind == "casualty":
        own = {"who": list(about.who), "outcome": list(about.outcome), "cause": about.cause, "by": about.by}
    elif claim.kind == "distance":
        own = {"from": about.distance_from, "to": about.distance_to, "bearing": about.bearing, "what": about.what}
    elif claim.kind == "act":
        own = {"who": list(about.who), "what": about.what}
    elif claim.kind != "attribution":
        own = {"what": about.what}
    return {**own, "place": about.place, "when": about.when, "reported": about.reported}


def _attribution(said: Attribution | None) -> Json | None:
    if said is None:
        return None
    return {
        "source": said.source, "source_span": _span(said.source_span), "cue": said.cue, "cue_span": _span(said.cue_span),
        "content_span": _span(said.content_span), "via": list(said.via),
    }  # fmt: skip


def claim_json(claim: Claim) -> Json:
    """Return a claim as the contract has it; offsets are code points, half open."""
    return {
        "id": claim.id, "source": claim.source, "file": claim.file, "kind": claim.kind, "start": claim.span.start, "end": claim.span.end,
        "text": claim.text, "sentence": _span(claim.sentence), "number": _span(claim.number), "value": _value(claim.value), "about": _about(claim),
        "attribution": _attribution(claim.attribution), "label": claim.label, "part_of": claim.part_of, "marks": list(claim.marks),
        "event": claim.event, "read_as": dict(reading(claim)),
    }  # fmt: skip


def _fact(fact: Fact | None) -> Json | None:
    return None if fact is None else {"value": fact.value, "from": fact.origin}


def _source(article: Article) -> Json:
    facts = {name: _fact(getattr(article, name)) for name in ("outlet", "published", "title", "author", "url")}
    aside = [
        {"start": a.span.start, "end": a.span.end, "text": article.text[a.span.start : a.span.end], "reason": a.reason}
        for a in article.aside
    ]
    return {"source": article.source, "file": article.file, "text": article.text, **facts, "aside": aside, "notes": list(article.notes)}


def _pair(pair: Pair, claims: dict[str, Claim]) -> Json:
    why = explained(pair, claims[pair.left], claims[pair.right])
    return {
        "left": pair.left, "right": pair.right, "relation": pair.relation, "reason": pair.reason, "score": pair.score,
        "same_origin": pair.same_origin, "features": dict(pair.features),
        "why": {"together": dict(why.together), "witness": why.witness, "change": why.change, "instead": dict(why.instead)},
    }  # fmt: skip


def _finding(finding: Finding, claims: dict[str, Claim]) -> Json:
    return {
        "id": finding.id, "question": finding.question, "kind": finding.kind, "verdict": finding.verdict, "claims": list(finding.claims),
        "origins": finding.origins, "pairs": [_pair(p, claims) for p in finding.pairs], "grade": finding.grade, "notes": list(finding.notes),
        "parties": list(finding.parties), "reviews": [asdict(r) for r in finding.reviews],
    }  # fmt: skip


def report_json(report: Report) -> Json:
    """Return the whole report as the contract has it."""
    claims = {c.id: c for c in report.claims}
    return {
        "format": FORMAT,
        "sources": [_source(a) for a in report.articles],
        "claims": [claim_json(c) for c in report.claims],
        "skipped": [{"file": s.file, "reason": s.reason} for s in report.skipped],
        "happenings": [asdict(h) for h in report.happenings],
        "findings": [_finding(f, claims) for f in report.findings],
    }


def dumps(value: Json, indent: int | None = None) -> str:
    """Write JSON text, the same for the same value; characters that cannot be encoded (lone surrogates) are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent)
    return text
