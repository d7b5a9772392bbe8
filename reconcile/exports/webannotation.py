"""Report -> W3C Web Annotations."""

from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.json import Json, dumps
from reconcile.model import Article, Claim, Finding, Pair, Report
from reconcile.views.wording import value

_AROUND = 32
"""Code points before and after a quote that tell it from the same words elsewhere, as Hypothesis has it."""


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write one annotation for each side of each pair, and one for each claim that only one source has (Web Annotation Data Model, 2017).

    The target is the article's link, else its file, with a TextQuoteSelector and a TextPositionSelector in code points.
    """
    claims, articles = {c.id: c for c in report.claims}, {a.source: a for a in report.articles}
    items = [
        _annotation(f, p, claims[one], claims[other], articles)
        for f in report.findings
        for p in f.pairs
        for one, other in ((p.left, p.right), (p.right, p.left))
    ]
    items += [_annotation(f, None, claims[f.claims[0]], None, articles) for f in report.findings if not f.pairs]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    to.write(f"{dumps(page, indent=1)}\n".encode())


def _annotation(finding: Finding, pair: Pair | None, claim: Claim, other: Claim | None, articles: dict[str, Article]) -> Json:
    article = articles[claim.source]
    told = finding.question
    if pair and other:
        beside = articles[other.source].outlet
        told = f"{finding.question}: {pair.relation}, {pair.reason}. {beside.value if beside else other.source} has {value(other)}: {other.text}"
    own = f"{finding.id}:{claim.id}:{other.id}" if other else f"{finding.id}:{claim.id}"
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:reconcile:annotation:{own}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": told},
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": pair.relation if pair else finding.verdict},
        ],
        "target": {"source": article.url.value if article.url else article.file, "selector": _selectors(claim, article)},
    }


def _selectors(claim: Claim, article: Article) -> list[Json]:
    start, end = claim.span.start, claim.span.end
    return [
        {
            "type": "TextQuoteSelector",
            "exact": claim.text,
            "prefix": article.text[max(0, start - _AROUND) : start],
            "suffix": article.text[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
