"""Report -> schema.org Claim as JSON-LD."""

from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.exports.json import Json, dumps
from reconcile.model import Article, Claim, Report

_LEFT_OUT = frozenset({"attribution", "act"})


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write every claim that stands in a finding as a schema.org Claim with its appearance; offsets and id are kept.

    A ClaimReview is a person's ruling on a claim: none is written, as none has been made. The tool's own verdict is no review.
    """
    articles = {a.source: a for a in report.articles}
    wanted = {i for f in report.findings for i in f.claims}
    graph = [_claim(c, articles[c.source]) for c in report.claims if c.id in wanted and c.kind not in _LEFT_OUT]
    to.write(f"{dumps({'@context': 'https://schema.org', '@graph': graph}, indent=1)}\n".encode())


def _claim(claim: Claim, article: Article) -> Json:
    told: Json = {
        "@type": "Claim",
        "@id": f"urn:reconcile:claim:{claim.id}",
        "name": claim.text,
        "text": article.text[claim.sentence.start : claim.sentence.end],
        "appearance": _article(article),
        "identifier": claim.id,
    }
    if claim.attribution:
        told["author"] = {"@type": "Thing", "name": claim.attribution.source}
    return told


def _article(article: Article) -> Json:
    told: Json = {"@type": "NewsArticle", "identifier": article.source}
    for name, fact in (("url", article.url), ("headline", article.title), ("datePublished", article.published)):
        if fact:
            told[name] = fact.value
    if article.outlet:
        told["publisher"] = {"@type": "Organization", "name": article.outlet.value}
    if article.author:
        told["author"] = {"@type": "Person", "name": article.author.value}
    return told
