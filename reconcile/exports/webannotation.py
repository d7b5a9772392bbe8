"""Report -> W3C Web Annotations."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO
from urllib.parse import quote

from reconcile.exports.formats import Options
from reconcile.exports.happened import happening_of
from reconcile.exports.json import Json, dumps
from reconcile.model import Article, Claim, Finding, Pair, Report, Review
from reconcile.views.wording import ruled, value

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Code points before and after a quote that tell it from the same words elsewhere, as Hypothesis has it."""


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write one annotation for each side of each pair, and one for each claim that only one source has (Web Annotation Data Model, 2017).

    The target is the article's link, else its file, with a TextQuoteSelector and a TextPositionSelector in code points. Rulings are bodies
    of their own, by whom they are.
    """
    claims, articles = {c.id: c for c in report.claims}, {a.source: a for a in report.articles}
    named = blake2b("".join(f.id for f in report.findings).encode(), digest_size=8).hexdigest()
    whole = {
        "id": f"urn:reconcile:annotations:{named}",
        "type": "AnnotationCollection",
        "label": "reconcile",
        "total": sum(max(1, 2 * len(f.pairs)) for f in report.findings),
    }
    page = {"@context": _CONTEXT, "id": f"{whole['id']}:page", "type": "AnnotationPage", "partOf": whole, "startIndex": 0}
    to.write(f'{dumps(page)[:-1]}, "items": ['.encode())
    between = b"\n"
    for item in _items(report, claims, articles):
        to.write(between + dumps(item).encode())
        between = b",\n"
    to.write(b"\n]}\n")


def _items(report: Report, claims: dict[str, Claim], articles: dict[str, Article]) -> Iterator[Json]:
    homes = happening_of(report)
    for f in report.findings:
        label = homes[f.id].label if f.id in homes else ""
        for p in f.pairs:
            for one, other in ((claims[p.left], claims[p.right]), (claims[p.right], claims[p.left])):
                yield _labelled(_annotation(f, p, one, other, articles), label)
        if not f.pairs:
            yield _labelled(_annotation(f, None, claims[f.claims[0]], None, articles), label)


def _labelled(annotation: Json, label: str) -> Json:
    """Tell of which happening an annotation is, as a tag of its own."""
    tag = {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": label}
    return {**annotation, "body": [*annotation["body"], tag]} if label else annotation


def _annotation(finding: Finding, pair: Pair | None, claim: Claim, other: Claim | None, articles: dict[str, Article]) -> Json:
    article = articles[claim.source]
    told = finding.question
    if pair and other:
        beside = articles[other.source].outlet
        told = f"{finding.question}: {pair.relation}, {pair.reason}. {beside.value if beside else other.source} has {value(other)}: {other.text}"
    own = f"{finding.id}:{claim.id}:{other.id}" if other else f"{finding.id}:{claim.id}"
    return {
        "@context": _CONTEXT,
        "id": f"urn:reconcile:annotation:{own}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": told},
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": pair.relation if pair else finding.verdict},
            *(_ruling(review) for review in finding.reviews),
        ],
        "target": {"source": _address(article), "selector": _selectors(claim, article)},
    }


def _ruling(review: Review) -> Json:
    """Return what a person ruled as a body of its own, beside the machine's."""
    who = {"type": "Person", "name": review.reviewer}
    return {
        "type": "TextualBody",
        "purpose": "assessing",
        "format": "text/plain",
        "value": ruled(review),
        "creator": who,
        "created": review.at,
    }


def _address(article: Article) -> str:
    """Return the article's web address, else its file as a relative reference: an annotation can point to nothing else."""
    url = article.url.value if article.url else ""
    named = url if url.startswith(("http://", "https://")) else article.file
    return quote(named.encode("utf-8", "backslashreplace"), safe="/:?#[]@!$&'()*+,;=%-._~" if named == url else "/")


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
